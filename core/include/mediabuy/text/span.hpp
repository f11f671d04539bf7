// SPDX-License-Identifier: MIT
#pragma once
/// @file text/span.hpp
/// Where something stands in a text that was read: a source, and a range of its bytes.
///
/// A span is what records keep, since it is small and exact. Lines and columns, which people read, are worked
/// out from it only when something is printed (source_text.hpp).

#include <algorithm>
#include <cstdint>
#include <limits>

namespace mediabuy {
inline namespace v1 {

/// Which text a span points into; the reader numbers its texts from 0.
enum class source_id : std::uint32_t {
    none = std::numeric_limits<std::uint32_t>::max(), ///< a bare value, such as an argument of a calculator
};

/// Bytes [begin, end) of one source. Units: bytes from the start of the source, below 4 GiB.
struct span {
    source_id source = source_id::none;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    friend constexpr bool operator==(const span&, const span&) noexcept = default;
};

/// `inner`, whose offsets count from the first byte of `outer`, as a span of outer's source. Cut off at
/// outer's end, since an escape in the file can make the value longer than the bytes that it was written in.
[[nodiscard]] constexpr span rebase(span inner, span outer) noexcept
{
    const auto at = [outer](std::uint32_t offset) { return std::min(outer.begin + offset, outer.end); };
    return {outer.source, at(inner.begin), at(inner.end)};
}

/// A place as people count it. Units: lines and code points, both from 1.
struct position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;

    friend constexpr bool operator==(const position&, const position&) noexcept = default;
};

} // namespace v1
} // namespace mediabuy
