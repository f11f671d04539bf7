// SPDX-License-Identifier: MIT
#pragma once
/// @file io/import/official_import.hpp
/// An import as every face asks for it: a format and filters by their names, files of any size in pieces,
/// then the answer and the book that they make.

#include "mediabuy/answer/answer.hpp"
#include "mediabuy/answer/question_reader.hpp"
#include "mediabuy/io/import/platform_import.hpp"
#include "mediabuy/io/import/usaspending_import.hpp"
#include "mediabuy/record/book.hpp"
#include "mediabuy/text/source_text.hpp"

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct import_outcome {
    answer answered;
    book records;
    std::vector<source_text> texts; ///< what spans of the answer's problems point into
    bool refused = false;           ///< nothing of the question is answered
};

class official_import {
public:
    /// `asked` has the format as its only id, and the filters as its options. Of a wrong question the answer
    /// says what is wrong with it.
    /// Errors: unknown-word, unknown-option, blank-filter, bad-date, no-such-day, reversed-days.
    [[nodiscard]] static std::variant<official_import, import_outcome> ask(const invocation& asked);

    /// The next file, by its name as the user gave it; of a member of an archive both names.
    void begin(std::string name);
    void begin(const std::string& archive, const std::string& member);
    /// Its next bytes, cut anywhere.
    void feed(std::string_view chunk);
    /// Nothing more of this file will be taken.
    [[nodiscard]] bool stopped() const noexcept;
    void end();

    /// Rows read of all files, for showing progress.
    [[nodiscard]] std::uint64_t rows() const noexcept;

    /// To be called once. A member of an archive that is of no known layout is worth a note where another of
    /// it has one, and an error where none has.
    [[nodiscard]] import_outcome finish();

private:
    using importer = std::variant<std::unique_ptr<usaspending_import>, std::unique_ptr<platform_import>>;

    official_import(language lang, import_selection wanted, importer in)
        : lang_{lang}, wanted_{std::move(wanted)}, in_{std::move(in)}
    {
    }

    language lang_;
    import_selection wanted_;
    platform_format format_{}; ///< of a platform's import
    importer in_;
    std::set<std::string> archives_;
};

} // namespace v1
} // namespace mediabuy
