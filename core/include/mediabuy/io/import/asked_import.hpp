// SPDX-License-Identifier: MIT
#pragma once
/// @file io/import/asked_import.hpp
/// An import as every face asks for it: a format and filters by their names, files of any size in pieces,
/// then the answer and the book that they make.

#include "mediabuy/answer/question_reader.hpp"
#include "mediabuy/io/import/official_import.hpp"

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace mediabuy {
inline namespace v1 {

class asked_import {
public:
    /// `asked` has the format as its only id, and the filters as its options. Of a wrong question the answer
    /// says what is wrong with it.
    /// Errors: unknown-word, unknown-option, blank-filter, bad-date, no-such-day, reversed-days.
    [[nodiscard]] static std::variant<asked_import, import_result> ask(const invocation& asked,
                                                                       tallying records = tallying::off);

    [[nodiscard]] import_format format() const noexcept { return format_; }
    [[nodiscard]] const import_selection& wanted() const noexcept { return wanted_; }

    /// Files named "path/…" lie in the zip of that path.
    void say_zip(const std::string& path);
    /// The next file, by its name as the user gave it; of a member of an archive both names.
    void begin(std::string name) { in_->begin(std::move(name)); }
    void begin(const std::string& archive, const std::string& member);
    /// Its next bytes, cut anywhere.
    void feed(std::string_view chunk) { in_->feed(chunk); }
    /// Its files may be scanned elsewhere, and what was found be taken here (official_import).
    [[nodiscard]] table_scanner::plan_function planner() const { return in_->planner(); }
    void take(const scanned_rows& scanned) { in_->take(scanned); }
    /// Nothing more of this file will be taken.
    [[nodiscard]] bool stopped() const noexcept { return in_->stopped(); }
    /// `digest` is the SHA-256 of the file, or of the zip that it lies in; for its source.
    void end(const std::string& digest = {}) { in_->end(digest); }
    /// Rows read of all files, for showing progress.
    [[nodiscard]] std::uint64_t rows() const noexcept { return in_->rows(); }

    /// To be called once. A member of an archive that is of no known layout is worth a note where another of
    /// it has one, and an error where none has.
    [[nodiscard]] import_result finish() { return in_->finish(lang_); }

private:
    asked_import(language lang, import_format format, import_selection wanted, tallying records)
        : lang_{lang}, format_{format}, wanted_{std::move(wanted)}, in_{import_of(format, wanted_, records)}
    {
    }

    language lang_;
    import_format format_;
    import_selection wanted_;
    std::unique_ptr<official_import> in_;
    std::set<std::string> zips_;
};

} // namespace v1
} // namespace mediabuy
