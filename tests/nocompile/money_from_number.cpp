// SPDX-License-Identifier: MIT
// A number says neither its currency nor whether it counts dollars or cents.
// refused: conversion from .int. to non-scalar type|no viable conversion
#include "mediabuy/money/money.hpp"

#ifdef REFUSED
mediabuy::money wrong = 7400000;
#endif
