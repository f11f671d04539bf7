// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/english.hpp
/// What each problem says in English, and what to do about it. Another language is another such table.
///
/// {0}, {1}, … stand for the problem's arguments. The codes are in alphabetical order (a test holds them to
/// it, to the codes that the layers define, and to one pair of files each in tests/errors).

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

struct problem_words {
    std::string_view code;
    std::string_view message;
    std::string_view advice; ///< empty where the message says it all, as for the place of a related problem
};

inline constexpr std::array english_problems{
    problem_words{"ambiguous-amount", "\"{0}\" can be read as {1} or as {2}",
                  "Write it so that one reading is left: commas between thousands, a point before two "
                  "digits of cents."},
    problem_words{"ambiguous-reference", "several lines have the number \"{0}\"",
                  "Write the id of the line that is meant, and give each of these lines an id of its own."},
    problem_words{"amount-not-quoted", "the amount {0} is a number, not a text",
                  "Write it in quotes, as it was printed: \"{0}\"."},
    problem_words{"amount-out-of-range", "\"{0}\" is more than an amount of {1} can be",
                  "The largest is {2}."},
    problem_words{"amount-too-long", "\"{0}\" is too long for an amount",
                  "An amount has at most {1} characters: keep the figure with its hedge, and put the other "
                  "words into as_printed."},
    problem_words{"approved-over-billed", "{0} is approved, and {1} is billed",
                  "Nobody can approve what was not billed; look for an invoice that the book lacks."},
    problem_words{"awaits-approval", "{0} is due and not approved",
                  "Have it approved, or say in the book by when it was."},
    problem_words{"bad-account", "\"{0}\" is no account of the Treasury: {2} is wanted at character {1}",
                  "Write the symbol as 070-2025/2026-0540-000, or as 070-X-0540-000 where it has no year; "
                  "an allocation agency of three digits and a sub-level of two may stand in front."},
    problem_words{"bad-amount", "amount \"{0}\" has a letter at character {1}",
                  "Write digits only; \"{2}\" may stand where a digit was meant."},
    problem_words{"bad-award-key", "\"{0}\" is no unique key of an award",
                  "It is CONT_AWD_ with number, agency, vehicle and its agency, or CONT_IDV_ with "
                  "number and agency."},
    problem_words{"bad-caps", "{0} caps for {1} weights", "Give one cap for each weight, or none."},
    problem_words{"bad-commission", "{0} is no commission",
                  "A commission is at least 0 % and less than 100 %."},
    problem_words{"bad-count", "\"{0}\" is not a whole number from 0 to {1}", "Write digits only."},
    problem_words{"bad-date", "\"{0}\" is not a date",
                  "Write a day as 2025-12-31; where a vague one is allowed, also \"2025-12\", \"2025\" or "
                  "{ from = …, to = …, as_printed = \"…\" }."},
    problem_words{"bad-duration", "\"{0}\" is no length of time",
                  "Write a number with d, w or m behind it, such as 90d, 12w or 3m."},
    problem_words{"bad-grouping", "the digits of \"{1}\" in \"{0}\" are not in groups of three",
                  "Put a comma after every third digit from the right, or none at all."},
    problem_words{"bad-half-year-rate", "\"{0}\" is no half-year with its rate",
                  "Write 2025-H2=4.625%, with commas between several, each half-year once."},
    problem_words{"bad-id", "\"{0}\" is no id",
                  "An id is made of lower-case letters and digits, in words joined by single hyphens, "
                  "such as ads-spotify; at most 128 characters."},
    problem_words{"bad-kept", "line {0} of kept is none",
                  "import writes it: have it written anew with mediabuy import and --keep."},
    problem_words{"bad-number", "\"{0}\" is not a number at character {1}",
                  "Write digits with a point before the fraction, such as 1234.56."},
    problem_words{"bad-period", "\"{0}\" names no days",
                  "Write a day, a month, a quarter or a year: 2025-10-15, 2025-10, 2025-Q3, 2025; FY2026-Q1 "
                  "or FY2026 of "
                  "the fiscal year, \"broadcast 2025-10\" of the broadcast calendar; two with \"..\" or "
                  "\"to\" between; "
                  "or what is counted from the day asked about: month, quarter, year, last 90 days."},
    problem_words{"bad-period-of-file", "\"{0}\" is no period of a fiscal year",
                  "It is written as FY2025P06, or as FY2021Q2."},
    problem_words{"bad-platform-amount", "\"{0}\" is no amount in whole digits",
                  "Platforms publish digits only, and Meta also \"≤100\". Take the amount from the file as "
                  "it was published."},
    problem_words{"bad-quantity", "the quantity {0} must be at least {1}", "Correct the quantity."},
    problem_words{"bad-row", "row {0}, \"{1}\", is no delivery",
                  "Write the day, the units and, where known, their cost, with blanks between: 2025-09-01 "
                  "41000 $512.50. Several days are 2025-09-01..2025-09-07."},
    problem_words{
        "bad-run", "\"{0}\" is no run of days",
        "Write its first and its last day as 2025-10-15..2025-12-31, and a comma before the next run."},
    problem_words{"bad-step", "{1} is no whole number of steps of {0}",
                  "Choose a step that the amount is a multiple of."},
    problem_words{"bad-total", "\"{0}\" is no total",
                  "A total is read back only from what to_text or to_bytes wrote."},
    problem_words{"bad-weights", "the number of weights, {0}, is not that of the runs, {1}",
                  "Give one weight for each run, or none."},
    problem_words{"bad-word", "\"{0}\" is not a word of {1}", "Write one of these, nearest first: {2}."},
    problem_words{"bad-year", "\"{0}\" is not a year from {1} to {2}",
                  "Write its four digits; federal holidays are known from {1} on."},
    problem_words{"beyond-calendar", "the {0} of {1} leaves the calendar",
                  "Days go from 0001-01-01 to 9999-12-31: correct the day, or choose another unit."},
    problem_words{"bill-differs", "line {0} wants a decision ({1:word}): {2} is billed, and {3} is due",
                  "match says why. Pay, short-pay or dispute it, and keep the decision as a disposition."},
    problem_words{"billed-over-delivered", "{0} is billed on insertion orders, and {1} is delivered on them",
                  "match says line by line what is billed beyond what ran."},
    problem_words{"billed-over-funding", "line {0} is billed {1}, and funded with {2}",
                  "Nothing beyond the funding of a line is payable until it is funded; return the invoice or "
                  "fund the line."},
    problem_words{
        "billed-over-obligated", "{0} is billed, and {1} is obligated",
        "A bill beyond the obligation cannot be paid from it; look for a modification that the book lacks."},
    problem_words{"blank-field", "{0} is blank", "Without it the row says nothing that could be added up."},
    problem_words{"blank-filter", "--{0} is empty", "Every row would meet it: name what it is to look for."},
    problem_words{"book-format", "this book is of format {0}",
                  "This version reads format {1}; write mediabuy = {1}, or use a version that reads "
                  "the other."},
    problem_words{"both-keys", "\"{0}\" and \"{1}\" stand beside each other",
                  "One of them says it all: take the other out."},
    problem_words{"caps-too-low", "the caps hold {1} of {0}", "Raise a cap, or split less."},
    problem_words{"changes-nothing", "this revision of \"{0}\" changes nothing",
                  "Write what holds from its date on: flight, flights, rate, units, amount or cancelled."},
    problem_words{"charged-bonus", "line \"{0}\" is without charge, and has a price",
                  "A bonus and a make-good cost nothing: take the price out, or say that it is neither."},
    problem_words{
        "claims-conflict", "“{0}” ({3}) and “{1}” ({4}) cannot both be right about {2}",
        "Both stay in the book and neither is added; look which of the two sources is nearer to the money."},
    problem_words{"claims-conflict-if-same-days",
                  "“{0}” ({3}) and “{1}” ({4}) cannot both be right about {2} if they are of the same days, "
                  "which is not certain",
                  "Both stay in the book; look for the days that each source means."},
    problem_words{
        "claims-in-tension",
        "“{0}” ({3}) and “{1}” ({4}) about {2} can both be right only if one was not rounded as usual",
        "Both stay in the book; quote each with its own words."},
    problem_words{"closed-too-early", "closed on {0}, before {1}, its last day",
                  "Write the day on which the books of those days were closed."},
    problem_words{"coded-twice", "{0} has the code {1} here, and {2} elsewhere",
                  "An account has one code in a chart: keep one of the two."},
    problem_words{"committed-over-maximum",
                  "{0} is ordered by its lines, and at most {1} may be spent under the order",
                  "Look which of the two the signed order prints; more needs a revision of the maximum."},
    problem_words{"committed-over-obligated", "{0} is committed by insertion orders, and {1} is obligated",
                  "Have more obligated before more is ordered: it may break the Antideficiency Act."},
    problem_words{"contradictory-hedges", "\"{1}\" and \"{2}\" contradict each other in \"{0}\"",
                  "Keep the words of the source for one figure, and the rest for as_printed or a "
                  "second claim."},
    problem_words{"copied-claim", "the other figure, which goes back to the same origin", ""},
    problem_words{"cost-differs", "line \"{0}\" costs {1}, and its units at its rate come to {2}",
                  "Look which of the three the signed order prints; rounding alone is within half of the "
                  "smallest coin."},
    problem_words{"covers-nothing", "an item of \"{0}\" covers neither a line of an invoice nor a delivery",
                  "Write line = \"invoice:line\" or delivery = \"…\", or take the item out."},
    problem_words{"current-over-ceiling", "the current value is {0}, and the ceiling {1}",
                  "Base and exercised options should fit into base and all options; look for an action whose "
                  "ceiling is missing."},
    problem_words{"day-wanted", "{1} wants a whole day, and \"{0}\" is vague",
                  "Write the day as 2025-12-31, or leave the key out and say why under unknown."},
    problem_words{"delivered-over-committed",
                  "{0} is delivered on insertion orders, and {1} is committed by them",
                  "Look for a revision that the book lacks, or for units that nobody ordered."},
    problem_words{"delivery-not-billed", "what ran of {0} is not billed",
                  "Ask for the invoice; match says what is ordered."},
    problem_words{"division-by-zero", "a division by zero", "Correct the divisor."},
    problem_words{"dollars-unsupported", "no document bears out {0} of {1} that is due",
                  "Ask for the affidavit, tear sheet or report that covers it; proof lists what there is."},
    problem_words{"drops-record", "so this record is left out", ""},
    problem_words{"duplicate-column", "the column \"{0}\" stands more than once: {1}",
                  "Take all but one out."},
    problem_words{"duplicate-id", "the id \"{0}\" is taken; this record is left out",
                  "Ids are unique in the whole book, across all kinds of records: give this one "
                  "another."},
    problem_words{"duplicate-key", "the key \"{0}\" stands twice in one table; this one is not taken",
                  "Keep one of the two."},
    problem_words{"duplicate-number", "the number {0} stands twice; both actions count",
                  "If they are two transactions of one number, give each its transaction; if one is a copy, "
                  "take it out."},
    problem_words{"either-or", "{0} and {1} do not go together", "Give the one or the other."},
    problem_words{"empty-amount", "the amount is empty",
                  "Write the amount, or take the key out and say why under unknown."},
    problem_words{"empty-table", "the file has no header",
                  "Give a file with the names of its columns in the first row."},
    problem_words{"end-before-start", "the {0} of \"{1}\" ends on {2}, before it starts on {3}",
                  "Both days belong to a {0}; a {0} of one day starts and ends on the same day."},
    problem_words{"equal-keys",
                  "action {0} stands twice in one place of the record and gives two last days, {1} and {2}",
                  "Recorded, effective and number are alike, so that no order says which holds; the later "
                  "day is taken. Give the one that was recorded last its day under recorded."},
    problem_words{"exponent-out-of-range", "the exponent of \"{0}\" is out of range",
                  "Exponents go to {1} either way."},
    problem_words{"extra-argument", "calc {1} has no use for \"{0}\"",
                  "An amount with spaces in it wants quotation marks."},
    problem_words{"field-too-long", "a field is longer than {0} bytes", "A quote may not be closed."},
    problem_words{"filter-not-in-layout", "{0} has no column {3}, which --{1} needs; its layout is {2}",
                  "Leave the filter out, filter by words of the title or with --text, or give a "
                  "file that has the column."},
    problem_words{"first-cost", "the first cost of the package stands here", ""},
    problem_words{"first-id", "the record that has it", ""},
    problem_words{"first-key", "the first one", ""},
    problem_words{"fiscal-year-differs",
                  "the action date \"{0}\" lies in fiscal year {1}, and the row says {2}",
                  "Most likely day and month are the wrong way round. Take the file as it was "
                  "published."},
    problem_words{"fix-take-out", "Take it out", ""},
    problem_words{"fix-write", "Write {0}", ""},
    problem_words{"flat-price", "a price of type {0} is for the whole and buys no number of units",
                  "Give a price by units, such as CPM."},
    problem_words{"flights-overlap", "a flight of \"{0}\" starts on {1}, and the one before it ends on {2}",
                  "Put its flights in order, each after the last day of the one before."},
    problem_words{"fund-cancelled", "{0} charges {1} on {2} to {3}, which was cancelled at the close of {4}",
                  "Nothing can be charged to a cancelled account (31 USC 1552(a)); a later bill goes to a "
                  "current account for the same purpose."},
    problem_words{"fund-currency", "{0} charges {1} to {2}, which is kept in another currency",
                  "Nothing is converted; this charge is not counted against the fund."},
    problem_words{"fund-expired", "{0} charges {1} on {2} to {3}, whose availability ended on {4}",
                  "An expired fund is for adjusting what it had obligated, not for new obligations (31 USC "
                  "1553(a)): look whether this is an adjustment within scope."},
    problem_words{
        "fund-expired-new-scope",
        "{0} charges {1} on {2} to {3}, whose availability ended on {4}, and raises the ceiling",
        "What raises a ceiling is charged to the appropriation current when it is approved (GAO B-336079)."},
    problem_words{"fund-not-available", "{0} charges {1} on {2} to {3}, which becomes available on {4}",
                  "Obligating before an appropriation is available is what 31 USC 1341(a)(1)(B) forbids: "
                  "look at the day and the fund."},
    problem_words{"fund-over-allotment",
                  "with {0} on {1}, {2} is charged to {3}, of which {4} had been allotted by then",
                  "Obligations beyond an allotment violate 31 USC 1517 (Antideficiency Act): look for an "
                  "allotment that the book lacks, and report it if there is none."},
    problem_words{"fund-over-amount", "with {0} on {1}, {2} is charged to {3}, which holds {4}",
                  "Obligations beyond an appropriation violate 31 USC 1341 (Antideficiency Act): look "
                  "whether the book lacks a de-obligation, and report it if not."},
    problem_words{
        "funding-notice-due",
        "the notice of 52.232-22 for {0} has been due since {1}: with cost accruing evenly, the next 60 days "
        "go beyond 75 % of {2}",
        "Ask the contractor for the notice, and decide whether more is allotted or work stops at the limit."},
    problem_words{"funds-differ", "action {0} obligates {1}, and its funds are charged {2}",
                  "Look for a line of accounting that is missing or stands twice."},
    problem_words{"headline-conflict", "“{0}” for {1} and the sum of its parts, {2}, cannot both be right",
                  "Print the parts, or the headline with its source; not the one as if it were the other. "
                  "The parts: {3}."},
    problem_words{
        "headline-tension",
        "“{0}” for {1} and the sum of its parts, {2}, can both be right only if one was not rounded as usual",
        "Quote each with its own words. The parts: {3}."},
    problem_words{"hedge-lost", "“{0}” in {1} was “{2}” in {3}, which has it from the same origin",
                  "Print the hedge of the earlier one; a copy cannot know more than what it copies."},
    problem_words{"import-added", "{0} was added: {1}", "It counts from now on."},
    problem_words{"import-altered", "{0} is altered: {1} before, {2} now",
                  "mediabuy history shows its actions as they are now."},
    problem_words{"import-changed",
                  "{0} is not the file that the book was written for; records added {1}, gone {2}, altered "
                  "{3}; {4} before, {5} now",
                  "Decide whether the change is right; then have sha256 and kept written anew with mediabuy "
                  "import and --keep."},
    problem_words{
        "import-differs",
        "{0} is not the file that the book was written for, and the book keeps nothing to tell what changed",
        "Have kept written with mediabuy import and --keep, so that changes can be told from then on."},
    problem_words{"import-gives-it", "{2} gives \"{0}\" of {1}",
                  "What an official file gives stays as it is: take the key out, and say in a note or a "
                  "claim what speaks against it."},
    problem_words{"import-gone", "{0} is gone: {1}", "What the book says of it stands alone now."},
    problem_words{"import-more-changes", "{1} more records of {0} have changed",
                  "The first ones are named above."},
    problem_words{"import-not-given", "{0} was not given, so that nothing of it is in the book",
                  "Open the book with the command, which reads the files beside it; or import them first, "
                  "with mediabuy import and -o, and open what that writes."},
    problem_words{"import-path", "the path \"{0}\" leads out of the folder of the book",
                  "Put the file into the folder of the book, or the book beside it."},
    problem_words{"import-twice", "{0} is taken twice",
                  "Its rows would count twice: put both lists into one where."},
    problem_words{"import-unreadable", "{0} cannot be read: {1}",
                  "Put it where the book names it, from the folder of the book."},
    problem_words{"interest-overpaid", "{0} of interest was paid, and {1} is owed",
                  "Look at the due date and the rate that it was worked out with."},
    problem_words{
        "interest-rate-missing",
        "it is late (days: {3}), and no interest rate of the Treasury is known here for {0} to {1}",
        "Look the rate up at the Treasury and give it: --rates {2}=…%. No neighbour's stands in for it."},
    problem_words{"interest-unpaid", "{0} of interest is owed on late payments, and {1} was paid",
                  "Pay the rest: it is owed without being asked for (5 CFR 1315.10)."},
    problem_words{"json-syntax", "this is not JSON: {0}",
                  "What follows is not read; correct this place first."},
    problem_words{"key-taken", "the award {0} would have the id of another, {1}",
                  "They differ in signs that an id has not; tell them apart by hand."},
    problem_words{"kind-of-cost", "{0} has no kinds",
                  "Only cost is kept by what was bought: take the kind out."},
    problem_words{"known-after-all", "\"{0}\" is said to be unknown, and given",
                  "Take the key out, or take it out of unknown."},
    problem_words{"left-out", "this {0} is left out of the book",
                  "Correct what is wrong with it; references to it count as empty until then."},
    problem_words{"line-over-ceiling", "line {0} is funded with {1}, and its ceiling is {2}",
                  "Raise the ceiling by a modification, or correct the funding."},
    problem_words{"line-price-over-ceiling",
                  "quantity times unit price of line {0} is {1}, and its ceiling {2}",
                  "Correct one of the three."},
    problem_words{"lines-differ", "action {0} obligates {1}, and its lines come to {2}",
                  "Look which of the two the signed modification prints."},
    problem_words{"makes-good-itself", "line \"{0}\" is to make good itself",
                  "Name the line whose units were missed: a make-good is a line of its own."},
    problem_words{"missing-argument", "calc {1} wants {0}", "mediabuy calc {1} --help shows what it takes."},
    problem_words{"missing-bracket", "what opens here has no closing {0}",
                  "Put the missing {0} in; a table in braces stands on one line."},
    problem_words{"missing-key", "{1} lacks \"{0}\"", "Add {0} = …: {2}."},
    problem_words{"missing-quote", "the text that opens here has no closing quote",
                  "Put the closing quote in; a text of several lines stands in three quotes."},
    problem_words{"missing-value", "\"{0}\" has no value",
                  "Write one behind the equals sign, or take the key out and say why under unknown."},
    problem_words{"mixed-currencies", "{0} and {1} do not add up", "Total each currency by itself."},
    problem_words{"mixed-rates", "{0} and {1} count different things", "Compare rates of one type."},
    problem_words{"more-pages", "{0} is page {1}, and says that there are more",
                  "Give the following pages too; until then sums are of these pages alone."},
    problem_words{"more-problems", "more than {0} problems of syntax: the rest are not listed",
                  "Correct those above and read the book again."},
    problem_words{"more-refused", "{1} more rows of {0} are refused", "The first ones are shown above."},
    problem_words{"nearest-id", "the nearest id", ""},
    problem_words{"negative-credit", "a credit of \"{0}\" takes nothing back",
                  "Write how much it takes back, without a minus."},
    problem_words{"negative-share", "a share needs amounts that are not negative",
                  "Take credits out before shares are taken."},
    problem_words{"negative-weight", "weight {0} is negative: {1}", "Weights are zero or more."},
    problem_words{"next-parent", "its parent there", ""},
    problem_words{"no-currency", "nothing says which currency \"{0}\" is in",
                  "Put currency = \"USD\", or the one that it is, into the record or into the head of "
                  "the book."},
    problem_words{"no-date", "there is no day to ask about: neither the question nor the book names one",
                  "Ask as of a day (--as-of 2026-01-09, or today), or put as_of into the head of the book."},
    problem_words{
        "no-rate", "no interest rate of the Treasury is known here for {0} to {1}, the half-year of {2}",
        "Give the rate of that half-year, such as --rate 4.5%; no other half-year's stands in for it."},
    problem_words{"no-share", "the {0} \"{1}\" is no share of a whole",
                  "Write it as \"15%\", \"0.15\" or \"3/17\": at least nothing, and less than all."},
    problem_words{"no-such-day", "there is no day {0}: that month has {1} days", "Correct the day."},
    problem_words{"no-weights", "there is nothing to split by", "Give at least one weight."},
    problem_words{"not-a-last-day", "{0} is not the last day of {1}",
                  "Write {2}; where you close other months, say so with by, such as \"broadcast-month\"."},
    problem_words{"not-an-amount", "\"{0}\" is not an amount",
                  "Write it as printed, in figures, such as \"$74,000\" or \"about $3 million\"."},
    problem_words{"not-billed", "{1} is delivered on {0} and not billed",
                  "Ask for the invoice, and accrue it until then."},
    problem_words{"not-exact", "\"{1}\" in \"{0}\" makes the amount inexact",
                  "Write the exact amount; only the amounts of claims and allocations are taken as "
                  "printed."},
    problem_words{"not-in-ocds",
                  "OCDS has no place for {1} of {2} in {0}, or the day asked about has not reached them",
                  "They are not in the releases; export json or csv writes everything."},
    problem_words{"not-toml", "this book is JSON, which has neither a layout nor comments to keep",
                  "Write it in TOML, or change it with a program that writes JSON."},
    problem_words{"not-utf8", "the byte {0} is not UTF-8", "Save the file as UTF-8."},
    problem_words{"not-windows-1252", "the byte {0} stands for nothing in Windows-1252",
                  "The file is in another encoding."},
    problem_words{"nul-byte", "there is a NUL byte in this row", "The file is damaged, or is no text."},
    problem_words{
        "obligated-over-ceiling", "{0} is obligated, and the ceiling is {1}",
        "Money should not be obligated beyond the ceiling; look for an action whose ceiling is missing."},
    problem_words{
        "obligated-over-current", "{0} is obligated, and base and exercised options come to {1}",
        "Money should not be obligated beyond the current value; look for an action whose value is missing."},
    problem_words{"one-of-them", "one of them", ""},
    problem_words{"option-late", "action {0} exercised {1} on {2}, and its period had begun on {3}",
                  "After its window an option is exercised only by agreement (FAR 52.217-9); look for the "
                  "justification."},
    problem_words{"option-unnamed", "action {0} exercises an option and does not say which",
                  "Write exercises = the option, so that its status is not unknown."},
    problem_words{"ordered-late", "order {0} was signed on {1}, after the last day to order under {2}, {3}",
                  "No order may be placed after that day (FAR 52.216-22); look whether the ordering period "
                  "was extended."},
    problem_words{
        "ordered-on-last-day", "order {0} was signed on {1}, the very last day to order under {2}",
        "One definition counts that day and one does not (FPDS, DATA Act); here it counts. Note in the file "
        "which reading is meant."},
    problem_words{"other-action", "the other action", ""},
    problem_words{"other-claim", "the other figure", ""},
    problem_words{"other-contract", "\"{0}\" belongs to another contract than \"{1}\"",
                  "An action changes what belongs to its own contract; write the id of a line or an option "
                  "of \"{1}\"."},
    problem_words{
        "other-currency", "\"{0}\" is in {1}, and \"{2}\" in {3}",
        "Amounts are never converted: name the currency in which both are, or correct what it refers to."},
    problem_words{"other-invoice", "\"{0}\" is no line of \"{1}\"",
                  "Name a line of that invoice, or the invoice of that line."},
    problem_words{"other-order", "\"{0}\" belongs to another order than \"{1}\"",
                  "A revision changes a line of its own order; write the id of a line of \"{1}\"."},
    problem_words{"out-of-order", "action {0} was signed on {1}, before action {2} on {3}",
                  "A later number with an earlier date may be dated back; what holds goes by the day of "
                  "recording, so give it if you know it."},
    problem_words{"out-of-range", "{0} is {1}, and goes from {2} to {3}", "Correct the number."},
    problem_words{"over-limit", "more {0} than can be read", "The limit is {1}."},
    problem_words{"overlapping-flights", "two runs of the plan have days in common, {0} to {1}",
                  "Give each day to one run; two runs on the same days are one with a greater weight."},
    problem_words{"own-parent", "\"{0}\" names itself as its parent, and is taken as having none",
                  "Name the vehicle that it was placed under, or take the key out."},
    problem_words{
        "package-costs", "the package \"{0}\" has more than one cost",
        "A package is sold at one cost, which stands at one of its lines: add the amounts up there."},
    problem_words{"paid-over-approved", "{0} is paid, and {1} is approved",
                  "Look for an approval that the book lacks, or ask for the difference back."},
    problem_words{"paid-unapproved", "{0} is paid, and nothing is approved",
                  "Look for the approval of the invoice; without one it was not payable."},
    problem_words{
        "parent-cycle", "\"{0}\" lies under \"{1}\", which in the end lies under \"{0}\" again",
        "Parents that lead in a circle are not taken, none of them: correct the one that is wrong."},
    problem_words{"payment-in-advance", "{0} was paid on {1} for what had not been performed by then",
                  "A payment may not exceed the value of what was received (31 USC 3324)."},
    problem_words{"payment-late", "{0} was due on {1} and paid on {2}; days late: {3}",
                  "Pay the interest with it, where that has not been done."},
    problem_words{"payment-over-due", "{0} was paid beyond what is due",
                  "Ask for a credit, or for the money back."},
    problem_words{"payment-overdue", "{0} was due on {1}; days late: {2}",
                  "Pay it: {3} of interest is owed with it today."},
    problem_words{"piid-form", "the number {0} has not the form of a PIID",
                  "Thirteen to seventeen letters and digits (FAR 4.1603), though older numbers and some "
                  "systems have others: check it against the record."},
    problem_words{"printed-total-differs",
                  "the official record prints {1} as the {0} total, and the actions come to {2}",
                  "The printed total is as of the newest action, whatever row it stands on: look for an "
                  "action that this book lacks."},
    problem_words{"rate-without-units", "line \"{0}\" has a rate by {1}, and neither units nor an amount",
                  "Write how many units are ordered, or what the whole line costs."},
    problem_words{"record-there", "the record of that id", ""},
    problem_words{"record-too-long", "the row is longer than {0} bytes", "A quote may not be closed."},
    problem_words{"repeated-column", "the column \"{1}\" stands twice in the header of {0}",
                  "Take one of them out: which of them counts is not for a reader to guess."},
    problem_words{"reversed-days", "{1} lies before {0}",
                  "Put the earlier day first; a run of one day starts and ends on it."},
    problem_words{"reversed-range", "the range \"{0}\" runs from {1} down to {2}",
                  "Put the lower amount first."},
    problem_words{"scientific-amount", "the amount \"{0}\" is in scientific notation",
                  "A spreadsheet writes so where it may have dropped digits. Take the amount from "
                  "the file as it was published."},
    problem_words{"service-after-fund",
                  "{0} pays for services that begin on {1} with {2}, which was available until {3}",
                  "Services that begin after an appropriation has expired are a need of a later year (31 USC "
                  "1502): charge the fund that is then current."},
    problem_words{
        "severable-over-a-year",
        "{0} pays for severable services from {1} to {2}, more than twelve months, with annual money of {3}",
        "Severable services may cross fiscal years for at most one year (41 USC 3902): shorten the period, "
        "or fund the rest from a later year."},
    problem_words{"stray-character", "amount \"{0}\" has \"{2}\" at character {1}",
                  "Take it out, or correct it."},
    problem_words{"stray-quote", "there is a quote inside a field without quotes",
                  "Put the field in quotes and write each quote in it twice."},
    problem_words{"stray-return", "there is a carriage return in a field without quotes",
                  "Put the field in quotes, or take the return out."},
    problem_words{"table-cells", "this row has {0} cells under {1} columns",
                  "Give it a cell for each column, empty or not; a cell that holds a comma, a quote or a "
                  "line end stands in quotes."},
    problem_words{"table-missing", "the table {0} is not there",
                  "Put its file beside the package, once, or take it out of the resources."},
    problem_words{"table-no-row", "{0} has no row {1}",
                  "Add the row that this one belongs to, or correct where it belongs."},
    problem_words{"table-path", "the path \"{0}\" leads out of the folder of its package",
                  "Give it a path in that folder, such as contract.csv."},
    problem_words{"table-quote", "the quotes of this cell do not close at its end",
                  "Put the whole cell in quotes, and write a quote inside it twice."},
    problem_words{"table-twice", "two rows have the place {0} in one list; this one is not taken",
                  "Give each row of the list a place of its own."},
    problem_words{"text-after-quote", "there is text behind the closing quote of a field",
                  "Write each quote inside the field twice."},
    problem_words{"that-fund", "the fund", ""},
    problem_words{"toml-syntax", "this is not TOML: {0}",
                  "A line is a key, an equals sign and a value; texts stand in quotes, lists in "
                  "brackets, tables in braces on one line."},
    problem_words{"too-few-fields", "the row has {0} fields, and the header {1}",
                  "A separator is missing, or the row was cut off."},
    problem_words{"too-fine", "the number of units \"{0}\" cannot be kept exactly",
                  "Units have at most six digits behind the point, and are fewer than nine trillion."},
    problem_words{"too-fine-for-currency", "\"{0}\" has more digits than {1} has",
                  "{1} has {2} after the point: round it where it comes from."},
    problem_words{"too-many-columns", "the header has more than {0} columns", "Is it the right file?"},
    problem_words{"too-many-digits", "\"{0}\" has too many digits", "A number has at most {1}."},
    problem_words{"too-many-fields", "the row has {0} fields, and the header {1}",
                  "A field with a separator in it wants quotes."},
    problem_words{"too-many-units", "{0} to {1} is more than {2} units",
                  "Choose a longer unit, or correct the days."},
    problem_words{"unasked-id", "{1} cannot be asked about \"{0}\"", "It takes {2}."},
    problem_words{"unclosed-quote", "the quote that opens this field is never closed",
                  "Everything behind it would be taken for one field. Close it, or take the file as "
                  "it was published."},
    problem_words{"unknown-calculator", "there is no calculator \"{0}\"", "{1}"},
    problem_words{"unknown-command", "there is no command \"{0}\"", "{1}"},
    problem_words{"unknown-currency", "there is no currency \"{0}\"",
                  "Write its three letters by ISO 4217, such as USD."},
    problem_words{"unknown-id", "no record has the id \"{0}\"", "{1}"},
    problem_words{"unknown-key", "{1} has no key \"{0}\"", "Its keys, nearest first: {2}."},
    problem_words{"unknown-layout", "{0} has no layout that is known; the nearest, {1}, also has {2}",
                  "Give a file of this format, with its header as it was published."},
    problem_words{"unknown-option", "{1} has no option \"{0}\"", "{2}"},
    problem_words{"unknown-reference", "no {1} has the id \"{0}\"",
                  "Add a {2} with this id, or correct the id."},
    problem_words{"unknown-table", "a book has no table {0}", "Its tables, nearest first: {1}."},
    problem_words{"unknown-word", "\"{0}\" is not a value of \"{1}\"", "{2}"},
    problem_words{"unquoted-date", "the vague date {0} stands without quotes",
                  "Write \"{0}\"; only a whole day, such as 2025-12-31, needs none."},
    problem_words{"unquoted-text", "the text {0} stands without quotes", "Put it in quotes."},
    problem_words{"unread-words", "\"{1}\" in \"{0}\" is no part of an amount",
                  "Keep the amount with its hedge, and put the other words into as_printed."},
    problem_words{"utf16-table", "the file is UTF-16", "Save it as UTF-8."},
    problem_words{"wrong-currency", "\"{0}\" is in {1}, and {2} is expected here",
                  "Correct the amount, or give the record currency = \"{1}\"."},
    problem_words{"wrong-reference", "\"{0}\" is the id of another kind of record: {1}, not {2}",
                  "Write the id of one of the kind {2}."},
    problem_words{"wrong-type", "{0} wants {1}; this is {2}", "Write {1}."},
    problem_words{"zero-weights", "every weight is zero", "Give at least one weight that is not."},
};

/// Where a code stands in the table; its size where it lacks it.
[[nodiscard]] constexpr std::size_t problem_row(std::string_view code) noexcept
{
    const auto* at =
        std::lower_bound(english_problems.begin(), english_problems.end(), code,
                         [](const problem_words& words, std::string_view c) { return words.code < c; });
    const bool found = at != english_problems.end() && at->code == code;
    return found ? static_cast<std::size_t>(at - english_problems.begin()) : english_problems.size();
}

} // namespace v1
} // namespace mediabuy
