// SPDX-License-Identifier: MIT
#pragma once
/// @file table_head.hpp
/// The head of a table: byte order mark, blank lines, and the header with the separator that it shows.

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

/// The header, once it was seen to its end.
struct table_header {
    char separator = ',';
    std::vector<std::string> names; ///< quotes off, in UTF-8
    bool crlf = false;
    bool line_end = false; ///< there is one at all
    std::optional<refused_record> refusal;
};

/// Takes the bytes of a file up to the end of its header.
class table_head {
public:
    explicit table_head(const table_format& format) : format_{format} {}

    /// How many bytes of `chunk` belong to the head. All that was asked for is there once whole() says so.
    [[nodiscard]] std::size_t take(std::string_view chunk);
    [[nodiscard]] bool whole() const noexcept { return whole_; }

    /// The header, whether it came whole or the file ended.
    [[nodiscard]] table_header read() const;

    [[nodiscard]] bool byte_order_mark() const noexcept { return mark_; }
    [[nodiscard]] bool beyond_ascii() const noexcept;
    [[nodiscard]] std::uint64_t blank_lines() const noexcept { return blank_lines_; }
    [[nodiscard]] std::uint64_t line_feeds() const noexcept { return line_feeds_; }
    /// Bytes behind the mark and the blank lines; none where there is no header.
    [[nodiscard]] bool empty() const noexcept { return held_.empty() || held_ == "\r"; }

private:
    void drop_mark();
    [[nodiscard]] bool too_long() const noexcept { return held_.size() > format_.limits.record_bytes + 2; }
    [[nodiscard]] refused_record refused(problem_code why, std::vector<std::string> arguments,
                                         std::string_view shown) const;
    void read_names(table_header& header, std::string_view record) const;

    table_format format_;
    std::string held_;
    bool quoted_ = false;
    bool mark_looked_for_ = false;
    bool mark_ = false;
    bool utf16_ = false;
    bool whole_ = false;
    std::uint64_t line_feeds_ = 0;
    std::uint64_t blank_lines_ = 0;
};

} // namespace detail
} // namespace v1
} // namespace mediabuy
