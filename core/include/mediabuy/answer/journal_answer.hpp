// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/journal_answer.hpp
/// The answer of `journal`: a row for each posting, and the trial balance.

#include "mediabuy/answer/block_columns.hpp"
#include "mediabuy/answer/fields.hpp"
#include "mediabuy/answer/selection.hpp"
#include "mediabuy/answer/sentence_text.hpp"
#include "mediabuy/answer/sum_text.hpp"
#include "mediabuy/rule/chart_of_accounts.hpp"
#include "mediabuy/rule/kept_journal.hpp"
#include "mediabuy/rule/trial_balance.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Of everything where `only` is empty; else the postings of those contracts and vendors. Without accruals
/// where no month is named.
[[nodiscard]] inline answer journal_answer(language lang, const book& b, const std::vector<any_ref>& only,
                                           std::optional<calendar_unit> accruals_by, const question& q);

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
        case account_word::credits_due:
            return "Assets:";
        default:
            return "Liabilities:";
        }
    }();
    const auto word = a.word == account_word::cost ? spelling_of(a.kind) : spelling_of(a.word);
    const auto owner = owner_id(b, a);
    return std::string{root} + path_part(word) + ':' + (owner.empty() ? "Undisclosed" : path_part(owner));
}

/// The code of the book's own chart, and where it has none that of the US Standard General Ledger.
[[nodiscard]] inline value code_value(const book& b, const account& a)
{
    if (b.accounts.empty()) return text_or_null(ussgl_of(a.word));
    const auto* own = charted(b, a);
    return own ? value{own->code} : value{};
}

[[nodiscard]] inline value account_name(const book& b, const account& a)
{
    const auto* own = charted(b, a);
    return own ? text_or_null(own->name) : value{};
}

[[nodiscard]] inline value posting_value(const book& b, const journal_entry& e, std::size_t number,
                                         const posting& p)
{
    const auto owner = owner_id(b, p.to);
    const bool debit = !p.amount.is_negative();
    value_object row{{"entry", value::count(static_cast<std::int64_t>(number))},
                     {"date", to_string(e.on)},
                     {"dated", e.dated},
                     {"original_date", e.dated ? value{to_string(e.moved_from.value_or(e.on))} : value{}},
                     {"adjustment", e.moved_from.has_value()},
                     {"event", spelling_of(e.what)},
                     {"record", b.names.text(b.head_of(e.record).id)},
                     {"number", text_or_null(e.number)},
                     {"set", spelling_of(set_of(p.to.word))},
                     {"account", spelling_of(p.to.word)},
                     {"kind", p.to.word == account_word::cost ? value{spelling_of(p.to.kind)} : value{}},
                     {"owner", text_or_null(owner)},
                     {"path", path_of(b, p.to)},
                     {"code", code_value(b, p.to)},
                     {"account_name", account_name(b, p.to)},
                     {"debit", debit ? money_or_null(std::optional{p.amount}) : value{}},
                     {"credit", debit ? value{} : money_or_null(std::optional{-p.amount})},
                     {"currency", p.amount.currency().code()},
                     {"sources", source_ids(b, e.sources)}};
    add_place(row, b, e.where);
    return row;
}

/// The owners of accounts that the records asked about stand for: all of them where none is named.
class owners_asked {
public:
    owners_asked(const book& b, const std::vector<any_ref>& only)
        : only_{only}, contracts_{only.empty() ? std::vector<ref<contract>>{} : selected_contracts(b, only)}
    {
    }

    [[nodiscard]] bool operator()(any_ref owner) const
    {
        if (only_.empty()) return true;
        if (owner.kind == record_kind::contract)
            return std::find(contracts_.begin(), contracts_.end(), ref<contract>{owner.index}) !=
                   contracts_.end();
        return std::find(only_.begin(), only_.end(), owner) != only_.end();
    }

private:
    const std::vector<any_ref>& only_;
    std::vector<ref<contract>> contracts_;
};

/// Takes out what belongs to nobody of `only`. What is left still comes to nothing, since the postings of an
/// entry come in pairs of one owner.
inline void confine(const book& b, const std::vector<any_ref>& only, std::vector<journal_entry>& journal)
{
    if (only.empty()) return;
    const owners_asked asked{b, only};
    for (auto& e : journal)
        std::erase_if(e.postings, [&](const posting& p) { return !asked(p.to.owner); });
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
            if (e.moved_from) what += ", " + phrased(lang, "adjustment-of", {to_string(*e.moved_from)});
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

/// Which months were closed, and which of their papers do not say from when on they were known.
[[nodiscard]] inline std::vector<std::string> closing_lines(language lang, const book& b, const question& q,
                                                            const std::vector<journal_entry>& journal)
{
    std::vector<std::string> out;
    const closed_months closed{b};
    for (const auto& c : b.closings) {
        const auto open = checked_add(*c.through, 1);
        if (!open || *c.through > q.as_of || (q.known_by && *q.known_by < *c.closed)) continue;
        out.push_back(
            phrased(lang, "journal-closed", {to_string(*c.through), to_string(*c.closed), to_string(*open)}));
    }
    const auto undated = std::count_if(journal.begin(), journal.end(), [&](const journal_entry& e) {
        return e.what < posted_event::accrual && e.known.surely == known_from::always &&
               closed.closed_on(e.on);
    });
    if (!out.empty() && undated > 0)
        out.push_back(phrased(lang, "journal-closed-unrecorded", {std::to_string(undated)}));
    return out;
}

/// Accounts that were posted to and that the book's own chart does not have.
[[nodiscard]] inline std::vector<std::string> uncoded_lines(language lang, const book& b,
                                                            const std::vector<account_balance>& balances)
{
    std::vector<std::string> paths;
    for (const auto& each : balances)
        if (!b.accounts.empty() && !charted(b, each.of)) paths.push_back(path_of(b, each.of));
    if (paths.empty()) return {};
    std::string all;
    for (const auto& path : paths)
        all += (all.empty() ? "" : ", ") + path;
    return {phrased(lang, "journal-uncoded", {all})};
}

[[nodiscard]] inline value not_accrued_value(language lang, const book& b, const not_accrued& each)
{
    return value_object{{"id", b.names.text(b.head_of(each.line).id)},
                        {"layer", spelling_of(layer::platform)},
                        {"amount", nullptr},
                        {"reason", to_string(lang, each.why)}};
}

/// What has no value, as a document says it and in `left_out`.
inline void add_not_accrued(language lang, const book& b, const std::vector<any_ref>& only,
                            const std::vector<not_accrued>& unknown, answer& a)
{
    const owners_asked asked{b, only};
    std::vector<std::string> lines;
    for (const auto& each : unknown) {
        const auto& o = b.orders[each.line.index];
        if (!asked(account_owner(o.under, o.vendor))) continue;
        a.left_out.push_back(not_accrued_value(lang, b, each));
        lines.push_back(
            phrased(lang, "left-out-line",
                    {std::string{b.names.text(b.head_of(each.line).id)}, to_string(lang, each.why)}));
    }
    if (!lines.empty()) a.blocks.push_back(prose(phrased(lang, "not-accrued"), std::move(lines)));
}

} // namespace detail

inline answer journal_answer(language lang, const book& b, const std::vector<any_ref>& only,
                             std::optional<calendar_unit> accruals_by, const question& q)
{
    answer a;
    a.lang = lang;
    a.title = phrased(lang, "journal-title", {written(lang, q.as_of)});
    auto [journal, unknown] = keep_journal(b, q, accruals_by);
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
    auto notes = detail::closing_lines(lang, b, q, journal);
    for (auto& line : detail::uncoded_lines(lang, b, balances))
        notes.push_back(std::move(line));
    if (!notes.empty()) a.blocks.push_back(prose({}, std::move(notes)));
    detail::add_not_accrued(lang, b, only, unknown, a);
    return a;
}

} // namespace v1
} // namespace mediabuy
