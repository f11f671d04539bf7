// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/one_scope.hpp
/// Whether all amounts of a layer are of one payer and of one purpose, so that no two are of unlike things.

#include "mediabuy/rule/book_index.hpp"

#include <cstdint>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// Whether all amounts of a layer are of one payer and of one purpose: because the book's scope keeps any
/// other out, or because no two records name different ones.
[[nodiscard]] inline bool of_one_scope(const book& b, const book_index& index, layer of)
{
    const bool any_payer = b.scope.payer == name_id::none;
    const bool any_purpose = b.scope.purpose == name_id::none;
    payer_and_purpose first;
    const auto agrees = [](name_id& one, name_id said) {
        if (one == name_id::none) one = said;
        return said == name_id::none || said == one;
    };
    const auto fits = [&](const payer_and_purpose& said) {
        return (!any_payer || agrees(first.payer, said.payer)) &&
               (!any_purpose || agrees(first.purpose, said.purpose));
    };
    for (std::uint32_t i = 0; i < b.allocations.size(); ++i)
        if (b.allocations.layers()[i] == of && !fits(index.facts(b).words(i))) return false;
    for (std::uint32_t i = 0; i < b.contracts.size() && of == layer::award; ++i)
        if (!fits(own_scope_words(b, {record_kind::contract, i}))) return false;
    return true;
}

} // namespace detail

} // namespace v1
} // namespace mediabuy
