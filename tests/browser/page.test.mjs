// SPDX-License-Identifier: MIT
// The page in Chromium, held against the same engine in Node.
// Run: npm --prefix web run test:page   (the page is built first: npm --prefix web run build)

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, beforeEach, afterEach, describe, test } from "node:test";
import { axeSource, launch, loadEngine, serve } from "./site.mjs";

const book = (name) => new URL(`books/${name}`, import.meta.url);
const text = (name) => readFileSync(book(name), "utf8");

let site, browser, engine, reference;
let page, requests, complaints;

before(async () => {
  [site, browser, engine] = await Promise.all([serve(), launch(), loadEngine()]);
  reference = engine.reference();
});

after(async () => {
  await browser?.close();
  await site?.close();
});

async function open(fragment = "", options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  page = await context.newPage();
  requests = [];
  complaints = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    window.violations = [];
    addEventListener("securitypolicyviolation", (event) => window.violations.push(event.violatedDirective));
  });
  await page.goto(site.address + fragment);
  await page.waitForSelector(".figures, .nothing, .problems");
}

/** Whatever a test did: no complaint in the console, no breach of the policy, no request elsewhere. */
async function nothingWentWrong() {
  assert.deepEqual(complaints, []);
  assert.deepEqual(await page.evaluate(() => window.violations), []);
  for (const url of requests) assert.ok(url.startsWith(site.address), `asked for ${url}`);
}

afterEach(async () => {
  if (!page) return;
  await nothingWentWrong();
  await page.context().close();
  page = null;
});

async function drop(name, bytes = readFileSync(book(name))) {
  const transfer = await page.evaluateHandle(
    ([data, fileName]) => {
      const carried = new DataTransfer();
      carried.items.add(new File([Uint8Array.from(data)], fileName));
      return carried;
    },
    [[...bytes], name],
  );
  for (const type of ["dragenter", "dragover", "drop"]) await page.dispatchEvent("main", type, { dataTransfer: transfer });
}

const line = (selector) => page.locator(selector).first().innerText().then((t) => t.replace(/\s+/g, " ").trim());
const lines = (selector) => page.locator(selector).allInnerTexts().then((all) => all.map((t) => t.replace(/\s+/g, " ").trim()));
const waitForText = (selector, words) =>
  page.waitForFunction(([s, w]) => document.querySelector(s)?.textContent.includes(w), [selector, words]);

/** The digits of a figure, without what only groups them. */
const digits = (shown) => shown.replace(/[^\d.\u2212-]/g, "").replace("\u2212", "-");
const sameNumber = (shown, exact) => {
  const [whole, fraction = ""] = exact.split(".");
  const [shownWhole, shownFraction = ""] = digits(shown).split(".");
  return whole === shownWhole && fraction.replace(/0+$/, "") === shownFraction.replace(/0+$/, "");
};

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
    assert.equal(apart.length, 3);
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

describe("answers", () => {
  const strong = (question) => page.locator(".one", { hasText: question }).locator("a");

  async function openWithKeys(question) {
    await strong(question).focus();
    await page.keyboard.press("Enter");
    await page.locator("#source").waitFor();
    await page.waitForFunction(() => document.activeElement.id === "source");
    assert.equal(await strong(question).getAttribute("aria-expanded"), "true");
    return (await page.locator("#source").innerText()).replace(/\s+/g, " ");
  }

  async function closeWithEscape(question) {
    await page.keyboard.press("Escape");
    await page.locator("#source").waitFor({ state: "detached" });
    assert.equal(await strong(question).evaluate((a) => a === document.activeElement), true);
    assert.equal(await strong(question).getAttribute("aria-expanded"), "false");
  }

  test("How much? opens the parts of the sum, and each part its source, in the same place", async () => {
    await open();
    const words = await openWithKeys("How much?");
    const { rows, total } = reference.report({ by: "platform" });
    assert.ok(sameNumber(await line("#source .sum"), total.point));
    for (const row of rows) assert.ok(words.includes(`“${row.figures[0].as_printed}” ${row.name}`), row.name);
    await page.locator("#source ul button").last().click();
    await waitForText("#source", rows.at(-1).figures[0].reads);
    assert.equal(await page.locator(".evidence #source").count(), 1);
    assert.equal(await page.locator("#source").count(), 1);
    assert.equal(await page.locator(".figures [aria-expanded=true]").count(), 0);
    await closeWithEscape("How much?");
  });

  test("Is it running? opens five clocks and the facts, in the engine's words", async () => {
    await open();
    const words = await openWithKeys("Is it running?");
    const { id } = reference.answers({}).rows[1];
    const [row] = reference.status({ ids: [id] }).rows;
    assert.ok(words.includes(row.name));
    assert.equal((await line("#source .word")).toLowerCase(), row.status);
    assert.equal(await page.locator("#source dt").count(), 5);
    for (const [name, clock] of Object.entries(row.clocks)) {
      const at = page.locator("#source dt", { hasText: new RegExp(name, "i") });
      const said = (await at.locator("xpath=following-sibling::dd[1]").innerText()).replace(/\s+/g, " ");
      assert.ok(said.endsWith(clock.text), said);
      assert.ok(said.toLowerCase().startsWith(clock.status.replaceAll("-", " ")), said);
      // An unknown clock is a dashed ring, "none recorded" a ring with a bar; neither is an ended one's disc.
      assert.equal(await at.locator(".dashed").count(), clock.status === "unknown" ? 1 : 0);
      assert.equal(await at.locator("line").count(), clock.status === "none" ? 1 : 0);
      assert.equal(await at.locator("circle.full").count(), clock.status === "ended" ? 1 : 0);
    }
    for (const fact of row.because) assert.ok(words.includes(fact.says) && words.includes(`${fact.file}:${fact.line}`), fact.says);
    await page.getByRole("button", { name: "Show the command" }).click();
    assert.equal(await line("#source .taken"), `mediabuy status ${id} --as-of 2026-01-09`);
    await closeWithEscape("Is it running?");
  });

  test("Do the sources agree? lists every pair, with both places and what to do", async () => {
    await open();
    const words = await openWithKeys("Do the sources agree?");
    const found = reference.check({}).rows.filter((row) => row.severity !== "error");
    assert.equal(await page.locator("#source li").count(), found.length);
    for (const row of found) {
      assert.ok(words.includes(row.message), row.message);
      assert.ok(words.includes(row.advice), row.advice);
      assert.ok(words.includes(`${row.file}:${row.line} ${row.excerpt.trim().replace(/\s+/g, " ")}`), row.excerpt);
      for (const other of row.related) assert.ok(words.includes(`${other.file}:${other.line}`), other.message);
    }
    assert.deepEqual(await lines("#source h4 .mark"), ["≠", "~"]);
    await closeWithEscape("Do the sources agree?");
  });

  test("one panel is open at a time, and a link shows the same one", async () => {
    await open("#money?answer=is-it-running&as-of=2025-10-15");
    const { id } = reference.answers({ asOf: "2025-10-15" }).rows[1];
    await waitForText("#source", reference.status({ ids: [id], asOf: "2025-10-15" }).rows[0].clocks.flight.text);
    await strong("Do the sources agree?").click();
    await waitForText("#source", "Where printed figures disagree");
    await page.locator(".figures .figure").first().click();
    await waitForText("#source", "as printed");
    assert.equal(await page.locator("#source").count(), 1);
    assert.doesNotMatch(page.url(), /answer=/);
    await page.goBack();
    await waitForText("#source", "Where printed figures disagree");
  });

  test("the open answer follows the dates", async () => {
    await open("#money?answer=is-it-running");
    await page.getByLabel("As of").fill("1 November 2025");
    await page.getByLabel("As of").press("Enter");
    const { id } = reference.answers({ asOf: "2025-11-01" }).rows[1];
    const { because, clocks } = reference.status({ ids: [id], asOf: "2025-11-01" }).rows[0];
    await waitForText("#source", clocks.flight.text);
    assert.equal(await page.locator("#source li").count(), because.length);
  });

  test("what rests on nothing is not offered", async () => {
    await open();
    const rows = reference.answers({}).rows;
    for (const row of rows) {
      const offered = row.strong !== null && (row.command !== "status" || row.id !== null);
      assert.equal(await strong(row.question).count(), offered ? 1 : 0, row.question);
    }
  });
});

describe("dates", () => {
  const running = (options) => reference.answers(options).rows[1].answer;

  test("the as-of day changes the sentences at once", async () => {
    await open();
    assert.ok((await lines(".answer")).includes(running({})));
    const field = page.getByLabel("As of");
    await field.fill("1 November 2025");
    await field.press("Enter");
    await waitForText(".answers", running({ asOf: "2025-11-01" }));
    assert.match(page.url(), /as-of=2025-11-01/);
    assert.equal(await field.inputValue(), "1 November 2025");
  });

  test("steps, keys and the book's date", async () => {
    await open();
    const field = page.getByLabel("As of");
    await page.getByRole("button", { name: "One day later" }).click();
    assert.equal(await field.inputValue(), "10 January 2026");
    await page.getByRole("button", { name: "One day earlier" }).click();
    await page.getByRole("button", { name: "One day earlier" }).click();
    assert.equal(await field.inputValue(), "8 January 2026");
    await field.press("PageDown");
    assert.equal(await field.inputValue(), "8 December 2025");
    await page.getByRole("button", { name: "The book’s date" }).click();
    assert.equal(await field.inputValue(), "9 January 2026");
  });

  test("days are read as people write them, and what is no day gets advice", async () => {
    await open();
    const field = page.getByLabel("As of");
    for (const [typed, shown] of [["2025-10-31", "31 October 2025"], ["Oct 1, 2025", "1 October 2025"]]) {
      await field.fill(typed);
      await field.press("Enter");
      assert.equal(await field.inputValue(), shown);
    }
    await field.fill("30 February 2025");
    await field.press("Enter");
    assert.equal(await line("[role=alert]"), "February 2025 has 28 days.");
    assert.equal(await field.getAttribute("aria-invalid"), "true");
    await field.press("Escape");
    assert.equal(await field.inputValue(), "1 October 2025");
  });

  test("known-by is folded until asked for, and says what it does not count", async () => {
    await open();
    assert.equal(await page.getByLabel("known by", { exact: true }).count(), 0);
    await page.getByRole("button", { name: "Count only what was known by a certain day" }).click();
    const field = page.getByLabel("known by", { exact: true });
    assert.equal(await field.evaluate((f) => f === document.activeElement), true);
    await field.fill("31 January 2026");
    await field.press("Enter");
    const { later } = reference.answers({ knownBy: "2026-01-31" });
    const words = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];
    const counted = words[later] ?? String(later);
    await waitForText(".aside", counted);
    assert.match(page.url(), /known-by=2026-01-31/);
    await page.getByRole("button", { name: "Count everything" }).click();
    assert.equal(await field.count(), 0);
  });

  test("before anything began nothing is counted, and the page says so", async () => {
    await open("#money?as-of=2001-01-01");
    const { rows } = reference.report({ by: "platform", asOf: "2001-01-01" });
    if (rows.length === 0) assert.match(await line("main"), /Nothing is counted on this date/);
    else assert.equal(await page.locator(".figures:not(.two) tbody tr:not(.total, .other, .rest)").count(), rows.length);
  });
});

describe("address", () => {
  test("a link shows what its sender saw", async () => {
    await open("#money?by=channel&scale=powers&as-of=2025-12-01&known-by=2025-12-31");
    assert.equal(await page.getByLabel("Group by").inputValue(), "channel");
    assert.equal(await page.getByLabel("by powers of ten").isChecked(), true);
    assert.equal(await page.getByLabel("As of").inputValue(), "1 December 2025");
    assert.equal(await page.getByLabel("known by", { exact: true }).inputValue(), "31 December 2025");
  });

  test("the back button goes back, over a run of steps at once", async () => {
    await open();
    await page.getByLabel("Group by").selectOption("channel");
    await waitForText("#money", reference.report({ by: "channel" }).title);
    for (let i = 0; i < 3; i++) await page.getByRole("button", { name: "One day later" }).click();
    assert.equal(await page.getByLabel("As of").inputValue(), "12 January 2026");
    await page.goBack();
    await page.waitForFunction(() => document.querySelector("#as-of").value === "9 January 2026");
    assert.equal(await page.getByLabel("Group by").inputValue(), "channel");
    await page.goBack();
    await waitForText("#money", reference.report({ by: "platform" }).title);
  });

  test("an unknown grouping is refused with the engine's own words", async () => {
    await open("#money?by=colour");
    const [problem] = reference.report({ by: "colour" }).problems;
    assert.ok((await page.locator("main").innerText()).includes(problem.message));
  });

  test("a newer question overtakes an older one", async () => {
    await open();
    const later = page.getByRole("button", { name: "One day earlier" });
    for (let i = 0; i < 30; i++) await later.click({ noWaitAfter: true });
    await waitForText(".answers", reference.answers({ asOf: "2025-12-10" }).rows[1].answer);
    assert.equal(await page.getByLabel("As of").inputValue(), "10 December 2025");
  });
});

describe("books", () => {
  test("a dropped book replaces the built-in one, and the way back is offered", async () => {
    await open("#money?as-of=2025-11-01&figure=ads-spotify");
    await drop("second.toml");
    const { book: second } = engine.read(text("second.toml"), "second.toml");
    await waitForText("h1", "Example Department, winter recruitment");
    assert.match(await line("header .book"), /second\.toml, read without problems/);
    assert.deepEqual(await lines(".answer"), second.answers({}).rows.map((row) => row.answer));
    assert.match(await line(".figures"), /Example Radio/);
    await page.locator(".figures .figure").first().click();
    await page.getByRole("button", { name: "Show the command" }).click();
    assert.match(await line("#source .taken"), /^mediabuy report --book second\.toml example-radio --by platform/);
    await page.getByRole("button", { name: "Back to the built-in book" }).click();
    await waitForText("h1", "ICE recruitment advertising, 2025");
    second.close();
  });

  test("a broken book shows every problem with its place, and answers over the rest", async () => {
    await open();
    await drop("broken.toml");
    const { book: rest, problems } = engine.read(text("broken.toml"), "broken.toml");
    assert.ok(problems.length >= 3);
    await waitForText("h1", "Example Department, with three mistakes");
    assert.match(await line("header .book"), new RegExp(`read with ${problems.length} problems`));
    const shown = await page.locator(".problems > ol > li").all();
    assert.equal(shown.length, problems.length);
    for (const [i, problem] of problems.entries()) {
      const words = (await shown[i].innerText()).replace(/\s+/g, " ");
      assert.ok(words.includes(`broken.toml:${problem.line}:${problem.column}`), words);
      assert.ok(words.includes(problem.message), words);
      if (problem.advice) assert.ok(words.includes(problem.advice), words);
      if (problem.excerpt) assert.match(words, /\^/);
    }
    assert.equal(await page.locator(".answer").count(), rest.answers({}).rows.length);
    rest.close();
  });

  test("what is no book at all says so and keeps the way back", async () => {
    await open();
    await drop("picture.toml");
    await page.waitForSelector(".problems");
    await page.getByRole("button", { name: "Back to the built-in book" }).click();
    await page.waitForSelector(".figures");
    await drop("binary.toml", Buffer.from([0xff, 0xfe, 0x00, 0xd8]));
    await page.waitForSelector(".refusal");
    assert.match(await line(".refusal"), /binary\.toml was not opened: it is not text in UTF-8/);
  });

  test("the same file can be chosen twice", async () => {
    await open();
    for (let i = 0; i < 2; i++) {
      await page.locator("input[type=file]").setInputFiles(book("second.toml").pathname);
      await waitForText("h1", "Example Department");
      await page.getByRole("button", { name: "Back to the built-in book" }).click();
      await waitForText("h1", "ICE recruitment");
    }
  });

  test("hostile strings stay strings", async () => {
    await open();
    await drop("hostile.toml");
    await waitForText("h1", "onerror");
    assert.equal(await line("h1"), "<img src=x onerror=alert(1)>");
    await page.locator(".figures .figure").first().click();
    await page.waitForSelector("#source");
    assert.equal(await page.locator("main :is(script, iframe, img, style), main svg[onload], h1 *").count(), 0);
    assert.equal(await page.locator("a[href^='javascript' i]").count(), 0);
    assert.ok((await page.locator("main").innerText()).includes("<script>"));
    await page.waitForTimeout(200);
  });
});

describe("fit and access", () => {
  const states = [
    "",
    "#money?figure=ads-google-youtube&known-by=2026-01-31",
    "#money?by=campaign&scale=powers&figure=*",
    "#money?answer=is-it-running",
    "#money?answer=do-the-sources-agree",
  ];

  /** From one state to another as a link within the page goes. */
  async function go(state) {
    await page.evaluate((fragment) => (location.hash = fragment), state || "#money");
    await page.waitForSelector("#source", { state: /figure|answer/.test(state) ? "visible" : "detached" });
    await page.waitForTimeout(100);
  }

  for (const width of [320, 390, 700, 1280]) {
    test(`nothing scrolls sideways at ${width} pixels`, async () => {
      await open("", { viewport: { width, height: 900 } });
      for (const state of states) {
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
        for (const state of states) {
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
    before("Close", "Eight pairs");
    before("Eight pairs", "from zero");
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
      await page.context().close();
    }
    page = null;
  });

  test("targets are large enough for a finger", async () => {
    for (const [width, least] of [[390, 32], [1280, 24]]) {
      await open("#money?figure=ads-spotify&known-by=2026-01-31", { viewport: { width, height: 900 } });
      const small = await page.evaluate((min) => {
        // The words beside a radio button are its target too.
        const targets = [...document.querySelectorAll("button, select, summary, label:has(input), .field input")];
        return targets
          .filter((t) => t.checkVisibility() && t.getBoundingClientRect().height < min - 0.5)
          .map((t) => `${t.textContent.trim()} ${t.getBoundingClientRect().height}`);
      }, least);
      assert.deepEqual(small, []);
      await page.context().close();
    }
    page = null;
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
