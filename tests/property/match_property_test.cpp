// SPDX-License-Identifier: MIT
// Random orders, counts and bills: what a match says does not hang on how often or about what it is asked,
// nor on the order of the book; it pays nothing twice; and whoever does what it says has nothing left to
// decide.
#include "mediabuy/io/read.hpp"
#include "mediabuy/rule/match.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy::match_property_test {
namespace {

constexpr question later{.as_of = day{2026, 1, 31}, .known_by = std::nullopt};

/// A book as a head and records that may stand in any order.
class maker {
public:
    explicit maker(unsigned seed) : random_{seed} {}

    std::vector<std::string> records()
    {
        std::vector<std::string> out{"[[party]]\nid = \"v\"\nkind = \"platform\"\nname = \"V\"\n"};
        std::string order = "[[order]]\nid = \"o\"\nvendor = \"v\"\ngoverning_count = \"v\"\n";
        lines_ = 1 + below(4);
        for (int l = 0; l < lines_; ++l) {
            out.push_back(
                "[[allocation]]\nid = \"a" + n(l) +
                "\"\nlayer = \"platform\"\nchannel = \"display\"\nplatform = \"v\"\namount = \"$1\"\n");
            order += line_text(l);
            out.push_back(delivery_text(l));
        }
        out.push_back(order);
        const int invoices = 1 + below(4);
        for (int i = 0; i < invoices; ++i)
            out.push_back(invoice_text(i));
        return out;
    }

    std::mt19937& random() { return random_; }

private:
    int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
    static std::string n(int number) { return std::to_string(number); }
    static std::string month(int m) { return m < 10 ? "0" + n(m) : n(m); }
    static std::string whole_month(int m)
    {
        return "{ start = 2025-" + month(m) + "-01, end = 2025-" + month(m) + "-28 }";
    }

    std::string line_text(int l)
    {
        auto out = "[[order.line]]\nid = \"l" + n(l) + "\"\nallocation = \"a" + n(l) +
                   "\"\nflight = { start = 2025-09-01, end = 2025-10-31 }\n";
        switch (below(4)) {
        case 0:
            return out + "rate = { type = \"flat\", price = \"" + n(1 + below(9000)) + "\" }\n";
        case 1:
            return out + "units = 600\nbonus = true\n";
        default:
            return out + "rate = { type = \"CPM\", price = \"" + n(1 + below(30)) + "." + n(1 + below(9)) +
                   "\" }\nunits = " + n(1 + below(90000)) + "\n";
        }
    }

    std::string delivery_text(int l)
    {
        auto out = "[[delivery]]\nid = \"d" + n(l) + "\"\nallocation = \"a" + n(l) +
                   "\"\ncounted_by = \"v\"\nrows = "
                   "\"\"\"\n";
        for (int m = 8; m <= 11; ++m)
            if (below(4) != 0)
                out += "2025-" + month(m) + "-01..2025-" + month(m) + "-28 " + n(below(50000)) + "\n";
        return out + "\"\"\"\n";
    }

    std::string invoice_text(int i)
    {
        auto out =
            "[[invoice]]\nid = \"i" + n(i) + "\"\nvendor = \"v\"\ndated = 2025-12-0" + n(1 + below(9)) + "\n";
        for (int l = 1 + below(4); l-- > 0;) {
            out += "[[invoice.line]]\nid = \"x" + n(l) + "\"\nperiod = " + whole_month(8 + below(4)) +
                   "\namount = \"$" + n(below(900)) + "." + n(10 + below(90)) + "\"\n";
            if (below(6) != 0) out += "allocation = \"a" + n(below(lines_)) + "\"\n";
            if (below(4) != 0) out += "units = " + n(1 + below(50000)) + "\n";
        }
        return out;
    }

    std::mt19937 random_;
    int lines_ = 1;
};

std::string joined(const std::vector<std::string>& records)
{
    std::string out = "mediabuy = 1\ntitle = \"t\"\ncurrency = \"USD\"\n";
    for (const auto& each : records)
        out += each;
    return out;
}

book read_whole(const std::string& text)
{
    auto read = read_book(text, "a.toml");
    for (const auto& p : read.problems)
        EXPECT_NE(p.level, severity::error) << p.code.text() << '\n' << text;
    return std::move(read.records);
}

/// All that an answer shows of a line, by ids.
std::string told(const book& b, const matched_line& l)
{
    const auto amount = [](const std::optional<money>& m) { return m ? to_string(*m) : std::string{"-"}; };
    std::string out{b.names.text(b.head_of(l.billed ? *l.billed : *l.ordered_line).id)};
    out += ' ' + std::string{spelling_of(l.outcome)} + ' ' + amount(l.ordered) + ' ' + amount(l.delivered) +
           ' ' + amount(l.difference) + ' ' + amount(l.pay) + ' ' + amount(l.open) + ' ' +
           (l.settled ? "settled" : "open");
    for (const auto also : l.also)
        out += ' ' + std::string{spelling_of(also)};
    return out;
}

std::vector<std::string> told(const book& b, const std::vector<matched_line>& lines)
{
    std::vector<std::string> out;
    out.reserve(lines.size());
    for (const auto& l : lines)
        out.push_back(told(b, l));
    return out;
}

TEST(MatchProperty, it_says_the_same_again_of_a_part_and_of_a_book_in_another_order)
{
    for (unsigned seed = 1; seed <= 300; ++seed) {
        maker make{seed};
        auto records = make.records();
        const auto b = read_whole(joined(records));
        const auto all = told(b, match_lines(b, {}, later));
        ASSERT_EQ(all, told(b, match_lines(b, {}, later)));
        std::vector<std::string> by_part;
        for (std::uint32_t i = 0; i < b.invoices.size(); ++i)
            for (auto& line : told(b, match_lines(b,
                                                  {.only = {{record_kind::invoice, i, 0}},
                                                  .tolerance = std::nullopt,
                                                  .tolerance_rate = std::nullopt},
                                                  later)))
                by_part.push_back(std::move(line));
        for (const auto& line : by_part)
            ASSERT_TRUE(std::find(all.begin(), all.end(), line) != all.end()) << seed << ' ' << line;
        std::shuffle(records.begin(), records.end(), make.random());
        const auto other = read_whole(joined(records));
        ASSERT_EQ(all, told(other, match_lines(other, {}, later))) << seed << '\n' << joined(records);
    }
}

TEST(MatchProperty, never_more_is_paid_than_is_billed_or_than_the_order_costs)
{
    for (unsigned seed = 1; seed <= 300; ++seed) {
        const auto b = read_whole(joined(maker{seed}.records()));
        std::map<any_ref, std::int64_t> paid;
        for (const auto& l : match_lines(b, {}, later)) {
            if (!l.billed) continue;
            ASSERT_TRUE(*l.pay <= *l.invoiced) << seed;
            ASSERT_FALSE(l.pay->is_negative()) << seed;
            if (l.ordered_line) paid[*l.ordered_line] += l.pay->minor();
            if (!l.ordered_line) {
                ASSERT_TRUE(l.pay->is_zero()) << seed;
            }
        }
        for (const auto& [line, sum] : paid) {
            const auto& ordered = b.orders[line.index].lines[line.part];
            std::int64_t most = 0;
            if (ordered.priced)
                most = cost_of(*ordered.priced, ordered.units.value_or(decimal{1}), rounding::up)->minor();
            // Each bill is rounded by itself: half a cent of each at most.
            ASSERT_LE(sum, most + 8) << seed;
        }
    }
}

/// Pays what is open and notes a decision on each exception.
std::string done_as_told(const book& b, const std::vector<matched_line>& lines)
{
    std::string out;
    int number = 0;
    for (const auto& l : lines) {
        if (!l.billed) continue;
        const std::string line{b.names.text(b.head_of(*l.billed).id)};
        const std::string invoice{b.names.text(b.invoices[l.billed->index].head.id)};
        const auto id = std::to_string(number++);
        if (!l.open->is_zero())
            out += "[[payment]]\nid = \"p" + id + "\"\ninvoice = \"" + invoice + "\"\nline = \"" + line +
                   "\"\npaid = 2026-01-15\namount = \"$" + to_string(*l.open) + "\"\n";
        if (l.is_exception() && *l.pay < *l.invoiced)
            out += "[[disposition]]\nid = \"q" + id + "\"\nline = \"" + line + "\"\nsays = \"" +
                   std::string{spelling_of(l.advice)} + "\"\ndate = 2026-01-15\n";
    }
    return out;
}

TEST(MatchProperty, paying_what_it_says_leaves_nothing_to_decide_on_any_bill)
{
    for (unsigned seed = 1; seed <= 300; ++seed) {
        const auto text = joined(maker{seed}.records());
        const auto before = read_whole(text);
        const auto lines = match_lines(before, {}, later);
        const auto after = read_whole(text + done_as_told(before, lines));
        for (const auto& l : match_lines(after, {}, later)) {
            if (!l.billed) continue; // nobody can pay what is not billed
            ASSERT_TRUE(l.settled) << seed << ' ' << told(after, l);
            ASSERT_TRUE(l.open->is_zero()) << seed << ' ' << told(after, l);
            ASSERT_TRUE(l.credit_owed->is_zero()) << seed << ' ' << told(after, l);
        }
    }
}

} // namespace
} // namespace mediabuy::match_property_test
