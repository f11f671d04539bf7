// SPDX-License-Identifier: MIT
#include "binder.hpp"
#include "id_text.hpp"
#include "mediabuy/text/nearest.hpp"
#include "near_words.hpp"

#include <algorithm>

namespace mediabuy {
inline namespace v1 {
namespace detail {
namespace {

[[nodiscard]] std::string header_of(std::string_view table) { return "[[" + std::string{table} + "]]"; }

/// Where a record of that kind is to be added.
[[nodiscard]] std::string place_of(std::string_view kind)
{
    const auto known = word_spelt<record_kind>(kind);
    return known ? header_of(table_of_kind(*known)) : "record";
}

} // namespace

std::string table_of_kind(record_kind kind)
{
    const auto holder = holder_of(kind);
    if (holder == kind) return std::string{spelling_of(kind)};
    const bool option = kind == record_kind::option;
    return std::string{spelling_of(holder)}.append(option ? ".option" : ".line");
}

void binder::collect_ids()
{
    for (const auto& id : tree_.lost_ids)
        lost_.insert(id);
    for (const auto& from : tree_.entries) {
        if (const auto kind = kind_of_table(from.key))
            collect_id(from, *kind);
        else if (from.key != import_table)
            refuse_table(from);
    }
}

void binder::collect_id(const node& from, record_kind kind)
{
    const auto* id = child_of(from, "id");
    const auto& k = common_keys[0];
    culprit_.reset();
    const auto mark = problems_.size();
    if (!id) add_missing(from, from.key, k);
    if (!id || !is(*id, k, node_kind::text)) {
        if (id && id->kind == node_kind::broken) {
            lost_.emplace(text_of_broken(*id));
        }
        blame(mark, id);
        return add_left_out(head_of(from), from.key);
    }
    if (!is_kebab_case(id->text)) {
        lost_.insert(id->text);
        problems_.add_error(id->where, code::bad_id, {excerpt(id->text)});
        blame(mark, id);
        return add_left_out(head_of(from), from.key);
    }
    const auto name = out_.names.intern(id->text);
    const known_id known{kind, counts_[static_cast<std::size_t>(kind)], id->where};
    const auto [at, fresh] = known_.emplace(name, known);
    if (!fresh) {
        auto p = error_at(id->where, code::duplicate_id, {id->text});
        p.related.push_back({at->second.at, code::first_id});
        lose_parts(from, kind, id->text);
        return problems_.add(std::move(p));
    }
    ++counts_[static_cast<std::size_t>(kind)];
    entries_.push_back({&from, kind, name, id->where, known.index});
    collect_parts(entries_.back());
}

/// What a broken value would say, as far as one can tell.
std::string_view binder::text_of_broken(const node& id) const
{
    const auto raw = text_at(id.where);
    return raw.substr(0, raw.find_last_not_of("\"' ") + 1).substr(raw.find_first_not_of("\"' ") == 1 ? 1 : 0);
}

void binder::blame(std::size_t mark, const node* value)
{
    if (culprit_) return;
    if (problems_.size() > mark)
        culprit_ = problems_.size() - 1;
    else if (value && value->kind == node_kind::broken)
        culprit_ = problems_.syntax_at(value->where.begin);
}

void binder::add_left_out(span where, const std::string& kind)
{
    if (culprit_)
        problems_[*culprit_].related.push_back({where, code::drops_record});
    else
        problems_.add_left_out(where, kind);
}

/// A table that is no kind of record.
void binder::refuse_table(const node& from)
{
    if (const auto* id = child_of(from, "id"); id && id->kind == node_kind::text) lost_.insert(id->text);
    problems_.add_error(head_of(from), code::unknown_table,
                        {header_of(excerpt(from.key)), near_words(from.key, listed_tables, "[[", "]]")});
}

const binder::known_id* binder::resolve(const node& from, std::string_view kind)
{
    const auto name = out_.names.find(from.text);
    const auto at = name ? known_.find(*name) : known_.end();
    if (at == known_.end()) {
        if (is_lost(from.text)) return nullptr;
        auto p = error_at(from.where, code::unknown_reference,
                          {excerpt(from.text), std::string{kind.empty() ? "record" : kind}, place_of(kind)});
        if (const auto near = nearest_id(from.text, kind)) p.related.push_back({*near, code::nearest_id});
        problems_.add(std::move(p));
        return nullptr;
    }
    const auto found = spelling_of(at->second.kind);
    if (kind.empty() || found == kind) return &at->second;
    auto p = error_at(from.where, code::wrong_reference, {from.text, std::string{found}, std::string{kind}});
    p.related.push_back({at->second.at, code::record_there});
    problems_.add(std::move(p));
    return nullptr;
}

/// Whether it is the id of an entry that is left out, or of a part of one.
bool binder::is_lost(std::string_view id) const
{
    if (missing_) return true;
    if (lost_.empty()) return false;
    const auto colon = id.find(':');
    return lost_.find(id) != lost_.end() ||
           (colon != std::string_view::npos && lost_.find(id.substr(0, colon)) != lost_.end());
}

/// Where the id stands that may have been meant: the nearest of that kind, of those the first in the file.
std::optional<span> binder::nearest_id(std::string_view text, std::string_view kind)
{
    if (searches_left_ == 0) return std::nullopt;
    --searches_left_;
    auto best = likely_slip(text.size()) + 1;
    std::optional<span> where;
    for (const auto& [name, known] : known_) {
        if (!kind.empty() && spelling_of(known.kind) != kind) continue;
        const auto distance = edit_distance(text, out_.names.text(name), best - 1);
        if (distance >= best) continue;
        best = distance;
        where = known.at;
        if (best <= 1) break;
    }
    return where;
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
