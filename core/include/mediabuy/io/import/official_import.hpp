// SPDX-License-Identifier: MIT
#pragma once
/// @file io/import/official_import.hpp
/// An import of official files of any format: fed in pieces, it makes a book and says what it took.

#include "mediabuy/answer/answer.hpp"
#include "mediabuy/io/import/import_format.hpp"
#include "mediabuy/io/import/import_selection.hpp"
#include "mediabuy/io/import/read_rows.hpp"
#include "mediabuy/io/import/rows_ahead.hpp"
#include "mediabuy/record/book.hpp"
#include "mediabuy/text/source_text.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct import_result {
    answer answered; ///< with the problems of the files, whose spans point into `texts`
    book records;
    std::vector<read_rows> files;
    std::vector<source_text> texts;
    bool refused = false; ///< a filter does not fit a file: nothing of the question is answered
};

class official_import {
public:
    official_import() = default;
    official_import(const official_import&) = delete;
    official_import& operator=(const official_import&) = delete;
    virtual ~official_import() = default;

    /// What is wanted of the files from the next one on.
    virtual void select(import_selection wanted) = 0;
    /// The files named "path/…" lie in the zip of that path.
    void say_zip(std::string path) { zips_.push_back(std::move(path)); }
    /// The next file, by its name as the user gave it, and the id of its source where it has one already.
    virtual void begin(std::string name, std::string id = {}) = 0;
    /// Its next bytes, cut anywhere.
    virtual void feed(std::string_view chunk) = 0;
    /// What is wanted of a file, by its header: may be called at any time and from any thread, and lasts as
    /// long as select is not called. None where the files of this format are not scanned but read otherwise.
    [[nodiscard]] virtual table_scanner::plan_function planner() const { return {}; }
    /// In the place of feed: what rows_ahead has found in the file, piece after piece.
    virtual void take(const scanned_rows&) {}
    /// Nothing more of this file will be taken.
    [[nodiscard]] virtual bool stopped() const noexcept = 0;
    /// Rows read of all files, for showing progress.
    [[nodiscard]] virtual std::uint64_t rows() const noexcept = 0;
    /// `digest` is the SHA-256 of the file, or of the zip that it lies in; for its source.
    virtual void end(const std::string& digest = {}) = 0;
    /// To be called once.
    [[nodiscard]] virtual import_result finish(language lang) = 0;

protected:
    [[nodiscard]] const std::vector<std::string>& zips() const noexcept { return zips_; }

private:
    std::vector<std::string> zips_;
};

[[nodiscard]] std::unique_ptr<official_import> import_of(import_format format, import_selection wanted = {},
                                                         tallying records = tallying::off);

} // namespace v1
} // namespace mediabuy
