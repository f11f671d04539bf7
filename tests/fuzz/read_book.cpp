// SPDX-License-Identifier: MIT
// Any bytes are a book, good or bad: reading them ends, every problem has a place in them, and what was read
// can be written and read back without a problem of syntax, to the same book.
#include "mediabuy/answer/problem_text.hpp"
#include "mediabuy/io/read.hpp"
#include "mediabuy/io/write.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text{reinterpret_cast<const char*>(data), size};
    const auto read = mediabuy::read_book(text, "book.toml");
    for (const auto& p : read.problems) {
        if (p.where.source != mediabuy::source_id{0} || p.where.begin > p.where.end || p.where.begin > size)
            std::abort();
        if (!mediabuy::problem_words_for(mediabuy::language::english, p.code.text())) std::abort();
        if (mediabuy::to_string(p, read.records.texts).empty()) std::abort();
    }
    const auto once = mediabuy::write_json(read.records);
    const auto again = mediabuy::read_book(once, "book.json");
    for (const auto& p : again.problems)
        if (p.code == mediabuy::problem_code{"json-syntax"}) std::abort();
    if (mediabuy::write_json(again.records) != once) std::abort();
    return 0;
}
