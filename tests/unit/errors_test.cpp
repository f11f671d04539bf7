// SPDX-License-Identifier: MIT
// Each file of tests/errors/ is read as a book, and all its problems have to read as in its `.expected`.
// Every code that a layer defines has a file of its name, and its words in English.
//
// MEDIABUY_UPDATE_ERRORS=1 writes the .expected files anew; read each before it is committed.
#include "mediabuy/answer/problem_text.hpp"
#include "mediabuy/io/book_reader.hpp"
#include "mediabuy/io/sha256.hpp"

#include <dirent.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

namespace mediabuy::errors_test {
namespace {

const std::string root = MEDIABUY_ROOT;
const std::string folder = root + "/tests/errors/";

std::string contents(const std::string& path)
{
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::vector<std::string> files_in(const std::string& path)
{
    std::vector<std::string> names;
    if (auto* dir = opendir(path.c_str())) {
        while (const auto* found = readdir(dir))
            names.emplace_back(found->d_name);
        closedir(dir);
    }
    std::sort(names.begin(), names.end());
    return names;
}

/// With the official files that it wants, which lie beside it.
read_result read_from_folder(const std::string& file)
{
    book_reader book{contents(folder + file), file};
    for (std::size_t i = 0; i < book.files().size(); ++i) {
        const auto& wanted = book.files()[i];
        if (wanted == "not-given.csv") continue;
        const auto bytes = contents(folder + wanted);
        if (bytes.empty()) {
            book.cannot_read(i, "no such file");
            continue;
        }
        book.give(i);
        book.begin(wanted);
        book.feed(bytes);
        book.end(sha256(bytes));
    }
    return book.finish();
}

std::string all_problems(const std::string& file)
{
    const auto read = read_from_folder(file);
    std::string out;
    for (const auto& p : read.problems)
        out += to_string(p, read.records.texts);
    return out;
}

/// The codes of one header, from its text: the names in `namespace code`.
std::set<std::string> codes_in(const std::string& header)
{
    std::set<std::string> found;
    {
        auto text = contents(std::string{root}.append("/core/include/mediabuy/").append(header));
        const auto begin = text.find("namespace code {");
        if (begin == std::string::npos) return found;
        text.erase(0, begin);
        constexpr std::string_view before = "inline constexpr problem_code ";
        for (auto at = text.find(before); at != std::string::npos; at = text.find(before, at + 1)) {
            const auto open = text.find('"', at) + 1;
            found.insert(text.substr(open, text.find('"', open) - open));
        }
    }
    return found;
}

/// Of tables and official files, which no book can cause (table_scanner_test.cpp,
/// usaspending_import_test.cpp).
std::set<std::string> codes_of_files()
{
    auto found = codes_in("io/table_codes.hpp");
    found.merge(codes_in("io/import/import_codes.hpp"));
    return found;
}

/// The codes of every codes.hpp, and of files.
std::set<std::string> codes()
{
    auto found = codes_of_files();
    for (const auto& layer : files_in(root + "/core/include/mediabuy"))
        found.merge(codes_in(layer + "/codes.hpp"));
    return found;
}

/// A finding about a book that reads well has its pair in tests/findings (findings_test.cpp).
bool is_finding(const std::string& code)
{
    return std::ifstream{root + "/tests/findings/" + code + ".toml"}.good();
}

/// No book can cause these: they come from arithmetic, from a question, or from changing a book.
const std::set<std::string> not_of_books{"bad-caps",
                                         "bad-commission",
                                         "bad-count",
                                         "bad-duration",
                                         "bad-quantity",
                                         "bad-half-year-rate",
                                         "bad-step",
                                         "bad-total",
                                         "bad-year",
                                         "beyond-calendar",
                                         "caps-too-low",
                                         "division-by-zero",
                                         "either-or",
                                         "extra-argument",
                                         "flat-price",
                                         "missing-argument",
                                         "mixed-currencies",
                                         "negative-share",
                                         "negative-weight",
                                         "no-date",
                                         "overlapping-flights",
                                         "bad-period",
                                         "bad-run",
                                         "bad-weights",
                                         "mixed-rates",
                                         "no-rate",
                                         "no-weights",
                                         "not-in-ocds",
                                         "not-toml",
                                         "fix-take-out",
                                         "fix-write",
                                         "reversed-days",
                                         "table-cells",
                                         "table-missing",
                                         "table-no-row",
                                         "table-path",
                                         "table-quote",
                                         "table-twice",
                                         "too-many-units",
                                         "unasked-id",
                                         "unknown-calculator",
                                         "unknown-command",
                                         "unknown-id",
                                         "unknown-option",
                                         "unknown-word",
                                         "zero-weights"};

TEST(Errors, every_file_has_the_problems_that_it_is_to_have)
{
    std::size_t pairs = 0;
    for (const auto& file : files_in(folder)) {
        if (!file.ends_with(".toml") && !file.ends_with(".json")) continue;
        ++pairs;
        const auto expected = folder + file.substr(0, file.rfind('.')) + ".expected";
        const auto found = all_problems(file);
        if (std::getenv("MEDIABUY_UPDATE_ERRORS")) std::ofstream{expected, std::ios::binary} << found;
        EXPECT_EQ(found, contents(expected)) << file;
    }
    EXPECT_GE(pairs, 40U);
}

TEST(Errors, every_code_of_a_book_has_a_file_that_causes_it)
{
    const auto of_files = codes_of_files();
    for (const auto& code : codes()) {
        const auto* words = problem_words_for(language::english, code);
        if (not_of_books.count(code) != 0 || of_files.count(code) != 0 || is_finding(code) ||
            (words && words->advice.empty()))
            continue; // second: of related places
        const auto file = std::ifstream{folder + code + ".toml"} ? code + ".toml" : code + ".json";
        EXPECT_NE(all_problems(file).find(" [" + code + "]\n"), std::string::npos) << code;
    }
}

TEST(Errors, the_word_of_every_related_place_is_seen)
{
    std::string all;
    for (const auto& pairs : {folder, root + "/tests/findings/"})
        for (const auto& file : files_in(pairs))
            if (file.ends_with(".expected")) all += contents(pairs + file);
    for (const auto& code : codes()) {
        const auto* words = problem_words_for(language::english, code);
        if (not_of_books.count(code) != 0 || !words || !words->advice.empty()) continue;
        EXPECT_NE(all.find(": " + std::string{words->message} + '\n'), std::string::npos) << code;
    }
}

TEST(Errors, every_code_has_words_and_all_words_a_code)
{
    const auto defined = codes();
    for (const auto& code : defined)
        EXPECT_NE(problem_words_for(language::english, code), nullptr) << code;
    for (const auto& words : english_problems)
        EXPECT_EQ(defined.count(std::string{words.code}), 1U) << words.code;
    for (const auto& code : not_of_books)
        EXPECT_EQ(defined.count(code), 1U) << code;
}

TEST(Errors, the_words_are_in_alphabetical_order)
{
    EXPECT_TRUE(
        std::is_sorted(english_problems.begin(), english_problems.end(),
                       [](const problem_words& a, const problem_words& b) { return a.code < b.code; }));
}

TEST(Errors, a_book_of_eight_errors_names_each_and_keeps_what_is_good)
{
    const auto read = read_book(contents(folder + "eight-planted-errors.toml"), "eight-planted-errors.toml");
    std::vector<std::string_view> found;
    for (const auto& p : read.problems)
        found.push_back(p.code.text());
    const std::vector<std::string_view> planted{"no-such-day",      "unknown-key",  "unknown-reference",
                                                "end-before-start", "bad-amount",   "duplicate-id",
                                                "wrong-currency",   "missing-quote"};
    EXPECT_EQ(found, planted);

    const auto& b = read.records;
    EXPECT_EQ(b.parties.size(), 2U);
    EXPECT_EQ(b.sources.size(), 2U);
    EXPECT_FALSE(b.sources[0].published);
    EXPECT_EQ(b.sources[1].publisher, "The Courier");
    EXPECT_FALSE(b.campaigns.at(0).agency);
    EXPECT_FALSE(b.contracts.at(0).start);
    ASSERT_EQ(b.contracts[0].modifications.size(), 1U);
    EXPECT_FALSE(b.contracts[0].modifications[0].obligates);
    ASSERT_EQ(b.allocations.size(), 1U);
    EXPECT_EQ(b.allocations.amounts()[0].point().minor(), 74'000'00);
    ASSERT_EQ(b.claims.size(), 1U);
    EXPECT_EQ(b.names.text(b.claims[0].head.id), "gazette-radio");
    ASSERT_TRUE(b.claims[0].about);
    EXPECT_EQ(b.claims[0].about->kind, record_kind::allocation);
    EXPECT_FALSE(b.find("spring-radio"));
}

} // namespace
} // namespace mediabuy::errors_test
