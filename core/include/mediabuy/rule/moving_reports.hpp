// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/moving_reports.hpp
/// The sums of the last few reports that were asked of a book, each kept to be moved to the next day.

#include "mediabuy/rule/moving_sums.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// For one thread at a time. Of one book and its index, which stay where they are and as they are.
class moving_reports {
public:
    moving_reports(const book& b, const book_index& index) : book_{b}, index_{index} {}

    /// Null where the sums of that report cannot be moved. Of one date asked twice, as head and view of a
    /// page do, the same sums.
    [[nodiscard]] std::shared_ptr<const report_sums> on(const report_query& asked, const question& q)
    {
        if (asked.most != std::size_t{0} || !asked.only.empty() || asked.within) return nullptr;
        const auto same = std::find_if(kept_.begin(), kept_.end(), [&asked](const kept& k) {
            return k.asked.by == asked.by && k.asked.of == asked.of && k.asked.overlaps == asked.overlaps;
        });
        if (same != kept_.end()) {
            std::rotate(kept_.begin(), same, same + 1); // the one that was asked for last comes first
        } else {
            kept_.resize(std::min(kept_.size(), most_kept - 1));
            kept_.insert(kept_.begin(),
                         {.asked = asked,
                          .sums = moving_sums::can_move(book_, index_, asked)
                                      ? std::make_unique<moving_sums>(book_, index_, changes(), asked)
                                      : nullptr});
        }
        auto& first = kept_.front();
        if (first.sums && !(first.found && first.on == q)) {
            first.found = std::make_shared<const report_sums>(first.sums->on(q));
            first.on = q;
        }
        return first.found;
    }

private:
    struct kept {
        report_query asked;
        std::unique_ptr<moving_sums> sums; ///< null where they cannot be moved
        std::optional<question> on = std::nullopt;
        std::shared_ptr<const report_sums> found = nullptr; ///< on that date
    };
    static constexpr std::size_t most_kept = 4; // the head of the page, a report by something else, awards

    [[nodiscard]] const standing_changes& changes()
    {
        if (!changes_)
            changes_ = std::make_unique<standing_changes>(index_.facts(book_), book_.allocations.size());
        return *changes_;
    }

    const book& book_;
    const book_index& index_;
    std::unique_ptr<standing_changes> changes_; // made when first wanted
    std::vector<kept> kept_;
};

/// The sums of a report, moved where somebody keeps them (`moving`, else null) and they can be; null where
/// sums alone do not answer it (sums_of).
[[nodiscard]] inline std::shared_ptr<const report_sums> sums_on(const book& b, const book_index& index,
                                                                const report_query& asked, const question& q,
                                                                moving_reports* moving)
{
    if (moving)
        if (auto sums = moving->on(asked, q)) return sums;
    auto sums = sums_of(make_report(b, index, asked, q));
    return sums ? std::make_shared<const report_sums>(*std::move(sums)) : nullptr;
}

} // namespace v1
} // namespace mediabuy
