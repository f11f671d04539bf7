// SPDX-License-Identifier: MIT
// Reads days and runs with what calendars.py makes of them, and says where the core has another answer.
#include "compare_lines.hpp"

#include "mediabuy/answer/day_text.hpp"
#include "mediabuy/calendar/business_day.hpp"
#include "mediabuy/rule/accrual.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace mediabuy {
namespace {

std::string text_of(period p) { return to_string(p.first()) + ' ' + to_string(p.last()); }

/// Year, month and week, then week, month, quarter and year from day to day.
std::string broadcast_text(day d)
{
    const auto m = broadcast_month_of(d);
    return std::to_string(m.year) + ' ' + std::to_string(m.month) + ' ' +
           std::to_string(broadcast_week_number(d)) + ' ' + text_of(*broadcast_week_of(d)) + ' ' +
           text_of(days_of(m)) + ' ' + text_of(broadcast_quarter(m.year, m.quarter())) + ' ' +
           text_of(broadcast_year(m.year));
}

std::string fiscal_text(day d)
{
    const auto m = fiscal_month_of(d);
    return std::to_string(m.year) + ' ' + std::to_string(m.quarter()) + ' ' + std::to_string(m.month) + ' ' +
           text_of(days_of(m)) + ' ' + text_of(fiscal_quarter(m.year, m.quarter())) + ' ' +
           text_of(fiscal_year(m.year));
}

/// What offices are closed for on `d`, and the next day on which they are open.
std::string office_text(day d)
{
    const auto h = holiday_observed_on(d);
    return (h ? (h->which == holiday::closing ? "order"
                                              : name_of(language::english, *h) + ' ' + to_string(h->in_law))
              : "none") +
           ' ' + to_string(*next_business_day(d));
}

std::string accrual_text(const std::vector<std::string>& fields)
{
    const auto amount = money::from_minor(std::stoll(fields.at(1)), usd);
    const auto run = *period::between(*parse_day(fields.at(2)), *parse_day(fields.at(3)));
    std::string text;
    const auto parts = *accrue(amount, run, *word_spelt<calendar_unit>(fields.at(4)));
    for (const auto& part : parts)
        text += text_of(part.within) + ' ' + std::to_string(part.amount.minor()) + ' ';
    return text;
}

std::string done(const std::string& name, const std::vector<std::string>& fields)
{
    if (name == "accrue") return accrual_text(fields);
    const auto d = *parse_day(fields.at(1));
    if (name == "broadcast") return broadcast_text(d);
    if (name == "fiscal") return fiscal_text(d);
    return office_text(d);
}

} // namespace
} // namespace mediabuy

int main() { return compare_lines(mediabuy::done); }
