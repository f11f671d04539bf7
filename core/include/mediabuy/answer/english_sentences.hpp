// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/english_sentences.hpp
/// The sentences of answers in English, by code (rule/codes.hpp). Another language is another such table.
///
/// {0} stands for an argument, {0:on} for a day behind its preposition, {0:when} for the same with a word
/// where no day is printed, {0:exact} for an amount with its cents, {0:source|sources} for a count and what
/// it counts. In the order of the codes; a test wants one for each.

#include <algorithm>
#include <array>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

struct sentence_words {
    std::string_view code;
    std::string_view words;
};

inline constexpr std::array english_sentences{
    sentence_words{"action-day-missing",
                   "Whether action {0} had been signed is unknown: it has no date here."},
    sentence_words{"action-may-end",
                   "Action {0} may end the contract: whether it pulls the last day in cannot be told."},
    sentence_words{"action-not-yet",
                   "Action {0} takes effect {1:on}: its money counts, its days do not yet."},
    sentence_words{"action-perhaps", "Action {0} was signed {1:on}, which may be before or after this day."},
    sentence_words{"action-perhaps-known", "Action {0} had perhaps not yet been recorded by {1}."},
    sentence_words{"action-takes-effect",
                   "Action {0} takes effect {1:on}, which may be before or after this day."},
    sentence_words{"actions-later", "Not shown: {0:action|actions} signed later."},
    sentence_words{"actions-later-known", "Not shown: {0:action|actions} signed or recorded later."},
    sentence_words{"cause-beyond-record", "No record of contracts or funds can show it."},
    sentence_words{"cause-own-words", "{0} says it itself."},
    sentence_words{"cause-quoted", "{0} states it, as {1} has it."},
    sentence_words{"cause-relayed", "{0} repeats it from {1}."},
    sentence_words{"cause-written", "{0} writes it and names nobody who said so."},
    sentence_words{"closeout-due", "Close-out target (FAR 4.804-1), counted from completion {0:on}."},
    sentence_words{"contract-cancelled", "Cancelled {0:on}."},
    sentence_words{"contract-changed", "Action {0} was signed {1:on}, for {2:exact}."},
    sentence_words{"contract-changed-only", "Action {0} was signed {1:on}; the book has no amount of it."},
    sentence_words{"contract-closed", "Closed out {0:on}."},
    sentence_words{"contract-end-missing", "The book gives no last day of performance."},
    sentence_words{"contract-end-unknown", "The last day of performance is unknown: {0}."},
    sentence_words{"contract-end-vague", "The last day of performance lies {0:on}; which day, is not given."},
    sentence_words{"contract-ended", "Performance ended {0:on}."},
    sentence_words{"contract-ended-with-it", "{0} had its last day {1:on}, when it ended."},
    sentence_words{"contract-not-known-yet", "Nothing about it had been recorded by {0}."},
    sentence_words{"contract-not-signed", "The award is signed {0:on}, later than this day."},
    sentence_words{"contract-runs", "Performance runs; its last day is {0}."},
    sentence_words{"contract-signed", "The award was signed {1:on}, for {2:exact}."},
    sentence_words{"contract-signed-only", "The award was signed {1:on}; the book has no amount of it."},
    sentence_words{"contract-start-missing", "The book gives no first day of performance."},
    sentence_words{"contract-start-unknown", "The first day of performance is unknown: {0}."},
    sentence_words{"contract-start-vague", "Performance began {0:on}; which day, is not given."},
    sentence_words{"contract-starts-later", "Performance starts {0:on}."},
    sentence_words{"contract-terminated", "Terminated {0:on}."},
    sentence_words{"day-missing", "One of them gives no day."},
    sentence_words{"days-apart", "No day fits both."},
    sentence_words{"days-meet", "One day fits both."},
    sentence_words{"doubt-addition", "“{0}” may come on top of it, according to {1}; it is not added."},
    sentence_words{"doubt-began",
                   "According to {2}, spending began {0:on}, before this book's scope does, {1:on}."},
    sentence_words{"doubt-ended",
                   "According to {2}, spending ended {0:on}, after this book's scope does, {1:on}."},
    sentence_words{"doubt-payer", "According to {2}, the payer was {0}; this book is about {1}."},
    sentence_words{"doubt-purpose",
                   "According to {2}, the money bought advertising for {0}; this book is about {1}."},
    sentence_words{"doubt-reading", "Printed as “{0}” by {1}."},
    sentence_words{"ends-flight", "Last day of the flight."},
    sentence_words{"ends-ordering",
                   "Last day to place an order; orders placed by then are completed on their own terms."},
    sentence_words{"ends-performance", "Last day of performance."},
    sentence_words{"ends-performance-extendable",
                   "Last day of performance; 52.217-8 could continue the services until {0}, if none of its "
                   "six months has been used."},
    sentence_words{"extension-limit", "The furthest that 52.217-8 can continue the services beyond {0}, if "
                                      "none of its six months has been used."},
    sentence_words{"flight-began", "The flight began {0:on}."},
    sentence_words{"flight-end-missing", "The book gives no last day of the flight."},
    sentence_words{"flight-end-unknown", "The last day of the flight is unknown: {0}."},
    sentence_words{"flight-end-vague", "The flight ended {0:on}; whether before this day, is not printed."},
    sentence_words{"flight-ended", "The flight ended {0:when}."},
    sentence_words{"flight-not-known-yet", "The flight had not been published by {0}."},
    sentence_words{"flight-runs", "The flight runs; its last day is {0}."},
    sentence_words{"flight-start-missing", "The book gives no first day of the flight."},
    sentence_words{"flight-start-unknown", "The days of the flight are unknown: {0}."},
    sentence_words{"flight-start-vague", "The flight began {0:on}; whether by this day, is not printed."},
    sentence_words{"flight-starts-later", "The flight begins {0:on}."},
    sentence_words{"flights-of-campaign", "Of {0:flight|flights} in the book, {1} had certainly ended."},
    sentence_words{"fund-cancelled",
                   "The fund was cancelled at the close of {0}; nothing of it may be paid any more."},
    sentence_words{"fund-end-vague",
                   "The last day to obligate the fund lies {0:on}; which day, is not given."},
    sentence_words{"fund-ended", "The fund could be obligated until {0}."},
    sentence_words{"fund-expired",
                   "The fund expired after {0}; until {1} it may only be adjusted and paid from."},
    sentence_words{"fund-no-year", "The fund may be obligated without a limit in time."},
    sentence_words{"fund-not-known-yet", "Nothing about the fund had been recorded by {0}."},
    sentence_words{"fund-runs", "The fund may be obligated; the last day is {0}."},
    sentence_words{"fund-start-vague", "The fund became available {0:on}; which day, is not given."},
    sentence_words{"fund-starts-later", "The fund becomes available {0:on}."},
    sentence_words{"fund-term-missing", "The book does not say for how long the fund may be obligated."},
    sentence_words{"fund-term-unknown", "For how long the fund may be obligated is unknown: {0}."},
    sentence_words{
        "funding-notice",
        "With even cost the next 60 days go beyond 75 % of what is allotted: 52.232-22 wants notice."},
    sentence_words{"funds-cancel",
                   "Last day to pay from the fund; after it, whatever is left of it is gone (31 USC 1552)."},
    sentence_words{"funds-expire", "Last day to obligate the fund; after it, only adjustments and payments."},
    sentence_words{"has-ended", "It is reported to have ended {0:on}."},
    sentence_words{"may-be-inside",
                   "may be part of {0} ({1}): nothing that either says sets them apart, so it is not added"},
    sentence_words{"may-not-have-begun", "its flight began {0:on}, which may be later"},
    sentence_words{"no-amount-to-spread", "the book has no amount of it for that day"},
    sentence_words{"no-campaign", "The book names no campaign for it."},
    sentence_words{"no-contract", "The book ties no contract to it."},
    sentence_words{"no-contract-ended-with-it",
                   "None of the {0:contract|contracts} behind it had its last day then."},
    sentence_words{"no-flight", "A contract has no flight."},
    sentence_words{"no-fund", "The book names no fund."},
    sentence_words{"none-terminated", "None recorded, in {0:action|actions}."},
    sentence_words{"not-begun", "its flight begins {0:on}"},
    sentence_words{"notice-given", "Notice was given {0:on}."},
    sentence_words{"of-no-payer", "what names no payer"},
    sentence_words{"of-no-purpose", "what names no purpose"},
    sentence_words{"of-payer", "money of {0}"},
    sentence_words{"of-purpose", "for {0}"},
    sentence_words{"of-vehicle", "dollars of the vehicle itself are not added to those of its orders"},
    sentence_words{"on-top", "said to come on top of {1}; it may already be inside a figure printed "
                             "elsewhere, so it is not added"},
    sentence_words{"only-its-own-origin", "What the book has of it comes from where this claim comes from."},
    sentence_words{"only-when-asked",
                   "layer {0} is an estimate by others, totalled only when it is asked for"},
    sentence_words{"option-closes", "Last day to exercise the option."},
    sentence_words{"option-closes-worth", "Last day to exercise the option, worth {0}."},
    sentence_words{"option-exercised", "Action {0} exercised it {1:on}."},
    sentence_words{"option-notice-by",
                   "Last day for preliminary notice (52.217-9); the window closes after {0}."},
    sentence_words{"option-notice-overdue",
                   "Preliminary notice (52.217-9) was due, and the book has none: exercising it now may want "
                   "the contractor's agreement. The window closes after {0}."},
    sentence_words{"option-window", "Notice is due by {0}; the option can be exercised until {1}."},
    sentence_words{"ordering-ended", "Ordering ended {0:on}."},
    sentence_words{"ordering-missing", "The book gives no last day to order."},
    sentence_words{"ordering-not-used", "It has no ordering period."},
    sentence_words{"ordering-runs", "Orders may be placed through {0}."},
    sentence_words{"ordering-unknown", "The last day to order is unknown: {0}."},
    sentence_words{"ordering-vague", "The last day to order lies {0:on}; which day, is not given."},
    sentence_words{"orders-rolled-up", "{0:order|orders}"},
    sentence_words{"other-layer",
                   "layer {0}: layer {1} may be paid out of the same dollars, so it is not added"},
    sentence_words{"other-money", "Not the same money: they differ in {0}."},
    sentence_words{"outside-payer", "money of {0} by its own record; this total is of {1}"},
    sentence_words{"outside-purpose", "for {0} by its own record; this total is of {1}"},
    sentence_words{"perhaps-known", "perhaps not yet published by {0}"},
    sentence_words{"perhaps-recorded", "action {0} had perhaps not yet been recorded by {1}"},
    sentence_words{"perhaps-signed", "action {0} was signed {1:on}, which may be later"},
    sentence_words{"ranges-apart", "No amount fits both."},
    sentence_words{"ranges-apart-as-usual", "Both hold only if one of them was not rounded as usual."},
    sentence_words{"ranges-apart-if-same-period",
                   "No amount fits both if they are of the same days, which is not certain."},
    sentence_words{"ranges-meet", "One amount fits both."},
    sentence_words{"signing-unknown", "action {0} has no day of signing"},
    sentence_words{"source-withdrawn", "withdrawn by its source, {0}"},
    sentence_words{"stated-end", "{0} says that it ended {1:on}."},
    sentence_words{"stated-start", "{0} says that it began {1:on}."},
    sentence_words{"sum-too-large", "its actions come to more than an amount can be here"},
    sentence_words{
        "unlike-payers",
        "No one total: {0} is money of {1}, and {2} of {3}. Ask for one of them, or give the book a scope."},
    sentence_words{
        "unlike-purposes",
        "No one total: {0} is for {1}, and {2} for {3}. Ask for one of them, or give the book a scope."},
    sentence_words{"was-accepted", "Accepted {0:on}."},
    sentence_words{"was-announced", "Announced {0:on}."},
    sentence_words{"was-confirmed", "Its end was confirmed {0:on}."},
    sentence_words{"was-first-heard", "First heard {0:on}."},
    sentence_words{"with-addition", "with “{0}” on top of {1}"},
    sentence_words{"with-overlap", "with {0}, if it is not part of {1}"},
    sentence_words{"with-payer", "with {0}, money of {1}"},
    sentence_words{"with-purpose", "with {0}, which is for {1}"},
    sentence_words{"with-reading", "with {1} read as “{0}”"},
    sentence_words{"without-payer", "without {0}, if {1} paid"},
    sentence_words{"without-period", "without {0}, if the money is of another period"},
    sentence_words{"without-purpose", "without {0}, if it bought advertising for {1}"},
    sentence_words{"words-differ", "They say different things; both may hold in part."},
    sentence_words{"words-same", "Both say the same."},
    sentence_words{"work-resumed", "Work resumed {0:on}."},
    sentence_words{"work-stopped", "Work was ordered to stop {0:on}."},
};

/// The words for a code, or nothing where the table lacks it.
[[nodiscard]] constexpr const sentence_words* english_sentence_for(std::string_view code) noexcept
{
    const auto at =
        std::lower_bound(english_sentences.begin(), english_sentences.end(), code,
                         [](const sentence_words& words, std::string_view c) { return words.code < c; });
    return at != english_sentences.end() && at->code == code ? &*at : nullptr;
}

} // namespace v1
} // namespace mediabuy
