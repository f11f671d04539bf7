// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/command_spec.hpp
/// What the command table says of one command: its options, the fields of its rows, what it can be asked
/// about.

#include "mediabuy/answer/phrase.hpp"
#include "mediabuy/record/words.hpp"

#include "mediabuy/text/words.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// texts: a text that may be given several times.
enum class option_type : std::uint8_t { word, date, text, duration, flag, count, texts };
template <>
inline constexpr std::array spellings<option_type>{std::string_view{"word"}, std::string_view{"date"},
                                                   std::string_view{"text"}, std::string_view{"duration"},
                                                   std::string_view{"flag"}, std::string_view{"count"},
                                                   std::string_view{"texts"}};

struct option_spec {
    std::string_view name; ///< kebab case; camelCase in JavaScript
    option_type type;
    std::span<const std::string_view> values; ///< what a word may be
    std::string_view fallback;                ///< where it is left out; "" for none
    std::string_view help;
};

enum class field_type : std::uint8_t { text, id, money, ratio, date, count, flag, list, object };
template <>
inline constexpr std::array spellings<field_type>{
    std::string_view{"text"},  std::string_view{"id"},   std::string_view{"money"},
    std::string_view{"ratio"}, std::string_view{"date"}, std::string_view{"count"},
    std::string_view{"flag"},  std::string_view{"list"}, std::string_view{"object"}};

struct field_spec {
    std::string_view name;
    field_type type;
    std::string_view help;
    /// Of an object, or of a list of objects: which of its fields have a column of their own in CSV, by their
    /// paths, with spaces between; "" for none.
    std::string_view parts = {};
    /// The option without which no row has it; "" where rows always do.
    std::string_view only_with = {};
};

/// Whether the built-in book stands in where no book is given, or only when it is asked for: nobody shall
/// take an invented accrual for one of their own.
enum class built_in_book : std::uint8_t { stands_in, when_asked };

struct command_spec {
    std::string_view name;
    std::string_view summary;             ///< what it answers
    std::span<const record_kind> kinds;   ///< what may be asked about by id; empty for nothing
    std::span<const option_spec> options; ///< besides --as-of and --known-by, which all have
    std::span<const field_spec> fields;   ///< of a row
    std::span<const std::string_view> examples;
    built_in_book example = built_in_book::stands_in;
};

/// "parties, campaigns, contracts"; "" where it takes no ids.
[[nodiscard]] inline std::string takes(const command_spec& command, language lang = language::english);

// ---- implementation

namespace detail {

[[nodiscard]] inline std::string plural_of(record_kind kind)
{
    if (kind == record_kind::party) return "parties";
    return std::string{spelling_of(kind)} + 's';
}

} // namespace detail

inline std::string takes(const command_spec& command, language lang)
{
    std::string out;
    for (const auto kind : command.kinds)
        out += (out.empty() ? "" : ", ") + std::string{word_in(lang, detail::plural_of(kind))};
    return out;
}

} // namespace v1
} // namespace mediabuy
