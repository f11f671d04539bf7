// SPDX-License-Identifier: MIT
// An unsigned 64-bit number can be more than an amount holds.
// refused: use of deleted function|call to deleted|selected deleted
#include "mediabuy/money/money.hpp"

#ifdef REFUSED
auto wrong = mediabuy::money::from_minor(7400000ULL, mediabuy::usd);
#endif
