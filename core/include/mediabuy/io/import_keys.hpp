// SPDX-License-Identifier: MIT
#pragma once
/// @file io/import_keys.hpp
/// The keys of an [[import]]: an official file that stays where it is, and what of it a book takes.

#include "mediabuy/io/keys.hpp"

namespace mediabuy {
inline namespace v1 {

inline constexpr std::array import_keys{
    key{.name = "format",
        .type = value_type::word,
        .necessity = need::essential,
        .of = "import",
        .help = "what kind of file it is"},
    key{.name = "file", .necessity = need::essential, .help = "where it lies, from the folder of the book"},
    key{.name = "sha256", .help = "digest of the file that the book was written for"},
    key{.name = "where",
        .type = value_type::table,
        .of = "import.where",
        .fallback = "everything",
        .help = "which of its rows are taken"},
    key{.name = "campaign",
        .type = value_type::reference,
        .of = "campaign",
        .help = "what all of it is for, where a record does not say otherwise"},
    key{.name = "kept",
        .help = "what the file said of each record, so that changes are told; import writes it"},
    key{.name = "id", .type = value_type::id, .fallback = "made of its name", .help = "of its source"},
    key{.name = "note", .help = "words for the reader"},
};

inline constexpr std::array import_where_keys{
    key{.name = "psc",
        .type = value_type::texts,
        .help = "product or service codes, or words of their titles"},
    key{.name = "naics", .type = value_type::texts, .help = "industries, likewise"},
    key{.name = "agency", .type = value_type::texts, .help = "words of the name of who awarded or pays"},
    key{.name = "vendor", .type = value_type::texts, .help = "words of the name of who holds it, or its UEI"},
    key{.name = "text", .type = value_type::texts, .help = "words in any column"},
    key{.name = "from", .type = value_type::day, .help = "the first day of actions that are taken"},
    key{.name = "to", .type = value_type::day, .help = "the last one"},
};

} // namespace v1
} // namespace mediabuy
