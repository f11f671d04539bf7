// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { clock, percent, size, timeLeft } from "./sizes";

test("sizes have three digits at most, and their unit", () => {
  expect(size(0)).toBe("0\u00a0bytes");
  expect(size(999)).toBe("999\u00a0bytes");
  expect(size(1000)).toBe("1.0\u00a0kB");
  expect(size(3_396_883)).toBe("3.4\u00a0MB");
  expect(size(999_700)).toBe("1.0\u00a0MB");
  expect(size(12_345_678_901)).toBe("12\u00a0GB");
});

test("times are those of a clock, and never end before the work does", () => {
  expect(clock(1)).toBe("0:01");
  expect(clock(65_000)).toBe("1:05");
  expect(clock(3_725_000)).toBe("1:02:05");
});

test("what is done never exceeds all, and the time left follows from the rate", () => {
  expect(percent(512, 1000)).toBe(51);
  expect(percent(1200, 1000)).toBe(100);
  expect(percent(0, 0)).toBe(0);
  expect(timeLeft(250, 1000, 1000)).toBe(3000);
  expect(timeLeft(0, 1000, 10)).toBeNull();
});
