// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/left_out.hpp
/// Amounts that a report does not count, each with its reason: all of them, or the first few and how many
/// more there are.

#include "mediabuy/record/any_ref.hpp"
#include "mediabuy/rule/sentence.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// One amount that it does not count.
struct left_out {
    any_ref record;
    layer where_in_chain;
    std::optional<estimate> amount;
    sentence reason;
};

/// How many are not listed, for one reason and of one layer. They are not added up: they may be of unlike
/// things.
struct left_out_count {
    problem_code rule;
    layer where_in_chain;
    std::size_t count = 0;
};

class left_out_list {
public:
    /// Lists at most that many; all where left out.
    explicit left_out_list(std::optional<std::size_t> most) : most_{most} {}
    left_out_list(std::optional<std::size_t> most, std::vector<left_out> listed,
                  std::vector<left_out_count> unlisted)
        : most_{most}, listed_{std::move(listed)}, unlisted_{std::move(unlisted)}
    {
    }

    /// `arguments()` gives those of the reason, and is asked for them only where the amount is listed.
    template <class Arguments>
    void add(any_ref record, layer of, const std::optional<estimate>& amount, problem_code why,
             Arguments arguments)
    {
        if (!most_ || listed_.size() < *most_)
            listed_.push_back({record, of, amount, {why, arguments()}});
        else
            ++count_of(why, of);
    }

    /// That many more, which are not listed.
    void count(problem_code why, layer of, std::size_t more) { count_of(why, of) += more; }

    /// Puts the others behind its own.
    void append(left_out_list others)
    {
        for (auto& l : others.listed_) {
            if (!most_ || listed_.size() < *most_)
                listed_.push_back(std::move(l));
            else
                ++count_of(l.reason.code, l.where_in_chain);
        }
        for (const auto& c : others.unlisted_)
            count_of(c.rule, c.where_in_chain) += c.count;
    }

    void move_to(std::vector<left_out>& listed, std::vector<left_out_count>& unlisted)
    {
        std::sort(unlisted_.begin(), unlisted_.end(), [](const left_out_count& x, const left_out_count& y) {
            return std::pair{x.rule.text(), x.where_in_chain} < std::pair{y.rule.text(), y.where_in_chain};
        });
        listed = std::move(listed_);
        unlisted = std::move(unlisted_);
    }

private:
    [[nodiscard]] std::size_t& count_of(problem_code rule, layer of)
    {
        const auto same = [&](const left_out_count& c) { return c.where_in_chain == of && c.rule == rule; };
        // A hundred thousand amounts are often left out for one reason, and its code is one object.
        const auto is_last = [&](const left_out_count& c) {
            return c.where_in_chain == of && c.rule.text().data() == rule.text().data();
        };
        if (last_ < unlisted_.size() && is_last(unlisted_[last_])) return unlisted_[last_].count;
        auto at = std::find_if(unlisted_.begin(), unlisted_.end(), same);
        if (at == unlisted_.end()) at = unlisted_.insert(at, {rule, of, 0});
        last_ = static_cast<std::size_t>(at - unlisted_.begin());
        return at->count;
    }

    std::optional<std::size_t> most_;
    std::vector<left_out> listed_;
    std::vector<left_out_count> unlisted_; // few: as many as there are reasons and layers
    std::size_t last_ = 0;                 // the one that was counted last
};

} // namespace v1
} // namespace mediabuy
