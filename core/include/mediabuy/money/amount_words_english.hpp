// SPDX-License-Identifier: MIT
#pragma once
/// @file money/amount_words_english.hpp
/// The words around printed amounts in English, as reporters write it.
///
/// Source: domain.md E2 for what each hedge binds; the words themselves are ours, from the press.

#include "mediabuy/money/amount_words.hpp"

namespace mediabuy {
inline namespace v1 {
namespace amount_tables {

using namespace detail;
using enum word_kind;

// clang-format off
inline constexpr amount_word english_words[] = {
    hedging(hedge::approximate, "about"), hedging(hedge::approximate, "approximately"),
    hedging(hedge::approximate, "approx."), hedging(hedge::approximate, "approx"),
    hedging(hedge::approximate, "around"), hedging(hedge::approximate, "roughly"), hedging(hedge::approximate, "some"),
    hedging(hedge::approximate, "an estimated"), hedging(hedge::approximate, "estimated"),
    hedging(hedge::approximate, "est."), hedging(hedge::approximate, "est"), hedging(hedge::approximate, "circa"),
    hedging(hedge::approximate, "ca."), hedging(hedge::approximate, "ca"), hedging(hedge::approximate, "c."),
    hedging(hedge::approximate, "in the region of"), hedging(hedge::approximate, "in the neighborhood of"),
    hedging(hedge::approximate, "in the neighbourhood of"), hedging(hedge::approximate, "on the order of"),
    hedging(hedge::approximate, "~"), hedging(hedge::approximate, "\u2248"), hedging(hedge::approximate, "\u223C"),
    ends_with(hedge::approximate, "or so"), ends_with(hedge::approximate, "or thereabouts"),

    hedging(hedge::below, "nearly"), hedging(hedge::below, "almost"), hedging(hedge::below, "just under"),
    hedging(hedge::below, "close to"), hedging(hedge::below, "just shy of"), hedging(hedge::below, "shy of"),
    hedging(hedge::below, "just below"), hedging(hedge::below, "slightly under"),
    hedging(hedge::below, "slightly less than"), hedging(hedge::below, "a little under"),
    hedging(hedge::below, "a little less than"), hedging(hedge::below, "approaching"), hedging(hedge::below, "under"),
    hedging(hedge::below, "less than"), hedging(hedge::below, "fewer than"), hedging(hedge::below, "below"),
    hedging(hedge::below, "<"),

    hedging(hedge::above, "more than"), hedging(hedge::above, "over"), hedging(hedge::above, "topped"),
    hedging(hedge::above, "tops"), hedging(hedge::above, "topping"), hedging(hedge::above, "above"),
    hedging(hedge::above, "exceeding"), hedging(hedge::above, "exceeds"), hedging(hedge::above, "exceeded"),
    hedging(hedge::above, "in excess of"), hedging(hedge::above, "greater than"), hedging(hedge::above, "north of"),
    hedging(hedge::above, "just over"), hedging(hedge::above, "just above"), hedging(hedge::above, "slightly over"),
    hedging(hedge::above, "slightly more than"), hedging(hedge::above, "a little over"),
    hedging(hedge::above, "a little more than"), hedging(hedge::above, "well over"), hedging(hedge::above, ">"),

    hedging(hedge::at_least, "at least"), hedging(hedge::at_least, "no less than"),
    hedging(hedge::at_least, "not less than"), hedging(hedge::at_least, "upwards of"),
    hedging(hedge::at_least, "upward of"), hedging(hedge::at_least, "a minimum of"),
    hedging(hedge::at_least, "minimum"), hedging(hedge::at_least, "\u2265"), hedging(hedge::at_least, ">="),
    ends_with(hedge::at_least, "or more"), ends_with(hedge::at_least, "and counting"),
    ends_with(hedge::at_least, "and up"), ends_with(hedge::at_least, "and more"),
    ends_with(hedge::at_least, "at least"), ends_with(hedge::at_least, "plus"),
    ends_with(hedge::at_least, "+"),

    hedging(hedge::at_most, "up to"), hedging(hedge::at_most, "as much as"), hedging(hedge::at_most, "as many as"),
    hedging(hedge::at_most, "no more than"), hedging(hedge::at_most, "not more than"),
    hedging(hedge::at_most, "at most"), hedging(hedge::at_most, "a maximum of"), hedging(hedge::at_most, "maximum"),
    hedging(hedge::at_most, "max."), hedging(hedge::at_most, "max"), hedging(hedge::at_most, "a ceiling of"),
    hedging(hedge::at_most, "ceiling of"), hedging(hedge::at_most, "capped at"),
    hedging(hedge::at_most, "not to exceed"), hedging(hedge::at_most, "\u2264"), hedging(hedge::at_most, "<="),
    ends_with(hedge::at_most, "or less"), ends_with(hedge::at_most, "or fewer"),
    ends_with(hedge::at_most, "at most"), ends_with(hedge::at_most, "ceiling"),

    hedging(hedge::only, "only"), hedging(hedge::only, "just"), hedging(hedge::only, "merely"),
    hedging(hedge::only, "a mere"), hedging(hedge::only, "mere"),

    plain(addition, "another"), plain(addition, "an additional"), plain(addition, "additional"),
    plain(addition, "a further"), plain(addition, "further"), plain(addition, "more"),
    plain(addition, "extra"), plain(addition, "an extra"), plain(addition, "on top"),

    plain(filler, "reportedly"), plain(filler, "allegedly"), plain(filler, "a reported"),
    plain(filler, "reported"), plain(filler, "a total of"), plain(filler, "total of"),
    plain(filler, "in total"), plain(filler, "total"), plain(filler, "a combined"), plain(filler, "combined"),
    plain(filler, "all told"), plain(filler, "in all"), plain(filler, "altogether"), plain(filler, "so far"),
    plain(filler, "to date"), plain(filler, "the"), plain(filler, "a"), plain(filler, "an"),
    plain(filler, "worth"), plain(attribution, "according to"),

    counts(5, 1, "half a"), counts(5, 1, "a half"), counts(5, 1, "half"), counts(5, 1, "one half"),
    counts(25, 2, "a quarter of a"), counts(25, 2, "a quarter"), counts(25, 2, "quarter of a"),
    counts(75, 2, "three quarters of a"), counts(15, 1, "one and a half"), counts(15, 1, "a and a half"),
    counts(25, 1, "two and a half"), counts(35, 1, "three and a half"), counts(1, 0, "a"),
    counts(1, 0, "one"), counts(2, 0, "two"), counts(3, 0, "three"), counts(4, 0, "four"),
    counts(5, 0, "five"), counts(6, 0, "six"), counts(7, 0, "seven"), counts(8, 0, "eight"),
    counts(9, 0, "nine"), counts(10, 0, "ten"),

    times_ten_to(3, "thousand"), times_ten_to(3, "k"), times_ten_to(3, "grand"),
    times_ten_to(5, "hundred thousand"), times_ten_to(6, "million"), times_ten_to(6, "millions"),
    times_ten_to(6, "m"), times_ten_to(6, "mn"), times_ten_to(6, "mln"), times_ten_to(6, "mm"),
    times_ten_to(6, "mil"), times_ten_to(8, "hundred million"), times_ten_to(9, "billion"),
    times_ten_to(9, "billions"), times_ten_to(9, "b"), times_ten_to(9, "bn"), times_ten_to(9, "bln"),
    times_ten_to(12, "trillion"), times_ten_to(12, "tn"), times_ten_to(12, "trn"),

    plain(between, "between"), plain(between, "from"), plain(joiner, "to"), plain(joiner_and, "and"),

    coin(dollar_codes, "dollars"), coin(dollar_codes, "dollar"), coin("USD", "us dollars"),
    coin("USD", "u.s. dollars"), coin("USD", "american dollars"), coin("CAD", "canadian dollars"),
    coin("AUD", "australian dollars"), coin("EUR", "euros"), coin("EUR", "euro"), coin("GBP", "pounds"),
    coin("GBP", "pounds sterling"), coin("SEK", "swedish kronor"), coin("SEK", "kronor"), coin("JPY", "yen")
};
// clang-format on

} // namespace amount_tables

inline constexpr amount_language english_amounts{
    .tag = "en", .mark = decimal_mark::point, .words = amount_tables::english_words};

} // namespace v1
} // namespace mediabuy
