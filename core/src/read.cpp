// SPDX-License-Identifier: MIT
#include "mediabuy/io/read.hpp"

#include "binder.hpp"
#include "book_form.hpp"
#include "mediabuy/io/sha256.hpp"
#include "trees.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace {

constexpr source_id first_text{0};

/// Places are 32 bits wide, and toml++ counts in them too.
constexpr std::size_t most_bytes = std::size_t{1} << 31;

/// The text with a question mark for each byte that is no UTF-8, so that every other place stays what it is;
/// nothing where all of it is UTF-8.
[[nodiscard]] std::optional<std::string> mended_utf8(std::string_view text, detail::problem_list& problems)
{
    auto at = first_ill_formed(text);
    if (at == text.size()) return std::nullopt;
    std::string mended{text};
    while (at < text.size()) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const std::string hex{"0123456789ABCDEF"[byte >> 4], "0123456789ABCDEF"[byte & 0xF]};
        const auto place = static_cast<std::uint32_t>(at);
        problems.add_syntax(error_at({first_text, place, place + 1}, code::not_utf8, {hex}));
        mended[at] = '?';
        at += 1 + first_ill_formed(text.substr(at + 1));
    }
    return mended;
}

} // namespace

read_result read_book(std::string text, std::string name)
{
    read_result out;
    detail::problem_list problems{out.problems};
    out.records.sha256 = sha256(text);
    if (text.size() > most_bytes) {
        text.clear();
        problems.add_error({first_text, 0, 0}, code::over_limit,
                           {"bytes in a text", std::to_string(most_bytes)});
    }
    const bool json = detail::is_json(text, name);
    out.records.texts.emplace_back(std::move(name), std::move(text));
    const auto given = out.records.texts[0].content();
    const auto mended = mended_utf8(given, problems);
    const auto readable = mended ? std::string_view{*mended} : given;
    auto tree = json ? detail::read_json(readable, first_text, problems)
                     : detail::read_toml(readable, first_text, problems);
    detail::binder binder{out.records, tree, problems};
    binder.bind();
    tree = {};
    binder.close_up();
    const auto order = [](const problem& p) { return std::pair{p.where.begin, p.where.end}; };
    std::stable_sort(out.problems.begin(), out.problems.end(),
                     [&order](const problem& a, const problem& b) { return order(a) < order(b); });
    out.problems.erase(std::unique(out.problems.begin(), out.problems.end()), out.problems.end());
    return out;
}

} // namespace v1
} // namespace mediabuy
