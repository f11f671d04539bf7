// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/counted.hpp
/// Which amounts a report counts, and what it leaves out: those of one layer, of one scope, not withdrawn,
/// and not inside another.
///
/// Amounts add up only within one layer; a dollar that a platform received is inside the order that paid for
/// it. The layer is the first of platform, agency, subaward, award and appropriation that the book has, or
/// the one asked for; every other amount is left out and named.

#include "mediabuy/calendar/period.hpp"
#include "mediabuy/money/interval_tally.hpp"
#include "mediabuy/rule/book_index.hpp"
#include "mediabuy/rule/left_out.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct report_query {
    group_key by = group_key::platform;
    std::optional<layer> of;   ///< the layer to total; the first that the book has where left out
    std::vector<any_ref> only; ///< confines the answer; everything where empty
    overlap_choice overlaps = overlap_choice::leave_out;
    /// How many are listed of what was left out and of what the total could be instead; all where left out.
    /// It changes no sum.
    std::optional<std::size_t> most = std::nullopt;
    std::optional<period> within = std::nullopt; ///< only what falls on these days (confined.hpp)
};

/// An amount that is not counted, because it is of another scope or may be inside another.
struct outsider {
    entry amount;
    problem_code why;                                  ///< with_payer, with_purpose or with_overlap
    name_id said = name_id::none;                      ///< the other payer or purpose
    any_ref whole = {};                                ///< what it may be inside of
    std::optional<interval_total> part = std::nullopt; ///< of it, where days are asked about
};

/// What a total that held it would be called.
[[nodiscard]] inline sentence label_of(const book& b, const outsider& o);

struct counted_amounts {
    std::optional<layer> of;    ///< the layer totalled; nothing where no amount is known
    std::vector<entry> entries; ///< allocations in the order of the book, then contracts
    std::vector<left_out> apart;
    std::vector<left_out_count>
        unlisted; ///< what was left out and is not in `apart`, because of the question
    std::vector<outsider> outside;
    std::optional<std::vector<interval_total>> parts = std::nullopt; ///< of the entries, where days are asked

    /// How many amounts were left out, listed or not.
    [[nodiscard]] std::size_t left_out_in_all() const noexcept
    {
        return std::accumulate(unlisted.begin(), unlisted.end(), apart.size(),
                               [](std::size_t sum, const left_out_count& c) { return sum + c.count; });
    }
};

/// Puts what is counted of an entry into a sum: the whole, or its part on the days asked about.
inline void add_counted(interval_tally& sum, const counted_amounts& counted, std::size_t entry)
{
    if (counted.parts) return sum.add((*counted.parts)[entry]);
    const auto& amount = counted.entries[entry].amount;
    sum.add(amount.point(), amount.conventional());
}

/// The whole amounts, whatever days are asked about.
[[nodiscard]] inline counted_amounts what_counts(const book& b, const book_index& index,
                                                 const report_query& asked, const question& q);

// ---- implementation

namespace detail {

/// The order in which a layer is chosen among the selected records, whatever the day; tracker figures are
/// estimates by others and only totalled when asked for.
inline constexpr std::array layer_choice{layer::platform, layer::agency, layer::subaward, layer::award,
                                         layer::appropriation};

[[nodiscard]] inline std::optional<layer> choose_layer(const book& b, const report_query& asked)
{
    if (asked.of) return asked.of;
    std::array<bool, spellings<layer>.size()> has{};
    const auto of = [&b](std::uint32_t i) { return static_cast<std::size_t>(b.allocations.layers()[i]); };
    for (std::uint32_t i = 0; i < b.allocations.size(); ++i)
        if (!has[of(i)] && (asked.only.empty() || selected(b, {record_kind::allocation, i},
                                                           subject_of_allocation(b, i), asked.only)))
            has[of(i)] = true;
    for (std::uint32_t i = 0; i < b.contracts.size(); ++i)
        if (!b.contracts[i].modifications.empty() &&
            selected(b, {record_kind::contract, i}, subject_of_contract(b, i), asked.only))
            has[static_cast<std::size_t>(layer::award)] = true;
    const auto first = std::find_if(layer_choice.begin(), layer_choice.end(), [&has](layer candidate) {
        return has[static_cast<std::size_t>(candidate)];
    });
    return first == layer_choice.end() ? std::nullopt : std::optional{*first};
}

/// Takes the amounts in, one by one, and parts them: those of the layer and of the scope are counted, every
/// other is left out. What is left out comes in the order of its reasons: not on that day, of another layer,
/// withdrawn or of another scope, perhaps inside another.
class counter {
public:
    counter(const book& b, const book_index& index, const report_query& asked, const question& q)
        : book_{b}, index_{index}, asked_{asked}, q_{q}, not_that_day_{asked.most}, other_layer_{asked.most},
          other_scope_{asked.most}, facts_{index.facts(b)}, as_of_{number_of(q.as_of)},
          known_by_{q.known_by ? std::optional{number_of(*q.known_by)} : std::nullopt}
    {
        out_.of = choose_layer(b, asked);
    }

    void reserve(std::size_t amounts) { out_.entries.reserve(amounts); }
    void count(entry e)
    {
        if (e.where_in_chain != out_.of) return leave_to_its_layer(e);
        if (!belongs(e)) return;
        out_.entries.push_back(std::move(e));
    }
    template <class Arguments>
    void leave_out(any_ref record, layer of, const std::optional<estimate>& amount, problem_code why,
                   Arguments arguments)
    {
        not_that_day_.add(record, of, amount, why, arguments);
    }

    void take_allocation(std::uint32_t i);
    void take_contract(std::uint32_t i) { gather_contract(book_, i, q_, *this); }
    [[nodiscard]] counted_amounts finish();

private:
    void leave_to_its_layer(const entry& e)
    {
        other_layer_.add(e.record, e.where_in_chain, e.amount,
                         out_.of ? says::other_layer : says::only_when_asked, [&] {
                             std::vector<argument> words{std::string{spelling_of(e.where_in_chain)}};
                             if (out_.of) words.emplace_back(std::string{spelling_of(*out_.of)});
                             return words;
                         });
    }
    [[nodiscard]] bool ordinary(const entry& e) const
    {
        return e.record.kind == record_kind::allocation && !e.claim && facts_.ordinary(e.record.index);
    }
    [[nodiscard]] bool belongs(const entry& e);
    void leave_out_inclusions();

    const book& book_;
    const book_index& index_;
    const report_query& asked_;
    const question& q_;
    counted_amounts out_;
    left_out_list not_that_day_;
    left_out_list other_layer_;
    left_out_list other_scope_;
    const allocation_facts& facts_;
    std::int32_t as_of_;
    std::optional<std::int32_t> known_by_;
};

/// Of most allocations a look at their days says all.
inline void counter::take_allocation(std::uint32_t i)
{
    const auto stands = facts_.days(i).on(as_of_, known_by_);
    if (stands == day_standing::unheard_of && !facts_.is(i, peculiarity::spoken_of)) return;
    if (stands <= day_standing::perhaps_known)
        return gather_allocation(book_, index_.claims(book_), i, q_, *this);
    const any_ref record{record_kind::allocation, i};
    const auto of = book_.allocations.layers()[i];
    const auto& amount = book_.allocations.amounts()[i];
    if (stands == day_standing::begun) return count({record, of, amount, std::nullopt});
    leave_out(record, of, amount,
              stands == day_standing::not_begun ? says::not_begun : says::may_not_have_begun,
              [&] { return first_day_of(book_, i); });
}

/// Leaves out what a source withdrew, and what is of another scope by its own words.
inline bool counter::belongs(const entry& e)
{
    if (ordinary(e)) return true;
    if (!e.claim && retracted(book_, book_.head_of(e.record), q_)) {
        other_scope_.add(e.record, e.where_in_chain, e.amount, says::source_withdrawn, [&] {
            return std::vector<argument>{publishers(book_, book_.head_of(e.record).sources)};
        });
        return false;
    }
    const auto breach = breach_of(book_, e);
    if (!breach) return true;
    const bool payer = breach->kind == doubt_kind::payer;
    other_scope_.add(e.record, e.where_in_chain, e.amount,
                     payer ? says::outside_payer : says::outside_purpose, [&] {
                         const auto name = [&](name_id word) {
                             return payer ? short_name_of(book_, word) : name_of(book_, word);
                         };
                         return std::vector<argument>{name(breach->said),
                                                      name(payer ? book_.scope.payer : book_.scope.purpose)};
                     });
    out_.outside.push_back({e, payer ? says::with_payer : says::with_purpose, breach->said});
    return false;
}

/// Takes out what may be inside another.
inline void counter::leave_out_inclusions()
{
    if (asked_.overlaps != overlap_choice::leave_out) return;
    const auto inclusions = index_.overlaps(book_).enclosing(book_, out_.entries);
    if (inclusions.empty()) return;
    for (const auto& [part, whole] : inclusions) {
        const auto& e = out_.entries[part];
        const auto within = out_.entries[whole].record;
        other_scope_.add(e.record, e.where_in_chain, e.amount, says::may_be_inside, [&] {
            return std::vector<argument>{name_of(book_, within),
                                         std::string{book_.names.text(book_.head_of(within).id)}};
        });
        out_.outside.push_back({e, says::with_overlap, name_id::none, within});
    }
    std::size_t kept = 0;
    auto next = inclusions.begin();
    for (std::uint32_t i = 0; i < out_.entries.size(); ++i) {
        if (next != inclusions.end() && next->part == i)
            ++next;
        else
            out_.entries[kept++] = out_.entries[i];
    }
    out_.entries.erase(out_.entries.begin() + static_cast<std::ptrdiff_t>(kept), out_.entries.end());
}

inline counted_amounts counter::finish()
{
    leave_out_inclusions();
    not_that_day_.append(std::move(other_layer_));
    not_that_day_.append(std::move(other_scope_));
    not_that_day_.move_to(out_.apart, out_.unlisted);
    return std::move(out_);
}

} // namespace detail

inline sentence label_of(const book& b, const outsider& o)
{
    const auto name = name_of(b, o.amount.record);
    if (o.why == says::with_overlap) return {o.why, {name, name_of(b, o.whole)}};
    return {o.why, {name, o.why == says::with_payer ? short_name_of(b, o.said) : name_of(b, o.said)}};
}

inline counted_amounts what_counts(const book& b, const book_index& index, const report_query& asked,
                                   const question& q)
{
    detail::counter counter{b, index, asked, q};
    counter.reserve(b.allocations.size());
    for (std::uint32_t i = 0; i < b.allocations.size(); ++i)
        if (asked.only.empty() ||
            selected(b, {record_kind::allocation, i}, detail::subject_of_allocation(b, i), asked.only))
            counter.take_allocation(i);
    for (std::uint32_t i = 0; i < b.contracts.size(); ++i)
        if (asked.only.empty() ||
            selected(b, {record_kind::contract, i}, detail::subject_of_contract(b, i), asked.only))
            counter.take_contract(i);
    return counter.finish();
}

} // namespace v1
} // namespace mediabuy
