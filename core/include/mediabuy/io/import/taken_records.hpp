// SPDX-License-Identifier: MIT
#pragma once
/// @file io/import/taken_records.hpp
/// What an import of whole records has taken of each file, by who buys and by currency.

#include "mediabuy/calendar/day.hpp"
#include "mediabuy/io/import/read_rows.hpp"
#include "mediabuy/money/total.hpp"
#include "mediabuy/record/book.hpp"
#include "mediabuy/text/problem.hpp"
#include "mediabuy/text/source_text.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// What files of a format may be laid out as.
struct record_layout {
    std::string_view name;
};

/// Of one buyer, in one currency; or without an amount.
struct taken_sum {
    std::string agency; ///< "" where the file names nobody
    std::optional<total> amount;
    std::uint64_t taken = 0;
    std::optional<day> first; ///< signed
    std::optional<day> last;
};

struct taken_file : read_rows {
    const record_layout* layout = nullptr; ///< none where it is of none known
    std::vector<taken_sum> sums;           ///< in the order in which they were read
};

struct taken_records {
    book records;
    std::vector<taken_file> files;
    std::vector<problem> problems; ///< their spans point into `texts`
    std::vector<source_text> texts;
    bool refused = false; ///< a filter does not fit a file: nothing of the question is answered
};

/// The sum of that buyer and currency, made where there is none yet.
[[nodiscard]] inline taken_sum& sum_of(taken_file& file, std::string_view agency, std::optional<currency> in)
{
    for (auto& s : file.sums)
        if (s.agency == agency && s.amount.has_value() == in.has_value() &&
            (!in || s.amount->currency() == *in))
            return s;
    auto& made = file.sums.emplace_back();
    made.agency = agency;
    if (in) made.amount.emplace(*in);
    return made;
}

/// Counts one record, or row, that was taken.
inline void count(taken_sum& to, std::optional<money> amount, std::optional<day> signed_on)
{
    ++to.taken;
    if (amount && to.amount) *to.amount += *amount;
    if (!signed_on) return;
    to.first = to.first && *to.first < *signed_on ? to.first : signed_on;
    to.last = to.last && *signed_on < *to.last ? to.last : signed_on;
}

} // namespace v1
} // namespace mediabuy
