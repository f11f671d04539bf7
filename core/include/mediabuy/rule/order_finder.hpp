// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/order_finder.hpp
/// Which line of an insertion order a line of an invoice bills: the one that it names, else by what was
/// bought, else by what is printed on both: order number, client, product and estimate, with the names that
/// the book keeps for them (`aka`). Where several fit equally, none does.

#include "mediabuy/record/book.hpp"
#include "mediabuy/rule/line_names.hpp"
#include "mediabuy/text/fold.hpp"
#include "mediabuy/text/words.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// How a line of an invoice was brought together with what was ordered.
enum class found_by : std::uint8_t {
    nothing,
    order_line,
    allocation,
    printed_keys,
    contract_line,
    order_fee
};
template <>
inline constexpr std::array spellings<found_by>{
    std::string_view{"nothing"},      std::string_view{"order-line"},    std::string_view{"allocation"},
    std::string_view{"printed-keys"}, std::string_view{"contract-line"}, std::string_view{"order-fee"}};

struct found_order {
    std::optional<any_ref> line;
    found_by by = found_by::nothing;
    bool several = false; ///< more than one fits
};

class order_finder {
public:
    explicit order_finder(const book& b);

    /// The order of an invoice: the one that it names, else by what is printed on it.
    [[nodiscard]] std::optional<std::uint32_t> order_of(const invoice& of) const;

    [[nodiscard]] found_order line_of(const invoice& of, const invoice_line& line) const;

private:
    /// Narrows `lines` to those that fit; one that is left is the answer.
    [[nodiscard]] found_order only_one(const std::vector<any_ref>& lines, found_by by) const;
    [[nodiscard]] bool fits(const invoice& of, const order& o) const;

    const book& book_;
    line_names names_;
    std::vector<found_order> only_line_; ///< of each order: what is meant where a line is not named
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<any_ref>> by_allocation_; ///< and order
    std::map<std::string, std::vector<std::uint32_t>> by_number_;
    std::map<std::string, std::vector<std::uint32_t>> by_client_;
};

// ---- implementation

namespace detail {

/// Two printed words contradict each other only where both are there.
[[nodiscard]] inline bool may_be_same(const std::string& a, const std::string& b)
{
    return a.empty() || b.empty() || folded(a) == folded(b);
}

} // namespace detail

inline order_finder::order_finder(const book& b) : book_{b}, names_{b}
{
    for (std::uint32_t i = 0; i < b.orders.size(); ++i) {
        const auto& o = b.orders[i];
        if (!o.number.empty()) by_number_[folded(o.number)].push_back(i);
        for (const auto& name : o.aka)
            by_number_[folded(name)].push_back(i);
        if (!o.client.empty()) by_client_[folded(o.client)].push_back(i);
        std::vector<any_ref> all;
        for (std::uint32_t part = 0; part < o.lines.size(); ++part) {
            all.push_back({record_kind::order_line, i, part});
            if (const auto bought = o.lines[part].bought)
                by_allocation_[{static_cast<std::uint32_t>(bought.index()), i}].push_back(all.back());
        }
        only_line_.push_back(only_one(all, found_by::printed_keys));
    }
}

inline bool order_finder::fits(const invoice& of, const order& o) const
{
    using detail::may_be_same;
    return (!of.vendor || !o.vendor || of.vendor == o.vendor) && may_be_same(of.client, o.client) &&
           may_be_same(of.product, o.product) && may_be_same(of.estimate, o.estimate);
}

inline std::optional<std::uint32_t> order_finder::order_of(const invoice& of) const
{
    if (of.ordered_by) return static_cast<std::uint32_t>(of.ordered_by.index());
    const auto pick = [&](const auto& table, const std::string& key,
                          auto keep) -> std::optional<std::uint32_t> {
        const auto at = key.empty() ? table.end() : table.find(folded(key));
        std::optional<std::uint32_t> one;
        if (at == table.end()) return one;
        for (const auto i : at->second) {
            if (!fits(of, book_.orders[i]) || !keep(book_.orders[i]) || one == i) continue;
            if (one) return std::nullopt;
            one = i;
        }
        return one;
    };
    if (!of.order_number.empty()) return pick(by_number_, of.order_number, [](const order&) { return true; });
    // Without a number all three of the other keys have to be there.
    if (of.product.empty() || of.estimate.empty()) return std::nullopt;
    return pick(by_client_, of.client,
                [](const order& o) { return !o.product.empty() && !o.estimate.empty(); });
}

inline found_order order_finder::only_one(const std::vector<any_ref>& lines, found_by by) const
{
    if (lines.size() == 1) return {lines.front(), by, false};
    // Of lines of one thing the charged one is billed, not its make-goods and bonus units.
    std::optional<any_ref> charged;
    for (const auto each : lines) {
        const auto& l = book_.orders[each.index].lines[each.part];
        if (l.bonus || l.makes_good) continue;
        if (charged) return {std::nullopt, by, true};
        charged = each;
    }
    return {charged, charged ? by : found_by::nothing, !lines.empty() && !charged};
}

inline found_order order_finder::line_of(const invoice& of, const invoice_line& line) const
{
    if (line.order_line) return {line.order_line, found_by::order_line, false};
    const auto in = order_of(of);
    if (line.bought) {
        std::vector<any_ref> lines;
        for (auto at = by_allocation_.lower_bound({line.bought->index, in.value_or(0)});
             at != by_allocation_.end() && at->first.first == line.bought->index; ++at) {
            if (in && at->first.second != *in) break;
            if (in || fits(of, book_.orders[at->first.second]))
                lines.insert(lines.end(), at->second.begin(), at->second.end());
        }
        return only_one(lines, found_by::allocation);
    }
    if (!in) return {};
    const bool service = line.kind && *line.kind != line_kind::media && *line.kind != line_kind::other;
    const auto& named = names_.called(*in, line.description);
    if (!named.empty()) return only_one(named, found_by::printed_keys);
    if (service || line.contract_line) return {};
    return only_line_[*in];
}

} // namespace v1
} // namespace mediabuy
