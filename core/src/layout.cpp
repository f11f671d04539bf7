// SPDX-License-Identifier: MIT
#include "mediabuy/io/layout.hpp"

#include "book_form.hpp"
#include "layout_value.hpp"
#include "outline.hpp"
#include "trees.hpp"

#include <algorithm>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace {

using namespace detail;

/// A header or a key, with what its line needs.
struct line_of_book {
    toml_statement at;
    std::size_t indent = 0;
    std::size_t width = 0; ///< of the longest key beside it
    bool sound = true;     ///< false: it stays as it is
};

[[nodiscard]] bool is_broken(const toml_piece& piece, const toml_statement& s)
{
    return std::any_of(piece.patches.begin(), piece.patches.end(),
                       [&s](const toml_patch& p) { return p.begin < s.end && p.end > s.begin; });
}

[[nodiscard]] std::size_t width_of_key(std::string_view text, const toml_statement& s)
{
    return count_code_points(text.substr(s.begin, s.key_end - s.begin));
}

/// Every statement; the keys of a table share its indent and their width.
[[nodiscard]] std::vector<line_of_book> lines_in(std::string_view text)
{
    std::vector<line_of_book> out;
    std::size_t first = 0; // of the table
    const auto close_table = [&] {
        std::size_t width = 0;
        for (auto i = first; i < out.size(); ++i)
            if (!out[i].at.header && out[i].sound) width = std::max(width, width_of_key(text, out[i].at));
        for (auto i = first; i < out.size(); ++i)
            out[i].width = width;
        first = out.size();
    };
    std::size_t indent = 0;
    for (const auto& piece : outline_of(text)) {
        if (piece.headed) close_table();
        indent = 0;
        for (auto s : piece.statements) {
            const bool sound = !is_broken(piece, s);
            // What is not closed runs on over the blank lines behind it.
            s.end = static_cast<std::uint32_t>(text.substr(0, s.end).find_last_not_of(" \t\r\n") + 1);
            if (s.header) {
                close_table();
                constexpr std::size_t step = 2;
                const auto levels = std::max<std::size_t>(header_parts(text, s).size(), 1) - 1;
                indent = sound ? levels * step : indent;
            }
            out.push_back({s, indent, 0, sound});
        }
    }
    close_table();
    return out;
}

class layout_writer {
public:
    explicit layout_writer(std::string_view text) : text_{text}, line_end_{line_end_of(text)} {}

    /// `lines` are of a text with the same places.
    [[nodiscard]] std::string write(const std::vector<line_of_book>& lines)
    {
        constexpr std::string_view mark = "\xEF\xBB\xBF";
        std::size_t at = text_.starts_with(mark) ? mark.size() : 0;
        out_ = text_.substr(0, at);
        start_ = at;
        std::size_t indent_before = 0;
        for (const auto& line : lines) {
            write_gap(text_.substr(at, line.at.begin - at), indent_before, &line);
            write_line(line);
            at = line.at.end;
            indent_before = line.indent;
        }
        write_gap(text_.substr(at), indent_before, nullptr);
        return std::move(out_);
    }

private:
    /// A comment, or nothing for a blank line.
    using gap_lines = std::vector<std::string_view>;

    [[nodiscard]] gap_lines lines_of_gap(std::string_view gap) const
    {
        gap_lines out;
        bool first = out_.size() > start_; // the rest of a line that is written
        while (!gap.empty()) {
            const auto stop = std::min(gap.find('\n'), gap.size());
            const auto line = trimmed(gap.substr(0, stop));
            const bool last = stop == gap.size(); // the indent of the next line, or the end
            gap.remove_prefix(std::min(stop + 1, gap.size()));
            if (!(first || last) || !line.empty()) out.push_back(line);
            first = false;
        }
        return out;
    }

    /// Comments that touch what comes next belong to it, others that touch what was before to that.
    void write_gap(std::string_view gap, std::size_t indent_before, const line_of_book* next)
    {
        const auto lines = lines_of_gap(gap);
        auto own = lines.size(); // the first of the comments of what comes next
        while (next && own > 0 && !lines[own - 1].empty())
            --own;
        std::size_t touching = 0;
        while (touching < own && !lines[touching].empty())
            ++touching;
        const auto indent_next = next ? next->indent : 0;
        for (std::size_t i = 0; i < own; ++i) {
            if (lines[i].empty()) {
                blank_ = true;
                continue;
            }
            put(i < touching && out_.size() > start_ ? indent_before : indent_next, lines[i]);
        }
        if (!next) return;
        blank_ = (blank_ && !after_header_) || next->at.header;
        for (auto i = own; i < lines.size(); ++i)
            put(indent_next, lines[i]);
    }

    void put(std::size_t indent, std::string_view line)
    {
        if (blank_ && out_.size() > start_) out_ += line_end_;
        blank_ = after_header_ = false;
        if (!line.empty()) out_.append(indent, ' ');
        (out_ += line) += line_end_;
    }

    void write_line(const line_of_book& line)
    {
        const auto& s = line.at;
        const auto whole = text_.substr(s.begin, s.end - s.begin);
        if (!line.sound) {
            const auto before = text_.substr(0, s.begin);
            const auto indent = s.begin - (before.find_last_not_of(" \t") + 1);
            put(0, text_.substr(s.begin - indent, s.end - s.begin + indent));
        } else if (s.header) {
            put(line.indent, trimmed(whole));
        } else {
            const auto key = text_.substr(s.begin, s.key_end - s.begin);
            auto text = std::string{key};
            text.append(line.width - count_code_points(key), ' ');
            text += " = " + laid_out_value(text_.substr(s.value, s.end - s.value), line.indent, line_end_);
            put(line.indent, text);
        }
        after_header_ = s.header;
    }

    std::string_view text_;
    std::string_view line_end_;
    std::string out_;
    std::size_t start_ = 0;
    bool blank_ = false; ///< a blank line is due before the next
    bool after_header_ = false;
};

[[nodiscard]] bool same(const node& a, const node& b)
{
    return a.kind == b.kind && a.listed == b.listed && a.key == b.key && a.text == b.text &&
           std::equal(a.children.begin(), a.children.end(), b.children.begin(), b.children.end(), same);
}

/// The tree and what is wrong with it, places apart.
struct toml_reading {
    std::vector<problem> problems;
    source_tree tree;

    explicit toml_reading(std::string_view text)
    {
        problem_list list{problems};
        tree = read_toml(text, source_id{0}, list);
    }
    [[nodiscard]] bool means(const toml_reading& other) const
    {
        return same(tree.head, other.tree.head) && tree.lost_ids == other.tree.lost_ids &&
               std::equal(tree.entries.begin(), tree.entries.end(), other.tree.entries.begin(),
                          other.tree.entries.end(), same) &&
               std::equal(problems.begin(), problems.end(), other.problems.begin(), other.problems.end(),
                          [](const problem& a, const problem& b) {
                              return a.code == b.code && a.arguments == b.arguments;
                          });
    }
};

} // namespace

laid_out format_book(const std::string& text, std::string name)
{
    laid_out out{text, read_book(text, std::move(name)), false};
    // The files that it takes from are not asked for: nothing of them is laid out.
    std::erase_if(out.read.problems, [](const problem& p) { return p.code == code::import_not_given; });
    if (is_json(text, out.read.records.texts[0].name())) {
        out.read.problems.push_back(error_at({source_id{0}, 0, 0}, code::not_toml));
        return out;
    }
    const auto readable = well_formed(text);
    auto formatted = layout_writer{text}.write(lines_in(readable));
    if (formatted == text) return out;
    out.kept = !toml_reading{readable}.means(toml_reading{well_formed(formatted)});
    if (!out.kept) out.text = std::move(formatted);
    return out;
}

} // namespace v1
} // namespace mediabuy
