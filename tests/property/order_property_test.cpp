// SPDX-License-Identifier: MIT
// Random orders, deliveries and invoices: what is written of them reads back the same.
#include "mediabuy/io/read.hpp"
#include "mediabuy/io/write.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace mediabuy::order_property_test {
namespace {

class maker {
public:
    explicit maker(unsigned seed) : random_{seed} {}

    std::string book_text()
    {
        std::string out = "mediabuy = 1\ntitle = \"t\"\ncurrency = \"USD\"\n";
        const int orders = below(4);
        for (int o = 0; o < orders; ++o)
            out += order_text(o);
        out += "[[allocation]]\nid = \"a\"\nlayer = \"platform\"\namount = \"$1\"\n";
        for (int d = below(4); d-- > 0;)
            out += delivery_text(d);
        for (int i = below(3); i-- > 0;)
            out += "[[invoice]]\nid = \"i-" + n(i) + "\"\n" + invoice_lines();
        return out;
    }

private:
    int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
    static std::string n(int number) { return std::to_string(number); }
    std::string day_text() { return "2025-" + n(10 + below(3)) + '-' + n(10 + below(19)); }

    std::string rate_text()
    {
        const auto& row = rate_table[static_cast<std::size_t>(below(static_cast<int>(rate_table.size())))];
        return "rate = { type = \"" + std::string{row.name} + "\", price = \"0." + n(below(90000) + 10000) +
               "\" }\n";
    }

    std::string order_text(int number)
    {
        auto out = "[[order]]\nid = \"o-" + n(number) + "\"\ncommission = \"" + n(below(60)) + "/" +
                   n(60 + below(9)) + "\"\n";
        const int lines = 1 + below(5);
        for (int l = 0; l < lines; ++l) {
            out += "[[order.line]]\nallocation = \"a\"\nunits = " + n(below(1000)) + "\n";
            if (below(2)) out += "id = \"l-" + n(l) + "\"\n";
            if (below(2))
                out +=
                    "flights = [{ start = 2025-01-01, end = \"2025-02\" }, { start = " + day_text() + " }]\n";
            if (below(2)) out += rate_text();
            if (below(3) == 0)
                out += "bills_overdelivery = " + std::string{below(2) ? "true" : "false"} + "\n";
        }
        return out;
    }

    std::string delivery_text(int number)
    {
        auto out = "[[delivery]]\nid = \"d-" + n(number) + "\"\nallocation = \"a\"\n";
        if (below(2))
            return out + "period = { start = \"2025-09\", end = " + day_text() + " }\nunits = \"0." +
                   n(below(1000000)) + "\"\n";
        out += "rows = \"\"\"\n";
        for (int i = below(6); i-- > 0;) {
            out += day_text() + ' ' + n(below(20000) - 10000);
            if (below(2)) out += "." + n(below(1000000));
            if (below(2)) out += " $" + n(below(1000)) + ".0" + n(below(10));
            out += '\n';
        }
        return out + "\"\"\"\n";
    }

    std::string invoice_lines()
    {
        std::string out;
        for (int l = below(4); l-- > 0;) {
            out += "[[invoice.line]]\nallocation = \"a\"\namount = \"$" + n(below(100)) + ".00\"\n";
            if (below(3) == 0) out += "id = \"x-" + n(l) + "\"\n";
            if (below(2)) out += rate_text();
        }
        return out;
    }

    std::mt19937 random_;
};

TEST(OrderProperty, what_is_written_reads_back_the_same)
{
    for (unsigned seed = 1; seed <= 300; ++seed) {
        const auto text = maker{seed}.book_text();
        const auto first = read_book(text, "a.toml");
        for (const auto& p : first.problems)
            ASSERT_TRUE(p.code.text() == "end-before-start") << p.code.text() << '\n' << text;
        const auto once = write_json(first.records);
        const auto again = read_book(once, "a.json");
        ASSERT_TRUE(again.problems.empty()) << once;
        ASSERT_EQ(write_json(again.records), once) << text;
        const auto& d = first.records.deliveries;
        const auto& e = again.records.deliveries;
        ASSERT_EQ(d.row_count(), e.row_count());
        for (std::size_t i = 0; i < d.row_count(); ++i)
            ASSERT_EQ(d.row(i), e.row(i));
    }
}

} // namespace
} // namespace mediabuy::order_property_test
