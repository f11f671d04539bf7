// SPDX-License-Identifier: MIT
#pragma once
/// @file io/import/record_tally.hpp
/// What one official file says of each record: enough to tell later what has changed in it, and no more.

#include "mediabuy/money/total.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// Of the rows of one record. The digest is the sum, modulo 2^64, of those of its rows, so that their order
/// does not matter; it finds what changed, and proves nothing: that is what the SHA-256 of the file is for.
struct record_tally {
    total amount;
    std::uint64_t digest = 0;

    friend bool operator==(const record_tally&, const record_tally&) noexcept = default;
};

/// By the id that the record has in a book.
using record_tallies = std::map<std::string, record_tally, std::less<>>;

/// FNV-1a in 64 bits (draft-eastlake-fnv), over fields with a byte that no UTF-8 has between them.
class row_digest {
public:
    constexpr void add(std::string_view field) noexcept
    {
        for (const char c : field)
            step(static_cast<unsigned char>(c));
        step(0xFF);
    }
    [[nodiscard]] constexpr std::uint64_t value() const noexcept { return value_; }

private:
    constexpr void step(unsigned char c) noexcept
    {
        constexpr std::uint64_t prime = 0x100000001b3;
        value_ = (value_ ^ c) * prime;
    }

    std::uint64_t value_ = 0xcbf29ce484222325;
};

/// Adds a row of that record. One without an amount counts as nothing.
inline void add_row(record_tallies& to, const std::string& id, money amount, std::uint64_t digest)
{
    auto& tally = to.try_emplace(id, record_tally{total{amount.currency()}}).first->second;
    if (tally.amount.currency() == amount.currency()) tally.amount += amount;
    tally.digest += digest;
}

/// Those of several files together.
inline void merge(record_tallies& to, const record_tallies& from)
{
    for (const auto& [id, tally] : from) {
        auto& sum = to.try_emplace(id, record_tally{total{tally.amount.currency()}}).first->second;
        if (sum.amount.currency() == tally.amount.currency()) sum.amount.merge(tally.amount);
        sum.digest += tally.digest;
    }
}

/// A line for each, by id: "acme-order USD 5874000.00 3 00d1e5f0a9b8c7d6", with the sum of its amounts, how
/// many rows it has, and the digest in hexadecimal.
[[nodiscard]] std::string to_string(const record_tallies& tallies);

/// What to_string wrote; nothing where a line is none, and then its number, from 1, in `bad_line`.
struct parsed_tallies {
    std::optional<record_tallies> read;
    std::size_t bad_line = 0;
};
[[nodiscard]] parsed_tallies parse_tallies(std::string_view text);

} // namespace v1
} // namespace mediabuy
