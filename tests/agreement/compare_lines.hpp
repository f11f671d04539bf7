// SPDX-License-Identifier: MIT
#pragma once
// Lines of operations with the results that another implementation has for them, on standard input: name,
// arguments and result with tabs between, the last line "end" with their number. Texts are compared, not
// values.

#include <cstdio>
#include <iostream>
#include <map>
#include <string>
#include <vector>

inline std::vector<std::string> cut_at(const std::string& text, char mark)
{
    std::vector<std::string> pieces{""};
    for (const char c : text)
        if (c == mark)
            pieces.emplace_back();
        else
            pieces.back() += c;
    return pieces;
}

/// `does(name, fields)` is the result as text; the fields begin with the name. Returns the exit status.
template <class Does> int compare_lines(Does does)
{
    std::map<std::string, int> done;
    int count = 0;
    int wrong = 0;
    int announced = -1;
    std::ios::sync_with_stdio(false);
    for (std::string line; std::getline(std::cin, line);) {
        auto fields = cut_at(line, '\t');
        const auto name = fields.front();
        const auto expected = fields.back();
        if (name == "end") {
            announced = std::stoi(expected);
            break;
        }
        const auto got = does(name, std::move(fields));
        ++count;
        ++done[name];
        if (got != expected && ++wrong <= 10) std::printf("%s\n    gave %s\n", line.c_str(), got.c_str());
    }
    for (const auto& [name, times_done] : done)
        std::printf("%8d %s\n", times_done, name.c_str());
    std::printf("%8d operations, %d with another result than Python's\n", count, wrong);
    return wrong == 0 && count == announced ? 0 : 1;
}
