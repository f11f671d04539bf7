// SPDX-License-Identifier: MIT
// Contracts with lines and options, funds and invoices, as they are read. (What is wrong with them:
// tests/errors.)
#include "mediabuy/io/contract_keys.hpp"
#include "mediabuy/io/ledger_keys.hpp"
#include "mediabuy/io/read.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace mediabuy::read_contract_test {
namespace {

const std::string head = "mediabuy = 1\ntitle = \"A book\"\ncurrency = \"USD\"\n";

read_result read(const std::string& text) { return read_book(head + text, "a.toml"); }

using codes = std::vector<std::string>;

codes codes_of(const read_result& r)
{
    codes out;
    for (const auto& p : r.problems)
        out.emplace_back(p.code.text());
    return out;
}

std::string contract_of(const std::string& id, const std::string& rest = {})
{
    return "[[contract]]\nid = \"" + id + "\"\nkind = \"order\"\n" + rest;
}

std::string line(const std::string& number, const std::string& rest = {})
{
    return "[[contract.line]]\nnumber = \"" + number + "\"\n" + rest;
}

std::string option(const std::string& id) { return "[[contract.option]]\nid = \"" + id + "\"\n"; }

std::string action(const std::string& rest)
{
    return "[[contract.modification]]\nnumber = \"0\"\naction = \"award\"\nsigned = 2025-01-01\n" + rest;
}

std::string id_of(const book& b, const record_head& h) { return std::string{b.names.text(h.id)}; }

TEST(Lines, have_their_number_as_id_where_they_give_none)
{
    const auto r = read(contract_of("c", line("0001") + line("0001AA") + line("Base / 2.") +
                                             line("0001aa", "id = \"other\"\n")));
    EXPECT_EQ(codes_of(r), codes{});
    const auto& lines = r.records.contracts.at(0).lines;
    ASSERT_EQ(lines.size(), 4U);
    EXPECT_EQ(id_of(r.records, lines[0].head), "c:0001");
    EXPECT_EQ(id_of(r.records, lines[1].head), "c:0001aa");
    EXPECT_EQ(id_of(r.records, lines[2].head), "c:base-2");
    EXPECT_EQ(id_of(r.records, lines[3].head), "c:other");
    EXPECT_EQ(lines[1].number, "0001AA");
    EXPECT_EQ(r.records.texts[0].text_of(lines[1].head.id_at), "\"0001AA\"");
}

TEST(Lines, are_found_in_the_book_by_contract_and_id)
{
    const auto r =
        read(contract_of("b") + contract_of("c", line("0001") + line("0002") + option("option-1")));
    const auto& b = r.records;
    EXPECT_EQ(b.find("c:0002"), (any_ref{record_kind::line, 1, 1}));
    EXPECT_EQ(b.find("c:option-1"), (any_ref{record_kind::option, 1, 0}));
    EXPECT_EQ(b.find("b:0001"), std::nullopt);
    EXPECT_EQ(id_of(b, b.head_of(*b.find("c:0002"))), "c:0002");
}

TEST(Lines, are_named_in_their_contract_by_id_by_number_and_by_address)
{
    const auto r = read(contract_of(
        "c", line("0001AA") + line("0002", "id = \"media\"\n") +
                 action("lines = [{ line = \"0001aa\" }, { line = \"0001AA\" }, { line = \"media\" },"
                        " { line = \"0002\" }, { line = \"c:media\" }]\n")));
    EXPECT_EQ(codes_of(r), codes{});
    std::vector<std::uint32_t> found;
    for (const auto& change : r.records.contracts.at(0).modifications.at(0).lines)
        found.push_back(change.line.index);
    EXPECT_EQ(found, (std::vector<std::uint32_t>{0, 0, 1, 1, 1}));
}

TEST(Lines, the_id_of_one_comes_before_the_number_of_another)
{
    const auto r = read(contract_of("c", line("0002", "id = \"0001\"\n") + line("0001", "id = \"media\"\n") +
                                             action("lines = [{ line = \"0001\" }]\n")));
    EXPECT_EQ(codes_of(r), codes{});
    EXPECT_EQ(r.records.contracts.at(0).modifications.at(0).lines.at(0).line, part_ref{0});
}

TEST(Lines, that_are_left_out_keep_no_place_and_what_refers_to_them_is_empty)
{
    const auto r =
        read(contract_of("c", line("0001", "id = \"Media\"\n") + line("0002") + line("0002") +
                                  action("lines = [{ line = \"Media\", obligates = \"$5\" }, { line "
                                         "= \"0002\" }]\nexercises = \"option-1\"\n") +
                                  option("option-1")));
    EXPECT_EQ(codes_of(r), (codes{"bad-id", "duplicate-id"}));
    const auto& c = r.records.contracts.at(0);
    ASSERT_EQ(c.lines.size(), 1U);
    const auto& m = c.modifications.at(0);
    ASSERT_EQ(m.lines.size(), 2U);
    EXPECT_FALSE(m.lines[0].line);
    EXPECT_EQ(m.lines[0].obligates->minor(), 5'00) << "its amount stays";
    EXPECT_EQ(m.lines[1].line, part_ref{0});
    EXPECT_EQ(m.exercises, part_ref{0}) << "an option may stand behind what exercises it";
}

TEST(Lines, references_to_parts_of_what_is_left_out_are_no_second_problem)
{
    const auto event = [](const std::string& about) {
        return "[[event]]\nid = \"e\"\nabout = \"" + about + "\"\nsays = \"accepted\"\n";
    };
    EXPECT_EQ(codes_of(read(contract_of("Bad Id", line("0001")) + event("Bad Id:0001"))), codes{"bad-id"});
    EXPECT_EQ(codes_of(read(contract_of("c") + contract_of("c", line("0001")) + event("c:0001"))),
              codes{"duplicate-id"});
    EXPECT_EQ(codes_of(read(contract_of("c", line("0001")) + event("c:0002"))), codes{"unknown-reference"});
}

TEST(Lines, references_to_them_follow_their_contract_when_numbers_close_up)
{
    const auto r =
        read("[[party]]\nid = \"p\"\n[[event]]\nid = \"x\"\nsays = \"shouted\"\n" +
             contract_of("c", line("0001") + option("o")) +
             "[[event]]\nid = \"e\"\nabout = \"c:o\"\nsays = \"notice-given\"\n"
             "[[invoice]]\nid = \"i\"\n[[invoice.line]]\ncontract_line = \"c:0001\"\namount = \"$1\"\n");
    const auto& b = r.records;
    ASSERT_EQ(b.events.size(), 1U);
    EXPECT_EQ(b.events[0].about, (any_ref{record_kind::option, 0, 0}));
    EXPECT_EQ(b.invoices.at(0).lines.at(0).contract_line, (any_ref{record_kind::line, 0, 0}));
}

TEST(Lines, keep_every_digit_of_a_quantity_and_a_price)
{
    const auto r = read(contract_of("c", line("0001", "quantity = 1234567.8901234567890123\nunit_price = "
                                                      "\"$0.00000001\"\n") +
                                             line("0002", "quantity = \"7\"\n")));
    EXPECT_EQ(codes_of(r), codes{});
    const auto& lines = r.records.contracts.at(0).lines;
    EXPECT_EQ(to_string(*lines.at(0).quantity), "1234567.8901234567890123");
    EXPECT_EQ(to_string(*lines[0].unit_price), "0.00000001");
    EXPECT_EQ(*lines.at(1).quantity, decimal{7});
}

TEST(Contracts, read_their_amounts_in_their_own_currency_down_to_the_parts)
{
    const auto r =
        read(contract_of("c", "currency = \"EUR\"\n" + line("0001", "funded = \"€5\"\n") +
                                  action("lines = [{ line = \"0001\", obligates = \"€5\" }]\nfunds = [{ "
                                         "fund = \"f\", amount = \"5 EUR\" }]\n")) +
             "[[fund]]\nid = \"f\"\nname = \"F\"\n");
    EXPECT_EQ(codes_of(r), codes{});
    const auto& c = r.records.contracts.at(0);
    EXPECT_EQ(c.amounts_in, currency::of("EUR"));
    EXPECT_EQ(c.lines.at(0).funded->currency(), currency::of("EUR"));
    EXPECT_EQ(c.modifications.at(0).funds.at(0).amount->currency(), currency::of("EUR"));
    EXPECT_EQ(r.records.funds.at(0).amounts_in, usd);
}

TEST(Contracts, a_flag_that_is_left_out_is_not_a_flag_that_is_false)
{
    const auto r = read(contract_of("a") + contract_of("b", "severable = false\n"));
    EXPECT_EQ(r.records.contracts.at(0).severable, std::nullopt);
    EXPECT_EQ(r.records.contracts.at(1).severable, false);
}

TEST(Contracts, one_that_is_its_own_parent_has_none) // T-A2
{
    const auto r = read(contract_of("a", "parent = \"a\"\n") + contract_of("b", "parent = \"a\"\n"));
    ASSERT_EQ(codes_of(r), codes{"own-parent"});
    EXPECT_EQ(r.problems[0].level, severity::warning);
    EXPECT_FALSE(r.records.contracts.at(0).parent);
    EXPECT_EQ(r.records.contracts.at(1).parent, ref<contract>{0});
}

TEST(Contracts, a_circle_of_parents_is_cut_and_what_hangs_on_it_stays)
{
    const auto r = read(contract_of("d", "parent = \"a\"\n") + contract_of("a", "parent = \"b\"\n") +
                        contract_of("b", "parent = \"c\"\n") + contract_of("c", "parent = \"a\"\n") +
                        contract_of("e", "parent = \"d\"\n"));
    EXPECT_EQ(codes_of(r), (codes{"parent-cycle", "parent-cycle", "parent-cycle"}));
    const auto& all = r.records.contracts;
    EXPECT_EQ(all.at(0).parent, ref<contract>{1});
    for (const auto i : {1U, 2U, 3U})
        EXPECT_FALSE(all.at(i).parent);
    EXPECT_EQ(all.at(4).parent, ref<contract>{0});
}

TEST(Funds, are_available_by_their_account_between_days_or_for_good)
{
    const auto r =
        read("[[fund]]\nid = \"a\"\ntas = \"070-2025/2025-0540-000\"\n"
             "[[fund]]\nid = \"b\"\navailable = \"no-year\"\n"
             "[[fund]]\nid = \"c\"\navailable = { start = 2025-10-01, end = \"2026-09\" }\n"
             "allotments = [{ date = 2025-10-01, amount = \"$5.00\" }, { date = \"2026\", amount = \"$7\" "
             "}]\n");
    EXPECT_EQ(codes_of(r), codes{});
    const auto& funds = r.records.funds;
    EXPECT_EQ(funds.at(0).term, fund_term::by_account);
    EXPECT_EQ(funds[0].account->last_year, 2025);
    EXPECT_EQ(funds.at(1).term, fund_term::no_year);
    EXPECT_EQ(funds.at(2).term, fund_term::dated);
    EXPECT_EQ(funds[2].available_to->when.latest(), (day{2026, 9, 30}));
    ASSERT_EQ(funds[2].allotments.size(), 2U);
    EXPECT_EQ(funds[2].allotments[1].amount->minor(), 7'00);
}

// ---- the teaching book

std::string teaching_book()
{
    std::ifstream in{std::string{MEDIABUY_ROOT} + "/examples/books/media-contract.toml", std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

TEST(TeachingBook, has_no_problem)
{
    const auto r = read_book(teaching_book(), "media-contract.toml");
    EXPECT_EQ(codes_of(r), codes{});
    EXPECT_EQ(r.records.contracts.size(), 9U);
    EXPECT_EQ(r.records.funds.size(), 4U);
}

TEST(TeachingBook, uses_every_key_of_contracts_funds_and_invoices)
{
    const auto text = teaching_book();
    const auto uses = [&text](std::string_view key) {
        for (auto at = text.find(key); at != std::string::npos; at = text.find(key, at + 1)) {
            const char before = at == 0 ? '\n' : text[at - 1];
            const auto behind = text.find_first_not_of(' ', at + key.size());
            const bool is_key = before == '\n' || before == ' ' || before == '{';
            if (is_key && behind != std::string::npos && text[behind] == '=') return true;
        }
        return text.find("[[contract." + std::string{key} + "]]") != std::string::npos;
    };
    for (const auto* table :
         {"fund", "fund.allotments", "contract", "contract.totals", "contract.line", "contract.option",
          "contract.modification", "contract.modification.funds", "contract.modification.lines"})
        for (const auto& k : table_named(table)->keys)
            EXPECT_TRUE(uses(k.name)) << table << '.' << k.name;
}

TEST(TeachingBook, uses_every_kind_of_contract_and_of_line)
{
    const auto r = read_book(teaching_book(), "media-contract.toml");
    for (std::size_t kind = 0; kind < spellings<contract_kind>.size(); ++kind) {
        const auto& all = r.records.contracts;
        EXPECT_TRUE(std::any_of(all.begin(), all.end(), [kind](const auto& c) {
            return c.kind == static_cast<contract_kind>(kind);
        })) << spellings<contract_kind>[kind];
    }
    std::vector<bool> seen(spellings<line_kind>.size());
    seen[static_cast<std::size_t>(line_kind::tax)] = true; // what invoices bill, and no contract buys
    for (const auto& c : r.records.contracts)
        for (const auto& l : c.lines)
            seen[static_cast<std::size_t>(l.kind)] = true;
    EXPECT_EQ(seen, std::vector<bool>(seen.size(), true));
}

/// By contract id.
struct sums {
    std::int64_t obligated = 0;
    std::int64_t current = 0;
    std::int64_t potential = 0;
};

sums sums_on(const book& b, std::string_view id, day on)
{
    sums s;
    const auto minor = [](const std::optional<money>& amount) { return amount ? amount->minor() : 0; };
    for (const auto& m : b.contracts.at(b.find(id)->index).modifications) {
        if (m.signed_on->when.reached_by(on) != truth::yes) continue;
        s.obligated += minor(m.obligates);
        s.current += minor(m.value);
        s.potential += minor(m.ceiling);
    }
    return s;
}

TEST(TeachingBook, comes_to_the_figures_that_stand_at_its_head)
{
    const auto r = read_book(teaching_book(), "media-contract.toml");
    const struct {
        std::string_view id;
        sums expected;
    } rows[]{{"radio-order", {1'500'000'00, 1'800'000'00, 4'200'000'00}},
             {"video-order", {792'000'00, 792'000'00, 792'000'00}},
             {"search-call", {460'000'00, 460'000'00, 460'000'00}},
             {"outreach-contract", {1'900'000'00, 2'000'000'00, 3'000'000'00}},
             {"poster-purchase", {52'749'50, 52'749'50, 52'749'50}},
             {"display-purchase", {81'600'00, 81'600'00, 81'600'00}},
             {"pretest-purchase", {25'000'00, 25'000'00, 25'000'00}}};
    for (const auto& row : rows) {
        const auto s = sums_on(r.records, row.id, day{2025, 10, 15});
        EXPECT_EQ(s.obligated, row.expected.obligated) << row.id;
        EXPECT_EQ(s.current, row.expected.current) << row.id;
        EXPECT_EQ(s.potential, row.expected.potential) << row.id;
    }
    const auto last = sums_on(r.records, "outreach-contract", day{2026, 12, 31}); // domain.md A3
    EXPECT_EQ(last.obligated, 1'730'000'00);
    EXPECT_EQ(last.current, 1'750'000'00);
    EXPECT_EQ(last.potential, 1'750'000'00);
}

TEST(TeachingBook, each_action_comes_to_what_it_charges_to_its_lines_and_funds)
{
    const auto r = read_book(teaching_book(), "media-contract.toml");
    for (const auto& c : r.records.contracts)
        for (const auto& m : c.modifications) {
            std::int64_t lines = 0;
            std::int64_t funds = 0;
            for (const auto& change : m.lines)
                if (change.obligates) lines += change.obligates->minor();
            for (const auto& charge : m.funds)
                funds += charge.amount->minor();
            const auto whole = m.obligates ? m.obligates->minor() : 0;
            EXPECT_EQ(m.lines.empty() ? whole : lines, whole) << c.piid << ' ' << m.number;
            EXPECT_EQ(m.funds.empty() ? whole : funds, whole) << c.piid << ' ' << m.number;
        }
}

} // namespace
} // namespace mediabuy::read_contract_test
