// SPDX-License-Identifier: MIT
#pragma once
/// @file csv_rows.hpp
/// The rows of a CSV text, with the place of each cell. (For the tables of a book, which lie in memory; files
/// larger than that are read otherwise.)
///
/// Source: RFC 4180; lines may end in LF or CR LF, and cells may be parted by semicolons or tabs.

#include "mediabuy/text/span.hpp"
#include "problem_list.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

struct csv_cell {
    span where; ///< with its quotes
    std::string text;
};

struct csv_row {
    span where;
    std::vector<csv_cell> cells;
};

class csv_rows {
public:
    csv_rows(std::string_view text, source_id source, problem_list& problems)
        : text_{text}, source_{source}, problems_{problems}
    {
        if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
        delimiter_ = delimiter_of(text_.substr(at_, text_.find_first_of("\r\n", at_) - at_));
    }

    /// The next row that can be read, or nothing at the end; empty lines are passed over.
    /// Errors: table-quote, for a quote that never closes and for text behind one that closed; a row with
    /// one is left out.
    [[nodiscard]] std::optional<csv_row> next()
    {
        while (at_ < text_.size()) {
            csv_row row;
            row.where = place(at_, at_);
            const bool good = read_cells(row);
            const bool blank = row.cells.size() == 1 && row.cells[0].where.begin == row.cells[0].where.end;
            if (good && !blank) return row;
        }
        return std::nullopt;
    }

private:
    /// What the names of the columns are parted by; none of them holds one of these.
    [[nodiscard]] static char delimiter_of(std::string_view header)
    {
        const auto at = header.find_first_of(",;\t");
        return at == std::string_view::npos ? ',' : header[at];
    }

    [[nodiscard]] bool read_cells(csv_row& row)
    {
        bool good = true;
        for (bool more = true; more;) {
            good = read_cell(row) && good;
            more = at_ < text_.size() && text_[at_] == delimiter_;
            if (more) ++at_;
        }
        row.where.end = static_cast<std::uint32_t>(at_);
        if (at_ < text_.size() && text_[at_] == '\r') ++at_;
        if (at_ < text_.size() && text_[at_] == '\n') ++at_;
        return good;
    }

    [[nodiscard]] bool read_cell(csv_row& row)
    {
        const auto begin = at_;
        csv_cell cell;
        bool good = true;
        if (at_ < text_.size() && text_[at_] == '"') good = read_quoted(cell.text);
        const auto behind = at_;
        while (at_ < text_.size() && text_[at_] != delimiter_ && text_[at_] != '\n' && text_[at_] != '\r')
            ++at_;
        if (behind == begin) {
            cell.text = text_.substr(begin, at_ - begin);
        } else if (good && at_ != behind) {
            problems_.add_syntax(error_at(place(behind, at_), code::table_quote));
            good = false;
        }
        cell.where = place(begin, at_);
        row.cells.push_back(std::move(cell));
        return good;
    }

    [[nodiscard]] bool read_quoted(std::string& to)
    {
        const auto open = at_++;
        while (at_ < text_.size()) {
            const auto quote = std::min(text_.find('"', at_), text_.size());
            to += text_.substr(at_, quote - at_);
            at_ = std::min(quote + 1, text_.size());
            if (quote == text_.size()) break;
            if (at_ == text_.size() || text_[at_] != '"') return true;
            to += text_[at_++];
        }
        problems_.add_syntax(error_at(place(open, open + 1), code::table_quote));
        return false;
    }

    [[nodiscard]] span place(std::size_t begin, std::size_t end) const
    {
        return {source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    std::string_view text_;
    source_id source_;
    problem_list& problems_;
    std::size_t at_ = 0;
    char delimiter_ = ',';
};

} // namespace detail
} // namespace v1
} // namespace mediabuy
