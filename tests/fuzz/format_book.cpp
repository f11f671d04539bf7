// SPDX-License-Identifier: MIT
// Any bytes laid out read the same as before, and laying them out again changes nothing. The layout that the
// reader would have to refuse is not asked for either: format_book found none that means something else.
#include "mediabuy/io/layout.hpp"
#include "mediabuy/io/write.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text{reinterpret_cast<const char*>(data), size};
    const auto once = mediabuy::format_book(text, "book.toml");
    if (once.kept) std::abort();
    const auto again = mediabuy::format_book(once.text, "book.toml");
    if (again.kept || again.text != once.text) std::abort();
    if (mediabuy::write_json(again.read.records) != mediabuy::write_json(once.read.records)) std::abort();
    return 0;
}
