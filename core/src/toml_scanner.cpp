// SPDX-License-Identifier: MIT
#include "toml_scanner.hpp"

#include "toml_value_scanner.hpp"

#include <algorithm>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace detail {

namespace {

[[nodiscard]] bool is_key_letter(char c)
{
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

} // namespace

toml_scanner::toml_scanner(std::string_view text, source_id source, problem_list& problems)
    : text_{text}, source_{source}, problems_{problems}
{
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3; // a byte order mark
}

bool toml_scanner::next(toml_piece& piece)
{
    piece = {};
    skip_blank();
    if (at_ >= text_.size()) return false;
    piece.begin = at_;
    section_dead_ = false;
    header_parts_ = 0;
    piece.headed = text_[at_] == '[';
    if (piece.headed) piece.table = scan_key(header_key(at_)).first;
    while (at_ < text_.size()) {
        if (text_[at_] == '[') {
            const auto key = scan_key(header_key(at_));
            const bool first = piece.statements.empty() && piece.headed;
            if (!first && (key.parts <= 1 || key.first != piece.table)) break;
            scan_header(piece);
        } else {
            scan_pair(piece);
        }
        piece.end = piece.statements.back().end;
        skip_blank();
    }
    return true;
}

void toml_scanner::scan_header(toml_piece& piece)
{
    const auto key = scan_key(header_key(at_));
    const toml_statement header{
        .begin = at_, .end = line_end(key.end), .key_end = key.end, .value = 0, .header = true};
    piece.statements.push_back(header);
    header_parts_ = key.parts;
    const std::string_view close = header_key(at_) - at_ == 2 ? "]]" : "]";
    const bool closed = text_.substr(skip_spaces(key.end)).starts_with(close);
    const auto behind = skip_spaces(skip_spaces(key.end) + static_cast<std::uint32_t>(close.size()));
    const bool alone = behind >= header.end || text_[behind] == '#';
    section_dead_ = key.parts > most_key_parts || !key.plain || !closed || !alone;
    if (key.parts > most_key_parts)
        add_over_limit({source_, header.begin, key.end}, "parts in a key", most_key_parts);
    else if (!key.plain)
        add_toml_syntax(header_key(at_), key.end, key_letters);
    else if (!closed)
        problems_.add_syntax(
            error_at({source_, header.begin, header.begin + static_cast<std::uint32_t>(close.size())},
                     code::missing_bracket, {std::string{close}}));
    else if (!alone)
        add_toml_syntax(behind, header.end, only_comments);
    if (section_dead_) piece.blank(header);
    at_ = header.end;
}

void toml_scanner::scan_pair(toml_piece& piece)
{
    const auto key = scan_key(at_);
    toml_statement pair{.begin = at_, .end = 0, .key_end = key.end, .value = 0, .header = false};
    const auto equals = skip_spaces(key.end);
    const bool has_value = equals < text_.size() && text_[equals] == '=';
    if (!key.plain) {
        add_toml_syntax(pair.begin, std::max(key.end, pair.begin + 1), key_letters);
    } else if (!has_value) {
        add_toml_syntax(pair.begin, std::max(key.end, pair.begin + 1), "no equals sign behind the key");
    }
    if (has_value) {
        pair.value = skip_spaces(equals + 1);
        toml_value_scanner values{*this, piece, key.parts};
        pair.end = values.scan(pair);
    } else {
        pair.end = line_end(key.end);
    }
    piece.statements.push_back(pair);
    if (key.parts > most_key_parts)
        add_over_limit({source_, pair.begin, key.end}, "parts in a key", most_key_parts);
    if (key.parts > most_key_parts || section_dead_ || !key.plain || !has_value) piece.blank(pair);
    at_ = pair.end;
}

toml_scanner::key_shape toml_scanner::scan_key(std::uint32_t at) const
{
    key_shape shape;
    for (;;) {
        at = skip_spaces(at);
        const auto begin = at;
        const char quote = at < text_.size() ? text_[at] : '\0';
        const bool quoted = quote == '"' || quote == '\'';
        if (quoted) {
            ++at;
            while (at < text_.size() && text_[at] != quote && text_[at] != '\n')
                at += quote == '"' && text_[at] == '\\' && at + 1 < text_.size() && text_[at + 1] != '\n'
                          ? 2U
                          : 1U;
            const bool closed = at < text_.size() && text_[at] == quote;
            if (closed) ++at;
            shape.plain = shape.plain && closed;
        } else {
            while (at < text_.size() &&
                   std::string_view{" \t\r\n.=[]{}#,\"'"}.find(text_[at]) == std::string_view::npos)
                shape.plain = is_key_letter(text_[at++]) && shape.plain;
            shape.plain = shape.plain && at > begin;
        }
        ++shape.parts;
        if (shape.parts == 1)
            shape.first = quoted && at - begin >= 2 ? text_.substr(begin + 1, at - begin - 2)
                                                    : text_.substr(begin, at - begin);
        shape.end = at;
        const auto dot = skip_spaces(at);
        if (dot >= text_.size() || text_[dot] != '.') return shape;
        at = dot + 1;
    }
}

/// Where the key of the header that begins at `at` begins.
std::uint32_t toml_scanner::header_key(std::uint32_t at) const
{
    const bool listed = at + 1 < text_.size() && text_[at + 1] == '[';
    return at + (listed ? 2 : 1);
}

void toml_scanner::skip_blank()
{
    while (at_ < text_.size()) {
        const char c = text_[at_];
        if (c == '#')
            at_ = line_end(at_);
        else if (c == ' ' || c == '\t' || c == '\n' || c == '\r')
            ++at_;
        else
            return;
    }
}

std::uint32_t toml_scanner::line_end(std::uint32_t at) const
{
    auto end = text_.find('\n', at);
    if (end == std::string_view::npos) end = text_.size();
    if (end > at && text_[end - 1] == '\r') --end;
    return static_cast<std::uint32_t>(end);
}

std::uint32_t toml_scanner::skip_spaces(std::uint32_t at) const
{
    while (at < text_.size() && (text_[at] == ' ' || text_[at] == '\t'))
        ++at;
    return at;
}

void toml_scanner::add_toml_syntax(std::uint32_t begin, std::uint32_t end, std::string what)
{
    problems_.add_syntax(error_at({source_, begin, end}, code::toml_syntax, {std::move(what)}));
}

void toml_scanner::add_over_limit(span where, std::string what, std::size_t limit)
{
    problems_.add_syntax(error_at(where, code::over_limit, {std::move(what), std::to_string(limit)}));
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
