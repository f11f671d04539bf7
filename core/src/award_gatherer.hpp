// SPDX-License-Identifier: MIT
#pragma once
/// @file award_gatherer.hpp
/// Actions of official files, gathered by award, and the book that they become.

#include "mediabuy/io/import/official_value.hpp"
#include "mediabuy/io/import/usaspending_import.hpp"
#include "mediabuy/record/book.hpp"

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

class award_gatherer {
public:
    award_gatherer();

    [[nodiscard]] ref<source> add_source(const std::string& file, const std::string& selection);
    /// By `identity`, which is not printed; of those with one identity the first name stays.
    [[nodiscard]] ref<party> add_party(party_kind kind, const std::string& identity, std::string_view name,
                                       std::string_view uei);
    [[nodiscard]] const book& records() const noexcept { return book_; }

    /// Nothing, or the key of another award that has the same id.
    [[nodiscard]] std::optional<std::string> add(std::string_view key, gathered_action action);

    /// Everything that was added, as a book.
    [[nodiscard]] book make_book(std::string title, std::optional<day> as_of, imported& out);

private:
    [[nodiscard]] name_id fresh_id(std::string id);
    void add_payer();
    void make_contract(name_id id, gathered_award& award, imported& out);
    void add_parent(std::size_t child, const std::string& key);
    [[nodiscard]] unknown_field unknown(std::string_view key, unknown_why why)
    {
        return {book_.names.intern(key), why};
    }
    void say_unknown(const recognised_header& header, const purchase& buys, contract& c);

    book book_;
    std::map<std::string, gathered_award, std::less<>> awards_; ///< by id
    std::map<std::string, ref<party>, std::less<>> parties_;    ///< by identity
};

} // namespace detail
} // namespace v1
} // namespace mediabuy
