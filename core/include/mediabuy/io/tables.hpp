// SPDX-License-Identifier: MIT
#pragma once
/// @file io/tables.hpp
/// A book as tables: a CSV file for each kind of record, and a datapackage.json that describes them.
///
/// Each key of a record is a column of its name, in the order of the key table (io/keys.hpp), the id first. A
/// table in a record spreads over columns: `flight.start`, `rate.price`; so does a day that is only known to
/// lie between two others, in columns that are there where some row needs them: `flight.end.from`. A list of
/// tables is a file of its own: `contract.modification.csv` names the record in `contract` and the place in
/// its list in `place`, and the charges of an action, in `contract.modification.funds.csv`, name both and
/// have a place of their own. Lists of texts or ids, and the reasons in `unknown`, are JSON in one cell. An
/// empty cell is a key that is not there. Lines end in CR LF, and cells are quoted by RFC 4180.
///
/// Nothing is lost: what read_tables makes of these files is equal to the book, but for places.
///
/// Source: Frictionless tabular data package 1.0 (specs.frictionlessdata.io/tabular-data-package), RFC 4180.

#include "mediabuy/io/read.hpp"
#include "mediabuy/record/book.hpp"
#include "mediabuy/text/named_text.hpp"
#include "mediabuy/text/problem.hpp"

#include <string>
#include <vector>

namespace mediabuy {
inline namespace v1 {

inline constexpr std::string_view package_name = "datapackage.json";

/// The files, datapackage.json last. A text that a spreadsheet would take for a formula has an apostrophe in
/// front, which reading takes off again.
[[nodiscard]] std::vector<named_text> write_tables(const book& records);

/// One table that a package names.
struct package_table {
    std::string name; ///< as of its resource, such as "contract.modification"
    std::string path; ///< from the folder of the package
    span path_at;     ///< where the package says so
};

/// Errors: json-syntax, unknown-table, table-path (a path that leads out of the folder is not followed).
struct package_tables {
    std::vector<package_table> tables;
    std::vector<problem> problems;
};

/// The tables of a package, whose text is `package`: what a face has to fetch for read_tables.
[[nodiscard]] package_tables tables_in_package(std::string_view package);

/// Whether a text is a package of tables rather than a book.
[[nodiscard]] bool is_package(std::string_view text);

/// The book that the tables of a package make, with every problem at its place in them. `files` holds their
/// texts by the paths that the package gives. `records.texts[0]` is the package, the tables follow; `sha256`
/// is the digest of all of them, one behind the other. Columns may stand in any order, and cells may be
/// parted by semicolons or tabs, as spreadsheets in some languages write them. The limits are those of
/// read_book, for each file.
///
/// Errors: those of read_book and tables_in_package, and table-missing, table-cells, table-twice,
/// table-no-row.
[[nodiscard]] read_result read_tables(named_text package, std::vector<named_text> files);

} // namespace v1
} // namespace mediabuy
