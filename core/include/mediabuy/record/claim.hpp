// SPDX-License-Identifier: MIT
#pragma once
/// @file record/claim.hpp
/// What one source says about a thing. Claims are kept side by side; none is merged into another, none is
/// added.

#include "mediabuy/money/estimate.hpp"
#include "mediabuy/record/event.hpp"
#include "mediabuy/record/head.hpp"
#include "mediabuy/record/source.hpp"

#include <optional>
#include <string>

namespace mediabuy {
inline namespace v1 {

/// Which money a figure is of, as far as its source says. Parts that it leaves open are none.
struct claim_scope {
    name_id payer = name_id::none;
    name_id payee = name_id::none;
    name_id purpose = name_id::none;
    std::optional<channel> medium;
    std::optional<given_day> start;
    std::optional<given_day> end;
    std::optional<layer> where_in_chain;
    std::optional<amount_basis> basis;
};

struct claim {
    record_head head;
    ref<source> from;
    ref<source> origin; ///< which of the sources that its source repeats it comes from, where it says so
    std::optional<any_ref> about;
    claim_word says = claim_word::amount;
    std::optional<estimate> amount;
    span amount_at;
    std::string amount_text;           ///< the amount as the book writes it
    std::string as_printed;            ///< the words around it; the amount's own text where left out
    std::string cause;                 ///< a word for a cause, such as "contract-ran-out"
    name_id stated_by = name_id::none; ///< from whom the source has it, where it says so: a party, or a name
    std::optional<given_day> date;
    claim_scope scope;
};

} // namespace v1
} // namespace mediabuy
