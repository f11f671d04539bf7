// SPDX-License-Identifier: MIT
// A year of a large agency, read and asked: 200 orders, 20,000 placements, two million rows of deliveries and
// 50,000 lines of invoices, with discrepancies of every kind. How long reading and each command after it
// take, and the most memory that the process then has.
//
//   ./dev bench agency [--orders N] [--placements N] [--times N] [--write FILE]
//
// Beside each figure stands its ratio to a floor that is measured in the same run: one pass over the same
// bytes that adds up the units of each row, which no reader that looks at each row can beat by much; and of
// memory the bytes themselves. What the answers have to come to is known from how the book is made: of an
// answer that is wrong no figure is printed.
#include "agency/book.hpp"
#include "agency/judge.hpp"
#include "agency/measured.hpp"
#include "mediabuy/answer/page_text.hpp"
#include "mediabuy/answer/run.hpp"
#include "mediabuy/io/read.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace agency;

/// Each row of a delivery stands in a line of its own behind two blanks: a day, the units, perhaps what they
/// cost.
std::int64_t units_of_rows(std::string_view book)
{
    constexpr std::size_t to_units = sizeof("  2025-09-01 ") - 1;
    std::int64_t sum = 0;
    for (std::size_t at = 0; at < book.size();) {
        const auto end = std::min(book.find('\n', at), book.size());
        if (end > at + to_units && book[at] == ' ' && book[at + 2] == '2') {
            std::int64_t units = 0;
            for (auto i = at + to_units; i < end && book[i] >= '0' && book[i] <= '9'; ++i)
                units = units * 10 + (book[i] - '0');
            sum += units;
        }
        at = end + 1;
    }
    return sum;
}

mediabuy::opened_book opened(std::string text)
{
    auto read = mediabuy::read_book(std::move(text), "agency.toml");
    return {std::move(read.records), std::move(read.problems)};
}

/// A command with what it has to come to.
struct asked {
    std::string_view name;
    void (*judges)(const mediabuy::answer& a, const truth& known, judge& j);
    std::string_view command = name;
    std::vector<std::pair<std::string, std::string>> options = {};
};

const std::array questions{
    asked{"match", &judge_match},
    asked{"proof", &judge_proof},
    asked{"pay", &judge_pay},
    asked{"pace", &judge_pace},
    asked{"accrue", &judge_accrual},
    asked{"ladder", &judge_ladder},
    asked{"journal", &judge_journal},
    asked{"accruals", &judge_journal, "journal", {{"accruals", "calendar-month"}}},
    asked{"report", &judge_report},
    asked{"check", &judge_check},
};

struct options {
    year_size size;
    int times = 3;
    std::string write;
};

[[noreturn]] void refuse(std::string_view argument)
{
    std::fprintf(stderr,
                 "bench agency: %.*s? It takes --orders N, --placements N (of an order), "
                 "--times N, --write FILE\n",
                 static_cast<int>(argument.size()), argument.data());
    std::exit(2);
}

options options_in(int count, char** arguments)
{
    options out;
    for (int i = 1; i < count; ++i) {
        const std::string_view name = arguments[i];
        if (name.starts_with("--benchmark_")) continue; // for the others, where all are run
        if (i + 1 == count) refuse(name);
        const std::string given = arguments[++i];
        const auto number = std::atoi(given.c_str());
        if (name == "--write")
            out.write = given;
        else if (name == "--orders" && number > 0)
            out.size.orders = number;
        else if (name == "--placements" && number > 0)
            out.size.placements = number;
        else if (name == "--times" && number > 0)
            out.times = number;
        else
            refuse(name);
    }
    return out;
}

/// The table: each piece of work in a row, beside the floor.
class table {
public:
    table(const measurement& floor, std::size_t bytes)
        : floor_{std::max(floor.processor, 1e-3)}, bytes_{static_cast<double>(bytes)}
    {
        std::printf("\n%-10s %9s %11s %16s %9s %16s\n", "", "seconds", "processor", "times the pass",
                    "peak MB", "times the text");
    }
    /// False where it was wrong, or failed.
    bool show(std::string_view name, const std::optional<measurement>& m) const
    {
        const auto width = static_cast<int>(name.size());
        if (m)
            std::printf("%-10.*s %9.3f %11.3f %16.1f %9.0f %16.1f\n", width, name.data(), m->seconds,
                        m->processor, m->processor / floor_, m->peak / 1e6, m->peak / bytes_);
        else
            std::printf("%-10.*s wrong, or failed\n", width, name.data());
        std::fflush(stdout);
        return m.has_value();
    }

private:
    double floor_;
    double bytes_;
};

std::optional<measurement> measured_pass(const written_year& year, int times)
{
    return measured(
        times, [&year] { return units_of_rows(year.text); },
        [&year](std::int64_t units) {
            judge j{"pass"};
            j.expect("units", units, year.known.units);
            return j.is_right();
        });
}

/// Each time is in a process of its own, which has the text to itself.
std::optional<measurement> measured_reading(written_year& year, int times)
{
    return measured(
        times, [&year] { return opened(std::move(year.text)); },
        [&year](const mediabuy::opened_book& o) {
            judge j{"read"};
            judge_book(o, year.known, j);
            return j.is_right();
        });
}

std::optional<measurement> measured_answer(const mediabuy::opened_book& book, const asked& what,
                                           const truth& known, int times)
{
    return measured(
        times,
        [&] {
            mediabuy::invocation question;
            question.command = what.command;
            question.options = what.options;
            auto outcome = mediabuy::run(book, question);
            auto page = mediabuy::to_text(outcome.result, book, {});
            return std::pair{std::move(outcome.result), std::move(page)};
        },
        [&](const std::pair<mediabuy::answer, std::string>& made) {
            judge j{what.name};
            what.judges(made.first, known, j);
            return j.is_right();
        });
}

} // namespace

int main(int count, char** arguments)
{
    const auto given = options_in(count, arguments);
    auto year = year_of(given.size);
    const auto& known = year.known;
    if (!given.write.empty()) std::ofstream{given.write} << year.text;
    std::printf(
        "%zu orders, %zu placements, %zu rows of deliveries, %zu invoices of %zu lines: %.1f MB of text\n",
        known.orders, known.placements, known.rows, known.invoices, known.invoice_lines,
        static_cast<double>(year.text.size()) / 1e6);
    const auto pass = measured_pass(year, given.times);
    const table results{pass.value_or(measurement{}), year.text.size()};
    bool right = results.show("pass", pass);
    right = results.show("read", measured_reading(year, given.times)) && right;
    const auto book = opened(std::move(year.text));
    for (const auto& each : questions)
        right = results.show(each.name, measured_answer(book, each, known, given.times)) && right;
    return right ? 0 : 1;
}
