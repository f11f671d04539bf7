// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { questionName, readPlace, start, writePlace, type Place } from "./address";

const views = ["money", "time"];

test("what is written is read back", () => {
  const place: Place = {
    view: "time",
    by: "channel",
    scale: "powers",
    asOf: "2026-01-09",
    knownBy: "2026-01-31",
    id: "radio-order:option-1",
    within: "12w",
    calculator: "split",
    given: { amount: "$74,000.00 & more", by: "1,2", step: "" },
    answer: "is-it-running",
    own: { "time.from": "2025-10-01", "time.to": "2026-02-01" },
    figure: "70cmsw25fr0000081:option & more",
  };
  expect(readPlace(writePlace(place), views)).toEqual(place);
});

test("defaults are left out", () => {
  expect(writePlace(start)).toBe("#money");
  expect(readPlace("", views)).toEqual(start);
});

test("what cannot be is read as the default", () => {
  expect(readPlace("#nowhere?as-of=2025-02-30&known-by=soon&scale=log", views)).toEqual(start);
});

test("what another calculator was given is not this one's", () => {
  const place = readPlace("#time?calc=net&net.gross=%245&split.amount=%249&netto=1", views);
  expect(place.given).toEqual({ gross: "$5" });
  expect(readPlace("#time?calc=split&net.gross=%245", views).given).toBeNull();
});

test("a question becomes a word of the address", () => {
  expect(questionName("Is it running?")).toBe("is-it-running");
  expect(questionName("?")).toBe("");
});
