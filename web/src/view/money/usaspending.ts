// SPDX-License-Identifier: MIT
// The page of an award on USAspending.gov. Its address is built here, from what the book has; nothing is fetched.

const site = "https://www.usaspending.gov";

/** "cont-awd-70cmsw25fr0000081-7012-none-none": the official unique key, as imported ids have it. */
function uniqueKey(id: string): string | null {
  const parts = id.split("-").filter(Boolean);
  if (parts.length < 4 || parts[0] !== "cont" || (parts[1] !== "awd" && parts[1] !== "idv")) return null;
  if (parts.length !== (parts[1] === "awd" ? 6 : 4)) return null;
  return parts.map((part) => (part === "none" ? "-NONE-" : part.toUpperCase())).join("_");
}

/** A procurement instrument identifier: 13 to 17 letters and digits of FAR 4.16, or one of the older forms. */
const isPiid = (number: string) => /^(?=.*\d)[0-9A-Z]{8,20}$/i.test(number);

/** Null for a contract of which the book has neither the key nor such a number. */
export function awardPage(id: string, number: string): string | null {
  const key = uniqueKey(id);
  if (key) return `${site}/award/${encodeURIComponent(key)}/`;
  return isPiid(number) ? `${site}/keyword_search/${encodeURIComponent(number)}` : null;
}
