// SPDX-License-Identifier: MIT
#include "award_gatherer.hpp"
#include "mediabuy/text/kebab.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace detail {
namespace {

[[nodiscard]] std::optional<given_day> given(const std::optional<day>& d)
{
    return d ? std::optional{given_day{*d, name_id::none, {}}} : std::nullopt;
}

/// Fills an empty day in, and takes out why it was not known.
void fill_day(book& b, contract& c, std::optional<given_day>& to, std::string_view key,
              const std::optional<day>& from)
{
    if (to || !from) return;
    to = given(from);
    std::erase_if(c.head.unknown, [&](const unknown_field& u) { return b.names.text(u.key) == key; });
}

struct class_key {
    std::string_view key;
    std::string purchase::*text;
};
constexpr std::array class_keys{
    class_key{"psc", &purchase::psc}, class_key{"psc_title", &purchase::psc_title},
    class_key{"naics", &purchase::naics}, class_key{"naics_title", &purchase::naics_title}};

/// Of the award. Its actions may have had another one, which their own file does not say.
void fill_class(book& b, contract& c, const purchase& from)
{
    for (const auto& member : class_keys) {
        if (!(c.buys.*member.text).empty() || (from.*member.text).empty()) continue;
        c.buys.*member.text = from.*member.text;
        std::erase_if(c.head.unknown,
                      [&](const unknown_field& u) { return b.names.text(u.key) == member.key; });
        for (auto& m : c.modifications)
            if ((m.buys.*member.text).empty())
                m.unknown.push_back({b.names.intern(member.key), unknown_why::not_in_layout});
    }
}

void say(std::string& note, const std::string& words) { note += (note.empty() ? "" : "; ") + words; }

} // namespace

award_beside& award_gatherer::beside(std::string_view key)
{
    auto& out = beside_[id_of_key(key)];
    if (out.key.empty()) out.key = key;
    return out;
}

/// Where rows were selected, awards of which no action was taken are not wanted either.
void award_gatherer::add_beside(bool selected, imported& out)
{
    for (const auto& [id, award] : beside_) {
        const auto name = book_.names.intern(id);
        const auto known = book_.by_id.find(name);
        if (known == book_.by_id.end() && selected) {
            for (const auto& [file, rows] : award.rows) {
                out.files[file].taken -= rows;
                out.files[file].passed_over += rows;
            }
            continue;
        }
        if (known == book_.by_id.end()) make_bare_contract(name, award);
        const auto index = book_.by_id.at(name).index;
        lay_beside(index, award, out);
    }
}

void award_gatherer::make_bare_contract(name_id id, const award_beside& award)
{
    contract c;
    c.head.id = id;
    c.head.unknown.push_back(unknown("modification", unknown_why::not_looked_for));
    c.kind = award.kind;
    c.agency = award.agency;
    c.vendor = award.vendor;
    c.buys = award.buys;
    c.amounts_in = currency::of("USD");
    const auto parts = parse_award_key(award.key);
    c.piid = parts->piid;
    const auto index = book_.contracts.size();
    book_.by_id.emplace(id, any_ref{record_kind::contract, static_cast<std::uint32_t>(index)});
    book_.contracts.push_back(std::move(c));
    add_parent(index, parent_key(*parts));
}

void award_gatherer::lay_beside(std::uint32_t index, const award_beside& award, imported& out)
{
    auto& c = book_.contracts[index];
    for (const auto file : award.files)
        if (std::find(c.head.sources.begin(), c.head.sources.end(), file) == c.head.sources.end())
            c.head.sources.push_back(file);
    if (!c.agency) c.agency = award.agency;
    if (!c.vendor) c.vendor = award.vendor;
    if (award.summarised) {
        ++out.beside.summaries;
        fill_class(book_, c, award.buys);
        if (!c.totals.obligated) c.totals = award.totals;
        if (c.pricing.empty()) c.pricing = award.pricing;
        const bool moved = std::any_of(c.modifications.begin(), c.modifications.end(),
                                       [](const modification& m) { return m.end.has_value(); });
        fill_day(book_, c, c.start, "start", award.start);
        if (!moved) fill_day(book_, c, c.end, "end", award.end);
        if (!moved) fill_day(book_, c, c.potential_end, "potential_end", award.potential_end);
        fill_day(book_, c, c.ordering_end, "ordering_end", award.ordering_end);
    }
    for (const auto& other : award.other_totals)
        say(c.head.note, "obligated in all: " + other);
    for (const auto& [key, paid] : award.outlays) {
        ++out.beside.outlays;
        out.beside.outlay_amount.merge(paid.amount);
        say(c.head.note, "outlays of FY" + std::to_string(key.second) + " through month " +
                             std::to_string(paid.through.month) + " from " + key.first + ": " +
                             paid.amount.sum_text() + " USD");
    }
    for (const auto& s : award.subawards)
        add_subaward(ref<contract>{index}, s, out);
}

void award_gatherer::add_subaward(ref<contract> under, const reported_subaward& s, imported& out)
{
    ++out.beside.subawards;
    out.beside.subaward_amount += s.amount;
    allocation a{.head = {},
                 .platform = s.to,
                 .bought_for = {},
                 .under = under,
                 .where_in_chain = layer::subaward,
                 .flight_start = {},
                 .flight_end = {},
                 .amount = exactly(s.amount),
                 .as_printed = intern(to_string(s.amount)),
                 .amount_at = {}};
    constexpr std::size_t longest = 80;
    a.head.id = fresh_id(kebab_case("sub " + book_[under].piid + ' ' + s.number, longest));
    a.head.sources.push_back(s.file);
    a.head.unknown.push_back(unknown("flight", unknown_why::not_in_layout));
    a.head.note = "sub-award " + s.number + " of " + to_string(s.signed_on);
    if (!s.description.empty()) say(a.head.note, s.description);
    const auto index = static_cast<std::uint32_t>(book_.allocations.size());
    book_.by_id.emplace(a.head.id, any_ref{record_kind::allocation, index});
    book_.allocations.push_back(std::move(a));
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
