// SPDX-License-Identifier: MIT
#pragma once
/// @file ocds_book.hpp
/// The book that an import makes of contracts of OCDS, and the count of what a book has no place for.

#include "growing_book.hpp"
#include "mediabuy/io/import/ocds_import.hpp"
#include "ocds_contract.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// A contract that is read, and where it stands.
struct found_contract {
    ocds_contract said;
    const ocds_process* process = nullptr;
    const node* from = nullptr;
    std::size_t file = 0; ///< the first that has it
    std::string book_id;
    bool taken = false;
    ref<contract> made{};
};

class ocds_book : public growing_book {
public:
    /// `counts` gets the sums of each file, and how much of what is not in the book.
    ocds_book(ocds_imported& counts, tallying records) : out_{counts}, records_wanted_{records} {}

    /// Makes those that are taken. `sources`: of each file. `selection`: in words.
    void make(std::vector<found_contract>& contracts, const std::vector<ref<source>>& sources,
              const std::string& selection, std::optional<day> as_of);

private:
    [[nodiscard]] unknown_field unknown(std::string_view key, unknown_why why) { return {intern(key), why}; }
    [[nodiscard]] ref<party> party_named(party_kind kind, const ocds_party& p);
    void make_contract(found_contract& found, bool framework, ref<source> from);
    void add_actions(contract& c, const ocds_contract& said);
    void add_lines(contract& c, const ocds_contract& said, std::uint32_t index);
    void count_contract(const found_contract& found, const contract& c);
    void add_parent(const found_contract& child);

    ocds_imported& out_;
    tallying records_wanted_;
    std::multimap<std::string_view, const found_contract*> by_ocid_;
};

} // namespace detail
} // namespace v1
} // namespace mediabuy
