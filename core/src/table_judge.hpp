// SPDX-License-Identifier: MIT
#pragma once
/// @file table_judge.hpp
/// Whether a record of the right form is handed out, passed over or refused.

#include "field_matcher.hpp"
#include "field_text.hpp"

#include "mediabuy/io/table_scanner.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// Holds a plan against the fields of one record after another. A "use" is a column that is handed out or
/// tested; uses are numbered in the order of the file.
class table_judge {
public:
    table_judge() = default;
    table_judge(const table_plan& plan, table_encoding encoding);

    /// The columns to look at, ascending.
    [[nodiscard]] const std::vector<std::uint32_t>& columns() const noexcept { return columns_; }

    /// Whether some test asks for that column, not only the one who gets the record. A test for a text in
    /// many columns does not count: lacks_text decides it, as a rule, without parting them.
    [[nodiscard]] bool tests(std::size_t use) const;

    /// Begins a record; its fields as written, by use, are given before they are asked for.
    void begin() noexcept { ++record_; }
    void give(std::size_t use, std::string_view written) noexcept { fields_[use].written = written; }

    /// Whether some test does not hold, by the uses up to `use` alone.
    [[nodiscard]] bool passes_over(std::size_t use);

    /// Whether a whole record as written, of ASCII alone, lacks every text that one of those tests looks for.
    [[nodiscard]] bool lacks_text(std::string_view record) const;

    /// What stands in the way of handing out a record that no test passes over: code, arguments and column.
    [[nodiscard]] std::optional<refused_record> doubt();

    /// The fields to hand out, once there is no doubt.
    [[nodiscard]] std::span<const std::string_view> handed();

private:
    struct field {
        std::string_view written;
        std::uint64_t of_record = 0; ///< of which `text` is
        field_text text;
        std::string room;
    };
    struct test {
        std::vector<std::size_t> uses;
        field_matcher matcher;
        bool wide = false; ///< for a text, without quotes, in many columns
    };

    [[nodiscard]] std::size_t use_of(std::uint32_t column) const;
    const field_text& text_of(std::size_t use);
    [[nodiscard]] truth holds(const test& t);

    table_encoding encoding_ = table_encoding::utf_8;
    std::vector<std::uint32_t> columns_;
    std::vector<test> tests_;
    std::vector<std::vector<std::size_t>> tests_after_; ///< by use: those whose last column it is
    std::vector<std::size_t> handed_;                   ///< uses, in the order handed out
    std::vector<field> fields_;
    std::vector<std::string_view> views_;
    std::uint64_t record_ = 0;
};

} // namespace detail
} // namespace v1
} // namespace mediabuy
