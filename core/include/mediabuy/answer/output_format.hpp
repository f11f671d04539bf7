// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/output_format.hpp
/// In which form an answer is written, for every face.

#include "mediabuy/answer/calculators.hpp"
#include "mediabuy/answer/commands.hpp"
#include "mediabuy/answer/csv_text.hpp"
#include "mediabuy/answer/envelope.hpp"
#include "mediabuy/answer/markdown_text.hpp"
#include "mediabuy/answer/page_text.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

enum class output_format : std::uint8_t { text, json, csv, markdown };
template <>
inline constexpr std::array spellings<output_format>{std::string_view{"text"}, std::string_view{"json"},
                                                     std::string_view{"csv"}, std::string_view{"markdown"}};

/// By the ending of a file's name: .json, .csv, .md or .markdown, .txt; nothing for another.
[[nodiscard]] constexpr std::optional<output_format> format_of_file(std::string_view name) noexcept;

/// `style` is of text alone.
[[nodiscard]] inline std::string to_string(const answer& a, const opened_book& opened, output_format format,
                                           const text_style& style = {});
/// Of a calculation.
[[nodiscard]] inline std::string to_string(const answer& a, const calculator_spec& of, output_format format,
                                           const text_style& style = {});

/// Of what needs no book; its problems are about `texts`.
[[nodiscard]] inline std::string to_string(const answer& a, std::span<const field_spec> fields,
                                           std::span<const source_text> texts, output_format format,
                                           const text_style& style = {});

// ---- implementation

constexpr std::optional<output_format> format_of_file(std::string_view name) noexcept
{
    const auto ends_with = [name](std::string_view ending) {
        return name.size() > ending.size() && name.substr(name.size() - ending.size()) == ending;
    };
    if (ends_with(".json")) return output_format::json;
    if (ends_with(".csv")) return output_format::csv;
    if (ends_with(".md") || ends_with(".markdown")) return output_format::markdown;
    if (ends_with(".txt")) return output_format::text;
    return std::nullopt;
}

inline std::string to_string(const answer& a, const opened_book& opened, output_format format,
                             const text_style& style)
{
    switch (format) {
    case output_format::json:
        return to_json(a, opened);
    case output_format::csv: {
        const auto* command = command_called(a.command);
        return command ? to_csv(a, command->fields) : std::string{};
    }
    case output_format::markdown:
        return to_markdown(a, opened);
    case output_format::text:
        break;
    }
    auto out = to_text(a, opened, style);
    if (a.command == "check" && !a.problems.empty()) out += '\n';
    if (a.command == "check")
        for (const auto& p : a.problems)
            out += to_string(a.lang, p, opened.records.texts);
    return out;
}

inline std::string to_string(const answer& a, const calculator_spec& of, output_format format,
                             const text_style& style)
{
    return to_string(a, of.fields, {}, format, style);
}

inline std::string to_string(const answer& a, std::span<const field_spec> fields,
                             std::span<const source_text> texts, output_format format,
                             const text_style& style)
{
    switch (format) {
    case output_format::json:
        return to_json(a, texts);
    case output_format::csv:
        return to_csv(a, fields);
    case output_format::markdown:
        return to_markdown(a);
    case output_format::text:
        break;
    }
    return to_text(a, style);
}

} // namespace v1
} // namespace mediabuy
