// SPDX-License-Identifier: MIT
#include "mediabuy/io/import/kept_book.hpp"

#include "toml_text.hpp"

#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace {

[[nodiscard]] std::string line_of(std::string_view key, const std::string& value)
{
    return std::string{key} + " = " + value + '\n';
}

[[nodiscard]] std::string where_of(const import_selection& where)
{
    std::string out;
    const auto add = [&out](std::string_view key, const std::string& value) {
        out += (out.empty() ? " " : ", ") + std::string{key} + " = " + value;
    };
    const auto add_all = [&add](std::string_view key, const std::vector<std::string>& values) {
        std::string list;
        for (const auto& v : values)
            list += (list.empty() ? "" : ", ") + detail::toml_quoted(v);
        if (!list.empty()) add(key, '[' + list + ']');
    };
    add_all("psc", where.psc);
    add_all("naics", where.naics);
    add_all("agency", where.agency);
    add_all("vendor", where.vendor);
    add_all("text", where.text);
    if (where.from) add("from", to_string(*where.from));
    if (where.to) add("to", to_string(*where.to));
    return '{' + out + " }";
}

} // namespace

std::string kept_book(const book& made, import_format format, const import_selection& where,
                      std::span<const kept_file> files)
{
    using detail::toml_quoted;
    std::string out = line_of("mediabuy", std::to_string(book_format));
    out += line_of("title", toml_quoted(made.title));
    if (made.default_currency) out += line_of("currency", toml_quoted(made.default_currency->code()));
    if (made.as_of) out += line_of("as_of", to_string(*made.as_of));
    if (made.scope.payer != name_id::none)
        out += line_of("scope", "{ payer = " + toml_quoted(made.names.text(made.scope.payer)) + " }");
    for (const auto& file : files) {
        out += "\n[[import]]\n";
        out += line_of("format", toml_quoted(spelling_of(format)));
        out += line_of("file", toml_quoted(file.path));
        if (!file.sha256.empty()) out += line_of("sha256", toml_quoted(file.sha256));
        if (!where.everything()) out += line_of("where", where_of(where));
        out += line_of("kept", "\"\"\"\n" + to_string(file.records) + "\"\"\"");
    }
    return out;
}

} // namespace v1
} // namespace mediabuy
