// SPDX-License-Identifier: MIT
/// @file timeline_property_test.cpp
/// A timeline known by a day counts what the same book would show had the later never been written.

#include "mediabuy/answer/timeline_answer.hpp"
#include "mediabuy/io/read.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

namespace mediabuy::timeline_property_test {
namespace {

using lines = std::vector<std::string>;

book example(const std::string& name)
{
    std::ifstream file{std::string{MEDIABUY_ROOT} + "/examples/books/" + name};
    return std::move(read_book({std::istreambuf_iterator<char>{file}, {}}, name).records);
}

std::string told(const book& b, const timeline_item& i)
{
    const auto days = [](const timeline_end& e) {
        return e.when ? to_string(e.when->when) : std::string{"?"};
    };
    auto out = std::string{spelling_of(i.kind)} + ' ' + std::string{b.names.text(b.head_of(i.about).id)} +
               ' ' + days(i.start) + ' ' + days(i.end) + ' ' + std::string{detail::time_word(i)};
    // A withdrawn source says other things of what repeats it; a publication is told by its own day alone.
    return i.kind < timeline_kind::publication ? out + ": " + detail::all_said(language::english, i) : out;
}

/// Contracts of which nothing was known by then; no book can forget a contract and keep its other ids.
std::set<std::string> unheard(const book& b, const question& q)
{
    std::set<std::string> out;
    for (const auto& c : b.contracts)
        if (!heard_of(b, c, q)) out.insert(std::string{b.names.text(c.head.id)});
    return out;
}

/// What counts, publications apart, which no book can forget without losing what they say.
lines counted(const book& b, const question& q, const std::set<std::string>& without = {})
{
    lines out;
    for (const auto& i : timeline_of(b, relations{b}, detail::drawn_records(b, {}), q))
        if (i.standing == timeline_standing::counts && i.kind < timeline_kind::publication &&
            without.count(std::string{b.names.text(b.head_of(i.about).id)}) == 0)
            out.push_back(told(b, i));
    std::sort(out.begin(), out.end());
    return out;
}

void forget_later(book& b, const question& q)
{
    std::vector<std::vector<modification>> kept(b.contracts.size());
    for (std::size_t i = 0; i < b.contracts.size(); ++i)
        for (const auto& m : b.contracts[i].modifications)
            if (known(b, b.contracts[i], m, q) == truth::yes) kept[i].push_back(m);
    std::erase_if(b.claims, [&](const claim& c) { return known(b, c, q) != truth::yes; });
    std::erase_if(b.events, [&](const event& e) { return known(b, e.head, q) != truth::yes; });
    for (std::size_t i = 0; i < b.contracts.size(); ++i)
        b.contracts[i].modifications = kept[i];
}

TEST(TimelineProperty, what_counts_by_a_day_is_what_a_book_of_that_day_would_show)
{
    // By then the flights and the contracts of these books are known; a book cannot forget those.
    struct span_of {
        const char* name;
        day first;
        int days;
    };
    for (const auto& [name, first, days] : {span_of{"media-contract.toml", day{2025, 11, 1}, 400},
                                            span_of{"ice-2025.toml", day{2026, 2, 28}, 300}}) {
        for (int n = 0; n < days; n += 17) {
            const question q{day{2026, 1, 9}, first + n};
            auto b = example(name);
            const auto asked = counted(b, q);
            const auto without = unheard(b, q);
            ASSERT_TRUE(without.empty() || std::string{name} == "ice-2025.toml");
            forget_later(b, q);
            ASSERT_EQ(asked, counted(b, {q.as_of, std::nullopt}, without))
                << name << ", known by " << to_string(*q.known_by);
        }
    }
}

TEST(TimelineProperty, what_counts_by_a_day_counts_on_every_later_one_and_nothing_is_ever_gone)
{
    for (const auto* name : {"media-contract.toml", "ice-2025.toml"}) {
        const auto b = example(name);
        const auto keys = [&](const std::optional<day>& known_by, bool only_counted) {
            std::multiset<std::string> out;
            for (const auto& i :
                 timeline_of(b, relations{b}, detail::drawn_records(b, {}), {day{2026, 1, 9}, known_by}))
                if (!only_counted || i.standing == timeline_standing::counts)
                    out.insert(std::string{b.names.text(b.head_of(i.about).id)} + ' ' +
                               std::string{spelling_of(i.kind)} + ' ' +
                               (i.action ? std::to_string(*i.action) : std::string{}));
            return out;
        };
        const auto all = keys(std::nullopt, false);
        std::multiset<std::string> before;
        for (int n = 0; n < 700; n += 29) {
            const auto now = keys(day{2024, 12, 1} + n, true);
            ASSERT_TRUE(std::includes(now.begin(), now.end(), before.begin(), before.end()))
                << name << ' ' << n;
            ASSERT_EQ(keys(day{2024, 12, 1} + n, false), all) << name << ' ' << n;
            before = now;
        }
    }
}

TEST(TimelineProperty, a_publication_counts_from_the_last_day_that_it_may_have_come_out)
{
    const auto b = example("ice-2025.toml");
    for (int n = 0; n < 500; n += 11) {
        const question q{day{2026, 1, 9}, day{2025, 2, 1} + n};
        for (const auto& i : timeline_of(b, relations{b}, detail::drawn_records(b, {}), q)) {
            if (i.kind != timeline_kind::publication || !i.start.when) continue;
            ASSERT_EQ(i.standing == timeline_standing::counts, i.start.when->when.latest() <= *q.known_by)
                << b.names.text(b.head_of(i.about).id);
        }
    }
}

} // namespace
} // namespace mediabuy::timeline_property_test
