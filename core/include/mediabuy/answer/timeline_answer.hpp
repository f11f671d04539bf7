// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/timeline_answer.hpp
/// The answer of `timeline`: everything that has days, to be drawn on one axis.

#include "mediabuy/answer/action_text.hpp"
#include "mediabuy/answer/block_columns.hpp"
#include "mediabuy/answer/fields.hpp"
#include "mediabuy/answer/sentence_text.hpp"
#include "mediabuy/answer/timeline_selection.hpp"
#include "mediabuy/rule/group.hpp"
#include "mediabuy/rule/timeline.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

[[nodiscard]] inline answer timeline_answer(language lang, const book& b, const std::vector<any_ref>& only,
                                            const question& q, row_limit most = row_limit::all);

// ---- implementation

namespace detail {

/// By the value of the event's word.
inline constexpr std::array<phrase, spellings<event_word>.size()> event_phrases{
    "event-announced", "event-first-heard", "event-ended",   "event-confirmed",
    "event-accepted",  "event-stop-work",   "event-resumed", "event-notice-given"};

/// By the value of the group.
inline constexpr std::array<phrase, spellings<timeline_group>.size()> timeline_headings{
    "timeline-contracts", "status-funds", "status-flights", "timeline-events", "timeline-published"};

[[nodiscard]] inline any_ref source_ref(ref<source> s)
{
    return {record_kind::source, static_cast<std::uint32_t>(s.index())};
}

/// What is said of one that is not called by what it is of; {0} is its source.
[[nodiscard]] constexpr phrase phrase_of(timeline_kind kind) noexcept
{
    switch (kind) {
    case timeline_kind::extension:
        return "timeline-extended";
    case timeline_kind::cut:
        return "timeline-cut-short";
    case timeline_kind::option_window:
        return "timeline-notice-window";
    case timeline_kind::ordering:
        return "timeline-orders";
    case timeline_kind::availability:
        return "timeline-for-obligation";
    case timeline_kind::campaign:
        return "timeline-campaign-period";
    case timeline_kind::stated_start:
        return "timeline-began-says";
    case timeline_kind::stated_end:
        return "timeline-ended-says";
    case timeline_kind::correction:
        return "timeline-corrected-by";
    case timeline_kind::withdrawal:
        return "timeline-withdrawn-by";
    default:
        return "timeline-as-first-awarded";
    }
}

/// What stands beside its mark.
[[nodiscard]] inline std::string mark_name(language lang, const book& b, const timeline_item& i)
{
    switch (i.kind) {
    case timeline_kind::modification:
        return b.contracts[i.about.index].modifications[*i.action].number;
    case timeline_kind::option: {
        const std::string id{b.names.text(b.head_of(i.about).id)};
        return id.substr(id.find(':') + 1);
    }
    case timeline_kind::event:
        return phrased(lang, event_phrases[static_cast<std::size_t>(b.events[i.about.index].says)]);
    case timeline_kind::flight:
    case timeline_kind::publication:
        return name_of(b, i.about);
    default:
        break;
    }
    return phrased(lang, phrase_of(i.kind),
                   {i.sources.empty() ? std::string{} : name_of(b, source_ref(i.sources.front()))});
}

[[nodiscard]] inline value end_value(language lang, const timeline_end& e)
{
    const auto lacks = !e.when && !e.unlimited;
    return value_object{
        {"earliest", e.when ? value{to_string(e.when->when.earliest())} : value{}},
        {"latest", e.when ? value{to_string(e.when->when.latest())} : value{}},
        {"text", e.when        ? value{written_short(lang, *e.when)}
                 : e.unlimited ? value{phrased(lang, "no-limit")}
                               : value{}},
        {"unknown",
         lacks ? value{e.unknown ? spelling_of(*e.unknown) : std::string_view{"missing"}} : value{}},
        {"unknown_text",
         lacks ? value{e.unknown ? mediabuy::written(lang, *e.unknown) : phrased(lang, "book-gives-none")}
               : value{}}};
}

/// Of a single day: whether it had come.
[[nodiscard]] inline std::string_view time_word(const timeline_item& i)
{
    if (i.status) return spelling_of(*i.status);
    return i.reached == truth::yes ? "past" : i.reached == truth::no ? "to-come" : "unknown";
}

[[nodiscard]] inline std::string all_said(language lang, const timeline_item& i)
{
    std::string out;
    for (const auto& s : i.what)
        out += (out.empty() ? "" : " ") + to_string(lang, s);
    return out;
}

/// Why it does not count; "" where it does.
[[nodiscard]] inline std::string standing_text(language lang, const timeline_item& i, const question& q)
{
    switch (i.standing) {
    case timeline_standing::counts:
        return {};
    case timeline_standing::withdrawn:
        return to_string(lang, sentence{says::withdrawn_by_then, {}});
    case timeline_standing::perhaps:
    case timeline_standing::later:
        break;
    }
    const bool later = i.standing == timeline_standing::later;
    return to_string(lang,
                     sentence{later ? says::known_only_later : says::known_perhaps_later, {*q.known_by}});
}

/// The vehicle that an order is drawn beneath, the contract that a flight was bought under.
[[nodiscard]] inline value under_value(const book& b, const relations& related, const timeline_item& i)
{
    ref<contract> under;
    if (i.lane && i.lane->kind == record_kind::contract)
        under = related.parent_of(ref<contract>{i.lane->index});
    if (i.lane && i.lane->kind == record_kind::allocation) under = b.allocations.contracts()[i.lane->index];
    return under ? value{b.names.text(b[under].head.id)} : value{};
}

/// Names a row: its id, and behind it what it shows of the record. Two actions of one number are told apart.
class row_keys {
public:
    [[nodiscard]] std::string key_of(const book& b, const timeline_item& i)
    {
        std::string key{b.names.text(b.head_of(i.about).id)};
        if (i.action) key += '#' + b.contracts[i.about.index].modifications[*i.action].number;
        if (i.kind == timeline_kind::extension || i.kind == timeline_kind::cut ||
            i.kind == timeline_kind::option_window || i.kind == timeline_kind::ordering ||
            i.kind == timeline_kind::correction || i.kind == timeline_kind::withdrawal)
            key += '/' + std::string{spelling_of(i.kind)};
        const auto times = ++seen_[key];
        return times == 1 ? key : key + '.' + std::to_string(times);
    }

private:
    std::map<std::string, int> seen_;
};

[[nodiscard]] inline std::string note_of(const book& b, const timeline_item& i)
{
    return i.action ? b.contracts[i.about.index].modifications[*i.action].note : b.head_of(i.about).note;
}

/// Whether the action is said to put the last day off.
[[nodiscard]] inline end_move move_of(const timeline_item& i)
{
    const bool later = std::any_of(i.what.begin(), i.what.end(),
                                   [](const sentence& s) { return s.code == says::end_put_off; });
    return later ? end_move::later : end_move::none;
}

inline void add_action_fields(language lang, value_object& row, const book& b, const timeline_item& i)
{
    const auto* m = i.action ? &b.contracts[i.about.index].modifications[*i.action] : nullptr;
    const auto given = [&b](const std::optional<given_day>& d) {
        return d ? day_value(worded(b, *d)) : value{};
    };
    std::optional<money> amount;
    if (m) amount = m->obligates;
    if (i.kind == timeline_kind::option) amount = b.contracts[i.about.index].options[i.about.part].value;
    row.emplace_back("number", m ? value{m->number} : value{});
    row.emplace_back("action", m && m->what ? value{spelling_of(*m->what)} : value{});
    row.emplace_back("action_text", m ? text_or_null(action_text(lang, *m, move_of(i))) : value{});
    row.emplace_back("effective", m ? given(effect_of(*m)) : value{});
    row.emplace_back("recorded", m && m->recorded ? value{to_string(*m->recorded)} : value{});
    row.emplace_back("amount", amount ? value{to_string(*amount)} : value{});
    row.emplace_back("currency", amount ? value{amount->currency().code()} : value{});
}

[[nodiscard]] inline value timeline_value(language lang, const book& b, const relations& related,
                                          const timeline_item& i, const question& q, row_keys& keys,
                                          answer& a)
{
    name_sources(b, a, i.sources);
    value_object row{{"key", keys.key_of(b, i)},
                     {"id", b.names.text(b.head_of(i.about).id)},
                     {"name", mark_name(lang, b, i)},
                     {"kind", spelling_of(i.kind)},
                     {"group", spelling_of(group_of(i.kind))},
                     {"lane", i.lane ? value{b.names.text(b.head_of(*i.lane).id)} : value{}},
                     {"lane_name", i.lane ? value{name_of(b, *i.lane)} : value{}},
                     {"under", under_value(b, related, i)},
                     {"start", end_value(lang, i.start)},
                     {"end", end_value(lang, i.end)},
                     {"status", time_word(i)},
                     {"standing", spelling_of(i.standing)},
                     {"standing_text", text_or_null(standing_text(lang, i, q))},
                     {"says", all_said(lang, i)}};
    add_action_fields(lang, row, b, i);
    row.emplace_back("note", text_or_null(note_of(b, i)));
    row.emplace_back("sources", source_ids(b, i.sources));
    add_place(row, b, i.where);
    return row;
}

[[nodiscard]] inline std::string end_cell(language lang, const timeline_end& e)
{
    if (e.when) return written_short(lang, *e.when);
    return e.unlimited ? phrased(lang, "no-limit") : phrased(lang, "day-unknown");
}

[[nodiscard]] inline std::vector<std::string> timeline_row(language lang, const book& b,
                                                           const timeline_item& i)
{
    const bool one_day = i.kind == timeline_kind::modification || i.kind >= timeline_kind::event;
    const std::string mark = i.standing == timeline_standing::counts ? "" : " *";
    auto what = mark_name(lang, b, i);
    if (i.kind == timeline_kind::modification) {
        const auto did = action_text(lang, b.contracts[i.about.index].modifications[*i.action], move_of(i));
        if (!did.empty()) what += ", " + did;
    }
    return {end_cell(lang, i.start),
            one_day ? std::string{} : end_cell(lang, i.end),
            std::string{b.names.text(b.head_of(i.lane.value_or(i.about)).id)},
            what + mark,
            one_day ? std::string{} : std::string{word_in(lang, time_word(i))},
            all_said(lang, i)};
}

/// How many things of a group are not among the rows, in the shape of what a report leaves out.
[[nodiscard]] inline value not_shown(language lang, timeline_group group, std::size_t many)
{
    return value_object{
        {"id", spelling_of(group)},
        {"name", phrased(lang, timeline_headings[static_cast<std::size_t>(group)])},
        {"layer", value{}},
        {"amount", value{}},
        {"exact", value{}},
        {"currency", value{}},
        {"reason", to_string(lang, sentence{says::more_than_asked, {static_cast<std::int64_t>(many)}})},
        {"rule", says::more_than_asked.text()},
        {"other", value{}}};
}

[[nodiscard]] inline std::string not_shown_text(language lang, const group_counts& more)
{
    std::size_t all = 0;
    for (const auto many : more)
        all += many;
    return all == 0 ? std::string{}
                    : to_string(lang, sentence{says::more_than_asked, {static_cast<std::int64_t>(all)}});
}

} // namespace detail

inline answer timeline_answer(language lang, const book& b, const std::vector<any_ref>& only,
                              const question& q, row_limit most)
{
    answer a;
    a.lang = lang;
    a.title = phrased(lang, "timeline-title");
    std::vector<block> tables;
    for (const auto heading : detail::timeline_headings)
        tables.push_back(table_of(phrased(lang, heading), {whole_column(phrased(lang, "column-begins")),
                                                           whole_column(phrased(lang, "column-ends")),
                                                           whole_column(phrased(lang, "column-id")),
                                                           {phrased(lang, "column-what")},
                                                           {phrased(lang, "column-status")},
                                                           {phrased(lang, "column-meaning")}}));
    const relations related{b};
    detail::row_keys keys;
    bool uncounted = false;
    const auto [shown, more] = detail::at_most(b, detail::drawn_records(b, only), most);
    for (const auto& i : timeline_of(b, related, shown, q)) {
        a.rows.push_back(detail::timeline_value(lang, b, related, i, q, keys, a));
        tables[static_cast<std::size_t>(group_of(i.kind))].rows.push_back(detail::timeline_row(lang, b, i));
        uncounted = uncounted || i.standing != timeline_standing::counts;
    }
    for (auto& table : tables)
        if (!table.rows.empty()) a.blocks.push_back(without_empty_columns(std::move(table)));
    for (std::size_t group = 0; group < more.size(); ++group)
        if (more[group] > 0)
            a.left_out.push_back(detail::not_shown(lang, static_cast<timeline_group>(group), more[group]));
    if (const auto said = detail::not_shown_text(lang, more); !said.empty())
        a.blocks.push_back(prose({}, {said}));
    if (uncounted)
        a.blocks.push_back(prose(phrased(lang, "not-counted-heading"), {phrased(lang, "not-counted-why")}));
    if (a.blocks.empty()) a.blocks.push_back(prose({}, {phrased(lang, "nothing-has-a-day")}));
    return a;
}

} // namespace v1
} // namespace mediabuy
