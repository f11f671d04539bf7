// SPDX-License-Identifier: MIT
// A user's program: something from the core, something from io.
#include "mediabuy/io/reference.hpp"
#include "mediabuy/text/version.hpp"

#include <cstdio>

int main()
{
    std::printf("mediabuy %s, reference book of %zu bytes\n", mediabuy::version.data(),
                mediabuy::reference_book.size());
    return mediabuy::reference_book.empty() ? 1 : 0;
}
