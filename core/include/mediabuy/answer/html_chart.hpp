// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/html_chart.hpp
/// The rows of a report as bars with whiskers, in SVG. Lengths on the screen are no money: they are worked
/// out in floating point and never printed as amounts.

#include "mediabuy/answer/html_escape.hpp"
#include "mediabuy/answer/html_words.hpp"
#include "mediabuy/answer/interval_text.hpp"
#include "mediabuy/answer/value.hpp"
#include "mediabuy/money/currency.hpp"
#include "mediabuy/money/int128.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// "" where the rows have no one scale: amounts below zero, several currencies, no amount at all.
[[nodiscard]] inline std::string html_chart(const value_list& rows, const html_words& words);

// ---- implementation

/// A bar as it stands in a row. Nothing for an end: it has no bound.
struct chart_bar {
    std::string name;
    std::string amount;
    int128 point;
    std::optional<int128> low;
    std::optional<int128> high;
    bool low_open;
    bool high_open;
};

/// "5874000.00" in minor units.
[[nodiscard]] inline int128 minor_of_plain(std::string_view plain)
{
    int128 out = 0;
    for (const char c : plain)
        if (c >= '0' && c <= '9') out = out * 10 + (c - '0');
    return plain.substr(0, 1) == "-" ? -out : out;
}

[[nodiscard]] inline std::optional<int128> end_of(const value& end)
{
    return end.is_null() ? std::nullopt : std::optional{minor_of_plain(end.cell())};
}

/// Nothing where they have no one scale.
[[nodiscard]] inline std::vector<chart_bar> bars_of(const value_list& rows)
{
    std::vector<chart_bar> out;
    std::string code;
    for (const auto& row : rows) {
        if (row["point"].is_null()) continue;
        const auto of = currency::find(row["currency"].cell());
        if (!of || (!code.empty() && code != of->code())) return {};
        code = of->code();
        const auto point = minor_of_plain(row["point"].cell());
        if (point < 0) return {};
        out.push_back({row["name"].cell(), wide_money(point, *of), point, end_of(row["low"]),
                       end_of(row["high"]), row["low_open"].cell() == "true",
                       row["high_open"].cell() == "true"});
    }
    return out;
}

/// Units: `tenths` of a pixel; pixels, as text.
[[nodiscard]] inline std::string pixels(int tenths)
{
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
}

class chart_drawing {
public:
    explicit chart_drawing(const std::vector<chart_bar>& bars)
    {
        for (const auto& b : bars)
            most_ = std::max({most_, b.point, b.high.value_or(b.point)});
    }

    void add(const chart_bar& b)
    {
        const auto y = top_ + 260;
        out_ += "<text x=\"0\" y=\"" + pixels(top_ + 140) + "\">" + html_text(b.name) + "</text>" +
                "<text x=\"720\" y=\"" + pixels(top_ + 140) + "\" text-anchor=\"end\" font-weight=\"bold\">" +
                html_text(b.amount) + "</text>" + "<rect x=\"0\" y=\"" + pixels(y - 60) +
                "\" height=\"12\" width=\"" + pixels(std::max(at(b.point), 10)) + "\" fill=\"#5f95bb\"/>";
        if (!b.low || !b.high || *b.low != *b.high) add_whisker(b, y);
        out_ += '\n';
        top_ += 440;
    }

    [[nodiscard]] std::string take(std::string_view label) const
    {
        const auto height = pixels(top_);
        return "<svg viewBox=\"0 0 720 " + height + "\" width=\"720\" height=\"" + height +
               "\" role=\"img\" aria-label=\"" + html_text(label) +
               "\" font-family=\"sans-serif\" font-size=\"13\">\n" + out_ + "</svg>\n";
    }

private:
    /// Where an amount lies, to the nearest tenth of a pixel. 12 pixels are kept for an arrow.
    [[nodiscard]] int at(int128 minor) const
    {
        const auto coarse =
            most_ / (int128{1} << 100) + 1; // of sums that no budget has: the product must fit
        const auto all = most_ / coarse;
        return static_cast<int>((7080 * (minor / coarse) * 2 + all) / (2 * all));
    }

    void add_whisker(const chart_bar& b, int y)
    {
        const auto low = b.low ? at(std::max<int128>(*b.low, 0)) : 0;
        const auto high = b.high ? at(*b.high) : 7200;
        out_ += "<line x1=\"" + pixels(low) + "\" x2=\"" + pixels(high) + "\" y1=\"" + pixels(y) +
                "\" y2=\"" + pixels(y) + "\" stroke=\"#1d1c1a\" stroke-width=\"1.5\"/>";
        if (b.low) add_end(low, y, b.low_open);
        if (b.high) add_end(high, y, b.high_open);
        if (!b.high)
            out_ += "<path d=\"M712 " + pixels(y - 50) + "L720 " + pixels(y) + "L712 " + pixels(y + 50) +
                    "\" fill=\"none\" stroke=\"#1d1c1a\" stroke-width=\"1.5\"/>";
    }

    void add_end(int x, int y, bool open)
    {
        out_ += "<circle cx=\"" + pixels(x) + "\" cy=\"" + pixels(y) +
                "\" r=\"3\" stroke=\"#1d1c1a\" fill=\"" + (open ? "#fff" : "#1d1c1a") + "\"/>";
    }

    int128 most_ = 1; ///< of all bars; units: minor units
    int top_ = 0;     ///< units: tenths of a pixel
    std::string out_;
};

inline std::string html_chart(const value_list& rows, const html_words& words)
{
    const auto bars = bars_of(rows);
    if (bars.empty()) return {};
    chart_drawing drawing{bars};
    for (const auto& b : bars)
        drawing.add(b);
    return "<figure>\n" + drawing.take(words.chart) + "<figcaption>" + html_text(words.chart_note) +
           "</figcaption>\n</figure>\n";
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
