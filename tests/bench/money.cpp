// SPDX-License-Identifier: MIT
// How fast money is, as ratios to what it is measured against in the same run: `./dev bench money`.
//
// The runs of all benchmarks are mixed, and of each the fastest counts: on a machine that others use too,
// that is the one least disturbed.
#include "mediabuy/money/estimate_parser.hpp"
#include "mediabuy/money/money_parser.hpp"
#include "mediabuy/money/split.hpp"
#include "mediabuy/money/total.hpp"

#include <benchmark/benchmark.h>

#include <boost/multiprecision/cpp_dec_float.hpp>
#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using mediabuy::money;
using mediabuy::usd;

constexpr std::size_t in_cache = 10'000;
constexpr std::size_t out_of_cache = 10'000'000;
constexpr std::size_t out_of_cache_too = 1'000'000; // of the types that need 64 bytes and more

/// Amounts from cents to tens of millions of dollars, one in seven of them taken back; the same in every run.
std::vector<std::int64_t> random_minors(std::size_t count)
{
    std::mt19937_64 random{20'251'022};
    std::vector<std::int64_t> minors(count);
    for (auto& minor : minors) {
        minor = static_cast<std::int64_t>(random() >> (31U + random() % 20U));
        if (random() % 7 == 0) minor = -minor;
    }
    return minors;
}

void count_items(benchmark::State& state, std::size_t items)
{
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(items));
}

// ---- sums

/// As far apart as amounts of money are.
struct spaced_int64 {
    std::int64_t minor;
    std::int64_t other;
};
static_assert(sizeof(spaced_int64) == sizeof(money) && sizeof(money) <= 16);

template <class T, class Make> std::vector<T> amounts_of(std::size_t count, Make make)
{
    std::vector<T> amounts;
    amounts.reserve(count);
    for (const auto minor : random_minors(count))
        amounts.push_back(make(minor));
    return amounts;
}

void sum_checked_int64(benchmark::State& state, std::size_t count)
{
    const auto amounts = amounts_of<spaced_int64>(count, [](std::int64_t m) { return spaced_int64{m, 0}; });
    for (auto _ : state) {
        std::int64_t sum = 0;
        for (const auto& amount : amounts)
            if (__builtin_add_overflow(sum, amount.minor, &sum)) std::abort();
        benchmark::DoNotOptimize(sum);
    }
    count_items(state, count);
}

std::vector<money> moneys(std::size_t count)
{
    return amounts_of<money>(count, [](std::int64_t m) { return money::from_minor(m, usd); });
}

void sum_total_add(benchmark::State& state, std::size_t count)
{
    const auto amounts = moneys(count);
    for (auto _ : state) {
        mediabuy::total sum{usd};
        sum.add(amounts);
        benchmark::DoNotOptimize(sum);
    }
    count_items(state, count);
}

void sum_money(benchmark::State& state, std::size_t count)
{
    const auto amounts = moneys(count);
    for (auto _ : state) {
        auto sum = money::from_minor(0, usd);
        for (const auto amount : amounts)
            sum += amount;
        benchmark::DoNotOptimize(sum.minor());
    }
    count_items(state, count);
}

void sum_total_one_by_one(benchmark::State& state, std::size_t count)
{
    const auto amounts = moneys(count);
    for (auto _ : state) {
        mediabuy::total sum{usd};
        for (const auto amount : amounts)
            sum += amount;
        benchmark::DoNotOptimize(sum.minor());
    }
    count_items(state, count);
}

template <class T, class Make> void sum_others(benchmark::State& state, std::size_t count, Make make)
{
    const auto amounts = amounts_of<T>(count, make);
    for (auto _ : state) {
        T sum = make(0);
        for (const auto& amount : amounts)
            sum += amount;
        benchmark::DoNotOptimize(&sum);
        benchmark::ClobberMemory();
    }
    count_items(state, count);
}

void sum_checked_int128(benchmark::State& state, std::size_t count)
{
    using type = boost::multiprecision::checked_int128_t;
    sum_others<type>(state, count, [](std::int64_t m) { return type{m}; });
}

void sum_cpp_dec_float(benchmark::State& state, std::size_t count)
{
    using type = boost::multiprecision::cpp_dec_float_50;
    sum_others<type>(state, count, [](std::int64_t m) { return type{type{m} / 100}; });
}

void sum_cpp_rational(benchmark::State& state, std::size_t count)
{
    using type = boost::multiprecision::cpp_rational;
    sum_others<type>(state, count, [](std::int64_t m) { return type{m, 100}; });
}

#ifndef __clang__
void sum_decimal128(benchmark::State& state, std::size_t count)
{
    typedef float type __attribute__((mode(TD))); // what gcc's <decimal/decimal> wraps
    sum_others<type>(state, count,
                     [](std::int64_t m) { return static_cast<type>(m) / static_cast<type>(100); });
}
#endif

// ---- reading and printing

/// "1234567.89", one in seven with a minus sign.
std::vector<std::string> texts()
{
    std::vector<std::string> made;
    for (const auto minor : random_minors(in_cache))
        made.push_back(mediabuy::minor_to_string(minor, usd));
    return made;
}

/// The floor: from_chars for the whole part, two digits behind a point, each step checked.
bool from_chars_with_fraction(std::string_view text, std::int64_t& minor)
{
    const auto* const end = text.data() + text.size();
    std::int64_t whole = 0;
    const auto [at, error] = std::from_chars(text.data(), end, whole);
    if (error != std::errc{} || end - at != 3 || *at != '.') return false;
    unsigned fraction = 0;
    const auto [stop, wrong] = std::from_chars(at + 1, end, fraction);
    if (wrong != std::errc{} || stop != end) return false;
    const auto cents = static_cast<std::int64_t>(fraction);
    return !__builtin_mul_overflow(whole, 100, &minor) &&
           !__builtin_add_overflow(minor, text.front() == '-' ? -cents : cents, &minor);
}

void parse_from_chars(benchmark::State& state)
{
    const auto all = texts();
    for (auto _ : state) {
        for (const auto& text : all) {
            std::int64_t minor = 0;
            if (!from_chars_with_fraction(text, minor)) std::abort();
            benchmark::DoNotOptimize(minor);
        }
    }
    count_items(state, all.size());
}

void parse_money(benchmark::State& state)
{
    const auto all = texts();
    for (auto _ : state) {
        for (const auto& text : all) {
            const auto read = mediabuy::parse_money(text, usd);
            if (!read) std::abort();
            benchmark::DoNotOptimize(read->minor());
        }
    }
    count_items(state, all.size());
}

void parse_checked_int128(benchmark::State& state)
{
    auto all = texts();
    for (auto& text : all)
        text.erase(text.size() - 3, 1); // it reads whole numbers only
    for (auto& text : all)
        text.erase(text[0] == '-' ? 1 : 0, text.find_first_of("123456789") - (text[0] == '-' ? 1 : 0));
    for (auto _ : state) {
        for (const auto& text : all) {
            boost::multiprecision::checked_int128_t minor{text};
            benchmark::DoNotOptimize(&minor);
        }
    }
    count_items(state, all.size());
}

void parse_words(benchmark::State& state, std::vector<std::string_view> all)
{
    for (auto _ : state) {
        for (const auto text : all) {
            const auto read = mediabuy::parse_estimate(text, usd);
            if (!read) std::abort();
            benchmark::DoNotOptimize(read->point());
        }
    }
    count_items(state, all.size());
}

void parse_marked(benchmark::State& state)
{
    auto all = texts();
    for (auto& text : all)
        text.insert(text.begin(), '$');
    for (auto _ : state) {
        for (const auto& text : all) {
            const auto read = mediabuy::parse_money(text, usd);
            if (!read) std::abort();
            benchmark::DoNotOptimize(read->minor());
        }
    }
    count_items(state, all.size());
}

/// The floor: to_chars for both parts, and a string of them.
std::string to_chars_with_fraction(std::int64_t minor)
{
    char buffer[32];
    char* at = buffer;
    if (minor < 0) *at++ = '-';
    const auto size =
        minor < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(minor) : static_cast<std::uint64_t>(minor);
    at = std::to_chars(at, buffer + sizeof buffer, size / 100).ptr;
    *at++ = '.';
    if (size % 100 < 10) *at++ = '0';
    at = std::to_chars(at, buffer + sizeof buffer, size % 100).ptr;
    return {buffer, at};
}

template <class Print> void print_all(benchmark::State& state, Print print)
{
    const auto amounts = moneys(in_cache);
    for (auto _ : state)
        for (const auto amount : amounts)
            benchmark::DoNotOptimize(print(amount).data());
    count_items(state, in_cache);
}

void print_to_chars(benchmark::State& state)
{
    print_all(state, [](money m) { return to_chars_with_fraction(m.minor()); });
}

void print_money(benchmark::State& state)
{
    print_all(state, [](money m) { return to_string(m); });
}

// ---- splitting

constexpr std::size_t parts = 1000;
constexpr std::int64_t to_split = 9'876'543'210'987;

/// The floor: whole weights that are known to fit, no checks.
std::vector<std::int64_t> split_plainly(std::int64_t amount, const std::vector<std::int64_t>& weights)
{
    __extension__ typedef __int128 wide;
    wide sum = 0;
    for (const auto weight : weights)
        sum += weight;
    std::vector<std::int64_t> cut(weights.size());
    std::vector<std::pair<wide, std::size_t>> lost(weights.size());
    auto left = amount;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const wide ideal = wide{amount} * weights[i];
        cut[i] = static_cast<std::int64_t>(ideal / sum);
        lost[i] = {-(ideal % sum), i};
        left -= cut[i];
    }
    std::sort(lost.begin(), lost.end());
    for (std::size_t i = 0; i < static_cast<std::size_t>(left); ++i)
        ++cut[lost[i].second];
    return cut;
}

void split_int64(benchmark::State& state)
{
    auto weights = random_minors(parts);
    for (auto& weight : weights)
        weight = std::abs(weight);
    for (auto _ : state)
        benchmark::DoNotOptimize(split_plainly(to_split, weights).data());
    count_items(state, parts);
}

void split_money(benchmark::State& state)
{
    std::vector<mediabuy::decimal> weights;
    for (const auto minor : random_minors(parts))
        weights.push_back(mediabuy::decimal::scaled(std::abs(minor), 2));
    for (auto _ : state) {
        const auto made = split(money::from_minor(to_split, usd), weights);
        if (!made) std::abort();
        benchmark::DoNotOptimize(made->data());
    }
    count_items(state, parts);
}

// ---- what is run, and what is compared

void register_all()
{
    const auto sums = [](const char* name, void (*run)(benchmark::State&, std::size_t), std::size_t many) {
        benchmark::RegisterBenchmark((std::string{"sum in cache, "} + name).c_str(), run, in_cache);
        benchmark::RegisterBenchmark((std::string{"sum out of cache, "} + name).c_str(), run, many);
    };
    sums("checked int64", sum_checked_int64, out_of_cache);
    sums("total::add", sum_total_add, out_of_cache);
    sums("money +=", sum_money, out_of_cache);
    sums("total +=", sum_total_one_by_one, out_of_cache);
    sums("checked_int128_t", sum_checked_int128, out_of_cache);
#ifndef __clang__
    sums("_Decimal128", sum_decimal128, out_of_cache);
#endif
    sums("cpp_dec_float_50", sum_cpp_dec_float, out_of_cache_too);
    sums("cpp_rational", sum_cpp_rational, out_of_cache_too);

    const auto one = [](const char* name, auto run) { benchmark::RegisterBenchmark(name, run); };
    one("parse, from_chars", parse_from_chars);
    one("parse, money", parse_money);
    one("parse, money with $", parse_marked);
    one("parse, checked_int128_t", parse_checked_int128);
    one("parse, \"about $74,000\"", [](benchmark::State& s) {
        parse_words(s, {"about $74,000", "$2.8 million", "nearly $3 million"});
    });
    one("parse, \"between $10,000 and $15,000\"", [](benchmark::State& s) {
        parse_words(s, {"between $10,000 and $15,000", "a further $5-10 million"});
    });
    one("print, to_chars", print_to_chars);
    one("print, money", print_money);
    one("split, int64", split_int64);
    one("split, money", split_money);
}

/// measured/baseline, and what it is to be.
struct comparison {
    const char* measured;
    const char* baseline;
    const char* target = "";
    double at_least = 0;
    double at_most = 1e9;
};

constexpr comparison comparisons[] = {
    {"sum in cache, total::add", "sum in cache, checked int64", "at most 1.25", 0, 1.25},
    {"sum in cache, money +=", "sum in cache, checked int64", "at most 1.25", 0, 1.25},
    {"sum in cache, total +=", "sum in cache, checked int64"},
    {"sum in cache, checked_int128_t", "sum in cache, total::add", "at least 2.5", 2.5},
    {"sum in cache, checked_int128_t", "sum in cache, money +="},
    {"sum in cache, _Decimal128", "sum in cache, total::add"},
    {"sum in cache, cpp_dec_float_50", "sum in cache, total::add"},
    {"sum in cache, cpp_rational", "sum in cache, total::add"},
    {"sum out of cache, total::add", "sum out of cache, checked int64"},
    {"sum out of cache, money +=", "sum out of cache, checked int64"},
    {"sum out of cache, total +=", "sum out of cache, checked int64"},
    {"sum out of cache, checked_int128_t", "sum out of cache, total::add"},
    {"sum out of cache, _Decimal128", "sum out of cache, total::add"},
    {"sum out of cache, cpp_dec_float_50", "sum out of cache, total::add"},
    {"sum out of cache, cpp_rational", "sum out of cache, total::add"},
    {"parse, money", "parse, from_chars", "at most 1.4", 0, 1.4},
    {"parse, money with $", "parse, from_chars"},
    {"parse, checked_int128_t", "parse, money"},
    {"parse, \"about $74,000\"", "parse, from_chars"},
    {"parse, \"between $10,000 and $15,000\"", "parse, from_chars"},
    {"print, money", "print, to_chars"},
    {"split, money", "split, int64"},
};

/// Keeps the fastest run of each benchmark, in nanoseconds an item.
class fastest : public benchmark::ConsoleReporter {
public:
    explicit fastest(bool verbose) : ConsoleReporter{OO_None}, verbose_{verbose} {}

    bool ReportContext(const Context& context) override
    {
        return !verbose_ || ConsoleReporter::ReportContext(context);
    }

    void ReportRuns(const std::vector<Run>& runs) override
    {
        if (verbose_) ConsoleReporter::ReportRuns(runs);
        for (const auto& run : runs) {
            const auto rate = run.counters.find("items_per_second");
            if (run.run_type != Run::RT_Iteration || rate == run.counters.end()) continue;
            const auto [at, added] = ns_.emplace(run.run_name.function_name, 1e9 / rate->second);
            if (!added) at->second = std::min(at->second, 1e9 / rate->second);
        }
    }

    void Finalize() override
    {
        std::printf("\n%-40s %9s  %8s  %s\n", "nanoseconds an item", "ns", "ratio", "to");
        for (const auto& c : comparisons) {
            const auto measured = ns_.find(c.measured);
            const auto baseline = ns_.find(c.baseline);
            if (measured == ns_.end() || baseline == ns_.end()) continue;
            const double ratio = measured->second / baseline->second;
            std::printf("%-40s %9.2f  %8.2f  %s, %.2f ns", c.measured, measured->second, ratio, c.baseline,
                        baseline->second);
            if (*c.target)
                std::printf("; %s: %s", c.target, ratio >= c.at_least && ratio <= c.at_most ? "yes" : "NO");
            std::printf("\n");
        }
        std::printf("sizeof(money) is %zu, at most 16: yes\n", sizeof(money));
    }

private:
    std::map<std::string, double> ns_;
    bool verbose_;
};

} // namespace

int main(int count, char** arguments)
{
    std::vector<std::string> defaults{"--benchmark_repetitions=9",
                                      "--benchmark_enable_random_interleaving=true",
                                      "--benchmark_min_time=0.02"};
    std::vector<char*> all{arguments[0]};
    for (auto& option : defaults)
        all.push_back(option.data());
    all.insert(all.end(), arguments + 1, arguments + count); // the last of two of a name counts
    int given = static_cast<int>(all.size());
    register_all();
    benchmark::Initialize(&given, all.data());
    if (benchmark::ReportUnrecognizedArguments(given, all.data())) return 1;
    fastest reporter{std::getenv("MEDIABUY_BENCH_ALL") != nullptr};
    benchmark::RunSpecifiedBenchmarks(&reporter);
    benchmark::Shutdown();
}
