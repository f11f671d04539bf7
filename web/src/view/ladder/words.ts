// SPDX-License-Identifier: MIT
import type { LadderKey } from "mediabuy";
import { table } from "../../ui/language.svelte";
import { asWord, capital, count, list } from "../../ui/words";
import type { Column } from "./order";

/** One key for each column and rung, so that neither language can lack one. */
type Names = Record<Column, string>;

const english: Names = {
  name: "Of what",
  ceiling: "Ceiling",
  current: "Current value",
  obligated: "Obligated",
  committed: "Committed",
  delivered: "Delivered",
  invoiced: "Invoiced",
  approved: "Approved",
  paid: "Paid",
  used_by_obligation: "Obligated of ceiling",
  unobligated: "Not obligated",
  findings: "Findings",
};

const swedish: Names = {
  name: "Av vad",
  ceiling: "Takbelopp",
  current: "Gällande värde",
  obligated: "Förpliktat",
  committed: "Beställt",
  delivered: "Levererat",
  invoiced: "Fakturerat",
  approved: "Attesterat",
  paid: "Betalt",
  used_by_obligation: "Förpliktat av taket",
  unobligated: "Ej förpliktat",
  findings: "Anmärkningar",
};

const ofWhat: { en: Record<LadderKey, string>; sv: Record<LadderKey, string> } = {
  en: { contract: "contract", line: "line of a contract", order: "insertion order", "order-line": "line of an order", vendor: "vendor", campaign: "campaign" },
  sv: { contract: "avtal", line: "avtalsrad", order: "annonsorder", "order-line": "orderrad", vendor: "leverantör", campaign: "kampanj" },
};

const lower = (name: string) => name.toLowerCase();

export const words = table({
  en: {
    title: "From ceiling to payment",
    column: (name: Column) => english[name],
    kind: (kind: string) => (kind === "idv" ? "Indefinite-delivery vehicle" : asWord(kind)),
    orders: (number: number) => (number === 1 ? "one order" : `${count(number)} orders`),
    unknown: "not known",
    gap: (names: readonly string[]) => `${capital(list(names.map(lower)))}: not known`,
    by: "By",
    keyName: (key: LadderKey) => ofWhat.en[key],
    unknownOfAll: (names: readonly string[]) => `Not known of any award: ${list(names)}. That is no zero.`,
    noneOfAll: (names: readonly string[]) => `Of these none has, or nobody knows: ${list(names)}. That is no zero.`,
    beyond: (lower: string, upper: string) => `${lower} is more than ${upper.toLowerCase()}, which stands above it`,
    key: "Each rung is a part of the one above it. A hatched end with a triangle is more than that; a dotted line is not known, which is not zero.",
    sameScale: (currency: string) => `All are drawn on one scale, in ${currency}.`,
    again: (factor: string) => `Small beside the others: drawn once more, ${factor} times wider`,
    described: (name: string, steps: string) => `${name}: ${steps}.`,
    step: (rung: string, amount: string) => `${rung} ${amount}`,
    sources: "Sources",
    sourcesOf: (name: string) => `Sources and lines of ${name}`,
    why: ": why it runs or not",
    finding: "What does not fit",
    firstDrawn: (shown: string, all: string) => `The first ${shown} of ${all} are drawn; the table has them all.`,
    drawAll: "Draw all",
    moreRows: (number: string) => `Show the other ${number}`,
    none: "The book has nothing of that kind by this day.",
    table: "Each from its ceiling to what is paid on it",
    sort: "Sort by",
    asAnswered: "the order of the book",
    action: "Action",
    signed: "Signed",
    obligates: "Obligates",
    after: "After it",
    place: "Source and line",
    noActions: "The book has no action of it by this day: what it comes to is that of its orders, or is not known.",
    printed: (what: string) => `As officially printed: ${what}.`,
    notSigned: "no day recorded",
  },
  sv: {
    title: "Från tak till betalning",
    column: (name: Column) => swedish[name],
    kind: (kind: string) => asWord(kind),
    orders: (number: number) => (number === 1 ? "en order" : `${count(number)} order`),
    unknown: "okänt",
    gap: (names: readonly string[]) => `${capital(list(names.map(lower)))}: okänt`,
    by: "Efter",
    keyName: (key: LadderKey) => ofWhat.sv[key],
    unknownOfAll: (names: readonly string[]) => `Okänt för alla avtal: ${list(names)}. Det är ingen nolla.`,
    noneOfAll: (names: readonly string[]) => `Ingen av dessa har, eller ingen känner: ${list(names)}. Det är ingen nolla.`,
    beyond: (lower: string, upper: string) => `${lower} är mer än ${upper.toLowerCase()}, som står ovanför`,
    key: "Varje steg är en del av det ovanför. En streckad ände med en triangel är mer än så; en prickad linje är okänt, vilket inte är noll.",
    sameScale: (currency: string) => `Alla är ritade i en skala, i ${currency}.`,
    again: (factor: string) => `Små bredvid de andra: ritade en gång till, ${factor} gånger bredare`,
    described: (name: string, steps: string) => `${name}: ${steps}.`,
    step: (rung: string, amount: string) => `${rung} ${amount}`,
    sources: "Källor",
    sourcesOf: (name: string) => `Källor och rader för ${name}`,
    why: ": varför det löper eller inte",
    finding: "Vad som inte stämmer",
    firstDrawn: (shown: string, all: string) => `De första ${shown} av ${all} är ritade; tabellen har alla.`,
    drawAll: "Rita alla",
    moreRows: (number: string) => `Visa de andra ${number}`,
    none: "Boken har inget av det slaget till den dagen.",
    table: "Varje från taket till vad som är betalt",
    sort: "Sortera efter",
    asAnswered: "bokens ordning",
    action: "Åtgärd",
    signed: "Undertecknad",
    obligates: "Förpliktar",
    after: "Efter den",
    place: "Källa och rad",
    noActions: "Boken har ingen åtgärd för det till den dagen: beloppen är dess orders, eller är okända.",
    printed: (what: string) => `Som officiellt tryckt: ${what}.`,
    notSigned: "ingen dag angiven",
  },
});
