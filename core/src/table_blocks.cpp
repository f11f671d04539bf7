// SPDX-License-Identifier: MIT
#include "table_blocks.hpp"

#include <bit>

#if defined(__x86_64__) && defined(__GNUC__)
#define MEDIABUY_AVX2 1
#include <immintrin.h>
#endif
#ifdef __wasm_simd128__
#include <wasm_simd128.h>
#endif

namespace mediabuy {
inline namespace v1 {
namespace detail {
namespace {

/// Bit i is byte i of 64 bytes.
struct raw_masks {
    std::uint64_t quotes;
    std::uint64_t separators;
    std::uint64_t feeds;
    std::uint64_t inside; ///< from each opening quote to before the closing one, if none is open before
    std::uint64_t odd;    ///< below 0x0E or above 0x7F: returns, NULs and all beyond ASCII are among them
};

constexpr unsigned char below_odd = 0x0E;
constexpr std::size_t most_at_once = 64;

// ---- plain

constexpr std::uint64_t each_byte = 0x0101010101010101;
constexpr std::uint64_t high_bits = 0x8080808080808080;

/// The first byte lowest, on every machine.
std::uint64_t word_at(const char* text) noexcept
{
    std::uint64_t word = 0;
    for (unsigned i = 0; i < 8; ++i)
        word |= std::uint64_t{static_cast<unsigned char>(text[i])} << (8 * i);
    return word;
}

/// The high bits of eight bytes as eight bits.
constexpr std::uint64_t gathered(std::uint64_t high) noexcept
{
    return ((high >> 7U) * 0x0102040810204080U) >> 56U;
}

/// High bits where the byte of `word` is that of `pattern`; no borrow goes from byte to byte.
constexpr std::uint64_t equal_bytes(std::uint64_t word, std::uint64_t pattern) noexcept
{
    const auto other = word ^ pattern;
    return ~(((other & ~high_bits) + ~high_bits) | other) & high_bits;
}

/// Each bit the exclusive or of all up to it.
constexpr std::uint64_t running_parity(std::uint64_t bits) noexcept
{
    for (unsigned shift = 1; shift < 64; shift *= 2)
        bits ^= bits << shift;
    return bits;
}

void compare_plain(const char* text, std::size_t blocks, char separator, raw_masks* out) noexcept
{
    const auto quote = each_byte * static_cast<unsigned char>('"');
    const auto part = each_byte * static_cast<unsigned char>(separator);
    const auto feed = each_byte * static_cast<unsigned char>('\n');
    for (std::size_t b = 0; b < blocks; ++b) {
        raw_masks m{};
        for (std::size_t i = 0; i < 8; ++i) {
            const auto word = word_at(text + b * block_bytes + 8 * i);
            const auto from = ((word & ~high_bits) + each_byte * (0x80U - below_odd));
            m.quotes |= gathered(equal_bytes(word, quote)) << (8 * i);
            m.separators |= gathered(equal_bytes(word, part)) << (8 * i);
            m.feeds |= gathered(equal_bytes(word, feed)) << (8 * i);
            m.odd |= gathered((~from | word) & high_bits) << (8 * i);
        }
        m.inside = running_parity(m.quotes);
        out[b] = m;
    }
}

// ---- 32 bytes at once

#ifdef MEDIABUY_AVX2
__attribute__((target("avx2,pclmul"), always_inline)) inline std::uint64_t bits_of(__m256i low,
                                                                                   __m256i high) noexcept
{
    return std::uint64_t{static_cast<std::uint32_t>(_mm256_movemask_epi8(low))} |
           std::uint64_t{static_cast<std::uint32_t>(_mm256_movemask_epi8(high))} << 32U;
}

__attribute__((target("avx2,pclmul"))) void compare_avx2(const char* text, std::size_t blocks, char separator,
                                                         raw_masks* out) noexcept
{
    const auto quote = _mm256_set1_epi8('"');
    const auto part = _mm256_set1_epi8(separator);
    const auto feed = _mm256_set1_epi8('\n');
    const auto from = _mm256_set1_epi8(static_cast<char>(below_odd));
    for (std::size_t b = 0; b < blocks; ++b) {
        const auto* at = reinterpret_cast<const __m256i*>(text + b * block_bytes);
        const auto low = _mm256_loadu_si256(at);
        const auto high = _mm256_loadu_si256(at + 1);
        const auto quotes = bits_of(_mm256_cmpeq_epi8(low, quote), _mm256_cmpeq_epi8(high, quote));
        // The running parity is the product with all ones where nothing is carried.
        const auto parity =
            _mm_clmulepi64_si128(_mm_set_epi64x(0, static_cast<long long>(quotes)), _mm_set1_epi8(-1), 0);
        out[b] = {quotes, bits_of(_mm256_cmpeq_epi8(low, part), _mm256_cmpeq_epi8(high, part)),
                  bits_of(_mm256_cmpeq_epi8(low, feed), _mm256_cmpeq_epi8(high, feed)),
                  static_cast<std::uint64_t>(_mm_cvtsi128_si64(parity)),
                  bits_of(_mm256_cmpgt_epi8(from, low), _mm256_cmpgt_epi8(from, high))};
    }
}
#endif

// ---- 16 bytes at once

#ifdef __wasm_simd128__
/// Bit i is byte i of four vectors, for which `holds` gives all ones.
template <class Holds> std::uint64_t bits_where(const v128_t (&bytes)[4], Holds holds) noexcept
{
    std::uint64_t out = 0;
    for (unsigned i = 0; i < 4; ++i)
        out |= std::uint64_t{static_cast<std::uint16_t>(wasm_i8x16_bitmask(holds(bytes[i])))} << (16 * i);
    return out;
}

void compare_simd128(const char* text, std::size_t blocks, char separator, raw_masks* out) noexcept
{
    const auto quote = wasm_i8x16_splat('"');
    const auto part = wasm_i8x16_splat(separator);
    const auto feed = wasm_i8x16_splat('\n');
    const auto from = wasm_i8x16_splat(static_cast<std::int8_t>(below_odd));
    const auto equal_to = [](v128_t wanted) {
        return [wanted](v128_t v) { return wasm_i8x16_eq(v, wanted); };
    };
    for (std::size_t b = 0; b < blocks; ++b) {
        const char* at = text + b * block_bytes;
        const v128_t bytes[4] = {wasm_v128_load(at), wasm_v128_load(at + 16), wasm_v128_load(at + 32),
                                 wasm_v128_load(at + 48)};
        const auto quotes = bits_where(bytes, equal_to(quote));
        out[b] = {quotes, bits_where(bytes, equal_to(part)), bits_where(bytes, equal_to(feed)),
                  running_parity(quotes),
                  bits_where(bytes, [from](v128_t v) { return wasm_i8x16_lt(v, from); })};
    }
}
#endif

// ---- what the masks mean

struct odd_masks {
    std::uint64_t returns = 0;
    std::uint64_t nuls = 0;
    std::uint64_t beyond = 0;
};

inline odd_masks sorted_odd(const char* text, std::uint64_t odd) noexcept
{
    odd_masks out;
    for (; odd != 0; odd &= odd - 1) {
        const auto byte = static_cast<unsigned char>(text[std::countr_zero(odd)]);
        const auto bit = odd & (~odd + 1);
        if (byte >= 0x80)
            out.beyond |= bit;
        else if (byte == '\r')
            out.returns |= bit;
        else if (byte == 0)
            out.nuls |= bit;
    }
    return out;
}

[[gnu::always_inline]] inline void understand(const char* text, std::size_t blocks, block_state& state,
                                              const raw_masks* raw, table_block* out) noexcept
{
    for (std::size_t b = 0; b < blocks; ++b) {
        const auto& m = raw[b];
        // Most blocks have neither quotes nor anything odd.
        const auto left = m.odd & ~m.feeds & ~m.separators;
        if ((m.quotes | left | state.inside | state.behind_quote | state.behind_return) == 0) {
            out[b] = {.separators = m.separators,
                      .ends = m.feeds,
                      .feeds = m.feeds,
                      .separator_count = static_cast<std::uint32_t>(std::popcount(m.separators)),
                      .feed_count = static_cast<std::uint32_t>(std::popcount(m.feeds))};
            state.may_open = (m.separators | m.feeds) >> 63U;
            continue;
        }
        odd_masks odd;
        if (left != 0) odd = sorted_odd(text + b * block_bytes, left);
        const auto inside = m.inside ^ state.inside;
        const auto separators = m.separators & ~inside;
        const auto ends = m.feeds & ~inside;
        const auto returns = odd.returns & ~inside;
        const auto closing = m.quotes & ~inside;
        const auto opens_behind = separators | ends | closing;
        const auto wrong_open = m.quotes & inside & ~(opens_behind << 1U | state.may_open);
        const auto wrong_behind_quote =
            (closing << 1U | state.behind_quote) & ~(separators | ends | m.quotes | returns);
        const auto wrong_behind_return = (returns << 1U | state.behind_return) & ~ends;
        out[b] = {.separators = separators,
                  .ends = ends,
                  .feeds = m.feeds,
                  .beyond = odd.beyond,
                  .broken = wrong_open | wrong_behind_quote | wrong_behind_return | odd.nuls,
                  .separator_count = static_cast<std::uint32_t>(std::popcount(separators)),
                  .feed_count = static_cast<std::uint32_t>(std::popcount(m.feeds))};
        state.inside = inside >> 63U ? ~std::uint64_t{0} : 0;
        state.may_open = opens_behind >> 63U;
        state.behind_quote = closing >> 63U;
        state.behind_return = returns >> 63U;
    }
}

#ifdef MEDIABUY_AVX2
__attribute__((target("popcnt,bmi"))) void understand_counted(const char* text, std::size_t blocks,
                                                              block_state& state, const raw_masks* raw,
                                                              table_block* out) noexcept
{
    understand(text, blocks, state, raw, out);
}
#endif

} // namespace

block_method best_block_method() noexcept
{
#ifdef MEDIABUY_AVX2
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("pclmul") &&
        __builtin_cpu_supports("popcnt") && __builtin_cpu_supports("bmi"))
        return block_method::avx2;
#endif
#ifdef __wasm_simd128__
    return block_method::simd128;
#else
    return block_method::plain;
#endif
}

void read_blocks([[maybe_unused]] block_method method, std::string_view text, char separator,
                 block_state& state, table_block* blocks) noexcept
{
    raw_masks raw[most_at_once];
    std::size_t left = text.size() / block_bytes;
    for (const char* at = text.data(); left > 0;) {
        const auto count = left < most_at_once ? left : most_at_once;
#ifdef MEDIABUY_AVX2
        if (method == block_method::avx2) {
            compare_avx2(at, count, separator, raw);
            understand_counted(at, count, state, raw, blocks);
        } else
#endif
#ifdef __wasm_simd128__
            if (method == block_method::simd128) {
            compare_simd128(at, count, separator, raw);
            understand(at, count, state, raw, blocks);
        } else
#endif
        {
            compare_plain(at, count, separator, raw);
            understand(at, count, state, raw, blocks);
        }
        at += count * block_bytes;
        blocks += count;
        left -= count;
    }
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
