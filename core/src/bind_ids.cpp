// SPDX-License-Identifier: MIT
#include "binder.hpp"
#include "mediabuy/text/nearest.hpp"
#include "near_words.hpp"

#include <algorithm>

namespace mediabuy {
inline namespace v1 {
namespace detail {
namespace {

constexpr std::size_t longest_id = 128;

/// Lower-case letters and digits in words that single hyphens join.
[[nodiscard]] bool is_kebab_case(std::string_view id)
{
    if (id.empty() || id.size() > longest_id || id.front() == '-' || id.back() == '-') return false;
    if (id.find("--") != std::string_view::npos) return false;
    return std::all_of(id.begin(), id.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

[[nodiscard]] std::string header_of(std::string_view table) { return "[[" + std::string{table} + "]]"; }

} // namespace

void binder::collect_ids()
{
    for (const auto& id : tree_.lost_ids)
        lost_.insert(id);
    for (const auto& from : tree_.entries) {
        if (const auto kind = kind_of_table(from.key))
            collect_id(from, *kind);
        else
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
            const auto raw = out_.texts[0].text_of(id->where);
            lost_.emplace(raw.substr(0, raw.find_last_not_of("\"' ") + 1)
                              .substr(raw.find_first_not_of("\"' ") == 1 ? 1 : 0));
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
        return problems_.add(std::move(p));
    }
    ++counts_[static_cast<std::size_t>(kind)];
    entries_.push_back({&from, kind, name, id->where});
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

/// A table that is no kind of record, or of none that this version reads.
void binder::refuse_table(const node& from)
{
    if (const auto* id = child_of(from, "id"); id && id->kind == node_kind::text) lost_.insert(id->text);
    const auto later = unread_tables();
    const bool unread = std::binary_search(later.begin(), later.end(), std::string_view{from.key});
    problems_.add_error(head_of(from), unread ? code::unread_table : code::unknown_table,
                        {header_of(excerpt(from.key)), near_words(from.key, table_names, "[[", "]]")});
}

const binder::known_id* binder::resolve(const node& from, std::string_view kind)
{
    const auto name = out_.names.find(from.text);
    const auto at = name ? known_.find(*name) : known_.end();
    if (at == known_.end()) {
        if (lost_.find(from.text) != lost_.end()) return nullptr;
        auto p = error_at(from.where, code::unknown_reference,
                          {excerpt(from.text), std::string{kind.empty() ? "record" : kind},
                           kind.empty() ? "record" : header_of(kind)});
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
