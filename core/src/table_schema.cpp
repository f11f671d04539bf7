// SPDX-License-Identifier: MIT
#include "table_schema.hpp"

#include "json_layout.hpp"
#include "mediabuy/record/any_ref.hpp"

#include <algorithm>

namespace mediabuy {
inline namespace v1 {
namespace detail {
namespace {

/// The type by Table Schema of what a cell says.
[[nodiscard]] std::string_view schema_type(value_type type)
{
    switch (type) {
    case value_type::number:
    case value_type::days:
        return "integer";
    case value_type::quantity:
    case value_type::money:
    case value_type::price:
        return "number";
    case value_type::flag:
        return "boolean";
    case value_type::day:
        return "date";
    case value_type::texts:
    case value_type::references:
        return "array";
    case value_type::reasons:
        return "object";
    default:
        return "string"; // an amount as printed, a share such as 3/17, a vague day such as 2025-10
    }
}

class package_writer : json_layout {
public:
    explicit package_writer(const std::vector<described_table>& tables) : tables_{tables} {}

    [[nodiscard]] std::string write(std::string_view title)
    {
        open('{');
        member("profile", "tabular-data-package");
        member("name", "mediabuy");
        if (!title.empty()) member("title", title);
        begin_member("resources");
        open('[');
        for (const auto& t : tables_)
            write_resource(t);
        close(']');
        close('}');
        return take();
    }

private:
    void write_resource(const described_table& t)
    {
        begin_item();
        open('{');
        member("profile", "tabular-data-resource");
        member("name", t.shape->name);
        member("path", t.shape->name + ".csv");
        member("description", t.shape->help);
        member("encoding", "utf-8");
        begin_member("dialect");
        open('{');
        member("delimiter", ",");
        member("lineTerminator", "\r\n");
        plain_member("doubleQuote", "true");
        close('}');
        begin_member("schema");
        open('{');
        begin_member("fields");
        open('[');
        for (const auto& holder : t.shape->holders)
            write_field(holder, holder == t.shape->holders.front() ? "string" : "integer",
                        "where the row belongs", true);
        if (t.shape->listed()) write_field(place_column, "integer", "its place in the list, from 1", true);
        for (const auto* c : t.columns)
            write_field(*c);
        close(']');
        write_keys(t);
        close('}');
        close('}');
    }

    void write_field(std::string_view name, std::string_view type, std::string_view help, bool required)
    {
        begin_item();
        open('{');
        member("name", name);
        member("type", type);
        member("description", help);
        if (required) write_constraints({}, true);
        close('}');
    }

    void write_field(const table_column& c)
    {
        begin_item();
        open('{');
        member("name", c.name);
        member("type", schema_type(c.of->type));
        const std::string unit = c.of->unit.empty() ? "" : " (" + std::string{c.of->unit} + ')';
        member("description", std::string{c.of->help} + unit);
        const bool words = c.of->type == value_type::word;
        write_constraints(words ? words_of(c.of->of) : std::span<const std::string_view>{}, c.required);
        close('}');
    }

    void write_constraints(std::span<const std::string_view> words, bool required)
    {
        if (words.empty() && !required) return;
        begin_member("constraints");
        open('{');
        if (required) plain_member("required", "true");
        if (!words.empty()) list_member("enum", {words.begin(), words.end()});
        close('}');
    }

    void write_keys(const described_table& t)
    {
        if (t.shape->listed()) {
            std::vector<std::string_view> own{t.shape->holders.begin(), t.shape->holders.end()};
            own.push_back(place_column);
            list_member("primaryKey", own);
        } else if (t.shape->columns.front().name == "id") {
            member("primaryKey", "id");
        }
        begin_member("foreignKeys");
        open('[');
        if (t.shape->listed()) write_holder(*t.shape);
        for (const auto* c : t.columns) {
            if (c->of->type != value_type::reference || !is_written(c->of->of)) continue;
            const auto own = c->of->of == t.shape->name ? std::string_view{} : c->of->of; // by Table Schema
            write_reference({c->name}, own, {"id"});
        }
        close(']');
    }

    void write_holder(const table_shape& shape)
    {
        const std::vector<std::string_view> own{shape.holders.begin(), shape.holders.end()};
        const auto holder = shape.name.substr(0, shape.name.rfind('.'));
        std::vector<std::string_view> theirs{own.begin(), own.end() - 1};
        theirs.push_back(own.size() == 1 ? std::string_view{"id"} : place_column);
        write_reference(own, holder, theirs);
    }

    void write_reference(const std::vector<std::string_view>& own, std::string_view resource,
                         const std::vector<std::string_view>& theirs)
    {
        begin_item();
        open('{');
        list_member("fields", own);
        begin_member("reference");
        open('{');
        member("resource", resource);
        list_member("fields", theirs);
        close('}');
        close('}');
    }

    /// A part, "order:line", is no key of a table; neither is an id of any kind.
    [[nodiscard]] bool is_written(std::string_view name) const
    {
        return std::any_of(tables_.begin(), tables_.end(),
                           [name](const described_table& t) { return t.shape->name == name; }) &&
               name.find('.') == std::string_view::npos;
    }

    const std::vector<described_table>& tables_;
};

} // namespace

std::string package_json(std::string_view title, const std::vector<described_table>& tables)
{
    return package_writer{tables}.write(title);
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
