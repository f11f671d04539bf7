// SPDX-License-Identifier: MIT
// 0.1 in floating point is not 0.1.
// refused: use of deleted function|call to deleted|selected deleted
#include "mediabuy/money/decimal.hpp"

#ifdef REFUSED
auto wrong = mediabuy::decimal{0.1};
#endif
