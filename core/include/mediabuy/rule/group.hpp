// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/group.hpp
/// By what a report groups its amounts, and in which group an amount falls.

#include "mediabuy/record/book.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {

enum class group_key : std::uint8_t { platform, channel, campaign, contract, agency, vendor, source, layer };
template <>
inline constexpr std::array spellings<group_key>{std::string_view{"platform"}, std::string_view{"channel"},
                                                 std::string_view{"campaign"}, std::string_view{"contract"},
                                                 std::string_view{"agency"},   std::string_view{"vendor"},
                                                 std::string_view{"source"},   std::string_view{"layer"}};

/// A group by its place in the table of its kind, or the group of what has no such place.
struct group_slot {
    static constexpr std::uint32_t nowhere = 0xFFFFFFFF;
    std::uint32_t index = nowhere;

    friend constexpr auto operator<=>(const group_slot&, const group_slot&) noexcept = default;
};

/// An amount that a report may count: an allocation, or what a contract obligates.
struct group_subject {
    layer where_in_chain;
    channel medium;
    ref<party> platform;
    ref<campaign> bought_for;
    ref<contract> under;
    std::span<const ref<source>> sources; ///< of the words that are counted
};

/// The group of a subject, by anything but `source`.
[[nodiscard]] inline group_slot group_of(const book& b, const group_subject& s, group_key by);

/// The groups of a subject: one, but for `source`, of which it may have several.
[[nodiscard]] inline std::vector<group_slot> groups_of(const book& b, const group_subject& s, group_key by);

/// The id that a group stands for, and its name. A vendor that no contract names is `undisclosed`.
[[nodiscard]] inline std::string key_of(const book& b, group_slot slot, group_key by);
[[nodiscard]] inline std::string name_of(const book& b, group_slot slot, group_key by);

/// The agency that an amount is charged to: its contract's, else its campaign's.
[[nodiscard]] inline ref<party> agency_of(const book& b, ref<contract> under, ref<campaign> bought_for)
{
    if (under && b[under].agency) return b[under].agency;
    return bought_for ? b[bought_for].agency : ref<party>{};
}

// ---- implementation

namespace detail {

template <class Record> [[nodiscard]] group_slot slot_of(ref<Record> r) noexcept
{
    return r ? group_slot{static_cast<std::uint32_t>(r.index())} : group_slot{};
}

/// The id of the record that a slot stands for.
[[nodiscard]] inline name_id id_behind(const book& b, group_slot slot, group_key by)
{
    switch (by) {
    case group_key::platform:
    case group_key::agency:
    case group_key::vendor:
        return b.parties[slot.index].head.id;
    case group_key::campaign:
        return b.campaigns[slot.index].head.id;
    case group_key::contract:
        return b.contracts[slot.index].head.id;
    case group_key::source:
        return b.sources[slot.index].head.id;
    case group_key::channel:
    case group_key::layer:
        break;
    }
    return name_id::none;
}

} // namespace detail

inline group_slot group_of(const book& b, const group_subject& s, group_key by)
{
    using detail::slot_of;
    switch (by) {
    case group_key::platform:
        return slot_of(s.platform);
    case group_key::channel:
        return {static_cast<std::uint32_t>(s.medium)};
    case group_key::campaign:
        return slot_of(s.bought_for);
    case group_key::contract:
        return slot_of(s.under);
    case group_key::agency:
        return slot_of(agency_of(b, s.under, s.bought_for));
    case group_key::vendor:
        return s.under ? slot_of(b[s.under].vendor) : group_slot{};
    case group_key::layer:
        return {static_cast<std::uint32_t>(s.where_in_chain)};
    case group_key::source:
        break;
    }
    return {};
}

inline std::vector<group_slot> groups_of(const book& b, const group_subject& s, group_key by)
{
    if (by != group_key::source) return {group_of(b, s, by)};
    std::vector<group_slot> slots;
    for (const auto r : s.sources)
        slots.push_back(detail::slot_of(r));
    if (slots.empty()) slots.emplace_back();
    return slots;
}

inline std::string key_of(const book& b, group_slot slot, group_key by)
{
    if (by == group_key::channel) return std::string{spelling_of(static_cast<channel>(slot.index))};
    if (by == group_key::layer) return std::string{spelling_of(static_cast<layer>(slot.index))};
    if (slot.index == group_slot::nowhere) return by == group_key::vendor ? "undisclosed" : "unknown";
    return std::string{b.names.text(detail::id_behind(b, slot, by))};
}

/// What people call a record: a party's or a campaign's name, a contract's number and vendor, a publisher,
/// the number of an order or an invoice; else its id.
[[nodiscard]] inline std::string name_of(const book& b, any_ref r)
{
    const auto named = [&](const std::string& name) {
        return name.empty() ? std::string{b.names.text(b.head_of(r).id)} : name;
    };
    switch (r.kind) {
    case record_kind::party:
        return named(b.parties[r.index].name);
    case record_kind::campaign:
        return named(b.campaigns[r.index].name);
    case record_kind::contract: {
        const auto& c = b.contracts[r.index];
        return c.vendor && !c.piid.empty() ? c.piid + ", " + b[c.vendor].name : named(c.piid);
    }
    case record_kind::source:
        return named(b.sources[r.index].publisher);
    case record_kind::allocation: {
        const auto platform = b.allocations.platforms()[r.index];
        return named(platform ? b[platform].name : std::string{});
    }
    case record_kind::fund:
        return named(b.funds[r.index].name);
    case record_kind::order:
        return named(b.orders[r.index].number);
    case record_kind::invoice:
        return named(b.invoices[r.index].number);
    case record_kind::document:
        return named(b.documents[r.index].title);
    case record_kind::account:
        return named(b.accounts[r.index].code);
    case record_kind::closing:
    case record_kind::delivery:
    case record_kind::event:
    case record_kind::credit:
    case record_kind::payment:
    case record_kind::disposition:
    case record_kind::claim:
    case record_kind::line:
    case record_kind::option:
    case record_kind::order_line:
    case record_kind::invoice_line:
        break;
    }
    return named({});
}

/// A word that may be the id of a record: then its name, else the word.
[[nodiscard]] inline std::string name_of(const book& b, name_id word)
{
    const auto r = b.find(word);
    return r ? name_of(b, *r) : std::string{b.names.text(word)};
}

/// The same as short as it is known: a party by the first of its other names.
[[nodiscard]] inline std::string short_name_of(const book& b, name_id word)
{
    const auto r = b.find(word);
    const bool has_short = r && r->kind == record_kind::party && !b.parties[r->index].aka.empty();
    return has_short ? b.parties[r->index].aka.front() : name_of(b, word);
}

inline std::string name_of(const book& b, group_slot slot, group_key by)
{
    const bool is_word =
        by == group_key::channel || by == group_key::layer || slot.index == group_slot::nowhere;
    return is_word ? key_of(b, slot, by) : name_of(b, detail::id_behind(b, slot, by));
}

} // namespace v1
} // namespace mediabuy
