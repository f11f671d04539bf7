// SPDX-License-Identifier: MIT
/// @file main.cpp
/// What each platform of a book received, and what share of the whole that can be.

#include "mediabuy/answer/problem_text.hpp"
#include "mediabuy/answer/share_text.hpp"
#include "mediabuy/io/read.hpp"
#include "mediabuy/io/reference.hpp"
#include "mediabuy/rule/report.hpp"

#include <fstream>
#include <iostream>
#include <iterator>

int main(int count, char** texts)
{
    std::string name{mediabuy::reference_book_name};
    std::string text{mediabuy::reference_book};
    if (count > 1) {
        name = texts[1];
        std::ifstream file{name, std::ios::binary};
        text.assign(std::istreambuf_iterator<char>{file}, {});
    }
    const auto [book, problems] = mediabuy::read_book(std::move(text), std::move(name));
    for (const auto& problem : problems)
        std::cerr << to_string(problem, book.texts);
    if (!book.as_of) return 1;

    const mediabuy::question today{.as_of = *book.as_of, .known_by = std::nullopt};
    const auto report = mediabuy::make_report(book, {.by = mediabuy::group_key::platform}, today);
    for (const auto& row : report.rows) {
        std::cout << row.name << ": " << to_string(*row.sum.point());
        if (const auto share = share_of(mediabuy::language::english, row))
            std::cout << ", " << share->percent_range;
        std::cout << '\n';
    }
}
