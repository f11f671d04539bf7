// SPDX-License-Identifier: MIT
#include "mediabuy/io/read.hpp"

#include "mediabuy/io/book_reader.hpp"

#include <utility>

namespace mediabuy {
inline namespace v1 {

read_result read_book(std::string text, std::string name)
{
    return book_reader{std::move(text), std::move(name)}.finish();
}

} // namespace v1
} // namespace mediabuy
