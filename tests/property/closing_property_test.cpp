// SPDX-License-Identifier: MIT
// Random papers, counts and closings: whatever is closed, and whatever comes later, no figure of a closed
// month changes, and in the end all months together hold the same.
#include "mediabuy/io/read.hpp"
#include "mediabuy/rule/kept_journal.hpp"
#include "mediabuy/rule/open_items.hpp"
#include "mediabuy/rule/trial_balance.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace mediabuy::closing_property_test {
namespace {

constexpr day last_day{2026, 6, 30};
constexpr question later{.as_of = last_day, .known_by = std::nullopt};

struct record_text {
    std::string text;
    std::optional<day> recorded; ///< none: it does not say
};

struct closed_month {
    day through;
    day closed;
};

/// Papers of six months of 2025, July to December, each known some days after its own.
class maker {
public:
    explicit maker(unsigned seed) : random_{seed} {}

    std::vector<record_text> records()
    {
        std::vector<record_text> out;
        out.push_back(
            {"[[party]]\nid = \"v\"\nkind = \"platform\"\nname = \"V\"\n"
             "[[allocation]]\nid = \"a\"\nlayer = \"platform\"\nplatform = \"v\"\namount = \"$1\"\n"
             "[[order]]\nid = \"o\"\nvendor = \"v\"\ncontract = \"c\"\ngoverning_count = \"v\"\nfee = "
             "\"3%\"\n[[order.line]]\nid = \"l\"\nallocation = \"a\"\nrate = { type = \"CPM\", price = "
             "\"7.3\" }\nunits = 150000\n",
             day{2025, 1, 1}});
        out.push_back({"[[contract]]\nid = \"c\"\nkind = \"order\"\n", day{2025, 1, 1}});
        for (int i = 0; i < 3; ++i)
            out.push_back(delivery(i));
        for (int i = 0; i < 8; ++i)
            out.push_back(invoice(i));
        return out;
    }

    std::vector<closed_month> closings()
    {
        std::vector<closed_month> out;
        for (int m = 7, last = 7 + below(6); m <= last; ++m) {
            const auto through = day::last_of_month(2025, static_cast<unsigned>(m));
            out.push_back({through, through + below(35)});
        }
        return out;
    }

private:
    int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
    static std::string n(int number) { return std::to_string(number); }
    day some_day() { return day{2025, 7, 1} + below(184); }
    std::string recorded(std::optional<day> on) { return on ? "recorded = " + to_string(*on) + '\n' : ""; }
    std::optional<day> some_time_after(day on)
    {
        return below(5) == 0 ? std::nullopt : std::optional{on + below(100)};
    }

    record_text delivery(int i)
    {
        const auto first = some_day();
        const auto last = first + below(40);
        const auto known = some_time_after(last);
        return {"[[delivery]]\nid = \"d" + n(i) + "\"\nallocation = \"a\"\ncounted_by = \"v\"\n" +
                    recorded(known) + "rows = \"\"\"\n" + to_string(first) + ".." + to_string(last) + ' ' +
                    n(below(90000)) + "\n\"\"\"\n",
                known};
    }

    record_text invoice(int i)
    {
        const auto dated = some_day();
        const auto known = some_time_after(dated);
        auto out = "[[invoice]]\nid = \"i" + n(i) + "\"\nvendor = \"v\"\ndated = " + to_string(dated) + '\n' +
                   recorded(known);
        if (below(2) == 0)
            out += "approved = " + to_string(std::max(dated, known.value_or(dated)) + below(20)) + '\n';
        out += "[[invoice.line]]\nperiod = { start = " + to_string(dated + -30) +
               ", end = " + to_string(dated) + " }\namount = \"$" + n(below(900)) + "." + n(10 + below(90)) +
               "\"\n";
        out += below(3) == 0 ? "kind = \"fee\"\n" : "order_line = \"o:l\"\nallocation = \"a\"\n";
        if (below(2) == 0)
            out += "[[credit]]\nid = \"k" + n(i) + "\"\ninvoice = \"i" + n(i) +
                   "\"\ndated = " + to_string(dated + below(30)) + "\namount = \"$" + n(1 + below(50)) +
                   ".00\"\n" + recorded(known);
        if (below(2) == 0)
            out += "[[payment]]\nid = \"p" + n(i) + "\"\ninvoice = \"i" + n(i) +
                   "\"\npaid = " + to_string(dated + below(60)) + "\namount = \"$" + n(1 + below(500)) +
                   ".00\"\n" + recorded(known);
        return {out, known};
    }

    std::mt19937 random_;
};

book read_whole(const std::vector<record_text>& records, const std::vector<closed_month>& closings)
{
    std::string text = "mediabuy = 1\ntitle = \"t\"\ncurrency = \"USD\"\n";
    for (const auto& each : records)
        text += each.text;
    for (const auto& c : closings)
        text += "[[closing]]\nid = \"x" + to_string(c.through) + "\"\nthrough = " + to_string(c.through) +
                "\nclosed = " + to_string(c.closed) + '\n';
    auto read = read_book(text, "a.toml");
    for (const auto& p : read.problems)
        EXPECT_NE(p.level, severity::error) << p.code.text() << '\n' << text;
    return std::move(read.records);
}

/// What was posted on days up to `last`, in words without places.
std::vector<std::string> posted(const book& b, day last)
{
    std::vector<std::string> out;
    for (const auto& e : keep_journal(b, later, calendar_unit::calendar_month).entries) {
        if (e.on > last) continue;
        auto text = to_string(e.on) + ' ' + std::string{spelling_of(e.what)} + ' ' +
                    std::string{b.names.text(b.head_of(e.record).id)};
        for (const auto& p : e.postings)
            text += ' ' + std::string{spelling_of(p.to.word)} + ' ' + to_string(p.amount);
        out.push_back(std::move(text));
    }
    std::sort(out.begin(), out.end());
    return out;
}

/// Units: cents; debits less credits.
using balances = std::map<account, std::int64_t>;

balances standing(const book& b, const question& q, std::optional<calendar_unit> accruals)
{
    balances out;
    for (const auto& each : trial_balance(keep_journal(b, q, accruals).entries))
        if (each.sum.minor() != 0) out[each.of] = static_cast<std::int64_t>(each.sum.minor());
    return out;
}

TEST(Closings, closing_a_month_and_reopening_it_changes_no_figure_before_it)
{
    for (unsigned seed = 0; seed < 60; ++seed) {
        maker make{seed};
        const auto records = make.records();
        auto closings = make.closings();
        const auto closed = read_whole(records, closings);
        closings.pop_back();
        const auto before = closings.empty() ? day{2025, 6, 30} : closings.back().through;
        ASSERT_EQ(posted(closed, before), posted(read_whole(records, closings), before)) << seed;
    }
}

TEST(Closings, what_becomes_known_after_a_closing_changes_no_figure_of_a_closed_month)
{
    std::size_t came_late = 0;
    for (unsigned seed = 0; seed < 60; ++seed) {
        maker make{seed};
        const auto records = make.records();
        const auto closings = make.closings();
        const auto whole = read_whole(records, closings);
        for (const auto& c : closings) {
            std::vector<record_text> then;
            std::copy_if(records.begin(), records.end(), std::back_inserter(then),
                         [&](const record_text& r) { return !r.recorded || *r.recorded <= c.closed; });
            came_late += records.size() - then.size();
            ASSERT_EQ(posted(whole, c.through), posted(read_whole(then, closings), c.through)) << seed;
        }
    }
    EXPECT_GT(came_late, 100U) << "the books put nothing to the test";
}

TEST(Closings, all_months_together_hold_the_same_with_and_without_them)
{
    for (unsigned seed = 0; seed < 60; ++seed) {
        maker make{seed};
        const auto records = make.records();
        const auto closings = make.closings();
        ASSERT_EQ(standing(read_whole(records, closings), later, calendar_unit::calendar_month),
                  standing(read_whole(records, {}), later, calendar_unit::calendar_month))
            << seed;
    }
}

TEST(Closings, every_entry_comes_to_nothing)
{
    for (unsigned seed = 0; seed < 60; ++seed) {
        maker make{seed};
        const auto records = make.records();
        const auto b = read_whole(records, make.closings());
        for (const auto& e : keep_journal(b, later, calendar_unit::broadcast_month).entries) {
            std::map<std::pair<account_set, any_ref>, std::int64_t> sums;
            for (const auto& p : e.postings)
                sums[{set_of(p.to.word), p.to.owner}] += p.amount.minor();
            for (const auto& [key, sum] : sums)
                ASSERT_EQ(sum, 0) << seed << ' ' << to_string(e.on);
        }
    }
}

// On any day, closed or open, and as known on any day.
TEST(OpenItems, come_to_the_balances_of_their_accounts)
{
    for (unsigned seed = 0; seed < 20; ++seed) {
        maker make{seed};
        const auto records = make.records();
        const auto b = read_whole(records, make.closings());
        for (int offset = 0; offset < 260; offset += 13) {
            const auto as_of = day{2025, 7, 10} + offset;
            for (const auto& q : {question{as_of, std::nullopt}, question{as_of, as_of + 9}}) {
                balances found;
                for (const auto& i : open_items(b, q).items)
                    found[i.of] -= i.amount.minor();
                std::erase_if(found, [](const auto& each) { return each.second == 0; });
                auto expected = standing(b, q, calendar_unit::calendar_month);
                std::erase_if(expected, [](const auto& each) {
                    const auto word = each.first.word;
                    return word != account_word::accrued && word != account_word::billed &&
                           word != account_word::approved && word != account_word::credits_due;
                });
                ASSERT_EQ(found, expected) << seed << ' ' << to_string(as_of);
            }
        }
    }
}

} // namespace
} // namespace mediabuy::closing_property_test
