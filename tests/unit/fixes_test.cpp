// SPDX-License-Identifier: MIT
// Each fix is put into the book, which is read again: the problem has to be gone.
#include "mediabuy/answer/fixes.hpp"
#include "mediabuy/io/read.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace mediabuy::fixes_test {
namespace {

const std::string head = "mediabuy = 1\ntitle = \"T\"\ncurrency = \"USD\"\n";
const std::string party = "[[party]]\nid = \"example-radio\"\nkind = \"platform\"\nname = \"R\"\n";

/// The book after the first fix of its first problem that has one.
std::string mended(const std::string& text)
{
    const auto read = read_book(text, "b.toml");
    for (const auto& p : read.problems) {
        const auto fixes = fixes_of(p, read.records.texts);
        if (fixes.empty()) continue;
        auto out = text;
        const auto& f = fixes.front();
        return out.replace(f.where.begin, f.where.end - f.where.begin, f.text);
    }
    return "no fix";
}

void expect_mended(const std::string& before, const std::string& after)
{
    EXPECT_FALSE(read_book(before, "b.toml").problems.empty()) << before;
    EXPECT_EQ(mended(before), after);
    for (const auto& p : read_book(after, "b.toml").problems)
        ADD_FAILURE() << after << p.code.text();
}

std::string event(const std::string& date)
{
    return head + party +
           "[[event]]\nid = \"e\"\nabout = \"example-radio\"\nsays = \"announced\"\ndate = " + date + "\n";
}
std::string fund(const std::string& keys) { return head + "[[fund]]\nid = \"f\"\n" + keys + "\n"; }

TEST(Fixes, write_what_was_meant)
{
    expect_mended(fund("amount = 74_000.00"), fund("amount = \"74000.00\""));
    expect_mended(fund("amount = \"1O0\""), fund("amount = \"100\""));
    expect_mended(fund("amount = \"1,20,000\""), fund("amount = \"120,000\""));
    expect_mended(fund("nmae = \"x\""), fund("name = \"x\""));
    expect_mended(fund("name = 7"), fund("name = \"7\""));
    expect_mended(fund("currency = \"usd\""), fund("currency = \"USD\""));
    expect_mended(event("2025-10"), event("\"2025-10\""));
    expect_mended(event("\"12 Nov 2025\""), event("\"2025-11-12\""));
    expect_mended(event("\"October 2025\""), event("\"2025-10\""));
    expect_mended(head + party + "aka = \"x\"\n", head + party + "aka = [\"x\"]\n");
    const std::string campaign = "[[campaign]]\nid = \"c\"\nname = \"C\"\nagency = ";
    expect_mended(head + party + campaign + "\"example-radoi\"\n",
                  head + party + campaign + "\"example-radio\"\n");
    expect_mended(head + "[[party]]\nid = \"Ex Radio\"\nkind = \"platform\"\nname = \"R\"\n",
                  head + "[[party]]\nid = \"ex-radio\"\nkind = \"platform\"\nname = \"R\"\n");
    expect_mended(head + "[[party]]\nid = \"r\"\nkind = \"platfrom\"\nname = \"R\"\n",
                  head + "[[party]]\nid = \"r\"\nkind = \"platform\"\nname = \"R\"\n");
    expect_mended(head + "[[party]]\nid = \"r\"\nkind = \"platform\"\nname = R\n",
                  head + "[[party]]\nid = \"r\"\nkind = \"platform\"\nname = \"R\"\n");
    expect_mended(head + "[[patry]]\nid = \"r\"\nkind = \"platform\"\nname = \"R\"\n",
                  head + "[[party]]\nid = \"r\"\nkind = \"platform\"\nname = \"R\"\n");
}

TEST(Fixes, are_none_where_people_have_to_decide)
{
    EXPECT_EQ(mended(event("\"12/11/2025\"")), "no fix");
    EXPECT_EQ(mended(event("2025-02-30")), "no fix");
    EXPECT_EQ(mended(fund("zzzzzz = \"x\"")), "no fix");
    EXPECT_EQ(mended(head + "[[fund]]\n"), "no fix");
}

TEST(Fixes, have_a_label)
{
    EXPECT_EQ(message_of(language::english, label_of({{}, "\"2025-10\""})), "Write \"2025-10\"");
    EXPECT_EQ(message_of(language::english, label_of({{}, ""})), "Take it out");
}

} // namespace
} // namespace mediabuy::fixes_test
