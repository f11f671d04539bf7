// SPDX-License-Identifier: MIT
// What releases hold is compared with the book by tests/agreement/ocds.py; here, what they cannot hold.
#include "mediabuy/io/ocds.hpp"

#include "mediabuy/io/read.hpp"

#include <gtest/gtest.h>

#include <string>

namespace mediabuy::ocds_test {
namespace {

constexpr std::string_view small = R"toml(
mediabuy = 1
title = "Small"
currency = "USD"

[[party]]
id = "office"
kind = "agency"
name = "The Office"

[[party]]
id = "bystander"
kind = "platform"
name = "Bystander"

[[contract]]
id = "one"
kind = "order"
piid = "P"
agency = "office"
start = 2025-09-01
end = "2025-12"
  [[contract.modification]]
  number = "0"
  action = "award"
  signed = 2025-09-01
  value = "$90071992547409.93"
  [[contract.modification]]
  number = "P00001"
  action = "C"
  signed = 2025-10-01
  obligates = "-$1.00"
  value = "$0.01"

[[allocation]]
id = "radio"
layer = "platform"
amount = "$74,000"
contract = "one"
)toml";

ocds_package package_on(day as_of)
{
    const auto read = read_book(std::string{small}, "b.toml");
    EXPECT_TRUE(read.problems.empty());
    return write_ocds(read.records, {as_of, {}});
}

std::string left_out(const ocds_package& package)
{
    std::string out;
    for (const auto& p : package.left_out)
        out += p.arguments[0] + ' ' + p.arguments[1] + '/' + p.arguments[2] + '\n';
    return out;
}

TEST(Ocds, an_amount_keeps_digits_that_a_double_has_not)
{
    EXPECT_NE(package_on(day{2025, 10, 1}).text.find("\"amount\": 90071992547409.94,"), std::string::npos);
    EXPECT_NE(package_on(day{2025, 9, 30}).text.find("\"amount\": 90071992547409.93,"), std::string::npos);
}

TEST(Ocds, what_has_no_place_is_counted)
{
    EXPECT_EQ(left_out(package_on(day{2025, 10, 1})), "allocation 1/1\n"
                                                      "contract.end 1/1\n"
                                                      "contract.kind 1/1\n"
                                                      "contract.modification.number 1/2\n"
                                                      "contract.modification.obligates 1/1\n"
                                                      "contract.modification.value 2/2\n"
                                                      "party.kind 2/2\n"
                                                      "party.name 1/2\n");
}

TEST(Ocds, what_the_day_has_not_reached_is_counted_too)
{
    const auto early = package_on(day{2025, 9, 30});
    EXPECT_NE(left_out(early).find("contract.modification.signed 1/2\n"), std::string::npos);
    EXPECT_EQ(early.text.find("contractAmendment"), std::string::npos);
}

} // namespace
} // namespace mediabuy::ocds_test
