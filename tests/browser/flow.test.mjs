// SPDX-License-Identifier: MIT
// From fund to platform: each band is one amount of one answer, as wide as it; what no answer ties together is a gap.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { drop, engine, go, line, lines, open, page, reference, waitForText } from "./stage.mjs";

const text = readFileSync(new URL("../../examples/books/media-contract.toml", import.meta.url), "utf8");
const teaching = () => engine.read(text, "media-contract.toml").book;

async function openTeaching(fragment, options = {}) {
  await open(fragment, options);
  await drop("media-contract.toml", Buffer.from(text));
  await waitForText("h1", "winter readiness");
  await go(fragment);
  await page.waitForSelector("section.view table");
}

const grouped = (decimal) => {
  const [whole, cents] = decimal.replace("-", "\u2212").split(".");
  return `${whole.replace(/\B(?=(?:\d{3})+$)/g, ",")}.${cents}`;
};
/** As the table prints them. */
const shownAmounts = () => page.locator("section.view tbody tr").evaluateAll((rows) => rows.map((row) => row.querySelector(".n").firstChild.textContent.trim()));

describe("flow", () => {
  test("every charge to a fund is a band with the action's own amount, and its line", async () => {
    await openTeaching("#flow");
    const book = teaching();
    const awards = new Set(book.report({ by: "contract", layer: "award" }).rows.map(({ key }) => key));
    const charges = book
      .history()
      .rows.filter(({ id, standing }) => awards.has(id) && standing !== "perhaps")
      .flatMap(({ funds, file, line: at }) => funds.map(({ amount }) => ({ amount: grouped(amount), place: `${file}:${at}` })));
    assert.ok(charges.length > 10);
    const shown = await lines("section.view tbody tr");
    for (const { amount, place } of charges) assert.ok(shown.some((row) => row.includes(amount) && row.includes(place)), `${amount} ${place}`);
    assert.equal(shown.filter((row) => /action/.test(row)).length, charges.length);
    assert.equal(shown.filter((row) => /taken back/.test(row)).length, charges.filter(({ amount }) => amount.startsWith("\u2212")).length);
  });

  test("nothing is printed that no answer has", async () => {
    await openTeaching("#flow");
    const book = teaching();
    const said = new Set();
    const bare = (figure) => figure.replace(/[-,\u2212]/g, "").replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
    const see = (value) => {
      if (typeof value === "string" && /^-?\d+\.\d+$/.test(value)) said.add(bare(value));
      else if (value && typeof value === "object") Object.values(value).forEach(see);
    };
    for (const answer of [book.history(), book.report({ by: "contract", layer: "award" }), book.report({ by: "vendor", layer: "award" }), book.report({ by: "platform", layer: "platform" })]) see(answer.rows);
    const figures = [...(await shownAmounts()), ...(await page.locator("section.view svg .figure-at").allTextContents())];
    assert.ok(figures.length > 30);
    for (const figure of figures) assert.ok(said.has(bare(figure)), figure);
  });

  test("a band is as wide as its amount, at every place on one scale", async () => {
    await openTeaching("#flow");
    const bands = await page.locator("path.band").evaluateAll((all) => all.map((band) => ({ width: Number(band.dataset.width), d: band.getAttribute("d") })));
    const numbers = (d) => d.match(/-?[\d.]+(?:e-?\d+)?/g).map(Number);
    for (const { width, d } of bands) {
      const at = numbers(d);
      assert.ok(Math.abs(at.at(-1) - at[1] - width) < 1e-6, d); // at its beginning
      assert.ok(Math.abs(at[9] - at[7] - width) < 1e-6, d); // and at its end
    }
    // 1,200,000 and 640,000.
    const of = (platform) => page.locator("path.band.received").evaluateAll((all, name) => Number(all.find((band) => band.dataset.link.endsWith(name)).dataset.width), platform);
    assert.ok(Math.abs((await of("example-radio")) / (await of("example-video")) - 1_200_000 / 640_000) < 1e-6);
  });

  test("where no record ties platforms to a contract, the band starts at a gap that says so", async () => {
    await open("#flow");
    await page.waitForSelector("section.view table");
    const { rows } = reference.report({ by: "platform", layer: "platform" });
    const shown = await lines("section.view tbody tr");
    for (const { name } of rows) assert.ok(shown.some((row) => row.startsWith(`No record says which contract paid for it. ${name}`)), name);
    const [{ clocks }] = reference.status({ ids: ["70cmsw25fr0000081"] }).rows;
    assert.equal(shown.filter((row) => row.startsWith(clocks.funds.text)).length, 2);
    assert.ok((await page.locator("path.gap").count()) >= rows.length);
    assert.ok((await page.locator("rect.node.gap").count()) === 2);
    assert.doesNotMatch(shown.join("\n"), /^(People Who Think|Safe America).*(Spotify|Meta|Google)/m);
    // What else the two vendors paid for is no number, and is said beside the dots.
    assert.equal((await page.locator("section.view svg[role=img]").textContent()).match(/No record says what else it paid for\./g)?.length, 2);
    // Doubts about what is counted are told, as beside the figures.
    for (const doubt of rows.flatMap((row) => row.doubts)) assert.ok((await line("main")).includes(doubt.text), doubt.text);
  });

  test("on a phone each pair of stages stands by itself, on the same scale", async () => {
    await openTeaching("#flow", { viewport: { width: 390, height: 900 } });
    assert.deepEqual(await lines("section.view h4"), ["From fund to contract", "From contract to vendor", "From vendor to platform"]);
    const widest = await page.locator("section.view svg[role=img]").evaluateAll((all) =>
      all.map((svg) => [...svg.querySelectorAll(".band")].map((band) => ({ width: Number(band.dataset.width), to: band.dataset.link }))),
    );
    const received = widest[2].find(({ to }) => to.endsWith("example-radio"));
    const obligated = widest[1].find(({ to }) => to.includes("contract outreach-contract"));
    assert.ok(Math.abs(received.width / obligated.width - 1_200_000 / 1_900_000) < 1e-6);
  });

  test("all that it asked is told as commands", async () => {
    await open("#flow");
    await page.getByRole("button", { name: "All commands" }).click();
    const said = await line(".taken");
    for (const each of ["mediabuy report --by contract --layer award", "mediabuy history 70cmsw25fr0000081", "mediabuy report meta --by vendor --layer platform"]) assert.ok(said.includes(each), said);
  });

  test("in Swedish too", async () => {
    await open("#flow", { locale: "sv-SE" });
    await waitForText("#flow", "Flöde");
    await page.waitForSelector("section.view table");
    assert.match((await lines("section.view tbody tr")).join("\n"), /Ingen handling säger vilket avtal som betalade för det\./);
  });
});
