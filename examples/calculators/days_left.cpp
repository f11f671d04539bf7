// SPDX-License-Identifier: MIT
// How many days a contract of 1 October to 31 December 2025 still has, the day itself included.
#include "mediabuy/calendar/period.hpp"

#include <cstdio>

int main()
{
    using mediabuy::day;
    const auto performance = *mediabuy::period::between(day{2025, 10, 1}, day{2025, 12, 31});
    for (const auto as_of : {day{2025, 9, 1}, day{2025, 12, 1}, day{2025, 12, 31}, day{2026, 1, 1}})
        std::printf("%s: %d\n", to_string(as_of).c_str(), days_left(performance, as_of));
}
