// SPDX-License-Identifier: MIT
#include "platform_records.hpp"

#include "mediabuy/text/kebab.hpp"

#include <array>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace detail {

std::string_view platform_name(platform_format format) noexcept
{
    constexpr std::array<std::string_view, 3> names{"Google", "Snap", "Meta"};
    return names[static_cast<std::size_t>(format)];
}

platform_records::platform_records(platform_format format) : format_{format}
{
    platform_ = add_party(party_kind::platform, "platform", platform_name(format));
}

name_id platform_records::add(allocation a, std::string_view id)
{
    a.head.id = fresh_id(kebab_case(id, 80));
    a.platform = platform_;
    a.where_in_chain = layer::platform;
    if (format_ != platform_format::google_ads) a.medium = channel::social;
    const auto index = static_cast<std::uint32_t>(book_.allocations.size());
    book_.by_id.emplace(a.head.id, any_ref{record_kind::allocation, index});
    const auto made = a.head.id;
    book_.allocations.push_back(std::move(a));
    return made;
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
