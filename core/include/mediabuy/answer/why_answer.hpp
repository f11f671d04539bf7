// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/why_answer.hpp
/// The answer of `why`: the clock that decides, the facts with their places, and each stated cause by itself
/// with what it rests on.

#include "mediabuy/answer/block_columns.hpp"
#include "mediabuy/answer/selection.hpp"
#include "mediabuy/answer/spaced_word.hpp"
#include "mediabuy/answer/status_fields.hpp"
#include "mediabuy/rule/book_index.hpp"
#include "mediabuy/rule/explain.hpp"

#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

[[nodiscard]] inline answer why_answer(language lang, const book& b, const book_index& index,
                                       const std::vector<any_ref>& only, const question& q);

// ---- implementation

namespace detail {

[[nodiscard]] inline value place_value(const book& b, span where)
{
    value_object place;
    add_place(place, b, where);
    return place;
}

[[nodiscard]] inline std::optional<worded_day> published_on(const book& b, ref<source> s)
{
    return s && b[s].published ? std::optional{worded(b, *b[s].published)} : std::nullopt;
}

[[nodiscard]] inline value cause_value(language lang, const book& b, const stated_cause& cause, answer& a)
{
    const auto& c = b.claims[cause.claim];
    name_source(b, a, c.from);
    return value_object{{"cause", c.cause},
                        {"text", cause_words(lang, c.cause)},
                        {"as_printed", c.as_printed.empty() ? value{} : value{c.as_printed}},
                        {"claim", b.names.text(c.head.id)},
                        {"source", c.from ? value{b.names.text(b[c.from].head.id)} : value{}},
                        {"published", day_value(published_on(b, c.from))},
                        {"grade", spelling_of(cause.grade)},
                        {"rests_on", to_string(lang, cause.rests_on)},
                        {"verdict", spelling_of(cause.verdict)},
                        {"records", to_string(lang, cause.records)},
                        {"span", place_value(b, c.head.where)}};
}

[[nodiscard]] inline value explanation_value(language lang, const book& b, const explanation& e, answer& a)
{
    value_list because;
    for (const auto& f : e.because) {
        name_sources(b, a, f.sources);
        because.emplace_back(value_object{
            {"says", to_string(lang, f.what)},
            {"about", b.names.text(b.head_of(f.of.value_or(e.what.about)).id)},
            {"source", f.sources.empty() ? value{} : source_ids(b, std::span{f.sources}.first(1)).front()},
            {"sources", source_ids(b, f.sources)},
            {"span", place_value(b, f.where)}});
    }
    value_list causes;
    for (const auto& cause : e.causes)
        causes.push_back(cause_value(lang, b, cause, a));
    const auto& s = e.what;
    const auto decides = deciding_clock(s);
    return value_object{{"id", b.names.text(b.head_of(s.about).id)},
                        {"name", name_of(b, s.about)},
                        {"kind", spelling_of(s.about.kind)},
                        {"status", spelling_of(s.word)},
                        {"clock", decides ? value{spelling_of(*decides)} : value{}},
                        {"text", decides ? to_string(lang, s.clock(*decides).why) : deciding_text(lang, s)},
                        {"clocks", clocks_value(lang, s)},
                        {"because", std::move(because)},
                        {"stated_causes", std::move(causes)}};
}

/// "BrightWire, 9 Jan 2026 and 2 more"; "the record itself" where no source is named.
[[nodiscard]] inline std::string source_cell(language lang, const book& b,
                                             const std::vector<ref<source>>& sources)
{
    if (sources.empty()) return phrased(lang, "this-book");
    const auto published = published_on(b, sources.front());
    auto cell = name_of(b, b[sources.front()].head.id);
    if (published) cell += ", " + written_short(lang, *published);
    if (sources.size() > 1) cell = phrased(lang, "and-more", {cell, std::to_string(sources.size() - 1)});
    return cell;
}

/// "ice-2025.toml:123"
[[nodiscard]] inline std::string place_cell(language lang, const book& b, span where)
{
    const auto index = static_cast<std::size_t>(where.source);
    if (index >= b.texts.size()) return {};
    return phrased(lang, "line-number", {std::to_string(b.texts[index].locate(where.begin).line)});
}

/// Behind the name of what it is about, where that is not the thing asked about.
[[nodiscard]] inline std::string fact_text(language lang, const book& b, const fact& f)
{
    return f.of ? name_of(b, *f.of) + ": " + to_string(lang, f.what) : to_string(lang, f.what);
}

[[nodiscard]] inline block facts_block(language lang, const book& b, const explanation& e)
{
    const auto& s = e.what;
    const auto id = std::string{b.names.text(b.head_of(s.about).id)};
    const auto name = name_of(b, s.about);
    const auto decides = deciding_clock(s);
    const auto label = name == id ? id : name + " (" + id + ')';
    const auto word = word_in(lang, spelling_of(s.word));
    auto heading = label + ": " + std::string{word};
    if (s.word == status_word::suspended)
        heading = phrased(lang, "status-by-stop-work", {label, word});
    else if (decides)
        heading = phrased(lang, "status-by-clock", {label, word, written(lang, *decides)});
    auto out = table_of(std::move(heading), {{phrased(lang, "column-in-the-book")},
                                             {phrased(lang, "column-source")},
                                             {phrased(lang, "column-what-it-says")}});
    for (const auto& f : e.because) {
        out.cited.push_back({out.rows.size(), 1, f.sources});
        out.rows.push_back(
            {place_cell(lang, b, f.where), source_cell(lang, b, f.sources), fact_text(lang, b, f)});
    }
    return out;
}

[[nodiscard]] inline block clocks_block(language lang, const status& s)
{
    auto out = table_of(phrased(lang, "five-clocks"), {{""}, {""}, {""}});
    for (std::size_t i = 0; i < s.clocks.size(); ++i)
        out.rows.push_back({std::string{word_in(lang, spellings<clock_name>[i])},
                            std::string{word_in(lang, spelling_of(s.clocks[i].word))},
                            to_string(lang, s.clocks[i].why)});
    return out;
}

/// One row for each cause and each who states it: nothing is merged, nothing weighed.
[[nodiscard]] inline block causes_block(language lang, const book& b, const explanation& e)
{
    auto out = table_of(phrased(lang, "causes-stated"), {{phrased(lang, "column-cause")},
                                                         {phrased(lang, "column-stated-in")},
                                                         {phrased(lang, "column-rests-on")},
                                                         {phrased(lang, "column-records-say")}});
    for (const auto& cause : e.causes) {
        const auto& c = b.claims[cause.claim];
        out.cited.push_back({out.rows.size(), 1, {c.from}});
        out.rows.push_back(
            {cause_words(lang, c.cause), source_cell(lang, b, {c.from}), to_string(lang, cause.rests_on),
             std::string{word_in(lang, spelling_of(cause.verdict))} + ": " + to_string(lang, cause.records)});
    }
    return out;
}

/// A thing by its own id is asked about alone; a party stands for what belongs to it.
[[nodiscard]] inline std::vector<any_ref> explained_records(const book& b, const std::vector<any_ref>& only)
{
    std::vector<any_ref> owners;
    for (const auto r : only)
        if (r.kind == record_kind::party) owners.push_back(r);
    auto out = only.empty() || !owners.empty() ? running_records(b, owners) : std::vector<any_ref>{};
    for (const auto r : only)
        if (r.kind != record_kind::party && !named(out, r)) out.push_back(r);
    return out;
}

} // namespace detail

inline answer why_answer(language lang, const book& b, const book_index& index,
                         const std::vector<any_ref>& only, const question& q)
{
    answer a;
    a.lang = lang;
    a.title = phrased(lang, "why-title", {written(lang, q.as_of)});
    const auto& related = index.related(b);
    for (const auto r : detail::explained_records(b, only)) {
        const auto e = explain(b, related, r, q);
        if (!e) continue;
        a.rows.push_back(detail::explanation_value(lang, b, *e, a));
        a.blocks.push_back(detail::facts_block(lang, b, *e));
        if (r.kind != record_kind::fund && r.kind != record_kind::option)
            a.blocks.push_back(detail::clocks_block(lang, e->what));
        if (!e->causes.empty()) a.blocks.push_back(detail::causes_block(lang, b, *e));
    }
    if (a.blocks.empty()) a.blocks.push_back(prose({}, {phrased(lang, "nothing-runs")}));
    return a;
}

} // namespace v1
} // namespace mediabuy
