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
    lay_funding(index, award, out);
    for (const auto& s : award.subawards)
        add_subaward(ref<contract>{index}, s, out);
}

void award_gatherer::name_account(std::string_view account, std::string_view name)
{
    if (name.empty() || account_names_.count(account) > 0) return;
    account_names_.emplace(account, name);
}

/// Outlays are words: a payment of a book pays an invoice, and such a file names none. What was obligated out
/// of an account is a line, since the file does not say by which action.
void award_gatherer::lay_funding(std::uint32_t index, const award_beside& award, imported& out)
{
    auto& c = book_.contracts[index];
    for (const auto& [key, year] : award.funding) {
        if (year.outlays.count() == 0) continue;
        ++out.beside.outlays;
        out.beside.outlay_amount.merge(year.outlays);
        say(c.head.note, "outlays of FY" + std::to_string(key.second) + " through month " +
                             std::to_string(year.through.month) + " from " + key.first + ": " +
                             year.outlays.sum_text() + " USD");
    }
    std::map<std::string, funded_amount> by_account;
    for (const auto& [key, year] : award.funding)
        if (year.obligated.count() > 0)
            by_account.try_emplace(key.first, funded_amount{year.from()})
                .first->second.obligated.merge(year.obligated);
    for (const auto& [account, all] : by_account)
        add_funded_line(index, account, all, out);
}

/// An account that is written otherwise than Treasury does makes no fund, and a sum that no amount holds no
/// line: then both are in words.
void award_gatherer::add_funded_line(std::uint32_t index, const std::string& account,
                                     const funded_amount& all, imported& out)
{
    auto& c = book_.contracts[index];
    ++out.beside.funded_lines;
    out.beside.funded_amount.merge(all.obligated);
    const auto read = parse_treasury_account(account);
    const auto amount = all.obligated.narrow();
    if (!read || !amount) {
        say(c.head.note, "obligated from " + account + ": " + all.obligated.sum_text() + " USD");
        return;
    }
    contract_line line;
    line.number = to_string(*read);
    line.head.id = intern(std::string{book_.names.text(c.head.id)} + ':' + kebab_case(line.number, 80));
    line.paid_from = fund_of(account, *read, all.from);
    line.head.sources.push_back(all.from);
    line.funded = *amount;
    book_.by_id.emplace(line.head.id,
                        any_ref{record_kind::line, index, static_cast<std::uint32_t>(c.lines.size())});
    c.lines.push_back(std::move(line));
}

ref<fund> award_gatherer::fund_of(const std::string& written, const treasury_account& account,
                                  ref<source> file)
{
    const auto symbol = to_string(account);
    if (const auto known = funds_.find(symbol); known != funds_.end()) return known->second;
    fund f;
    f.account = account;
    if (const auto name = account_names_.find(written); name != account_names_.end()) f.name = name->second;
    f.head.id = fresh_id(kebab_case("fund " + symbol, 80));
    f.head.sources.push_back(file);
    f.head.unknown.push_back(unknown("amount", unknown_why::not_in_layout));
    f.amounts_in = currency::of("USD");
    const auto index = static_cast<std::uint32_t>(book_.funds.size());
    book_.by_id.emplace(f.head.id, any_ref{record_kind::fund, index});
    book_.funds.push_back(std::move(f));
    return funds_.emplace(symbol, ref<fund>{index}).first->second;
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
