// SPDX-License-Identifier: MIT
#include "mediabuy/io/layout.hpp"
#include "mediabuy/io/template.hpp"
#include "mediabuy/io/write.hpp"

#include <dirent.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy::layout_test {
namespace {

const std::string root = MEDIABUY_ROOT;

std::string file(const std::string& path)
{
    std::ifstream in{root + path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::vector<std::string> books()
{
    std::vector<std::string> out;
    for (const std::string folder : {"/examples/books/", "/tests/cli/books/", "/tests/errors/",
                                     "/tests/findings/", "/tests/fuzz/corpus/read_book/"})
        if (auto* dir = opendir((root + folder).c_str())) {
            while (const auto* found = readdir(dir))
                if (std::string_view{found->d_name}.ends_with(".toml")) out.push_back(folder + found->d_name);
            closedir(dir);
        }
    return out;
}

std::string formatted(const std::string& text)
{
    const auto done = format_book(text, "b.toml");
    EXPECT_FALSE(done.kept) << text;
    return done.text;
}

TEST(Layout, of_the_example_books_is_theirs)
{
    for (const auto* name : {"/examples/books/ice-2025.toml", "/examples/books/media-contract.toml"})
        EXPECT_EQ(formatted(file(name)), file(name)) << name;
}

TEST(Layout, sets_a_crooked_book_straight)
{
    EXPECT_EQ(
        formatted(
            "\n\n  # what it is about\nmediabuy=1  \n   title   =    \"T\"   # of it\n"
            "[[contract]]\n\n\nid=\"c\"\n\t# its number\npiid = \"x\"\n\n\n\n# free\n\n"
            "clauses = [ \"a\",\n\"[b]\", # one\n  ]\n"
            "# of the first\n[[contract.modification]]\nnumber=\"0\"\nobligates = \"$5\"\n"
            "# behind it\n\n# ---- parties\n\n\n[[party]]\nid = 'p'\nname = \"\"\"\n  A\n   B \"\"\"\n\n\n"),
        "# what it is about\n"
        "mediabuy = 1\n"
        "title    = \"T\"   # of it\n"
        "\n"
        "[[contract]]\n"
        "id      = \"c\"\n"
        "# its number\n"
        "piid    = \"x\"\n"
        "\n"
        "# free\n"
        "\n"
        "clauses = [ \"a\",\n"
        "  \"[b]\", # one\n"
        "]\n"
        "\n"
        "  # of the first\n"
        "  [[contract.modification]]\n"
        "  number    = \"0\"\n"
        "  obligates = \"$5\"\n"
        "  # behind it\n"
        "\n"
        "# ---- parties\n"
        "\n"
        "[[party]]\n"
        "id   = 'p'\n"
        "name = \"\"\"\n  A\n   B \"\"\"\n");
}

TEST(Layout, keeps_what_is_no_toml_as_it_is)
{
    EXPECT_EQ(formatted("a=1\n   b = [ \"x\n c ] d\nlong_key=2\n"),
              "a        = 1\n   b = [ \"x\n c ] d\nlong_key = 2\n");
    EXPECT_EQ(formatted("# only words"), "# only words\n");
    EXPECT_EQ(formatted(""), "");
}

TEST(Layout, keeps_line_ends_and_a_byte_order_mark)
{
    EXPECT_EQ(formatted("\xEF\xBB\xBF"
                        "a=1\r\n[[party]]\r\nid=\"x\"\r\naka = [\r\n\"y\",\r\n]\r\n"),
              "\xEF\xBB\xBF"
              "a = 1\r\n\r\n[[party]]\r\nid  = \"x\"\r\naka = [\r\n  \"y\",\r\n]\r\n");
}

TEST(Layout, changes_no_meaning_and_is_its_own_layout)
{
    const auto all = books();
    EXPECT_GE(all.size(), 100U);
    for (const auto& name : all) {
        const auto text = file(name);
        const auto once = formatted(text);
        EXPECT_EQ(formatted(once), once) << name;
        EXPECT_EQ(write_json(read_book(once, "b.toml").records),
                  write_json(read_book(text, "b.toml").records))
            << name;
    }
}

TEST(Layout, of_json_is_refused)
{
    const auto done = format_book("{\"mediabuy\": 1}", "b.json");
    EXPECT_EQ(done.text, "{\"mediabuy\": 1}");
    ASSERT_FALSE(done.read.problems.empty());
    EXPECT_EQ(done.read.problems.back().code.text(), "not-toml");
}

TEST(Template, reads_without_a_problem_whatever_it_is_filled_in_with)
{
    for (const std::string_view title : {"T", "\"]]\\\n# no comment", "@as_of"})
        for (const std::string_view code : {"USD", "JPY", "KWD", "SEK"})
            for (const auto as_of : {day{2025, 12, 31}, day{1, 1, 1}, day{9999, 12, 31}}) {
                const auto text =
                    template_book({.title = title, .amounts_in = *currency::find(code), .as_of = as_of});
                const auto read = read_book(text, "new.toml");
                EXPECT_TRUE(read.problems.empty()) << text;
                EXPECT_EQ(read.records.title, title);
                EXPECT_EQ(read.records.as_of, as_of);
                EXPECT_EQ(read.records.allocations.size(), 1U);
            }
}

TEST(Template, is_laid_out_as_books_are)
{
    for (const auto records : {template_records::examples, template_records::none}) {
        const auto text = template_book({.records = records});
        EXPECT_EQ(formatted(text), text);
    }
}

TEST(Template, bare_holds_its_head_and_no_record)
{
    const auto read = read_book(template_book({.title = "T", .records = template_records::none}), "new.toml");
    EXPECT_TRUE(read.problems.empty());
    EXPECT_EQ(read.records.title, "T");
    EXPECT_TRUE(read.records.by_id.empty());
}

} // namespace
} // namespace mediabuy::layout_test
