// SPDX-License-Identifier: MIT
// A currency that does not exist is found out by the compiler.
// refused: bad_optional_access|call to consteval function
#include "mediabuy/money/currency.hpp"

#ifdef REFUSED
auto wrong = mediabuy::currency::of("ABC");
#endif
