// SPDX-License-Identifier: MIT
#include "table_judge.hpp"

#include "mediabuy/calendar/codes.hpp"
#include "mediabuy/io/codes.hpp"
#include "mediabuy/money/excerpt.hpp"

#include <algorithm>

namespace mediabuy {
inline namespace v1 {
namespace detail {
namespace {

/// Columns from which on it is quicker to look for a text in the record as it stands. A quote in a text would
/// stand there twice.
constexpr std::size_t many_columns = 8;

bool is_wide(const field_test& asked)
{
    const auto has_quote = [](const std::string& value) { return value.find('"') != std::string::npos; };
    return asked.relation == field_relation::contains && asked.columns.size() >= many_columns &&
           std::none_of(asked.values.begin(), asked.values.end(), has_quote);
}

} // namespace

table_judge::table_judge(const table_plan& plan, table_encoding encoding) : encoding_{encoding}
{
    columns_ = plan.columns;
    for (const auto& asked : plan.tests)
        columns_.insert(columns_.end(), asked.columns.begin(), asked.columns.end());
    std::sort(columns_.begin(), columns_.end());
    columns_.erase(std::unique(columns_.begin(), columns_.end()), columns_.end());
    fields_.resize(columns_.size());
    tests_after_.resize(columns_.size());
    for (const auto& asked : plan.tests) {
        std::vector<std::size_t> uses;
        for (const auto column : asked.columns)
            uses.push_back(use_of(column));
        tests_after_[*std::max_element(uses.begin(), uses.end())].push_back(tests_.size());
        tests_.push_back({std::move(uses), field_matcher{asked}, is_wide(asked)});
    }
    for (const auto column : plan.columns)
        handed_.push_back(use_of(column));
    views_.resize(handed_.size());
}

std::size_t table_judge::use_of(std::uint32_t column) const
{
    return static_cast<std::size_t>(std::lower_bound(columns_.begin(), columns_.end(), column) -
                                    columns_.begin());
}

bool table_judge::tests(std::size_t use) const
{
    return std::any_of(tests_.begin(), tests_.end(), [use](const test& t) {
        return !t.wide && std::find(t.uses.begin(), t.uses.end(), use) != t.uses.end();
    });
}

bool table_judge::lacks_text(std::string_view record) const
{
    return std::any_of(tests_.begin(), tests_.end(),
                       [record](const test& t) { return t.wide && t.matcher.matches(record) == truth::no; });
}

const field_text& table_judge::text_of(std::size_t use)
{
    auto& f = fields_[use];
    if (f.of_record != record_) {
        f.of_record = record_;
        f.text = text_of_field(f.written, encoding_, f.room);
    }
    return f.text;
}

truth table_judge::holds(const test& t)
{
    auto any = truth::no;
    for (const auto use : t.uses) {
        const auto& text = text_of(use);
        any = std::max(any, text.not_in_encoding ? truth::unknown : t.matcher.matches(text.text));
        if (any == truth::yes) break;
    }
    return any;
}

bool table_judge::passes_over(std::size_t use)
{
    const auto& due = tests_after_[use];
    return std::any_of(due.begin(), due.end(),
                       [this](std::size_t t) { return holds(tests_[t]) == truth::no; });
}

std::optional<refused_record> table_judge::doubt()
{
    for (std::size_t use = 0; use < fields_.size(); ++use) {
        const auto bad = text_of(use).not_in_encoding;
        if (!bad) continue;
        const bool utf8 = encoding_ == table_encoding::utf_8;
        return refused_record{.why = utf8 ? code::not_utf8 : code::not_windows_1252,
                              .arguments = {hexadecimal(*bad)},
                              .column = columns_[use],
                              .excerpt = excerpt(fields_[use].written)};
    }
    for (const auto& t : tests_) {
        if (holds(t) != truth::unknown) continue;
        for (const auto use : t.uses) {
            const auto text = text_of(use).text;
            if (t.matcher.matches(text) != truth::unknown) continue;
            return refused_record{.why = code::bad_date,
                                  .arguments = {excerpt(text)},
                                  .column = columns_[use],
                                  .excerpt = excerpt(fields_[use].written)};
        }
    }
    return std::nullopt;
}

std::span<const std::string_view> table_judge::handed()
{
    for (std::size_t i = 0; i < handed_.size(); ++i)
        views_[i] = text_of(handed_[i]).text;
    return views_;
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
