// SPDX-License-Identifier: MIT
#pragma once
/// @file growing_book.hpp
/// A book that an importer makes: ids that are free, and each source and party once.

#include "mediabuy/record/book.hpp"

#include <map>
#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// In US dollars, until a record says otherwise.
class growing_book {
public:
    growing_book();

    /// The file is named without its folders; its id is made of that name, unless it is given.
    [[nodiscard]] ref<source> add_source(std::string_view publisher, const std::string& file,
                                         const std::string& selection, const std::string& id = {});
    /// The SHA-256 of a source; of none, nothing.
    void say_digest(ref<source> of, const std::string& digest);
    /// By `identity`, which is not printed; of those with one identity the first name stays, others are aka.
    [[nodiscard]] ref<party> add_party(party_kind kind, const std::string& identity, std::string_view name,
                                       std::string_view uei = {});
    [[nodiscard]] name_id intern(std::string_view words) { return book_.names.intern(words); }
    [[nodiscard]] book& records() noexcept { return book_; }

protected:
    /// The id itself, or with the first number behind it that makes it free.
    [[nodiscard]] name_id fresh_id(std::string id);

    book book_;

private:
    std::map<std::string, ref<party>, std::less<>> parties_; ///< by identity
    std::map<std::string, int, std::less<>> last_number_;    ///< of ids that were taken
};

} // namespace detail
} // namespace v1
} // namespace mediabuy
