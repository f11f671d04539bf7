// SPDX-License-Identifier: MIT
#pragma once
/// @file calendar/office_closing.hpp
/// Single days on which an executive order closed the federal departments and agencies.

#include "mediabuy/calendar/day.hpp"

#include <array>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// A whole day, "considered as falling within the scope" of the holiday statutes. It is no holiday of the
/// law.
struct office_closing {
    day on;
    std::string_view order;
};

/// The years for which the list is meant to be whole. Two earlier closings are known as well, others are not;
/// of the years after it nothing was looked up.
inline constexpr int first_closings_year = 2001;
inline constexpr int last_closings_year = 2025;

/// In order. Those of 2001, 2020 and 2024 rest on the press or on summaries, that of 2003 on OPM's
/// memorandum, the others on the text of the order; the numbers of 1994, 2001, 2003, 2004 and 2024 are from
/// memory.
inline constexpr std::array office_closings{
    office_closing{day{1986, 12, 26}, "E.O. 12577"},
    office_closing{day{1994, 4, 27}, "E.O. 12910"}, // mourning for President Nixon; 59 FR 21915
    office_closing{day{2001, 12, 24}, "E.O. 13238"},
    office_closing{day{2003, 12, 26}, "E.O. 13320"}, // OPM CPM 2003-18
    office_closing{day{2004, 6, 11}, "E.O. 13343"},  // mourning for President Reagan; OPM CPM 2004-11
    office_closing{day{2007, 1, 2}, "E.O. 13421"},   // mourning for President Ford
    office_closing{day{2007, 12, 24}, "E.O. 13453"},
    office_closing{day{2008, 12, 26}, "E.O. 13482"},
    office_closing{day{2012, 12, 24}, "E.O. 13633"}, // 77 FR 76339
    office_closing{day{2014, 12, 26}, "E.O. 13682"}, // 79 FR 73459
    office_closing{day{2018, 12, 5}, "E.O. 13852"},  // mourning for President G. H. W. Bush; 83 FR 62687
    office_closing{day{2018, 12, 24}, "E.O. 13854"}, // 83 FR 65481
    office_closing{day{2019, 12, 24}, "E.O. 13900"}, // 84 FR 69983
    office_closing{day{2020, 12, 24}, "E.O. 13965"},
    office_closing{day{2024, 12, 24}, "E.O. 14129"},
    office_closing{day{2025, 1, 9}, "E.O. 14133"}, // mourning for President Carter; 90 FR 187
    office_closing{day{2025, 12, 24}, "E.O. of 18 December 2025"},
    office_closing{day{2025, 12, 26}, "E.O. of 18 December 2025"}};

/// The order that closed offices on `d`, or null.
[[nodiscard]] constexpr const office_closing* closing_on(day d) noexcept;

// ---- implementation

constexpr const office_closing* closing_on(day d) noexcept
{
    for (const auto& closing : office_closings)
        if (closing.on == d) return &closing;
    return nullptr;
}

} // namespace v1
} // namespace mediabuy
