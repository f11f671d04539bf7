// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/journal_answer.hpp
/// The answer of `journal`: a row for each posting, and the trial balance.

#include "mediabuy/answer/block_columns.hpp"
#include "mediabuy/answer/fields.hpp"
#include "mediabuy/answer/selection.hpp"
#include "mediabuy/answer/sum_text.hpp"
#include "mediabuy/rule/journal.hpp"
#include "mediabuy/rule/trial_balance.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Of everything where `only` is empty; else the postings of those contracts and vendors.
[[nodiscard]] inline answer journal_answer(language lang, const book& b, const std::vector<any_ref>& only,
                                           const question& q);

// ---- implementation

namespace detail {

/// "Radio-order": as beancount, the strictest of the ledgers, wants a part of a name.
[[nodiscard]] inline std::string path_part(std::string_view word)
{
    std::string out{word};
    if (!out.empty() && out.front() >= 'a' && out.front() <= 'z')
        out.front() = static_cast<char>(out.front() - 'a' + 'A');
    return out;
}

[[nodiscard]] inline std::string_view owner_id(const book& b, const account& a)
{
    return a.owner == account::nobody ? std::string_view{} : b.names.text(b.head_of(a.owner).id);
}

/// "Liabilities:Billed:Radio-order": the five roots are those that every ledger knows.
[[nodiscard]] inline std::string path_of(const book& b, const account& a)
{
    const auto root = [&]() -> std::string_view {
        if (set_of(a.word) == account_set::budgetary) return "Equity:Budget:";
        switch (a.word) {
        case account_word::cost:
        case account_word::interest:
            return "Expenses:";
        case account_word::disbursed:
            return "Assets:";
        default:
            return "Liabilities:";
        }
    }();
    const auto word = a.word == account_word::cost ? spelling_of(a.kind) : spelling_of(a.word);
    const auto owner = owner_id(b, a);
    return std::string{root} + path_part(word) + ':' + (owner.empty() ? "Undisclosed" : path_part(owner));
}

[[nodiscard]] inline value posting_value(const book& b, const journal_entry& e, std::size_t number,
                                         const posting& p)
{
    const auto owner = owner_id(b, p.to);
    const bool debit = !p.amount.is_negative();
    value_object row{{"entry", value::count(static_cast<std::int64_t>(number))},
                     {"date", to_string(e.on)},
                     {"dated", e.dated},
                     {"event", spelling_of(e.what)},
                     {"record", b.names.text(b.head_of(e.record).id)},
                     {"number", text_or_null(e.number)},
                     {"set", spelling_of(set_of(p.to.word))},
                     {"account", spelling_of(p.to.word)},
                     {"kind", p.to.word == account_word::cost ? value{spelling_of(p.to.kind)} : value{}},
                     {"owner", text_or_null(owner)},
                     {"path", path_of(b, p.to)},
                     {"code", text_or_null(ussgl_of(p.to.word))},
                     {"debit", debit ? money_or_null(std::optional{p.amount}) : value{}},
                     {"credit", debit ? value{} : money_or_null(std::optional{-p.amount})},
                     {"currency", p.amount.currency().code()},
                     {"sources", source_ids(b, e.sources)}};
    add_place(row, b, e.where);
    return row;
}

/// Takes out what belongs to nobody of `only`. What is left still comes to nothing, since the postings of an
/// entry come in pairs of one owner.
inline void confine(const book& b, const std::vector<any_ref>& only, std::vector<journal_entry>& journal)
{
    if (only.empty()) return;
    const auto contracts = selected_contracts(b, only);
    const auto asked = [&](const posting& p) {
        const auto& owner = p.to.owner;
        if (owner.kind == record_kind::contract)
            return std::find(contracts.begin(), contracts.end(), ref<contract>{owner.index}) !=
                   contracts.end();
        return std::find(only.begin(), only.end(), owner) != only.end();
    };
    for (auto& e : journal)
        std::erase_if(e.postings, [&](const posting& p) { return !asked(p); });
    std::erase_if(journal, [](const journal_entry& e) { return e.postings.empty(); });
}

[[nodiscard]] inline block balance_block(language lang, const book& b, account_set set,
                                         const std::vector<account_balance>& balances)
{
    cents_needed needed;
    for (const auto& each : balances)
        needed.see(std::optional{each.sum});
    auto table = table_of(set == account_set::budgetary ? phrased(lang, "trial-balance-budgetary")
                                                        : phrased(lang, "trial-balance-proprietary"),
                          {whole_column(phrased(lang, "column-account")),
                           {phrased(lang, "column-currency")},
                           {phrased(lang, "column-debit"), align::right},
                           {phrased(lang, "column-credit"), align::right}});
    for (const auto& each : balances) {
        if (set_of(each.of.word) != set || each.sum.minor() == 0) continue;
        const bool debit = each.sum.minor() > 0;
        const auto cell = [&](bool stands) {
            if (!stands) return std::string{};
            auto text = amount_cell(std::optional{each.sum}, needed.show());
            if (!debit) text.erase(0, 1); // its sign: the column says it
            return text;
        };
        table.rows.push_back(
            {path_of(b, each.of), std::string{each.sum.currency().code()}, cell(debit), cell(!debit)});
    }
    return table;
}

[[nodiscard]] inline block entries_block(language lang, const book& b,
                                         const std::vector<journal_entry>& journal)
{
    cents_needed needed;
    for (const auto& e : journal)
        for (const auto& p : e.postings)
            needed.see(std::optional{p.amount});
    auto table = table_of(phrased(lang, "journal-entries"), {whole_column(phrased(lang, "column-date")),
                                                             {phrased(lang, "column-event")},
                                                             whole_column(phrased(lang, "column-account")),
                                                             {phrased(lang, "column-debit"), align::right},
                                                             {phrased(lang, "column-credit"), align::right}});
    for (const auto& e : journal) {
        bool first = true;
        for (const auto& p : e.postings) {
            auto what = std::string{word_in(lang, spelling_of(e.what))};
            if (!e.number.empty()) what += ' ' + e.number;
            const bool debit = !p.amount.is_negative();
            table.rows.push_back(
                {first ? (e.dated ? to_string(e.on) : phrased(lang, "no-date-cell")) : std::string{},
                 first ? what : std::string{}, path_of(b, p.to),
                 debit ? amount_cell(std::optional{p.amount}, needed.show()) : std::string{},
                 debit ? std::string{} : amount_cell(std::optional{-p.amount}, needed.show())});
            first = false;
        }
    }
    return table;
}

} // namespace detail

inline answer journal_answer(language lang, const book& b, const std::vector<any_ref>& only,
                             const question& q)
{
    answer a;
    a.lang = lang;
    a.title = phrased(lang, "journal-title", {written(lang, q.as_of)});
    auto journal = make_journal(b, q);
    detail::confine(b, only, journal);
    for (std::size_t i = 0; i < journal.size(); ++i) {
        for (const auto& p : journal[i].postings)
            a.rows.push_back(detail::posting_value(b, journal[i], i + 1, p));
        name_sources(b, a, journal[i].sources);
    }
    if (journal.empty()) {
        a.blocks.push_back(prose({}, {phrased(lang, "journal-empty")}));
        return a;
    }
    const auto balances = trial_balance(journal);
    for (const auto set : {account_set::budgetary, account_set::proprietary}) {
        auto table = detail::balance_block(lang, b, set, balances);
        if (!table.rows.empty()) a.blocks.push_back(std::move(table));
    }
    a.blocks.push_back(detail::entries_block(lang, b, journal));
    return a;
}

} // namespace v1
} // namespace mediabuy
