// SPDX-License-Identifier: MIT
#pragma once
/// @file judge.hpp
/// Holds answers against what is known of the book.

#include "mediabuy/answer/answer.hpp"
#include "mediabuy/answer/opened_book.hpp"
#include "truth.hpp"

#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>

namespace agency {

/// Says which figures differ from what they have to be.
class judge {
public:
    explicit judge(std::string_view of) : of_{of} {}

    void expect(std::string_view what, std::int64_t found, std::int64_t wanted)
    {
        if (found == wanted) return;
        right_ = false;
        std::fprintf(stderr, "%s: %s is %lld, and should be %lld\n", of_.c_str(), std::string{what}.c_str(),
                     static_cast<long long>(found), static_cast<long long>(wanted));
    }
    void expect(std::string_view what, std::size_t found, std::size_t wanted)
    {
        expect(what, static_cast<std::int64_t>(found), static_cast<std::int64_t>(wanted));
    }
    bool is_right() const { return right_; }

private:
    std::string of_;
    bool right_ = true;
};

/// A count, or an amount in cents; 0 where there is none.
inline std::int64_t number_in(const mediabuy::value& v)
{
    auto digits = v.cell();
    std::erase(digits, '.');
    return digits.empty() ? 0 : std::stoll(digits);
}

/// The sum of a field over the rows whose `key` is `word`; over all where that is empty.
inline std::int64_t sum_of(const mediabuy::answer& a, std::string_view field, std::string_view key = {},
                           std::string_view word = {})
{
    std::int64_t sum = 0;
    for (const auto& row : a.rows)
        if (word.empty() || row[key].cell() == word) sum += number_in(row[field]);
    return sum;
}

inline std::int64_t rows_with(const mediabuy::answer& a, std::string_view key, std::string_view word)
{
    return std::count_if(a.rows.begin(), a.rows.end(),
                         [&](const mediabuy::value& row) { return row[key].cell() == word; });
}

inline void judge_book(const mediabuy::opened_book& opened, const truth& known, judge& j)
{
    const auto& b = opened.records;
    std::size_t lines = 0;
    for (const auto& i : b.invoices)
        lines += i.lines.size();
    std::int64_t millionths = 0;
    for (const auto units : b.deliveries.units())
        millionths += units;
    j.expect("problems", opened.problems.size(), std::size_t{0});
    j.expect("orders", b.orders.size(), known.orders);
    j.expect("placements", b.allocations.size(), known.placements);
    j.expect("rows", b.deliveries.row_count(), known.rows);
    j.expect("units", millionths / 1'000'000, known.units);
    j.expect("invoices", b.invoices.size(), known.invoices);
    j.expect("lines", lines, known.invoice_lines);
}

inline void judge_match(const mediabuy::answer& a, const truth& known, judge& j)
{
    const auto total = [&](std::string_view field, std::int64_t wanted) {
        j.expect(field, number_in(a.total[field]), wanted);
    };
    total("invoiced", known.invoiced);
    total("pay", known.pay);
    total("paid", known.paid);
    total("cleared", known.cleared);
    total("undecided", known.undecided);
    total("withheld", known.withheld);
    total("credit_owed", known.credit_owed);
    total("unbilled", known.unbilled);
    total("exceptions", static_cast<std::int64_t>(known.exceptions));
    total("to_decide", static_cast<std::int64_t>(known.to_decide));
    std::size_t lines = 0;
    for (const auto& [outcome, its] : known.outcomes) {
        j.expect(outcome, rows_with(a, "outcome", outcome), static_cast<std::int64_t>(its.lines));
        j.expect(outcome, sum_of(a, "pay", "outcome", outcome), its.pay);
        lines += its.lines;
    }
    j.expect("lines", a.rows.size(), lines);
}

inline void judge_proof(const mediabuy::answer& a, const truth& known, judge& j)
{
    j.expect("amount", sum_of(a, "amount"), known.invoiced);
}

inline void judge_pay(const mediabuy::answer& a, const truth& known, judge& j)
{
    j.expect("invoices", a.rows.size(), known.invoices);
    j.expect("invoiced", sum_of(a, "invoiced"), known.invoiced);
    j.expect("pay", sum_of(a, "pay"), known.pay);
    j.expect("paid", sum_of(a, "paid_amount"), known.paid);
}

inline void judge_pace(const mediabuy::answer& a, const truth& known, judge& j)
{
    j.expect("orders", rows_with(a, "kind", "order"), static_cast<std::int64_t>(known.orders));
    j.expect("lines", rows_with(a, "kind", "order-line"), static_cast<std::int64_t>(known.placements));
    j.expect("units", sum_of(a, "delivered", "measure", "units"), known.paced);
}

inline void judge_accrual(const mediabuy::answer& a, const truth& known, judge& j)
{
    j.expect("amount", sum_of(a, "amount"), known.allocated);
}

inline void judge_ladder(const mediabuy::answer& a, const truth& known, judge& j)
{
    j.expect("obligated", sum_of(a, "obligated"), known.obligated);
    j.expect("invoiced", sum_of(a, "invoiced"), known.invoiced);
    j.expect("approved", sum_of(a, "approved"), known.approved);
    j.expect("paid", sum_of(a, "paid"), known.paid);
}

inline void judge_journal(const mediabuy::answer& a, const truth& known, judge& j)
{
    j.expect("debits less credits", sum_of(a, "debit") - sum_of(a, "credit"), std::int64_t{0});
    j.expect("obligated", sum_of(a, "debit", "account", "obligated"), known.obligated);
    j.expect("paid", sum_of(a, "credit", "account", "disbursed"), known.paid);
}

inline void judge_report(const mediabuy::answer& a, const truth& known, judge& j)
{
    j.expect("point", number_in(a.total["point"]), known.allocated);
}

inline void judge_check(const mediabuy::answer& a, const truth&, judge& j)
{
    j.expect("errors", rows_with(a, "severity", "error"), std::int64_t{0});
}

} // namespace agency
