// SPDX-License-Identifier: MIT
// The ids of lines and options: each stands as "contract:part" among the ids of the book, and is found from
// inside its contract by the second half alone.
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
    if (const auto* id = child_of(part, "id"); id || kind != record_kind::line) return {id, false};
    return {child_of(part, "number"), true};
}

[[nodiscard]] std::string address_of(std::string_view contract, std::string_view part)
{
    return std::string{contract}.append(1, ':').append(part);
}

/// Calls `f` with each line and then each option of a contract, in the order in which they are read.
template <class F> void for_each_part(const node& contract, F f)
{
    for (const auto kind : {record_kind::line, record_kind::option}) {
        const auto* list = child_of(contract, spelling_of(kind));
        if (!list || list->kind != node_kind::list) continue;
        for (const auto& part : list->children)
            if (part.kind == node_kind::table) f(part, kind);
    }
}

} // namespace

void binder::collect_parts(entry& contract)
{
    std::array<std::uint32_t, 2> next{};
    contract.parts_begin = parts_.size();
    for_each_part(*contract.from, [&](const node& part, record_kind kind) {
        collect_part(part, kind, contract, next[kind == record_kind::option ? 1 : 0]);
    });
    contract.parts_end = parts_.size();
}

void binder::collect_part(const node& from, record_kind kind, const entry& contract, std::uint32_t& part)
{
    const auto given = id_given_in(from, kind);
    const auto& k =
        kind == record_kind::option ? contract_option_keys[0] : contract_line_keys[given.by_number];
    const std::string name{spelling_of(kind)};
    const auto contract_id = out_.names.text(contract.id);
    culprit_.reset();
    const auto mark = problems_.size();
    if (!given.from) add_missing(from, "contract." + name, k);
    if (!given.from || !is(*given.from, k, node_kind::text)) {
        if (given.from && given.from->kind == node_kind::broken)
            lost_.insert(address_of(contract_id, text_of_broken(*given.from)));
        blame(mark, given.from);
        return add_left_out(head_of(from), name);
    }
    const auto local = given.by_number ? id_of_number(given.from->text) : given.from->text;
    const auto address = address_of(contract_id, local);
    if (!is_kebab_case(local)) {
        lost_.insert(address_of(contract_id, given.from->text));
        problems_.add_error(given.from->where, code::bad_id, {excerpt(given.from->text)});
        blame(mark, given.from);
        return add_left_out(head_of(from), name);
    }
    const auto id = out_.names.intern(address);
    const auto [at, fresh] = known_.emplace(id, known_id{kind, contract.index, given.from->where, part});
    if (!fresh) {
        auto p = error_at(given.from->where, code::duplicate_id, {address});
        p.related.push_back({at->second.at, code::first_id});
        return problems_.add(std::move(p));
    }
    ++part;
    parts_.push_back({&from, id, given.from->where});
}

/// Of a contract that is left out under an id that another has: references to what only it has stay silent.
void binder::lose_parts(const node& contract, std::string_view id)
{
    for_each_part(contract, [&](const node& part, record_kind kind) {
        const auto given = id_given_in(part, kind);
        if (given.from && given.from->kind == node_kind::text)
            lost_.insert(address_of(id, given.by_number ? id_of_number(given.from->text) : given.from->text));
    });
}

/// The line or the option that is meant inside the contract being read. Nothing where there is none, or it is
/// another contract's: the problem is reported.
std::optional<part_ref> binder::resolve_part(const node& from, std::string_view kind)
{
    if (from.text.find(':') != std::string::npos) return part_of_another(from, kind);
    const auto address = address_of(owner_, from.text);
    const auto name = out_.names.find(address);
    const auto at = name ? known_.find(*name) : known_.end();
    const bool found = at != known_.end();
    if (found && spelling_of(at->second.kind) == kind) return part_ref{at->second.part};
    const auto same = kind == "line" ? line_numbers_.find(from.text) : line_numbers_.end();
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
        auto p = error_at(from.where, code::unknown_reference,
                          {excerpt(from.text), std::string{kind}, "[[contract." + std::string{kind} + "]]"});
        if (const auto near = nearest_part(from.text, kind)) p.related.push_back({*near, code::nearest_id});
        problems_.add(std::move(p));
    }
    return std::nullopt;
}

/// By its whole address, which has to be of the contract being read.
std::optional<part_ref> binder::part_of_another(const node& from, std::string_view kind)
{
    const auto* known = resolve(from, kind);
    if (!known) return std::nullopt;
    if (known->index == contract_->index) return part_ref{known->part};
    auto p = error_at(from.where, code::other_contract, {from.text, owner_});
    p.related.push_back({known->at, code::record_there});
    problems_.add(std::move(p));
    return std::nullopt;
}

/// Where the id stands that may have been meant, of the parts of the contract being read.
std::optional<span> binder::nearest_part(std::string_view text, std::string_view kind)
{
    if (searches_left_ == 0) return std::nullopt;
    --searches_left_;
    auto best = likely_slip(text.size()) + 1;
    std::optional<span> where;
    for (auto i = contract_->parts_begin; i < contract_->parts_end && best > 1; ++i) {
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
