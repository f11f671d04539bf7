// SPDX-License-Identifier: MIT
#include "award_rows.hpp"

#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace detail {

std::optional<money> award_rows::amount_in(std::string_view written, std::optional<std::uint32_t> column)
{
    if (written.empty()) return std::nullopt;
    auto read = parse_official_amount(written);
    if (read) return *read;
    complain(column.value_or(0), written, read.error().code, read.error().arguments);
    return std::nullopt;
}

std::optional<day> award_rows::day_in(std::string_view written, std::optional<std::uint32_t> column)
{
    if (written.empty()) return std::nullopt;
    auto read = parse_official_day(written, file_.layout->dates);
    if (read) return *read;
    complain(column.value_or(0), written, read.error().code, read.error().arguments);
    return std::nullopt;
}

contract_kind award_rows::kind_of(bool vehicle, bool has_parent, std::string_view type, std::string_view key)
{
    if (vehicle) return contract_kind::idv;
    if (type == "A") return contract_kind::call;
    if (type == "B") return contract_kind::purchase_order;
    if (type == "C") return contract_kind::order;
    if (type == "D") return contract_kind::definitive_contract;
    if (has_parent) return contract_kind::order;
    const auto parts = parse_award_key(key);
    const auto piid = parts ? parts->piid : std::string_view{};
    return piid.size() > 8 && piid[8] == 'P' ? contract_kind::purchase_order
                                             : contract_kind::definitive_contract;
}

ref<party> award_rows::party_named(party_kind kind, std::string_view named, std::string_view number,
                                   std::string_view uei)
{
    if (number.empty() && kind == party_kind::agency) number = number_of_agency(named);
    if (named.empty() && number.empty()) return {};
    const auto identity = std::string{kind == party_kind::agency ? "agency" : "vendor"} +
                          (number.empty() ? " name " + std::string{named} : " number " + std::string{number});
    return gatherer_.add_party(kind, identity, named.empty() ? number : named, uei);
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
