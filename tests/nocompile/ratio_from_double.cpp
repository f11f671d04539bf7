// SPDX-License-Identifier: MIT
// 0.15 in floating point is not 15 %.
// refused: use of deleted function|call to deleted|selected deleted
#include "mediabuy/money/ratio.hpp"

#ifdef REFUSED
auto wrong = mediabuy::ratio{0.15};
#endif
