// SPDX-License-Identifier: MIT
// What a book that is asked again and again keeps between the questions changes no answer: random books,
// random dates, each answer held against one that is worked out the plain way (plain_report.hpp). And a list
// that is limited is the beginning of the whole one, with the right number of what it does not show.
#include "mediabuy/answer/envelope.hpp"
#include "mediabuy/answer/problem_text.hpp"
#include "mediabuy/answer/run.hpp"
#include "mediabuy/answer/sentence_text.hpp"
#include "mediabuy/io/read.hpp"
#include "mediabuy/money/share.hpp"
#include "mediabuy/rule/ending.hpp"
#include "mediabuy/rule/moving_reports.hpp"
#include "mediabuy/rule/report.hpp"

#include "plain_report.hpp"

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace mediabuy::index_property_test {
namespace {

using texts = std::vector<std::string>;

/// The same books on every machine.
class dice {
public:
    explicit dice(std::uint64_t seed) : engine_{seed} {}

    [[nodiscard]] int below(int n) { return static_cast<int>(engine_() % static_cast<std::uint64_t>(n)); }
    [[nodiscard]] bool one_in(int n) { return below(n) == 0; }
    [[nodiscard]] std::string any(const texts& words)
    {
        return words[static_cast<std::size_t>(below(static_cast<int>(words.size())))];
    }

private:
    std::mt19937_64 engine_;
};

std::string numbered(const char* name, int n) { return '"' + (name + std::to_string(n)) + '"'; }

day any_day(dice& d) { return day{2025, 1, 1} + d.below(365); }

std::string any_vague_day(dice& d)
{
    const auto text = to_string(any_day(d));
    return d.one_in(3) ? '"' + text.substr(0, 7) + '"' : text;
}

/// With its currency, where that is not the book's.
std::string any_amount(dice& d)
{
    const auto figure = std::to_string(1 + d.below(9));
    const auto text = d.any({"$" + figure + ",000", "$" + figure + ",000.00", "about $" + figure + ",000",
                             "$" + figure + "k", "nearly $" + figure + ",000", "another $" + figure + ",000",
                             "$" + figure + ",000.00", "€" + figure + "00", "$1,000–$" + figure + "5,000"});
    return "amount = \"" + text + "\"\n" + (text.starts_with("€") ? "currency = \"EUR\"\n" : "");
}

/// Whether anything goes, or only what a book has whose sums can be moved (moving_sums.hpp).
enum class books : std::uint8_t { any, of_one_scope };

std::string allocation_text(dice& d, int i, books kind)
{
    std::string out = "[[allocation]]\nid = " + numbered("a", i) + "\n" + any_amount(d) + "\nlayer = \"" +
                      d.any({"platform", "platform", "platform", "award", "agency"}) + "\"\n";
    if (kind == books::of_one_scope || !d.one_in(20)) out += "platform = " + numbered("p", d.below(6)) + '\n';
    if (!d.one_in(3)) out += "campaign = " + numbered("c", d.below(2)) + '\n';
    if (d.one_in(3)) out += "contract = " + numbered("o", d.below(3)) + '\n';
    if (d.one_in(2)) out += "channel = \"" + d.any({"radio", "television"}) + "\"\n";
    if (d.one_in(9)) out += "payer = " + numbered("g", d.below(3)) + '\n';
    if (d.one_in(9)) out += "purpose = \"other\"\n";
    if (d.one_in(9)) out += "recorded = " + to_string(any_day(d)) + '\n';
    if (!d.one_in(5))
        out += "sources = [" + numbered("s", d.below(8)) + ", " + numbered("s", 8 + d.below(8)) + "]\n";
    if (!d.one_in(4)) {
        const auto start = day{2025, 1, 1} + d.below(300);
        out += "flight = { start = " +
               (d.one_in(3) ? '"' + to_string(start).substr(0, 7) + '"' : to_string(start)) +
               (d.one_in(4) ? "" : ", end = " + to_string(start + 40 + d.below(60))) + " }\n";
    }
    return out;
}

std::string parties_text(dice& d)
{
    std::string out;
    for (int i = 0; i < 3; ++i)
        out += "[[party]]\nid = " + numbered("g", i) + "\nkind = \"agency\"\nname = \"Office " +
               std::to_string(i) + "\"\n" + (i == 1 ? "parent = \"g0\"\n" : "");
    for (int i = 0; i < 6; ++i)
        out += "[[party]]\nid = " + numbered("p", i) + "\nkind = \"platform\"\nname = \"Platform " +
               std::to_string(i) + "\"\n" + (i == 4 ? "parent = \"p1\"\n" : "");
    for (int i = 0; i < 16; ++i)
        out += "[[source]]\nid = " + numbered("s", i) + "\npublisher = \"Gazette " + std::to_string(i) +
               "\"\nlanguage = \"en\"\n" + (d.one_in(6) ? "" : "published = " + any_vague_day(d) + '\n') +
               (d.one_in(6) ? "retracted = " + any_vague_day(d) + '\n' : "");
    for (int i = 0; i < 2; ++i)
        out += "[[campaign]]\nid = " + numbered("c", i) + "\nname = \"Campaign\"\nagency = \"g0\"\n" +
               (d.one_in(2) ? "purpose = \"health\"\n" : "");
    return out;
}

std::string contract_text(dice& d, int i)
{
    auto out = "[[contract]]\nid = " + numbered("o", i) + "\nkind = \"" + d.any({"order", "order", "idv"}) +
               "\"\nagency = " + numbered("g", d.below(2)) + "\nend = " + any_vague_day(d) + '\n';
    for (int n = 0; n < 1 + d.below(3); ++n)
        out += "  [[contract.modification]]\n  number = \"" + std::to_string(n) + "\"\n  action = \"" +
               (n == 0 ? "award" : "C") + "\"\n  signed = " + any_vague_day(d) + "\n  obligates = \"$" +
               std::to_string(1 + d.below(9)) + ",000.00\"\n";
    return out;
}

book any_book(dice& d, books kind = books::any)
{
    const std::string of_one_scope = "scope = { payer = \"g0\", purpose = \"health\"";
    const std::string in_months = ", period = { start = 2025-03-01, end = 2025-10-31 }";
    std::string text =
        "mediabuy = 1\ntitle = \"Random\"\ncurrency = \"USD\"\n" +
        (kind == books::of_one_scope
             ? d.any({of_one_scope + " }\n", of_one_scope + in_months + " }\n"})
             : d.any({"", of_one_scope + " }\n", "scope = { payer = \"g0\"" + in_months + " }\n"})) +
        parties_text(d);
    for (int i = 0; i < 3; ++i)
        text += contract_text(d, i);
    const int allocations = 5 + d.below(60);
    for (int i = 0; i < allocations; ++i)
        text += allocation_text(d, i, kind);
    for (int i = 0; i < 20; ++i)
        text += "[[claim]]\nid = " + numbered("x", i) + "\nsource = " + numbered("s", d.below(16)) +
                "\nabout = " + numbered("a", d.below(allocations)) + "\nsays = \"amount\"\n" + any_amount(d) +
                '\n' + (d.one_in(4) ? "payer = " + numbered("g", d.below(3)) + '\n' : "") +
                (d.one_in(5) ? "layer = \"agency\"\n" : "");
    auto r = read_book(text, "random.toml");
    for (const auto& p : r.problems)
        if (p.level == severity::error) ADD_FAILURE() << to_string(language::english, p, r.records.texts);
    return std::move(r.records);
}

question any_question(dice& d)
{
    question q{any_day(d), std::nullopt};
    if (d.one_in(2)) q.known_by = any_day(d);
    return q;
}

report_query any_query(dice& d)
{
    report_query asked;
    asked.by = static_cast<group_key>(d.below(static_cast<int>(spellings<group_key>.size())));
    if (d.one_in(4)) asked.of = d.one_in(2) ? layer::award : layer::agency;
    if (d.one_in(4)) asked.overlaps = overlap_choice::count;
    return asked;
}

texts left_out_texts(const book& b, const report& r)
{
    texts out;
    for (const auto& l : r.apart)
        out.push_back(std::string{b.names.text(b.head_of(l.record).id)} + ' ' +
                      std::string{spelling_of(l.where_in_chain)} +
                      (l.amount ? ' ' + to_string(l.amount->point()) : "") + ": " +
                      to_string(language::english, l.reason));
    return out;
}

/// What is said to come on top of a figure stands at the end; the plain report leaves it out.
texts without_additions(texts all, const report& r)
{
    const auto additions = std::count_if(r.apart.begin(), r.apart.end(),
                                         [](const left_out& l) { return l.reason.code == says::on_top; });
    all.resize(all.size() - static_cast<std::size_t>(additions));
    return all;
}

texts entry_texts(const book& b, const report& r)
{
    texts out;
    for (const auto& e : r.entries)
        out.push_back(std::string{b.names.text(b.head_of(e.record).id)} + ' ' + to_string(e.amount.point()) +
                      (e.claim ? " by claim " + std::to_string(*e.claim) : ""));
    return out;
}

void expect_same_rows(const report& quick, const report& plain)
{
    ASSERT_EQ(quick.rows.size(), plain.rows.size());
    for (std::size_t i = 0; i < quick.rows.size(); ++i) {
        const auto& x = quick.rows[i];
        const auto& y = plain.rows[i];
        EXPECT_EQ(x.key, y.key);
        EXPECT_EQ(x.name, y.name);
        EXPECT_EQ(x.sum, y.sum) << x.key;
        EXPECT_EQ(x.entries, y.entries) << x.key;
        EXPECT_EQ(x.sources, y.sources) << x.key;
        ASSERT_EQ(x.doubts.size(), y.doubts.size()) << x.key;
        for (std::size_t d = 0; d < x.doubts.size(); ++d) {
            EXPECT_TRUE(detail::same_doubt(x.doubts[d], y.doubts[d]));
            EXPECT_EQ(x.doubts[d].sources, y.doubts[d].sources);
        }
    }
}

using sum_of_label = std::tuple<std::string, std::string, std::string, std::string>;

std::multiset<sum_of_label> alternatives(const report_total& t, bool all)
{
    std::multiset<sum_of_label> out;
    for (const auto& a : t.alternatives) {
        const auto of_doubt = a.label.code;
        const bool whole = of_doubt == says::without_payer || of_doubt == says::without_purpose ||
                           of_doubt == says::without_period;
        if (all || !whole) // the plain report makes those of single figures
            out.emplace(to_string(language::english, a.label), to_plain_text(a.sum.point_minor()),
                        to_plain_text(a.sum.low().minor), to_plain_text(a.sum.high().minor));
    }
    return out;
}

void expect_same_totals(const report& quick, const report& plain)
{
    ASSERT_EQ(quick.totals.size(), plain.totals.size());
    for (std::size_t i = 0; i < quick.totals.size(); ++i) {
        EXPECT_EQ(quick.totals[i].sum, plain.totals[i].sum);
        EXPECT_EQ(quick.totals[i].refused.has_value(), plain.totals[i].refused.has_value());
        EXPECT_EQ(alternatives(quick.totals[i], false), alternatives(plain.totals[i], true));
    }
}

TEST(IndexProperty, what_is_kept_between_questions_changes_no_report)
{
    std::size_t inclusions = 0;
    for (std::uint64_t seed = 0; seed < 60 && !HasFailure(); ++seed) {
        dice d{seed};
        const auto b = any_book(d);
        const book_index index;
        for (int n = 0; n < 20 && !HasFailure(); ++n) {
            const auto q = any_question(d);
            const auto asked = any_query(d);
            const auto quick = make_report(b, index, asked, q);
            const tests::plain_report plain{b, asked, q};
            EXPECT_EQ(entry_texts(b, quick), entry_texts(b, plain.made())) << "book " << seed;
            EXPECT_EQ(without_additions(left_out_texts(b, quick), quick), left_out_texts(b, plain.made()));
            expect_same_rows(quick, plain.made());
            expect_same_totals(quick, plain.made());
            inclusions += static_cast<std::size_t>(
                std::count_if(quick.apart.begin(), quick.apart.end(),
                              [](const left_out& l) { return l.reason.code == says::may_be_inside; }));
        }
    }
    EXPECT_GT(inclusions, 500U) << "the books have hardly anything that overlaps";
}

TEST(IndexProperty, a_limited_list_is_the_beginning_of_the_whole_and_counts_the_rest)
{
    for (std::uint64_t seed = 100; seed < 130 && !HasFailure(); ++seed) {
        dice d{seed};
        const auto b = any_book(d);
        const book_index index;
        for (int n = 0; n < 10 && !HasFailure(); ++n) {
            const auto q = any_question(d);
            auto asked = any_query(d);
            const auto whole = make_report(b, index, asked, q);
            asked.most = static_cast<std::size_t>(d.below(8));
            const auto some = make_report(b, index, asked, q);
            auto listed = left_out_texts(b, whole);
            listed.resize(std::min(listed.size(), *asked.most));
            EXPECT_EQ(left_out_texts(b, some), listed);
            EXPECT_EQ(some.left_out_in_all(), whole.apart.size());
            expect_same_rows(some, whole);
            for (std::size_t t = 0; t < whole.totals.size(); ++t) {
                EXPECT_EQ(some.totals[t].sum, whole.totals[t].sum);
                EXPECT_EQ(some.totals[t].alternatives.size() + some.totals[t].unlisted,
                          whole.totals[t].alternatives.size());
                for (std::size_t a = 0; a < some.totals[t].alternatives.size(); ++a)
                    EXPECT_EQ(some.totals[t].alternatives[a].sum, whole.totals[t].alternatives[a].sum);
            }
        }
    }
}

void expect_same_sums(const report_sums& moved, const report_sums& added_up)
{
    EXPECT_EQ(moved.of, added_up.of);
    EXPECT_EQ(moved.exact, added_up.exact);
    ASSERT_EQ(moved.rows.size(), added_up.rows.size());
    for (std::size_t i = 0; i < moved.rows.size(); ++i) {
        const auto& x = moved.rows[i];
        const auto& y = added_up.rows[i];
        EXPECT_EQ(x.slot, y.slot) << x.key;
        EXPECT_EQ(std::tie(x.key, x.name), std::tie(y.key, y.name));
        EXPECT_EQ(x.sum, y.sum) << x.key;
        EXPECT_EQ(x.rest, y.rest) << x.key;
        EXPECT_EQ(x.amounts, y.amounts) << x.key;
        EXPECT_EQ(x.sources, y.sources) << x.key;
        EXPECT_EQ(x.doubts, y.doubts) << x.key;
    }
    ASSERT_EQ(moved.totals.size(), added_up.totals.size());
    for (std::size_t i = 0; i < moved.totals.size(); ++i) {
        EXPECT_EQ(moved.totals[i].sum, added_up.totals[i].sum);
        EXPECT_EQ(moved.totals[i].alternatives, added_up.totals[i].alternatives);
    }
    ASSERT_EQ(moved.left_out.size(), added_up.left_out.size());
    for (std::size_t i = 0; i < moved.left_out.size(); ++i) {
        EXPECT_EQ(moved.left_out[i].rule, added_up.left_out[i].rule);
        EXPECT_EQ(moved.left_out[i].where_in_chain, added_up.left_out[i].where_in_chain);
        EXPECT_EQ(moved.left_out[i].count, added_up.left_out[i].count) << moved.left_out[i].rule.text();
    }
}

std::string json_of(const opened_book& opened, const std::string& command, const report_query& asked,
                    const question& q)
{
    invocation question{.command = command,
                        .ids = {},
                        .options = {{"as-of", to_string(q.as_of)}},
                        .parts = answer_parts::rows};
    const auto add = [&question](std::string name, std::string_view text) {
        question.options.emplace_back(std::move(name), text);
    };
    if (q.known_by) add("known-by", to_string(*q.known_by));
    if (command == "report") {
        add("by", spelling_of(asked.by));
        add("overlaps", spelling_of(asked.overlaps));
        if (asked.of) add("layer", spelling_of(*asked.of));
        add("most", "0");
    }
    return to_json(run(opened, question).result, opened);
}

TEST(IndexProperty, answers_from_moved_sums_are_the_same_to_the_letter)
{
    std::size_t moved = 0;
    for (std::uint64_t seed = 500; seed < 530 && !HasFailure(); ++seed) {
        dice d{seed};
        opened_book opened{any_book(d, books::of_one_scope), {}};
        keep_index(opened);
        keep_moving(opened);
        for (int n = 0; n < 20 && !HasFailure(); ++n) {
            const auto q = any_question(d);
            auto asked = any_query(d);
            asked.most = 0;
            for (const auto* command : {"report", "answers"}) {
                const auto dragged = json_of(opened, command, asked, q);
                const auto moving = std::exchange(opened.moving, nullptr);
                EXPECT_EQ(dragged, json_of(opened, command, asked, q)) << "book " << seed;
                opened.moving = moving;
            }
            moved += moving_sums::can_move(opened.records, *opened.index, asked) ? 1U : 0U;
        }
    }
    EXPECT_GT(moved, 200U);
}

/// Every kind of report, each asked on many days in turn, so that most are moved from one day to another.
TEST(IndexProperty, sums_that_are_moved_equal_those_that_are_added_up)
{
    std::size_t moved = 0;
    std::set<std::string_view> reasons;
    for (std::uint64_t seed = 400; seed < 500 && !HasFailure(); ++seed) {
        dice d{seed};
        const auto b = any_book(d, seed % 4 == 0 ? books::any : books::of_one_scope);
        const book_index index;
        moving_reports moving{b, index};
        for (int n = 0; n < 60 && !HasFailure(); ++n) {
            const auto q = any_question(d);
            auto asked = any_query(d);
            asked.most = 0;
            const auto sums = sums_on(b, index, asked, q, &moving);
            const auto plain = sums_of(make_report(b, index, asked, q));
            ASSERT_EQ(sums != nullptr, plain.has_value());
            if (!sums) continue;
            expect_same_sums(*sums, *plain);
            if (!moving_sums::can_move(b, index, asked)) continue;
            ++moved;
            for (const auto& c : sums->left_out)
                reasons.insert(c.rule.text());
            if (HasFailure()) ADD_FAILURE() << "book " << seed << ", question " << n;
        }
    }
    EXPECT_GT(moved, 2'000U) << "hardly any report could be moved";
    for (const auto why : {says::not_begun, says::may_not_have_begun, says::perhaps_known, says::other_layer,
                           says::may_be_inside, says::source_withdrawn, says::outside_payer, says::on_top})
        EXPECT_TRUE(reasons.contains(why.text())) << why.text() << " was never met";
}

TEST(IndexProperty, the_next_ending_is_the_first_of_all_endings)
{
    for (std::uint64_t seed = 200; seed < 260 && !HasFailure(); ++seed) {
        dice d{seed};
        const auto b = any_book(d);
        const book_index index;
        for (int n = 0; n < 20; ++n) {
            const auto q = any_question(d);
            const auto all = endings_after(b, q);
            const auto next = next_ending(b, index, q);
            EXPECT_EQ(next.without_end, all.without_end);
            EXPECT_EQ(next.orders_without_end, all.orders_without_end);
            ASSERT_EQ(next.next.has_value(), !all.ahead.empty());
            if (next.next) {
                EXPECT_EQ(next.next->record, all.ahead.front().record);
            }
        }
    }
}

TEST(IndexProperty, a_share_has_the_digits_of_the_exact_ratio_in_every_rounding)
{
    dice d{7};
    const auto any_whole = [&d]() -> std::int64_t {
        std::int64_t whole = 1;
        for (int digits = d.below(18); digits > 0; --digits)
            whole = whole * 10 + d.below(10);
        return whole;
    };
    for (int n = 0; n < 20'000 && !HasFailure(); ++n) {
        const int128 whole = int128{any_whole()} * (d.one_in(4) ? any_whole() : 1);
        const int128 part = d.one_in(9) ? whole - d.below(2) : whole / (1 + any_whole());
        for (const auto mode : {rounding::half_even, rounding::floor, rounding::ceiling})
            EXPECT_EQ(to_significant(part, whole, 6, mode), to_significant(*ratio::of(part, whole), 6, mode))
                << to_plain_text(part) << " of " << to_plain_text(whole);
    }
}

} // namespace
} // namespace mediabuy::index_property_test
