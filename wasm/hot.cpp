// SPDX-License-Identifier: MIT
/// @file hot.cpp
/// What is asked at every step while a date is dragged, compiled for speed; everything else is compiled for
/// size.
///
/// These are the core's own inline functions. The linker keeps the first copy of each, and this file comes
/// first.

#include "mediabuy/answer/envelope.hpp"
#include "mediabuy/answer/head_answers.hpp"
#include "mediabuy/answer/report_answer.hpp"

namespace {

using reported = mediabuy::answer (*)(mediabuy::language, const mediabuy::book&, const mediabuy::book_index&,
                                      const mediabuy::report&, const mediabuy::question&,
                                      mediabuy::answer_parts);

[[gnu::used]] const reported report_rows = &mediabuy::answer_of;
[[gnu::used]] const auto counted = &mediabuy::what_counts;
[[gnu::used]] const auto sums = &mediabuy::make_sums;
[[gnu::used]] const auto heads = &mediabuy::head_answers;

} // namespace
