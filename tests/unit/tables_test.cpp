// SPDX-License-Identifier: MIT
// Books as tables and back. What is equal is told by their canonical JSON, which io/write.hpp is held to.
#include "mediabuy/io/tables.hpp"

#include "mediabuy/answer/problem_text.hpp"
#include "mediabuy/io/keys.hpp"
#include "mediabuy/io/write.hpp"

#include "every_key.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

namespace mediabuy::tables_test {
namespace {

const std::string root = MEDIABUY_ROOT;

std::string contents(const std::string& path)
{
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

read_result back(std::vector<named_text> files)
{
    auto package = std::move(files.back());
    files.pop_back();
    package.name = "out/datapackage.json";
    return read_tables(std::move(package), std::move(files));
}

std::string& text_of(std::vector<named_text>& files, std::string_view name)
{
    const auto at =
        std::find_if(files.begin(), files.end(), [name](const named_text& f) { return f.name == name; });
    EXPECT_NE(at, files.end()) << name;
    return at->text;
}

void replace(std::string& text, std::string_view from, std::string_view to)
{
    const auto at = text.find(from);
    ASSERT_NE(at, text.npos) << from << " in\n" << text;
    text.replace(at, from.size(), to);
}

std::string problems_of(const read_result& read)
{
    std::string out;
    for (const auto& p : read.problems)
        out += to_string(p, read.records.texts);
    return out;
}

std::vector<named_text> tables_of(std::string text)
{
    const auto read = read_book(std::move(text), "b.toml");
    EXPECT_EQ(problems_of(read), "");
    return write_tables(read.records);
}

constexpr std::string_view small = R"toml(
mediabuy = 1
title = "Small"
currency = "USD"

[[source]]
id = "gazette"
publisher = "Gazette"
published = { from = 2025-10-05, to = 2025-10-07, as_printed = "early October" }

[[contract]]
id = "one"
kind = "order"
unknown = { vendor = "blank", agency = "not-in-layout" }
  [[contract.line]]
  number = "0001"
  [[contract.modification]]
  number = "0"
  action = "award"
  signed = 2025-09-01
  obligates = "$5.00"
  lines = [{ line = "0001", obligates = "$2.00" }, { line = "0001", obligates = "$3.00" }]
  [[contract.modification]]
  number = "P00001"
  action = "C"
  signed = "2025-10"
  obligates = "-$1.00"
  note = "two\nlines, and a \"quote\""
)toml";

TEST(Tables, every_key_comes_back)
{
    const auto read = read_book(std::string{every_key}, "every-key.toml");
    const auto again = back(write_tables(read.records));
    EXPECT_EQ(problems_of(again), problems_of(read));
    EXPECT_EQ(write_json(again.records), write_json(read.records));
}

TEST(Tables, every_book_of_the_examples_and_transcripts_comes_back)
{
    for (const auto* name : {"examples/books/ice-2025.toml", "examples/books/media-contract.toml",
                             "examples/books/media-orders.toml", "tests/cli/books/accruals.toml",
                             "tests/cli/books/closed-months.toml", "tests/cli/books/evidence.toml",
                             "tests/cli/books/payers.toml", "tests/cli/books/transactions.toml",
                             "tests/cli/books/vehicles.toml"}) {
        auto text = contents(root + '/' + name);
        ASSERT_FALSE(text.empty()) << name;
        const auto read = read_book(std::move(text), name);
        const auto again = back(write_tables(read.records));
        EXPECT_EQ(write_json(again.records), write_json(read.records)) << name;
        EXPECT_EQ(again.problems.size(), read.problems.size()) << name << '\n' << problems_of(again);
    }
}

TEST(Tables, a_row_is_a_record_and_a_list_a_file)
{
    auto files = tables_of(std::string{small});
    std::string names;
    for (const auto& f : files)
        names += f.name + ' ';
    EXPECT_EQ(names, "book.csv source.csv contract.csv contract.line.csv contract.modification.csv "
                     "contract.modification.lines.csv datapackage.json ");
    EXPECT_EQ(
        text_of(files, "book.csv"),
        "mediabuy,title,currency,as_of,scope.payer,scope.purpose,scope.period.start,scope.period.end\r\n"
        "1,Small,USD,,,,,\r\n");
    EXPECT_EQ(text_of(files, "contract.modification.lines.csv"),
              "contract,modification,place,line,obligates,value,ceiling,end\r\n"
              "one,1,1,0001,2.00,,,\r\n"
              "one,1,2,0001,3.00,,,\r\n");
}

TEST(Tables, the_ends_of_a_vague_day_have_columns_only_where_there_is_one)
{
    auto files = tables_of(std::string{small});
    EXPECT_EQ(
        text_of(files, "source.csv"),
        "id,publisher,title,published,published.from,published.to,published.as_printed,language,address,"
        "archived,retrieved,sha256,selection,relays,corrected,retracted,sources,recorded,unknown,note\r\n"
        "gazette,Gazette,,,2025-10-05,2025-10-07,early October,,,,,,,,,,,,,\r\n");
}

TEST(Tables, reasons_keep_their_order_and_texts_their_lines)
{
    auto files = tables_of(std::string{small});
    EXPECT_NE(text_of(files, "contract.csv").find(R"("{""vendor"":""blank"",""agency"":""not-in-layout""}")"),
              std::string::npos);
    EXPECT_NE(text_of(files, "contract.modification.csv").find("\"two\nlines, and a \"\"quote\"\"\""),
              std::string::npos);
}

TEST(Tables, a_text_that_looks_like_a_formula_is_disarmed_and_comes_back)
{
    for (const std::string title : {"=1+1", "'=1+1", "@x", "it's", "'tis", "-5"}) {
        const auto read = read_book("mediabuy = 1\ntitle = \"" + title + "\"\n", "b.toml");
        auto files = write_tables(read.records);
        const auto line = text_of(files, "book.csv").substr(text_of(files, "book.csv").find('\n') + 1);
        EXPECT_EQ(std::string{"=+-@"}.find(line[2]), std::string::npos) << line;
        EXPECT_EQ(back(std::move(files)).records.title, title);
    }
}

TEST(Tables, columns_may_be_sorted_and_rows_too)
{
    auto files = tables_of(std::string{small});
    const auto before = write_json(back(files).records);
    text_of(files, "contract.modification.lines.csv") =
        "\xEF\xBB\xBFplace;obligates;line;modification;contract\n"
        "2;3.00;0001;1;one\n\n"
        "1;2.00;0001;1;one";
    EXPECT_EQ(write_json(back(files).records), before);
}

TEST(Tables, a_problem_has_its_place_in_its_table)
{
    auto files = tables_of(std::string{small});
    replace(text_of(files, "contract.modification.csv"), "5.00", "5.0O");
    const auto read = back(std::move(files));
    EXPECT_EQ(problems_of(read),
              "out/contract.modification.csv:2:32: error: amount \"5.0O\" has a letter at character 4 "
              "[bad-amount]\n"
              "  2 | one,1,0,,award,2025-09-01,,,5.0O,,,,,,,,,,,,,,,\n"
              "    |                                ^\n"
              "  Write digits only; \"O\" may stand where a digit was meant.\n");
}

struct spoilt {
    std::string_view file, from, to, code;
};

TEST(Tables, what_is_wrong_with_a_table_is_said_and_the_rest_is_read)
{
    const spoilt cases[] = {
        {"contract.line.csv", "one,1,0001", "one,1", "table-cells"},
        {"contract.line.csv", "one,1,", "two,1,", "table-no-row"},
        {"contract.line.csv", "one,1,", "one,0,", "wrong-type"},
        {"contract.line.csv", "one,1,", "one,first,", "wrong-type"},
        {"contract.line.csv", "contract,place,", "contract,plaice,", "missing-key"},
        {"contract.line.csv", ",number,", ",numbr,", "unknown-key"},
        {"contract.line.csv", ",description,", ",number,", "duplicate-key"},
        {"contract.modification.csv", "one,2,", "one,1,", "table-twice"},
        {"contract.modification.csv", "\"two", "\"\"two", "table-quote"},
        {"source.csv", "2025-10-05", "2025-10-35", "no-such-day"},
        {"contract.csv", "\"{\"\"vendor", "\"{\"\"vendor\"\"\"", "table-quote"},
        {"contract.csv", "\"\"blank\"\",", "\"\"blank\"\"", "json-syntax"},
        {"datapackage.json", "\"path\": \"source.csv\"", "\"path\": \"../source.csv\"", "table-path"},
        {"datapackage.json", "\"path\": \"source.csv\"", "\"path\": \"/source.csv\"", "table-path"},
        {"datapackage.json", "\"path\": \"source.csv\"", "\"path\": \"sauce.csv\"", "table-missing"},
        {"datapackage.json", "\"path\": \"source.csv\"", "\"path\": \"contract.csv\"", "table-missing"},
        {"datapackage.json", "\"name\": \"source\"", "\"name\": \"sauce\"", "unknown-table"},
    };
    for (const auto& c : cases) {
        auto files = tables_of(std::string{small});
        replace(text_of(files, c.file), c.from, c.to);
        const auto read = back(std::move(files));
        EXPECT_NE(problems_of(read).find(" [" + std::string{c.code} + "]\n"), std::string::npos)
            << c.file << ' ' << c.from << " → " << c.to << '\n'
            << problems_of(read);
        EXPECT_EQ(read.records.title, "Small") << c.code;
    }
}

TEST(Tables, a_package_is_known_by_its_resources)
{
    const auto files = tables_of(std::string{small});
    EXPECT_TRUE(is_package(files.back().text));
    EXPECT_FALSE(is_package(small));
    EXPECT_FALSE(is_package(write_json(read_book(std::string{small}, "b.toml").records)));
    const auto named = tables_in_package(files.back().text);
    ASSERT_EQ(named.tables.size(), files.size() - 1);
    EXPECT_EQ(named.tables[1].path, "source.csv");
}

} // namespace
} // namespace mediabuy::tables_test
