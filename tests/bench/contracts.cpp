// SPDX-License-Identifier: MIT
// A million modifications of a hundred thousand contracts: replaying all, the status of all on one day,
// histories and roll-ups, beside the sum of the same deltas in a plain loop; and what they hold in memory.
//
// It uses no benchmark library, so that the same file can be built with emcc and run under Node:
//   em++ -O3 -std=c++20 -fwasm-exceptions … tests/bench/contracts.cpp -sALLOW_MEMORY_GROWTH -sWASM_BIGINT
#include "mediabuy/rule/contract_status.hpp"
#include "mediabuy/rule/history.hpp"
#include "mediabuy/rule/rollup.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <string>

namespace {

// The only way to see what a book holds is to count what it asks for.
std::size_t bytes_held = 0;

} // namespace

void* operator new(std::size_t size)
{
    auto* at = static_cast<std::size_t*>(std::malloc(size + sizeof(std::max_align_t)));
    if (!at) throw std::bad_alloc{};
    *at = size;
    bytes_held += size;
    return reinterpret_cast<char*>(at) + sizeof(std::max_align_t);
}
void operator delete(void* p) noexcept
{
    if (!p) return;
    auto* at = reinterpret_cast<std::size_t*>(static_cast<char*>(p) - sizeof(std::max_align_t));
    bytes_held -= *at;
    std::free(at);
}
void operator delete(void* p, std::size_t) noexcept { operator delete(p); }

namespace {

using namespace mediabuy;

constexpr std::size_t contracts = 100'000;
constexpr std::size_t modifications_each = 10;

given_day on(day d) { return {vague_day{d}, name_id::none, {}}; }

book many_contracts()
{
    book b;
    const auto usd_here = *currency::find("USD");
    b.contracts.reserve(contracts);
    for (std::size_t i = 0; i < contracts; ++i) {
        contract c;
        c.head.id = b.names.intern("order-" + std::to_string(i));
        c.kind = i % 100 == 0 ? contract_kind::idv : contract_kind::order;
        if (i % 100 != 0) c.parent = ref<contract>{i - i % 100};
        const auto start = day{2015, 1, 1} + static_cast<int>(i % 3650);
        c.start = on(start);
        c.end = on(start + 364);
        c.modifications.reserve(modifications_each);
        for (std::size_t n = 0; n < modifications_each; ++n) {
            modification m;
            m.number = n == 0 ? "0" : "P0000" + std::to_string(n);
            m.what = n == 0                        ? action::award
                     : n + 1 == modifications_each ? action::close_out
                                                   : action::funding_only;
            m.signed_on = on(start + static_cast<int>(n * 90));
            m.effective = m.signed_on;
            m.recorded = start + static_cast<int>(n * 90 + i % 60);
            m.obligates = money::from_minor(static_cast<std::int64_t>(i * 100 + n), usd_here);
            m.value = m.obligates;
            if (n % 3 == 1) m.end = on(start + 364 + static_cast<int>(n * 30));
            c.modifications.push_back(std::move(m));
        }
        b.contracts.push_back(std::move(c));
    }
    return b;
}

/// The best of five runs. Units: milliseconds.
template <class Work> double best_of_five(Work work)
{
    double best = 1e18;
    for (int run = 0; run < 5; ++run) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
        best = std::min(best, took.count());
    }
    return best;
}

/// What an optimiser must not throw away.
volatile std::int64_t sink = 0;

} // namespace

int main()
{
    const auto before = bytes_held;
    const auto b = many_contracts();
    const auto held = bytes_held - before;
    const question q{day{2020, 6, 30}, std::nullopt};
    const relations related{b};

    const auto plain = best_of_five([&] {
        std::int64_t sum = 0;
        for (const auto& c : b.contracts)
            for (const auto& m : c.modifications)
                if (m.signed_on->when.latest() <= q.as_of &&
                    __builtin_add_overflow(sum, m.obligates->minor(), &sum))
                    std::abort();
        sink = sum;
    });
    const auto show = [plain](const char* what, double took) {
        std::printf("%-44s %8.1f ms  %6.2f times the plain loop\n", what, took, took / plain);
    };
    std::printf("%zu modifications of %zu contracts, %zu bytes each (%zu in the record itself)\n",
                contracts * modifications_each, contracts, held / (contracts * modifications_each),
                sizeof(modification));
    show("a checked loop over the signed obligations", plain);
    show("replay of all", best_of_five([&] {
             std::int64_t n = 0;
             for (const auto& c : b.contracts)
                 n += static_cast<std::int64_t>(replay(b, c, q).counted);
             sink = n;
         }));
    show("status of all on one day", best_of_five([&] {
             std::int64_t n = 0;
             for (std::size_t i = 0; i < b.contracts.size(); ++i)
                 n += static_cast<int>(status_of_contract(b, related, ref<contract>{i}, q).word);
             sink = n;
         }));
    show("the word of the table for all, no sentences", best_of_five([&] {
             std::int64_t n = 0;
             for (std::size_t i = 0; i < b.contracts.size(); ++i)
                 n += static_cast<int>(
                     status_by_table(b, related, ref<contract>{i}, replay(b, b.contracts[i], q), q).word);
             sink = n;
         }));
    show("history of all", best_of_five([&] {
             std::int64_t n = 0;
             for (const auto& c : b.contracts)
                 n += static_cast<std::int64_t>(history_of(b, c, q).steps.size());
             sink = n;
         }));
    show("roll-up of all",
         best_of_five([&] { sink = static_cast<std::int64_t>(roll_up(b, related, q).size()); }));
    show("relations of the book", best_of_five([&] {
             sink = static_cast<std::int64_t>(relations{b}.orders_under(ref<contract>{0}).size());
         }));
}
