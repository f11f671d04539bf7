// SPDX-License-Identifier: MIT
#pragma once
/// @file io/sha256.hpp
/// The digest by which a copy of a file is recognised.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// SHA-256 of `bytes`, as 64 lower-case hexadecimal digits.
/// Source: FIPS 180-4.
[[nodiscard]] std::string sha256(std::string_view bytes);

/// The same of bytes that come in pieces, cut anywhere.
class sha256_stream {
public:
    void add(std::string_view piece);
    /// Of all that was added. To be called once.
    [[nodiscard]] std::string finish();

private:
    std::array<std::uint32_t, 8> state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                        0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::string rest_; ///< less than a block
    std::uint64_t bytes_ = 0;
};

} // namespace v1
} // namespace mediabuy
