// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/proof_sums.hpp
/// Every line of the invoices that are asked about with its proof, and the sums of these.

#include "mediabuy/money/total.hpp"
#include "mediabuy/rule/match_query.hpp"
#include "mediabuy/rule/proof.hpp"

#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct proved_line {
    line_proof proof;
    std::optional<any_ref> ordered_line;
};

/// What is not borne out first, then what is in part; the largest amount first.
[[nodiscard]] inline std::vector<proved_line> proved_lines(const book& b, const std::vector<any_ref>& only,
                                                           const question& q);

/// Sums in one currency.
struct proof_sums {
    explicit proof_sums(currency of)
        : billed{of}, supported{of}, unsupported{of}, by_state{total{of}, total{of}, total{of}}
    {
    }

    total billed;
    total supported;               ///< each line's part, rounded down
    total unsupported;             ///< the rest
    std::array<total, 3> by_state; ///< whole lines, by the value of their state
};

/// By currency, in the order of their codes.
[[nodiscard]] inline std::vector<proof_sums> proof_sums_of(const std::vector<proved_line>& lines);

// ---- implementation

inline std::vector<proved_line> proved_lines(const book& b, const std::vector<any_ref>& only,
                                             const question& q)
{
    const order_finder orders{b};
    const proofs documents{b, q};
    std::vector<proved_line> out;
    for (std::uint32_t i = 0; i < b.invoices.size(); ++i) {
        const auto& of = b.invoices[i];
        if (!is_there(b, of, q)) continue;
        for (std::uint32_t part = 0; part < of.lines.size(); ++part) {
            const auto ordered = orders.line_of(of, of.lines[part]).line;
            const auto what = ordered ? ordered : of.lines[part].contract_line;
            if (!asked_about(b, only, of, {record_kind::invoice, i, 0}, what)) continue;
            out.push_back(
                {documents.of({record_kind::invoice_line, i, part}, bought_by(b, of.lines[part], ordered)),
                 what});
        }
    }
    const auto key = [&b](const proved_line& p) {
        const auto minor = p.proof.amount ? p.proof.amount->minor() : 0;
        return std::tuple{-static_cast<int>(p.proof.state), -int128{minor},
                          b.names.text(b.head_of(p.proof.line).id)};
    };
    std::sort(out.begin(), out.end(),
              [&key](const proved_line& x, const proved_line& y) { return key(x) < key(y); });
    return out;
}

inline std::vector<proof_sums> proof_sums_of(const std::vector<proved_line>& lines)
{
    std::map<std::string_view, proof_sums> by_code;
    for (const auto& p : lines) {
        if (!p.proof.amount || !p.proof.supported) continue;
        const auto in = p.proof.amount->currency();
        auto& s = by_code.try_emplace(in.code(), in).first->second;
        s.billed += *p.proof.amount;
        s.supported += *p.proof.supported;
        s.unsupported += *p.proof.amount - *p.proof.supported;
        s.by_state[static_cast<std::size_t>(p.proof.state)] += *p.proof.amount;
    }
    std::vector<proof_sums> out;
    for (auto& [code, s] : by_code)
        out.push_back(s);
    return out;
}

} // namespace v1
} // namespace mediabuy
