// SPDX-License-Identifier: MIT
// Reads late payments, due dates and pacing with what payments.py makes of them, and says where the core has
// another answer.
#include "compare_lines.hpp"

#include "mediabuy/money/price_parser.hpp"
#include "mediabuy/rule/pacing.hpp"
#include "mediabuy/rule/prompt_payment.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
namespace {

std::optional<day> day_of(const std::string& text)
{
    return text == "none" ? std::nullopt : std::optional{*parse_day(text)};
}

/// As Python writes a fraction.
std::string text_of(const std::optional<ratio>& r)
{
    if (!r) return "none";
    const auto below = r->denominator() == 1 ? std::string{} : '/' + r->denominator().str();
    return r->numerator().str() + below;
}

std::string interest_text(const std::vector<std::string>& fields)
{
    const auto amount = money::from_minor(std::stoll(fields.at(1)), usd);
    const auto rate = fields.at(4) == "none" ? std::nullopt : std::optional{*parse_percentage(fields.at(4))};
    const auto made = interest_of(amount, *day_of(fields.at(2)), *day_of(fields.at(3)), rate);
    if (!made) return std::string{made.error().code.text()} + ' ' + made.error().arguments.front();
    return std::to_string(made->days.late) + ' ' + std::to_string(made->days.counted) + ' ' +
           text_of(made->rate) + ' ' + std::to_string(made->interest.minor()) + ' ' +
           std::to_string(made->payable.minor());
}

std::string due_text(const std::vector<std::string>& fields)
{
    payment_facts facts;
    facts.received = day_of(fields.at(1));
    facts.accepted = day_of(fields.at(2));
    facts.performed = day_of(fields.at(3));
    facts.terms_days = std::stoi(fields.at(4));
    const auto due = due_of(facts);
    return to_string(due->due) + ' ' + to_string(*due->pay_by);
}

std::string pacing_text(const std::vector<std::string>& fields)
{
    std::vector<weighted_run> runs;
    const auto words = cut_at(fields.at(4), ' ');
    for (std::size_t i = 0; i + 2 < words.size(); i += 3)
        runs.push_back(
            {*period::between(*day_of(words[i]), *day_of(words[i + 1])), *parse_percentage(words[i + 2])});
    const auto made = *pacing_of({*parse_percentage(fields.at(1)), *parse_percentage(fields.at(2))},
                                 *flighting::of(std::move(runs)), *day_of(fields.at(3)));
    return text_of(made.planned) + ' ' + text_of(made.index) + ' ' + text_of(made.forecast) + ' ' +
           (made.runs_out ? to_string(*made.runs_out) : "none") + ' ' + text_of(made.needed_per_day) + ' ' +
           std::to_string(made.days_left);
}

std::string done(const std::string& name, const std::vector<std::string>& fields)
{
    if (name == "interest") return interest_text(fields);
    return name == "due" ? due_text(fields) : pacing_text(fields);
}

} // namespace
} // namespace mediabuy

int main() { return compare_lines(mediabuy::done); }
