// SPDX-License-Identifier: MIT
#include "table_head.hpp"

#include "field_text.hpp"
#include "record_walker.hpp"

#include "mediabuy/io/codes.hpp"
#include "mediabuy/money/excerpt.hpp"

#include <algorithm>
#include <array>

namespace mediabuy {
inline namespace v1 {
namespace detail {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

/// The separator that stands most often outside of quotes; of equals the first of the list, so that a table
/// of one column has commas.
char detected_separator(std::string_view header)
{
    constexpr std::array candidates{',', '\t', '|', ';'};
    std::array<std::size_t, candidates.size()> counts{};
    bool quoted = false;
    for (const char c : header) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        const auto* found = std::find(candidates.begin(), candidates.end(), c);
        if (found != candidates.end()) ++counts[static_cast<std::size_t>(found - candidates.begin())];
    }
    return candidates[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) -
                                               counts.begin())];
}

} // namespace

void table_head::drop_mark()
{
    if (mark_looked_for_ || held_.size() < utf8_mark.size()) return;
    mark_looked_for_ = true;
    mark_ = held_.compare(0, utf8_mark.size(), utf8_mark) == 0;
    if (mark_) held_.erase(0, utf8_mark.size());
}

std::size_t table_head::take(std::string_view chunk)
{
    for (std::size_t i = 0; i < chunk.size(); ++i) {
        const char c = chunk[i];
        held_ += c;
        drop_mark();
        if (!mark_looked_for_ && held_.size() == 2 && (held_ == "\xFF\xFE" || held_ == "\xFE\xFF"))
            utf16_ = true;
        if (c == '"') quoted_ = !quoted_;
        if (c == '\n') {
            ++line_feeds_;
            if (held_ == "\n" || held_ == "\r\n") {
                mark_looked_for_ = true;
                ++blank_lines_;
                held_.clear();
                continue;
            }
        }
        if ((c == '\n' && !quoted_) || utf16_ || too_long()) {
            whole_ = true;
            return i + 1;
        }
    }
    return chunk.size();
}

bool table_head::beyond_ascii() const noexcept { return first_beyond_ascii(held_) != held_.size(); }

refused_record table_head::refused(problem_code why, std::vector<std::string> arguments,
                                   std::string_view shown) const
{
    const auto inside = static_cast<std::uint64_t>(std::count(held_.begin(), held_.end(), '\n'));
    const bool ended = !held_.empty() && held_.back() == '\n';
    const auto first = line_feeds_ - inside + 1;
    return {.why = why,
            .arguments = std::move(arguments),
            .line = first,
            .last_line = first + inside - static_cast<std::uint64_t>(ended),
            .column = no_column,
            .excerpt = excerpt(shown)};
}

table_header table_head::read() const
{
    table_header header;
    if (utf16_) {
        header.refusal = refused(code::utf16_table, {}, {});
        return header;
    }
    if (empty()) {
        header.refusal = refused(code::empty_table, {}, {});
        return header;
    }
    header.separator = format_.separator == table_separator::detect ? detected_separator(held_)
                                                                    : static_cast<char>(format_.separator);
    record_walker walker{header.separator, format_.limits};
    for (const char c : held_) {
        header.line_end = walker.step(c);
        if (header.line_end || walker.wrong()) break;
    }
    if (!header.line_end && !walker.wrong()) walker.end_of_file();
    header.crlf = walker.ends_in_crlf();
    if (const auto* wrong = walker.wrong()) {
        const bool cut = wrong->why == code::unclosed_quote && too_long();
        const auto why = cut ? code::record_too_long : wrong->why;
        header.refusal =
            refused(why, limit_of(why, format_.limits), std::string_view{held_}.substr(wrong->field_begin));
        header.refusal->column = wrong->field;
        return header;
    }
    if (walker.fields() > format_.limits.columns) {
        header.refusal = refused(code::too_many_columns, {std::to_string(format_.limits.columns)}, held_);
        return header;
    }
    read_names(header, std::string_view{held_}.substr(0, walker.length()));
    return header;
}

void table_head::read_names(table_header& header, std::string_view record) const
{
    std::string room;
    for (std::size_t begin = 0; begin <= record.size();) {
        bool quoted = false;
        std::size_t end = begin;
        for (; end < record.size() && (quoted || record[end] != header.separator); ++end)
            if (record[end] == '"') quoted = !quoted;
        const auto written = record.substr(begin, end - begin);
        const auto name = text_of_field(written, format_.encoding, room);
        if (name.not_in_encoding) {
            const bool utf8 = format_.encoding == table_encoding::utf_8;
            header.refusal = refused(utf8 ? code::not_utf8 : code::not_windows_1252,
                                     {hexadecimal(*name.not_in_encoding)}, written);
            header.refusal->column = static_cast<std::uint32_t>(header.names.size());
            return;
        }
        header.names.emplace_back(name.text);
        begin = end + 1;
    }
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
