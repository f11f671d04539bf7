// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/settled.hpp
/// What was approved and paid under each contract by a day, as the journal has it.

#include "mediabuy/money/total.hpp"
#include "mediabuy/rule/journal.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

class settled {
public:
    explicit settled(const std::vector<journal_entry>& journal);

    /// For payment of invoices under that contract; nothing where none was.
    [[nodiscard]] std::optional<total> approved(ref<contract> c) const { return find(approved_, c); }
    /// Without interest.
    [[nodiscard]] std::optional<total> paid(ref<contract> c) const { return find(paid_, c); }

private:
    using sums = std::map<std::size_t, total>;

    [[nodiscard]] static std::optional<total> find(const sums& in, ref<contract> c)
    {
        const auto at = in.find(c.index());
        return at == in.end() ? std::nullopt : std::optional{at->second};
    }
    /// In the currency of the first.
    static void add(sums& to, any_ref contract, money amount)
    {
        auto& sum = to.try_emplace(std::size_t{contract.index}, amount.currency()).first->second;
        if (sum.currency() == amount.currency()) sum += amount;
    }

    sums approved_;
    sums paid_;
};

// ---- implementation

inline settled::settled(const std::vector<journal_entry>& journal)
{
    for (const auto& entry : journal)
        for (const auto& p : entry.postings) {
            if (p.to.owner.kind != record_kind::contract || p.to.word != account_word::approved) continue;
            if (entry.what == posted_event::approval) add(approved_, p.to.owner, -p.amount);
            if (entry.what == posted_event::payment) add(paid_, p.to.owner, p.amount);
        }
}

} // namespace v1
} // namespace mediabuy
