// SPDX-License-Identifier: MIT
#pragma once
/// @file record/delivery.hpp
/// What ran: units of an allocation by day, as one party counted them.
///
/// A year of a large agency has millions of rows, so that rows lie in dense columns, and a delivery of a book
/// may hold many of them: what they share stands once, beside.

#include "mediabuy/calendar/period.hpp"
#include "mediabuy/money/decimal.hpp"
#include "mediabuy/money/money.hpp"
#include "mediabuy/record/any_ref.hpp"
#include "mediabuy/record/head.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct allocation;

/// Units to a millionth, below 2^63 of those; nothing for what is finer or more.
[[nodiscard]] std::optional<std::int64_t> millionths_of(const decimal& units);
[[nodiscard]] decimal units_of(std::int64_t millionths);

/// One row. Units: days since 1970; millionths of a unit; minor units of the delivery's currency.
struct delivery_row {
    static constexpr std::int64_t none = std::numeric_limits<std::int64_t>::min();

    std::int32_t first = 0; ///< the earliest day that it can be of
    std::int32_t last = 0;  ///< the latest, included
    std::int64_t units = none;
    std::int64_t spend = none;

    friend bool operator==(const delivery_row&, const delivery_row&) = default;
};

/// What is the same for every row of a delivery.
struct delivery_details {
    record_head head;
    ref<allocation> bought;
    std::optional<given_day> start; ///< of a delivery without rows of its own
    std::optional<given_day> end;   ///< last day, included
    name_id counted_by = name_id::none;
    name_id zone = name_id::none;       ///< whose days it counts: "America/New_York"
    std::optional<any_ref> makes_good;  ///< the line of an order whose missed units these replace
    std::optional<currency> amounts_in; ///< the currency of its spend
    bool by_rows = false;               ///< it has rows of its own, of exact days
    std::size_t rows_begin = 0;
    std::size_t rows_end = 0;
};

/// One delivery as it is read.
struct delivery : delivery_details {
    std::vector<delivery_row> rows;
};

/// The deliveries of a book, and their rows.
class delivery_table {
public:
    void push_back(delivery d);
    /// Makes room for that many rows of the deliveries to come.
    void reserve_rows(std::size_t rows);

    [[nodiscard]] std::size_t size() const noexcept { return details_.size(); }
    [[nodiscard]] bool empty() const noexcept { return details_.empty(); }
    [[nodiscard]] const delivery_details& operator[](std::size_t i) const noexcept { return details_[i]; }

    // The columns, by row; those of one delivery stand together.
    [[nodiscard]] std::size_t row_count() const noexcept { return first_.size(); }
    [[nodiscard]] std::span<const std::uint32_t> deliveries() const noexcept { return delivery_; }
    [[nodiscard]] std::span<const std::int32_t> first_days() const noexcept { return first_; }
    [[nodiscard]] std::span<const std::int32_t> last_days() const noexcept { return last_; }
    [[nodiscard]] std::span<const std::int64_t> units() const noexcept { return units_; }
    [[nodiscard]] std::span<const std::int64_t> spends() const noexcept { return spend_; }

    [[nodiscard]] delivery_row row(std::size_t i) const noexcept
    {
        return {.first = first_[i], .last = last_[i], .units = units_[i], .spend = spend_[i]};
    }
    /// What a row cost; nothing where it does not say.
    [[nodiscard]] std::optional<money> spend(std::size_t row) const
    {
        const auto& its = details_[delivery_[row]].amounts_in;
        if (spend_[row] == delivery_row::none || !its) return std::nullopt;
        return money::from_minor(spend_[row], *its);
    }

private:
    std::vector<delivery_details> details_;
    std::vector<std::uint32_t> delivery_;
    std::vector<std::int32_t> first_;
    std::vector<std::int32_t> last_;
    std::vector<std::int64_t> units_;
    std::vector<std::int64_t> spend_;
};

// ---- implementation

namespace detail {

inline constexpr int unit_digits = 6;

} // namespace detail

inline std::optional<std::int64_t> millionths_of(const decimal& units)
{
    if (units.scale() > detail::unit_digits && units.quantize(detail::unit_digits, rounding::down) != units)
        return std::nullopt;
    const auto all = units.quantize(detail::unit_digits, rounding::down).coefficient();
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    if (all > most || all < -most) return std::nullopt;
    return static_cast<std::int64_t>(all);
}

inline decimal units_of(std::int64_t millionths)
{
    int scale = detail::unit_digits;
    while (scale > 0 && millionths % 10 == 0) {
        millionths /= 10;
        --scale;
    }
    return decimal::scaled(millionths, scale);
}

inline void delivery_table::push_back(delivery d)
{
    d.rows_begin = first_.size();
    d.rows_end = d.rows_begin + d.rows.size();
    for (const auto& each : d.rows) {
        delivery_.push_back(static_cast<std::uint32_t>(details_.size()));
        first_.push_back(each.first);
        last_.push_back(each.last);
        units_.push_back(each.units);
        spend_.push_back(each.spend);
    }
    details_.push_back(std::move(static_cast<delivery_details&>(d)));
}

inline void delivery_table::reserve_rows(std::size_t rows)
{
    const auto all = first_.size() + rows;
    delivery_.reserve(all);
    first_.reserve(all);
    last_.reserve(all);
    units_.reserve(all);
    spend_.reserve(all);
}

} // namespace v1
} // namespace mediabuy
