// SPDX-License-Identifier: MIT
#pragma once
/// @file record/purchase.hpp
/// What a contract buys, as official records class it: by product or service code (PSC), by the industry of
/// its vendor (NAICS), and in words.
///
/// Records print a code, its title, or both; each is kept as printed, since a title names no code for certain
/// and codes change their titles from one edition to the next.
/// Source: Federal Procurement Data System, Product and Service Codes Manual; North American Industry
/// Classification System.

#include <string>

namespace mediabuy {
inline namespace v1 {

/// Empty texts are not given.
struct purchase {
    std::string psc; ///< such as "R701"
    std::string psc_title;
    std::string naics; ///< such as "541810"
    std::string naics_title;
    std::string description;

    friend bool operator==(const purchase&, const purchase&) = default;
};

} // namespace v1
} // namespace mediabuy
