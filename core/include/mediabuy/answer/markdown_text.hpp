// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/markdown_text.hpp
/// An answer as Markdown that can be pasted into an article: title, book and dates, tables, paragraphs, and a
/// footnote for each source of a figure.
///
/// A table without labels becomes a list. Footnotes are numbered in the order in which they are met; of
/// sources that no cell names a list stands at the end.

#include "mediabuy/answer/answer.hpp"
#include "mediabuy/answer/footnotes.hpp"
#include "mediabuy/answer/markdown_escape.hpp"
#include "mediabuy/answer/opened_book.hpp"
#include "mediabuy/answer/sentence_text.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

[[nodiscard]] inline std::string to_markdown(const answer& a, const opened_book& opened);
/// Of an answer that needs no book.
[[nodiscard]] inline std::string to_markdown(const answer& a);

// ---- implementation

namespace detail {

/// Writes one answer; `notes` is null where there is no book.
class markdown_writer {
public:
    explicit markdown_writer(footnotes* notes) : notes_{notes} {}

    void add_paragraph(const std::string& markdown);
    void add_block(const block& b);
    [[nodiscard]] bool has_ranges() const noexcept { return has_ranges_; }
    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    [[nodiscard]] std::string cell(const block& b, std::size_t row, std::size_t column);
    void add_table(const block& b);
    void add_list(const block& b);

    footnotes* notes_;
    bool has_ranges_ = false;
    std::string out_;
};

inline void markdown_writer::add_paragraph(const std::string& markdown)
{
    if (!out_.empty()) out_ += '\n';
    out_ += markdown + '\n';
}

/// The text, and behind it the marks of its footnotes.
inline std::string markdown_writer::cell(const block& b, std::size_t row, std::size_t column)
{
    const auto& text = b.rows[row][column];
    const bool range =
        text.size() > 1 && (text.front() == '[' || text.front() == '(') && text[1] >= '0' && text[1] <= '9';
    has_ranges_ = has_ranges_ || range;
    auto out = markdown_text(text);
    if (!notes_) return out;
    bool marked = false; // two marks side by side would read as one number
    for (const auto& c : b.cited)
        if (c.row == row && c.column == column)
            for (const auto s : c.sources)
                if (s) out += (std::exchange(marked, true) ? " " : "") + notes_->mark(s);
    return out;
}

inline void markdown_writer::add_table(const block& b)
{
    std::string text{"|"};
    for (const auto& c : b.columns)
        text += ' ' + markdown_text(c.label) + " |";
    text += "\n|";
    for (const auto& c : b.columns)
        text += c.side == align::right ? " ---: |" : " --- |";
    for (std::size_t row = 0; row < b.rows.size(); ++row) {
        text += "\n|";
        for (std::size_t i = 0; i < b.columns.size(); ++i)
            text += ' ' + (i < b.rows[row].size() ? cell(b, row, i) : std::string{}) + " |";
    }
    if (!b.total.empty()) {
        text += "\n|";
        for (const auto& each : b.total)
            text += each.empty() ? " |" : " **" + markdown_text(each) + "** |";
    }
    add_paragraph(text);
}

/// A line for each row: the first cell in bold, then the others. A row without a first cell is of the one
/// above it.
inline void markdown_writer::add_list(const block& b)
{
    std::string text;
    std::string first;
    for (std::size_t row = 0; row < b.rows.size(); ++row) {
        const auto& cells = b.rows[row];
        if (!cells.empty() && !cells.front().empty()) first = cell(b, row, 0);
        const bool alone = cells.size() < 2;
        text += (text.empty() ? "- " : "\n- ") + (first.empty() || alone ? first : "**" + first + "**");
        for (std::size_t i = 1; i < cells.size(); ++i)
            if (!cells[i].empty()) text += (i == 1 ? ": " : " – ") + cell(b, row, i);
    }
    add_paragraph(text);
}

inline void markdown_writer::add_block(const block& b)
{
    if (b.shown_to == reader::terminal) return;
    if (!b.heading.empty()) add_paragraph("### " + markdown_text(b.heading));
    const bool labelled = std::any_of(b.columns.begin(), b.columns.end(),
                                      [](const text_column& c) { return !c.label.empty(); });
    if (!b.rows.empty() || !b.total.empty()) labelled ? add_table(b) : add_list(b);
    for (const auto& paragraph : b.paragraphs)
        add_paragraph(markdown_text(paragraph));
}

/// "ICE recruitment advertising, 2025 (ice-2025.toml). As of 9 January 2026, known by …"
[[nodiscard]] inline std::string book_line(const answer& a, const opened_book& opened)
{
    const auto& b = opened.records;
    const auto lang = a.lang;
    auto out = b.title.empty() ? phrased(lang, "book-without-title") : b.title;
    if (!b.texts.empty()) out += " (" + b.texts.front().name() + ')';
    if (a.as_of) out += phrased(lang, "page-as-of", {written(lang, *a.as_of)});
    if (a.known_by) {
        out += phrased(lang, "page-known-by", {written(lang, *a.known_by)});
        if (a.later > 0) out += say(lang, "page-later", {static_cast<std::int64_t>(a.later)});
    }
    return out + '.';
}

[[nodiscard]] inline std::string markdown_of(const answer& a, const std::string& line, footnotes* notes)
{
    markdown_writer out{notes};
    if (!a.title.empty()) out.add_paragraph("## " + markdown_text(a.title));
    if (!line.empty()) out.add_paragraph(markdown_text(line));
    for (const auto& b : a.blocks)
        out.add_block(b);
    if (out.has_ranges()) out.add_paragraph(phrased(a.lang, "ranges-note"));
    if (notes)
        for (const auto& paragraph : notes->paragraphs(a))
            out.add_paragraph(paragraph);
    return out.take();
}

} // namespace detail

inline std::string to_markdown(const answer& a, const opened_book& opened)
{
    detail::footnotes notes{a.lang, opened.records};
    return detail::markdown_of(a, detail::book_line(a, opened), &notes);
}

inline std::string to_markdown(const answer& a) { return detail::markdown_of(a, {}, nullptr); }

} // namespace v1
} // namespace mediabuy
