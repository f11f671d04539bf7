// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/value.hpp
/// What stands in a row of an answer: the shapes of JSON, with exact numbers kept as text.

#include "mediabuy/text/json_text.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace mediabuy {
inline namespace v1 {

class value;

/// The name of a field: a literal, or a word of a table of ours. A row only refers to it, so that a string,
/// which may be gone before the row is written, is refused.
class field_name {
public:
    template <std::size_t N> constexpr field_name(const char (&text)[N]) noexcept : text_{text} {}
    constexpr field_name(std::string_view text) noexcept : text_{text} {}
    field_name(const std::string&) = delete;
    [[nodiscard]] constexpr operator std::string_view() const noexcept { return text_; }

private:
    std::string_view text_;
};

/// Fields in the order in which they are written.
using value_object = std::vector<std::pair<field_name, value>>;
using value_list = std::vector<value>;

class value {
public:
    value() = default; ///< null: unknown
    value(std::nullptr_t) {}
    value(bool b) : data_{b} {}
    value(std::string text) : data_{std::move(text)} {}
    value(std::string_view text) : data_{std::string{text}} {}
    value(const char* text) : data_{std::string{text}} {}
    value(value_list items) : data_{std::move(items)} {}
    value(value_object fields) : data_{std::move(fields)} {}
    value(double) = delete; ///< exact numbers are text

    /// A number of things.
    [[nodiscard]] static value count(std::int64_t n)
    {
        value v;
        v.data_ = n;
        return v;
    }

    /// Appends it as JSON, without spaces.
    void append_json(std::string& out) const;
    friend void append_json(std::string& out, const value& v) { v.append_json(out); }

    /// The field of that name; null where there is none, or this is no object.
    [[nodiscard]] const value& operator[](std::string_view name) const;
    [[nodiscard]] const std::string* as_text() const { return std::get_if<std::string>(&data_); }
    [[nodiscard]] const value_list* as_list() const { return std::get_if<value_list>(&data_); }
    [[nodiscard]] bool is_object() const { return std::holds_alternative<value_object>(data_); }

    /// A text, a number or true and false as it stands in a cell; "" for null, a list and an object.
    [[nodiscard]] std::string cell() const;
    [[nodiscard]] bool is_null() const { return std::holds_alternative<std::monostate>(data_); }

private:
    std::variant<std::monostate, bool, std::int64_t, std::string, value_list, value_object> data_;
};

/// Appends a list as JSON, without spaces.
inline void append_json(std::string& out, const value_list& items);

// ---- implementation

inline void append_json(std::string& out, const value_list& items)
{
    out += '[';
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) out += ',';
        items[i].append_json(out);
    }
    out += ']';
}

inline void value::append_json(std::string& out) const
{
    struct writer {
        std::string& out;

        void operator()(std::monostate) const { out += "null"; }
        void operator()(bool b) const { out += b ? "true" : "false"; }
        void operator()(std::int64_t n) const { out += std::to_string(n); }
        void operator()(const std::string& text) const { append_json_string(out, text); }
        void operator()(const value_list& items) const { mediabuy::append_json(out, items); }
        void operator()(const value_object& fields) const
        {
            out += '{';
            for (std::size_t i = 0; i < fields.size(); ++i) {
                if (i > 0) out += ',';
                append_json_string(out, fields[i].first);
                out += ':';
                fields[i].second.append_json(out);
            }
            out += '}';
        }
    };
    std::visit(writer{out}, data_);
}

inline std::string value::cell() const
{
    if (const auto* text = as_text()) return *text;
    if (as_list() || is_object() || is_null()) return {};
    std::string out;
    append_json(out);
    return out;
}

inline const value& value::operator[](std::string_view name) const
{
    static const value null;
    if (const auto* fields = std::get_if<value_object>(&data_))
        for (const auto& [key, field] : *fields)
            if (std::string_view{key} == name) return field;
    return null;
}

} // namespace v1
} // namespace mediabuy
