// SPDX-License-Identifier: MIT
// The calculators: every one of the engine's table, held against what the engine answers.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { drop, engine, go, line, lines, open, page, waitForText } from "./stage.mjs";

const word = (text) => text.charAt(0).toUpperCase() + text.slice(1).replaceAll(/[-_]/g, " ");

/** Another reading of an example than the page's own: what a shell would make of it. */
function asked(example, spec) {
  const words = example.match(/'[^']*'|\S+/g).map((each) => each.replaceAll("'", "")).slice(3);
  const options = {};
  const places = [];
  while (words.length) {
    const next = words.shift();
    if (next.startsWith("--")) options[next.slice(2)] = words.shift();
    else places.push(next);
  }
  assert.ok(places.length <= spec.arguments.length);
  return { places, options };
}

const inTable = (day) =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", { timeZone: "UTC", day: "numeric", month: "short", year: "numeric" }).replace("Sept", "Sep");

function cell(value, type) {
  if (value === null) return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (type === "date") return inTable(value);
  if (type !== "money" && type !== "ratio") return String(value);
  const [whole, fraction] = value.replace("-", "").split(".");
  const grouped = (value.startsWith("-") ? "\u2212" : "") + BigInt(whole).toLocaleString("en-US"); // a minus sign, no hyphen
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Each field of each row, in the order of the table. */
async function shows({ rows }, { fields }) {
  const expected = rows.slice(0, 60).map((row) => fields.map(({ name, type }) => cell(row[name], type)));
  if (rows.length === 1) {
    assert.deepEqual(await lines(".down .value"), expected[0]);
    assert.deepEqual(await lines(".down th"), fields.map(({ name }) => word(name)));
    return;
  }
  const shown = await page.locator(".across tbody tr").evaluateAll((all) =>
    all.map((row) => [...row.cells].map((each) => each.lastChild.textContent.trim())),
  );
  assert.deepEqual(shown, expected);
}

/** The answer belongs to the question in the address once the panel is no longer waiting. */
const settled = () => page.waitForFunction(() => document.querySelector("main").getAttribute("aria-busy") === "false");

describe("calculators", () => {
  test("every calculator of the table is there, with its arguments, options, formula, source and examples", async () => {
    await open("#calculators");
    const table = engine.calculators();
    assert.deepEqual(await lines("nav[aria-label=Calculators] a"), table.map(({ name }) => word(name)));
    for (const spec of table) {
      await page.locator("nav[aria-label=Calculators] a", { hasText: new RegExp(`^${word(spec.name)}$`) }).click();
      await waitForText("#calculators", spec.summary);
      await settled();
      const wanted = [...spec.arguments, ...spec.options];
      assert.deepEqual(await lines("form label"), wanted.map(({ name }) => word(name)));
      assert.deepEqual(await lines("form .help"), wanted.map(({ help }) => help));
      for (const { name, values, default: usual } of spec.options.filter((each) => each.values.length)) {
        const wanted = usual === null ? ["", ...values] : values; // what has no default can be left unsaid
        assert.deepEqual(await page.locator(`select#given-${name} option`).evaluateAll((all) => all.map((each) => each.value)), wanted);
      }
      assert.deepEqual(await lines("aside .formula"), [spec.formula, spec.source].map((each) => each.replace(/\s+/g, " ")));
      assert.deepEqual(await lines("aside code"), spec.examples);
    }
  });

  test("every example gives what the command prints, and its link carries it", async () => {
    await open("#calculators");
    for (const spec of engine.calculators()) {
      for (const [i, example] of spec.examples.entries()) {
        await go(`#calculators?calc=${spec.name}`);
        await waitForText("#calculators", spec.summary);
        await page.locator("aside li a").nth(i).click();
        await settled();
        const { places, options } = asked(example, spec);
        const answer = engine.calc(spec.name, places, options);
        assert.ok(answer.rows.length > 0 && answer.problems.length === 0, example);
        await page.waitForFunction((named) => named.every(([name, text]) => document.getElementById(`given-${name}`).value === text), Object.entries(options));
        await settled();
        await shows(answer, spec);
        const told = new URLSearchParams(page.url().split("?")[1]);
        for (const [name, text] of Object.entries(options)) assert.equal(told.get(`${spec.name}.${name}`), text);
        assert.equal(await page.locator("form [role=alert]").count(), 0);
      }
    }
  });

  test("what is typed is worked out, kept in the address, and gone back from", async () => {
    await open("#calculators?calc=split");
    const spec = engine.calculators().find(({ name }) => name === "split");
    await page.locator("#given-amount").fill("$100.00");
    await page.locator("#given-amount").press("Enter");
    await page.getByLabel("By", { exact: true }).fill("1,1,1");
    await page.getByLabel("By", { exact: true }).press("Enter");
    await waitForText(".across", "33.34");
    await shows(engine.calc("split", ["$100.00"], { by: "1,1,1" }), spec);
    await page.getByLabel("Mode").selectOption("cumulative");
    await settled();
    await page.waitForFunction(() => document.querySelector("#given-mode").value === "cumulative");
    await shows(engine.calc("split", ["$100.00"], { by: "1,1,1", mode: "cumulative" }), spec);
    const there = page.url();
    assert.match(there, /split\.amount=%24100\.00&split\.by=1%2C1%2C1&split\.mode=cumulative/);
    await page.goBack();
    await page.waitForFunction(() => document.querySelector("#given-mode").value === "largest-remainder");
    await page.goBack();
    await page.waitForFunction(() => document.querySelector("#given-by").value === "12,35,28,3");
    await go(there.slice(there.indexOf("#")));
    assert.equal(await page.locator("#given-amount").inputValue(), "$100.00");
    await page.getByRole("button", { name: "Show the command" }).click();
    assert.equal(await line(".taken"), "mediabuy calc split '$100.00' --by 1,1,1 --mode cumulative");
  });

  test("a wrong input is refused at its field, in the engine's words and with its advice", async () => {
    await open("#calculators?calc=split");
    const wrong = { "given-amount": "$74,00O", "given-by": "1,x" };
    for (const [id, text] of Object.entries(wrong)) {
      await page.locator(`#${id}`).fill(text);
      await page.locator(`#${id}`).press("Enter");
    }
    const { problems } = engine.calc("split", ["$74,00O"], { by: "1,x" });
    assert.equal(problems.length, 2);
    await waitForText("#given-by-wrong", problems[1].advice);
    assert.equal(await line("#given-amount-wrong"), `${problems[0].message.charAt(0).toUpperCase()}${problems[0].message.slice(1)}. ${problems[0].advice}`);
    assert.equal(await page.locator("#given-amount").getAttribute("aria-invalid"), "true");
    assert.equal(await page.locator("#given-amount").getAttribute("aria-describedby"), "given-amount-help given-amount-wrong");
    assert.equal(await page.locator(".across").count(), 0);
  });

  test("a field left empty is asked for where it is; what two fields say together, below them", async () => {
    await open("#calculators?calc=accrue&accrue.amount=%24100.00&accrue.from=2026-01-01");
    const [problem] = engine.calc("accrue", ["$100.00"], { from: "2026-01-01" }).problems;
    await waitForText("#given-to-wrong", problem.message.slice(1));
    await page.getByLabel("To", { exact: true }).fill("1 January 2025");
    await page.getByLabel("To", { exact: true }).press("Enter");
    const [reversed] = engine.calc("accrue", ["$100.00"], { from: "2026-01-01", to: "2025-01-01" }).problems;
    await waitForText("form > .wrong", reversed.advice);
    assert.equal(await page.getByLabel("To", { exact: true }).inputValue(), "2025-01-01");
  });

  test("a calculator the table has not got is refused with the names of those it has", async () => {
    await open("#calculators?calc=nothing-of-the-kind");
    const [problem] = engine.calc("nothing-of-the-kind").problems;
    await waitForText(".problems", problem.message);
    assert.ok((await line(".problems")).includes(problem.advice));
  });

  test("a long result is shown in part, and whole when asked for", async () => {
    await open("#calculators?calc=accrue&accrue.amount=%2474000.00&accrue.from=2025-01-01&accrue.to=2025-12-31&accrue.by=day");
    assert.equal(await page.locator(".across tbody tr").count(), 60);
    await page.getByRole("button", { name: "Show the other 305 rows" }).click();
    assert.equal(await page.locator(".across tbody tr").count(), 365);
  });

  test("below a margin's width the calculators are one choice", async () => {
    await open("#calculators?calc=net", { viewport: { width: 390, height: 844 } });
    assert.equal(await page.getByRole("combobox", { name: "Calculator" }).inputValue(), "net");
    await page.getByRole("combobox", { name: "Calculator" }).selectOption("holidays");
    await waitForText(".across", "Juneteenth");
    assert.match(page.url(), /calc=holidays/);
  });

  test("they need no book's consent: another book changes nothing that was given", async () => {
    await open("#calculators?calc=split&split.amount=%2410.00&split.by=1%2C2");
    await drop("second.toml");
    await waitForText("h1", "Example Department");
    assert.equal(await page.locator("#given-amount").inputValue(), "$10.00");
    await shows(engine.calc("split", ["$10.00"], { by: "1,2" }), engine.calculators().find(({ name }) => name === "split"));
  });
});
