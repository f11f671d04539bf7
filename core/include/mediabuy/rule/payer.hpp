// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/payer.hpp
/// Whose money it is: a party's money is also that of the party that it is part of.

#include "mediabuy/record/book.hpp"

#include <cstddef>

namespace mediabuy {
inline namespace v1 {

/// Is `p` that party, or part of it?
[[nodiscard]] inline bool belongs_to(const book& b, ref<party> p, ref<party> whole)
{
    for (std::size_t steps = 0; p && steps <= b.parties.size(); ++steps) { // a ring of parents ends too
        if (p == whole) return true;
        p = b[p].parent;
    }
    return false;
}

/// Whether both words are given and are not the same.
[[nodiscard]] constexpr bool contradicts(name_id a, name_id b) noexcept
{
    return a != name_id::none && b != name_id::none && a != b;
}

/// Whether money of `said` is not that of `whole`: another word, and no part of that party.
[[nodiscard]] inline bool other_payer(const book& b, name_id said, name_id whole)
{
    if (!contradicts(said, whole)) return false;
    const auto party_called = [&b](name_id word) {
        const auto r = b.find(word);
        return r && r->kind == record_kind::party ? ref<party>{r->index} : ref<party>{};
    };
    const auto p = party_called(said);
    const auto above = party_called(whole);
    return !(p && above && belongs_to(b, p, above));
}

} // namespace v1
} // namespace mediabuy
