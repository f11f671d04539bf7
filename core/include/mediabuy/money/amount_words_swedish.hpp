// SPDX-License-Identifier: MIT
#pragma once
/// @file money/amount_words_swedish.hpp
/// The words around printed amounts in Swedish.
///
/// Source: domain.md E2 for what each hedge binds; the words themselves are ours, from the press.

#include "mediabuy/money/amount_words.hpp"

namespace mediabuy {
inline namespace v1 {
namespace amount_tables {

using namespace detail;
using enum word_kind;

// clang-format off
inline constexpr amount_word swedish_words[] = {
    hedging(hedge::approximate, "ca"), hedging(hedge::approximate, "ca."), hedging(hedge::approximate, "c:a"),
    hedging(hedge::approximate, "cirka"), hedging(hedge::approximate, "omkring"),
    hedging(hedge::approximate, "ungefär"), hedging(hedge::approximate, "runt"), hedging(hedge::approximate, "kring"),
    hedging(hedge::approximate, "uppskattningsvis"), hedging(hedge::approximate, "uppskattade"),
    hedging(hedge::approximate, "i storleksordningen"), hedging(hedge::approximate, "~"),
    hedging(hedge::approximate, "\u2248"), ends_with(hedge::approximate, "eller så"),

    hedging(hedge::below, "knappt"), hedging(hedge::below, "nära"), hedging(hedge::below, "närmare"),
    hedging(hedge::below, "nästan"), hedging(hedge::below, "uppemot"), hedging(hedge::below, "strax under"),
    hedging(hedge::below, "under"), hedging(hedge::below, "mindre än"), hedging(hedge::below, "<"),

    hedging(hedge::above, "drygt"), hedging(hedge::above, "över"), hedging(hedge::above, "mer än"),
    hedging(hedge::above, "fler än"), hedging(hedge::above, "strax över"), hedging(hedge::above, "överstigande"),
    hedging(hedge::above, ">"),

    hedging(hedge::at_least, "minst"), hedging(hedge::at_least, "åtminstone"), hedging(hedge::at_least, "lägst"),
    hedging(hedge::at_least, "inte mindre än"), hedging(hedge::at_least, "\u2265"),
    ends_with(hedge::at_least, "eller mer"), ends_with(hedge::at_least, "och uppåt"),
    ends_with(hedge::at_least, "+"),

    hedging(hedge::at_most, "upp till"), hedging(hedge::at_most, "högst"), hedging(hedge::at_most, "som mest"),
    hedging(hedge::at_most, "max"), hedging(hedge::at_most, "maximalt"), hedging(hedge::at_most, "så mycket som"),
    hedging(hedge::at_most, "inte mer än"), hedging(hedge::at_most, "\u2264"),
    ends_with(hedge::at_most, "eller mindre"),

    hedging(hedge::only, "bara"), hedging(hedge::only, "endast"), hedging(hedge::only, "blott"),
    hedging(hedge::only, "enbart"),

    plain(addition, "ytterligare"), plain(addition, "till"), plain(addition, "extra"),

    plain(filler, "enligt uppgift"), plain(filler, "uppges"), plain(filler, "sammanlagt"),
    plain(filler, "totalt"), plain(filler, "i allt"), plain(filler, "tillsammans"), plain(filler, "hittills"),
    plain(filler, "en summa på"), plain(attribution, "enligt"),

    counts(5, 1, "en halv"), counts(5, 1, "halv"), counts(5, 1, "ett halvt"), counts(15, 1, "en och en halv"),
    counts(25, 1, "två och en halv"), counts(1, 0, "en"), counts(1, 0, "ett"), counts(2, 0, "två"),
    counts(3, 0, "tre"), counts(4, 0, "fyra"), counts(5, 0, "fem"), counts(6, 0, "sex"), counts(7, 0, "sju"),
    counts(8, 0, "åtta"), counts(9, 0, "nio"), counts(10, 0, "tio"),

    times_ten_to(3, "tusen"), times_ten_to(3, "k"), times_ten_to(6, "miljon"), times_ten_to(6, "miljoner"),
    times_ten_to(6, "milj."), times_ten_to(6, "milj"), times_ten_to(6, "mn"), times_ten_to(6, "m"),
    times_ten_to(9, "miljard"), times_ten_to(9, "miljarder"), times_ten_to(9, "mdr"), times_ten_to(9, "md"),
    times_ten_to(12, "biljon"), times_ten_to(12, "biljoner"), times_ten_to(3, "tkr", "SEK"),
    times_ten_to(6, "mkr", "SEK"), times_ten_to(6, "mnkr", "SEK"), times_ten_to(9, "mdkr", "SEK"),

    plain(between, "mellan"), plain(between, "från"), plain(joiner, "till"), plain(joiner_and, "och"),

    coin(dollar_codes, "dollar"), coin("USD", "us dollar"), coin("USD", "amerikanska dollar"),
    coin("CAD", "kanadensiska dollar"), coin("EUR", "euro"), coin("GBP", "pund"), coin("SEK", "kronor"),
    coin("SEK", "svenska kronor"), coin("SEKNOKDKKISK", "kr"), coin("SEKNOKDKKISK", "kr.")
};
// clang-format on

} // namespace amount_tables

inline constexpr amount_language swedish_amounts{
    .tag = "sv", .mark = decimal_mark::comma, .words = amount_tables::swedish_words};

} // namespace v1
} // namespace mediabuy
