// SPDX-License-Identifier: MIT
#include "mediabuy/io/import/platform_layout.hpp"

#include "header_names.hpp"

namespace mediabuy {
inline namespace v1 {
namespace {

using detail::find_column;
using detail::same_name;
using detail::without_blanks;

/// What stands between the words around it; nothing where those are others.
[[nodiscard]] std::optional<std::string_view> code_in(std::string_view name, const platform_layout& layout)
{
    constexpr std::size_t code_size = 3;
    const auto before = layout.before_currency.size();
    const auto after = layout.after_currency.size();
    if (before == 0 || name.size() != before + code_size + after) return std::nullopt;
    if (!same_name(name.substr(0, before), layout.before_currency) ||
        !same_name(name.substr(before + code_size), layout.after_currency))
        return std::nullopt;
    return name.substr(before, code_size);
}

void find_amounts(std::span<const std::string_view> header, platform_header& known, platform_match& out)
{
    for (std::uint32_t i = 0; i < header.size(); ++i) {
        const auto name = without_blanks(header[i]);
        const auto code = code_in(name, *known.layout);
        if (!code) continue;
        for (const auto& other : known.amounts)
            if (same_name(other.code, *code)) out.repeated = name;
        known.amounts.push_back({i, std::string{*code}, currency::find(*code)});
    }
}

} // namespace

platform_match recognise_header(platform_format format, std::span<const std::string_view> header)
{
    platform_match out;
    std::size_t fewest_missing = 0;
    for (const auto& layout : platform_layouts()) {
        if (layout.format != format) continue;
        platform_header known{&layout, {}, {}};
        platform_match here;
        find_amounts(header, known, here);
        for (const auto what : layout.essential)
            if (!find_column(header, name_in(layout, what)).place)
                here.missing.emplace_back(name_in(layout, what));
        if (!layout.before_currency.empty() && known.amounts.empty())
            here.missing.push_back(std::string{layout.before_currency} + "USD" +
                                   std::string{layout.after_currency});
        here.nearest = &layout;
        if (here.missing.empty()) {
            for (const auto& column : platform_columns()) {
                const auto at = find_column(header, column.*layout.names);
                if (at.repeated && !here.repeated) here.repeated = column.*layout.names;
                known.places[static_cast<std::size_t>(column.what)] = at.place;
            }
            here.found = std::move(known);
            return here;
        }
        if (!out.nearest || here.missing.size() < fewest_missing) {
            fewest_missing = here.missing.size();
            out = std::move(here);
        }
    }
    return out;
}

} // namespace v1
} // namespace mediabuy
