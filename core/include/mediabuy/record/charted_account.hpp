// SPDX-License-Identifier: MIT
#pragma once
/// @file record/charted_account.hpp
/// What a chart of accounts calls an account of the journal.

#include "mediabuy/record/account_word.hpp"
#include "mediabuy/record/head.hpp"

#include <optional>
#include <string>

namespace mediabuy {
inline namespace v1 {

struct charted_account {
    record_head head;
    account_word account = account_word::cost; ///< the journal's own
    std::optional<line_kind> kind; ///< of cost: which; none: every kind that has no code of its own
    std::string code;              ///< in the chart, such as 6110
    std::string name;              ///< in the chart
};

} // namespace v1
} // namespace mediabuy
