// SPDX-License-Identifier: MIT
#pragma once
/// @file io/import/rows_ahead.hpp
/// A file scanned by itself, before its import has come to it: what its import asks of it is decided by its
/// header alone, so that several files can be scanned at once, and their rows taken one file after another.
/// What comes of it is what comes of feeding the bytes.

#include "mediabuy/io/table_scanner.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Some rows of a file that were asked for, in its order, with what was refused between them.
class scanned_rows {
public:
    void set_header(std::span<const std::string_view> names) { header_.emplace(names.begin(), names.end()); }
    void add(const table_record& record);
    void add(const refused_record& refused) { refused_.emplace_back(rows_.size(), refused); }
    /// The file ends behind these rows.
    void end(table_summary whole) { end_ = std::move(whole); }

    /// About how much memory they take, in bytes.
    [[nodiscard]] std::size_t size() const noexcept;

    /// The header, where it was read and the rest of the file was to be planned by it.
    [[nodiscard]] const std::optional<std::vector<std::string>>& header() const noexcept { return header_; }
    [[nodiscard]] const std::optional<table_summary>& end() const noexcept { return end_; }
    /// As the scanner would hand them out.
    void hand_out(const table_scanner::record_function& take,
                  const table_scanner::refusal_function& refuse) const;

private:
    struct row {
        std::uint64_t line;
        std::uint64_t number;
        std::size_t fields; ///< before it
    };

    std::optional<std::vector<std::string>> header_;
    std::string text_;              ///< of all fields
    std::vector<std::size_t> ends_; ///< of each field, in `text_`
    std::vector<row> rows_;
    std::vector<std::pair<std::size_t, refused_record>> refused_; ///< with how many rows come before
    std::optional<table_summary> end_;
};

class rows_ahead {
public:
    explicit rows_ahead(table_scanner::plan_function plan);
    rows_ahead(const rows_ahead&) = delete;
    rows_ahead& operator=(const rows_ahead&) = delete;

    /// The next bytes of the file, cut anywhere.
    void feed(std::string_view chunk) { scanner_.feed(chunk); }
    /// Nothing more of the file will be taken.
    [[nodiscard]] bool stopped() const noexcept { return scanner_.stopped(); }
    /// To be called once, after the last feed.
    void end() { found_.end(scanner_.finish()); }

    /// What was found and not handed over yet.
    [[nodiscard]] std::size_t size() const noexcept { return found_.size(); }
    [[nodiscard]] scanned_rows hand_over() { return std::exchange(found_, {}); }

private:
    void keep(const refused_record& refused);

    scanned_rows found_;
    std::uint64_t refused_ = 0;      // kept
    std::uint64_t refused_line_ = 0; // of the last of them
    table_scanner scanner_;
};

} // namespace v1
} // namespace mediabuy
