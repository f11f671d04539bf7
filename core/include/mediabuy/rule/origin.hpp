// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/origin.hpp
/// Where publications have it from: through the sources that a source repeats down to those that repeat none.
/// Ten outlets that repeat one report are one witness.

#include "mediabuy/record/book.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// The first sources behind each source, found when first asked for. Sources that repeat each other in a ring
/// have one origin, the first of them in the book.
class origins {
public:
    explicit origins(const book& b) : book_{b}, found_(b.sources.size()), itself_(b.sources.size()) {}

    /// Sorted; the source itself where it repeats none.
    [[nodiscard]] const std::vector<ref<source>>& of(ref<source> s);

    /// Of a claim: of the source that it says it comes from, else of its own. One that names its own source
    /// as its origin is first said there, whatever else that source repeats.
    [[nodiscard]] const std::vector<ref<source>>& of(const claim& c) { return of(c.from, c.origin); }

    /// Of what a publication has from a source of its choice; `origin` may be none.
    [[nodiscard]] const std::vector<ref<source>>& of(ref<source> publication, ref<source> origin)
    {
        if (!origin) return of(publication);
        if (origin != publication) return of(origin);
        auto& own = itself_[publication.index()];
        own.assign(1, publication);
        return own;
    }

    /// Whether both may have it from one and the same.
    [[nodiscard]] bool shared(const std::vector<ref<source>>& x, const std::vector<ref<source>>& y) const;

private:
    const book& book_;
    std::vector<std::optional<std::vector<ref<source>>>> found_;
    std::vector<std::vector<ref<source>>> itself_; ///< of what is first said by a source
};

// ---- implementation

inline const std::vector<ref<source>>& origins::of(ref<source> s)
{
    auto& known = found_[s.index()];
    if (known) return *known;
    std::vector<bool> seen(book_.sources.size());
    std::vector<ref<source>> reached{s};
    std::vector<ref<source>> first;
    seen[s.index()] = true;
    for (std::size_t at = 0; at < reached.size(); ++at) {
        const auto& relays = book_[reached[at]].relays;
        if (relays.empty()) first.push_back(reached[at]);
        for (const auto next : relays)
            if (!seen[next.index()]) {
                seen[next.index()] = true;
                reached.push_back(next);
            }
    }
    if (first.empty()) first.push_back(*std::min_element(reached.begin(), reached.end()));
    std::sort(first.begin(), first.end());
    known = std::move(first);
    return *known;
}

inline bool origins::shared(const std::vector<ref<source>>& x, const std::vector<ref<source>>& y) const
{
    return std::any_of(x.begin(), x.end(),
                       [&y](ref<source> s) { return std::binary_search(y.begin(), y.end(), s); });
}

} // namespace v1
} // namespace mediabuy
