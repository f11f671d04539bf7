// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/duplicate_bills.hpp
/// Lines of invoices that bill what an earlier line bills.

#include "mediabuy/rule/codes.hpp"
#include "mediabuy/rule/line_in_turn.hpp"
#include "mediabuy/rule/matched_line.hpp"
#include "mediabuy/text/fold.hpp"

#include <map>
#include <string>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// Finds lines that bill what an earlier one bills: the same vendor, thing, units and amount, for the same
/// days or under the same number.
class duplicate_finder {
public:
    explicit duplicate_finder(const book& b) : book_{b} {}

    /// The line that it repeats.
    [[nodiscard]] std::optional<any_ref> earlier(const line_in_turn& turn)
    {
        const auto& of = book_.invoices[turn.billed.index];
        const auto& line = of.lines[turn.billed.part];
        if (!line.amount || line.amount->is_zero()) return std::nullopt;
        if (!turn.found.line && !line.bought && line.description.empty()) return std::nullopt;
        std::string what = of.vendor ? std::to_string(of.vendor.index()) : std::string{};
        const auto put = [&what](std::string_view part) { what.append(1, '\n').append(part); };
        put(turn.found.line ? id_text(book_, *turn.found.line) : std::string_view{});
        put(line.bought ? id_text(book_, *line.bought) : std::string_view{});
        put(turn.found.line ? std::string{} : folded(line.description));
        put(to_string(*line.amount));
        put(line.amount->currency().code());
        put(line.units ? to_string(line.units->trimmed()) : std::string{});
        std::optional<any_ref> found;
        const auto look = [&](std::string key) {
            const auto [at, first] = seen_.emplace(std::move(key), turn.billed);
            if (!first && !found) found = at->second;
        };
        if (turn.service.is_bounded())
            look(what + '\n' + std::to_string(turn.service.first) + ' ' + std::to_string(turn.service.last));
        // The number of an invoice alone says nothing about two lines within it.
        if (!turn.service.is_bounded() && !of.number.empty()) {
            const auto [at, first] = numbered_.emplace(what + "\n#" + of.number, turn.billed);
            if (!first && at->second.index != turn.billed.index) found = found ? found : at->second;
        }
        return found;
    }

private:
    const book& book_;
    std::map<std::string, any_ref> seen_;
    std::map<std::string, any_ref> numbered_;
};

[[nodiscard]] inline matched_line as_duplicate(const book& b, const line_in_turn& turn, any_ref of)
{
    const auto& line = b.invoices[turn.billed.index].lines[turn.billed.part];
    matched_line out;
    out.outcome = match_outcome::duplicate;
    out.billed = turn.billed;
    out.ordered_line = turn.found.line;
    out.by = turn.found.by;
    out.in = line.amount->currency();
    out.invoiced = out.difference = line.amount;
    out.units_invoiced = line.units;
    out.pay = money::from_minor(0, *out.in);
    out.same_as = of;
    out.why.push_back({says::bill_duplicate, {std::string{id_text(b, of)}}});
    return out;
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
