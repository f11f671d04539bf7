// SPDX-License-Identifier: MIT
#include "mediabuy/io/import/record_tally.hpp"

#include <algorithm>
#include <charconv>

namespace mediabuy {
inline namespace v1 {
namespace {

constexpr std::size_t digest_digits = 16;
constexpr int hexadecimal = 16;

/// "id USD 5874000.00 3 00d1e5f0a9b8c7d6"
[[nodiscard]] bool read_line(std::string_view line, record_tallies& into)
{
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || first == last) return false;
    const auto sum = total::parse(line.substr(first + 1, last - first - 1));
    const auto digits = line.substr(last + 1);
    std::uint64_t digest = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), digest, hexadecimal);
    if (!sum || digits.size() != digest_digits || error != std::errc{} ||
        end != digits.data() + digits.size())
        return false;
    return into.emplace(std::string{line.substr(0, first)}, record_tally{*sum, digest}).second;
}

} // namespace

std::string to_string(const record_tallies& tallies)
{
    std::string out;
    for (const auto& [id, tally] : tallies) {
        out += id + ' ' + to_string(tally.amount) + ' ';
        for (auto shift = digest_digits; shift-- > 0;)
            out += "0123456789abcdef"[(tally.digest >> (4 * shift)) & 0xFU];
        out += '\n';
    }
    return out;
}

parsed_tallies parse_tallies(std::string_view text)
{
    parsed_tallies out{record_tallies{}, 0};
    for (std::size_t number = 1; !text.empty(); ++number) {
        const auto end = std::min(text.find('\n'), text.size());
        auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        while (!line.empty() && (line.back() == '\r' || line.back() == ' '))
            line.remove_suffix(1);
        if (line.empty() || read_line(line, *out.read)) continue;
        return {std::nullopt, number};
    }
    return out;
}

} // namespace v1
} // namespace mediabuy
