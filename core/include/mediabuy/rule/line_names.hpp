// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/line_names.hpp
/// The lines of each order by what its vendor's papers call them: their numbers and their aliases. Made once
/// for each answer, since an order of a large agency has thousands of lines.

#include "mediabuy/record/book.hpp"
#include "mediabuy/text/fold.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

class line_names {
public:
    explicit line_names(const book& b);

    /// The lines of an order, by its place, that are called so, capitals aside; in their order.
    [[nodiscard]] const std::vector<any_ref>& called(std::uint32_t order_at, std::string_view words) const;

private:
    void add(any_ref line, std::string_view name);

    std::map<std::pair<std::uint32_t, std::string>, std::vector<any_ref>> lines_;
};

// ---- implementation

inline line_names::line_names(const book& b)
{
    for (std::uint32_t i = 0; i < b.orders.size(); ++i)
        for (std::uint32_t part = 0; part < b.orders[i].lines.size(); ++part) {
            const auto& line = b.orders[i].lines[part];
            add({record_kind::order_line, i, part}, line.number);
            for (const auto& name : line.aka)
                add({record_kind::order_line, i, part}, name);
        }
}

inline void line_names::add(any_ref line, std::string_view name)
{
    if (name.empty()) return;
    auto& same = lines_[{line.index, folded(name)}];
    if (same.empty() || same.back() != line) same.push_back(line);
}

inline const std::vector<any_ref>& line_names::called(std::uint32_t order_at, std::string_view words) const
{
    static const std::vector<any_ref> none;
    const auto at = words.empty() ? lines_.end() : lines_.find({order_at, folded(words)});
    return at == lines_.end() ? none : at->second;
}

} // namespace v1
} // namespace mediabuy
