// SPDX-License-Identifier: MIT
// Any bytes are a book, and any book can be asked anything on any day: every command answers, and nothing
// throws. The first two bytes choose the days; the rest is the book.
#include "mediabuy/answer/envelope.hpp"
#include "mediabuy/answer/page_text.hpp"
#include "mediabuy/answer/run.hpp"
#include "mediabuy/io/read.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace mediabuy;
    constexpr std::array days{"0001-01-01", "2025-10-15", "2025-12-31", "2026-09-01", "9999-12-31"};
    if (size < 2) return 0;
    const std::string as_of{days[data[0] % days.size()]};
    const std::string known_by{days[data[1] % days.size()]};
    auto read = read_book(std::string{reinterpret_cast<const char*>(data + 2), size - 2}, "book.toml");
    const opened_book opened{std::move(read.records), std::move(read.problems), false};
    for (const auto& command : commands()) {
        invocation asked{.command = std::string{command.name}, .ids = {}, .options = {{"as-of", as_of}}};
        if (data[1] % 2 == 1) asked.options.emplace_back("known-by", known_by);
        if (command.name == "why" || command.name == "history") {
            for (const auto& [id, record] : opened.records.by_id)
                if (asked.ids.empty() && record.kind == record_kind::contract)
                    asked.ids.emplace_back(opened.records.names.text(id));
        }
        const auto out = run(opened, asked);
        if (to_json(out.result, opened).empty()) std::abort();
    }
    return 0;
}
