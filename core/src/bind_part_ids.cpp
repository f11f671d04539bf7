// SPDX-License-Identifier: MIT
// The ids of lines and options: each stands as "contract:part", "order:line" or "invoice:line" among the ids
// of the book, and is found from inside its contract or its order by the second half alone.
#include "binder.hpp"
#include "id_text.hpp"
#include "mediabuy/text/nearest.hpp"

#include <algorithm>

namespace mediabuy {
inline namespace v1 {
namespace detail {
namespace {

/// The id that a line has where it gives none: its number in lower case, hyphens for what is no letter and
/// no digit.
[[nodiscard]] std::string id_of_number(std::string_view number)
{
    std::string id;
    for (const char c : number) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool kept = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (kept)
            id += upper ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    if (!id.empty() && id.back() == '-') id.pop_back();
    return id;
}

struct given_id {
    const node* from = nullptr; ///< the id, or the number that stands for it
    bool by_number = false;
};

[[nodiscard]] given_id id_given_in(const node& part, record_kind kind)
{
    const bool numbered = kind == record_kind::line || kind == record_kind::order_line;
    if (const auto* id = child_of(part, "id"); id || !numbered) return {id, false};
    const auto* number = child_of(part, "number");
    // Numbers of orders are of no use as ids where they are no text that makes one: then the place is.
    const bool usable = number && (kind == record_kind::line ||
                                   (number->kind == node_kind::text && !id_of_number(number->text).empty()));
    return {usable ? number : nullptr, true};
}

/// Lines of orders and invoices need neither id nor number.
[[nodiscard]] constexpr bool goes_by_place(record_kind kind) noexcept
{
    return kind == record_kind::order_line || kind == record_kind::invoice_line;
}

[[nodiscard]] std::string address_of(std::string_view holder, std::string_view part)
{
    return std::string{holder}.append(1, ':').append(part);
}

constexpr std::array part_kinds{record_kind::line, record_kind::option, record_kind::order_line,
                                record_kind::invoice_line};

/// Calls `f` with each line and then each option of a record, in the order in which they are read, and its
/// place in the list.
template <class F> void for_each_part(const node& holder, record_kind holder_kind, F f)
{
    for (const auto kind : part_kinds) {
        if (holder_of(kind) != holder_kind) continue;
        const auto* list = child_of(holder, kind == record_kind::option ? "option" : "line");
        if (!list || list->kind != node_kind::list) continue;
        for (std::size_t i = 0; i < list->children.size(); ++i)
            if (list->children[i].kind == node_kind::table) f(list->children[i], kind, i);
    }
}

} // namespace

void binder::collect_parts(entry& holder)
{
    std::array<std::uint32_t, 2> next{};
    holder.parts_begin = parts_.size();
    for_each_part(*holder.from, holder.kind, [&](const node& part, record_kind kind, std::size_t place) {
        collect_part(part, kind, holder, next[kind == record_kind::option ? 1 : 0], place);
    });
    holder.parts_end = parts_.size();
}

void binder::collect_part(const node& from, record_kind kind, const entry& holder, std::uint32_t& part,
                          std::size_t place)
{
    const auto given = id_given_in(from, kind);
    const bool by_place = !given.from && goes_by_place(kind);
    const auto& k =
        kind == record_kind::option ? contract_option_keys[0] : contract_line_keys[given.by_number];
    const auto table = table_of_kind(kind);
    const auto name = table.substr(table.find('.') + 1);
    const auto holder_id = out_.names.text(holder.id);
    culprit_.reset();
    const auto mark = problems_.size();
    if (!given.from && !by_place) add_missing(from, table, k);
    if (!by_place && (!given.from || !is(*given.from, k, node_kind::text))) {
        if (given.from && given.from->kind == node_kind::broken)
            lost_.insert(address_of(holder_id, text_of_broken(*given.from)));
        blame(mark, given.from);
        return add_left_out(head_of(from), name);
    }
    const auto local = by_place          ? std::to_string(place + 1)
                       : given.by_number ? id_of_number(given.from->text)
                                         : given.from->text;
    const auto address = address_of(holder_id, local);
    const auto id_at = by_place ? head_of(from) : given.from->where;
    if (!is_kebab_case(local)) {
        lost_.insert(address_of(holder_id, given.from->text));
        problems_.add_error(id_at, code::bad_id, {excerpt(given.from->text)});
        blame(mark, given.from);
        return add_left_out(head_of(from), name);
    }
    const auto id = out_.names.intern(address);
    const auto [at, fresh] = known_.emplace(id, known_id{kind, holder.index, id_at, part});
    if (!fresh) {
        auto p = error_at(id_at, code::duplicate_id, {address});
        p.related.push_back({at->second.at, code::first_id});
        return problems_.add(std::move(p));
    }
    ++part;
    parts_.push_back({&from, id, id_at});
}

/// Of a record that is left out under an id that another has: references to what only it has stay silent.
void binder::lose_parts(const node& holder, record_kind kind, std::string_view id)
{
    for_each_part(holder, kind, [&](const node& part, record_kind part_kind, std::size_t place) {
        const auto given = id_given_in(part, part_kind);
        if (given.from && given.from->kind == node_kind::text)
            lost_.insert(address_of(id, given.by_number ? id_of_number(given.from->text) : given.from->text));
        else if (!given.from)
            lost_.insert(address_of(id, std::to_string(place + 1)));
    });
}

/// The line or the option that is meant inside the record being read. Nothing where there is none, or it is
/// another contract's: the problem is reported.
std::optional<part_ref> binder::resolve_part(const node& from, std::string_view kind)
{
    if (from.text.find(':') != std::string::npos) return part_of_another(from, kind);
    const auto address = address_of(owner_, from.text);
    const auto name = out_.names.find(address);
    const auto at = name ? known_.find(*name) : known_.end();
    const bool found = at != known_.end();
    if (found && spelling_of(at->second.kind) == kind) return part_ref{at->second.part};
    const auto same = kind != "option" ? line_numbers_.find(from.text) : line_numbers_.end();
    if (same != line_numbers_.end()) {
        if (!same->second.again) return same->second.line;
        auto p = error_at(from.where, code::ambiguous_reference, {excerpt(from.text)});
        p.related.push_back({same->second.at, code::one_of_them});
        p.related.push_back({*same->second.again, code::one_of_them});
        problems_.add(std::move(p));
    } else if (found) {
        auto p = error_at(from.where, code::wrong_reference,
                          {from.text, std::string{spelling_of(at->second.kind)}, std::string{kind}});
        p.related.push_back({at->second.at, code::record_there});
        problems_.add(std::move(p));
    } else if (!is_lost(address)) {
        const auto table = table_of_kind(*word_spelt<record_kind>(kind));
        auto p = error_at(from.where, code::unknown_reference,
                          {excerpt(from.text), std::string{kind}, "[[" + table + "]]"});
        if (const auto near = nearest_part(from.text, kind)) p.related.push_back({*near, code::nearest_id});
        problems_.add(std::move(p));
    }
    return std::nullopt;
}

/// By its whole address, which has to be of the record being read.
std::optional<part_ref> binder::part_of_another(const node& from, std::string_view kind)
{
    const auto* known = resolve(from, kind);
    if (!known) return std::nullopt;
    if (known->index == holder_->index) return part_ref{known->part};
    const bool of_order = holder_->kind == record_kind::order;
    auto p = error_at(from.where, of_order ? code::other_order : code::other_contract, {from.text, owner_});
    p.related.push_back({known->at, code::record_there});
    problems_.add(std::move(p));
    return std::nullopt;
}

/// Where the id stands that may have been meant, of the parts of the record being read.
std::optional<span> binder::nearest_part(std::string_view text, std::string_view kind)
{
    if (searches_left_ == 0) return std::nullopt;
    --searches_left_;
    auto best = likely_slip(text.size()) + 1;
    std::optional<span> where;
    for (auto i = holder_->parts_begin; i < holder_->parts_end && best > 1; ++i) {
        const auto& part = parts_[i];
        if (spelling_of(known_.at(part.id).kind) != kind) continue;
        const auto distance =
            edit_distance(text, out_.names.text(part.id).substr(owner_.size() + 1), best - 1);
        if (distance >= best) continue;
        best = distance;
        where = part.id_at;
    }
    return where;
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
