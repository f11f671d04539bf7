// SPDX-License-Identifier: MIT
// Reading books of 1, 2, 4 and 8 MB, plain and hostile. Doubling the size should at most double the time.
#include "mediabuy/io/read.hpp"

#include <benchmark/benchmark.h>

#include <cstdint>
#include <string>

namespace {

const std::string head = "mediabuy = 1\ntitle = \"A book\"\ncurrency = \"USD\"\n"
                         "[[party]]\nid = \"p\"\nkind = \"platform\"\nname = \"P\"\n";

std::string plain(std::size_t i)
{
    return "[[allocation]]\nid = \"a-" + std::to_string(i) +
           "\"\nplatform = \"p\"\nlayer = \"platform\"\nflight = { start = \"2025-10\", end = 2025-12-31 }\n"
           "amount = \"about $74,000\"\n\n";
}

std::string only_errors(std::size_t i)
{
    return "[[party]]\nid = \"" + std::string(40, 'a') + std::to_string(i) +
           "\"\nkind = \"boat\"\nparent = \"" + std::string(40, 'a') + "x\"\nnam = 7\n";
}

/// Of one contract, as many as fill the book: i is 0 for the contract itself.
std::string one_contract(std::size_t i)
{
    if (i == 0) return "[[fund]]\nid = \"f\"\n[[contract]]\nid = \"c\"\nkind = \"order\"\n";
    const auto number = std::to_string(i);
    return "[[contract.line]]\nnumber = \"" + number + "\"\nfunded = \"$1,000.00\"\nfund = \"f\"\n" +
           "[[contract.option]]\nid = \"option-" + number + "\"\nend = 2025-12-31\n" +
           "[[contract.modification]]\nnumber = \"P" + number +
           "\"\naction = \"G\"\nsigned = 2025-01-01\nexercises = \"option-" + number +
           "\"\nlines = [{ line = \"" + number + "\", obligates = \"$5.00\" }]\n";
}

/// Contracts of twenty lines, each under the one before.
std::string many_contracts(std::size_t i)
{
    const auto number = std::to_string(i);
    auto text = "[[contract]]\nid = \"c-" + number + "\"\nkind = \"order\"\nparent = \"c-" +
                std::to_string(i == 0 ? 0 : i - 1) + "\"\n";
    for (int line = 1; line <= 20; ++line)
        text += "[[contract.line]]\nnumber = \"" + std::to_string(line) + "\"\nceiling = \"$1,000.00\"\n";
    return text;
}

/// Parts of one contract that have each other's ids and refer to what is not there.
std::string bad_parts(std::size_t i)
{
    if (i == 0) return "[[contract]]\nid = \"c\"\nkind = \"order\"\n";
    const auto number = std::to_string(i);
    return "[[contract.line]]\nid = \"line-" + number + "\"\nnumber = \"same\"\n" +
           "[[contract.option]]\nid = \"line-" + number + "\"\n" +
           "[[contract.modification]]\nnumber = \"1\"\naction = \"G\"\nsigned = 2025-01-01\nexercises = "
           "\"option-" +
           number + "\"\nlines = [{ line = \"same\" }, { line = \"d:" + number + "\" }]\n";
}

/// One circle of parents.
std::string circle(std::size_t i)
{
    return "[[contract]]\nid = \"c-" + std::to_string(i) + "\"\nkind = \"order\"\nparent = \"c-" +
           std::to_string(i == 0 ? 0 : i - 1) + "\"\n";
}

void read(benchmark::State& state, std::string (*entry)(std::size_t))
{
    std::string text = head;
    std::size_t count = 0;
    for (; text.size() < static_cast<std::size_t>(state.range(0)) << 20; ++count)
        text += entry(count);
    if (entry == circle)
        text.replace(text.find("parent = \"c-0"), 13, "parent = \"c-" + std::to_string(count - 1));
    for (auto _ : state)
        benchmark::DoNotOptimize(mediabuy::read_book(text, "book.toml"));
    state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
}

void sizes(benchmark::internal::Benchmark* b)
{
    b->RangeMultiplier(2)->Range(1, 8)->Unit(benchmark::kMillisecond);
}

BENCHMARK_CAPTURE(read, plain, plain)->Apply(sizes);
BENCHMARK_CAPTURE(read, only_errors, only_errors)->Apply(sizes);
BENCHMARK_CAPTURE(read, one_contract, one_contract)->Apply(sizes);
BENCHMARK_CAPTURE(read, many_contracts, many_contracts)->Apply(sizes);
BENCHMARK_CAPTURE(read, bad_parts, bad_parts)->Apply(sizes);
BENCHMARK_CAPTURE(read, circle, circle)->Apply(sizes);

} // namespace
