// SPDX-License-Identifier: MIT
// What a reader wants to know, from a cold start, counted in clicks. A walk may get shorter, not longer.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { drop, line, lines, open, page, reference, waitForText } from "./stage.mjs";
import { readFileSync } from "node:fs";

let clicks = 0;
async function click(target) {
  await target.click();
  clicks += 1;
}

/** Prints what was counted, and holds it to what it may be. */
function atMost(most, walk) {
  console.log(`# ${walk}: ${clicks} ${clicks === 1 ? "click" : "clicks"}`);
  assert.ok(clicks <= most, `${clicks} clicks, where ${most} were enough`);
  clicks = 0;
}

describe("walks", () => {
  test("Did the ads stop because the contract ran out, or because of the protests?", async () => {
    await open();
    await click(page.getByRole("link", { name: "Why, and which causes are stated" }));
    const { rows } = reference.why({ ids: ["ads-spotify"] });
    await waitForText("#why", "runs or not");
    const said = await lines(".causes article");
    assert.equal(said.length, rows[0].stated_causes.length);
    for (const [i, cause] of rows[0].stated_causes.entries()) {
      assert.ok(said[i].includes(cause.rests_on), cause.rests_on);
      assert.ok(said[i].includes(cause.records), cause.records);
    }
    // The three causes that were reported stand side by side, none of them as a fact.
    for (const cause of ["Contract ran out", "User advocacy", "Campaign ended"]) assert.ok(said.some((each) => each.startsWith(cause)), cause);
    atMost(1, "why did the ads stop");
  });

  test("Does $5.8 million count Spotify?", async () => {
    await open();
    await click(page.locator(".answers a.figure").first());
    const panel = await line("#source");
    assert.match(panel, /5,874,000/);
    assert.match(panel, /The sum of.*“approximately \$74,000” Spotify/);
    atMost(1, "does the total count Spotify");
  });

  test("Which orders expire by March, and when must notice go out?", async () => {
    await open();
    await drop("media-contract.toml", readFileSync(new URL("../../examples/books/media-contract.toml", import.meta.url)));
    await waitForText("header .book", "media-contract.toml");
    await click(page.getByRole("link", { name: "All that ends, and when notice is due" }));
    await page.getByLabel("Look ahead").selectOption("365d");
    clicks += 1;
    await page.waitForFunction(() => document.querySelectorAll(".ends .one").length > 10);
    const table = await line(".ends");
    // By the clauses of that book: the option of 1 January wants notice sixty days before the day before it starts.
    assert.match(table, /1 Nov 2025.*Option notice due\. Last day for preliminary notice/);
    assert.match(table, /31 Dec 2025.*Performance ends/);
    atMost(2, "what ends by March, and when is notice due");
  });

  test("Which order is billed beyond its funding, and what must be done?", async () => {
    await open();
    await drop("media-contract.toml", readFileSync(new URL("../../examples/books/media-contract.toml", import.meta.url)));
    await waitForText("header .book", "media-contract.toml");
    await click(page.getByRole("link", { name: "From ceiling to payment" }));
    await waitForText(".findings", "return the invoice or fund the line");
    assert.match(await line(".findings"), /radio-order:spots is billed \$165,000\.00, and funded with \$155,000\.00/);
    atMost(1, "what is billed beyond its funding");
  });

  test("From a pasted sentence to a cited total, without seeing TOML", async () => {
    await open();
    const write = (label, words) => page.getByLabel(label, { exact: true }).fill(words);
    await click(page.getByRole("link", { name: "Book", exact: true }));
    await click(page.getByRole("link", { name: "A new book" }));
    await write("What is it about?", "County recruitment, 2025");
    await write("Date of its questions", "31 December 2025");
    await click(page.getByRole("button", { name: "Start the book" }));
    await waitForText("h1", "County recruitment, 2025");
    await write("The sentence, as printed", "Example Radio was paid about $74,000 to run the spots, according to the county.");
    await write("Its address", "https://example.org/radio");
    await write("Publisher", "Example Gazette");
    await write("Who received it", "Example Radio");
    await page.locator("input[name=amount]:checked").waitFor(); // the one amount of the sentence
    assert.doesNotMatch(await line("main"), /\[\[|= "/);
    await click(page.getByRole("button", { name: "Add to the book" }));
    await waitForText("#added", "$74,000, from 73,500 to under 74,500");
    await click(page.locator("#added").getByRole("button", { name: "Cite the total" }));
    assert.match(await line("#added .taken"), /\$74,000, from 73,500 to under 74,500.*In: County recruitment, 2025/);
    assert.doesNotMatch(await line("main"), /\[\[|= "/);
    atMost(5, "from a pasted sentence to a cited total");
  });
});
