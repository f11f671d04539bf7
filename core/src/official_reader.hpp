// SPDX-License-Identifier: MIT
#pragma once
/// @file official_reader.hpp
/// Reads one official file after another for an importer, counts its rows, and tells of those that are
/// refused.

#include "mediabuy/io/import/read_rows.hpp"
#include "mediabuy/io/import/rows_ahead.hpp"
#include "mediabuy/io/table_scanner.hpp"
#include "mediabuy/text/problem.hpp"
#include "mediabuy/text/source_text.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

enum class row_fate : std::uint8_t { taken, passed_over, refused };

class official_reader {
public:
    official_reader(const official_reader&) = delete;
    official_reader& operator=(const official_reader&) = delete;
    virtual ~official_reader() = default;

    void feed(std::string_view chunk) { scanner_->feed(chunk); }
    /// In the place of the bytes, what was scanned of them elsewhere by the plan of `plan_of`.
    void take(const scanned_rows& scanned);
    [[nodiscard]] bool stopped() const noexcept { return scanner_->stopped(); }
    [[nodiscard]] std::uint64_t rows() const noexcept
    {
        return rows_before_ + (scanner_ ? scanner_->so_far().records : 0);
    }

protected:
    official_reader() = default;

    /// Precondition: `file` has its name, and stays where it is until end_file.
    void begin_file(read_rows& file);
    void end_file();

    /// What to take of the file, by its header; nothing where it is declined, of which a problem tells.
    [[nodiscard]] virtual std::optional<table_plan> plan(std::span<const std::string_view> header) = 0;
    /// Takes the row at hand. What is wrong with it is told first (complain).
    [[nodiscard]] virtual row_fate read_row() = 0;

    [[nodiscard]] const table_record& row() const noexcept { return *row_; }
    /// Whether something is wrong with the row at hand.
    [[nodiscard]] bool is_bad() const noexcept { return bad_; }
    /// Of the field in that column of the file, as it is written there.
    void complain(std::uint32_t column, std::string_view written, problem_code why,
                  std::vector<std::string> arguments);
    /// Of the file as a whole.
    void complain_of_file(problem_code why, std::vector<std::string> arguments);

    std::vector<problem> problems_;  ///< of all files; their spans point into the texts
    std::vector<source_text> texts_; ///< the fields that problems are about, each a piece of its file

private:
    void take(const table_record& record);
    void refuse(const refused_record& refused);
    void tell(std::uint64_t line, std::uint32_t column, std::string excerpt, problem_code why,
              std::vector<std::string> arguments);

    std::optional<table_scanner> scanner_;
    std::optional<table_summary> scanned_; // where it was done elsewhere
    read_rows* file_ = nullptr;
    std::uint64_t rows_before_ = 0; // of the files before this one
    std::uint64_t shown_ = 0;       // refused rows that problems tell of
    std::uint64_t shown_line_ = 0;  // the last of them
    const table_record* row_ = nullptr;
    bool bad_ = false;
};

} // namespace detail
} // namespace v1
} // namespace mediabuy
