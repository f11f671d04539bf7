// SPDX-License-Identifier: MIT
#pragma once
/// @file record/ref.hpp
/// Strong references from one record to another, and ids as small numbers.

#include <cstddef>
#include <cstdint>
#include <deque>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// The place of a `Record` in its table of the book, or none. Two kinds of reference never mix.
template <class Record> class ref {
public:
    constexpr ref() noexcept = default;
    constexpr explicit ref(std::size_t index) noexcept : index_{static_cast<std::uint32_t>(index)} {}

    [[nodiscard]] constexpr explicit operator bool() const noexcept { return index_ != nowhere; }
    /// Precondition: not none.
    [[nodiscard]] constexpr std::size_t index() const noexcept { return index_; }

    friend constexpr bool operator==(ref, ref) noexcept = default;
    friend constexpr auto operator<=>(ref, ref) noexcept = default;

private:
    static constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();
    std::uint32_t index_ = nowhere;
};

/// An interned text: equal texts of one book have equal numbers.
enum class name_id : std::uint32_t { none = std::numeric_limits<std::uint32_t>::max() };

/// The interned texts of a book. Ordered, not hashed, so that hostile ids cannot slow it down.
class name_table {
public:
    name_table() = default;
    name_table(name_table&&) = default;
    name_table& operator=(name_table&&) = default;
    name_table(const name_table&) = delete; // the index points into the texts
    name_table& operator=(const name_table&) = delete;

    [[nodiscard]] name_id intern(std::string_view text)
    {
        if (const auto known = find(text)) return *known;
        const auto id = static_cast<name_id>(texts_.size());
        texts_.emplace_back(text);
        ids_.emplace(texts_.back(), id);
        return id;
    }

    [[nodiscard]] std::optional<name_id> find(std::string_view text) const
    {
        const auto at = ids_.find(text);
        return at == ids_.end() ? std::nullopt : std::optional{at->second};
    }

    /// The text of `id`; empty for none.
    [[nodiscard]] std::string_view text(name_id id) const noexcept
    {
        return id == name_id::none ? std::string_view{}
                                   : std::string_view{texts_[static_cast<std::size_t>(id)]};
    }

private:
    std::deque<std::string> texts_; // a deque, so that the views in the index stay good
    std::map<std::string_view, name_id> ids_;
};

} // namespace v1
} // namespace mediabuy
