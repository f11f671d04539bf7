// SPDX-License-Identifier: MIT
#pragma once
/// @file record/head.hpp
/// What every record has, whatever it records.

#include "mediabuy/calendar/day.hpp"
#include "mediabuy/calendar/vague_day.hpp"
#include "mediabuy/record/ref.hpp"
#include "mediabuy/record/words.hpp"
#include "mediabuy/text/span.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct source;

/// A key that the record lacks, and why: `unknown = { end = "not-in-layout" }`.
struct unknown_field {
    name_id key = name_id::none;
    unknown_why why = unknown_why::not_looked_for;
};

struct record_head {
    name_id id = name_id::none;
    span where; ///< the whole entry in its file
    span id_at; ///< the id in it
    std::vector<ref<source>> sources;
    std::optional<day> recorded; ///< day from which the record was known, where it says so itself
    std::vector<unknown_field> unknown;
    std::string note;
};

/// A day as a book gives it: exact or vague, with the words of a source where it was printed in words.
struct given_day {
    vague_day when;
    name_id as_printed = name_id::none; ///< "late 2025"; none where the day says all
    span where;
};

} // namespace v1
} // namespace mediabuy
