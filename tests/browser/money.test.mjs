// SPDX-License-Identifier: MIT
// Money in Chromium, held against the same engine in Node.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { drop, engine, line, lines, open, page, reference, sameNumber, site, waitForText } from "./stage.mjs";

describe("figures", () => {
  test("every row shows what the engine counted", async () => {
    await open();
    const { rows, total } = reference.report({ by: "platform" });
    const shown = await page.locator(".figures:not(.two) tbody tr:not(.total, .other, .rest)").all();
    assert.equal(shown.length, rows.length);
    for (const [i, row] of rows.entries()) {
      const cell = (name) => shown[i].locator(name).innerText();
      assert.ok((await cell("th")).includes(row.name));
      assert.ok((await cell("th")).includes(row.figures[0].as_printed));
      assert.ok(sameNumber((await cell(".big")).split(",  ")[0].replace(/, source.*/s, ""), row.point));
      assert.ok(sameNumber(await cell(".lo"), row.low), `${await cell(".lo")} for ${row.low}`);
      assert.ok(sameNumber(await cell(".hi"), row.high));
      assert.equal((await cell(".lo")).trim()[0], row.low_open ? "(" : "[");
      assert.equal((await cell(".hi")).trim().at(-1), row.high_open ? ")" : "]");
    }
    const totalRow = page.locator(".figures .total");
    assert.ok(sameNumber((await totalRow.locator(".figure").innerText()).replace(/, parts.*/s, ""), total.point));
    assert.ok(sameNumber(await totalRow.locator(".lo").innerText(), total.low));
    assert.ok(sameNumber(await totalRow.locator(".hi").innerText(), total.high));
  });

  test("the reference case reads as published", async () => {
    await open();
    const body = await page.locator("main").innerText();
    for (const words of ["“approximately $74,000”", "“$3 million”", "“$2.8 million”", "5,874,000", "[5,323,500", "6,424,500)"]) {
      assert.ok(body.includes(words), words);
    }
  });

  test("awards stand in a table of their own and are said not to be added", async () => {
    await open();
    const awards = await line(".awards");
    assert.match(awards, /24,974,000\.00/);
    assert.match(awards, /15,000,000\.00/);
    assert.match(awards, /not added to the total/);
    assert.ok(!(await line(".figures .total")).includes("39,974,000"));
  });

  test("where amounts of unlike things make no total, that is said, and what does add up is shown", async () => {
    const bytes = readFileSync(new URL("../cli/books/payers.toml", import.meta.url));
    const { book } = engine.read(bytes.toString(), "payers.toml");
    const { total } = book.report({ by: "platform" });
    assert.equal(total.kind, "refused");
    await open();
    await drop("payers.toml", bytes);
    await waitForText("h1", "Two payers");
    assert.ok((await line(".figures .total")).endsWith(`refused ${total.refused}`));
    assert.equal(await page.locator(".figures .total .figure").count(), 0);
    const others = await page.locator(".figures .other").all();
    assert.equal(others.length, total.alternatives.length);
    for (const [i, { label, point }] of total.alternatives.entries()) {
      assert.equal(await others[i].locator(".if").innerText(), label);
      assert.ok(sameNumber(await others[i].locator(".big").innerText(), point));
    }
    // The answer at the head opens the same.
    await page.locator(".answers a.figure").first().click();
    await waitForText("#source", total.refused);
    for (const { label } of total.alternatives) assert.ok((await line("#source")).includes(label), label);
    book.close();
  });

  test("what is left out is named with its reason", async () => {
    await open();
    const { left_out } = reference.report({ by: "platform" });
    const awards = reference.report({ by: "contract", layer: "award" }).rows.map((row) => row.key);
    const besides = left_out.filter((each) => !awards.includes(each.id));
    assert.ok(besides.length > 0 && besides.length < left_out.length);
    const section = await line("section:has(> h3:text('Left out, and why'))");
    for (const { name, reason } of besides) {
      assert.ok(section.includes(name), name);
      assert.ok(section.includes(reason.slice(1)), reason);
    }
    assert.match(section, /, \$500,000\./); // the currency stands where no column names it
    // What has a table of its own is named there and not once more here.
    for (const { name } of left_out.filter((each) => awards.includes(each.id))) assert.ok(!section.includes(name), name);
  });

  test("a doubt has its mark at the figure and its note in the margin", async () => {
    await open();
    const { rows } = reference.report({ by: "platform" });
    const awards = reference.report({ by: "contract", layer: "award" }).rows;
    const doubted = [...rows, ...awards].filter((row) => row.doubts.length);
    assert.equal(await page.locator(".figures .dagger").count(), doubted.length);
    for (const summary of await page.locator("aside summary").all()) await summary.click();
    const margin = await page.locator("aside").innerText();
    for (const row of doubted) for (const doubt of row.doubts) assert.ok(margin.includes(doubt.text), doubt.text);
  });

  test("the small bar is drawn again, and powers of ten have no bars", async () => {
    await open();
    assert.match(await line(".chart"), /again, \d+ times wider/);
    await page.getByLabel("by powers of ten").check();
    await page.waitForSelector("text=There is no zero for a bar");
    assert.equal(await page.locator(".chart rect").count(), 0);
    assert.match(page.url(), /scale=powers/);
  });

  test("the money can be grouped by whatever the command table offers", async () => {
    await open();
    const offered = engine.commands().find((c) => c.name === "report").options.find((o) => o.name === "by").values;
    const select = page.getByLabel("Group by");
    assert.deepEqual(await select.locator("option").evaluateAll((all) => all.map((o) => o.value)), offered);
    for (const by of offered) {
      await select.selectOption(by);
      const { title } = reference.report({ by });
      await waitForText("#money", title);
    }
  });
});

describe("sources", () => {
  test("Enter opens the source of a figure, Escape closes it and gives the focus back", async () => {
    await open();
    const [row] = reference.report({ by: "platform" }).rows.slice(-1);
    const figure = page.locator(`[data-figure="${row.figures[0].id}"]`);
    await figure.focus();
    await page.keyboard.press("Enter");
    const panel = page.locator("#source");
    await panel.waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), "source");
    assert.equal(await figure.getAttribute("aria-expanded"), "true");
    const words = (await panel.innerText()).replace(/\s+/g, " ");
    const printed = row.figures[0];
    const source = reference.report({ by: "platform" }).sources.find((s) => s.id === printed.source);
    for (const part of [`“${printed.as_printed}”`, printed.reads, source.publisher, `${printed.file}:${printed.line}`]) {
      assert.ok(words.includes(part), part);
    }
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    assert.equal(await page.evaluate(() => document.activeElement.dataset.figure), printed.id);
  });

  test("cite and command are whole", async () => {
    await open("#money?figure=ads-spotify&as-of=2026-01-09&known-by=2026-01-31");
    await page.getByRole("button", { name: "Show the command" }).click();
    assert.equal(
      await line("#source .taken"),
      "mediabuy report spotify --by platform --as-of 2026-01-09 --known-by 2026-01-31",
    );
    await page.getByRole("button", { name: "Cite this" }).click();
    const cited = await line("#source .taken");
    for (const part of ["approximately $74,000", "BrightWire", "January 2026, no day printed", "ice-2025.toml:", "9 January 2026", site.address]) {
      assert.ok(cited.includes(part), `${part} in ${cited}`);
    }
  });

  test("a sum shows what it is the sum of, and each part its own source", async () => {
    await open("#money?by=campaign");
    const report = reference.report({ by: "campaign" });
    const row = report.rows.find((each) => each.count > 1);
    await page.locator(`[data-figure="*${row.key}"]`).click();
    const told = row.figures.filter((figure) => figure.counted);
    const parts = told.length ? told : row.figures; // the page says which of the two it shows
    assert.match(await line("#source h4"), told.length ? /^The sum of/ : /^Its figures, and claims/);
    for (const [i, words] of (await lines("#source ul:first-of-type button.said")).entries()) {
      assert.equal(words, `“${parts[i].as_printed}”`);
    }
    await page.locator("#source ul button").first().click();
    await waitForText("#source", row.figures[0].reads);
    await page.locator("[data-figure='*']").click();
    await waitForText("#source", "Rounding only");
    assert.equal(report.total.kind, "rounding only");
  });

  test("on a phone the source opens below its row", async () => {
    await open("", { viewport: { width: 390, height: 844 } });
    const figure = page.locator(".figures .figure").first();
    await figure.click();
    const row = await figure.locator("xpath=ancestor::tr").boundingBox();
    const panel = await page.locator("#source").boundingBox();
    assert.ok(panel.y >= row.y + row.height - 2 && panel.y < row.y + row.height + 24);
  });

  test("in the margin the source is level with its row", async () => {
    await open();
    const figure = page.locator(".figures:not(.two) .figure").nth(2);
    await figure.click();
    await page.waitForTimeout(100);
    const row = await figure.locator("xpath=ancestor::tr").boundingBox();
    const panel = await page.locator("#source").boundingBox();
    assert.ok(Math.abs(panel.y - (row.y + row.height)) < 3, `${panel.y} beside ${row.y + row.height}`);
  });
});

describe("awards", () => {
  test("number and vendor stand in columns of their own", async () => {
    await open();
    const { rows } = reference.report({ by: "contract", layer: "award" });
    assert.deepEqual(await lines(".awards thead th"), ["Contract", "Vendor", "US dollars", "Source"]);
    for (const [i, row] of (await page.locator(".awards tbody tr").all()).entries()) {
      const [number, vendor] = [await row.locator("th").innerText(), await row.locator(".vendor").innerText()];
      assert.equal(`${number.split(/\s/)[0].replace(/,$/, "")}, ${vendor}`, rows[i].name);
    }
  });

  test("the first line of a source stands on its row's line, however many follow", async () => {
    await open();
    await page.locator(".awards .act").evaluateAll((all) => {
      for (const publisher of all) publisher.textContent = "A publisher of a name too long for its column, copied by another";
    });
    const apart = await page.locator(".awards tbody tr").evaluateAll((rows) => {
      const firstLine = (cell) => {
        const words = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        while (words.nextNode()) {
          const range = document.createRange();
          range.selectNodeContents(words.currentNode);
          const [box] = range.getClientRects();
          if (box && words.currentNode.data.trim()) return box.bottom;
        }
      };
      return rows.map((row) => firstLine(row.querySelector("th")) - firstLine(row.querySelector(".who")));
    });
    assert.equal(apart.length, (await page.locator(".awards .who .act").count()));
    for (const pixels of apart) assert.ok(Math.abs(pixels) <= 1, `${pixels} pixels apart`);
  });

  test("on the narrowest phone no number runs into its amount", async () => {
    await open("", { viewport: { width: 320, height: 800 } });
    for (const row of await page.locator(".awards tbody tr").all()) {
      const [number, amount] = [await row.locator("th").boundingBox(), await row.locator(".big").boundingBox()];
      const apart = number.x + number.width <= amount.x || number.y + number.height <= amount.y;
      assert.ok(apart, `${JSON.stringify(number)} over ${JSON.stringify(amount)}`);
    }
  });
});
