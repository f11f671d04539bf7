// SPDX-License-Identifier: MIT
// In a constant expression two currencies do not even compile; elsewhere they throw.
// refused: refuse_mixing
#include "mediabuy/money/money.hpp"

#ifdef REFUSED
constexpr auto wrong = mediabuy::money::from_minor(1, mediabuy::usd) +
                       mediabuy::money::from_minor(1, mediabuy::currency::of("SEK"));
#endif
