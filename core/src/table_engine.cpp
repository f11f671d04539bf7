// SPDX-License-Identifier: MIT
#include "table_engine.hpp"

#include "mediabuy/money/excerpt.hpp"

#include <algorithm>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace {

/// Enough for any excerpt, of a record that is too long to hold.
constexpr std::size_t kept_of_overlong = 1024;

/// The part of a record at the end of a chunk is kept to be read with the next one, if it is not longer.
constexpr std::size_t longest_tail = std::size_t{64} << 10;

/// Bytes of the next chunk in which its end is looked for, or as many as it has itself.
constexpr std::size_t first_look = 4096;

} // namespace

table_scanner::engine::engine(table_format format, plan_function plan, record_function take,
                              refusal_function refuse)
    : format_{format}, plan_{std::move(plan)}, take_{std::move(take)}, refuse_{std::move(refuse)},
      head_{format}, walker_{',', format.limits}
{
    out_.separator = format.separator;
    out_.encoding = format.encoding;
}

void table_scanner::engine::feed(std::string_view chunk)
{
    if (chunk.empty() || phase_ == phase::stopped) return;
    out_.bytes += chunk.size();
    open_line_ = chunk.back() != '\n';
    if (phase_ == phase::head) {
        chunk.remove_prefix(head_.take(chunk));
        if (head_.whole()) read_header();
    }
    if (phase_ == phase::body) read_body(chunk);
}

table_summary table_scanner::engine::finish()
{
    if (phase_ == phase::head) read_header();
    if (tail_held_) walk_tail();
    if (phase_ == phase::body && walker_.bytes() > 0) {
        walker_.end_of_file();
        last_line_ = open_line_ ? line_ : line_ - 1;
        end_record(held_, false);
        held_.clear();
    }
    out_.lines = line_ - 1 + static_cast<std::uint64_t>(open_line_);
    return out_;
}

// ---- the header

void table_scanner::engine::read_header()
{
    const auto header = head_.read();
    line_ += head_.line_feeds();
    out_.byte_order_mark = head_.byte_order_mark();
    out_.blank_lines += head_.blank_lines();
    out_.beyond_ascii = head_.beyond_ascii();
    if (header.refusal) {
        refuse_table(*header.refusal);
        return;
    }
    separator_ = header.separator;
    out_.separator = static_cast<table_separator>(separator_);
    out_.columns = static_cast<std::uint32_t>(header.names.size());
    if (header.line_end) ++(header.crlf ? out_.crlf_line_ends : out_.lf_line_ends);
    walker_ = detail::record_walker{separator_, format_.limits};
    record_line_ = line_;
    plan_for(header.names);
}

void table_scanner::engine::plan_for(const std::vector<std::string>& names)
{
    const std::vector<std::string_view> views{names.begin(), names.end()};
    const auto plan = plan_(views);
    if (!plan) {
        out_.declined = true;
        phase_ = phase::stopped;
        return;
    }
    judge_ = detail::table_judge{*plan, format_.encoding};
    for (const auto column : judge_.columns()) {
        const auto& name = names.at(column);
        if (std::count(names.begin(), names.end(), name) == 1) continue;
        std::vector<std::string> arguments{excerpt(name)};
        for (std::size_t i = 0; i < names.size() && arguments.size() < 4; ++i)
            if (names[i] == name) arguments.push_back(std::to_string(i + 1));
        refuse_table({.why = code::duplicate_column,
                      .arguments = std::move(arguments),
                      .line = line_,
                      .last_line = line_,
                      .column = column,
                      .excerpt = excerpt(name)});
        return;
    }
    all_marks_ = marks_of(judge_, out_.columns, detail::marked::all);
    tested_marks_ = marks_of(judge_, out_.columns, detail::marked::tested);
    phase_ = phase::body;
}

void table_scanner::engine::refuse_table(refused_record why)
{
    out_.refusal = std::move(why);
    phase_ = phase::stopped;
}

// ---- records

void table_scanner::engine::read_body(std::string_view text)
{
    if (tail_held_) text.remove_prefix(join_tail(text));
    if (walker_.bytes() > 0) text.remove_prefix(walk(text));
    while (!text.empty()) {
        const auto read = read_quickly(text, reach::all);
        text.remove_prefix(read.bytes);
        if (!read.broken && text.size() <= longest_tail) {
            tail_held_ = !text.empty();
            held_ = text;
            return;
        }
        text.remove_prefix(walk(text));
    }
}

std::size_t table_scanner::engine::join_tail(std::string_view text)
{
    const auto tail = held_.size();
    if (text.size() >= tail) { // so that many small pieces do not make it look at the same bytes again
        held_ += text.substr(0, std::max(tail, first_look));
        const auto read = read_quickly(held_, reach::one_record).bytes;
        if (read > 0) {
            held_.clear();
            tail_held_ = false;
            return read - tail;
        }
        held_.resize(tail);
    }
    walk_tail();
    return 0;
}

void table_scanner::engine::walk_tail()
{
    const auto tail = std::exchange(held_, {});
    tail_held_ = false;
    static_cast<void>(walk(tail));
}

std::size_t table_scanner::engine::walk(std::string_view text)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (static_cast<unsigned char>(c) >= 0x80) out_.beyond_ascii = true;
        const bool ended = walker_.step(c);
        if (ended) {
            last_line_ = line_++;
            const auto piece = text.substr(0, at + 1);
            if (held_.empty()) {
                end_record(piece, true);
            } else {
                hold(piece);
                end_record(held_, true);
                held_.clear();
            }
            record_line_ = line_;
            return at + 1;
        }
        if (c == '\n') ++line_;
    }
    hold(text);
    return text.size();
}

void table_scanner::engine::hold(std::string_view text)
{
    if (overlong_) return;
    held_ += text;
    overlong_ = held_.size() > format_.limits.record_bytes + 2;
    if (overlong_) held_.resize(std::min(held_.size(), kept_of_overlong));
}

void table_scanner::engine::end_record(std::string_view record, bool line_end)
{
    if (walker_.length() == 0 && !walker_.wrong()) {
        ++out_.blank_lines;
    } else {
        if (line_end) ++(walker_.ends_in_crlf() ? out_.crlf_line_ends : out_.lf_line_ends);
        if (walker_.wrong() || walker_.fields() != out_.columns)
            refuse_for_form(record);
        else
            judge(record.substr(0, walker_.length()));
        ++out_.records;
    }
    overlong_ = false;
    walker_ = detail::record_walker{separator_, format_.limits};
}

void table_scanner::engine::refuse_for_form(std::string_view record)
{
    record = record.substr(0, walker_.length());
    if (const auto* wrong = walker_.wrong()) {
        const bool whole = walker_.length() <= format_.limits.record_bytes;
        refuse({.why = wrong->why,
                .arguments = detail::limit_of(wrong->why, format_.limits),
                .column = wrong->why == code::record_too_long ? no_column : wrong->field,
                .excerpt = excerpt(whole ? record.substr(wrong->field_begin) : record)});
        return;
    }
    const auto fields = walker_.fields();
    refuse({.why = fields < out_.columns ? code::too_few_fields : code::too_many_fields,
            .arguments = {std::to_string(fields), std::to_string(out_.columns)},
            .column = no_column,
            .excerpt = excerpt(record)});
}

void table_scanner::engine::refuse(refused_record why)
{
    ++out_.refused;
    why.line = record_line_;
    why.last_line = last_line_;
    refuse_(why);
}

void table_scanner::engine::judge(std::string_view record)
{
    note_encoding(record);
    look_through(record);
}

void table_scanner::engine::look_through(std::string_view record)
{
    judge_.begin();
    std::size_t use = 0;
    std::uint32_t column = 0;
    bool quoted = false;
    std::size_t begin = 0;
    const auto& wanted = judge_.columns();
    for (std::size_t at = 0; at <= record.size() && use < wanted.size(); ++at) {
        const bool end = at == record.size() || (!quoted && record[at] == separator_);
        if (!end) {
            if (record[at] == '"') quoted = !quoted;
            continue;
        }
        if (wanted[use] == column) {
            judge_.give(use, record.substr(begin, at - begin));
            if (judge_.passes_over(use)) {
                ++out_.passed_over;
                return;
            }
            ++use;
        }
        begin = at + 1;
        ++column;
    }
    settle();
}

void table_scanner::engine::note_encoding(std::string_view record)
{
    const auto beyond = detail::first_beyond_ascii(record);
    if (beyond == record.size()) return;
    record.remove_prefix(beyond);
    if (first_ill_formed(record) == record.size()) return;
    ++out_.ill_formed.records;
    if (out_.ill_formed.first_line == 0) out_.ill_formed.first_line = record_line_;
}

void table_scanner::engine::settle()
{
    if (auto doubt = judge_.doubt()) {
        refuse(std::move(*doubt));
        return;
    }
    ++out_.taken;
    take_({.fields = judge_.handed(), .line = record_line_, .number = out_.records});
}

} // namespace v1
} // namespace mediabuy
