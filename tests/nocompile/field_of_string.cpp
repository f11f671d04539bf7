// SPDX-License-Identifier: MIT
// A row only refers to the names of its fields: a string may be gone before the row is written.
// refused: deleted|no matching function
#include "mediabuy/answer/value.hpp"

mediabuy::value_object row(const std::string& name)
{
    mediabuy::value_object out;
    out.emplace_back("literal", nullptr);
#ifdef REFUSED
    out.emplace_back(name, nullptr);
#endif
    return out;
}
