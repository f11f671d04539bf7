// SPDX-License-Identifier: MIT
#include "official_reader.hpp"

#include "mediabuy/io/import/import_codes.hpp"

#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace detail {

void official_reader::begin_file(read_rows& file)
{
    file_ = &file;
    shown_ = 0;
    shown_line_ = 0;
    scanner_.emplace(
        table_format{}, [this](std::span<const std::string_view> header) { return plan(header); },
        [this](const table_record& record) { take(record); },
        [this](const refused_record& refused) { refuse(refused); });
}

void official_reader::take(const scanned_rows& scanned)
{
    if (scanned.header()) {
        const std::vector<std::string_view> names{scanned.header()->begin(), scanned.header()->end()};
        static_cast<void>(plan(names)); // it was scanned by an equal one
    }
    scanned.hand_out([this](const table_record& record) { take(record); },
                     [this](const refused_record& refused) { refuse(refused); });
    if (scanned.end()) scanned_ = scanned.end();
}

void official_reader::end_file()
{
    const auto table = scanned_ ? *std::exchange(scanned_, std::nullopt) : scanner_->finish();
    scanner_.reset();
    file_->rows = table.records;
    rows_before_ += table.records;
    file_->refused += table.refused;
    file_->passed_over += table.passed_over;
    if (table.refusal)
        tell(table.refusal->line, 0, table.refusal->excerpt, table.refusal->why, table.refusal->arguments);
    if (file_->refused > shown_)
        complain_of_file(code::more_refused, {file_->name, std::to_string(file_->refused - shown_)});
}

void official_reader::take(const table_record& record)
{
    row_ = &record;
    bad_ = false;
    switch (read_row()) {
    case row_fate::taken:
        ++file_->taken;
        return;
    case row_fate::passed_over:
        ++file_->passed_over;
        return;
    case row_fate::refused:
        ++file_->refused;
        return;
    }
}

void official_reader::refuse(const refused_record& refused)
{
    tell(refused.line, refused.column == no_column ? 0 : refused.column, refused.excerpt, refused.why,
         refused.arguments);
}

void official_reader::complain(std::uint32_t column, std::string_view written, problem_code why,
                               std::vector<std::string> arguments)
{
    tell(row_->line, column, std::string{written}, why, std::move(arguments));
    bad_ = true;
}

void official_reader::complain_of_file(problem_code why, std::vector<std::string> arguments)
{
    problems_.push_back(error_at({}, why, std::move(arguments)));
}

/// Rows are shown up to a limit, each field as a piece of its file.
void official_reader::tell(std::uint64_t line, std::uint32_t column, std::string excerpt, problem_code why,
                           std::vector<std::string> arguments)
{
    if (line != shown_line_ && shown_ >= most_refused_shown) return;
    if (line != shown_line_) ++shown_;
    shown_line_ = line;
    const auto end = static_cast<std::uint32_t>(excerpt.size());
    problems_.push_back(error_at({static_cast<source_id>(texts_.size()), 0, end}, why, std::move(arguments)));
    texts_.emplace_back(file_->name, std::move(excerpt),
                        position{static_cast<std::uint32_t>(line), column + 1});
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
