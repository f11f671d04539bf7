// SPDX-License-Identifier: MIT
#include "mediabuy/answer/csv_text.hpp"

#include "mediabuy/answer/commands.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace mediabuy::csv_text_test {
namespace {

constexpr std::array fields{field_spec{"id", field_type::id, ""},
                            field_spec{"amount", field_type::money, ""},
                            field_spec{"says", field_type::text, ""},
                            field_spec{"sources", field_type::list, ""},
                            field_spec{"facts", field_type::list, "", "text clocks.funds"},
                            field_spec{"hidden", field_type::object, ""}};

answer with(value_object row)
{
    answer a;
    a.rows.emplace_back(std::move(row));
    a.total = value_object{{"point", "5.00"}};
    return a;
}

/// What stands below the header.
std::string row_of(value_object row)
{
    const auto text = to_csv(with(std::move(row)), fields);
    const auto header = text.find("\r\n") + 2;
    return text.substr(header, text.size() - header - 2);
}

TEST(Csv, has_a_header_and_a_line_for_each_row_and_no_total)
{
    EXPECT_EQ(to_csv(with({{"id", "a"}, {"amount", "1.00"}}), fields),
              "id,amount,says,sources,facts.text,facts.clocks.funds\r\n"
              "a,1.00,,,,\r\n");
}

TEST(Csv, has_the_fields_of_an_option_only_where_it_was_asked_for)
{
    constexpr std::array some{field_spec{"id", field_type::id, ""},
                              field_spec{"lacking", field_type::text, "", {}, "sensitivity"},
                              field_spec{"unknown", field_type::count, "", {}, "sensitivity"}};
    EXPECT_EQ(to_csv(with({{"id", "a"}}), some), "id\r\na\r\n");
    EXPECT_EQ(to_csv(with({{"id", "a"}, {"lacking", nullptr}, {"unknown", value::count(2)}}), some),
              "id,lacking,unknown\r\na,,2\r\n");
    EXPECT_EQ(to_csv(answer{}, some), "id\r\n");
}

TEST(Csv, quotes_what_has_a_comma_a_quote_a_semicolon_or_a_line_end)
{
    EXPECT_EQ(row_of({{"id", "a,b"}, {"says", "say \"no\""}}), "\"a,b\",,\"say \"\"no\"\"\",,,");
    EXPECT_EQ(row_of({{"says", "one\ntwo"}}), ",,\"one\ntwo\",,,");
    EXPECT_EQ(row_of({{"says", "x;=1"}}), ",,\"x;=1\",,,") << "where a semicolon parts cells";
}

TEST(Csv, no_text_is_a_formula)
{
    for (const std::string start : {"=", "+", "-", "@"})
        EXPECT_EQ(row_of({{"says", start + "SUM(A1)"}}), ",,'" + start + "SUM(A1),,,") << start;
    EXPECT_EQ(row_of({{"says", "\t=1"}}), ",,\"'\t=1\",,,");
    EXPECT_EQ(row_of({{"says", "\r=1"}}), ",,\"'\r=1\",,,");
    EXPECT_EQ(row_of({{"sources", value_list{"=1", "b"}}}), ",,,\"'=1; b\",,");
    EXPECT_EQ(row_of({{"facts", value_list{value_object{{"text", "=1"}}}}}), ",,,,'=1,");
}

TEST(Csv, negative_amounts_are_numbers)
{
    EXPECT_EQ(row_of({{"amount", "-25.00"}}), ",-25.00,,,,");
    EXPECT_EQ(row_of({{"facts", value_list{value_object{{"text", "-25.00"}}}}}), ",,,,-25.00,");
}

TEST(Csv, lists_are_joined_and_parts_of_objects_have_columns)
{
    const value_object one{{"text", "x"}, {"clocks", value_object{{"funds", "ended"}}}};
    const value_object two{{"text", "y"}, {"clocks", nullptr}};
    EXPECT_EQ(row_of({{"sources", value_list{"a", "b"}}, {"facts", value_list{one, two}}}),
              ",,,\"a; b\",\"x; y\",\"ended; \"");
}

TEST(Csv, control_characters_are_blanks)
{
    EXPECT_EQ(row_of({{"says", std::string{"a\x1b[31m\0b", 8}}}), ",,a [31m b,,,");
}

TEST(Csv, an_end_without_a_bound_is_told_from_one_that_is_unknown)
{
    constexpr std::array ends{field_spec{"high", field_type::money, ""},
                              field_spec{"high_open", field_type::flag, ""}};
    EXPECT_EQ(to_csv(with({{"high", nullptr}, {"high_open", true}, {"high_unbounded", true}}), ends),
              "high,high_open,low_unbounded,high_unbounded\r\n,true,false,true\r\n");
    EXPECT_EQ(to_csv(with({{"high", nullptr}, {"high_open", false}}), ends),
              "high,high_open,low_unbounded,high_unbounded\r\n,false,false,false\r\n");
}

TEST(Csv, every_command_has_columns_of_different_names)
{
    for (const auto& command : commands()) {
        auto columns = columns_of(command.fields);
        std::sort(columns.begin(), columns.end(),
                  [](const csv_column& x, const csv_column& y) { return x.label < y.label; });
        for (std::size_t i = 1; i < columns.size(); ++i)
            EXPECT_NE(columns[i - 1].label, columns[i].label) << command.name;
        EXPECT_FALSE(columns.empty()) << command.name;
    }
}

} // namespace
} // namespace mediabuy::csv_text_test
