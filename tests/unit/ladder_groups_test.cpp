// SPDX-License-Identifier: MIT
#include "mediabuy/rule/ladder_groups.hpp"

#include "book_maker.hpp"

#include <gtest/gtest.h>

#include <string>

namespace mediabuy::ladder_groups_test {
namespace {

using namespace tests;

std::vector<rung> by(const book& b, ladder_key key, const question& q, const std::vector<any_ref>& only = {})
{
    return ladder_by(b, key, only, commitments{b, q}, q);
}

std::string id(const book& b, const rung& r)
{
    return r.of ? std::string{b.names.text(b.head_of(*r.of).id)} : "none";
}

std::string text(const std::optional<total>& t) { return t ? t->sum_text() : "-"; }

/// "id ceiling obligated committed delivered billed approved paid", one line for each.
std::string shown(const book& b, const std::vector<rung>& rungs)
{
    std::string out;
    for (const auto& r : rungs) {
        out += id(b, r);
        for (const auto& sum : {r.sums.potential, r.sums.obligated, r.ordered.committed, r.ordered.delivered,
                                r.billed, r.approved, r.paid})
            out += ' ' + text(sum);
        out += '\n';
    }
    return out;
}

/// Two orders of two vendors under two contracts of two campaigns, with lines of contracts; one line of each
/// order, of 1,000 units at $0.40 and 2,000 at $0.10: 400.00 and 200.00.
std::string two_of_each(std::string_view more = "")
{
    const auto award = [](const std::string& id, const std::string& campaign, const std::string& obligates) {
        return "[[contract]]\nid = \"" + id + "\"\nkind = \"order\"\nvendor = \"agency\"\ncampaign = \"" +
               campaign +
               "\"\n[[contract.line]]\nid = \"media\"\nnumber = \"0001\"\nkind = \"media\"\nceiling = "
               "\"$500.00\"\nfunded = \"" +
               obligates +
               "\"\n[[contract.line]]\nid = \"fees\"\nnumber = \"0002\"\nkind = \"fee\"\nceiling = "
               "\"$50.00\"\nfunded = \"$50.00\"\n"
               "[[contract.modification]]\nnumber = \"0\"\naction = \"award\"\nsigned = 2025-02-01\n"
               "obligates = \"" +
               obligates + "\"\nceiling = \"$550.00\"\n";
    };
    const auto order = [](const std::string& id, const std::string& vendor, const std::string& contract,
                          const std::string& maximum, const std::string& price, int units) {
        return "[[allocation]]\nid = \"ads-" + id + "\"\nplatform = \"" + vendor +
               "\"\nlayer = \"platform\"\nchannel = \"search\"\namount = \"$1.00\"\n"
               "[[order]]\nid = \"" +
               id + "\"\nvendor = \"" + vendor + "\"\ncontract = \"" + contract +
               "\"\nsigned = 2025-09-15\ngoverning_count = \"s\"\n" + maximum +
               "[[order.line]]\nid = \"l\"\nallocation = \"ads-" + id +
               "\"\nflight = { start = 2025-10-01, end = 2025-10-31 }\nrate = { type = \"CPC\", price = \"" +
               price + "\" }\nunits = " + std::to_string(units) + "\n";
    };
    return "[[party]]\nid = \"agency\"\nkind = \"vendor\"\nname = \"A\"\n"
           "[[party]]\nid = \"v\"\nkind = \"platform\"\nname = \"V\"\n"
           "[[party]]\nid = \"w\"\nkind = \"platform\"\nname = \"W\"\n"
           "[[campaign]]\nid = \"spring\"\nname = \"Spring\"\n[[campaign]]\nid = \"summer\"\nname = "
           "\"Summer\"\n" +
           award("c", "spring", "$450.00") + award("d", "summer", "$300.00") +
           order("o", "v", "c", "maximum = \"$390.00\"\n", "$0.40", 1000) +
           order("p", "w", "d", "", "$0.10", 2000) +
           "[[delivery]]\nid = \"r\"\nallocation = \"ads-o\"\ncounted_by = \"s\"\n"
           "rows = \"\"\"\n2025-10-01..2025-10-31 900\n\"\"\"\n" +
           std::string{more};
}

std::string bill(const std::string& id, const std::string& keys, const std::string& lines)
{
    return "[[invoice]]\nid = \"" + id + "\"\ndated = 2025-11-03\n" + keys + lines;
}
std::string line(const std::string& keys) { return "[[invoice.line]]\n" + keys; }

// 900 x 0.40 = 360.00 ran; of the other order nobody counted. 300.00 + 100.00 on the first, 200.00 on the
// second, and the agency's own fee of 50.00.
const std::string bills =
    bill("v-1", "vendor = \"v\"\norder = \"o\"\napproved = 2025-11-10\n",
         line("id = \"a\"\norder_line = \"o:l\"\ncontract_line = \"c:media\"\namount = \"$300.00\"\n") +
             line("id = \"b\"\norder_line = \"o:l\"\ncontract_line = \"c:media\"\namount = \"$100.00\"\n")) +
    bill("w-1", "vendor = \"w\"\norder = \"p\"\napproved = 2025-11-10\napproved_amount = \"$150.00\"\n",
         line("order_line = \"p:l\"\ncontract_line = \"d:media\"\namount = \"$200.00\"\n")) +
    bill("a-1", "vendor = \"agency\"\ncontract = \"c\"\n",
         line("kind = \"fee\"\ncontract_line = \"c:fees\"\namount = \"$50.00\"\n")) +
    "[[payment]]\nid = \"p1\"\ninvoice = \"v-1\"\npaid = 2025-11-20\namount = \"$250.00\"\n"
    "[[payment]]\nid = \"p2\"\ninvoice = \"w-1\"\npaid = 2025-11-20\namount = \"$150.00\"\n";

TEST(LadderGroups, each_vendor_stands_on_the_rungs_that_it_has)
{
    const auto b = make_book(two_of_each(bills));
    EXPECT_EQ(shown(b, by(b, ladder_key::vendor, on(2025, 11, 30))),
              "agency 1100.00 750.00 - - 50.00 - -\n"
              "v - - 400.00 360.00 400.00 400.00 250.00\n"
              "w - - 200.00 - 200.00 150.00 150.00\n");
}

TEST(LadderGroups, a_campaign_has_its_awards_and_what_is_ordered_under_them)
{
    const auto b = make_book(two_of_each(bills));
    const auto rungs = by(b, ladder_key::campaign, on(2025, 11, 30));
    EXPECT_EQ(shown(b, rungs), "spring 550.00 450.00 400.00 360.00 450.00 400.00 250.00\n"
                               "summer 550.00 300.00 200.00 - 200.00 150.00 150.00\n");
    ASSERT_EQ(rungs[0].findings.size(), 1U); // 400.00 is billed for 360.00 that ran
    EXPECT_EQ(rungs[0].findings[0].code, code::billed_over_delivered);
    EXPECT_EQ(rungs[0].findings[0].about, (any_ref{record_kind::campaign, 0, 0}));
}

TEST(LadderGroups, an_order_is_held_against_the_most_that_may_be_spent_under_it)
{
    const auto b = make_book(two_of_each(bills));
    const auto rungs = by(b, ladder_key::order, on(2025, 11, 30));
    EXPECT_EQ(shown(b, rungs), "o 390.00 - 400.00 360.00 400.00 400.00 250.00\n"
                               "p - - 200.00 - 200.00 150.00 150.00\n"
                               "none - - - - 50.00 - -\n");
    ASSERT_EQ(rungs[0].findings.size(), 2U);
    EXPECT_EQ(rungs[0].findings[0].code, code::committed_over_maximum);
    EXPECT_EQ(rungs[0].findings[1].code, code::billed_over_delivered);
    EXPECT_EQ(rungs[1].ordered.delivered_why->code, says::delivery_line_unknown);
}

TEST(LadderGroups, a_line_of_a_contract_has_its_funding_and_what_is_billed_on_it)
{
    const auto b = make_book(two_of_each(bills));
    EXPECT_EQ(shown(b, by(b, ladder_key::line, on(2025, 11, 30))),
              "c:media 500.00 450.00 - - 400.00 400.00 250.00\n"
              "c:fees 50.00 50.00 - - 50.00 - -\n"
              "d:media 500.00 300.00 - - 200.00 150.00 150.00\n"
              "d:fees 50.00 50.00 - - - - -\n");
}

TEST(LadderGroups, nothing_that_is_not_asked_about_is_added)
{
    const auto b = make_book(two_of_each(bills));
    const auto q = on(2025, 11, 30);
    const any_ref contract_d{record_kind::contract, 1, 0};
    const any_ref order_o{record_kind::order, 0, 0};
    const any_ref vendor_w{record_kind::party, 2, 0};
    EXPECT_EQ(shown(b, by(b, ladder_key::vendor, q, {contract_d})),
              "agency 550.00 300.00 - - - - -\nw - - 200.00 - 200.00 150.00 150.00\n");
    EXPECT_EQ(shown(b, by(b, ladder_key::line, q, {order_o})), "c:media - - - - 400.00 400.00 250.00\n");
    EXPECT_EQ(shown(b, by(b, ladder_key::order_line, q, {vendor_w})),
              "p:l - - 200.00 - 200.00 150.00 150.00\n");
}

TEST(LadderGroups, before_the_day_there_is_nothing)
{
    const auto b = make_book(two_of_each(bills));
    EXPECT_EQ(shown(b, by(b, ladder_key::order, on(2025, 9, 14))), "");
    EXPECT_EQ(shown(b, by(b, ladder_key::vendor, on(2025, 9, 15))),
              "agency 1100.00 750.00 - - - - -\nv - - 400.00 0.00 - - -\nw - - 200.00 0.00 - - -\n");
}

/// An invoice over two lines of a contract, 300.00 and 100.00, and what was approved, credited and paid on
/// it.
std::string over_two_lines(const std::string& approved, const std::string& more)
{
    return two_of_each(bill("i", "vendor = \"v\"\n" + approved,
                            line("id = \"a\"\ncontract_line = \"c:media\"\namount = \"$300.00\"\n") +
                                line("id = \"b\"\ncontract_line = \"c:fees\"\namount = \"$100.00\"\n")) +
                       more);
}
std::string paid(const std::string& amount, const std::string& of_line = "")
{
    return "[[payment]]\nid = \"p" + amount.substr(0, 3) +
           "\"\ninvoice = \"i\"\npaid = 2025-11-20\namount = \"$" + amount + "\"\n" +
           (of_line.empty() ? "" : "line = \"i:" + of_line + "\"\n");
}
std::string credited(const std::string& of_line)
{
    return "[[credit]]\nid = \"k\"\ninvoice = \"i\"\ndated = 2025-11-10\namount = \"$40.00\"\n" +
           (of_line.empty() ? "" : "line = \"i:" + of_line + "\"\n");
}
std::string lines_of_c(const std::string& approved, const std::string& more)
{
    const auto b = make_book(over_two_lines(approved, more));
    auto rungs = by(b, ladder_key::line, on(2025, 11, 30), {any_ref{record_kind::contract, 0, 0}});
    std::string out;
    for (const auto& r : rungs)
        out += text(r.approved) + (r.approved_why ? "?" : "") + ' ' + text(r.paid) + (r.paid_why ? "?" : "") +
               '\n';
    return out;
}

TEST(LadderGroups, an_approval_of_the_whole_invoice_is_one_of_each_line_and_a_part_of_it_of_none)
{
    EXPECT_EQ(lines_of_c("approved = 2025-11-10\n", ""), "300.00 -\n100.00 -\n");
    EXPECT_EQ(lines_of_c("approved = 2025-11-10\napproved_amount = \"$400.00\"\n", ""),
              "300.00 -\n100.00 -\n");
    EXPECT_EQ(lines_of_c("approved = 2025-11-10\napproved_amount = \"$399.99\"\n", ""), "-? -\n-? -\n");
    EXPECT_EQ(lines_of_c("approved = 2025-12-01\n", ""), "- -\n- -\n"); // not by the day
}

TEST(LadderGroups, a_payment_is_known_of_a_line_that_it_names_or_where_all_is_paid_net_of_credits)
{
    EXPECT_EQ(lines_of_c("", paid("120.00", "a")), "- 120.00\n- -\n");
    EXPECT_EQ(lines_of_c("", paid("400.00")), "- 300.00\n- 100.00\n");
    EXPECT_EQ(lines_of_c("", paid("399.00")), "- -?\n- -?\n");
    // 400.00 less 40.00: of line a 300 - 40 = 260.00. Of which line an unnamed credit is, nobody knows.
    EXPECT_EQ(lines_of_c("", credited("a") + paid("360.00")), "- 260.00\n- 100.00\n");
    EXPECT_EQ(lines_of_c("", credited("") + paid("360.00")), "- -?\n- -?\n");
    // 120.00 on line a by name, the other 280.00 on the whole: a is paid 120 + 180, b 100.
    EXPECT_EQ(lines_of_c("", paid("120.00", "a") + paid("280.00")), "- 300.00\n- 100.00\n");
    EXPECT_EQ(lines_of_c("", paid("120.00", "a") + paid("279.00")), "- -?\n- -?\n");
}

// Orders of a campaign under a contract of another one are not held against that campaign's awards.
TEST(LadderGroups, orders_under_other_awards_are_not_held_against_these)
{
    auto text = two_of_each();
    const std::string signed_on = "signed = 2025-09-15\n";
    const auto second = text.rfind(signed_on); // order p, under contract d
    text.insert(second, "campaign = \"spring\"\n");
    const auto b = make_book(text);
    const auto rungs = by(b, ladder_key::campaign, on(2025, 9, 30));
    ASSERT_EQ(shown(b, rungs), "spring 550.00 450.00 600.00 0.00 - - -\nsummer 550.00 300.00 - - - - -\n");
    EXPECT_TRUE(rungs[0].findings.empty());
}

TEST(LadderGroups, each_currency_stands_for_itself)
{
    const auto b = make_book(
        two_of_each(bill("e", "vendor = \"v\"\ncurrency = \"EUR\"\n", line("amount = \"7.00\"\n"))));
    const auto rungs = by(b, ladder_key::vendor, on(2025, 11, 30), {any_ref{record_kind::party, 1, 0}});
    EXPECT_EQ(shown(b, rungs), "v - - - - 7.00 - -\nv - - 400.00 360.00 - - -\n");
}

} // namespace
} // namespace mediabuy::ladder_groups_test
