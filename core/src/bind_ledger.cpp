// SPDX-License-Identifier: MIT
// Closings, and the chart of accounts.
#include "fill.hpp"

#include <algorithm>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// A month is closed to its last day, and not before that has come: else what is still to happen would be
/// posted as late.
bool binder::finish(closing& c, const node& from)
{
    if (!c.through || !c.closed) return false; // reported when they were read
    const auto unit = unit_at(c.by, *c.through);
    if (!unit || unit->days.last() != *c.through) {
        const auto* at = child_of(from, "through");
        const auto mark = problems_.size();
        problems_.add_error(at->where, code::not_a_last_day,
                            {to_string(*c.through), unit ? to_string(unit->label) : std::string{},
                             unit ? to_string(unit->days.last()) : std::string{}});
        blame(mark, at);
        return false;
    }
    if (*c.closed >= *c.through) return true;
    const auto* at = child_of(from, "closed");
    const auto mark = problems_.size();
    problems_.add_error(at->where, code::closed_too_early, {to_string(*c.closed), to_string(*c.through)});
    blame(mark, at);
    return false;
}

bool binder::finish(charted_account& a, const node& from)
{
    if (!a.kind || a.account == account_word::cost) return true;
    const auto* at = child_of(from, "kind");
    const auto mark = problems_.size();
    problems_.add_error(at->where, code::kind_of_cost, {std::string{spelling_of(a.account)}});
    blame(mark, at);
    return false;
}

/// An account has one code.
void binder::check_chart()
{
    const auto key_of = [](const charted_account& a) { return std::pair{a.account, a.kind}; };
    std::map<std::pair<account_word, std::optional<line_kind>>, const entry*> first;
    for (const auto& e : entries_) {
        if (e.kind != record_kind::account || !taken_[static_cast<std::size_t>(e.kind)][e.index]) continue;
        const auto& a = out_.accounts[e.index];
        const auto [at, fresh] = first.try_emplace(key_of(a), &e);
        if (fresh) continue;
        const auto& other = out_.accounts[at->second->index];
        auto p = error_at(
            child_of(*e.from, "code")->where, code::coded_twice,
            {std::string{a.kind ? spelling_of(*a.kind) : spelling_of(a.account)}, a.code, other.code});
        p.related.push_back({child_of(*at->second->from, "code")->where, code::first_key});
        problems_.add(std::move(p));
    }
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
