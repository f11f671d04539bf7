// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/record_list.hpp
/// Every record of a book by id and name, with its place: what a form offers to choose among, and an editor
/// to complete.

#include "mediabuy/answer/phrase.hpp"
#include "mediabuy/answer/problem_text.hpp"
#include "mediabuy/answer/value.hpp"
#include "mediabuy/record/all_records.hpp"
#include "mediabuy/rule/group.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace mediabuy {
inline namespace v1 {

/// A list of { id, kind, name, detail, line, end_line }, by kind, then as in the file. The detail tells
/// records of one name apart: what a party is, the title of a source, the words of a claim.
[[nodiscard]] inline value record_list(language lang, const book& b);

// ---- implementation

namespace detail {

[[nodiscard]] inline std::string party_name(const book& b, ref<party> p)
{
    return p ? b[p].name : std::string{};
}

[[nodiscard]] inline std::string detail_of(language lang, const book& b, any_ref r)
{
    switch (r.kind) {
    case record_kind::party:
        return std::string{word_in(lang, spelling_of(b.parties[r.index].kind))};
    case record_kind::source:
        return b.sources[r.index].title;
    case record_kind::contract:
        return std::string{word_in(lang, spelling_of(b.contracts[r.index].kind))};
    case record_kind::allocation:
        return std::string{b.names.text(b.allocations[r.index].as_printed)};
    case record_kind::event:
        return std::string{word_in(lang, spelling_of(b.events[r.index].says))};
    case record_kind::claim:
        return b.claims[r.index].as_printed;
    case record_kind::line:
        return b.contracts[r.index].lines[r.part].description;
    case record_kind::invoice_line:
        return b.invoices[r.index].lines[r.part].description;
    case record_kind::disposition:
        return std::string{word_in(lang, spelling_of(b.dispositions[r.index].says))};
    case record_kind::document:
        return std::string{word_in(lang, spelling_of(b.documents[r.index].kind))};
    case record_kind::account:
        return b.accounts[r.index].name;
    case record_kind::order:
        return party_name(b, b.orders[r.index].vendor);
    case record_kind::invoice:
        return party_name(b, b.invoices[r.index].vendor);
    case record_kind::order_line: {
        const auto bought = b.orders[r.index].lines[r.part].bought;
        return bought ? std::string{b.names.text(b[bought].head.id)} : std::string{};
    }
    case record_kind::delivery:
        return std::string{b.names.text(b.deliveries[r.index].counted_by)};
    case record_kind::closing:
    case record_kind::credit:
    case record_kind::payment:
    case record_kind::campaign:
    case record_kind::fund:
    case record_kind::option:
        break;
    }
    return {};
}

[[nodiscard]] inline value record_value(language lang, const book& b, any_ref r)
{
    const auto& head = b.head_of(r);
    const auto* text = text_behind(head.where, b.texts);
    const auto line = [text](std::uint32_t at) {
        return text ? value::count(text->locate(at).line) : value{};
    };
    const auto last = head.where.end > head.where.begin ? head.where.end - 1 : head.where.begin;
    return value_object{{"id", b.names.text(head.id)},    {"kind", spelling_of(r.kind)},
                        {"name", name_of(b, r)},          {"detail", detail_of(lang, b, r)},
                        {"line", line(head.where.begin)}, {"end_line", line(last)}};
}

} // namespace detail

inline value record_list(language lang, const book& b)
{
    value_list out;
    for (const auto r : all_records(b))
        out.push_back(detail::record_value(lang, b, r));
    return out;
}

} // namespace v1
} // namespace mediabuy
