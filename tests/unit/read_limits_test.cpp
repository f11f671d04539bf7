// SPDX-License-Identifier: MIT
// Hostile books: what is too deep, too long or too much is a problem at its place, in little stack and in
// linear time.
#include "mediabuy/io/read.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <string>
#include <string_view>

#ifndef __EMSCRIPTEN__
#include <pthread.h>
#endif

namespace mediabuy::read_limits_test {
namespace {

const std::string head = "mediabuy = 1\ntitle = \"A book\"\ncurrency = \"USD\"\n";
const std::string party = "[[party]]\nid = \"p\"\nkind = \"platform\"\nname = \"P\"\n";

std::string repeated(std::string_view text, std::size_t times)
{
    std::string out;
    for (std::size_t i = 0; i < times; ++i)
        out += text;
    return out;
}

/// Reads on a stack of 256 KB; as WebAssembly the stack is small anyway.
read_result read_on_a_small_stack(std::string text, std::string name = "a.toml")
{
    struct job {
        std::string text;
        std::string name;
        read_result result;
    } j{std::move(text), std::move(name), {}};
    const auto work = [](void* p) -> void* {
        auto& todo = *static_cast<job*>(p);
        todo.result = read_book(std::move(todo.text), std::move(todo.name));
        return nullptr;
    };
#ifdef __EMSCRIPTEN__
    work(&j);
#else
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, std::size_t{256} << 10);
    pthread_t thread{};
    EXPECT_EQ(pthread_create(&thread, &attributes, work, &j), 0);
    pthread_join(thread, nullptr);
    pthread_attr_destroy(&attributes);
#endif
    return std::move(j.result);
}

const problem* find(const read_result& read, std::string_view code)
{
    const auto at = std::find_if(read.problems.begin(), read.problems.end(),
                                 [code](const problem& p) { return p.code.text() == code; });
    return at == read.problems.end() ? nullptr : &*at;
}

void expect_over_limit(const std::string& text, position place, const std::string& limit,
                       const std::string& name = "a.toml")
{
    const auto read = read_on_a_small_stack(text, name);
    const auto* p = find(read, "over-limit");
    ASSERT_NE(p, nullptr);
    EXPECT_EQ(read.records.texts[0].locate(p->where.begin), place);
    EXPECT_EQ(p->arguments.at(1), limit);
}

TEST(ReadLimits, a_key_has_at_most_32_parts)
{
    constexpr std::size_t many = 200'000;
    expect_over_limit(head + "a" + repeated(".a", many) + " = 1\n" + party, {4, 1}, "32");
    expect_over_limit(head + "a" + repeated(".\"a\"", many) + " = 1\n" + party, {4, 1}, "32");
    expect_over_limit(head + "[a" + repeated(".a", many) + "]\nb = 1\n" + party, {4, 1}, "32");
    expect_over_limit(head + "[[a" + repeated(" . 'a'", many) + "]]\nb = 1\n" + party, {4, 1}, "32");
    expect_over_limit(head + "x = { a" + repeated(".a", many) + " = 1 }\n" + party, {4, 7}, "32");
    const auto at_limit = read_book(head + "a" + repeated(".a", 31) + " = 1\n", "a.toml");
    EXPECT_EQ(find(at_limit, "over-limit"), nullptr);
}

TEST(ReadLimits, what_follows_a_key_of_too_many_parts_is_read)
{
    const auto read = read_on_a_small_stack(head + "a" + repeated(".a", 200'000) + " = 1\n" + party);
    EXPECT_EQ(read.records.parties.size(), 1U);
    EXPECT_EQ(read.problems.size(), 1U);
}

/// A book with one value of that many opening and closing brackets, in line 4.
std::string values_nested(std::size_t depth, std::string_view open, std::string_view inside,
                          std::string_view close)
{
    std::string text = head;
    text.append("x = ")
        .append(repeated(open, depth))
        .append(inside)
        .append(repeated(close, depth))
        .append("\n");
    return text.append(party);
}

TEST(ReadLimits, values_nest_31_deep)
{
    for (const std::size_t depth : {32U, 1'000U, 200'000U}) {
        expect_over_limit(values_nested(depth, "[", "", "]"), {4, 5 + 31}, "31");
        expect_over_limit(values_nested(depth, "{a=", "1", "}"), {4, 5 + 93}, "31");
    }
    const auto lists =
        read_on_a_small_stack(head + "x = " + repeated("[", 31) + "1" + repeated("]", 31) + "\n" + party);
    EXPECT_EQ(find(lists, "over-limit"), nullptr);
    EXPECT_EQ(find(lists, "toml-syntax"), nullptr) << "the parser takes what the scanner lets through";
    const auto tables =
        read_on_a_small_stack(head + "x = " + repeated("{a=", 31) + "1" + repeated("}", 31) + "\n" + party);
    EXPECT_EQ(find(tables, "over-limit"), nullptr);
    EXPECT_EQ(find(tables, "toml-syntax"), nullptr);
}

TEST(ReadLimits, headers_keys_and_values_nest_64_deep_together)
{
    const auto key = "a" + repeated(".a", 19);
    expect_over_limit(head + "[" + key + "]\n" + key + " = { " + key + " = { " + key + " = 1 } }\n", {5, 89},
                      "64");
}

TEST(ReadLimits, json_nests_64_deep)
{
    for (const std::size_t depth : {65U, 1'000U, 1'000'000U}) {
        expect_over_limit(repeated("[", depth), {1, 65}, "64", "a.json");
        expect_over_limit(repeated("{\"a\":", depth), {1, 64 * 5 + 1}, "64", "a.json");
    }
}

TEST(ReadLimits, a_hundred_problems_of_syntax_are_listed)
{
    std::string text = head;
    for (int i = 0; i < 500; ++i)
        text += "[[party]]\nid = \"p" + std::to_string(i) + "\"\nkind = \"agency\"\nname = nobody\n";
    const auto read = read_book(text, "a.toml");
    EXPECT_EQ(read.problems.size(), 101U);
    EXPECT_EQ(read.problems.back().code.text(), "more-problems");
    EXPECT_EQ(read.problems.back().level, severity::note);
    EXPECT_EQ(read.records.parties.size(), 500U) << "the records are kept all the same";
}

TEST(ReadLimits, nothing_makes_it_stand_still)
{
    for (const std::string_view text : {"[",
                                        "[[",
                                        "[]",
                                        "[[]]",
                                        "[.]",
                                        "=",
                                        "\"",
                                        "'",
                                        "\"\"\"",
                                        "'''",
                                        "a=[",
                                        "a={",
                                        "a=\"\\",
                                        "{",
                                        "{\"",
                                        "\xEF\xBB\xBF",
                                        "\xEF\xBB\xBF{}",
                                        "#",
                                        "\r",
                                        "a=\r",
                                        "\0",
                                        "a\n.\n=",
                                        "a = [ }",
                                        ""})
        for (const auto* name : {"a.toml", "a.json"})
            EXPECT_FALSE(read_book(std::string{text}, name).problems.empty()) << text;
}

double seconds_to_read(const std::string& text)
{
    double best = 1e9;
    for (int i = 0; i < 3; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        const auto read = read_book(text, "a.toml");
        best =
            std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
    return best;
}

/// Eight times the input in far less than 64 times the time, whatever else the machine does. (How linear it
/// is, in steps of two, is for tests/bench/read_book.cpp: a test that a busy machine can turn red tells
/// nothing.)
void expect_not_quadratic(const char* what, const std::function<std::string(std::size_t)>& book_of_bytes)
{
    constexpr std::size_t small = std::size_t{1} << 14;
    constexpr double most = 32;
    double ratio = 0;
    for (int attempt = 0; attempt < 5; ++attempt) {
        ratio = seconds_to_read(book_of_bytes(small * 8)) / seconds_to_read(book_of_bytes(small));
        if (ratio < most) break;
    }
    EXPECT_LT(ratio, most) << what;
}

std::string filled(std::size_t bytes, const std::function<std::string(std::size_t)>& entry)
{
    std::string out = head + party;
    for (std::size_t i = 0; out.size() < bytes; ++i)
        out += entry(i);
    return out;
}

TEST(ReadLimits, no_shape_of_book_takes_quadratic_time)
{
    const auto id = [](std::size_t i) { return std::string(100, 'a') + std::to_string(i); };
    expect_not_quadratic("a plain book", [](std::size_t n) {
        return filled(n, [](std::size_t i) {
            return "[[allocation]]\nid = \"a" + std::to_string(i) +
                   "\"\nplatform = \"p\"\nlayer = \"platform\"\namount = \"about $74,000\"\n";
        });
    });
    expect_not_quadratic("ids that begin alike, and references that lead nowhere", [&](std::size_t n) {
        return filled(n, [&](std::size_t i) {
            return "[[party]]\nid = \"" + id(i) + "\"\nkind = \"agency\"\nname = \"A\"\nparent = \"" + id(i) +
                   "x\"\n";
        });
    });
    expect_not_quadratic("errors only", [](std::size_t n) {
        return filled(n, [](std::size_t i) { return "k" + std::to_string(i) + " = 1\n"; });
    });
    expect_not_quadratic("syntax errors only",
                         [](std::size_t n) { return filled(n, [](std::size_t) { return "k = 1 2\n"; }); });
    expect_not_quadratic("lists that never close",
                         [](std::size_t n) { return filled(n, [](std::size_t) { return "\"k\" = [\n"; }); });
    expect_not_quadratic("texts that never close", [](std::size_t n) {
        return filled(n, [](std::size_t) { return "k = [\"\\\"\"\"\n"; });
    });
    expect_not_quadratic("one line", [](std::size_t n) {
        return head + party + "aka = [" + repeated("\"å\", ", n / 6) + "]\n";
    });
    expect_not_quadratic("one line of errors", [](std::size_t n) {
        return head + party + "aka = [" + repeated("1, ", n / 3) + "]\n";
    });
    expect_not_quadratic(
        "one text", [](std::size_t n) { return head + party + "uei = \"" + std::string(n, 'x') + "\"\n"; });
    expect_not_quadratic("one amount", [](std::size_t n) {
        return head + "[[allocation]]\nid = \"a\"\nlayer = \"award\"\namount = \"" + std::string(n, '9') +
               "\"\n";
    });
}

} // namespace
} // namespace mediabuy::read_limits_test
