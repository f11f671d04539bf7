// SPDX-License-Identifier: MIT
// A 128-bit sum becomes money through total::narrow, which looks whether it fits.
// refused: use of deleted function|call to deleted|selected deleted
#include "mediabuy/money/total.hpp"

#ifdef REFUSED
auto wrong = mediabuy::money::from_minor(mediabuy::int128{7400000}, mediabuy::usd);
#endif
