// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/allocation_facts.hpp
/// What the rules come to for each allocation whatever the dates of a question: from which days on it is
/// known and has begun, and whether anything about it wants more than a look at those days.
///
/// Dense columns of small numbers, so that a hundred thousand allocations are looked through in a fraction of
/// a millisecond. Every column repeats what a rule of another file says; none adds to it.

#include "mediabuy/rule/reading.hpp"
#include "mediabuy/rule/scope.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// What is out of the ordinary about an allocation.
enum class peculiarity : std::uint8_t {
    spoken_of = 1, ///< claims are about it
    doubted = 2,   ///< its own words lie outside the scope of the book: doubt.hpp
    outside = 4,   ///< and so far outside that it is not counted: scope.hpp
    withdrawn = 8, ///< a source that it rests on was, on whatever day
};

/// Where an allocation stands on a day, by its days alone.
enum class day_standing : std::uint8_t { unheard_of, perhaps_known, not_begun, may_not_have_begun, begun };

/// Units of days: days since 1970.
struct allocation_days {
    known_from known;
    std::int32_t begun = std::numeric_limits<std::int32_t>::min();          ///< day on which it surely has
    std::int32_t may_have_begun = std::numeric_limits<std::int32_t>::min(); ///< and on which it perhaps has
    std::int32_t over = std::numeric_limits<std::int32_t>::max(); ///< latest last day, where it gives one
    std::int32_t may_be_over = over;                              ///< and the earliest that it may be

    [[nodiscard]] constexpr day_standing on(std::int32_t as_of,
                                            std::optional<std::int32_t> known_by) const noexcept
    {
        const auto is_known = known_by ? known.by(*known_by) : truth::yes;
        if (is_known == truth::no) return day_standing::unheard_of;
        if (is_known == truth::unknown) return day_standing::perhaps_known;
        if (as_of >= begun) return day_standing::begun;
        return as_of < may_have_begun ? day_standing::not_begun : day_standing::may_not_have_begun;
    }
    [[nodiscard]] constexpr bool gives_end() const noexcept
    {
        return over != std::numeric_limits<std::int32_t>::max();
    }
};

class allocation_facts {
public:
    allocation_facts(const book& b, const claims_about& claims);

    [[nodiscard]] const allocation_days& days(std::size_t i) const noexcept { return days_[i]; }
    [[nodiscard]] bool ordinary(std::size_t i) const noexcept { return peculiar_[i] == 0; }
    [[nodiscard]] bool is(std::size_t i, peculiarity what) const noexcept
    {
        return (peculiar_[i] & static_cast<std::uint8_t>(what)) != 0;
    }
    /// The first of those that say the most of their flight; nothing where there is no allocation.
    [[nodiscard]] std::optional<std::uint32_t> fullest_flight() const noexcept { return fullest_flight_; }

    /// Payer and purpose by its own words.
    [[nodiscard]] const detail::payer_and_purpose& words(std::size_t i) const noexcept { return words_[i]; }
    [[nodiscard]] std::span<const ref<source>> sources(std::size_t i) const
    {
        return std::span{sources_}.subspan(source_at_[i], source_at_[i + 1] - source_at_[i]);
    }

private:
    [[nodiscard]] std::uint8_t peculiarities(const book& b, const claims_about& claims,
                                             std::uint32_t i) const;

    std::vector<allocation_days> days_;
    std::vector<std::uint8_t> peculiar_;
    std::vector<detail::payer_and_purpose> words_;
    std::vector<std::uint32_t> source_at_; // where those of each begin, and where all end
    std::vector<ref<source>> sources_;
    std::optional<std::uint32_t> fullest_flight_;
};

// ---- implementation

inline std::uint8_t allocation_facts::peculiarities(const book& b, const claims_about& claims,
                                                    std::uint32_t i) const
{
    const any_ref record{record_kind::allocation, i};
    const entry own{record, b.allocations.layers()[i], b.allocations.amounts()[i], std::nullopt};
    std::uint8_t out = 0;
    const auto mark = [&out](bool holds, peculiarity what) {
        if (holds) out |= static_cast<std::uint8_t>(what);
    };
    std::vector<doubt> doubts;
    detail::add_scope_doubts(b, record, detail::own_scope(b, record), {}, doubts);
    mark(!claims.of(record).empty(), peculiarity::spoken_of);
    mark(!doubts.empty(), peculiarity::doubted);
    mark(breach_of(b, own).has_value(), peculiarity::outside);
    for (const auto s : b.allocations[i].head.sources)
        mark(b[s].retracted.has_value(), peculiarity::withdrawn);
    return out;
}

inline allocation_facts::allocation_facts(const book& b, const claims_about& claims)
{
    const auto count = b.allocations.size();
    days_.reserve(count);
    peculiar_.reserve(count);
    words_.reserve(count);
    source_at_.reserve(count + 1);
    int fullest = -1;
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto& a = b.allocations[i];
        const int said = (a.flight_end ? 2 : 0) + (a.flight_start ? 1 : 0);
        if (said > fullest) fullest_flight_ = i;
        fullest = std::max(fullest, said);
        allocation_days days{.known = known_days(b, a.head)};
        if (a.flight_start) {
            days.begun = detail::number_of(a.flight_start->when.latest());
            days.may_have_begun = detail::number_of(a.flight_start->when.earliest());
        }
        if (a.flight_end) days.over = detail::number_of(a.flight_end->when.latest());
        if (a.flight_end) days.may_be_over = detail::number_of(a.flight_end->when.earliest());
        days_.push_back(days);
        peculiar_.push_back(peculiarities(b, claims, i));
        words_.push_back(detail::own_scope_words(b, {record_kind::allocation, i}));
        source_at_.push_back(static_cast<std::uint32_t>(sources_.size()));
        sources_.insert(sources_.end(), a.head.sources.begin(), a.head.sources.end());
    }
    source_at_.push_back(static_cast<std::uint32_t>(sources_.size()));
}

} // namespace v1
} // namespace mediabuy
