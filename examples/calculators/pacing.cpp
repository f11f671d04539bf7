// SPDX-License-Identifier: MIT
// A budget of $100 over ten days, of which $57 was spent in the first six.
#include "mediabuy/rule/pacing.hpp"

#include <cstdio>

int main()
{
    using namespace mediabuy;
    const auto plan = flighting::even({*period::between(day{2026, 3, 1}, day{2026, 3, 10})});
    if (!plan) return 1; // runs that overlap
    const auto p = pacing_of({*ratio::of(100, 1), *ratio::of(57, 1)}, *plan, day{2026, 3, 7});
    if (!p) return 1; // less than nothing
    std::printf("index %s %%, forecast %s, %d days left, %s needed on each\n",
                to_percent(*p->index, 2, rounding::half_even).c_str(),
                to_string(to_decimal(*p->forecast, 2, rounding::half_even)).c_str(), p->days_left,
                to_string(to_decimal(*p->needed_per_day, 2, rounding::half_even)).c_str());
}
