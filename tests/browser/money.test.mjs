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

const rowsShown = () => lines(".figures:not(.two) tbody tr:not(.total, .other, .rest, .opened) > th");
const names = (report) => report.rows.map((row) => row.name);
/** The table's rows are those of an answer, with its amounts or, where it has none, its bounds. */
async function showsRowsOf(report) {
  await page.waitForFunction(
    ([rows, n]) => document.querySelectorAll(rows).length === n, // the address changes at once, the answer a moment later
    [".figures:not(.two) tbody tr:not(.total, .other, .rest, .opened)", report.rows.length],
  );
  const shown = await page.locator(".figures:not(.two) tbody tr:not(.total, .other, .rest, .opened)").all();
  assert.equal(shown.length, report.rows.length);
  for (const [i, row] of report.rows.entries()) {
    assert.ok((await shown[i].locator("th").innerText()).startsWith(row.name.replace(/ †.*/, "")), row.name);
    const big = (await shown[i].locator(".big").innerText()).replace(/, source.*/s, "");
    if (row.point !== null) assert.ok(sameNumber(big, row.point), `${big} for ${row.point}`);
    else assert.match(big, /bounds only/);
    if (row.low === row.high) continue;
    assert.ok(sameNumber(await shown[i].locator(".lo").innerText(), row.low));
    assert.ok(sameNumber(await shown[i].locator(".hi").innerText(), row.high));
  }
}

describe("order", () => {
  const column = (name) => page.locator(".figures:not(.two) thead th").filter({ hasText: name });

  test("a heading sorts, says so, and is kept in the address", async () => {
    await open();
    const answered = names(reference.report({ by: "platform" }));
    const begins = async (expected) => {
      for (const [i, text] of (await rowsShown()).entries()) assert.ok(text.startsWith(expected[i]), `${text} for ${expected[i]}`);
    };
    await begins(answered);
    await column("Platform").getByRole("button").click();
    await begins(answered.toSorted());
    assert.equal(await column("Platform").getAttribute("aria-sort"), "ascending");
    assert.match(page.url(), /money\.sort=name(&|$)/);
    await column("Platform").getByRole("button").press("Enter");
    await begins(answered.toSorted().reverse());
    assert.equal(await column("Platform").getAttribute("aria-sort"), "descending");
    await column("US dollars").getByRole("button").press("Enter");
    assert.equal(await column("Platform").getAttribute("aria-sort"), "none");
    assert.equal(await column("US dollars").getAttribute("aria-sort"), "descending");
    await page.goBack();
    await page.waitForFunction(() => location.hash.includes("money.sort=name-"));
    await begins(answered.toSorted().reverse());
    // The bars stand in the order of the table.
    const bars = (await lines(".chart .name")).filter((text) => text && !/again/.test(text));
    for (const [i, text] of bars.entries()) assert.ok(text.startsWith(answered.toSorted().reverse()[i]), text);
  });

  test("words hide rows, and the table says how many; the total is of all", async () => {
    await open("#money?by=contract&money.layer=award&money.words=safe+america");
    const { rows } = reference.report({ by: "contract", layer: "award" });
    const hidden = rows.length - (await rowsShown()).length;
    assert.ok(hidden > 0 && hidden < rows.length);
    assert.ok((await line(".hiding")).startsWith(`${hidden} of ${rows.length} rows`), await line(".hiding"));
    await page.getByRole("button", { name: "Show all rows" }).click();
    await page.waitForFunction((n) => document.querySelectorAll(".figures:not(.two) tbody tr").length >= n, rows.length);
    await page.evaluate(() => (location.hash = "#money?money.words=spotify"));
    await page.waitForSelector(".hiding");
    assert.equal((await rowsShown()).length, 1);
    assert.ok(sameNumber((await page.locator(".figures .total .figure").innerText()).replace(/, parts.*/s, ""), reference.report().total.point));
  });
});

describe("confined", () => {
  test("to whom is chosen by name, and the back button lets go of it", async () => {
    await open();
    await page.getByRole("combobox", { name: "Only" }).fill("spot");
    await page.keyboard.press("Enter");
    await waitForText(".confined", "only Spotify");
    await showsRowsOf(reference.report({ ids: ["spotify"] }));
    await page.getByRole("combobox", { name: "Only" }).fill("meta");
    await page.keyboard.press("Enter");
    await waitForText(".confined", "only Meta");
    await showsRowsOf(reference.report({ ids: ["spotify", "meta"] }));
    assert.match(page.url(), /money\.only=spotify%2Cmeta/);
    await page.goBack();
    await page.waitForFunction(() => !document.querySelector(".confined")?.textContent.includes("only Meta"));
    await page.goBack();
    await page.waitForSelector(".confined", { state: "detached" });
    await showsRowsOf(reference.report());
  });

  test("the command and the download ask the same", async () => {
    await open("#money?by=campaign&money.only=spotify&money.layer=platform");
    const options = { by: "campaign", ids: ["spotify"], layer: "platform" };
    await page.getByRole("button", { name: "Command", exact: true }).click();
    assert.equal(
      await line(".view header code"),
      "mediabuy report spotify --by campaign --layer platform --as-of 2026-01-09",
    );
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "CSV" }).click()]);
    assert.equal(readFileSync(await file.path(), "utf8"), reference.text("report", { ...options, asOf: "2026-01-09" }, "csv"));
  });
});

describe("along time", () => {
  test("periods stand in the order of the calendar, with bounds where a day is vague", async () => {
    await open("#money?by=month");
    const report = reference.report({ by: "month" });
    const dated = report.rows.filter((row) => row.start);
    assert.ok(dated.some((row) => row.point === null) && dated.length < report.rows.length);
    assert.deepEqual(dated.map((row) => row.start), dated.map((row) => row.start).toSorted());
    assert.equal((await rowsShown()).length, report.rows.length);
    assert.equal(await page.locator(".columns .name").count(), dated.length);
    assert.equal(await page.locator(".columns line.whisker").count(), dated.filter((row) => row.low !== row.high).length);
    assert.equal(await page.locator(".columns rect").count(), dated.filter((row) => row.point !== null).length);
    const body = await page.locator("main").innerText();
    assert.match(body, /Not on the axis, since its days are not in the book: \$5,800,000/);
    assert.match(body, /bounds of several periods do not add up/);
  });

  test("a period opens the figures that it has part of", async () => {
    await open("#money?by=month");
    const [row] = reference.report({ by: "month" }).rows;
    await page.locator(`[data-figure="*${row.key}"]`).click();
    await waitForText("#source", "Part of");
    assert.ok((await line("#source")).includes(`“${row.figures[0].as_printed}”`));
    assert.match(await line("#source"), /A day of it is vague/);
  });

  test("on a phone periods are rows", async () => {
    await open("#money?by=fiscal-year", { viewport: { width: 390, height: 844 } });
    assert.equal(await page.locator(".columns").count(), 0);
    assert.ok((await page.locator(".chart .row").count()) > 0);
  });
});

describe("layers", () => {
  test("another layer can be chosen, and is kept in the address", async () => {
    await open();
    await page.locator(".tools select").nth(1).selectOption("award");
    const report = reference.report({ layer: "award", by: "platform" });
    await waitForText("#money", report.title);
    await showsRowsOf(report);
    assert.match(page.url(), /money\.layer=award/);
  });

  test("by layer each stands by itself and nothing is added", async () => {
    await open("#money?by=layer");
    assert.equal(await page.locator(".figures .total").count(), 0);
    assert.match(await page.locator("main").innerText(), /Layers are never added/);
    const shown = await rowsShown();
    for (const layer of ["platform", "award"]) {
      const { rows } = reference.report({ by: "layer", layer });
      const at = shown.findIndex((text) => text.startsWith(layer));
      assert.ok(sameNumber((await lines(".figures:not(.two) .big"))[at].replace(/, source.*/s, ""), rows[0].point), layer);
    }
  });
});

describe("large", () => {
  const platforms = 260;
  const large = () => {
    const rows = Array.from({ length: platforms }, (_, i) => {
      const id = `platform-${String(i + 1).padStart(3, "0")}`;
      return `[[party]]\nid = "${id}"\nkind = "platform"\nname = "Platform ${i + 1}"\n[[allocation]]\nid = "ads-${id}"\nplatform = "${id}"\nlayer = "platform"\namount = "$${(i + 1) * 1000}.00"\n`;
    });
    return Buffer.from(`mediabuy = 1\ntitle = "Many platforms"\ncurrency = "USD"\nas_of = 2026-01-09\n${rows.join("")}`);
  };

  test("beyond what is scrolled through rows are counted and asked for, and downloads are whole", async () => {
    await open();
    await drop("many.toml", large());
    await waitForText("h1", "Many platforms");
    await waitForText(".figures .rest", `200 of ${platforms} rows are shown`);
    assert.equal((await rowsShown()).length, 200);
    assert.equal(await page.locator(".figures:not(.two)").getAttribute("aria-rowcount"), String(platforms + 1));
    assert.match(await page.locator("main").innerText(), new RegExp(`The first 40 of ${platforms} rows are drawn`));
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "CSV" }).click()]);
    assert.equal(readFileSync(await file.path(), "utf8").trimEnd().split("\r\n").length, platforms + 1);
    await page.getByRole("button", { name: `Show the other ${platforms - 200}` }).click();
    await page.waitForFunction((n) => document.querySelectorAll(".figures:not(.two) tbody tr").length > n, platforms);
    await page.getByLabel("Rows with the words").fill("platform 25");
    await waitForText(".hiding", `of ${platforms} rows are hidden`);
    assert.equal((await rowsShown()).length, 13); // 25, 125, 225 and 250 to 259
  });
});

describe("currencies", () => {
  test("a platform that is paid in two currencies has a figure in each, and one name to choose", async () => {
    const importing = engine.import("snap-ads");
    importing.begin("snap.csv");
    importing.feed(readFileSync(new URL("../cli/books/snap.csv", import.meta.url)));
    importing.end();
    importing.finish();
    const book = importing.bookText();
    importing.close();
    await open();
    await drop("snap.json", Buffer.from(book));
    await waitForText("h1", "Snap, political advertisements");
    assert.deepEqual(await lines(".figures tbody tr:not(.total, .other, .rest) .big"), ["620 , source of Snap", "118 , source of Snap"]);
  });
});

describe("lists", () => {
  /** So many amounts that a tracker saw, each named by its number, beside one that a platform received. */
  const trackers = 130;
  const party = (id, name) => `[[party]]\nid = "${id}"\nkind = "platform"\nname = "${name}"\n\n`;
  const allocation = (id, layer, amount) =>
    `[[allocation]]\nid = "${id}"\nplatform = "radio"\nlayer = "${layer}"\nflight = { start = 2025-10-01, end = 2025-12-31 }\namount = "${amount}"\nexact = true\n\n`;
  const manyLeftOut = () =>
    Buffer.from(
      'mediabuy = 1\ntitle = "Many left out"\ncurrency = "USD"\nas_of = 2026-01-09\n\n' +
        party("radio", "Example Radio") +
        allocation("spot", "platform", "$1,000.00") +
        Array.from({ length: trackers }, (_, i) => allocation(`seen-${i}`, "tracker", `$${i + 1}.00`)).join(""),
    );

  test("what is not listed is counted, and named in full for the asking; the file has it all the same", async () => {
    await open();
    await drop("trackers.toml", manyLeftOut());
    await waitForText("h1", "Many left out");
    const list = page.locator("section.keep", { hasText: "Left out" }).locator("li").first();
    const named = async () => (await list.innerText()).match(/\$[\d,]+\.00/g).length;
    assert.equal(await named(), 12);
    assert.match(await list.innerText(), /and 118 more of the same kind/);
    await page.getByRole("button", { name: "Name them all" }).click();
    await page.waitForFunction((count) => document.body.innerText.match(/\$\d+\.00/g)?.length >= count, trackers);
    assert.equal(await named(), trackers);
    assert.match(page.url(), /lists=all/);
    assert.doesNotMatch(await list.innerText(), /more of the same kind/);
    assert.equal(await page.getByRole("button", { name: "Name them all" }).count(), 0);
  });
});

describe("method", () => {
  test("the note stands behind its button, whole, and can be taken away as the command prints it", async () => {
    await open();
    await page.getByRole("button", { name: "How this total was made" }).click();
    await page.waitForSelector("#method");
    for (const button of await page.locator("#method .tool > button, #method > button").all()) {
      if (/Show the other/.test(await button.innerText())) await button.click();
    }
    const shown = (await page.locator("#method").innerText()).replace(/\s+/g, " ");
    for (const row of reference.ask("method").rows) {
      assert.ok(shown.includes(row.text.replace(/\s+/g, " ")), row.text);
      if (row.why) assert.ok(shown.includes(row.why), row.why);
      if (row.sha256) assert.ok(shown.includes(row.sha256));
    }
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download as Markdown" }).click()]);
    assert.equal(readFileSync(await file.path(), "utf8"), reference.text("method", { by: "platform", asOf: "2026-01-09" }, "markdown"));
    await page.goBack();
    await page.waitForSelector("#method", { state: "detached" });
  });
});

describe("terms", () => {
  test("a word of art explains itself where it stands, by keyboard too", async () => {
    await open();
    const term = page.locator(".term").filter({ hasText: "obligated" });
    await term.press("Enter");
    assert.equal(await term.getAttribute("aria-expanded"), "true");
    assert.match(await line(`[id="${await term.getAttribute("aria-controls")}"]`), /binds the government to pay/);
    await term.press("Enter");
    assert.equal(await page.locator(".means").count(), 0);
  });
});

describe("awards", () => {
  test("each has its official page and the day on which it was signed", async () => {
    await open();
    for (const row of reference.report({ by: "contract", layer: "award" }).rows) {
      const shown = page.locator(".awards tbody tr").filter({ hasText: row.name.split(",")[0] });
      const link = shown.getByRole("link");
      assert.equal(await link.getAttribute("href"), `https://www.usaspending.gov/keyword_search/${row.name.split(",")[0]}`);
      assert.deepEqual((await link.getAttribute("rel")).split(" ").toSorted(), ["noopener", "noreferrer"]);
      assert.match(await link.innerText(), /another site|other site/);
      const [first] = reference.history({ ids: [row.key] }).rows.filter((action) => action.standing === "counts");
      const day = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "short", year: "numeric" });
      assert.ok((await shown.locator(".signed").innerText()).startsWith(day.format(new Date(first.signed))));
    }
  });

  test("number and vendor stand in columns of their own", async () => {
    await open();
    const { rows } = reference.report({ by: "contract", layer: "award" });
    assert.deepEqual(await lines(".awards thead th"), ["Contract", "Vendor", "US dollars", "Signed", "Source"]);
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
