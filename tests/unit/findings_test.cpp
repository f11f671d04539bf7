// SPDX-License-Identifier: MIT
// Each file of tests/findings/ is a book that reads well and has the finding that the file is named for: what
// `check` says of it has to read as in its `.expected`.
//
// MEDIABUY_UPDATE_ERRORS=1 writes the .expected files anew; read each before it is committed.
#include "mediabuy/answer/problem_text.hpp"
#include "mediabuy/answer/run.hpp"
#include "mediabuy/io/read.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

namespace mediabuy::findings_test {
namespace {

const std::string folder = std::string{MEDIABUY_ROOT} + "/tests/findings/";

std::string contents(const std::string& path)
{
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::set<std::string> books()
{
    std::set<std::string> names;
    for (const auto& file : std::filesystem::directory_iterator{folder})
        if (file.path().extension() == ".toml") names.insert(file.path().stem().string());
    return names;
}

std::string checked(const std::string& name)
{
    auto read = read_book(contents(folder + name + ".toml"), name + ".toml");
    EXPECT_TRUE(read.problems.empty()) << name << ": a finding is about a book that reads well";
    const opened_book opened{std::move(read.records), {}, false};
    const auto found = run(opened, {"check", {}, {}});
    std::string out;
    for (const auto& p : found.result.problems) {
        EXPECT_NE(p.level, severity::error) << name << ": findings are warnings or notes";
        out += to_string(p, opened.records.texts);
    }
    return out;
}

TEST(Findings, every_book_has_the_findings_that_it_is_to_have)
{
    for (const auto& name : books()) {
        const auto found = checked(name);
        if (std::getenv("MEDIABUY_UPDATE_ERRORS"))
            std::ofstream{folder + name + ".expected", std::ios::binary} << found;
        EXPECT_EQ(found, contents(folder + name + ".expected")) << name;
        EXPECT_NE(found.find(" [" + name + "]\n"), std::string::npos) << name;
    }
}

TEST(Findings, there_are_pairs_for_all) { EXPECT_GE(books().size(), 28U); }

} // namespace
} // namespace mediabuy::findings_test
