// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { awardPage } from "./usaspending";

test("the official key has its own page", () => {
  expect(awardPage("cont-awd-70cmsw25fr0000081-7012-70cmsw25a00000012-7012", "70CMSW25FR0000081")).toBe(
    "https://www.usaspending.gov/award/CONT_AWD_70CMSW25FR0000081_7012_70CMSW25A00000012_7012/",
  );
  expect(awardPage("cont-awd-70b06c25p00000001-7014--none---none-", "70B06C25P00000001")).toBe(
    "https://www.usaspending.gov/award/CONT_AWD_70B06C25P00000001_7014_-NONE-_-NONE-/",
  );
  expect(awardPage("cont-idv-70cmsw25a00000012-7012", "70CMSW25A00000012")).toBe(
    "https://www.usaspending.gov/award/CONT_IDV_70CMSW25A00000012_7012/",
  );
});

test("a number alone is looked up, and anything else has no page", () => {
  expect(awardPage("70cmsw25fr0000081", "70CMSW25FR0000081")).toBe("https://www.usaspending.gov/keyword_search/70CMSW25FR0000081");
  expect(awardPage("winter", "Winter order")).toBe(null);
  expect(awardPage("x", "../../evil?x=1")).toBe(null);
  expect(awardPage("cont-awd-a-b", "RADIOSTATION")).toBe(null);
});
