// SPDX-License-Identifier: MIT
#pragma once
/// @file ocds_contract.hpp
/// What a merged process of OCDS says of one of its contracts, and what of that a book has a place for.

#include "mediabuy/io/node.hpp"
#include "mediabuy/money/decimal.hpp"
#include "mediabuy/money/total.hpp"
#include "mediabuy/record/contract.hpp"
#include "mediabuy/text/problem.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// An organisation as a release names it.
struct ocds_party {
    std::string
        identity; ///< its identifier where it has one, else its name: an id may hold in one release alone
    std::string name;
    std::string uei;
};

struct ocds_amendment {
    std::string number;
    std::optional<day> dated;
    std::optional<action> what;
    std::string note;
};

struct ocds_item {
    std::string number;
    std::string description;
    std::optional<decimal> quantity;
    std::optional<decimal> unit_price;
};

struct ocds_contract {
    std::string ocid;
    std::string id;
    std::string piid;
    std::string description;
    std::string status;
    std::string framework; ///< ocid of the process that it is placed under
    std::optional<ocds_party> buyer;
    std::vector<ocds_party> suppliers;
    std::optional<money> value;
    std::optional<money> maximum;
    std::optional<day> signed_on;
    std::optional<day> start;
    std::optional<day> end;
    std::optional<day> potential_end;
    std::vector<ocds_amendment> amendments; ///< as they stand in the file
    std::vector<ocds_item> items;
    std::uint64_t classified = 0; ///< items
    std::vector<money> transactions;
    std::vector<problem> wrong; ///< it is not taken
};

/// A merged release, with its parties and awards by their ids; the first of each id.
struct ocds_process {
    explicit ocds_process(const node& merged);

    const node& merged;
    std::map<std::string_view, const node*> parties;
    std::map<std::string_view, const node*> awards;
};

/// `contract` is one of the process's, and has an id.
/// Errors: wrong-type, blank-field, no-currency, unknown-currency, wrong-currency, scientific-amount, those
/// of parse_money, bad-date, no-such-day.
[[nodiscard]] ocds_contract read_ocds_contract(const ocds_process& process, const node& contract);

/// Whether these words stand in a text of the contract, of its award, or of the process but for its other
/// contracts and awards.
[[nodiscard]] bool mentions(const ocds_process& process, const node& contract, std::string_view words);

} // namespace detail
} // namespace v1
} // namespace mediabuy
