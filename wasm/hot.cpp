// SPDX-License-Identifier: MIT
/// @file hot.cpp
/// What is asked at every step while a date is dragged, compiled for speed; everything else is compiled for
/// size.
///
/// These are the core's own inline functions. The linker keeps the first copy of each, and this file comes
/// first.

#include "mediabuy/answer/envelope.hpp"
#include "mediabuy/answer/head_answers.hpp"
#include "mediabuy/answer/report_sums_answer.hpp"

namespace {

using written = std::string (*)(const mediabuy::answer&, const mediabuy::opened_book&);

[[gnu::used]] const auto moved = &mediabuy::moving_reports::on;
[[gnu::used]] const auto rows = &mediabuy::rows_of;
[[gnu::used]] const written json = &mediabuy::to_json;
[[gnu::used]] const auto next = &mediabuy::next_ending;
[[gnu::used]] const auto agree = &mediabuy::count_contradictions;

} // namespace
