// SPDX-License-Identifier: MIT
// An amount in floating point has lost its cents before it gets here.
// refused: use of deleted function|call to deleted|selected deleted
#include "mediabuy/money/money.hpp"

#ifdef REFUSED
auto wrong = mediabuy::money::from_minor(7.4e6, mediabuy::usd);
#endif
