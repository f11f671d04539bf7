// SPDX-License-Identifier: MIT
#pragma once
/// @file plain_table.hpp
/// A table read the plain way: the whole text at once, one field after the other by the grammar of RFC 4180.
/// What the scanner has to equal, whatever the cuts and however it counts.

#include "mediabuy/io/table_scanner.hpp"
#include "mediabuy/text/utf8.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy::tests {

/// What came of a table, in lines that can be compared.
struct table_outcome {
    std::string records; ///< taken and refused, in order
    std::string counts;

    friend bool operator==(const table_outcome&, const table_outcome&) = default;
};

class plain_table {
public:
    plain_table(std::string_view text, table_plan plan, table_format format)
        : text_{text}, plan_{std::move(plan)}, format_{format}
    {
        if (text_.substr(0, 3) == "\xEF\xBB\xBF") text_.remove_prefix(3);
        const auto mark = text_.substr(0, 2);
        if (text_.size() == text.size() && (mark == "\xFF\xFE" || mark == "\xFE\xFF")) {
            refused_ = "utf16-table";
        } else {
            read();
        }
    }

    [[nodiscard]] table_outcome outcome() const
    {
        if (!refused_.empty()) return {"", refused_};
        return {out_, counts(taken_, passed_, refused_records_, blank_, ill_formed_, first_ill_)};
    }

    [[nodiscard]] static std::string counts(std::uint64_t taken, std::uint64_t passed, std::uint64_t refused,
                                            std::uint64_t blank, std::uint64_t ill, std::uint64_t first_ill)
    {
        std::string out;
        for (const auto n : {taken, passed, refused, blank, ill, first_ill})
            out += std::to_string(n) + ' ';
        return out;
    }

private:
    struct parsed {
        std::vector<std::string_view> fields;
        std::string fault;       ///< that of a quote never closed, where there is one, else the first
        std::string first_fault; ///< another before a quote never closed
        std::size_t fault_field = 0;
        std::size_t length = 0;
        std::size_t next = 0; ///< where the next record begins
    };

    void blame(parsed& r, const char* why) const
    {
        if (!r.fault.empty()) return;
        r.fault = why;
        r.fault_field = r.fields.size();
    }

    /// The first thing wrong in text outside of quotes that ends at `end`.
    void judge_bare(parsed& r, std::size_t from, std::size_t end, bool behind_quote) const
    {
        for (auto i = from; i < end; ++i) {
            const char c = text_[i];
            const bool line_end = c == '\r' && i + 1 == end && (end == text_.size() || text_[end] == '\n');
            if (line_end) return;
            if (c == '\r') return blame(r, "stray-return");
            if (c == '\0') return blame(r, "nul-byte");
            if (behind_quote && i == from && c != '"') return blame(r, "text-after-quote");
            if (c == '"') return blame(r, "stray-quote");
        }
    }

    parsed record_at(std::size_t begin) const
    {
        const std::string stops{separator_, '\n'};
        parsed r;
        auto at = begin;
        bool unclosed = false;
        for (;;) {
            const auto field = at;
            bool quoted = false;
            if (at < text_.size() && text_[at] == '"') {
                quoted = true;
                for (++at;; at += 2) {
                    at = text_.find('"', at);
                    if (at == std::string_view::npos || at + 1 >= text_.size() || text_[at + 1] != '"') break;
                }
                unclosed = at == std::string_view::npos;
                at = unclosed ? text_.size() : at + 1;
                if (text_.substr(field, at - field).find('\0') != std::string_view::npos)
                    blame(r, "nul-byte");
            }
            const auto bare = at;
            at = std::min(text_.find_first_of(stops, at), text_.size());
            judge_bare(r, bare, at, quoted);
            auto end = at;
            const bool last = at == text_.size() || text_[at] == '\n';
            if (last && end > field && end > bare && text_[end - 1] == '\r') --end;
            if (unclosed) {
                r.first_fault = r.fault;
                r.fault.clear();
                blame(r, "unclosed-quote");
            }
            if (end - field > format_.limits.field_bytes) blame(r, "field-too-long");
            if (last) {
                r.length = end - begin;
                if (r.length > format_.limits.record_bytes) blame(r, "record-too-long");
                r.fields.push_back(text_.substr(field, end - field));
                r.next = std::min(at + 1, text_.size());
                return r;
            }
            r.fields.push_back(text_.substr(field, end - field));
            ++at;
        }
    }

    parsed cut_header(std::string_view cut) const
    {
        plain_table part{*this};
        part.text_ = cut;
        auto r = part.record_at(0);
        if (r.fault == "unclosed-quote") r.fault = "record-too-long";
        return r;
    }

    [[nodiscard]] std::uint64_t line_of(std::size_t at) const
    {
        return 1 + static_cast<std::uint64_t>(
                       std::count(text_.begin(), text_.begin() + std::ptrdiff_t(at), '\n'));
    }

    void read()
    {
        separator_ = static_cast<char>(format_.separator);
        std::size_t columns = 0;
        for (std::size_t at = 0; at < text_.size();) {
            const auto r = record_at(at);
            if (r.length == 0 && r.fault.empty()) {
                ++blank_;
            } else if (columns == 0) {
                // Of a header that is too long no more is looked at than its limit.
                const auto longest = format_.limits.record_bytes + 3;
                read_header(r.next - at > longest ? cut_header(text_.substr(at, longest)) : r);
                if (!refused_.empty()) return;
                columns = r.fields.size();
            } else {
                take(r, at, columns);
            }
            at = r.next;
        }
        if (columns == 0) refused_ = "empty-table";
    }

    void read_header(const parsed& r)
    {
        refused_ = r.first_fault.empty() ? r.fault : r.first_fault;
        if (!refused_.empty()) return;
        if (r.fields.size() > format_.limits.columns) refused_ = "too-many-columns";
        std::map<std::string, int> names;
        for (const auto f : r.fields) {
            const auto [name, known] = text_of(f);
            if (!known && refused_.empty())
                refused_ = format_.encoding == table_encoding::utf_8 ? "not-utf8" : "not-windows-1252";
            ++names[name];
        }
        if (!refused_.empty()) return;
        const auto twice = [&](std::uint32_t c) {
            return c < r.fields.size() && names[text_of(r.fields[c]).first] > 1;
        };
        bool doubled = std::any_of(plan_.columns.begin(), plan_.columns.end(), twice);
        for (const auto& t : plan_.tests)
            doubled = doubled || std::any_of(t.columns.begin(), t.columns.end(), twice);
        if (doubled) refused_ = "duplicate-column";
    }

    /// The text of a field, and whether the encoding has all of it.
    [[nodiscard]] std::pair<std::string, bool> text_of(std::string_view written) const
    {
        std::string inner{written};
        if (!inner.empty() && inner[0] == '"') {
            inner = inner.substr(1, inner.size() - 2);
            for (auto at = inner.find("\"\""); at != std::string::npos; at = inner.find("\"\"", at + 1))
                inner.erase(at, 1);
        }
        if (format_.encoding == table_encoding::utf_8)
            return {inner, first_ill_formed(inner) == inner.size()};
        static const std::map<char, std::string> known{
            {'\x80', "\u20AC"}, {'\xF6', "\u00F6"}, {'\xC3', "\u00C3"}, {'\xB6', "\u00B6"}};
        std::string out;
        for (const char c : inner) {
            if (static_cast<unsigned char>(c) < 0x80)
                out += c;
            else if (const auto found = known.find(c); found != known.end())
                out += found->second;
            else
                return {inner, false};
        }
        return {out, true};
    }

    enum class answer { no, unknown, yes };

    [[nodiscard]] static answer ask(const field_test& t, std::string text)
    {
        const auto lower = [](std::string s) {
            for (char& c : s)
                if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
            return s;
        };
        if (t.relation == field_relation::between) {
            const auto day = text.substr(0, 10);
            std::string shape = day;
            for (char& c : shape)
                if (c >= '0' && c <= '9') c = '9';
            if (shape != "9999-99-99" || (text.size() > 10 && text[10] != ' ' && text[10] != 'T'))
                return answer::unknown;
            return day < t.values[0] || (!t.values[1].empty() && day > t.values[1]) ? answer::no
                                                                                    : answer::yes;
        }
        for (const auto& v : t.values) {
            if (t.relation == field_relation::equals && text == v) return answer::yes;
            if (t.relation == field_relation::starts_with && text.rfind(v, 0) == 0) return answer::yes;
            if (t.relation == field_relation::contains && lower(text).find(lower(v)) != std::string::npos)
                return answer::yes;
        }
        return answer::no;
    }

    void take(const parsed& r, std::size_t at, std::size_t columns)
    {
        auto fault = r.fault;
        if (fault.empty() && r.fields.size() != columns)
            fault = r.fields.size() < columns ? "too-few-fields" : "too-many-fields";
        bool passed = false;
        std::string unknown;
        if (fault.empty()) {
            if (const auto whole = text_.substr(at, r.length); first_ill_formed(whole) != whole.size()) {
                if (ill_formed_++ == 0) first_ill_ = line_of(at);
            }
            judge(r, passed, fault);
        }
        if (!fault.empty()) {
            ++refused_records_;
            const auto last = r.next == text_.size() && text_.back() != '\n' ? r.next : r.next - 1;
            out_ += std::to_string(line_of(at)) + '-' + std::to_string(line_of(last)) + ' ' + fault + '\n';
        } else if (passed) {
            ++passed_;
        } else {
            ++taken_;
            out_ += std::to_string(line_of(at)) + ' ' + std::to_string(number_);
            for (const auto c : plan_.columns)
                out_ += '<' + text_of(r.fields[c]).first + '>';
            out_ += '\n';
        }
        ++number_;
    }

    void judge(const parsed& r, bool& passed, std::string& fault) const
    {
        std::vector<std::uint32_t> used = plan_.columns;
        bool undated = false;
        for (const auto& t : plan_.tests) {
            auto any = answer::no;
            for (const auto c : t.columns) {
                used.push_back(c);
                const auto [text, known] = text_of(r.fields[c]);
                any = std::max(any, known ? ask(t, text) : answer::unknown);
            }
            passed = passed || any == answer::no;
            undated = undated || any == answer::unknown;
        }
        if (passed) return;
        for (const auto c : used)
            if (!text_of(r.fields[c]).second)
                fault = format_.encoding == table_encoding::utf_8 ? "not-utf8" : "not-windows-1252";
        if (fault.empty() && undated) fault = "bad-date";
    }

    std::string_view text_;
    table_plan plan_;
    table_format format_;
    char separator_ = ',';
    std::string refused_; ///< the whole table
    std::string out_;
    std::uint64_t number_ = 0, taken_ = 0, passed_ = 0, refused_records_ = 0, blank_ = 0;
    std::uint64_t ill_formed_ = 0, first_ill_ = 0;
};

/// The same of the scanner, the text fed in the pieces that `cut` says.
template <class Cut>
[[nodiscard]] table_outcome scanned(std::string_view text, const table_plan& plan, table_format format,
                                    Cut cut)
{
    table_outcome out;
    table_scanner scanner{format, [&](auto) { return plan; },
                          [&](const table_record& r) {
                              out.records += std::to_string(r.line) + ' ' + std::to_string(r.number);
                              for (const auto f : r.fields)
                                  out.records.append("<").append(f).append(">");
                              out.records += '\n';
                          },
                          [&](const refused_record& r) {
                              out.records += std::to_string(r.line) + '-' + std::to_string(r.last_line) + ' ';
                              out.records.append(r.why.text()) += '\n';
                          }};
    for (std::size_t at = 0; at < text.size();) {
        const auto piece = std::min<std::size_t>(cut(), text.size() - at);
        // A copy that ends with the piece, so that a sanitizer sees a look beyond it.
        const std::vector<char> own(text.begin() + std::ptrdiff_t(at),
                                    text.begin() + std::ptrdiff_t(at + piece));
        scanner.feed({own.data(), own.size()});
        at += piece;
    }
    const auto s = scanner.finish();
    if (s.records != s.taken + s.passed_over + s.refused) std::abort();
    out.counts = s.refusal ? std::string{s.refusal->why.text()}
                           : plain_table::counts(s.taken, s.passed_over, s.refused, s.blank_lines,
                                                 s.ill_formed.records, s.ill_formed.first_line);
    return out;
}

} // namespace mediabuy::tests
