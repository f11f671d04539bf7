// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/html_style.hpp
/// How an HTML report looks: on a screen, on paper, and in a mail program that knows few rules.

#include <string_view>

namespace mediabuy {
inline namespace v1 {
namespace detail {

inline constexpr std::string_view html_style = R"css(
body { margin: 0; background: #fcfbf8; color: #1d1c1a; font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 880px; margin: 0 auto; padding: 24px 20px 64px; overflow-wrap: break-word; }
h1, h2, h3, .answer, .dates { font-family: Charter, "Sitka Text", Cambria, Georgia, serif; }
h1 { margin: 0; font-size: 34px; line-height: 1.15; border-top: 3px solid #1d1c1a; padding-top: 16px; }
h2 { margin: 40px 0 8px; padding-top: 10px; border-top: 1px solid #1d1c1a; font-size: 21px; line-height: 1.3; }
h3 { margin: 24px 0 4px; font-size: 16px; line-height: 1.35; }
p { margin: 4px 0; max-width: 75ch; }
.dates { color: #5b5852; font-size: 17px; }
.answer { font-size: 17px; }
.soft, figcaption, footer { color: #5b5852; font-size: 13px; }
dl, dd, figure, ul, ol { margin: 0; }
dt { margin-top: 14px; color: #5b5852; font-size: 13px; }
ul, ol { padding-left: 22px; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin: 8px 0; font-size: 13px; font-variant-numeric: tabular-nums; }
th, td { padding: 4px 14px 4px 0; text-align: left; vertical-align: top; border-bottom: 1px solid #dcd8cf; }
th { color: #5b5852; font-weight: 400; vertical-align: bottom; border-bottom-color: #1d1c1a; }
.r { text-align: right; white-space: nowrap; }
tfoot td { font-weight: 700; border-top: 1px solid #1d1c1a; border-bottom: 0; }
svg { display: block; max-width: 100%; height: auto; margin: 8px 0; }
a { color: #0b5a8f; }
sup { font-size: 11px; line-height: 1; }
.sources li { margin: 3px 0; font-size: 13px; }
code { font-family: ui-monospace, Consolas, monospace; font-size: 12px; }
.checks li { margin: 8px 0; font-size: 13px; }
footer { margin-top: 48px; padding-top: 10px; border-top: 3px solid #1d1c1a; }
@page { margin: 14mm; }
@media print {
body { background: #fff; color: #000; font-size: 10.5pt; }
main { max-width: none; padding: 0; }
h2, h3, thead { break-after: avoid; }
tr, li, dt, figure { break-inside: avoid; }
.wide { overflow: visible; }
.r { white-space: normal; }
a { color: inherit; text-decoration: none; }
}
)css";

} // namespace detail
} // namespace v1
} // namespace mediabuy
