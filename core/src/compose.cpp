// SPDX-License-Identifier: MIT
#include "mediabuy/io/compose.hpp"

#include "layout_value.hpp"
#include "mediabuy/calendar/printed_day.hpp"
#include "mediabuy/io/keys.hpp"
#include "mediabuy/text/kebab.hpp"
#include "toml_text.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace {

using namespace detail;

/// What was typed behind one key, and inside of it.
struct typed {
    std::string key;
    std::vector<std::string> texts; ///< none is empty
    std::vector<typed> inside;

    [[nodiscard]] typed& child(std::string_view name)
    {
        for (auto& each : inside)
            if (each.key == name) return each;
        inside.push_back({std::string{name}, {}, {}});
        return inside.back();
    }
};

[[nodiscard]] typed tree_of(std::span<const entry_field> fields)
{
    typed root;
    for (const auto& field : fields) {
        const auto text = trimmed(field.text);
        if (text.empty()) continue;
        auto* at = &root;
        std::string_view path = field.key;
        constexpr int deepest = 4; // as deep as the key table goes
        for (int depth = 1; depth < deepest; ++depth) {
            const auto dot = path.find('.');
            if (dot == std::string_view::npos) break;
            at = &at->child(path.substr(0, dot));
            path.remove_prefix(dot + 1);
        }
        at->child(path).texts.emplace_back(text);
    }
    return root;
}

[[nodiscard]] std::span<const key> keys_of(std::string_view name)
{
    const auto* found = table_named(name);
    return found ? found->keys : std::span<const key>{};
}

[[nodiscard]] bool is_number(std::string_view text)
{
    if (text.starts_with('-')) text.remove_prefix(1);
    const auto digits = [](std::string_view part) {
        return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
    };
    const auto dot = text.find('.');
    const auto whole = text.substr(0, dot);
    const bool leading_zero = whole.size() > 1 && whole.front() == '0';
    return digits(whole) && !leading_zero && (dot == std::string_view::npos || digits(text.substr(dot + 1)));
}

/// A whole day bare, a vague one in quotes, a range as its table.
[[nodiscard]] std::string day_value(std::string_view text)
{
    const auto dots = text.find("..");
    if (dots != std::string_view::npos)
        return toml_inline({{"from", day_value(trimmed(text.substr(0, dots)))},
                            {"to", day_value(trimmed(text.substr(dots + 2)))}});
    auto written = std::string{text};
    if (const auto read = parse_vague_day(text))
        written = to_string(*read);
    else if (const auto printed = read_printed_day(text))
        written = to_string(*printed);
    return parse_day(written) ? written : toml_quoted(written);
}

[[nodiscard]] std::string period_value(std::string_view text)
{
    const auto dots = text.find("..");
    if (dots == std::string_view::npos) return toml_quoted(text);
    toml_pairs ends;
    const auto start = trimmed(text.substr(0, dots));
    const auto end = trimmed(text.substr(dots + 2));
    if (!start.empty()) ends.emplace_back("start", day_value(start));
    if (!end.empty()) ends.emplace_back("end", day_value(end));
    return toml_inline(ends);
}

[[nodiscard]] std::string list_value(const std::vector<std::string>& texts, std::string_view separators)
{
    std::string out;
    for (std::string_view rest : texts)
        while (!rest.empty()) {
            const auto stop = std::min(rest.find_first_of(separators), rest.size());
            const auto item = trimmed(rest.substr(0, stop));
            rest.remove_prefix(std::min(stop + 1, rest.size()));
            if (!item.empty()) out += (out.empty() ? "" : ", ") + toml_quoted(item);
        }
    return '[' + out + ']';
}

/// One text as its type wants it.
[[nodiscard]] std::string text_value(value_type type, std::string_view text)
{
    switch (type) {
    case value_type::number:
    case value_type::days:
    case value_type::quantity:
        return is_number(text) ? std::string{text} : toml_quoted(text);
    case value_type::flag:
        if (text == "true" || text == "yes") return "true";
        if (text == "false" || text == "no") return "false";
        return toml_quoted(text);
    case value_type::day:
    case value_type::vague_day:
        return day_value(text);
    case value_type::period:
    case value_type::availability:
        return period_value(text);
    default:
        return toml_quoted(text);
    }
}

[[nodiscard]] toml_pairs pairs_of(const typed& from, std::span<const key> keys);

[[nodiscard]] std::string_view table_in(const key& k)
{
    switch (k.type) {
    case value_type::vague_day:
        return "range";
    case value_type::period:
    case value_type::availability:
        return "period";
    default:
        return k.of;
    }
}

/// A list of tables, each on a line of its own where they do not fit on one.
[[nodiscard]] std::string tables_value(const typed& from, const key& k)
{
    constexpr std::size_t room = toml_width - 20; // behind the key
    std::vector<std::string> items;
    std::size_t width = 2;
    for (const auto& item : from.inside) {
        items.push_back(toml_inline(pairs_of(item, keys_of(k.of))));
        width += count_code_points(items.back()) + 2;
    }
    const bool fits = width <= room;
    std::string out = "[";
    for (const auto& item : items)
        out += fits ? (out.size() > 1 ? ", " : "") + item : "\n  " + item + ',';
    return out + (fits ? "" : "\n") + ']';
}

[[nodiscard]] std::string value_of(const typed& from, const key& k)
{
    if (!from.inside.empty() && k.type == value_type::tables) return tables_value(from, k);
    if (!from.inside.empty()) return toml_inline(pairs_of(from, keys_of(table_in(k))));
    if (k.type == value_type::references) return list_value(from.texts, ",;\n ");
    if (k.type == value_type::texts) return list_value(from.texts, ";\n");
    std::string all = from.texts.front(); // of a key that takes one, every line that was typed
    for (std::size_t i = 1; i < from.texts.size(); ++i)
        all += '\n' + from.texts[i];
    return text_value(k.type, all);
}

/// In the order of `keys`, the id first; what is no key stands behind them.
[[nodiscard]] toml_pairs pairs_of(const typed& from, std::span<const key> keys)
{
    toml_pairs out;
    const auto put = [&](const typed& each, const key& k) {
        auto pair = std::pair{each.key, value_of(each, k)};
        out.insert(each.key == "id" ? out.begin() : out.end(), std::move(pair));
    };
    for (const auto& k : keys)
        for (const auto& each : from.inside)
            if (each.key == k.name) put(each, k);
    for (const auto& each : from.inside) {
        const bool known =
            std::any_of(keys.begin(), keys.end(), [&](const key& k) { return k.name == each.key; });
        if (!known) put(each, key{});
    }
    return out;
}

[[nodiscard]] std::string shifted(std::string text, std::size_t indent)
{
    if (indent == 0) return text;
    for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1))
        text.insert(at + 1, indent, ' ');
    return text;
}

} // namespace

std::string compose_entry(std::string_view kind, std::span<const entry_field> fields)
{
    const std::size_t indent = kind.find('.') == std::string_view::npos ? 0 : 2;
    const std::string margin(indent, ' ');
    const auto pairs = pairs_of(tree_of(fields), keys_of(kind));
    std::size_t width = 0;
    for (const auto& [key, value] : pairs)
        width = std::max(width, count_code_points(toml_key(key)));
    std::string out = margin + "[[" + std::string{kind} + "]]\n";
    for (const auto& [key, value] : pairs) {
        auto written = toml_key(key);
        written.append(width - count_code_points(written), ' ');
        out += margin + written + " = " + shifted(value, indent) + '\n';
    }
    return out;
}

std::string fresh_id(std::string_view kind, std::string_view words, std::string_view book_text)
{
    auto id = kebab_case(words);
    if (id.empty()) id = kebab_case(kind.substr(kind.rfind('.') + 1));
    if (id.empty()) id = "entry";
    const auto taken = [book_text](const std::string& candidate) {
        return book_text.find('"' + candidate + '"') != std::string_view::npos ||
               book_text.find('\'' + candidate + '\'') != std::string_view::npos;
    };
    if (!taken(id)) return id;
    for (std::size_t number = 2;; ++number)
        if (auto next = id + '-' + std::to_string(number); !taken(next)) return next;
}

std::vector<entry_field> with_id(std::string_view kind, std::vector<entry_field> fields,
                                 std::string_view book_text)
{
    const auto text_behind = [&fields](std::string_view name) -> std::string_view {
        for (const auto& each : fields)
            if (each.key == name && !trimmed(each.text).empty()) return trimmed(each.text);
        return {};
    };
    const auto keys = keys_of(kind);
    const bool wanted = std::any_of(keys.begin(), keys.end(), [](const key& k) {
        return k.type == value_type::id && k.necessity == need::essential;
    });
    if (!wanted || !text_behind("id").empty()) return fields;
    // What names a record, the first that was typed.
    constexpr std::pair<std::string_view, std::string_view> names[] = {
        {"name", ""}, {"publisher", "published"}, {"source", "about"}, {"about", "says"}, {"platform", ""},
        {"piid", ""}, {"vendor", "dated"},        {"title", ""}};
    std::string words;
    for (const auto& [first, second] : names)
        if (words.empty() && !text_behind(first).empty())
            ((words += text_behind(first)) += ' ') += text_behind(second);
    fields.insert(fields.begin(), {"id", fresh_id(kind, words, book_text)});
    return fields;
}

} // namespace v1
} // namespace mediabuy
