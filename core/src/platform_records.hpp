// SPDX-License-Identifier: MIT
#pragma once
/// @file platform_records.hpp
/// The records of a book of what platforms publish, made row by row.

#include "mediabuy/io/import/platform_layout.hpp"
#include "mediabuy/record/book.hpp"

#include <map>
#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {
namespace detail {

class platform_records {
public:
    explicit platform_records(platform_format format);

    [[nodiscard]] ref<source> add_source(const std::string& file, const std::string& selection);
    /// By `identity`, which is not printed; of those with one identity the first name stays, others are aka.
    [[nodiscard]] ref<party> add_payer(const std::string& identity, std::string_view name);
    /// With an id made of the words given, and the platform.
    void add(allocation a, std::string_view id);

    [[nodiscard]] name_id intern(std::string_view words) { return book_.names.intern(words); }
    [[nodiscard]] book& records() noexcept { return book_; }

private:
    [[nodiscard]] name_id fresh_id(std::string id);

    book book_;
    platform_format format_;
    ref<party> platform_;
    std::map<std::string, ref<party>, std::less<>> payers_; ///< by identity
    std::map<std::string, int, std::less<>> last_number_;   ///< of ids that were taken
};

/// "Google"; who runs the advertisements and publishes the file.
[[nodiscard]] std::string_view platform_name(platform_format format) noexcept;

} // namespace detail
} // namespace v1
} // namespace mediabuy
