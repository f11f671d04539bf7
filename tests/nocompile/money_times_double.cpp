// SPDX-License-Identifier: MIT
// Times a rate, money needs a rounding: times(amount, ratio, rounding).
// refused: use of deleted function|call to deleted|selected deleted
#include "mediabuy/money/money.hpp"

#ifdef REFUSED
auto wrong = mediabuy::money::from_minor(2, mediabuy::usd) * 1.15;
#endif
