// SPDX-License-Identifier: MIT
#include "mediabuy/rule/line_names.hpp"

#include "book_maker.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace mediabuy::line_names_test {
namespace {

/// The parts of the lines of the order at that place that are called so.
std::vector<std::uint32_t> called(const line_names& names, std::uint32_t order_at, std::string_view words)
{
    std::vector<std::uint32_t> parts;
    for (const auto line : names.called(order_at, words)) {
        EXPECT_EQ(line.kind, record_kind::order_line);
        EXPECT_EQ(line.index, order_at);
        parts.push_back(line.part);
    }
    return parts;
}

using parts = std::vector<std::uint32_t>;

TEST(LineNames, are_numbers_and_aliases_of_one_order_with_capitals_aside)
{
    const auto b = tests::make_book(R"(
[[order]]
id = "first"
  [[order.line]]
  number = "A-1"
  aka    = ["Morning drive", "a-1", "Förmiddag"]
  [[order.line]]
  id     = "second"
  aka    = ["MORNING DRIVE"]
  [[order.line]]
  id     = "nameless"
[[order]]
id = "other"
  [[order.line]]
  number = "A-1"
)");
    const line_names names{b};
    EXPECT_EQ(called(names, 0, "a-1"), parts{0}); // once, though it has the name twice
    EXPECT_EQ(called(names, 0, "FÖRMIDDAG"), parts{0});
    EXPECT_EQ(called(names, 0, "Morning Drive"), (parts{0, 1}));
    EXPECT_EQ(called(names, 1, "A-1"), parts{0});
    EXPECT_EQ(called(names, 1, "Morning drive"), parts{});
    EXPECT_EQ(called(names, 0, "Morning  drive"), parts{}); // blanks count
    EXPECT_EQ(called(names, 0, ""), parts{});               // a line without a name is not called so
    EXPECT_EQ(called(names, 2, "a-1"), parts{});
}

} // namespace
} // namespace mediabuy::line_names_test
