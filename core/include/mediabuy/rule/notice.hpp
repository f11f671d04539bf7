// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/notice.hpp
/// What ends within a number of days, and by when notice of it has to go out.

#include "mediabuy/rule/book_index.hpp"
#include "mediabuy/rule/contract_closeout.hpp"
#include "mediabuy/rule/flight_status.hpp"
#include "mediabuy/rule/funding_notice.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

enum class notice_word : std::uint8_t {
    performance_ends,
    ordering_ends,
    option_notice_due,
    option_closes,
    extension_limit, ///< of the six months of 52.217-8
    funds_expire,
    funds_cancel,
    closeout_due,
    flight_ends,
    funding_notice_due, ///< 52.232-22
};
template <>
inline constexpr std::array spellings<notice_word>{
    std::string_view{"performance-ends"},  std::string_view{"ordering-ends"},
    std::string_view{"option-notice-due"}, std::string_view{"option-closes"},
    std::string_view{"extension-limit"},   std::string_view{"funds-expire"},
    std::string_view{"funds-cancel"},      std::string_view{"closeout-due"},
    std::string_view{"flight-ends"},       std::string_view{"funding-notice-due"}};

struct notice {
    any_ref about;
    notice_word event;
    worded_day when;
    sentence why;
    std::vector<ref<source>> sources;
    span where;
};

/// Of those records (contracts with their options, funds, allocations; others have none), what falls on
/// `as_of` or on one of the `within_days` days after it, and what may. What was due earlier and is still to
/// be done is among them: a preliminary notice that the book does not have, a close-out. By day, then by id.
[[nodiscard]] inline std::vector<notice> notices(const book& b, const book_index& index,
                                                 const std::vector<any_ref>& of, const question& q,
                                                 int within_days);

/// The first `most` of them, and how many more there are.
struct first_notices {
    std::vector<notice> listed;
    std::size_t more = 0;
};
[[nodiscard]] inline first_notices notices(const book& b, const book_index& index,
                                           const std::vector<any_ref>& of, const question& q, int within_days,
                                           std::size_t most);

/// The same of records that `hand_over` calls back with: of a large book a list of them is long to make.
template <class HandOver>
[[nodiscard]] first_notices notices_of(const book& b, const book_index& index, HandOver hand_over,
                                       const question& q, int within_days, std::size_t most);

// ---- implementation

namespace detail {

class notice_list {
public:
    notice_list(const book& b, const book_index& index, const question& q, int within_days)
        : book_{b}, related_{index.related(b)}, facts_{index.facts(b)}, q_{q},
          horizon_{checked_add(q.as_of, within_days).value_or(day{9999, 12, 31})}
    {
    }

    void add_contract(ref<contract> which);
    void add_fund(ref<fund> which);
    void add_allocation(std::uint32_t index);

    [[nodiscard]] first_notices take(std::size_t most);

private:
    enum class overdue : std::uint8_t { dropped, kept };

    void add(any_ref about, notice_word event, const worded_day& when, sentence why, const record_head& head,
             overdue late = overdue::dropped)
    {
        const bool early_enough = when.when.earliest() <= horizon_;
        if (!early_enough || (late == overdue::dropped && when.when.passed_on(q_.as_of) == truth::yes))
            return;
        out_.push_back({about, event, when, std::move(why), head.sources, head.where});
    }
    void add_end(any_ref about, const contract& c, const contract_state& state);
    void add_option(any_ref about, const contract& c, truth exercised, const contract_state& state);
    [[nodiscard]] bool notice_given(any_ref about) const;

    void keep_first_flights(std::size_t most);
    [[nodiscard]] notice notice_of_flight(std::uint32_t index) const;

    const book& book_;
    const relations& related_;
    const allocation_facts& facts_;
    question q_;
    day horizon_;
    std::vector<notice> out_;
    std::vector<std::uint32_t> flights_; // allocations whose flight ends in time: there may be very many
};

inline bool notice_list::notice_given(any_ref about) const
{
    for (const auto i : related_.events_about(about)) {
        const auto& e = book_.events[i];
        if (e.says == event_word::notice_given && known(book_, e.head, q_) == truth::yes &&
            (!e.date || e.date->when.reached_by(q_.as_of) == truth::yes))
            return true;
    }
    return false;
}

/// The last day of performance, and how far 52.217-8 could put it off.
inline void notice_list::add_end(any_ref about, const contract& c, const contract_state& state)
{
    const auto& end = *state.end;
    const bool extends = has_clause(c, clause::extend_services) && end.when.is_exact() && !state.terminated;
    const auto limit = extends ? last_day_continued(end.when.latest()) : std::nullopt;
    sentence why{says::ends_performance, {}};
    if (limit) why = {says::ends_performance_extendable, {worded_day{*limit, {}}}};
    add(about, notice_word::performance_ends, worded(book_, end), std::move(why), c.head);
    if (limit && end.when.passed_on(q_.as_of) != truth::yes)
        add(about, notice_word::extension_limit, {*limit, {}}, {says::extension_limit, {worded(book_, end)}},
            c.head);
}

inline void notice_list::add_option(any_ref about, const contract& c, truth exercised,
                                    const contract_state& state)
{
    const auto& o = c.options[about.part];
    const auto word = option_word(c.options[about.part], exercised, state, q_);
    if (word == status_word::exercised || word == status_word::lapsed) return;
    const auto window = window_of(o, state);
    if (!window) return;
    const worded_day opens{window->opens, {}};
    const worded_day closes{window->closes, {}};
    if (!notice_given(about)) {
        const bool late = window->opens.passed_on(q_.as_of) == truth::yes;
        add(about, notice_word::option_notice_due, opens,
            {late ? says::option_notice_overdue : says::option_notice_by, {closes}}, o.head, overdue::kept);
    }
    sentence why{says::option_closes, {}};
    if (o.value) why = {says::option_closes_worth, {*o.value}};
    add(about, notice_word::option_closes, closes, std::move(why), o.head);
}

inline void notice_list::add_contract(ref<contract> which)
{
    const auto& c = book_[which];
    if (!heard_of(book_, c, q_)) return;
    const auto state = replay(book_, c, q_);
    const bool is_signed = c.modifications.empty() || state.counted > 0;
    if (!is_signed || state.cancelled || state.closed) return;
    const any_ref about{record_kind::contract, static_cast<std::uint32_t>(which.index())};
    if (state.end) add_end(about, c, state);
    if (c.kind == contract_kind::idv && c.ordering_end)
        add(about, notice_word::ordering_ends, worded(book_, *c.ordering_end), {says::ends_ordering, {}},
            c.head);
    const auto exercised = exercised_options(book_, c, q_);
    for (std::uint32_t i = 0; i < c.options.size(); ++i)
        add_option({record_kind::option, about.index, i}, c, exercised[i], state);
    if (const auto due = closeout_of(book_, related_, which, state, q_))
        add(about, notice_word::closeout_due, {due->target.last_day(), {}},
            {says::closeout_due, {worded_day{due->evidence, {}}}}, c.head, overdue::kept);
    if (ended(state, q_) == truth::yes) return;
    if (const auto due = funding_notice_day(c, state))
        add(about, notice_word::funding_notice_due, {*due, {}},
            {says::funding_notice, {worded(book_, *state.end)}}, c.head, overdue::kept);
}

inline void notice_list::add_fund(ref<fund> which)
{
    const auto& f = book_[which];
    if (known(book_, f.head, q_) != truth::yes) return;
    const any_ref about{record_kind::fund, static_cast<std::uint32_t>(which.index())};
    const auto open = availability_of(f);
    if (open.last)
        add(about, notice_word::funds_expire, worded(book_, *open.last), {says::funds_expire, {}}, f.head);
    if (open.expired_to)
        add(about, notice_word::funds_cancel, {*open.expired_to, {}}, {says::funds_cancel, {}}, f.head);
}

/// A look at its days says of most that they are over, or far off.
inline void notice_list::add_allocation(std::uint32_t index)
{
    const auto& days = facts_.days(index);
    if (!days.gives_end() || days.over < number_of(q_.as_of)) return;
    if (q_.known_by && days.known.by(number_of(*q_.known_by)) != truth::yes) return;
    if (days.may_be_over <= number_of(horizon_)) flights_.push_back(index);
}

inline notice notice_list::notice_of_flight(std::uint32_t index) const
{
    const auto& a = book_.allocations[index];
    return {{record_kind::allocation, index}, notice_word::flight_ends, worded(book_, *a.flight_end),
            {says::ends_flight, {}},          a.head.sources,           a.head.where};
}

/// Of the flights the first `most`, in any order.
inline void notice_list::keep_first_flights(std::size_t most)
{
    if (flights_.size() <= most) return;
    const auto end = flights_.begin() + static_cast<std::ptrdiff_t>(most);
    std::nth_element(flights_.begin(), end, flights_.end(), [this](std::uint32_t x, std::uint32_t y) {
        const auto [over_x, over_y] = std::pair{facts_.days(x).over, facts_.days(y).over};
        if (over_x != over_y) return over_x < over_y; // of few the ids have to be looked at
        const auto id = [this](std::uint32_t i) { return book_.names.text(book_.allocations[i].head.id); };
        return id(x) < id(y);
    });
    flights_.erase(end, flights_.end());
}

inline first_notices notice_list::take(std::size_t most)
{
    const auto all = out_.size() + flights_.size();
    keep_first_flights(most);
    for (const auto i : flights_)
        out_.push_back(notice_of_flight(i));
    std::sort(out_.begin(), out_.end(), [this](const notice& x, const notice& y) {
        if (x.when.when.latest() != y.when.when.latest()) return x.when.when.latest() < y.when.when.latest();
        const auto key = [this](const notice& n) {
            return std::pair{book_.names.text(book_.head_of(n.about).id), n.event};
        };
        return key(x) < key(y);
    });
    if (out_.size() > most) out_.erase(out_.begin() + static_cast<std::ptrdiff_t>(most), out_.end());
    const auto more = all - out_.size();
    return {std::move(out_), more};
}

} // namespace detail

template <class HandOver>
first_notices notices_of(const book& b, const book_index& index, HandOver hand_over, const question& q,
                         int within_days, std::size_t most)
{
    detail::notice_list list{b, index, q, within_days};
    hand_over([&list](any_ref r) {
        if (r.kind == record_kind::allocation)
            list.add_allocation(r.index);
        else if (r.kind == record_kind::contract)
            list.add_contract(ref<contract>{r.index});
        else if (r.kind == record_kind::fund)
            list.add_fund(ref<fund>{r.index});
    });
    return list.take(most);
}

inline first_notices notices(const book& b, const book_index& index, const std::vector<any_ref>& of,
                             const question& q, int within_days, std::size_t most)
{
    const auto hand_over = [&of](auto take) {
        for (const auto r : of)
            take(r);
    };
    return notices_of(b, index, hand_over, q, within_days, most);
}

inline std::vector<notice> notices(const book& b, const book_index& index, const std::vector<any_ref>& of,
                                   const question& q, int within_days)
{
    return notices(b, index, of, q, within_days, std::numeric_limits<std::size_t>::max()).listed;
}

} // namespace v1
} // namespace mediabuy
