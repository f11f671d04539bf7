// SPDX-License-Identifier: MIT
#pragma once
/// @file award_beside.hpp
/// What files beside the actions say of one award (io/import/award_member.hpp).

#include "mediabuy/io/import/award_member.hpp"
#include "mediabuy/money/total.hpp"
#include "mediabuy/record/contract.hpp"
#include "mediabuy/record/source.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

struct reported_subaward {
    std::string number; ///< not unique
    money amount;
    day signed_on;
    ref<party> to;
    std::string description;
    ref<source> file;
};

/// What the financial systems say of an award in one account and fiscal year.
struct account_year {
    /// Of the year from its beginning up to the end of the latest period that was read.
    submission_period through;
    total outlays{currency::of("USD")};
    /// Changes, of all periods that were read.
    total obligated{currency::of("USD")};

    /// Whether rows of that period are to be added from that file, and not another file has given them
    /// already: files of several periods hold those before them too. Files that are parts of one download go
    /// together.
    [[nodiscard]] bool begin(submission_period period, ref<source> from, const std::vector<source>& sources)
    {
        const auto month = static_cast<std::uint16_t>(1U << static_cast<unsigned>(period.month));
        months_read* own = nullptr;
        for (auto& other : read_) {
            if (other.of == from)
                own = &other;
            else if ((other.months & month) != 0 &&
                     !are_parts(sources[other.of.index()].title, sources[from.index()].title))
                return false;
        }
        if (!own) own = &read_.emplace_back(months_read{from, 0});
        own->months |= month;
        return true;
    }

    /// The first file that was begun.
    [[nodiscard]] ref<source> from() const { return read_.front().of; }

    /// Rows of one period add up; those of an earlier one are inside of those of a later one.
    void add_outlay(submission_period period, money paid)
    {
        if (period < through) return;
        if (through < period) outlays = total{paid.currency()};
        through = period;
        outlays += paid;
    }

private:
    struct months_read {
        ref<source> of;
        std::uint16_t months = 0; ///< a bit for each
    };

    /// "Award_1.csv" and "Award_2.csv".
    [[nodiscard]] static bool are_parts(std::string_view a, std::string_view b)
    {
        const auto stem = [](std::string_view name) {
            name = name.substr(0, name.rfind('.'));
            const auto end = name.find_last_not_of("0123456789");
            const bool numbered = end != std::string_view::npos && end + 1 < name.size() && name[end] == '_';
            return numbered ? name.substr(0, end) : std::string_view{};
        };
        return a != b && !stem(a).empty() && stem(a) == stem(b);
    }

    std::vector<months_read> read_;
};

/// Of an award, out of one account in all years.
struct funded_amount {
    ref<source> from; ///< the first file of the first year
    total obligated{currency::of("USD")};
};

struct award_beside {
    std::string key;
    contract_kind kind = contract_kind::definitive_contract;
    ref<party> agency;
    ref<party> vendor;
    purchase buys;
    std::vector<ref<source>> files;
    std::map<std::size_t, std::uint64_t> rows; ///< taken, by the number of their file

    bool summarised = false;
    printed_totals totals;
    std::vector<std::string> other_totals; ///< obligated, as other files print it
    std::string pricing;
    std::optional<day> start;
    std::optional<day> end;
    std::optional<day> potential_end;
    std::optional<day> ordering_end;

    std::vector<reported_subaward> subawards;
    std::map<std::pair<std::string, int>, account_year> funding; ///< by account and fiscal year
};

} // namespace detail
} // namespace v1
} // namespace mediabuy
