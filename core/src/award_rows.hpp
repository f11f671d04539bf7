// SPDX-License-Identifier: MIT
#pragma once
/// @file award_rows.hpp
/// What the rows of every file of USAspending.gov need, of actions and of what lies beside them: the file
/// that is being read, the awards that are gathered, and the parties that rows name.

#include "award_gatherer.hpp"
#include "mediabuy/io/import/import_selection.hpp"
#include "mediabuy/io/import/usaspending_import.hpp"
#include "official_reader.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {
namespace detail {

class award_rows : public official_reader {
protected:
    award_rows(import_selection wanted, tallying records)
        : wanted_{std::move(wanted)}, selection_{to_string(wanted_)}, records_{records}
    {
    }

    void begin_award_file(std::string name, std::string id)
    {
        file_ = {};
        file_.name = std::move(name);
        id_ = std::move(id);
        from_ = {};
        begin_file(file_);
    }
    /// The file becomes a source of the book.
    void keep_source() { from_ = gatherer_.add_source("USAspending.gov", file_.name, selection_, id_); }

    /// What is written there, or nothing: where nothing is, or something else, which is then complained of.
    [[nodiscard]] std::optional<money> amount_in(std::string_view written,
                                                 std::optional<std::uint32_t> column);
    [[nodiscard]] std::optional<day> day_in(std::string_view written, std::optional<std::uint32_t> column);

    /// Award types A to D; without that column, by the number (FAR 4.1603: its ninth letter).
    [[nodiscard]] static contract_kind kind_of(bool vehicle, bool has_parent, std::string_view type,
                                               std::string_view key);

    /// By number where there is one, else by name. A name alone is never taken for one with a number. `uei`
    /// where the number is one.
    [[nodiscard]] ref<party> party_named(party_kind kind, std::string_view named, std::string_view number,
                                         std::string_view uei);

    imported out_;
    import_selection wanted_;
    std::string selection_;
    tallying records_;
    award_gatherer gatherer_;

    // of the file that is being read
    imported_file file_;
    std::string id_; ///< of its source, where it is given
    ref<source> from_;
};

} // namespace detail
} // namespace v1
} // namespace mediabuy
