// SPDX-License-Identifier: MIT
#include "award_gatherer.hpp"

#include "mediabuy/rule/action_order.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace detail {
namespace {

struct class_member {
    std::string_view key;
    std::string purchase::*text;
    action_field from;
};
constexpr std::array class_members{
    class_member{"psc", &purchase::psc, action_field::psc},
    class_member{"psc_title", &purchase::psc_title, action_field::psc_title},
    class_member{"naics", &purchase::naics, action_field::naics},
    class_member{"naics_title", &purchase::naics_title, action_field::naics_title},
    class_member{"description", &purchase::description, action_field::description}};

/// Rows with the number of an earlier one.
void count_repeated(const std::vector<gathered_action>& actions, repeated_rows& out)
{
    std::vector<const modification*> by_number;
    for (const auto& a : actions)
        by_number.push_back(&a.what);
    const auto number = [](const modification* m) { return std::pair{m->number, m->transaction}; };
    std::stable_sort(by_number.begin(), by_number.end(),
                     [&](const auto* a, const auto* b) { return number(a) < number(b); });
    for (std::size_t i = 1; i < by_number.size(); ++i) {
        if (number(by_number[i]) != number(by_number[i - 1])) continue;
        ++out.count;
        if (by_number[i]->obligates) out.amount += *by_number[i]->obligates;
    }
}

[[nodiscard]] bool is_award(const gathered_action& a) { return a.what.what == action::award; }

/// Totals are printed as of one row; they are the award's own only where it is here from its award on.
[[nodiscard]] printed_totals totals_of(const std::vector<gathered_action>& actions)
{
    if (std::none_of(actions.begin(), actions.end(), is_award)) return {};
    const auto last = std::max_element(
        actions.begin(), actions.end(), [](const gathered_action& a, const gathered_action& b) {
            return a.last_modified.value_or(day{1, 1, 1}) < b.last_modified.value_or(day{1, 1, 1});
        });
    return last->totals;
}

} // namespace

std::optional<std::string> award_gatherer::add(std::string_view key, gathered_action action)
{
    auto& award = awards_[id_of_key(key)];
    if (award.key.empty()) award.key = key;
    if (award.key != key) return award.key;
    award.actions.push_back(std::move(action));
    return std::nullopt;
}

book award_gatherer::make_book(std::string title, std::optional<day> as_of, bool selected, imported& out)
{
    book_.title = std::move(title);
    book_.as_of = as_of;
    add_payer();
    book_.contracts.reserve(awards_.size());
    for (auto& [id, award] : awards_)
        make_contract(fresh_id(id), award, out);
    std::size_t at = 0;
    for (const auto& [id, award] : awards_) {
        const auto parts = parse_award_key(award.key);
        if (parts) add_parent(at, parent_key(*parts));
        ++at;
    }
    add_beside(selected, out);
    return std::move(book_);
}

/// A total is of one payer's money: agencies are parts of the one whose money all of them obligate.
void award_gatherer::add_payer()
{
    if (book_.parties.empty()) return;
    const auto payer = add_party(party_kind::agency, "payer", "United States", {});
    for (std::uint32_t i = 0; i < book_.parties.size(); ++i)
        if (i != payer.index() && book_.parties[i].kind == party_kind::agency)
            book_.parties[i].parent = payer;
    book_.scope.payer = book_[payer].head.id;
}

void award_gatherer::say_unknown(const recognised_header& header, const purchase& buys, contract& c)
{
    constexpr std::array days{std::pair{std::string_view{"start"}, action_field::start},
                              std::pair{std::string_view{"end"}, action_field::current_end},
                              std::pair{std::string_view{"potential_end"}, action_field::potential_end}};
    for (const auto& [key, field] : days)
        if (!header.place_of(field)) c.head.unknown.push_back(unknown(key, unknown_why::not_in_layout));
    for (const auto& m : class_members) {
        if (!header.place_of(m.from))
            c.head.unknown.push_back(unknown(m.key, unknown_why::not_in_layout));
        else if ((buys.*m.text).empty())
            c.head.unknown.push_back(unknown(m.key, unknown_why::blank));
    }
}

void award_gatherer::make_contract(name_id id, gathered_award& award, imported& out)
{
    auto& actions = award.actions;
    std::stable_sort(actions.begin(), actions.end(), [](const gathered_action& a, const gathered_action& b) {
        return replayed_before(a.what, b.what);
    });
    count_repeated(actions, out.repeated);
    const auto& last = actions.back();
    contract c;
    c.head.id = id;
    c.kind = last.kind;
    c.piid = parse_award_key(award.key)->piid;
    c.agency = last.agency;
    c.vendor = last.vendor;
    c.buys = last.what.buys;
    c.buys.description = actions.front().what.buys.description;
    c.amounts_in = currency::of("USD");
    c.pricing = last.pricing;
    if (last.start) c.start = given_day{*last.start, name_id::none, {}};
    if (last.ordering_end) c.ordering_end = given_day{*last.ordering_end, name_id::none, {}};
    c.totals = totals_of(actions);
    say_unknown(*last.header, c.buys, c);
    for (const auto& a : actions)
        if (std::find(c.head.sources.begin(), c.head.sources.end(), a.file) == c.head.sources.end())
            c.head.sources.push_back(a.file);
    bool renamed = false;
    for (auto& a : actions) {
        auto& m = a.what;
        for (const auto& member : class_members) {
            auto& own = m.buys.*member.text;
            const auto& all = c.buys.*member.text;
            if (own.empty() && !all.empty())
                m.unknown.push_back(unknown(member.key, a.header->place_of(member.from)
                                                            ? unknown_why::blank
                                                            : unknown_why::not_in_layout));
            if (own == all) own.clear();
        }
        if (!m.what)
            m.unknown.push_back(unknown("action", a.header->place_of(action_field::action_type)
                                                      ? unknown_why::blank
                                                      : unknown_why::not_in_layout));
        if (a.vendor != c.vendor && a.vendor) {
            renamed = true;
            m.note = "recipient_name: " + book_.parties[a.vendor.index()].name;
        }
        if (a.agency != c.agency && a.agency)
            m.note += (m.note.empty() ? "agency: " : "; agency: ") + book_.parties[a.agency.index()].name;
        if (c.head.sources.size() > 1) m.sources.push_back(a.file);
        if (is_award(a) && m.end && !c.end) c.end = std::exchange(m.end, std::nullopt);
        if (is_award(a) && m.potential_end && !c.potential_end)
            c.potential_end = std::exchange(m.potential_end, std::nullopt);
        c.modifications.push_back(std::move(m));
    }
    if (renamed) ++out.renamed_vendors;
    const auto index = static_cast<std::uint32_t>(book_.contracts.size());
    book_.by_id.emplace(id, any_ref{record_kind::contract, index});
    book_.contracts.push_back(std::move(c));
}

/// The vehicle above; where none of its rows was taken, a contract with its number alone.
void award_gatherer::add_parent(std::size_t child, const std::string& key)
{
    if (key.empty()) return;
    const auto id = book_.names.intern(id_of_key(key));
    const auto known = book_.by_id.find(id);
    if (known != book_.by_id.end()) {
        if (known->second.kind == record_kind::contract && known->second.index != child)
            book_.contracts[child].parent = ref<contract>{known->second.index};
        return;
    }
    contract vehicle;
    vehicle.head.id = id;
    vehicle.kind = contract_kind::idv;
    vehicle.piid = parse_award_key(key)->piid;
    vehicle.amounts_in = currency::of("USD");
    vehicle.head.sources = book_.contracts[child].head.sources;
    for (const std::string_view lacks : {"agency", "vendor", "modification"})
        vehicle.head.unknown.push_back(unknown(lacks, unknown_why::not_looked_for));
    const auto index = static_cast<std::uint32_t>(book_.contracts.size());
    book_.by_id.emplace(id, any_ref{record_kind::contract, index});
    book_.contracts.push_back(std::move(vehicle));
    book_.contracts[child].parent = ref<contract>{index};
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
