// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/ledger_text.hpp
/// The journal as the plain-text ledgers read it: beancount, hledger and ledger. It is written from the rows
/// of `journal`, so that it cannot say what they do not.

#include "mediabuy/answer/exported.hpp"
#include "mediabuy/answer/run.hpp"

#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace mediabuy {
inline namespace v1 {

inline constexpr std::array<std::string_view, 3> ledger_formats{"beancount", "hledger", "ledger"};

/// With the options of `journal`; `format` is one of ledger_formats. Errors: those of `journal`.
[[nodiscard]] inline exported ledger_text(const opened_book& opened, std::string_view format,
                                          const given_options& options);

// ---- implementation

namespace detail {

/// Writes entries; which program reads them decides how one begins and what is declared before.
class ledger_writer {
public:
    ledger_writer(const answer& journal, std::string_view format)
        : journal_{journal}, beancount_{format == "beancount"}
    {
    }

    [[nodiscard]] std::string write(std::string_view title)
    {
        out_ += "; " + plain(title) + "\n; " + plain(journal_.title) + "\n\n";
        declare();
        std::string entry;
        for (const auto& row : journal_.rows) {
            const auto number = row["entry"].cell();
            if (std::exchange(entry, number) != number) begin(row);
            out_ += "  " + text(row, "path") + "  " + amount(row) + '\n';
        }
        return std::move(out_);
    }

private:
    [[nodiscard]] static std::string text(const value& row, std::string_view field)
    {
        return row[field].cell();
    }

    [[nodiscard]] static std::string amount(const value& row)
    {
        const bool debit = !row["debit"].is_null();
        return (debit ? text(row, "debit") : '-' + text(row, "credit")) + ' ' + text(row, "currency");
    }

    /// On one line, without what begins a comment, a note or the end of a quoted text.
    [[nodiscard]] static std::string plain(std::string_view words)
    {
        std::string out;
        for (const char c : words)
            out += static_cast<unsigned char>(c) < ' ' ||
                           std::string_view{";|\"\\"}.find(c) != std::string_view::npos
                       ? ' '
                       : c;
        return out;
    }

    void declare()
    {
        std::map<std::string, std::set<std::string>> accounts; // with their currencies
        std::set<std::string> currencies;
        std::string first;
        for (const auto& row : journal_.rows) {
            accounts[text(row, "path")].insert(text(row, "currency"));
            currencies.insert(text(row, "currency"));
            if (first.empty()) first = text(row, "date"); // they come by day
        }
        for (const auto& code : currencies)
            out_ +=
                beancount_ ? "option \"operating_currency\" \"" + code + "\"\n" : "commodity " + code + '\n';
        for (const auto& [path, held] : accounts) {
            if (!beancount_) {
                out_ += "account " + path + '\n';
                continue;
            }
            out_ += first + " open " + path + ' ';
            for (auto at = held.begin(); at != held.end(); ++at)
                out_ += (at == held.begin() ? "" : ",") + *at;
            out_ += '\n';
        }
    }

    void begin(const value& row)
    {
        auto what = text(row, "event") + ' ' + text(row, "number");
        if (what.back() == ' ') what.pop_back();
        what += ", " + text(row, "record");
        if (row["adjustment"].cell() == "true")
            what += ", " + phrased(journal_.lang, "adjustment-of", {text(row, "original_date")});
        what = plain(what);
        out_ += '\n' + text(row, "date") + " * " + (beancount_ ? '"' + what + '"' : what) + '\n';
    }

    const answer& journal_;
    bool beancount_;
    std::string out_;
};

} // namespace detail

inline exported ledger_text(const opened_book& opened, std::string_view format, const given_options& options)
{
    auto asked = run(opened, {"journal", {}, options});
    if (asked.refused) return {{}, std::move(asked.result.problems), true};
    auto problems = opened.problems;
    return {detail::ledger_writer{asked.result, format}.write(opened.records.title), std::move(problems),
            false};
}

} // namespace v1
} // namespace mediabuy
