// SPDX-License-Identifier: MIT
#pragma once
/// @file io/read.hpp
/// Reads a book, in TOML or in JSON, with everything that is wrong with it.

#include "mediabuy/record/book.hpp"
#include "mediabuy/text/problem.hpp"

#include <string>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Every record that could be read, and every problem, by place in the file.
///
/// A problem in one key leaves out that key and keeps the record. Left out as a whole, each with a note that
/// says so, are: what has no id, a wrong one, or one that an earlier record has (there the problem itself
/// says it); an allocation without a layer or an amount that can be read; an event or a claim without the
/// word that it says; a claim without its source, or without the amount, cause, payer or purpose that it is
/// to state; and an entry that is no TOML even with the wrong statement taken out. A reference to a record
/// that is left out is empty, and no problem. A period that ends before it starts loses both its ends.
///
/// A line of a contract is left out where neither its id nor its number makes an id, an option where its id
/// does not; their ids are unique in the book as "contract:line". A contract or a party that names itself as
/// its parent is taken as having none (a warning); where parents lead in a circle, each of them is cut.
struct read_result {
    book records;
    std::vector<problem> problems;
};

/// Reads `text`, which is JSON where `name` ends in ".json" or the text begins with a brace, and TOML
/// otherwise. Never stops at the first error and throws nothing, whatever the text (memory aside).
/// `records.texts[0]` is the text, under `name`. Limits: 32 parts of a key, 31 brackets in each other and 64
/// levels of nesting in all, 100 problems of syntax, 2 GiB of text; beyond them is a problem.
[[nodiscard]] read_result read_book(std::string text, std::string name);

} // namespace v1
} // namespace mediabuy
