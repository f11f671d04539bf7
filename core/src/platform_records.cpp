// SPDX-License-Identifier: MIT
#include "platform_records.hpp"

#include "mediabuy/text/kebab.hpp"

#include <algorithm>
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
    book_.default_currency = currency::of("USD");
    party p;
    p.kind = party_kind::platform;
    p.name = platform_name(format);
    p.head.id = fresh_id(kebab_case(p.name));
    book_.by_id.emplace(p.head.id, any_ref{record_kind::party, 0});
    book_.parties.push_back(std::move(p));
    platform_ = ref<party>{0};
}

name_id platform_records::fresh_id(std::string id)
{
    if (id.empty()) id = "unnamed";
    const auto taken = [this](const std::string& tried) {
        const auto known = book_.names.find(tried);
        return known && book_.by_id.count(*known) > 0;
    };
    if (!taken(id)) return book_.names.intern(id);
    auto& n = last_number_.try_emplace(id, 1).first->second;
    std::string tried;
    do
        tried = id + '-' + std::to_string(++n);
    while (taken(tried));
    return book_.names.intern(tried);
}

ref<source> platform_records::add_source(const std::string& file, const std::string& selection)
{
    const auto slash = file.find_last_of('/');
    auto name = slash == std::string::npos ? file : file.substr(slash + 1);
    source s;
    s.head.id = fresh_id(kebab_case(name.substr(0, name.rfind('.')), 80));
    s.publisher = platform_name(format_);
    s.title = std::move(name);
    s.selection = selection;
    const auto index = static_cast<std::uint32_t>(book_.sources.size());
    book_.by_id.emplace(s.head.id, any_ref{record_kind::source, index});
    book_.sources.push_back(std::move(s));
    return ref<source>{index};
}

/// Whoever pays is of the kind agency: a book has no other word for a buyer that no contract names.
ref<party> platform_records::add_payer(const std::string& identity, std::string_view name)
{
    if (const auto known = payers_.find(identity); known != payers_.end()) {
        auto& p = book_.parties[known->second.index()];
        if (p.name != name && std::find(p.aka.begin(), p.aka.end(), name) == p.aka.end())
            p.aka.emplace_back(name);
        return known->second;
    }
    party p;
    p.kind = party_kind::agency;
    p.name = name;
    p.head.id = fresh_id(kebab_case(name, 60));
    const auto index = static_cast<std::uint32_t>(book_.parties.size());
    book_.by_id.emplace(p.head.id, any_ref{record_kind::party, index});
    book_.parties.push_back(std::move(p));
    return payers_.emplace(identity, ref<party>{index}).first->second;
}

void platform_records::add(allocation a, std::string_view id)
{
    a.head.id = fresh_id(kebab_case(id, 80));
    a.platform = platform_;
    a.where_in_chain = layer::platform;
    if (format_ != platform_format::google_ads) a.medium = channel::social;
    const auto index = static_cast<std::uint32_t>(book_.allocations.size());
    book_.by_id.emplace(a.head.id, any_ref{record_kind::allocation, index});
    book_.allocations.push_back(std::move(a));
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
