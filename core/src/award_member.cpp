// SPDX-License-Identifier: MIT
#include "mediabuy/io/import/award_member.hpp"

#include "header_names.hpp"

#include <algorithm>

namespace mediabuy {
inline namespace v1 {

member_match recognise_member(std::span<const std::string_view> header)
{
    member_match out;
    std::size_t most_found = 0;
    for (const auto& layout : member_layouts()) {
        std::vector<std::string_view> missing;
        for (const auto what : layout.essential)
            if (const auto name = name_in(layout, what); !detail::find_column(header, name).place)
                missing.push_back(name);
        const auto found = layout.essential.size() - missing.size();
        if (!out.nearest || found > most_found) {
            most_found = found;
            out.nearest = &layout;
            out.missing = missing;
        }
        if (!missing.empty()) continue;
        out.layout = &layout;
        for (const auto& column : member_columns()) {
            const auto name = column.*layout.names;
            const auto at = detail::find_column(header, name);
            if (at.repeated && !out.repeated) out.repeated = name;
            out.places[static_cast<std::size_t>(column.what)] = at.place;
        }
        return out;
    }
    return out;
}

std::optional<submission_period> parse_submission_period(std::string_view text)
{
    constexpr std::size_t before_month = 6; // FY2025
    if (text.size() <= before_month || !text.starts_with("FY")) return std::nullopt;
    const auto number = [](std::string_view digits) {
        int out = 0;
        for (const char c : digits) {
            if (c < '0' || c > '9') return -1;
            out = out * 10 + (c - '0');
        }
        return out;
    };
    const int year = number(text.substr(2, 4));
    const bool quarter = text[before_month] == 'Q';
    const auto rest = text.substr(before_month + 1);
    const int ordinal = number(rest);
    constexpr int months_in_quarter = 3;
    const int month = quarter ? ordinal * months_in_quarter : ordinal;
    const bool shaped = quarter ? rest.size() == 1 : text[before_month] == 'P' && rest.size() == 2;
    if (!shaped || year < 1 || month < 1 || month > 12) return std::nullopt;
    return submission_period{year, month};
}

} // namespace v1
} // namespace mediabuy
