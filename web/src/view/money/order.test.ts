// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { ReportRow } from "../../engine/envelope";
import { compareDecimals, writeOrder } from "../../ui/order";
import { hasWords, nextOrder, readOrder, sorted } from "./order";

const row = (key: string, point: string | null, share: string | null = null) =>
  ({ key, name: key.toUpperCase(), point, low: point, high: point, share, figures: [{ as_printed: `about ${point}` }] }) as unknown as ReportRow;
const keys = (rows: readonly ReportRow[]) => rows.map((each) => each.key).join("");
const by = (text: string, rows: ReportRow[]) => keys(sorted(rows, readOrder(text), (each) => each.key, "en"));

test("decimals are compared digit by digit, beyond what a float can tell apart", () => {
  const rising = ["-100.00", "-99.99", "-0.01", "0.00", "0.01", "9.99", "10.00", "90071992547409930.00", "90071992547409930.01"];
  for (const [i, a] of rising.entries())
    for (const [j, b] of rising.entries()) expect(Math.sign(compareDecimals(a, b)), `${a} and ${b}`).toBe(Math.sign(i - j));
  expect(compareDecimals("0.5", "0.500000")).toBe(0);
  expect(compareDecimals("0.0125979", "0.5")).toBeLessThan(0);
});

test("what is unknown comes last, whichever way it is sorted", () => {
  const rows = [row("a", null), row("b", "9.00"), row("c", "10.00")];
  expect(by("amount-", rows)).toBe("cba");
  expect(by("amount", rows)).toBe("bca");
  expect(by("name-", rows)).toBe("cba");
  expect(by("nonsense", rows)).toBe("abc");
});

test("a heading sorts amounts from the largest and words from A, then turns, then lets go", () => {
  const first = nextOrder(null, "amount");
  expect(writeOrder(first)).toBe("amount-");
  const second = nextOrder(first, "amount");
  expect(writeOrder(second)).toBe("amount");
  expect(nextOrder(second, "amount")).toBe(null);
  expect(writeOrder(nextOrder(second, "name"))).toBe("name");
  expect(readOrder("share-")).toEqual({ column: "share", descending: true });
});

test("every word has to be somewhere in the row", () => {
  const one = row("spotify", "74000.00");
  expect(hasWords(one, "", [])).toBe(true);
  expect(hasWords(one, "SPOT about", [])).toBe(true);
  expect(hasWords(one, "spot wire", ["BrightWire"])).toBe(true);
  expect(hasWords(one, "spot wire", [])).toBe(false);
});
