// SPDX-License-Identifier: MIT
#pragma once
/// @file io/import/tables_import.hpp
/// Makes a book of tables as `export csv` writes them (io/tables.hpp): all that its datapackage.json names,
/// or, without one, the files that bear the names of tables.
///
/// The tables are read as a book is. A row with an error is refused, and so is what cannot be without it;
/// the others make the book. Without filters every row is taken. Filters ask about contracts and their
/// actions: then these are taken, and of the other tables what they refer to.

#include "mediabuy/io/import/import_selection.hpp"
#include "mediabuy/io/import/taken_records.hpp"
#include "mediabuy/text/named_text.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

class tables_import {
public:
    explicit tables_import(import_selection wanted, tallying records = tallying::off)
        : wanted_{std::move(wanted)}, records_{records}
    {
    }

    /// What is wanted of all files: they are one book.
    void select(import_selection wanted) { wanted_ = std::move(wanted); }
    void begin(std::string name, std::string id = {});
    void feed(std::string_view chunk);
    [[nodiscard]] bool stopped() const noexcept;
    void end(const std::string& digest = {});
    [[nodiscard]] std::uint64_t rows() const noexcept { return rows_; }

    /// Errors: unknown-layout of a file that is no table of the package, filter-not-in-layout, those of
    /// read_tables. To be called once.
    [[nodiscard]] taken_records finish();

private:
    import_selection wanted_;
    tallying records_;
    std::vector<named_text> files_;
    std::vector<std::string> digests_;
    std::uint64_t rows_ = 0; ///< lines, while nothing more is known
};

} // namespace v1
} // namespace mediabuy
