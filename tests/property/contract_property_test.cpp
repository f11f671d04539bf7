// SPDX-License-Identifier: MIT
// What holds of contracts in time whatever was signed: a thousand random contracts, each asked about on every
// day from 1990 to 2060 against the table of domain.md A8 written down a second time, and against plain sums.
#include "mediabuy/rule/contract_word.hpp"
#include "mediabuy/rule/history.hpp"
#include "mediabuy/rule/ladder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace mediabuy::contract_property_test {
namespace {

constexpr day first_day{1990, 1, 1};
constexpr int all_days = day{2060, 12, 31} - first_day + 1;
constexpr currency usd_here = *currency::find("USD");

/// The same contracts on every machine: a generator and arithmetic that the standard fixes.
class dice {
public:
    explicit dice(std::uint64_t seed) : engine_{seed} {}

    [[nodiscard]] int below(int n) { return static_cast<int>(engine_() % static_cast<std::uint64_t>(n)); }
    [[nodiscard]] bool one_in(int n) { return below(n) == 0; }
    [[nodiscard]] day any_day() { return first_day + below(all_days); }
    [[nodiscard]] money any_money() { return money::from_minor(below(2'000'001) - 1'000'000, usd_here); }
    template <class List> void shuffle(List& list)
    {
        for (std::size_t i = list.size(); i > 1; --i)
            std::swap(list[i - 1], list[static_cast<std::size_t>(below(static_cast<int>(i)))]);
    }

private:
    std::mt19937_64 engine_;
};

given_day on(day d) { return {vague_day{d}, name_id::none, {}}; }

/// A contract with an award and up to nine more actions, each on an exact day, some recorded late, some dated
/// back.
book random_book(dice& d)
{
    constexpr std::array kinds{contract_kind::idv, contract_kind::order, contract_kind::definitive_contract};
    constexpr std::array letters{action::within_scope,          action::funding_only,
                                 action::other_administrative,  action::terminate_for_convenience,
                                 action::terminate_for_default, action::terminate_for_cause,
                                 action::legal_cancellation,    action::close_out};
    book b;
    contract c;
    c.head.id = b.names.intern("c");
    c.kind = kinds[static_cast<std::size_t>(d.below(3))];
    const auto start = d.any_day();
    if (!d.one_in(10)) c.start = on(start);
    if (!d.one_in(10)) c.end = on(std::min(start + d.below(2000), day{2060, 12, 31}));
    if (c.kind == contract_kind::idv && !d.one_in(4)) c.ordering_end = on(start + d.below(1500));
    const int actions = 1 + d.below(9);
    for (int i = 0; i < actions; ++i) {
        modification m;
        m.number = i == 0 ? "0" : "P" + std::to_string(i);
        m.what = i == 0 ? action::award : letters[static_cast<std::size_t>(d.below(8))];
        m.signed_on = on(i == 0 ? start - d.below(60) : start + (d.below(2400) - 200));
        m.effective =
            d.one_in(3) ? std::optional{on(m.signed_on->when.latest() + (d.below(60) - 20))} : m.signed_on;
        if (d.one_in(3)) m.recorded = m.signed_on->when.latest() + d.below(90);
        m.obligates = d.any_money();
        m.value = d.any_money();
        if (!d.one_in(5)) m.ceiling = d.any_money();
        if (d.one_in(3)) m.end = on(start + d.below(2400));
        if (is_termination(m.what)) m.reach = static_cast<extent>(d.below(3));
        c.modifications.push_back(std::move(m));
    }
    constexpr std::array words{event_word::accepted, event_word::stop_work, event_word::resumed};
    for (int i = d.below(4); i > 0; --i) {
        event e;
        e.about = any_ref{record_kind::contract, 0};
        e.says = words[static_cast<std::size_t>(d.below(3))];
        e.date = on(start + d.below(2000));
        b.events.push_back(std::move(e));
    }
    b.contracts.push_back(std::move(c));
    return b;
}

/// The ten rows of domain.md A8, each a condition of its own on exact days; nothing is read from the code
/// under test but what its replay says of last days and endings.
std::array<bool, 10> rows_that_hold(const book& b, const contract_state& state, day as_of)
{
    const auto& c = b.contracts[0];
    const auto last = state.end ? std::optional{state.end->when.latest()} : std::nullopt;
    const auto start = c.start ? std::optional{c.start->when.latest()} : std::nullopt;
    const bool complete = state.terminated.has_value();
    const bool over = last && as_of > *last;
    const bool awarded =
        c.modifications[0].signed_on->when.latest() <= as_of ||
        std::any_of(c.modifications.begin(), c.modifications.end(),
                    [&](const modification& m) { return m.signed_on->when.latest() <= as_of; });
    const auto latest_event = [&](event_word word) {
        std::optional<day> latest;
        for (const auto& e : b.events)
            if (e.says == word && e.date->when.latest() <= as_of)
                latest = std::max(latest.value_or(first_day), e.date->when.latest());
        return latest;
    };
    const auto stop = latest_event(event_word::stop_work);
    const auto resumed = latest_event(event_word::resumed);
    const bool for_convenience = complete && state.terminated->what == action::terminate_for_convenience;
    const bool by_ordering = c.kind == contract_kind::idv && c.ordering_end && !last;
    const bool current = (last && !over) || by_ordering;
    std::array<bool, 10> row{};
    row[0] = state.cancelled || (complete && start && last && *last < *start);
    row[1] = state.closed.has_value();
    row[2] = complete && !for_convenience && over;
    row[3] = for_convenience && over;
    row[4] = !awarded || (start && as_of < *start);
    row[5] = over && latest_event(event_word::accepted);
    row[6] = over;
    row[7] =
        current && c.kind == contract_kind::idv && c.ordering_end && as_of > c.ordering_end->when.latest();
    row[8] = current && start && stop && (!resumed || *resumed < *stop);
    row[9] = current && start;
    return row;
}

constexpr std::array words_of_rows{status_word::cancelled, status_word::closed,
                                   status_word::unknown,   status_word::terminated_for_convenience,
                                   status_word::unknown,   status_word::completed,
                                   status_word::expired,   status_word::ordering_closed,
                                   status_word::suspended, status_word::active};

TEST(ContractProperty, every_day_from_1990_to_2060_has_one_status_and_it_is_that_of_the_first_row_that_holds)
{
    dice d{20251231};
    std::array<std::size_t, 11> hits{};
    for (int n = 0; n < 1000; ++n) {
        const auto b = random_book(d);
        const relations related{b};
        for (int i = 0; i < all_days; ++i) {
            const question q{first_day + i, std::nullopt};
            const auto state = replay(b, b.contracts[0], q);
            const auto hit = status_by_table(b, related, ref<contract>{0}, state, q);
            const auto rows = rows_that_hold(b, state, q.as_of);
            const auto first = std::find(rows.begin(), rows.end(), true);
            const auto expected = first == rows.end() ? 0 : static_cast<int>(first - rows.begin()) + 1;
            ++hits[static_cast<std::size_t>(hit.row)];
            if (hit.row != expected) {
                ADD_FAILURE() << "contract " << n << " on " << to_string(q.as_of) << ": row " << hit.row
                              << ", and " << expected << " by the table";
                return;
            }
            const auto word =
                hit.row == 0 ? status_word::unknown : words_of_rows[static_cast<std::size_t>(hit.row - 1)];
            if (hit.row == 0 || word != status_word::unknown) {
                ASSERT_EQ(hit.word, word);
            }
        }
    }
    for (std::size_t row = 1; row < hits.size(); ++row)
        EXPECT_GT(hits[row], 0U) << "no contract met row " << row;
}

TEST(ContractProperty, the_order_of_the_file_changes_no_history)
{
    dice d{4};
    for (int n = 0; n < 1000; ++n) {
        auto b = random_book(d);
        const question q{d.any_day(), d.one_in(2) ? std::optional{d.any_day()} : std::nullopt};
        const auto told = [&q](const book& of) {
            std::vector<std::string> out;
            for (const auto& step : history_of(of, of.contracts[0], q).steps) {
                const auto text = [](const std::optional<total>& sum) {
                    return sum ? to_string(*sum) : "none";
                };
                out.push_back(of.contracts[0].modifications[step.action].number + ' ' +
                              text(step.after.obligated) + ' ' + text(step.after.current) + ' ' +
                              text(step.after.potential) + ' ' +
                              (step.end ? to_string(step.end->when) : "none"));
            }
            return out;
        };
        const auto before = told(b);
        d.shuffle(b.contracts[0].modifications);
        ASSERT_EQ(told(b), before) << n;
    }
}

TEST(ContractProperty, the_ladder_on_a_day_is_the_sum_of_what_was_signed_by_it)
{
    dice d{5};
    for (int n = 0; n < 1000; ++n) {
        const auto b = random_book(d);
        const relations related{b};
        for (int i = 0; i < 20; ++i) {
            const auto as_of = d.any_day();
            std::int64_t obligated = 0;
            std::int64_t current = 0;
            for (const auto& m : b.contracts[0].modifications)
                if (m.signed_on->when.latest() <= as_of) {
                    obligated += m.obligates->minor();
                    current += m.value->minor();
                }
            const auto sums = replay(b, b.contracts[0], {as_of, std::nullopt}).sums;
            ASSERT_EQ(sums.obligated ? static_cast<std::int64_t>(sums.obligated->minor()) : 0, obligated);
            ASSERT_EQ(sums.current ? static_cast<std::int64_t>(sums.current->minor()) : 0, current);
        }
    }
}

TEST(ContractProperty, what_was_known_by_a_day_begins_the_history_of_all)
{
    dice d{6};
    for (int n = 0; n < 1000; ++n) {
        auto b = random_book(d);
        for (auto& m : b.contracts[0].modifications)
            m.recorded = m.signed_on->when.latest() + d.below(90);
        const auto as_of = d.any_day();
        const auto whole = history_of(b, b.contracts[0], {as_of, std::nullopt});
        const auto then = history_of(b, b.contracts[0], {as_of, d.any_day()});
        ASSERT_LE(then.steps.size(), whole.steps.size());
        for (std::size_t i = 0; i < then.steps.size(); ++i)
            ASSERT_EQ(then.steps[i].action, whole.steps[i].action) << n;
    }
}

} // namespace
} // namespace mediabuy::contract_property_test
