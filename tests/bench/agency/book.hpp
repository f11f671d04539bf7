// SPDX-License-Identifier: MIT
#pragma once
/// @file book.hpp
/// A year of a large agency as a book: orders of many placements each, what ran of them day by day, what
/// was billed month by month, with discrepancies of every kind, and what was decided, credited and paid.
///
/// The same size gives the same book, byte for byte. What it has to come to follows from how it is made, in
/// whole numbers and without any code of the core.

#include "settlement.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace agency {

inline constexpr int orders_per_contract = 10;
inline constexpr int vendors = 40;
inline constexpr int fee_per_mille = 25; ///< of media, where an order has one
inline constexpr std::string_view as_of = "2026-02-15";

struct written_year {
    std::string text;
    truth known;
};

/// How many orders, and how many placements each of them has.
struct year_size {
    int orders = 200;
    int placements = 100;
};

class book_writer {
public:
    explicit book_writer(year_size size) : orders_{size.orders}, placements_{size.placements} {}

    written_year write()
    {
        write_head();
        for (int i = 0; i < orders_; ++i)
            write_order(i);
        for (int i = 0; i * orders_per_contract < orders_; ++i)
            write_contract(i);
        return {std::move(head_) + contracts_text_ + orders_text_ + allocations_ + deliveries_ + invoices_ +
                    documents_ + settlements_,
                known_};
    }

private:
    static bool has_fee(int order) { return order % 4 == 0; }
    static bool proved_by_line(int order) { return order % 2 == 0; }
    static int contract_of(int order) { return order / orders_per_contract; }

    void write_head();
    void write_contract(int number);
    void write_order(int order);
    void write_placement(const placement& p);
    void write_deliveries(const placement& p);
    void write_delivery(const placement& p, std::string_view kind, bool by_platform);
    void write_bills(int order, monthly_bills& bills);
    void write_invoice(const invoice& of);
    void write_line(const invoice& of, const bill_line& l);
    void write_proof(const invoice& of);
    static void add_fee(std::vector<bill_line>& lines, int month);

    int orders_;
    int placements_; ///< of an order
    std::string head_;
    std::string contracts_text_;
    std::string orders_text_;
    std::string allocations_;
    std::string deliveries_;
    std::string invoices_;
    std::string documents_;
    std::string settlements_;
    std::vector<cents> ordered_; ///< by contract
    truth known_;
};

inline void book_writer::write_head()
{
    head_ = "mediabuy = 1\ntitle = \"A year of a large agency (invented)\"\ncurrency = \"USD\"\nas_of = " +
            std::string{as_of} +
            "\n\n[[party]]\nid = \"department\"\nkind = \"agency\"\nname = \"Example Department\"\n\n" +
            "[[party]]\nid = \"agency\"\nkind = \"vendor\"\nname = \"Example Advertising\"\n\n" +
            "[[party]]\nid = \"server\"\nkind = \"vendor\"\nname = \"Example Ad Server\"\n\n";
    for (int i = 0; i < vendors; ++i)
        head_ += "[[party]]\n" + text("id", id("platform", i)) + text("kind", "platform") +
                 text("name", "Example Platform " + digits(i)) + '\n';
    for (int i = 0; i * orders_per_contract < orders_; ++i) {
        head_ += "[[campaign]]\n" + text("id", id("campaign", i)) + text("agency", "department") +
                 text("name", "Example outreach " + digits(i)) + text("purpose", "outreach") + '\n';
        ordered_.push_back(0);
    }
}

/// Funded by quarters, a quarter more than what is ordered under it.
inline void book_writer::write_contract(int number)
{
    const auto quarter = ordered_[static_cast<std::size_t>(number)] * 5 / 16;
    const auto its = id("contract", number);
    auto& to = contracts_text_;
    to += "[[contract]]\n" + text("id", its) + text("kind", "order") +
          text("piid", "00EXMP25F" + digits(number, 8)) + text("agency", "department") +
          text("vendor", "agency") + text("campaign", id("campaign", number)) +
          "start = 2024-12-01\nend = 2026-03-31\n\n" +
          "[[contract.line]]\nnumber = \"0001\"\nkind = \"media\"\n" + text("ceiling", dollars(quarter * 4)) +
          '\n';
    for (int q = 0; q < 4; ++q) {
        const auto signed_on = q == 0 ? std::string{"2024-12-01"} : date(first_day(3 * q));
        to += "[[contract.modification]]\n" + text("number", q == 0 ? "0" : "P0000" + digits(q)) +
              text("action", q == 0 ? "award" : "C") + "signed = " + signed_on + '\n' +
              text("obligates", dollars(quarter));
        if (q == 0) to += text("value", dollars(quarter * 4)) + text("ceiling", dollars(quarter * 4));
        to += '\n';
        known_.obligated += quarter;
    }
}

inline void book_writer::write_order(int order)
{
    auto& to = orders_text_;
    to += "[[source]]\n" + text("id", id("signed", order)) + text("publisher", "Example Advertising") +
          text("title", "Insertion order IO-" + line_number(order)) + "published = 2024-12-15\n\n" +
          "[[order]]\n" + text("id", id("io", order)) + text("vendor", id("platform", order % vendors)) +
          text("number", "IO-" + line_number(order)) + text("contract", id("contract", contract_of(order))) +
          text("campaign", id("campaign", contract_of(order))) + text("client", "Example Department") +
          text("product", "Product " + digits(order % 7)) + text("estimate", digits(order, 3)) +
          "signed = 2024-12-15\n" + text("basis", "net-to-media") + text("governing_count", "server") +
          (has_fee(order) ? text("fee", "2.5%") : "") + "sources = [\"" + id("signed", order) + "\"]\n\n";
    ++known_.orders;
    monthly_bills bills;
    std::vector<placement> all;
    for (int n = 1; n <= placements_; ++n)
        all.push_back(placement_of(order, n, proved_by_line(order)));
    std::string revisions;
    std::string covered;
    cents unbilled = 0;
    std::size_t missing_lines = 0;
    for (const auto& p : all) {
        write_placement(p);
        write_deliveries(p);
        if (p.tells == story::revised)
            revisions += "[[order.revision]]\n" + text("number", "R" + digits(p.number)) +
                         "date = " + date(first_day(p.month + 1)) + '\n' +
                         text("line", line_number(p.number)) + "units = " + digits(p.units) + "\n\n";
        covered += "  { delivery = \"" + id("ran", order, p.number) + "\" },\n";
        const auto missing = bill(p, bills);
        if (missing == 0) continue;
        unbilled += missing;
        ++missing_lines;
    }
    to += revisions;
    if (!proved_by_line(order))
        documents_ += "[[document]]\n" + text("id", id("server", order)) + text("kind", "ad-server-report") +
                      text("file", "server/" + digits(order) + ".csv") + "covers = [\n" + covered + "]\n\n";
    if (has_fee(order) && unbilled > 0) {
        ++missing_lines;
        unbilled += half_up(unbilled * fee_per_mille, 1'000);
    }
    known_.unbilled += unbilled;
    known_.outcomes["missing-invoice"].lines += missing_lines;
    known_.exceptions += missing_lines;
    known_.to_decide += missing_lines;
    write_bills(order, bills);
}

inline void book_writer::write_placement(const placement& p)
{
    const auto bought = id("p", p.order, p.number);
    auto& to = orders_text_;
    to += "[[order.line]]\n" + text("number", line_number(p.number)) + text("allocation", bought) +
          days("flight", p.first(), p.last()) + rate(p.costs.type, p.costs.mills);
    if (!p.flat)
        to += "units = " + digits(p.tells == story::revised ? p.ran_in(p.month) + 7 : p.units) + '\n';
    to += '\n';
    allocations_ +=
        "[[allocation]]\n" + text("id", bought) + text("platform", id("platform", p.order % vendors)) +
        text("campaign", id("campaign", contract_of(p.order))) +
        text("contract", id("contract", contract_of(p.order))) + text("order", id("io", p.order)) +
        text("channel", p.costs.type == "spot" ? "radio" : "display") + text("layer", "platform") +
        text("basis", "net-to-media") + days("flight", p.first(), p.last()) +
        text("amount", dollars(p.cost())) + '\n';
    ++known_.placements;
    known_.allocated += p.cost();
    ordered_[static_cast<std::size_t>(contract_of(p.order))] += p.cost();
}

inline void book_writer::write_deliveries(const placement& p)
{
    write_delivery(p, "ran", false);
    if (p.counted_twice) write_delivery(p, "own", true);
    if (p.tells != story::made_good) return;
    deliveries_ += "[[delivery]]\n" + text("id", id("again", p.order, p.number)) +
                   text("allocation", id("p", p.order, p.number)) +
                   text("makes_good", id("io", p.order) + ':' + line_number(p.number)) +
                   text("counted_by", "server") + "rows = \"\"\"\n  " + date(first_day(p.month + 1)) + ' ' +
                   digits(p.daily / 2) + "\n\"\"\"\n\n";
    ++known_.rows;
    known_.units += p.daily / 2;
    std::int64_t ran = 0;
    for (int month = p.month; month < p.month + p.months; ++month)
        ran += p.ran_in(month);
    known_.paced += std::clamp(p.units - ran, std::int64_t{0}, p.daily / 2); // what there is to replace
}

/// The platform counts a thirtieth more, and says what by its count it costs.
inline void book_writer::write_delivery(const placement& p, std::string_view kind, bool by_platform)
{
    auto& to = deliveries_;
    to += "[[delivery]]\n" + text("id", id(kind, p.order, p.number)) +
          text("allocation", id("p", p.order, p.number)) +
          text("counted_by", by_platform ? id("platform", p.order % vendors) : "server") +
          text("zone", "America/New_York") + "rows = \"\"\"\n";
    for (int day = p.first(); day <= p.last(); ++day) {
        const auto units = by_platform ? p.ran_on(day) * 31 / 30 : p.ran_on(day);
        to += "  ";
        to += date(day);
        to += ' ';
        to += digits(units);
        if (by_platform && !p.flat) to += ' ' + dollars(p.costs.cost(units));
        to += '\n';
        ++known_.rows;
        known_.units += units;
        if (!by_platform && !p.flat) known_.paced += units;
    }
    to += "\"\"\"\n\n";
}

/// A fee is a share of the media that the same bill has.
inline void book_writer::add_fee(std::vector<bill_line>& lines, int month)
{
    cents billed = 0;
    cents due = 0;
    for (const auto& l : lines)
        if (l.of) {
            billed += l.amount;
            due += l.due;
        }
    bill_line fee{.first = first_day(month), .last = last_day(month), .proved = false, .is_fee = true};
    fee.amount = half_up(billed * fee_per_mille, 1'000);
    fee.due = half_up(due * fee_per_mille, 1'000);
    if (fee.amount == 0) return;
    const bool exact = due * fee_per_mille % 1'000 == 0;
    fee.outcome = fee.amount != fee.due ? "rate-variance" : exact ? "matched" : "rounding";
    lines.push_back(fee);
}

inline void book_writer::write_bills(int order, monthly_bills& bills)
{
    for (int month = 0; month <= last_month; ++month) {
        auto& lines = bills[static_cast<std::size_t>(month)];
        if (lines.empty()) continue;
        if (has_fee(order)) add_fee(lines, month);
        const invoice first{.order = order, .month = month, .lines = lines};
        write_invoice(first);
        if (proved_by_line(order)) write_proof(first);
        // Too few units are noted on the last of several bills only.
        const bool few = std::any_of(lines.begin(), lines.end(), [](const bill_line& l) {
            return l.of && l.of->tells == story::units_under;
        });
        if (few || drawn(30, static_cast<std::uint64_t>(order), static_cast<std::uint64_t>(month), 60) != 0)
            continue;
        invoice again{.order = order, .month = month, .again = true, .lines = lines};
        for (auto& l : again.lines) {
            l.due = 0;
            l.outcome = l.is_fee ? "rate-variance" : "duplicate";
        }
        write_invoice(again);
    }
}

inline void book_writer::write_invoice(const invoice& of)
{
    auto& to = invoices_;
    to += "[[invoice]]\n" + text("id", of.its_id()) + text("vendor", id("platform", of.order % vendors)) +
          text("number", digits(of.order, 4) + '/' + digits(of.month + 1, 2)) +
          text("contract", id("contract", contract_of(of.order))) + text("client", "Example Department") +
          text("product", "Product " + digits(of.order % 7)) + text("estimate", digits(of.order, 3)) +
          text("order_number", "IO-" + line_number(of.order)) + "dated = " + date(of.dated()) +
          "\nreceived = " + date(of.dated()) + '\n';
    if (of.is_approved()) {
        to += "accepted = " + date(of.dated() + 3) + "\napproved = " + date(of.dated() + 10) + '\n';
        if (!of.paid_in_full() && of.due() != of.amount()) to += text("approved_amount", dollars(of.due()));
    }
    to += '\n';
    for (const auto& l : of.lines)
        write_line(of, l);
    ++known_.invoices;
    known_.invoice_lines += of.lines.size();
    settle(of, settlements_, known_);
}

/// Some name the placement, some the line of the order, and some print its number alone.
inline void book_writer::write_line(const invoice& of, const bill_line& l)
{
    auto& to = invoices_;
    to += "[[invoice.line]]\n";
    if (l.is_fee)
        to += text("kind", "fee") + text("description", "Agency fee, 2.5 % of media");
    else if (!l.of)
        to += text("contract_line", id("contract", contract_of(of.order)) + ":0001") +
              text("description", "Added value, " + date(l.first) + ", " + dollars(l.amount));
    else if (l.of->number % 3 == 0)
        to += text("order_line", id("io", of.order) + ':' + line_number(l.of->number));
    else if (l.of->number % 3 == 1)
        to += text("allocation", id("p", of.order, l.of->number));
    else
        to += text("description", line_number(l.of->number));
    to += days("period", l.first, l.last);
    if (l.units > 0) to += rate(l.of->costs.type, l.mills) + "units = " + digits(l.units) + '\n';
    to += text("amount", dollars(l.amount)) + '\n';
}

inline void book_writer::write_proof(const invoice& of)
{
    std::string covered;
    for (std::size_t i = 0; i < of.lines.size(); ++i)
        if (of.lines[i].proved)
            covered +=
                "  { line = \"" + of.its_id() + ':' + digits(static_cast<std::int64_t>(i) + 1) + "\" },\n";
    if (covered.empty()) return;
    documents_ += "[[document]]\n" + text("id", "proof-" + of.its_id()) + text("kind", "affidavit") +
                  text("file", "affidavits/" + of.its_id() + ".pdf") + "received = " + date(of.dated()) +
                  "\ncovers = [\n" + covered + "]\n\n";
}

inline written_year year_of(year_size size) { return book_writer{size}.write(); }

} // namespace agency
