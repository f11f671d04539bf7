// SPDX-License-Identifier: MIT
#include "mediabuy/io/read.hpp"

#include "binder.hpp"
#include "book_form.hpp"
#include "mediabuy/io/sha256.hpp"
#include "mended_text.hpp"
#include "trees.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace {

constexpr source_id first_text{0};

} // namespace

read_result read_book(std::string text, std::string name)
{
    read_result out;
    detail::problem_list problems{out.problems};
    out.records.sha256 = sha256(text);
    if (text.size() > detail::most_bytes) {
        text.clear();
        problems.add_error({first_text, 0, 0}, code::over_limit,
                           {"bytes in a text", std::to_string(detail::most_bytes)});
    }
    const bool json = detail::is_json(text, name);
    out.records.texts.emplace_back(std::move(name), std::move(text));
    const auto given = out.records.texts[0].content();
    const auto mended = detail::mended_utf8(given, first_text, problems);
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
