// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/book_index.hpp
/// What answers need to know of a book and what is the same on every date, worked out once for a book that is
/// asked again and again: while a date is dragged, sixty times a second.
///
/// Each part is made when it is first asked for. An index is of one book as it stood then, whose records must
/// not be changed behind it; it holds places in the book and no addresses, so that the book may be moved.

#include "mediabuy/rule/allocation_facts.hpp"
#include "mediabuy/rule/overlap_index.hpp"
#include "mediabuy/rule/relations.hpp"

#include <memory>

namespace mediabuy {
inline namespace v1 {

class book_index {
public:
    /// Precondition: `b` is always the same book.
    [[nodiscard]] const claims_about& claims(const book& b) const { return made(claims_, b); }
    [[nodiscard]] const relations& related(const book& b) const { return made(related_, b); }
    [[nodiscard]] const allocation_facts& facts(const book& b) const { return made(facts_, b, claims(b)); }
    [[nodiscard]] const overlap_index& overlaps(const book& b) const { return made(overlaps_, b, claims(b)); }

    /// Makes every part, after which an index may be used by several threads at once.
    void complete(const book& b) const
    {
        static_cast<void>(related(b));
        static_cast<void>(facts(b));
        static_cast<void>(overlaps(b));
    }

private:
    template <class Part, class... From>
    static const Part& made(std::unique_ptr<Part>& part, const From&... from)
    {
        if (!part) part = std::make_unique<Part>(from...);
        return *part;
    }

    mutable std::unique_ptr<claims_about> claims_;
    mutable std::unique_ptr<relations> related_;
    mutable std::unique_ptr<allocation_facts> facts_;
    mutable std::unique_ptr<overlap_index> overlaps_;
};

} // namespace v1
} // namespace mediabuy
