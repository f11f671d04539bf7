// SPDX-License-Identifier: MIT
#include "mediabuy/io/import/usaspending_layout.hpp"

#include <algorithm>
#include <string>

namespace mediabuy {
inline namespace v1 {
namespace {

[[nodiscard]] constexpr char lower(char c) noexcept
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

[[nodiscard]] std::string_view without_blanks(std::string_view text) noexcept
{
    const auto first = text.find_first_not_of(' ');
    return first == std::string_view::npos ? std::string_view{}
                                           : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

[[nodiscard]] bool same_name(std::string_view a, std::string_view b) noexcept
{
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

struct found_column {
    std::optional<std::uint32_t> place;
    bool repeated = false;
};

[[nodiscard]] found_column find_column(std::span<const std::string_view> header, std::string_view name)
{
    found_column out;
    if (name.empty()) return out;
    for (std::uint32_t i = 0; i < header.size(); ++i) {
        if (!same_name(without_blanks(header[i]), name)) continue;
        out.repeated = out.place.has_value();
        if (!out.place) out.place = i;
    }
    return out;
}

[[nodiscard]] std::vector<std::string_view> missing_in(std::span<const std::string_view> header,
                                                       const action_layout& layout)
{
    std::vector<std::string_view> out;
    for (const auto what : layout.essential)
        if (const auto name = name_in(layout, what); !find_column(header, name).place) out.push_back(name);
    return out;
}

} // namespace

header_match recognise_header(std::span<const std::string_view> header)
{
    header_match out;
    std::size_t most_found = 0;
    for (const auto& layout : action_layouts()) {
        auto missing = missing_in(header, layout);
        const auto found = layout.essential.size() - missing.size();
        if (!out.otherwise.nearest || found > most_found) {
            most_found = found;
            out.otherwise = {&layout, missing};
        }
        if (!missing.empty()) continue;
        recognised_header known{&layout, {}};
        for (const auto& column : action_columns()) {
            const auto name = column.*layout.names;
            const auto at = find_column(header, name);
            if (at.repeated && !out.repeated) out.repeated = name;
            known.places[static_cast<std::size_t>(column.what)] = at.place;
        }
        out.found = known;
        return out;
    }
    return out;
}

} // namespace v1
} // namespace mediabuy
