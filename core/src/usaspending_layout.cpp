// SPDX-License-Identifier: MIT
#include "mediabuy/io/import/usaspending_layout.hpp"

#include "header_names.hpp"

namespace mediabuy {
inline namespace v1 {
namespace {

using detail::find_column;

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
