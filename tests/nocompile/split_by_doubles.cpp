// SPDX-License-Identifier: MIT
// Weights in floating point do not add up to one.
// refused: no matching function for call to .split
#include "mediabuy/money/split.hpp"

#include <vector>

#ifdef REFUSED
auto wrong = split(mediabuy::money::from_minor(100, mediabuy::usd), std::vector<double>{0.1, 0.2, 0.7});
#endif
