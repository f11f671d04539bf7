// SPDX-License-Identifier: MIT
// A square dollar means nothing.
// refused: use of deleted function|call to deleted|selected deleted
#include "mediabuy/money/money.hpp"

#ifdef REFUSED
auto wrong = mediabuy::money::from_minor(2, mediabuy::usd) * mediabuy::money::from_minor(3, mediabuy::usd);
#endif
