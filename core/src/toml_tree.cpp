// SPDX-License-Identifier: MIT
#include "place_map.hpp"
#include "toml_scanner.hpp"
#include "trees.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace detail {
namespace {

/// The entry as the parser is to see it: blanks where statements were taken out, a value of the same length
/// where a broken one stood. Lines stay lines.
[[nodiscard]] std::string patched(std::string_view text, const toml_piece& piece)
{
    std::string out{text.substr(piece.begin, piece.end - piece.begin)};
    for (const auto& patch : piece.patches) {
        const auto begin = out.begin() + static_cast<std::ptrdiff_t>(patch.begin - piece.begin);
        const auto end = out.begin() + static_cast<std::ptrdiff_t>(patch.end - piece.begin);
        auto first_line_end = std::find(begin, end, '\n');
        std::replace_if(
            first_line_end, end, [](char c) { return c != '\n'; }, ' ');
        if (first_line_end != begin && *std::prev(first_line_end) == '\r') --first_line_end;
        std::fill(begin, first_line_end, patch.broken_value ? 'x' : ' ');
        if (!patch.broken_value || begin == first_line_end) continue;
        *begin = *std::prev(first_line_end) = '"';
        if (first_line_end - begin == 1) *begin = '0';
    }
    return out;
}

/// What toml++ found wrong, in its words; without its "Error while parsing ", which every one begins with.
struct parser_error {
    std::string words;
    std::uint32_t at = 0; ///< in the file
};

class toml_reader {
public:
    toml_reader(std::string_view text, source_id source, problem_list& problems)
        : text_{text}, source_{source}, problems_{problems}, reparse_budget_{text.size() * 4 +
                                                                             (std::size_t{1} << 16)}
    {
    }

    [[nodiscard]] source_tree read()
    {
        tree_.head.where = {source_, 0, 0};
        toml_scanner scanner{text_, source_, problems_};
        toml_piece piece;
        while (scanner.next(piece))
            read_piece(piece);
        return std::move(tree_);
    }

private:
    void read_piece(toml_piece& piece);
    void take(const toml::table& parsed, const toml_piece& piece);
    [[nodiscard]] bool mend(toml_piece& piece, parser_error error);
    void add_duplicate(const toml_piece& piece, const toml_statement& again);
    void kill_section(toml_piece& piece, std::size_t header);
    void lose(const toml_piece& piece);
    [[nodiscard]] node converted(const toml::node& from);
    void convert_table(const toml::table& from, node& to);
    [[nodiscard]] span span_of(const toml::source_region& region) const;
    [[nodiscard]] std::string_view raw_key(const toml_statement& s) const
    {
        return text_.substr(s.begin, s.key_end - s.begin);
    }

    std::string_view text_;
    source_id source_;
    problem_list& problems_;
    std::size_t
        reparse_budget_; ///< bytes that may be parsed again after a mistake, so that time stays linear
    source_tree tree_;
    const place_map* places_ = nullptr;
    std::uint32_t begin_ = 0; ///< of the piece being converted
    std::vector<std::uint32_t> broken_at_;
};

void toml_reader::read_piece(toml_piece& piece)
{
    if (piece.statements.empty()) return;
    const auto& first = piece.statements.front();
    const bool headless =
        first.header && !piece.patches.empty() && piece.patches.front().begin == first.begin;
    if (headless) return lose(piece);
    for (;;) {
        const bool whole = piece.patches.empty();
        const auto copy = whole ? std::string{} : patched(text_, piece);
        const auto entry =
            whole ? text_.substr(piece.begin, piece.end - piece.begin) : std::string_view{copy};
        const auto parsed = toml::parse(entry);
        const place_map places{entry};
        places_ = &places;
        begin_ = piece.begin;
        if (parsed) return take(parsed.table(), piece);
        const auto where = parsed.error().source().begin;
        if (!mend(piece, {std::string{parsed.error().description()},
                          begin_ + places.offset_of({where.line, where.column})}))
            return lose(piece);
    }
}

void toml_reader::take(const toml::table& parsed, const toml_piece& piece)
{
    broken_at_.clear();
    for (const auto& patch : piece.patches)
        if (patch.broken_value) broken_at_.push_back(patch.begin);
    std::sort(broken_at_.begin(), broken_at_.end());
    node root;
    convert_table(parsed, root);
    const auto entries_before = tree_.entries.size();
    take_entries(std::move(root), tree_);
    if (piece.headed && tree_.entries.size() == entries_before + 1)
        tree_.entries.back().where = {source_, piece.begin, piece.end};
}

/// Takes the statement that the parser stopped at out of the piece; false where that cannot help.
bool toml_reader::mend(toml_piece& piece, parser_error error)
{
    const auto after =
        std::upper_bound(piece.statements.begin(), piece.statements.end(), error.at,
                         [](std::uint32_t at, const toml_statement& s) { return at < s.begin; });
    const auto index = static_cast<std::size_t>(after - piece.statements.begin());
    const auto& stopped = piece.statements[index == 0 ? 0 : index - 1];
    const auto patched_before = [&](bool value) {
        return std::any_of(piece.patches.begin(), piece.patches.end(), [&](const toml_patch& p) {
            return p.begin == (value ? stopped.value : stopped.begin) && p.broken_value == value;
        });
    };
    const auto size = piece.end - piece.begin;
    if (patched_before(false) || reparse_budget_ < size) return false;
    reparse_budget_ -= size;
    constexpr std::string_view preamble = "Error while parsing ";
    if (error.words.starts_with(preamble)) error.words.erase(0, preamble.size());
    const bool again = error.words.find("cannot redefine") != std::string::npos;
    if (again && !stopped.header) {
        add_duplicate(piece, stopped);
    } else {
        const auto at = std::clamp(error.at, stopped.begin, std::max(stopped.begin, stopped.end - 1));
        problems_.add_syntax(
            error_at({source_, at, at + 1}, code::toml_syntax, {shortened(std::move(error.words))}));
    }
    if (stopped.header) {
        if (index <= 1 && piece.headed) return false;
        kill_section(piece, index - 1);
    } else if (!again && stopped.value != 0 && error.at >= stopped.value && stopped.end > stopped.value &&
               !patched_before(true)) {
        piece.break_value(stopped.value, stopped.end);
    } else {
        piece.blank(stopped);
    }
    return true;
}

void toml_reader::add_duplicate(const toml_piece& piece, const toml_statement& again)
{
    auto p = error_at({source_, again.begin, again.key_end}, code::duplicate_key, {excerpt(raw_key(again))});
    for (const auto& s : piece.statements) {
        if (s.begin >= again.begin) break;
        if (s.header)
            p.related.clear(); // an earlier table's keys do not clash
        else if (p.related.empty() && raw_key(s) == raw_key(again))
            p.related.push_back({{source_, s.begin, s.key_end}, code::first_key});
    }
    problems_.add_syntax(std::move(p));
}

/// Blanks a header and the keys under it, which without it would land in the table before.
void toml_reader::kill_section(toml_piece& piece, std::size_t header)
{
    piece.blank(piece.statements[header]);
    for (auto i = header + 1; i < piece.statements.size() && !piece.statements[i].header; ++i)
        piece.blank(piece.statements[i]);
}

/// Gives the entry up, but keeps its id, so that references to it are not reported as well.
void toml_reader::lose(const toml_piece& piece)
{
    for (const auto& s : piece.statements) {
        if (raw_key(s) != "id" || s.value == 0 || s.end <= s.value + 2) continue;
        auto id = text_.substr(s.value + 1, s.end - s.value - 1);
        id = id.substr(0, id.find_first_of("\"'"));
        tree_.lost_ids.emplace_back(id);
        break;
    }
    const auto& first = piece.statements.front();
    problems_.add_lost({source_, first.begin, first.end}, !piece.headed         ? "head"
                                                          : piece.table.empty() ? "entry"
                                                                                : excerpt(piece.table));
}

node toml_reader::converted(const toml::node& from)
{
    node to;
    to.where = span_of(from.source());
    const auto raw = text_.substr(to.where.begin, to.where.end - to.where.begin);
    if (std::binary_search(broken_at_.begin(), broken_at_.end(), to.where.begin) && !from.is_table()) {
        to.kind = node_kind::broken;
    } else if (const auto* table = from.as_table()) {
        convert_table(*table, to);
    } else if (const auto* list = from.as_array()) {
        to.kind = node_kind::list;
        to.children.reserve(list->size());
        for (const auto& item : *list)
            to.children.push_back(converted(item));
        if (!to.children.empty()) to.where.end = std::max(to.where.end, to.children.back().where.end);
    } else if (const auto* text = from.as_string()) {
        to.kind = node_kind::text;
        to.text = text->get();
    } else {
        to.kind = from.is_boolean()  ? node_kind::flag
                  : from.is_number() ? node_kind::number
                                     : node_kind::date;
        to.text = raw;
    }
    return to;
}

void toml_reader::convert_table(const toml::table& from, node& to)
{
    to.kind = node_kind::table;
    to.children.reserve(from.size());
    for (const auto& [key, value] : from) {
        auto child = converted(value);
        child.key = key.str();
        child.key_at = span_of(key.source());
        to.where.end = std::max(to.where.end, child.where.end);
        to.children.push_back(std::move(child));
    }
    std::sort(to.children.begin(), to.children.end(),
              [](const node& a, const node& b) { return a.key_at.begin < b.key_at.begin; });
}

span toml_reader::span_of(const toml::source_region& region) const
{
    const auto at = [this](const toml::source_position& p) {
        return begin_ + places_->offset_of({p.line, p.column});
    };
    const auto begin = at(region.begin);
    return {source_, begin, std::max(begin, at(region.end))};
}

} // namespace

source_tree read_toml(std::string_view text, source_id source, problem_list& problems)
{
    return toml_reader{text, source, problems}.read();
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
