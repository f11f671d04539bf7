// SPDX-License-Identifier: MIT
#pragma once
/// @file award_gatherer.hpp
/// Actions of official files, gathered by award, and the book that they become.

#include "award_beside.hpp"
#include "growing_book.hpp"
#include "mediabuy/io/import/official_value.hpp"
#include "mediabuy/io/import/usaspending_import.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// One row, read: the action, and what it says of its award.
struct gathered_action {
    modification what;
    contract_kind kind = contract_kind::definitive_contract;
    ref<party> agency;
    ref<party> vendor;
    ref<source> file;
    std::string pricing;
    std::optional<day> start;
    std::optional<day> ordering_end;
    printed_totals totals;
    std::optional<day> last_modified;
    const recognised_header* header = nullptr;
};

struct gathered_award {
    std::string key;
    std::vector<gathered_action> actions;
};

class award_gatherer : public growing_book {
public:
    /// Nothing, or the key of another award that has the same id.
    [[nodiscard]] std::optional<std::string> add(std::string_view key, gathered_action action);

    /// What other files say of the award, to be filled in.
    [[nodiscard]] award_beside& beside(std::string_view key);

    /// What a Treasury account is called; the first name holds.
    void name_account(std::string_view account, std::string_view name);

    /// Everything that was added, as a book. `selected`: filters were set.
    [[nodiscard]] book make_book(std::string title, std::optional<day> as_of, bool selected, imported& out);

private:
    void add_payer();
    void make_contract(name_id id, gathered_award& award, imported& out);
    void add_parent(std::size_t child, const std::string& key);
    void add_beside(bool selected, imported& out);
    void make_bare_contract(name_id id, const award_beside& award);
    void lay_beside(std::uint32_t index, const award_beside& award, imported& out);
    void lay_funding(std::uint32_t index, const award_beside& award, imported& out);
    void add_funded_line(std::uint32_t index, const std::string& account, const funded_amount& all,
                         imported& out);
    [[nodiscard]] ref<fund> fund_of(const std::string& written, const treasury_account& account,
                                    ref<source> file);
    void add_subaward(ref<contract> under, const reported_subaward& s, imported& out);
    [[nodiscard]] unknown_field unknown(std::string_view key, unknown_why why) { return {intern(key), why}; }
    void say_unknown(const recognised_header& header, const purchase& buys, contract& c);

    std::map<std::string, gathered_award, std::less<>> awards_;     ///< by id
    std::map<std::string, award_beside, std::less<>> beside_;       ///< likewise
    std::map<std::string, std::string, std::less<>> account_names_; ///< by symbol
    std::map<std::string, ref<fund>, std::less<>> funds_;           ///< likewise
};

} // namespace detail
} // namespace v1
} // namespace mediabuy
