// SPDX-License-Identifier: MIT
#pragma once
/// @file record/document.hpp
/// A paper or a file that bears out what was delivered or billed.

#include "mediabuy/money/decimal.hpp"
#include "mediabuy/money/money.hpp"
#include "mediabuy/record/any_ref.hpp"
#include "mediabuy/record/head.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// What a document bears out: a line of an invoice, or a delivery; all of it where it names no part.
struct covered {
    std::optional<any_ref> line;
    std::optional<any_ref> delivered;
    std::optional<given_day> start;
    std::optional<given_day> end; ///< last day, included
    std::optional<decimal> units;
    std::optional<money> amount;
    span where;
};

struct document {
    record_head head;
    document_kind kind = document_kind::other;
    std::string title;
    std::string file;
    std::string page;   ///< in the file: "3", "12-14"
    std::string sha256; ///< of the file, in lower-case hexadecimal
    std::optional<given_day> dated;
    std::optional<given_day> received;
    std::vector<covered> covers;
    std::optional<currency> amounts_in;
};

} // namespace v1
} // namespace mediabuy
