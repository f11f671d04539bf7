// SPDX-License-Identifier: MIT
// A book of many allocations, as a department's media office might keep one over two years: amounts exact and
// printed, flights exact, vague and missing, and a thousand publications that speak about them.
//
//   node tests/bench/large_book.mjs [ALLOCATIONS] >large.toml
//
// The same number gives the same book, byte for byte: what is drawn comes from a generator of its own.

import { fileURLToPath } from "node:url";

/** Numbers below a bound, from a seed (a linear congruence modulo 2^31; only the high bits are used). */
function drawing(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

const dayAt = (serial) => new Date(Date.UTC(2024, 0, 1) + serial * 86_400_000).toISOString().slice(0, 10);
export const firstDay = dayAt(0);
export const days = 900;
export const dayNumber = dayAt;

const inThrees = (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ",");
const channels = ["television", "radio", "streaming audio", "streaming video", "online video", "social", "search", "display", "out of home", "print"];
const hedges = ["about ", "nearly ", "more than ", "at least ", "roughly ", "up to "];

/** The text of a book. `period`: with a period in its scope. `purposes`: how many different ones there are. */
export function largeBook({ allocations = 100_000, seed = 7, purposes = 1, campaigns = 20, printed = 30 } = {}) {
  const draw = drawing(seed);
  const pick = (list) => list[draw(list.length)];
  const lines = [];
  const put = (kind, fields) => {
    lines.push(`[[${kind}]]`);
    for (const [key, text] of Object.entries(fields)) if (text !== null) lines.push(`${key} = ${text}`);
    lines.push("");
  };
  const quoted = (text) => `"${text}"`;
  const numbered = (name, count) => Array.from({ length: count }, (_, i) => `${name}-${i + 1}`);

  const platforms = numbered("platform", 500);
  const vendors = numbered("vendor", 40);
  const agencies = numbered("agency", 12);
  const sources = numbered("source", 1_000);
  const campaignIds = numbered("campaign", campaigns);
  const contracts = numbered("order", 200);

  lines.push("mediabuy = 1", 'title = "A department over two years (invented)"', 'currency = "USD"', "as_of = 2026-01-09");
  lines.push(purposes === 1 ? 'scope = { payer = "department", purpose = "purpose-1" }' : 'scope = { payer = "department" }', "");

  put("party", { id: quoted("department"), kind: quoted("agency"), name: quoted("Example Department") });
  for (const id of agencies) put("party", { id: quoted(id), kind: quoted("agency"), name: quoted(`Example ${id}`), parent: quoted("department") });
  for (const id of vendors) put("party", { id: quoted(id), kind: quoted("vendor"), name: quoted(`Example ${id}, Inc.`) });
  platforms.forEach((id, i) =>
    put("party", {
      id: quoted(id), kind: quoted("platform"), name: quoted(`Example ${id}`),
      parent: i >= 10 && i % 10 === 0 ? quoted(platforms[i % 7]) : null, // some belong to an owner
    }),
  );

  sources.forEach((id, i) => {
    const on = dayAt(draw(days));
    put("source", {
      id: quoted(id), publisher: quoted(`Example Gazette ${i % 60}`), title: quoted(`Report number ${i}`),
      published: i % 9 === 0 ? quoted(on.slice(0, 7)) : on,
      language: quoted(i % 20 === 0 ? "sv" : "en"), address: quoted(`https://example.org/reports/${i}`),
      relays: i > 10 && i % 5 === 0 ? `[${quoted(sources[draw(i)])}]` : null,
      retracted: i % 97 === 96 ? dayAt(days - 1) : null,
    });
  });
  campaignIds.forEach((id, i) =>
    put("campaign", {
      id: quoted(id), name: quoted(`Example outreach ${i + 1}`), agency: quoted(agencies[i % agencies.length]),
      purpose: quoted(`purpose-${(i % purposes) + 1}`),
    }),
  );
  contracts.forEach((id, i) => {
    const start = draw(500);
    put("contract", {
      id: quoted(id), kind: quoted("order"), piid: quoted(`00EXMP24F${String(i).padStart(8, "0")}`),
      agency: quoted(agencies[(i % campaigns) % agencies.length]), vendor: quoted(vendors[i % vendors.length]),
      campaign: quoted(campaignIds[i % campaigns]), start: dayAt(start), end: dayAt(start + 364),
    });
    const actions = 1 + draw(6);
    for (let n = 0; n < actions; ++n)
      put("contract.modification", {
        number: quoted(n === 0 ? "0" : `P${String(n).padStart(5, "0")}`), action: quoted(n === 0 ? "award" : "C"),
        signed: dayAt(start + n * 60), recorded: dayAt(start + n * 60 + draw(20)),
        obligates: quoted(`$${inThrees(String(100_000 + draw(5_000_000)))}.${String(draw(100)).padStart(2, "0")}`),
        end: n > 2 ? dayAt(start + 364 + n * 30) : null,
      });
  });

  const amount = () => {
    const kind = draw(100);
    if (kind >= printed) return `$${inThrees(String(100 + draw(400_000)))}.${String(draw(100)).padStart(2, "0")}`;
    if (kind < printed / 5) return `$${inThrees(String((1 + draw(90)) * 1000))}–$${inThrees(String((95 + draw(90)) * 1000))}`;
    if (kind < (printed * 2) / 5) return `$${1 + draw(900)}k`;
    if (kind < (printed * 3) / 5) return `${pick(hedges)}$${inThrees(String((1 + draw(900)) * 1000))}`;
    return `$${1 + draw(9)}.${1 + draw(9)} million`;
  };
  const day = (serial) => {
    const kind = draw(100);
    return kind < 85 ? dayAt(serial) : kind < 97 ? quoted(dayAt(serial).slice(0, 7)) : null;
  };
  const allocationIds = [];
  for (let i = 0; i < allocations; ++i) {
    const order = draw(200);
    const start = draw(days - 60);
    const [from, to] = [day(start), day(start + 40 + draw(60))];
    const flight = [from && `start = ${from}`, to && `end = ${to}`].filter(Boolean).join(", ");
    const id = `buy-${i + 1}`;
    allocationIds.push(id);
    const layer = draw(100);
    put("allocation", {
      id: quoted(id), platform: quoted(pick(platforms)), campaign: quoted(campaignIds[order % campaigns]),
      contract: draw(5) === 0 ? null : quoted(contracts[order]), channel: draw(8) === 0 ? null : quoted(pick(channels)),
      layer: quoted(layer < 97 ? "platform" : layer < 99 ? "agency" : "tracker"),
      flight: flight ? `{ ${flight} }` : null, amount: quoted(amount()),
      sources: draw(3) === 0 ? `[${quoted(pick(sources))}, ${quoted(pick(sources))}]` : `[${quoted(pick(sources))}]`,
    });
  }
  for (let i = 0; i < 40; ++i)
    put("event", {
      id: quoted(`event-${i + 1}`), about: quoted(pick(campaignIds)), says: quoted(pick(["announced", "ended", "confirmed"])),
      date: dayAt(draw(days)), sources: `[${quoted(pick(sources))}]`,
    });
  for (let i = 0; i < 1_000; ++i) {
    const what = draw(100);
    const cause = what >= 95;
    put("claim", {
      id: quoted(`claim-${i + 1}`), source: quoted(sources[draw(50) * 20 + 1 + draw(19)]), // the others print in Swedish
      about: quoted(what < 70 ? pick(allocationIds) : what < 85 ? pick(contracts) : pick(campaignIds)),
      says: quoted(cause ? "cause" : "amount"), amount: cause ? null : quoted(amount()),
      cause: cause ? quoted(pick(["contract-ran-out", "protests", "budget-cut"])) : null,
    });
  }
  return lines.join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.stdout.write(largeBook({ allocations: Number(process.argv[2] ?? 100_000) }));
