// SPDX-License-Identifier: MIT
#pragma once
/// @file ocds_release.hpp
/// Releases of OCDS as trees: taken out of their packages, and merged by the rules of the standard.

#include "mediabuy/io/import/taken_records.hpp"
#include "mediabuy/io/node.hpp"
#include "mediabuy/text/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// Seconds since 1970-01-01T00:00:00Z, and the digits behind them: what releases are ordered by.
using release_moment = std::pair<std::int64_t, std::string>;

/// A date and time with its offset, by RFC 3339, or a day alone: its first second, at no offset.
/// Errors: bad-date, no-such-day.
[[nodiscard]] result<release_moment> parse_release_moment(std::string_view text);

struct ocds_release {
    std::string ocid;
    std::string id;
    release_moment date;
    day dated; ///< as printed
    node content;
};

/// A row that cannot be read, with what is wrong with it.
using refused_row = std::vector<problem>;

struct ocds_package {
    const record_layout* layout = nullptr; ///< none where it is no OCDS; the nearest is then `nearest`
    std::string_view nearest;
    std::string_view lacks;
    std::string publisher;
    std::vector<ocds_release> releases;
    std::vector<refused_row> refused;
};

/// What a JSON text holds. Records without a compiled release give the releases in them.
[[nodiscard]] ocds_package read_ocds_package(node root);

/// Lays a release over what earlier ones said: tables member by member, lists of things with ids by these
/// (others as a whole), and null takes out. Both are tables.
/// Source: OCDS 1.1, merging, "merge rules".
void merge_release(node& into, node later);

} // namespace detail
} // namespace v1
} // namespace mediabuy
