// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/timeline_contract.hpp
/// What a timeline shows of a contract: its period as first awarded, what put the last day off or pulled it
/// in, its actions, its options with their windows, and of a vehicle the days for orders.

#include "mediabuy/rule/timeline_list.hpp"

#include <optional>
#include <string>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace detail {

[[nodiscard]] inline timeline_standing contract_standing(const book& b, const contract& c, const question& q)
{
    return heard_of(b, c, q) ? timeline_standing::counts : standing_of(known(b, c.head, q));
}

/// The period of performance as it was first awarded; what it means as it now is.
inline void timeline_list::add_base(any_ref about, const contract& c, const end_story& story, const status& s,
                                    timeline_standing standing)
{
    auto base = item_of(timeline_kind::base, about, end_of(c.start, c.head, {"start"}),
                        end_of(story.first, c.head, {"end"}), standing);
    base.status = s.word;
    base.what.push_back(s.clock(clock_name::performance).why);
    if (story.first && story.last && !(story.first->when == story.last->when))
        base.what.push_back({says::first_awarded_until, {worded(book_, *story.first)}});
    out_.push_back(std::move(base));
}

/// A vehicle runs as long as orders can be placed under it.
inline void timeline_list::add_ordering(any_ref about, const contract& c, const status& s,
                                        timeline_standing standing)
{
    auto run = item_of(timeline_kind::ordering, about, end_of(c.start, c.head, {"start"}),
                       end_of(c.ordering_end, c.head, {"ordering_end"}), standing);
    run.status = run_word(run.start, run.end, q_.as_of);
    run.what.push_back(s.clock(clock_name::ordering).why);
    out_.push_back(std::move(run));
}

[[nodiscard]] inline sentence move_sentence(const book& b, const contract& c, const moved_end& move)
{
    return {move.puts_off() ? says::end_put_off : says::end_pulled_in,
            {c.modifications[move.action].number, worded(b, move.before), worded(b, move.after)}};
}

/// The day after one that may be vague; nothing outside the years 1 to 9999.
[[nodiscard]] inline std::optional<worded_day> day_after(const given_day& d)
{
    const auto first = checked_add(d.when.earliest(), 1);
    const auto last = checked_add(d.when.latest(), 1);
    if (!first || !last) return std::nullopt;
    return worded_day{vague_day::within(*period::between(*first, *last)), {}};
}

/// The option that an action exercises is drawn as what it is, and not once more as an extension.
[[nodiscard]] inline bool drawn_as_option(const contract& c, const moved_end& move)
{
    const auto option = c.modifications[move.action].exercises;
    const auto& end = option ? c.options[option.index].end : std::optional<given_day>{};
    return end && end->when.latest() == move.after.when.latest();
}

inline void timeline_list::add_moves(any_ref about, const contract& c, const end_story& story,
                                     const question& asked)
{
    for (const auto& move : story.moves) {
        const auto& m = c.modifications[move.action];
        const auto is_known = known(book_, c, m, q_);
        const bool counted_already = !asked.known_by && q_.known_by && is_known == truth::yes;
        const auto from = day_after(move.puts_off() ? move.before : move.after);
        if (counted_already || !from || drawn_as_option(c, move)) continue;
        auto run = item_of(move.puts_off() ? timeline_kind::extension : timeline_kind::cut, about,
                           {from, std::nullopt, false},
                           {worded(book_, move.puts_off() ? move.after : move.before), std::nullopt, false},
                           standing_of(is_known));
        run.action = move.action;
        if (move.puts_off())
            run.status = run_word(run.start, run.end, q_.as_of);
        else
            run.reached = m.signed_on ? m.signed_on->when.reached_by(q_.as_of) : truth::unknown;
        run.what.push_back(move_sentence(book_, c, move));
        if (!m.sources.empty()) run.sources = m.sources;
        run.where = m.where;
        out_.push_back(std::move(run));
    }
}

inline void timeline_list::add_action(any_ref about, const contract& c, std::uint32_t at,
                                      const end_story& story)
{
    const auto& m = c.modifications[at];
    timeline_end day_signed{std::nullopt, why_unknown(book_, m.unknown, {"signed"}), false};
    if (m.signed_on) day_signed.when = worded(book_, *m.signed_on);
    auto act = item_of(timeline_kind::modification, about, day_signed, day_signed,
                       standing_of(known(book_, c, m, q_)));
    act.action = at;
    act.what.push_back(m.signed_on ? signed_sentence(book_, m)
                                   : sentence{says::action_day_missing, {m.number}});
    if (m.effective && !(m.signed_on && m.effective->when == m.signed_on->when))
        act.what.push_back({says::takes_effect, {worded(book_, *m.effective)}});
    if (m.exercises) {
        const auto& o = c.options[m.exercises.index];
        act.what.push_back({says::exercises_option, {std::string{book_.names.text(o.head.id)}}});
    }
    for (const auto& move : story.moves)
        if (move.action == at) act.what.push_back(move_sentence(book_, c, move));
    if (m.recorded) act.what.push_back({says::was_recorded, {*m.recorded}});
    if (!m.sources.empty()) act.sources = m.sources;
    act.where = m.where;
    out_.push_back(std::move(act));
}

inline void timeline_list::add_contract(ref<contract> which)
{
    const auto& c = book_[which];
    const any_ref about{record_kind::contract, static_cast<std::uint32_t>(which.index())};
    const auto standing = contract_standing(book_, c, q_);
    const auto asked = asked_of(standing);
    const auto s = status_of_contract(book_, related_, which, asked);
    const auto story = end_story_of(book_, c, asked);
    const bool vehicle = c.kind == contract_kind::idv;
    if (!vehicle || c.end) add_base(about, c, story, s, standing);
    if (vehicle) add_ordering(about, c, s, standing);
    add_moves(about, c, story, asked);
    // What was recorded later moves the last day as the whole book has it.
    const auto whole = asked.known_by ? end_story_of(book_, c, {q_.as_of, std::nullopt}) : story;
    if (asked.known_by) add_moves(about, c, whole, {q_.as_of, std::nullopt});
    for (std::uint32_t i = 0; i < c.modifications.size(); ++i) {
        const bool counts = known(book_, c, c.modifications[i], q_) == truth::yes;
        add_action(about, c, i, counts ? story : whole);
    }
}

inline void timeline_list::add_option(any_ref about)
{
    const auto& c = book_.contracts[about.index];
    const auto& o = c.options[about.part];
    if (options_of_ != about.index) {
        options_of_ = about.index;
        options_standing_ = contract_standing(book_, c, q_);
        options_ =
            status_of_options(book_, related_, ref<contract>{about.index}, asked_of(options_standing_));
    }
    const auto& s = options_[about.part];
    const any_ref lane{record_kind::contract, about.index};
    auto run = item_of(timeline_kind::option, about, end_of(o.start, o.head, {"start"}),
                       end_of(o.end, o.head, {"end"}), options_standing_);
    run.lane = lane;
    run.status = s.word;
    for (const auto& f : s.because)
        run.what.push_back(f.what);
    const auto window = window_of(o, replay(book_, c, asked_of(options_standing_)));
    if (run.what.empty()) run.what.push_back({says::option_days_missing, {}});
    out_.push_back(run);
    if (!window) return;
    run.kind = timeline_kind::option_window;
    run.start = {worded_day{window->opens, {}}, std::nullopt, false};
    run.end = {worded_day{window->closes, {}}, std::nullopt, false};
    run.reached = window->opens.reached_by(q_.as_of);
    run.what = {{says::option_window, {worded_day{window->opens, {}}, worded_day{window->closes, {}}}}};
    out_.push_back(std::move(run));
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
