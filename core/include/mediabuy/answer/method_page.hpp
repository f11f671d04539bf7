// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/method_page.hpp
/// The page that a method note is written on: line by line, as rows for programs and as blocks for people.

#include "mediabuy/answer/block_columns.hpp"
#include "mediabuy/answer/fields.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// One line of the note; what it does not have is null.
struct method_line {
    std::string text = {};
    value id = {};
    value count = {};
    value currency_code = {};
    value_object amount = {};
    value sha256 = {};
    value rule = {};
    value why = {};
    std::vector<ref<source>> sources = {};
};

/// Gathers the lines of the note, as rows and, section by section, as blocks.
class method_page {
public:
    explicit method_page(answer& a) : answer_{a} {}

    void section(std::string_view name, std::string heading)
    {
        name_ = name;
        answer_.blocks.push_back(table_of(std::move(heading), {{""}}));
    }
    /// One cell for each line, or two, the first of them the text.
    void add(method_line line, std::string beside = {})
    {
        auto& block = answer_.blocks.back();
        if (!beside.empty() && block.columns.size() == 1) block.columns.push_back({""});
        if (!line.sources.empty()) block.cited.push_back({block.rows.size(), 0, line.sources});
        block.rows.push_back(beside.empty() ? std::vector{line.text}
                                            : std::vector{line.text, std::move(beside)});
        answer_.rows.push_back(row_of(std::move(line)));
    }
    /// Without anything in the section.
    void add_nothing(std::string words) { answer_.blocks.back().paragraphs.push_back(std::move(words)); }

private:
    [[nodiscard]] value row_of(method_line line) const
    {
        value_object row{{"section", name_},
                         {"text", std::move(line.text)},
                         {"id", std::move(line.id)},
                         {"count", std::move(line.count)},
                         {"currency", std::move(line.currency_code)}};
        if (line.amount.empty()) add_no_amount(line.amount);
        for (auto& field : line.amount)
            row.push_back(std::move(field));
        row.emplace_back("sha256", std::move(line.sha256));
        row.emplace_back("rule", std::move(line.rule));
        row.emplace_back("why", std::move(line.why));
        return row;
    }

    answer& answer_;
    std::string_view name_;
};

[[nodiscard]] inline value_object amount_of(const interval_total& sum)
{
    value_object out;
    add_amount(out, sum);
    return out;
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
