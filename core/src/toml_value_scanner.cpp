// SPDX-License-Identifier: MIT
#include "toml_value_scanner.hpp"

#include "mediabuy/calendar/day.hpp"

#include <algorithm>
#include <cstddef>

namespace mediabuy {
inline namespace v1 {
namespace detail {
namespace {

constexpr std::uint32_t triple = 3;

/// Unclosed values that may run to the end of the text before the rest of it is given up: each costs a pass
/// over it.
constexpr int most_rescans = 16;

[[nodiscard]] bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether `text` has the digits of `pattern`, where 0 stands for any digit.
[[nodiscard]] bool shaped(std::string_view text, std::string_view pattern)
{
    return std::equal(text.begin(), text.end(), pattern.begin(), pattern.end(),
                      [](char c, char p) { return p == '0' ? is_digit(c) : c == p; });
}

/// Whether a parser may find a number, a date or a word of TOML in it.
[[nodiscard]] bool may_be_value(std::string_view word)
{
    if (word == "true" || word == "false") return true;
    const auto bare = word.substr(word[0] == '+' || word[0] == '-' ? 1 : 0);
    if (bare == "inf" || bare == "nan") return true;
    if (bare.empty() || !is_digit(bare[0])) return false;
    return bare.find_first_not_of("0123456789abcdefABCDEFxotTzZ_+-.: ") == std::string_view::npos;
}

} // namespace

toml_value_scanner::toml_value_scanner(toml_scanner& scanner, toml_piece& piece, std::size_t key_parts)
    : scanner_{scanner}, piece_{piece}, key_parts_{key_parts}
{
}

std::uint32_t toml_value_scanner::scan(const toml_statement& pair)
{
    at_ = value_ = pair.value;
    const auto patches_before = static_cast<std::ptrdiff_t>(piece_.patches.size());
    std::optional<std::uint32_t> end;
    while (!end)
        end = step();
    // A value that ran too far is cut back, and what was found behind the cut is found again.
    piece_.patches.erase(std::remove_if(piece_.patches.begin() + patches_before, piece_.patches.end(),
                                        [end](const toml_patch& p) { return p.end > *end; }),
                         piece_.patches.end());
    if (!done_ && !broken_) {
        const auto key = text().substr(pair.begin, pair.key_end - pair.begin);
        add_syntax(pair.begin, pair.key_end, code::missing_value, {excerpt(key)});
        toml_statement whole = pair;
        whole.end = *end;
        piece_.blank(whole);
    }
    if (broken_ && *end > value_) piece_.break_value(value_, *end);
    return *end;
}

std::optional<std::uint32_t> toml_value_scanner::step()
{
    if (at_ >= text().size()) return open_.empty() ? std::optional{at_} : unclosed_to_the_end();
    const char c = text()[at_];
    if (c == '\n' || (c == '\r' && scanner_.line_end(at_) == at_)) return step_line_end();
    if (c == '#') {
        at_ = scanner_.line_end(at_);
        return std::nullopt;
    }
    if (c == ' ' || c == '\t') {
        ++at_;
        return std::nullopt;
    }
    if (open_.empty() && done_) {
        const auto end = scanner_.line_end(at_);
        if (!broken_) scanner_.add_toml_syntax(at_, end, only_comments);
        broken_ = true;
        return end;
    }
    if (in_key() && c != '}' && c != ',' && c != '=') return step_inner_key(), std::nullopt;
    if (c == '"' || c == '\'') return step_quote();
    if (c == '[' || c == '{') return step_open(), std::nullopt;
    if (!open_.empty() && (c == ']' || c == '}')) return step_close();
    if (!open_.empty() && (c == ',' || c == '=')) {
        open_.back().in_value = c == '=';
        if (c == ',') open_.back().key_parts = 0;
        ++at_;
        return std::nullopt;
    }
    step_bare();
    return std::nullopt;
}

std::optional<std::uint32_t> toml_value_scanner::step_line_end()
{
    if (open_.empty()) return at_;
    const auto next = static_cast<std::uint32_t>(text().find('\n', at_) + 1);
    if (open_.back().kind == '[' && !begins_statement(next)) {
        at_ = next;
        return std::nullopt;
    }
    add_missing_bracket();
    return at_;
}

std::optional<std::uint32_t> toml_value_scanner::step_quote()
{
    if (const auto end = string_end(at_)) {
        at_ = *end;
        done_ = true;
        return std::nullopt;
    }
    const bool many_lines = text().substr(at_, triple) == "\"\"\"" || text().substr(at_, triple) == "'''";
    add_syntax(at_, scanner_.line_end(at_), code::missing_quote);
    broken_ = true;
    if (many_lines) return unclosed_to_the_end();
    at_ = scanner_.line_end(at_);
    while (!open_.empty() && open_.back().kind == '{')
        open_.pop_back(); // its brace stands inside the string
    return std::nullopt;
}

std::optional<std::uint32_t> toml_value_scanner::step_close()
{
    const char wanted = open_.back().kind == '[' ? ']' : '}';
    if (text()[at_] != wanted) {
        add_missing_bracket();
        return scanner_.line_end(at_);
    }
    open_.pop_back();
    ++at_;
    done_ = true;
    return std::nullopt;
}

/// The value is not closed anywhere. It is taken to end with its first line, so that the rest is read at all.
std::optional<std::uint32_t> toml_value_scanner::unclosed_to_the_end()
{
    if (!broken_) add_missing_bracket();
    broken_ = true;
    if (++scanner_.rescans_ > most_rescans) return static_cast<std::uint32_t>(text().size());
    return scanner_.line_end(value_);
}

void toml_value_scanner::step_open()
{
    const bool opens = text()[at_] == '[' || text()[at_] == '{';
    const auto around =
        open_.empty() ? scanner_.header_parts_ + key_parts_ : open_.back().levels + open_.back().key_parts;
    const bool too_many = open_.size() + 1 > most_brackets;
    if (!too_deep_ && (too_many || around + 1 > most_levels)) {
        scanner_.add_over_limit({scanner_.source_, at_, at_ + 1},
                                too_many ? "values inside values" : "levels of nesting",
                                too_many ? most_brackets : most_levels);
        too_deep_ = broken_ = true;
    }
    if (!opens) return;
    open_.push_back(
        {.kind = text()[at_], .at = at_, .levels = around + 1, .key_parts = 0, .in_value = false});
    ++at_;
}

void toml_value_scanner::step_inner_key()
{
    const auto key = scanner_.scan_key(at_);
    open_.back().key_parts = key.parts;
    const bool too_long = key.parts > most_key_parts;
    if (!too_deep_ && (too_long || open_.back().levels + key.parts > most_levels)) {
        scanner_.add_over_limit({scanner_.source_, at_, key.end},
                                too_long ? "parts in a key" : "levels of nesting",
                                too_long ? most_key_parts : most_levels);
        too_deep_ = broken_ = true;
    }
    if (!key.plain && !broken_) {
        scanner_.add_toml_syntax(at_, std::max(key.end, at_ + 1), key_letters);
        broken_ = true;
    }
    at_ = std::max(key.end, at_ + 1);
}

void toml_value_scanner::step_bare()
{
    const auto begin = at_;
    const std::string_view stops = open_.empty() ? "\n#" : ",]}\n#";
    while (at_ < text().size() && stops.find(text()[at_]) == std::string_view::npos)
        ++at_;
    auto end = at_;
    while (end > begin && (text()[end - 1] == ' ' || text()[end - 1] == '\t' || text()[end - 1] == '\r'))
        --end;
    at_ = std::max(end, begin + 1);
    done_ = true;
    if (end > begin) judge_bare(begin, end);
}

void toml_value_scanner::judge_bare(std::uint32_t begin, std::uint32_t end)
{
    const auto word = text().substr(begin, end - begin);
    if (shaped(word, "0000-00")) {
        add_syntax(begin, end, code::unquoted_date, {std::string{word}});
        piece_.break_value(begin, end);
    } else if (word.size() >= 10 && shaped(word.substr(0, 10), "0000-00-00")) {
        auto read = parse_day(word.substr(0, 10));
        if (read) return;
        auto wrong = std::move(read).error();
        wrong.where = {scanner_.source_, begin, begin + 10};
        scanner_.problems_.add_syntax(std::move(wrong));
        piece_.break_value(begin, end);
    } else if (!may_be_value(word)) {
        add_syntax(begin, end, code::unquoted_text, {excerpt(word)});
        piece_.break_value(begin, end);
    }
}

/// Whether the line at `at` is a header or a key with `=`, which no list can hold.
bool toml_value_scanner::begins_statement(std::uint32_t at) const
{
    at = scanner_.skip_spaces(at);
    if (at >= text().size()) return false;
    if (text()[at] == '[') {
        const auto key = scanner_.scan_key(scanner_.header_key(at));
        const bool named = !key.first.empty() && !is_digit(key.first[0]) && !may_be_value(key.first);
        return named && key.end < text().size() && text()[key.end] == ']' &&
               text()[scanner_.header_key(at)] != '"' && text()[scanner_.header_key(at)] != '\'';
    }
    const auto key = scanner_.scan_key(at);
    const auto equals = scanner_.skip_spaces(key.end);
    return !key.first.empty() && equals < text().size() && text()[equals] == '=';
}

/// Behind the closing quote of the string at `at`, or nothing where it has none.
std::optional<std::uint32_t> toml_value_scanner::string_end(std::uint32_t at) const
{
    const char quote = text()[at];
    const bool many_lines = text().substr(at, triple) == std::string(triple, quote);
    at += many_lines ? triple : 1;
    while (at < text().size()) {
        const char c = text()[at];
        if (c == '\\' && quote == '"' && at + 1 < text().size() && (many_lines || text()[at + 1] != '\n')) {
            at += 2;
        } else if (c == '\n' && !many_lines) {
            return std::nullopt;
        } else if (c == quote && !many_lines) {
            return at + 1;
        } else if (c == quote && text().substr(at, triple) == std::string(triple, quote)) {
            at += triple;
            for (int more = 0; more < 2 && at < text().size() && text()[at] == quote; ++more)
                ++at;
            return at;
        } else {
            ++at;
        }
    }
    return std::nullopt;
}

void toml_value_scanner::add_syntax(std::uint32_t begin, std::uint32_t end, problem_code what,
                                    std::vector<std::string> arguments)
{
    scanner_.problems_.add_syntax(error_at({scanner_.source_, begin, end}, what, std::move(arguments)));
}

void toml_value_scanner::add_missing_bracket()
{
    const auto& open = open_.back();
    if (!broken_) add_syntax(open.at, open.at + 1, code::missing_bracket, {open.kind == '[' ? "]" : "}"});
    broken_ = true;
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
