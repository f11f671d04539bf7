// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/report_period.hpp
/// The periods by which a report can be.

#include "mediabuy/calendar/calendar_unit.hpp"
#include "mediabuy/text/words.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

enum class report_period : std::uint8_t { month, broadcast_month, fiscal_quarter, fiscal_year };
template <>
inline constexpr std::array spellings<report_period>{
    std::string_view{"month"}, std::string_view{"broadcast-month"}, std::string_view{"fiscal-quarter"},
    std::string_view{"fiscal-year"}};

[[nodiscard]] constexpr calendar_unit unit_of(report_period p) noexcept
{
    switch (p) {
    case report_period::month:
        return calendar_unit::calendar_month;
    case report_period::broadcast_month:
        return calendar_unit::broadcast_month;
    case report_period::fiscal_quarter:
        return calendar_unit::fiscal_quarter;
    case report_period::fiscal_year:
        break;
    }
    return calendar_unit::fiscal_year;
}

} // namespace v1
} // namespace mediabuy
