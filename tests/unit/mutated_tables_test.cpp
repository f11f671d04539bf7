// SPDX-License-Identifier: MIT
// What can befall a table on its way: each mutation ends in a clear problem, with its line, or in an exact
// sum that is worked out beside it. Those on amounts and of zips are the importers'.
#include "mediabuy/io/table_scanner.hpp"
#include "mediabuy/money/money_parser.hpp"
#include "mediabuy/money/total.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy::mutated_tables_test {
namespace {

/// Five actions that come to 100.00 + 20.00 - 5.50 + 0.25 + 1000.00 = 1,114.75.
const std::string header = "key,action_date,amount,agency,description\n";
const std::string first = "K1,2025-01-02,100.00,DHS,\"spots, radio\"\n";
const std::string second = "K2,2025-02-03,20.00,DHS,\"he said \"\"yes\"\"\"\n";
const std::string third = "K3,2025-03-04,-5.50,DHS,\n";
const std::string fourth = "K4,2025-04-05,0.25,DHS,\"two\nlines\"\n";
const std::string fifth = "K5,2025-05-06,1000.00,DHS,plain\n";
const std::string sound = header + first + second + third + fourth + fifth;

struct mutation {
    std::string_view name;
    std::string text;
    std::string outcome; ///< the sum, what was refused as "line code", or "table code" where all of it is
    table_format format{};
};

std::string outcome_of(std::string_view text, const table_format& format, std::size_t piece)
{
    const auto usd = *currency::find("USD");
    total sum{usd};
    std::string refused;
    std::string spoilt;
    const auto plan = [](std::span<const std::string_view> names) -> std::optional<table_plan> {
        const auto place = std::find(names.begin(), names.end(), "amount");
        if (place == names.end()) return std::nullopt;
        return table_plan{{static_cast<std::uint32_t>(place - names.begin())}, {}};
    };
    const auto take = [&](const table_record& r) {
        if (const auto amount = parse_money(r.fields[0], usd))
            sum += *amount;
        else
            spoilt += "; " + std::to_string(r.line) + " no amount";
    };
    const auto refuse = [&](const refused_record& r) {
        refused += "; " + std::to_string(r.line);
        if (r.last_line != r.line) refused += "-" + std::to_string(r.last_line);
        refused.append(" ").append(r.why.text());
        for (const auto& argument : r.arguments)
            refused += " " + argument;
    };
    table_scanner scanner{format, plan, take, refuse};
    for (std::size_t at = 0; at < text.size(); at += std::min(piece, text.size() - at))
        scanner.feed(text.substr(at, piece));
    const auto s = scanner.finish();
    EXPECT_EQ(s.records, s.taken + s.passed_over + s.refused);
    if (s.declined) return "declined";
    if (s.refusal) {
        std::string out = "table ";
        out.append(s.refusal->why.text());
        for (const auto& argument : s.refusal->arguments)
            out += " " + argument;
        return out;
    }
    return sum.sum_text() + refused + spoilt;
}

std::string replaced(std::string text, std::string_view what, std::string_view with)
{
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

std::string in_utf16(std::string_view text, bool mark)
{
    std::string out = mark ? "\xFF\xFE" : "";
    for (const char c : text)
        (out += c) += '\0';
    return out;
}

std::string wide(std::size_t columns)
{
    std::string names = "amount";
    std::string row = "7.00";
    for (std::size_t i = 1; i < columns; ++i) {
        names += ",c" + std::to_string(i);
        row += ",x";
    }
    return names + '\n' + row + '\n';
}

std::vector<mutation> mutations()
{
    const std::string nul(1, '\0');
    const std::string cut = header + first + second + third + "K4,2025-04-05,0.2";
    const auto rows = first + second + third + fourth + fifth;
    const auto swapped = "amount,key\n100.00,K1\n20.00,K2\n-5.50,K3\n0.25,K4\n1000.00,K5\n";
    const auto long_row = [](std::size_t bytes, bool quoted) {
        const std::string mark = quoted ? "\"" : "";
        return "K6,2025-06-07,3.00,DHS," + mark + std::string(bytes, 'z') + mark + "\n";
    };
    const std::string longest = std::to_string(1 << 20);
    const std::string longest_record = std::to_string(16 << 20);
    return {
        {"nothing is changed", sound, "1114.75"},
        {"an empty file", "", "table empty-table"},
        {"one line end", "\n", "table empty-table"},
        {"line ends only", "\r\n\n\r\n", "table empty-table"},
        {"only a byte order mark", "\xEF\xBB\xBF", "table empty-table"},
        {"half of a byte order mark", "\xEF\xBB", "table not-utf8 EF"},
        {"only the header", header, "0.00"},
        {"the header without its line end", header.substr(0, header.size() - 1), "0.00"},
        {"a byte order mark before it", "\xEF\xBB\xBF" + sound, "1114.75"},
        {"a byte order mark twice", "\xEF\xBB\xBF\xEF\xBB\xBF" + sound,
         "1114.75"}, // of the first column's name
        {"blank lines before it", "\n\r\n" + sound, "1114.75"},
        {"blank lines within and behind it",
         header + first + "\n\n" + second + third + fourth + "\r\n" + fifth + "\n\n", "1114.75"},
        {"no last line end", sound.substr(0, sound.size() - 1), "1114.75"},
        {"cut within a record", cut, "114.50; 5 too-few-fields 3 5"},
        {"cut behind a separator", cut + "5,", "114.50; 5 too-few-fields 4 5"},
        {"cut within quotes", header + first + second + third + "K4,2025-04-05,0.25,DHS,\"two\nli",
         "114.50; 5-6 unclosed-quote"},
        {"cut behind the first of two quotes", header + first + "K2,2025-02-03,20.00,DHS,\"he said \"",
         "120.00"},
        {"cut within the header", "key,action_date,amou", "declined"},
        {"cut within quotes of the header", "key,\"amount", "table unclosed-quote"},
        {"cut within a line end", replaced(sound, "\n", "\r\n").substr(0, sound.size() + 6), "1114.75"},
        {"line ends of the other kind", replaced(sound, "\n", "\r\n"), "1114.75"},
        {"line ends of both kinds", header + first + replaced(second + third, "\n", "\r\n") + fourth + fifth,
         "1114.75"},
        {"line ends of a carriage return alone", replaced(sound, "\n", "\r"), "table stray-return"},
        {"one of those among the others",
         header + replaced(first, "\n", "\r") + second + third + fourth + fifth, "994.75; 2 stray-return"},
        {"a carriage return twice", header + replaced(first, "\n", "\r\r\n") + second,
         "20.00; 2 stray-return"},
        {"a carriage return within quotes", header + replaced(first, ", ", "\r") + second, "120.00"},
        {"a quote never closed", header + first + "K2,2025-02-03,20.00,DHS,\"he said\n" + third + fifth,
         "100.00; 3-5 unclosed-quote"},
        {"a quote closed by that of a later record",
         header + first + "K2,2025-02-03,20.00,DHS,\"he said\n" + third + fourth + fifth,
         "1100.00; 3-5 text-after-quote; 6 stray-quote"},
        {"a quote within a bare field", header + replaced(fifth, "plain", "15\" screen") + first,
         "100.00; 2 stray-quote"},
        {"text behind a closing quote", header + replaced(first, "radio\"", "radio\" x") + second,
         "20.00; 2 text-after-quote"},
        {"a blank before an opening quote", header + replaced(first, ",\"", ", \"") + second,
         "20.00; 2 stray-quote"},
        {"quotes escaped by a backslash", header + replaced(second, "\"\"yes\"\"", "\\\"yes\\\"") + first,
         "100.00; 2 text-after-quote"},
        {"every field in quotes", "\"key\",\"amount\"\n\"K1\",\"100.00\"\n\"K2\",\"-0.01\"\n", "99.99"},
        {"a separator within quotes", header + replaced(first, "spots", "a,b,c,d") + second, "120.00"},
        {"a separator without quotes", header + replaced(first, "\"", "") + second,
         "20.00; 2 too-many-fields 6 5"},
        {"a column too few", header + "K1,2025-01-02,100.00,DHS\n" + second, "20.00; 2 too-few-fields 4 5"},
        {"a column too many", header + "K1,2025-01-02,100.00,DHS,,\n" + second,
         "20.00; 2 too-many-fields 6 5"},
        {"columns in another order", swapped, "1114.75"},
        {"no column of that name", replaced(sound, "amount", "betrag"), "declined"},
        {"a column asked for twice in the header", "amount,key,amount\n1.00,K,2.00\n",
         "table duplicate-column amount 1 3"},
        {"another column twice in the header", "amount,key,key\n1.00,K,K\n", "1.00"},
        {"columns without a name", "amount,,\n1.00,,\n", "1.00"},
        {"a name in the header with a line end", "\"key\nof it\",amount\nK,1.00\n", "1.00"},
        {"a NUL within a field", header + replaced(first, "DHS", "D" + nul + "S") + second,
         "20.00; 2 nul-byte"},
        {"a NUL within quotes", header + replaced(first, "spots", nul) + second, "20.00; 2 nul-byte"},
        {"NULs behind the end", sound + std::string(512, '\0'), "1114.75; 8 nul-byte"},
        {"a NUL within the header", replaced(sound, "agency", "ag" + nul), "table nul-byte"},
        {"UTF-16 with its mark", in_utf16(sound, true), "table utf16-table"},
        {"UTF-16 without its mark", in_utf16(sound, false), "table nul-byte"},
        {"UTF-16 of the other order", "\xFE\xFF" + nul + "k", "table utf16-table"},
        {"Latin-1 in a column that is not asked for", replaced(sound, "DHS", "Z\xFCrich"), "1114.75"},
        {"Latin-1 in the column asked for", replaced(sound, "20.00", "20.00\xA0"), "1094.75; 3 not-utf8 A0"},
        {"Latin-1 in the header", "\xFC,amount\nx,1.00\n", "table not-utf8 FC"},
        {"Latin-1 in the header, said to be that",
         "\xFC,amount\nx,1.00\n",
         "1.00",
         {.encoding = table_encoding::windows_1252}},
        {"UTF-8 in every field", replaced(sound, "DHS", "Z\u00FCrich \u2603"), "1114.75"},
        {"a code point cut in two by a line end", replaced(sound, "plain", "\xC3"), "1114.75"},
        {"a field of 1 MiB", sound + long_row(1 << 20, false), "1117.75"},
        {"a field of 1 MiB and a byte", sound + long_row((1 << 20) + 1, false),
         "1114.75; 8 field-too-long " + longest},
        {"a field of 10 MB", header + long_row(10'000'000, true) + first,
         "100.00; 2 field-too-long " + longest},
        {"a record of 40 MB", header + long_row(40'000'000, true) + first,
         "100.00; 2 field-too-long " + longest},
        {"a record of 17 MiB without long fields",
         header + "K6,x,3.00,x" + replaced(std::string(17, '#'), "#", "," + std::string(1 << 20, 'z')) +
             "\n" + first,
         "100.00; 2 record-too-long " + longest_record},
        {"16,384 columns", wide(16'384), "7.00"},
        {"100,000 columns", wide(100'000), "table too-many-columns 16384"},
        {"100,000 fields in a record", header + replaced(wide(100'000), "amount", "x") + first,
         "100.00; 2 too-many-fields 100000 5; 3 too-many-fields 100000 5"},
        {"tabs for commas", replaced(replaced(sound, ", ", "#"), ",", "\t"), "1114.75"},
        {"pipes for commas", replaced(sound, ",", "|"), "1114.75"},
        {"semicolons for commas", replaced(replaced(sound, ", ", "#"), ",", ";"), "1114.75"},
        {"tabs where commas are said to be",
         replaced(sound, ",", "\t"),
         "declined",
         {.separator = table_separator::comma}},
        {"the file twice in one", sound + sound, "2229.50; 8 no amount"},
        {"the file behind itself without a line end between", sound.substr(0, sound.size() - 1) + sound,
         "1229.50; 7 too-many-fields 9 5"},
        {"a page of HTML", "<!DOCTYPE html>\n<html>\n<body class=\"x\">\n", "declined"},
        {"JSON", "{\"amount\": 1.00}\n", "table stray-quote"},
        {"a zip", "PK\x03\x04\x14" + nul + nul + "\n", "table nul-byte"},
    };
}

TEST(MutatedTables, each_ends_in_a_clear_problem_or_an_exact_sum)
{
    const auto all = mutations();
    EXPECT_GE(all.size(), 40);
    for (const auto& m : all) {
        for (const std::size_t piece : {std::size_t{1} << 18, std::size_t{1} << 30, std::size_t{7}}) {
            if (piece == 7 && m.text.size() > 1'000'000) continue;
            EXPECT_EQ(outcome_of(m.text, m.format, piece), m.outcome) << m.name << " in pieces of " << piece;
        }
    }
}

} // namespace
} // namespace mediabuy::mutated_tables_test
