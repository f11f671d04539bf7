// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { amount, money, currencyName, inWords, isExact, rate, share, shareWithin, tick, everyDigit } from "./decimal";

describe("amount", () => {
  test("groups digits and drops empty cents", () => {
    expect(amount("5874000.00")).toBe("5,874,000");
    expect(amount("74000.00", true)).toBe("74,000.00");
    expect(amount("226137.50")).toBe("226,137.50");
    expect(amount("0.00")).toBe("0");
  });

  test("keeps every digit a float would lose", () => {
    expect(amount("99999999999999999999999.99")).toBe("99,999,999,999,999,999,999,999.99");
    expect(amount("500000000000000.01")).toBe("500,000,000,000,000.01");
  });

  test("writes a minus sign", () => {
    expect(amount("-250000.00")).toBe("\u2212250,000");
  });
});

test("a share has two digits, its interval three, rounded outward", () => {
  expect(share("0.0125979")).toBe("1.26\u2009%");
  expect(shareWithin("0.0114423", "0.0139920")).toBe("1.144\u20131.400");
  expect(shareWithin("1.00000", "1.00000")).toBe("100.000");
});

test("currencies are named, unknown codes stay codes", () => {
  expect(currencyName("USD")).toBe("US dollars");
  expect(currencyName("not a code")).toBe("not a code");
});

test("ticks are words on paper and letters on a phone", () => {
  expect(tick(3e6, "USD", false)).toBe("$3 million");
  expect(tick(3e6, "USD", true)).toBe("$3m");
  expect(tick(20000, "USD", false)).toBe("$20,000");
  expect(tick(0, "USD", true)).toBe("0");
  expect(tick(-1e6, "USD", false)).toBe("\u2212$1 million");
});

test("an interval says which of its ends belong to it", () => {
  const interval = { point: "74000.00", low: "73500.00", high: "74500.00", low_open: false, high_open: true };
  expect(inWords(interval)).toBe("from 73,500 to under 74,500");
  expect(inWords({ ...interval, high: null, high_unbounded: true })).toBe("from 73,500 with no upper bound");
  expect(isExact(interval)).toBe(false);
  expect(isExact({ ...interval, low: "74000.00", high: "74000.00" })).toBe(true);
});

test("an amount in a sentence carries its currency", () => {
  expect(money("24974000.00", "USD", true)).toBe("$24,974,000.00");
  expect(money("-500000.00", "USD")).toBe("\u2212$500,000");
  expect(money("500000.00", null)).toBe("500,000");
  expect(money("500000.00", "XXQ")).toBe("XXQ\u00a0500,000");
});

test("every digit the engine wrote is shown", () => {
  expect(["0.0125979", "74000.00", "-1234567.5", "60000", "123"].map(everyDigit)).toEqual(["0.0125979", "74,000.00", "\u22121,234,567.5", "60,000", "123"]);
  expect(everyDigit(`0.${"1".repeat(300)}`)).toBe(`0.${"1".repeat(300)}`);
});

test("a rate of interest keeps its eighths", () => {
  expect(rate("0.04125")).toBe("4.125\u2009%");
  expect(rate("0.0600")).toBe("6\u2009%");
  expect(rate("0.00001")).toBe("0.001\u2009%");
});
