// SPDX-License-Identifier: MIT
#pragma once
/// @file io/schema.hpp
/// What a book may hold, for editors, validators and forms. All of it is made of the reader's own key table
/// (io/keys.hpp), so that it can say nothing else than what the reader does.

#include <string>

namespace mediabuy {
inline namespace v1 {

/// The JSON Schema of a book as JSON; TOML is the same with its dates as texts. What it refuses the reader
/// refuses too; what takes a whole book to see (a reference to nothing, two equal ids, days that run
/// backwards, words that are no amount) only the reader sees.
/// Source: JSON Schema, draft 2020-12.
[[nodiscard]] std::string schema_json();

/// The key table: { "contract.line": [{ key, type, required, words, help, refers_to, table, default, unit
/// }] }, "book" being the head. `words` are all that may be written, `refers_to` is the kind of record whose
/// id is wanted ("any" for each kind), `table` what a table holds; null or empty where there is none.
[[nodiscard]] std::string keys_json();

} // namespace v1
} // namespace mediabuy
