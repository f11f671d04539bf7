// SPDX-License-Identifier: MIT
#include "ocds_book.hpp"

#include "mediabuy/io/import/official_value.hpp"
#include "node_words.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace detail {
namespace {

[[nodiscard]] std::optional<given_day> given(const std::optional<day>& d)
{
    return d ? std::optional{given_day{*d, name_id::none, {}}} : std::nullopt;
}

void add_to(std::vector<total>& sums, money amount)
{
    for (auto& sum : sums)
        if (sum.currency() == amount.currency()) {
            sum += amount;
            return;
        }
    sums.emplace_back(amount.currency()) += amount;
}

/// What a contract of a book has no key for.
[[nodiscard]] std::string note_of(const found_contract& found)
{
    const auto& said = found.said;
    std::string out;
    const auto add = [&out](std::string_view what, const std::string& value) {
        if (!value.empty()) out += (out.empty() ? "" : "; ") + std::string{what} + ": " + value;
    };
    if (said.ocid != found.book_id) add("ocid", said.ocid);
    if (said.id != found.book_id) add("contract", said.id);
    add("status", said.status);
    std::string others;
    for (std::size_t i = 1; i < said.suppliers.size(); ++i)
        others += (others.empty() ? "" : ", ") + said.suppliers[i].name;
    add("other suppliers", others);
    return out;
}

} // namespace

void ocds_book::make(std::vector<found_contract>& contracts, const std::vector<ref<source>>& sources,
                     const std::string& selection, std::optional<day> as_of)
{
    std::set<std::string_view> frameworks;
    for (const auto& c : contracts)
        if (!c.said.framework.empty()) frameworks.insert(c.said.framework);
    for (const auto& c : contracts)
        by_ocid_.emplace(c.said.ocid, &c);
    book_.default_currency.reset();
    for (auto& c : contracts)
        if (c.taken) make_contract(c, frameworks.count(c.said.ocid) > 0, sources[c.file]);
    for (const auto& c : contracts)
        if (c.taken && !c.said.framework.empty()) add_parent(c);
    book_.title = "OCDS";
    std::string_view between = ": ";
    for (const auto& s : book_.sources) {
        book_.title += std::string{between} + s.title;
        between = ", ";
    }
    if (!selection.empty()) book_.title += " (" + selection + ')';
    book_.as_of = as_of;
}

ref<party> ocds_book::party_named(party_kind kind, const ocds_party& p)
{
    return add_party(kind, std::string{spelling_of(kind)} + '\x1F' + p.identity, p.name, p.uei);
}

void ocds_book::make_contract(found_contract& found, bool framework, ref<source> from)
{
    const auto& said = found.said;
    contract c;
    c.head.id = fresh_id(found.book_id);
    c.head.sources.push_back(from);
    c.kind = !said.framework.empty()                      ? contract_kind::order
             : framework || (said.maximum && !said.value) ? contract_kind::idv
                                                          : contract_kind::definitive_contract;
    c.piid = said.piid;
    if (said.buyer) c.agency = party_named(party_kind::agency, *said.buyer);
    if (!said.suppliers.empty()) c.vendor = party_named(party_kind::vendor, said.suppliers.front());
    c.buys.description = said.description;
    c.start = given(said.start);
    if (said.value) c.amounts_in = said.value->currency();
    if (!said.value && said.maximum) c.amounts_in = said.maximum->currency();
    c.totals.current = said.value;
    c.totals.potential = said.maximum;
    if (c.amounts_in && !book_.default_currency) book_.default_currency = c.amounts_in;
    c.head.note = note_of(found);
    add_actions(c, said);
    const auto index = static_cast<std::uint32_t>(book_.contracts.size());
    add_lines(c, said, index);
    book_.by_id.emplace(c.head.id, any_ref{record_kind::contract, index});
    found.made = ref<contract>{index};
    count_contract(found, c);
    book_.contracts.push_back(std::move(c));
}

/// The award by the day of signature, then the amendments by theirs. The current end holds from the last
/// of these on; which action set it is not said.
void ocds_book::add_actions(contract& c, const ocds_contract& said)
{
    if (said.signed_on) {
        modification award;
        award.number = "0";
        award.what = action::award;
        award.signed_on = given(said.signed_on);
        c.modifications.push_back(std::move(award));
    }
    modification* last = nullptr;
    c.modifications.reserve(c.modifications.size() + said.amendments.size());
    for (const auto& a : said.amendments) {
        modification m;
        m.number = a.number;
        m.what = a.what;
        m.signed_on = given(a.dated);
        m.note = a.note;
        if (a.number.empty()) m.unknown.push_back(unknown("number", unknown_why::blank));
        if (!a.what) m.unknown.push_back(unknown("action", unknown_why::not_in_layout));
        if (!a.dated) m.unknown.push_back(unknown("signed", unknown_why::blank));
        c.modifications.push_back(std::move(m));
        auto& made = c.modifications.back();
        if (a.dated && (!last || last->signed_on->when.latest() <= *a.dated)) last = &made;
    }
    (last ? last->end : c.end) = given(said.end);
    (last ? last->potential_end : c.potential_end) = given(said.potential_end);
    if (!said.signed_on && said.amendments.empty())
        c.head.unknown.push_back(unknown("modification", unknown_why::blank));
}

void ocds_book::add_lines(contract& c, const ocds_contract& said, std::uint32_t index)
{
    std::set<std::string> ids;
    for (const auto& item : said.items) {
        contract_line l;
        auto own = id_of_key(item.number);
        if (own.empty()) own = "item";
        auto id = own;
        for (int n = 2; !ids.insert(id).second; ++n)
            id = own + '-' + std::to_string(n);
        l.head.id = intern(std::string{book_.names.text(c.head.id)} + ':' + id);
        l.number = item.number;
        l.description = item.description;
        l.quantity = item.quantity;
        l.unit_price = item.unit_price;
        book_.by_id.emplace(l.head.id,
                            any_ref{record_kind::line, index, static_cast<std::uint32_t>(c.lines.size())});
        c.lines.push_back(std::move(l));
    }
}

void ocds_book::count_contract(const found_contract& found, const contract& c)
{
    const auto& said = found.said;
    auto& file = out_.files[found.file];
    const auto in = said.value ? c.amounts_in : std::nullopt;
    count(sum_of(file, said.buyer ? std::string_view{said.buyer->name} : std::string_view{}, in), said.value,
          said.signed_on);
    if (!said.value) ++out_.without_value;
    if (said.suppliers.size() > 1) ++out_.several_suppliers;
    out_.classified += said.classified;
    out_.transactions += said.transactions.size();
    for (const auto& paid : said.transactions)
        add_to(out_.transaction_sums, paid);
    if (records_wanted_ == tallying::off) return;
    row_digest digest;
    digest.add(plain_text_of(*found.from));
    const auto none = money::from_minor(0, c.amounts_in.value_or(usd));
    add_row(file.records, std::string{book_.names.text(c.head.id)}, said.value.value_or(none),
            digest.value());
}

/// The contract of the process that is the framework; where it was not taken, one with its id alone.
void ocds_book::add_parent(const found_contract& child)
{
    auto& order = book_.contracts[child.made.index()];
    const auto [first, last] = by_ocid_.equal_range(child.said.framework);
    const auto many = std::distance(first, last);
    const auto id = many == 1 ? first->second->book_id : id_of_key(child.said.framework);
    if (many > 1 || id.empty() || child.said.framework == child.said.ocid) {
        ++out_.other_frameworks;
        order.head.note += (order.head.note.empty() ? "framework: " : "; framework: ") + child.said.framework;
        return;
    }
    const auto known = book_.find(id);
    if (known && known->kind == record_kind::contract && known->index != child.made.index()) {
        order.parent = ref<contract>{known->index};
        return;
    }
    contract vehicle;
    vehicle.head.id = fresh_id(id);
    vehicle.kind = contract_kind::idv;
    vehicle.head.sources = order.head.sources;
    for (const std::string_view lacks : {"agency", "vendor", "modification"})
        vehicle.head.unknown.push_back(unknown(lacks, unknown_why::not_looked_for));
    const auto index = static_cast<std::uint32_t>(book_.contracts.size());
    book_.by_id.emplace(vehicle.head.id, any_ref{record_kind::contract, index});
    order.parent = ref<contract>{index};
    book_.contracts.push_back(std::move(vehicle));
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
