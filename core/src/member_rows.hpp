// SPDX-License-Identifier: MIT
#pragma once
/// @file member_rows.hpp
/// Rows of the files that lie beside the actions of awards (io/import/award_member.hpp), each laid beside its
/// award.

#include "award_rows.hpp"
#include "mediabuy/io/import/import_codes.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

class member_rows : public award_rows {
protected:
    using award_rows::award_rows;

    /// A file beside the actions, or of no known layout: then the nearest of all is named, `actions`
    /// included.
    [[nodiscard]] std::optional<table_plan> plan_member(std::span<const std::string_view> header,
                                                        const unrecognised_header& actions);
    [[nodiscard]] bool of_member() const noexcept { return member_.layout != nullptr; }
    void of_no_member() { member_ = {}; }
    [[nodiscard]] row_fate read_member_row();

    /// What is beside the actions is selected by them: without any nothing would be left, and nobody told
    /// why.
    void refuse_without_actions();

private:
    [[nodiscard]] std::optional<std::uint32_t> place(member_field what) const
    {
        return member_.places[static_cast<std::size_t>(what)];
    }
    [[nodiscard]] std::string_view text(member_field what) const
    {
        return place(what) ? row().fields[order_[static_cast<std::size_t>(what)]] : std::string_view{};
    }
    [[nodiscard]] std::string text_of(member_field what) const { return std::string{text(what)}; }
    void complain_of(member_field what, problem_code why, std::vector<std::string> arguments)
    {
        complain(place(what).value_or(0), text(what), why, std::move(arguments));
    }
    void want(member_field what)
    {
        if (text(what).empty())
            complain_of(what, code::blank_field, {std::string{name_in(*member_.layout, what)}});
    }
    [[nodiscard]] std::optional<money> amount(member_field what)
    {
        return amount_in(text(what), place(what));
    }
    [[nodiscard]] std::optional<day> date(member_field what) { return day_in(text(what), place(what)); }

    /// What a row says of its award, read.
    struct figures {
        std::optional<money> amount;
        std::optional<money> obligated;
        std::optional<money> current;
        std::optional<money> potential;
        std::optional<day> dated;
        std::optional<day> start;
        std::optional<day> end;
        std::optional<day> potential_end;
        std::optional<day> ordering_end;
        std::optional<submission_period> period;
    };
    [[nodiscard]] figures read_figures();
    void say_award(award_beside& beside, bool vehicle, bool has_parent);
    void add_funding(const figures& read, account_year& year);
    void add_subaward(const figures& read, award_beside& beside);
    void add_summary(const figures& read, award_beside& beside);
    [[nodiscard]] std::uint64_t digest_of_member_row() const;

    member_match member_;                                 // none where the file is of actions
    std::array<std::size_t, member_field_count> order_{}; // place among the fields handed out
};

} // namespace detail
} // namespace v1
} // namespace mediabuy
