// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/claim_reference.hpp
/// The one statement that the claims of one kind about one record are held against.

#include "mediabuy/answer/claims_query.hpp"
#include "mediabuy/rule/known.hpp"
#include "mediabuy/rule/stated_amount.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// A claim, or the record's own amount, which reports count.
struct claim_reference {
    std::optional<std::uint32_t> claim; ///< its place in book::claims; none: the record's own amount
};

class claim_references {
public:
    /// `listed`: known claims in the order of answers.
    claim_references(const book& b, const question& q, const std::vector<std::uint32_t>& listed,
                     const std::vector<any_ref>& wanted);

    /// Nothing where no claim of that kind about that record can be held against another.
    [[nodiscard]] const claim_reference* of(any_ref about, claim_word says) const;

private:
    std::map<std::pair<any_ref, claim_word>, claim_reference> found_;
};

// ---- implementation

inline claim_references::claim_references(const book& b, const question& q,
                                          const std::vector<std::uint32_t>& listed,
                                          const std::vector<any_ref>& wanted)
{
    const auto is_wanted = [&wanted](any_ref r) {
        return std::find(wanted.begin(), wanted.end(), r) != wanted.end();
    };
    for (const auto i : listed) {
        const auto& c = b.claims[i];
        const bool amount = c.says == claim_word::amount;
        if (!c.about || retracted(b, c, q) || (amount && !c.amount)) continue;
        const std::pair kind{*c.about, c.says};
        const auto [at, first] = found_.try_emplace(kind, claim_reference{i});
        // What reports count comes before what was published first, and what is wanted before both.
        if (first && amount && own_amount(b, *c.about, q)) at->second = {};
        if (is_wanted({record_kind::claim, i})) at->second = {i};
    }
}

inline const claim_reference* claim_references::of(any_ref about, claim_word says) const
{
    const auto at = found_.find({about, says});
    return at == found_.end() ? nullptr : &at->second;
}

} // namespace v1
} // namespace mediabuy
