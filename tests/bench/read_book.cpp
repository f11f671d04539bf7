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

void read(benchmark::State& state, std::string (*entry)(std::size_t))
{
    std::string text = head;
    for (std::size_t i = 0; text.size() < static_cast<std::size_t>(state.range(0)) << 20; ++i)
        text += entry(i);
    for (auto _ : state)
        benchmark::DoNotOptimize(mediabuy::read_book(text, "book.toml"));
    state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
}

BENCHMARK_CAPTURE(read, plain, plain)->RangeMultiplier(2)->Range(1, 8)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read, only_errors, only_errors)
    ->RangeMultiplier(2)
    ->Range(1, 8)
    ->Unit(benchmark::kMillisecond);

} // namespace
