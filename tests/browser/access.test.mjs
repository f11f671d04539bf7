// SPDX-License-Identifier: MIT
// Every view on every width, in both themes, by keyboard, on paper.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { axeSource } from "./site.mjs";
import { browser, close, drop, go, line, open, page, reference, site, waitForText } from "./stage.mjs";

describe("fit and access", () => {
  const inAddress = (words) => words.toLowerCase().match(/[a-z0-9]+/g).join("-");
  const lastFact = (id) => inAddress(reference.why({ ids: [id] }).rows[0].because.at(-1).says);

  const states = () => [
    "",
    "#money?figure=ads-google-youtube&known-by=2026-01-31",
    "#money?by=campaign&scale=powers&figure=*",
    "#money?answer=is-it-running",
    "#money?answer=do-the-sources-agree",
    "#ladder",
    "#ladder?figure=70cmsw25fr0000082",
    "#flow",
    "#flow?flow.sort=amount-",
    "#invoices",
    "#pacing",
    "#why",
    `#why?figure=${lastFact("ads-spotify")}`,
    `#why?id=70cmsw25fr0000082&figure=${lastFact("70cmsw25fr0000082")}`,
    "#why?figure=cause-nifamc",
    "#why?id=nothing-of-the-kind",
    "#calendar?within=120d&as-of=2025-10-15",
    "#calendar?within=soon",
    "#time",
    "#time?known-by=2026-01-31&figure=ended-on-spotify",
    "#time?time.as=table",
    "#time?time.since=2025-11-15",
    "#claims",
    "#claims?id=meta",
    "#claims?id=ice-recruitment",
    "#import",
    "#book",
    "#book?book.do=record",
    "#book?book.do=text",
    "#book?book.do=new",
    "#calculators",
    "#calculators?calc=accrue",
    "#calculators?calc=estimate",
    "#calculators?calc=share&share.part=%2474%2C00O&share.whole=",
  ];

  for (const width of [320, 390, 700, 1280]) {
    test(`nothing scrolls sideways at ${width} pixels`, async () => {
      await open("", { viewport: { width, height: 900 } });
      for (const state of states()) {
        await go(state);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `${wide} in ${state}`);
      }
      await drop("broken.toml");
      await page.waitForSelector(".problems");
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
    });
  }

  for (const colorScheme of ["light", "dark"]) {
    for (const width of [390, 1280]) {
      test(`axe finds nothing serious, ${colorScheme}, ${width} pixels`, async () => {
        // The policy keeps foreign scripts out, axe among them; the test brings it in past the policy.
        await open("", { colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
        await page.evaluate(axeSource);
        for (const state of states()) {
          await go(state);
          const { violations } = await page.evaluate(() => axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] }));
          const serious = violations.filter((v) => v.impact === "serious" || v.impact === "critical");
          assert.deepEqual(serious.map((v) => [v.id, v.nodes.map((n) => n.html)]), []);
        }
      });
    }
  }

  /** Many rows, each doubted, with long names: more notes than the margin holds. */
  const crowded = () => {
    const one = (n) => `
[[party]]
id   = "platform-${n}"
kind = "platform"
name = "${n === 1 ? "Donaudampfschifffahrtsgesellschaftswerbeplattformbetreiber".repeat(2) : `Platform number ${n} of the United Example Networks of Radio, Limited`}"
[[allocation]]
id       = "ads-${n}"
platform = "platform-${n}"
layer    = "platform"
flight   = { start = "2025-10", end = 2025-12-31 }
amount   = "about $${1 + (n % 9)},000,000,000,000"
sources  = ["example-gazette"]
[[claim]]
id     = "payer-${n}"
source = "other-gazette"
about  = "ads-${n}"
says   = "payer"
payer  = "other-office"
`;
    return `mediabuy = 1
title    = "A crowded book"
currency = "USD"
as_of    = 2025-12-31
scope    = { payer = "example-office" }
[[party]]
id   = "example-office"
kind = "agency"
name = "Example Office"
[[party]]
id   = "other-office"
kind = "agency"
name = "Other Office"
[[source]]
id        = "example-gazette"
publisher = "Example Gazette"
published = 2025-11-03
[[source]]
id        = "other-gazette"
publisher = "Another Gazette With Quite A Long Name"
published = 2025-11-04
${Array.from({ length: 24 }, (_, i) => one(i + 1)).join("")}`;
  };

  for (const width of [320, 1280]) {
    test(`long names and many doubts fit at ${width} pixels`, async () => {
      await open("", { viewport: { width, height: 900 } });
      await drop("crowded.toml", Buffer.from(crowded()));
      await waitForText("h1", "A crowded book");
      assert.match(await line("header .book"), /read without problems/);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
      assert.equal(await page.locator(".note").count(), 24);
      const beside = await page.locator(".figures .total").first().evaluate((total) => {
        const cells = [...total.children].map((cell) => cell.getBoundingClientRect());
        return cells.every((a, i) => cells.every((b, j) => i >= j || a.right <= b.left + 1 || a.bottom <= b.top + 1));
      });
      assert.ok(beside, "cells of the total run into each other");
    });
  }

  test("the margin is never much longer than what it stands beside, and shows every note once", async () => {
    await open();
    for (const state of ["", "#money?figure=ads-google-youtube", "#money?figure=ads-spotify", "#money?figure=70cmsw25fr0000082"]) {
      await go(state);
      const [main, notes, panel] = await page.evaluate(() => {
        const bottom = (element) => element?.getBoundingClientRect().bottom ?? 0;
        const bottoms = [...document.querySelectorAll("aside .note")].map(bottom);
        return [bottom(document.querySelector(".money > .main")), Math.max(0, ...bottoms), bottom(document.querySelector("#source"))];
      });
      assert.ok(notes <= Math.max(main, panel) + 140, `notes end at ${notes}, figures at ${main}, in ${state}`);
      const rows = [reference.report({ by: "platform" }), reference.report({ by: "contract", layer: "award" })].flatMap((r) => r.rows);
      assert.equal(await page.locator(".note").count(), rows.filter((row) => row.doubts.length).length);
    }
  });

  test("with the keyboard alone everything is reached, named and seen", async () => {
    await open("#money?answer=is-it-running");
    const reached = [];
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        const style = getComputedStyle(element);
        const name = element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent;
        const seen = style.outlineStyle !== "none" || parseFloat(style.borderBottomWidth) >= 2;
        return { name: name.trim().replace(/\s+/g, " "), seen, html: element.outerHTML.slice(0, 80) };
      });
      if (!at) break;
      reached.push(at);
    }
    for (const { name, seen, html } of reached) {
      assert.ok(name, `no name: ${html}`);
      assert.ok(seen, `focus not seen: ${html}`);
    }
    const names = reached.map(({ name }) => name);
    const before = (a, b) => assert.ok(names.indexOf(a) >= 0 && names.indexOf(a) < names.indexOf(b), `${a} before ${b} in ${names.join(" | ")}`);
    before("Skip to the answers", "As of");
    before("had ended", "Close"); // the panel follows the words that opened it
    const agree = reference.answers({}).rows[2].strong;
    before("Close", agree);
    before(agree, "from zero");
  });

  test("nothing moves but scrolling", async () => {
    await open("#money?figure=ads-spotify", { reducedMotion: "reduce" });
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")].filter((e) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(e);
        return transitionDuration !== "0s" || animationName !== "none" || scrollBehavior === "smooth";
      }).length,
    );
    assert.equal(moving, 0);
  });

  test("where the reader's colours are forced, what is drawn takes them", async () => {
    for (const colorScheme of ["light", "dark"]) {
      await open("", { forcedColors: "active", colorScheme });
      const [bar, ink, paper] = await page.evaluate(() => {
        const canvas = document.createElement("p");
        canvas.style.cssText = "color: CanvasText; background: Canvas";
        document.body.append(canvas);
        const { color, backgroundColor } = getComputedStyle(canvas);
        canvas.remove();
        return [getComputedStyle(document.querySelector(".chart rect")).fill, color, backgroundColor];
      });
      assert.ok(bar !== ink && bar !== paper, `${bar} on ${paper} under ${ink}`);
      assert.equal(await page.locator(".chart .whisker").first().evaluate((w) => getComputedStyle(w).stroke), ink);
      await close();
    }
  });

  test("targets are large enough for a finger", async () => {
    for (const [width, least, state] of [
      [390, 32, "#money?figure=ads-spotify&known-by=2026-01-31"],
      [1280, 24, "#money?figure=ads-spotify&known-by=2026-01-31"],
      [390, 32, "#why?figure=cause-nifamc"],
      [1280, 24, "#why?figure=cause-nifamc"],
      [390, 32, "#calculators?calc=split"],
      [1280, 24, "#calculators?calc=split"],
      [390, 32, "#import"],
      [1280, 24, "#import"],
    ]) {
      await open(state, { viewport: { width, height: 900 } });
      if (/why/.test(state)) await page.getByRole("combobox", { name: "Of" }).click();
      const small = await page.evaluate((min) => {
        // The words beside a radio button are its target too.
        const targets = [...document.querySelectorAll("button, select, summary, label:has(> input), main input:not([type=radio]), .field input, [role=option]")];
        return targets
          .filter((t) => t.checkVisibility() && t.getBoundingClientRect().height < min - 0.5)
          .map((t) => `${t.textContent.trim()} ${t.getBoundingClientRect().height}`);
      }, least);
      assert.deepEqual(small, []);
      await close();
    }
  });

  test("without its engine the page says what happened and what else there is", async () => {
    const context = await browser.newContext();
    const lost = await context.newPage();
    await lost.route(/worker/, (route) => route.fulfill({ status: 404 }));
    await lost.goto(site.address);
    await lost.waitForSelector(".trouble");
    assert.match(await lost.locator(".trouble").innerText(), /The engine did not start\./);
    assert.match(await lost.locator(".trouble").innerText(), /mediabuy report --by platform/);
    await context.close();
  });

  test("the policy allows nothing from elsewhere and nothing inline", async () => {
    await open();
    const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /require-trusted-types-for 'script'/);
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/);
  });

  test("in print the tools are gone and the open source is kept", async () => {
    await open("#money?figure=ads-spotify");
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.getByRole("button", { name: "Open a book" }).count(), 0);
    assert.equal(await page.locator("#source").isVisible(), true);
    assert.equal(await page.locator(".scale, fieldset").first().isVisible(), false);
  });

  test("on paper nothing stays folded", async () => {
    await open("#money?figure=ads-google-youtube");
    const { rows, total } = reference.report({ by: "platform" });
    assert.ok((await page.locator(".figures .other").count()) < total.alternatives.length);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator(".figures .other").count(), total.alternatives.length);
    const words = (await page.locator("main").innerText()).replace(/\s+/g, " ");
    for (const doubt of rows.flatMap((row) => row.doubts)) assert.ok(words.includes(doubt.text), doubt.text);
    assert.doesNotMatch(words, /more doubt|other two doubts|Show the other/);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await page.emulateMedia({ media: "screen" });
    await page.waitForFunction((n) => document.querySelectorAll(".figures .other").length < n, total.alternatives.length);
  });
});
