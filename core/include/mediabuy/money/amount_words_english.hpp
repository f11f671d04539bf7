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
    says(hedge::approximate, "about"), says(hedge::approximate, "approximately"),
    says(hedge::approximate, "approx."), says(hedge::approximate, "approx"),
    says(hedge::approximate, "around"), says(hedge::approximate, "roughly"), says(hedge::approximate, "some"),
    says(hedge::approximate, "an estimated"), says(hedge::approximate, "estimated"),
    says(hedge::approximate, "est."), says(hedge::approximate, "est"), says(hedge::approximate, "circa"),
    says(hedge::approximate, "ca."), says(hedge::approximate, "ca"), says(hedge::approximate, "c."),
    says(hedge::approximate, "in the region of"), says(hedge::approximate, "in the neighborhood of"),
    says(hedge::approximate, "in the neighbourhood of"), says(hedge::approximate, "on the order of"),
    says(hedge::approximate, "~"), says(hedge::approximate, "\u2248"), says(hedge::approximate, "\u223C"),
    ends_with(hedge::approximate, "or so"), ends_with(hedge::approximate, "or thereabouts"),

    says(hedge::below, "nearly"), says(hedge::below, "almost"), says(hedge::below, "just under"),
    says(hedge::below, "close to"), says(hedge::below, "just shy of"), says(hedge::below, "shy of"),
    says(hedge::below, "just below"), says(hedge::below, "slightly under"),
    says(hedge::below, "slightly less than"), says(hedge::below, "a little under"),
    says(hedge::below, "a little less than"), says(hedge::below, "approaching"), says(hedge::below, "under"),
    says(hedge::below, "less than"), says(hedge::below, "fewer than"), says(hedge::below, "below"),
    says(hedge::below, "<"),

    says(hedge::above, "more than"), says(hedge::above, "over"), says(hedge::above, "topped"),
    says(hedge::above, "tops"), says(hedge::above, "topping"), says(hedge::above, "above"),
    says(hedge::above, "exceeding"), says(hedge::above, "exceeds"), says(hedge::above, "exceeded"),
    says(hedge::above, "in excess of"), says(hedge::above, "greater than"), says(hedge::above, "north of"),
    says(hedge::above, "just over"), says(hedge::above, "just above"), says(hedge::above, "slightly over"),
    says(hedge::above, "slightly more than"), says(hedge::above, "a little over"),
    says(hedge::above, "a little more than"), says(hedge::above, "well over"), says(hedge::above, ">"),

    says(hedge::at_least, "at least"), says(hedge::at_least, "no less than"),
    says(hedge::at_least, "not less than"), says(hedge::at_least, "upwards of"),
    says(hedge::at_least, "upward of"), says(hedge::at_least, "a minimum of"),
    says(hedge::at_least, "minimum"), says(hedge::at_least, "\u2265"), says(hedge::at_least, ">="),
    ends_with(hedge::at_least, "or more"), ends_with(hedge::at_least, "and counting"),
    ends_with(hedge::at_least, "and up"), ends_with(hedge::at_least, "and more"),
    ends_with(hedge::at_least, "at least"), ends_with(hedge::at_least, "plus"),
    ends_with(hedge::at_least, "+"),

    says(hedge::at_most, "up to"), says(hedge::at_most, "as much as"), says(hedge::at_most, "as many as"),
    says(hedge::at_most, "no more than"), says(hedge::at_most, "not more than"),
    says(hedge::at_most, "at most"), says(hedge::at_most, "a maximum of"), says(hedge::at_most, "maximum"),
    says(hedge::at_most, "max."), says(hedge::at_most, "max"), says(hedge::at_most, "a ceiling of"),
    says(hedge::at_most, "ceiling of"), says(hedge::at_most, "capped at"),
    says(hedge::at_most, "not to exceed"), says(hedge::at_most, "\u2264"), says(hedge::at_most, "<="),
    ends_with(hedge::at_most, "or less"), ends_with(hedge::at_most, "or fewer"),
    ends_with(hedge::at_most, "at most"), ends_with(hedge::at_most, "ceiling"),

    says(hedge::only, "only"), says(hedge::only, "just"), says(hedge::only, "merely"),
    says(hedge::only, "a mere"), says(hedge::only, "mere"),

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

inline constexpr amount_language english{
    .tag = "en", .mark = decimal_mark::point, .words = amount_tables::english_words};

} // namespace v1
} // namespace mediabuy
