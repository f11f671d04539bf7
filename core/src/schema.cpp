// SPDX-License-Identifier: MIT
#include "mediabuy/io/schema.hpp"

#include "json_layout.hpp"
#include "mediabuy/answer/value.hpp"
#include "mediabuy/io/keys.hpp"
#include "mediabuy/money/currency_table.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace {

/// What any value of a type looks like. Patterns are of ECMA-262, as JSON Schema has them.
struct type_shape {
    value_type type;
    std::string_view schema;
};
constexpr std::array type_shapes{
    type_shape{value_type::number, R"("const": 1)"},
    type_shape{value_type::days, R"("type": "integer", "minimum": 0, "maximum": 3660)"},
    type_shape{
        value_type::quantity,
        R"("type": ["number", "string"], "pattern": "^[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?$")"},
    type_shape{value_type::text, R"("type": "string")"},
    type_shape{value_type::id,
               R"("type": "string", "maxLength": 128, "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$")"},
    type_shape{value_type::reference,
               R"("type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*(:[a-z0-9]+(-[a-z0-9]+)*)?$")"},
    type_shape{value_type::part, R"("type": "string", "minLength": 1)"},
    type_shape{value_type::flag, R"("type": "boolean")"},
    type_shape{value_type::money,
               R"("type": "string", "pattern": "^(Can)?[^0-9a-z]*[0-9][^a-zA-Z]*[^0-9a-z]*$")"},
    type_shape{value_type::ratio,
               R"x("type": "string", "pattern": "^[0-9]*\\.?[0-9]+(/[0-9]*\\.?[0-9]+| ?%)?$")x"},
    type_shape{value_type::estimate, R"("type": "string", "minLength": 1)"},
    type_shape{
        value_type::day,
        R"("type": "string", "format": "date", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")"},
    type_shape{
        value_type::vague_day,
        R"("anyOf": [{"type": "string", "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"}, {"$ref": "#/$defs/range"}])"},
    type_shape{value_type::period, R"("$ref": "#/$defs/period")"},
    type_shape{value_type::availability, R"("anyOf": [{"$ref": "#/$defs/period"}, {"const": "no-year"}])"},
    type_shape{
        value_type::account,
        R"("type": "string", "pattern": "^([0-9]{2}-)?([0-9]{3}-)?[0-9]{3}-([0-9]{4}/[0-9]{4}|[XFAM])-[0-9]{4}-[0-9]{3}$")"},
};

/// A price is written as money is.
[[nodiscard]] std::string_view shape_of(value_type type)
{
    if (type == value_type::price) type = value_type::money;
    const auto at = std::find_if(type_shapes.begin(), type_shapes.end(),
                                 [type](const type_shape& s) { return s.type == type; });
    return at == type_shapes.end() ? shape_of(value_type::text) : at->schema;
}

[[nodiscard]] std::vector<std::string_view> words_allowed(const key& k)
{
    std::vector<std::string_view> out;
    if (k.type == value_type::currency)
        for (const auto& row : currency_table)
            out.push_back(row.code);
    if (k.type == value_type::word || k.type == value_type::reasons)
        for (const auto word : words_of(k.of))
            out.push_back(word);
    return out;
}

/// "what it is, in the record's currency; left out: the book's"
[[nodiscard]] std::string description_of(const key& k)
{
    std::string out{k.help};
    if (!k.unit.empty()) out += ", in " + std::string{k.unit};
    if (!k.fallback.empty()) out += "; where left out: " + std::string{k.fallback};
    return out;
}

class schema_writer : detail::json_layout {
public:
    [[nodiscard]] std::string write()
    {
        const auto all = tables();
        open('{');
        member("$schema", "https://json-schema.org/draft/2020-12/schema");
        member("$id", "urn:mediabuy:book:1");
        member("title", "A mediabuy book");
        write_table(all.front());
        begin_member("$defs");
        open('{');
        for (const auto& t : all.subspan(1)) {
            begin_member(t.name);
            open('{');
            write_table(t);
            close('}');
        }
        close('}');
        close('}');
        return take();
    }

private:
    void write_table(const table& t)
    {
        member("description", t.help);
        member("type", "object");
        begin_member("properties");
        open('{');
        for (const auto& k : t.keys)
            write_key(k, t);
        if (t.name == "book") write_lists();
        close('}');
        plain_member("additionalProperties", "false");
        write_required(t);
    }

    /// Every kind of record is a list of its tables.
    void write_lists()
    {
        for (std::size_t i = 0; i < top_record_kinds; ++i) {
            const auto name = spellings<record_kind>[i];
            begin_member(name);
            open('{');
            write_list_of(name);
            close('}');
        }
        begin_member("import");
        open('{');
        write_list_of("import");
        close('}');
    }

    void write_list_of(std::string_view table)
    {
        member("type", "array");
        plain_member("items", reference_to(table));
    }

    [[nodiscard]] static std::string reference_to(std::string_view table)
    {
        return R"({"$ref": "#/$defs/)" + std::string{table} + "\"}";
    }

    void write_key(const key& k, const table& t)
    {
        begin_member(k.name);
        open('{');
        member("description", description_of(k));
        if (k.type == value_type::reference || k.type == value_type::references || k.type == value_type::part)
            member("x-refers-to", k.of.empty() ? std::string_view{"any"} : k.of);
        switch (k.type) {
        case value_type::word:
        case value_type::currency:
            list_member("enum", words_allowed(k));
            break;
        case value_type::table:
            member("$ref", "#/$defs/" + std::string{k.of});
            break;
        case value_type::tables:
            write_list_of(k.of);
            break;
        case value_type::texts:
        case value_type::references:
            member("type", "array");
            plain_member(
                "items",
                '{' + std::string{shape_of(k.type == value_type::texts ? value_type::text : value_type::id)} +
                    '}');
            break;
        case value_type::reasons:
            write_reasons(k, t);
            break;
        default:
            begin_raw(shape_of(k.type));
        }
        close('}');
    }

    /// Members that are JSON already, without their braces.
    void begin_raw(std::string_view members)
    {
        begin_item();
        append(members);
    }

    /// Of the keys of that table, and of what is in them by "key.inner" or as a table.
    void write_reasons(const key& k, const table& t)
    {
        std::string names;
        for (const auto& each : t.keys)
            names += (names.empty() ? "" : "|") + std::string{each.name};
        member("type", "object");
        plain_member("propertyNames", R"x({"pattern": "^()x" + names + R"x()(\\.|$)"})x");
        begin_member("additionalProperties");
        open('{');
        begin_member("anyOf");
        open('[');
        for (const bool inner : {false, true}) {
            begin_item();
            open('{');
            if (inner) {
                member("type", "object");
                begin_member("additionalProperties");
                open('{');
            }
            list_member("enum", words_allowed(k));
            if (inner) close('}');
            close('}');
        }
        close(']');
        close('}');
    }

    void write_required(const table& t)
    {
        const bool excusable = has(t, "unknown");
        std::vector<std::string_view> required;
        std::vector<std::string> rules;
        for (const auto& k : t.keys) {
            if (k.necessity == need::essential || (k.necessity == need::required && !excusable))
                required.push_back(k.name);
            else if (k.necessity == need::required)
                rules.push_back(excused(k.name));
        }
        if (t.name == "claim")
            for (const auto word : spellings<claim_word>)
                if (has(t, word)) rules.push_back(states(word));
        if (!required.empty()) list_member("required", required);
        if (rules.empty()) return;
        begin_member("allOf");
        open('[');
        for (const auto& rule : rules) {
            begin_item();
            append(rule);
        }
        close(']');
    }

    [[nodiscard]] static bool has(const table& t, std::string_view name)
    {
        return std::any_of(t.keys.begin(), t.keys.end(), [name](const key& k) { return k.name == name; });
    }

    /// A key may be missing where `unknown` says why.
    [[nodiscard]] static std::string excused(std::string_view name)
    {
        const auto list = R"("required": [")" + std::string{name} + "\"]";
        return R"({"anyOf": [{)" + list + R"(}, {"required": ["unknown"], "properties": {"unknown": {)" +
               list + "}}}]}";
    }

    /// A claim that states an amount has one, and so on.
    [[nodiscard]] static std::string states(std::string_view word)
    {
        const std::string name{word};
        return R"({"if": {"required": ["says"], "properties": {"says": {"const": ")" + name +
               R"("}}}, "then": {"required": [")" + name + "\"]}}";
    }
};

[[nodiscard]] value value_of(const key& k)
{
    value_list words;
    for (const auto word : words_allowed(k))
        words.emplace_back(word);
    const bool refers =
        k.type == value_type::reference || k.type == value_type::references || k.type == value_type::part;
    const bool holds = k.type == value_type::table || k.type == value_type::tables;
    const auto or_null = [](std::string_view text) { return text.empty() ? value{} : value{text}; };
    return value_object{
        {"key", k.name},
        {"type", spelling_of(k.type)},
        {"required", k.necessity != need::optional},
        {"words", std::move(words)},
        {"help", k.help},
        {"refers_to", !refers ? value{} : value{k.of.empty() ? std::string_view{"any"} : k.of}},
        {"table", holds ? value{k.of} : value{}},
        {"default", or_null(k.fallback)},
        {"unit", or_null(k.unit)}};
}

} // namespace

std::string schema_json() { return schema_writer{}.write(); }

std::string keys_json()
{
    value_object out;
    for (const auto& t : tables()) {
        value_list keys;
        for (const auto& k : t.keys)
            keys.push_back(value_of(k));
        out.emplace_back(t.name, std::move(keys));
    }
    std::string text;
    value{std::move(out)}.append_json(text);
    return text;
}

} // namespace v1
} // namespace mediabuy
