// SPDX-License-Identifier: MIT
// Where in the text of a book an entry belongs.
#include "mediabuy/io/compose.hpp"

#include "binder.hpp"
#include "book_form.hpp"
#include "mediabuy/io/keys.hpp"
#include "near_words.hpp"
#include "outline.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace {

using namespace detail;
using pieces = std::vector<toml_piece>;

/// Behind the line that `at` stands in, its line end not included.
[[nodiscard]] std::size_t end_of_line(std::string_view text, std::size_t at)
{
    auto end = std::min(text.find('\n', at), text.size());
    if (end > at && text[end - 1] == '\r') --end;
    return end;
}

[[nodiscard]] char first_of_next_line(std::string_view text, std::size_t& at)
{
    at = text.find('\n', at);
    if (at == std::string_view::npos) return '\0';
    at = text.find_first_not_of(" \t", at + 1);
    return at == std::string_view::npos ? '\0' : text[at];
}

/// Behind the comments that touch what ends at `at`, unless they touch what comes next.
[[nodiscard]] std::size_t behind_comments(std::string_view text, std::size_t at)
{
    auto end = at;
    for (auto next = at;;) {
        const char first = first_of_next_line(text, next);
        if (first == '#') {
            end = next = end_of_line(text, next);
            continue;
        }
        const bool nothing = first == '\0' || first == '\n' || first == '\r';
        return nothing ? end : at;
    }
}

[[nodiscard]] std::string_view raw_key(std::string_view text, const toml_statement& s)
{
    return text.substr(s.begin, s.key_end - s.begin);
}

/// Whether the entry itself, and nothing inside of it, has that id.
[[nodiscard]] bool has_id(std::string_view text, const toml_piece& piece, std::string_view id)
{
    for (std::size_t i = 1; i < piece.statements.size() && !piece.statements[i].header; ++i) {
        const auto& s = piece.statements[i];
        if (raw_key(text, s) != "id" || s.value == 0 || s.end <= s.value) continue;
        auto value = text.substr(s.value, s.end - s.value);
        value.remove_prefix(1);
        return value.starts_with(id) && value.size() > id.size() &&
               (value[id.size()] == '"' || value[id.size()] == '\'');
    }
    return false;
}

/// Behind the last entry of that kind, or of the nearest kind before it, or of the head; 0 where the book
/// begins with something later.
[[nodiscard]] std::size_t place_for(std::string_view text, const pieces& all, record_kind kind)
{
    if (all.empty()) return text.find_last_not_of(" \t\r\n") + 1; // comments alone, or nothing
    std::optional<std::size_t> best;
    int best_rank = -2;
    for (const auto& piece : all) {
        const auto its = piece.headed ? kind_of_table(piece.table) : std::nullopt;
        const int rank = its ? static_cast<int>(*its) : -1;
        if (rank > static_cast<int>(kind) || rank < best_rank) continue;
        best_rank = rank;
        best = piece.end;
    }
    return best ? behind_comments(text, *best) : 0;
}

/// The number of the key of that table, by which its sub-entries are ordered; -1 for what is none.
[[nodiscard]] int rank_in(std::string_view table, std::string_view name)
{
    const auto* found = table_named(table);
    if (!found) return -1;
    const auto at =
        std::find_if(found->keys.begin(), found->keys.end(), [name](const key& k) { return k.name == name; });
    return at == found->keys.end() || at->type != value_type::tables
               ? -1
               : static_cast<int>(at - found->keys.begin());
}

[[nodiscard]] std::size_t place_inside(std::string_view text, const toml_piece& piece, std::string_view name)
{
    const int own = rank_in(piece.table, name);
    int rank = -1;
    auto end = piece.statements.front().end;
    for (const auto& s : piece.statements) {
        if (const auto parts = s.header ? header_parts(text, s) : std::vector<std::string_view>{};
            parts.size() > 1)
            rank = rank_in(piece.table, parts[1]);
        if (rank <= own) end = s.end;
    }
    return behind_comments(text, end);
}

struct place {
    std::size_t at = 0;
    std::optional<problem> refused;
};

[[nodiscard]] place place_of(std::string_view text, std::string_view kind, std::string_view parent)
{
    const auto all = outline_of(text);
    if (const auto record = kind_of_table(kind)) return {place_for(text, all, *record), {}};
    const auto dot = kind.find('.');
    const auto table = kind.substr(0, dot);
    const auto inner = dot == std::string_view::npos ? std::string_view{} : kind.substr(dot + 1);
    if (!kind_of_table(table) || rank_in(table, inner) < 0)
        return {0, error_at({}, code::unknown_table,
                            {"[[" + excerpt(kind) + "]]", near_words(kind, table_names, "[[", "]]")})};
    for (const auto& piece : all)
        if (piece.headed && piece.table == table && has_id(text, piece, parent))
            return {place_inside(text, piece, inner), {}};
    return {0, error_at({}, code::unknown_reference,
                        {excerpt(parent), std::string{table}, "[[" + std::string{table} + "]]"})};
}

/// `entry` with those line ends, without the last.
[[nodiscard]] std::string lines_of(std::string_view entry, std::string_view line_end)
{
    while (entry.ends_with('\n'))
        entry.remove_suffix(1);
    std::string out;
    for (const char c : entry)
        c == '\n' ? out += line_end : out += c;
    return out;
}

/// Puts `entry` at `at`, with blank lines around it.
void put_in(insertion& out, std::size_t at, std::string_view entry)
{
    auto& text = out.text;
    const auto line_end = line_end_of(text);
    std::string added;
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    const std::size_t start = text.starts_with(mark) ? mark.size() : 0;
    at = std::max(at, start);
    const bool first = at == start;
    if (!first) (added += line_end) += line_end;
    out.begin = added.size();
    added += lines_of(entry, line_end);
    out.end = added.size() + at;
    auto next = at;
    const char behind = first ? (text.size() > at ? '[' : '\0') : first_of_next_line(text, next);
    if (behind == '\0' && text.find('\n', at) == std::string::npos) added += line_end;
    if (first && behind != '\0') added += line_end;
    if (behind != '\0' && behind != '\n' && behind != '\r') added += line_end;
    text.insert(at, added);
    out.begin += at;
    const auto before = std::string_view{text}.substr(0, out.begin);
    out.line = static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n')) + 1;
}

} // namespace

insertion insert_entry(const std::string& text, std::string name, std::string_view kind,
                       std::string_view entry, std::string_view parent)
{
    insertion out;
    auto found = is_json(text, name) ? place{0, error_at({}, code::not_toml)}
                                     : place_of(well_formed(text), kind, parent);
    out.text = text;
    if (!found.refused) put_in(out, found.at, entry);
    out.read = read_book(out.text, std::move(name));
    if (found.refused) out.read.problems.push_back(*std::move(found.refused));
    return out;
}

} // namespace v1
} // namespace mediabuy
