// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/status.hpp
/// Is it running on a day, and by which clock (design.md, "Status"; domain.md A8)?
///
/// Five clocks are kept apart: a flight can end while its contract runs, a contract can expire while its
/// funds do not. Where the records do not tell, the answer is *unknown* and says which record is silent, and
/// how.

#include "mediabuy/rule/codes.hpp"
#include "mediabuy/rule/known.hpp"
#include "mediabuy/rule/relations.hpp"
#include "mediabuy/rule/sentence.hpp"

#include <array>
#include <optional>
#include <vector>

namespace mediabuy {
inline namespace v1 {

enum class status_word : std::uint8_t {
    unknown,
    pending,
    not_started,
    active,
    suspended,
    expired,
    completed,
    terminated_for_convenience,
    terminated_for_default,
    terminated_for_cause,
    cancelled,
    closed,
    ended,
    ordering_closed, ///< of a vehicle: no further orders
    not_open,        ///< of an option: its window is still to come
    open,
    exercised,
    lapsed,
    not_available, ///< of a fund
    unexpired,
};
template <>
inline constexpr std::array spellings<status_word>{std::string_view{"unknown"},
                                                   std::string_view{"pending"},
                                                   std::string_view{"not-started"},
                                                   std::string_view{"active"},
                                                   std::string_view{"suspended"},
                                                   std::string_view{"expired"},
                                                   std::string_view{"completed"},
                                                   std::string_view{"terminated-for-convenience"},
                                                   std::string_view{"terminated-for-default"},
                                                   std::string_view{"terminated-for-cause"},
                                                   std::string_view{"cancelled"},
                                                   std::string_view{"closed"},
                                                   std::string_view{"ended"},
                                                   std::string_view{"ordering-closed"},
                                                   std::string_view{"not-open"},
                                                   std::string_view{"open"},
                                                   std::string_view{"exercised"},
                                                   std::string_view{"lapsed"},
                                                   std::string_view{"not-available"},
                                                   std::string_view{"unexpired"}};

/// What else is worth knowing about what runs.
enum class status_flag : std::uint8_t { expiring, option_window_open, last_period, orders_active };
template <>
inline constexpr std::array spellings<status_flag>{
    std::string_view{"expiring"}, std::string_view{"option-window-open"}, std::string_view{"last-period"},
    std::string_view{"orders-active"}};

enum class clock_name : std::uint8_t { funds, ordering, performance, termination, flight };
template <>
inline constexpr std::array spellings<clock_name>{
    std::string_view{"funds"}, std::string_view{"ordering"}, std::string_view{"performance"},
    std::string_view{"termination"}, std::string_view{"flight"}};

/// `none`: nothing of the kind is recorded or applies, which is not the same as unknown.
enum class clock_word : std::uint8_t { none, unknown, not_started, running, ended };
template <>
inline constexpr std::array spellings<clock_word>{std::string_view{"none"}, std::string_view{"unknown"},
                                                  std::string_view{"not-started"},
                                                  std::string_view{"running"}, std::string_view{"ended"}};

struct clock_face {
    clock_word word;
    sentence why;
};

/// One statement that an answer rests on, and where it stands.
struct fact {
    sentence what;
    std::vector<ref<source>> sources;
    span where;
    std::optional<any_ref> of =
        std::nullopt; ///< the record that it is about, where that is another than asked
};

struct status {
    any_ref about;
    status_word word = status_word::unknown;
    std::optional<status_word> ended_as; ///< of a closed contract: what ended it before
    std::vector<status_flag> flags;
    std::optional<worded_day> since;
    std::optional<worded_day> until;  ///< last day, included
    std::optional<int> days_left;     ///< units: days, as_of included; only where the last day is exact
    std::array<clock_face, 5> clocks; ///< by clock_name
    clock_name decides = clock_name::performance; ///< the clock that the word is read from
    std::vector<fact> because;

    [[nodiscard]] clock_face& clock(clock_name name) { return clocks[static_cast<std::size_t>(name)]; }
    [[nodiscard]] const clock_face& clock(clock_name name) const
    {
        return clocks[static_cast<std::size_t>(name)];
    }
};

/// A status of which nothing is known yet: none of the clocks applies.
[[nodiscard]] inline status status_about(any_ref record);

// ---- implementation

namespace detail {

/// Why a record lacks a key, where it says so itself.
[[nodiscard]] inline std::optional<unknown_why> why_unknown(const book& b,
                                                            const std::vector<unknown_field>& unknown,
                                                            std::initializer_list<std::string_view> keys)
{
    for (const auto& field : unknown)
        for (const auto key : keys)
            if (b.names.text(field.key) == key) return field.why;
    return std::nullopt;
}

[[nodiscard]] inline worded_day worded(const book& b, const given_day& d)
{
    return {d.when, std::string{b.names.text(d.as_printed)}};
}

/// The sentence for a key that a record lacks: why, where it says so, else only that it lacks it.
[[nodiscard]] inline sentence lacking(const std::optional<unknown_why>& why, problem_code with_reason,
                                      problem_code without)
{
    return why ? sentence{with_reason, {*why}} : sentence{without, {}};
}

[[nodiscard]] inline int days_left_until(const given_day& end, day as_of)
{
    return std::max(0, end.when.latest() - as_of + 1);
}

[[nodiscard]] constexpr problem_code sentence_for(event_word word) noexcept
{
    switch (word) {
    case event_word::announced:
        return says::was_announced;
    case event_word::first_heard:
        return says::was_first_heard;
    case event_word::ended:
        return says::has_ended;
    case event_word::confirmed:
        return says::was_confirmed;
    case event_word::accepted:
        return says::was_accepted;
    case event_word::stop_work:
        return says::work_stopped;
    case event_word::resumed:
        return says::work_resumed;
    case event_word::notice_given:
        break;
    }
    return says::notice_given;
}

/// The events about a record that were known and had begun to happen by the day, oldest first.
inline void add_events(const book& b, const relations& related, any_ref about, const question& q,
                       std::vector<fact>& facts)
{
    std::vector<const event*> found;
    for (const auto i : related.events_about(about)) {
        const auto& e = b.events[i];
        const bool counts =
            e.date && e.date->when.reached_by(q.as_of) != truth::no && known(b, e.head, q) == truth::yes;
        if (counts) found.push_back(&e);
    }
    std::stable_sort(found.begin(), found.end(), [](const event* x, const event* y) {
        return x->date->when.latest() < y->date->when.latest();
    });
    for (const auto* e : found)
        facts.push_back({{sentence_for(e->says), {worded(b, *e->date)}}, e->head.sources, e->head.where});
}

} // namespace detail

inline status status_about(any_ref record)
{
    status s{.about = record,
             .ended_as = std::nullopt,
             .flags = {},
             .since = std::nullopt,
             .until = std::nullopt,
             .days_left = std::nullopt,
             .clocks = {clock_face{clock_word::none, {says::no_fund, {}}},
                        clock_face{clock_word::none, {says::ordering_not_used, {}}},
                        clock_face{clock_word::none, {says::no_contract, {}}},
                        clock_face{clock_word::none, {says::no_contract, {}}},
                        clock_face{clock_word::none, {says::no_flight, {}}}},
             .because = {}};
    return s;
}

} // namespace v1
} // namespace mediabuy
