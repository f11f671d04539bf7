// SPDX-License-Identifier: MIT
#pragma once
/// @file table_blocks.hpp
/// Where the quotes, separators and line ends of a table are, 64 bytes at a time, a bit for each byte.
///
/// The quick way of the scanner: it knows records that are as RFC 4180 has them, and marks the first byte at
/// which one is not, so that record_walker can say what is wrong there.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mediabuy {
inline namespace v1 {
namespace detail {

inline constexpr std::size_t block_bytes = 64;

/// Bit i is byte i of the block.
struct table_block {
    std::uint64_t separators = 0;      ///< outside of quotes
    std::uint64_t ends = 0;            ///< line feeds outside of quotes
    std::uint64_t feeds = 0;           ///< all line feeds
    std::uint64_t beyond = 0;          ///< bytes above 127
    std::uint64_t broken = 0;          ///< not as the standard has it; right up to the first of them
    std::uint32_t separator_count = 0; ///< of `separators`
    std::uint32_t feed_count = 0;      ///< of `feeds`
};

/// What a block has to know of the bytes before it. As it is made: the start of a record.
struct block_state {
    std::uint64_t inside = 0;       ///< all ones within quotes
    std::uint64_t may_open = 1;     ///< a quote may stand first in the next block
    std::uint64_t behind_quote = 0; ///< the last byte was a closing quote
    std::uint64_t behind_return = 0;
};

/// How the bytes are compared. All give the same blocks.
enum class block_method : std::uint8_t {
    plain,   ///< eight bytes of one word, on any machine
    avx2,    ///< 32 bytes at once, where the machine can
    simd128, ///< 16 bytes at once, in WebAssembly
};

/// The quickest of this machine.
[[nodiscard]] block_method best_block_method() noexcept;

/// Fills `blocks` from text, whose size is that of all of them. Precondition: best_block_method() or plain.
void read_blocks(block_method method, std::string_view text, char separator, block_state& state,
                 table_block* blocks) noexcept;

} // namespace detail
} // namespace v1
} // namespace mediabuy
