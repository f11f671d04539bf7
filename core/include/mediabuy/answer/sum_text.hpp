// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/sum_text.hpp
/// Exact amounts and sums that may be missing, as fields of rows and as cells of tables.

#include "mediabuy/answer/value.hpp"
#include "mediabuy/answer/written.hpp"
#include "mediabuy/money/total.hpp"

#include <optional>
#include <string>

namespace mediabuy {
inline namespace v1 {

/// "1500000.00"; null for none. A sum that no money can hold stands there in full.
[[nodiscard]] inline value money_or_null(const std::optional<money>& amount)
{
    return amount ? value{to_string(*amount)} : value{};
}
[[nodiscard]] inline value money_or_null(const std::optional<total>& sum)
{
    return sum ? value{sum->sum_text()} : value{};
}

/// "1,500,000"; "" for none.
[[nodiscard]] inline std::string amount_cell(const std::optional<money>& amount, cents show)
{
    return amount ? written_digits(amount->minor(), amount->currency(), show) : std::string{};
}
[[nodiscard]] inline std::string amount_cell(const std::optional<total>& sum, cents show)
{
    return sum ? detail::in_threes(sum->sum_text(), show) : std::string{};
}

/// In one table all amounts have cents, or none.
class cents_needed {
public:
    void see(const std::optional<money>& amount) { see(amount_cell(amount, cents::where_any)); }
    void see(const std::optional<total>& sum) { see(amount_cell(sum, cents::where_any)); }

    [[nodiscard]] cents show() const noexcept { return show_; }

private:
    void see(const std::string& cell)
    {
        if (cell.find('.') != std::string::npos) show_ = cents::always;
    }

    cents show_ = cents::where_any;
};

} // namespace v1
} // namespace mediabuy
