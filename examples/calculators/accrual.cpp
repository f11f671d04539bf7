// SPDX-License-Identifier: MIT
// What falls on each broadcast month of $74,000 for advertising from 15 October to 31 December 2025.
#include "mediabuy/rule/accrual.hpp"

#include <cstdio>

int main()
{
    using namespace mediabuy;
    const auto flight = *period::between(day{2025, 10, 15}, day{2025, 12, 31});
    const auto parts = accrue(money::from_minor(7'400'000, usd), flight, calendar_unit::broadcast_month);
    if (!parts) return 1; // more than 40,000 units, or beyond the year 9999
    for (const auto& part : *parts)
        std::printf("%s: %d days, %s\n", to_string(part.unit.label).c_str(), part.within.length_days(),
                    to_string(part.amount).c_str());
}
