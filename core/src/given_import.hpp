// SPDX-License-Identifier: MIT
#pragma once
/// @file given_import.hpp
/// An [[import]] of a book, as its text has it.

#include "fields.hpp"
#include "mediabuy/io/import/import_format.hpp"
#include "mediabuy/io/import/import_selection.hpp"
#include "mediabuy/io/import_keys.hpp"
#include "mediabuy/io/node.hpp"

#include <string>
#include <tuple>

namespace mediabuy {
inline namespace v1 {
namespace detail {

struct given_import {
    import_format format = import_format::usaspending;
    std::string file;
    std::string sha256;
    import_selection where;
    std::string kept;
    std::string id; ///< "" for one that is made of the name of the file
    std::string note;
    node campaign; ///< its value; broken where there is none
    span file_at;  ///< stands for the place of everything that the file gives
    span kept_at;
};

template <> struct fields_of<import_selection> {
    static constexpr std::string_view table = "import.where";
    static constexpr std::span<const key> keys = import_where_keys;
    static constexpr std::tuple list{
        at("psc", &import_selection::psc),       at("naics", &import_selection::naics),
        at("agency", &import_selection::agency), at("vendor", &import_selection::vendor),
        at("text", &import_selection::text),     at("from", &import_selection::from),
        at("to", &import_selection::to)};
};

template <> struct fields_of<given_import> {
    static constexpr std::string_view table = "import";
    static constexpr std::span<const key> keys = import_keys;
    static constexpr std::tuple list{at("format", &given_import::format),
                                     at("file", &given_import::file),
                                     at("sha256", &given_import::sha256),
                                     at("where", &given_import::where),
                                     special{"campaign"},
                                     at("kept", &given_import::kept),
                                     special{"id"},
                                     at("note", &given_import::note)};
};

static_assert(fields_match_keys<import_selection>() && fields_match_keys<given_import>());

} // namespace detail
} // namespace v1
} // namespace mediabuy
