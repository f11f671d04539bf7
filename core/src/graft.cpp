// SPDX-License-Identifier: MIT
#include "graft.hpp"

#include "mediabuy/io/write.hpp"
#include "trees.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace detail {
namespace {

[[nodiscard]] node* child(node& table, std::string_view key)
{
    for (auto& each : table.children)
        if (each.key == key) return &each;
    return nullptr;
}

[[nodiscard]] std::string_view text_of(const node& entry, std::string_view key)
{
    const auto* found = child_of(entry, key);
    return found && found->kind == node_kind::text ? std::string_view{found->text} : std::string_view{};
}

/// What a file gives has no place in the book but that of the file's name.
void put_at(node& n, span place)
{
    n.where = place;
    n.key_at = place;
    for (auto& each : n.children)
        put_at(each, place);
}

[[nodiscard]] std::string_view file_name(std::string_view path)
{
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

[[nodiscard]] bool has_members(node_kind kind) noexcept
{
    return kind == node_kind::table || kind == node_kind::list;
}

/// Takes a reason out where the key is known after all.
void forget_reason(node& entry, std::string_view key)
{
    auto* unknown = child(entry, "unknown");
    if (unknown) std::erase_if(unknown->children, [key](const node& n) { return n.key == key; });
}

} // namespace

/// The id, or with the first number behind it that nobody has.
std::string graft::free_id(const book& made, std::string_view id) const
{
    std::string tried{id};
    for (int n = 2; ids_.find(tried) != ids_.end() || (tried != id && made.find(tried)); ++n)
        tried = std::string{id} + '-' + std::to_string(n);
    return tried;
}

/// Of what others refer to. Payers are named by the words that the id of a party is, so that these are told.
std::map<std::string, std::string, std::less<>> graft::make_ids_free(book& made)
{
    const auto freed = [&](name_id id) { return made.names.intern(free_id(made, made.names.text(id))); };
    for (auto& s : made.sources)
        s.head.id = freed(s.head.id);
    for (auto& c : made.contracts)
        c.head.id = freed(c.head.id);
    std::map<std::string, std::string, std::less<>> renamed;
    for (auto& p : made.parties) {
        const auto at = ids_.find(made.names.text(p.head.id));
        if (at == ids_.end()) continue;
        const auto& other = tree_.entries[at->second.entry];
        if (other.key == "party" && text_of(other, "name") == p.name &&
            text_of(other, "kind") == spelling_of(p.kind))
            continue; // the same
        const auto old = p.head.id;
        p.head.id = freed(old);
        renamed.emplace(made.names.text(old), made.names.text(p.head.id));
    }
    return renamed;
}

void graft::add(book made, const std::vector<std::size_t>& from, const std::vector<std::string>& digests)
{
    const auto renamed = make_ids_free(made);
    made.default_currency.reset(); // so that every record says its own
    std::map<std::string, std::size_t, std::less<>> by_source;
    for (const auto& s : made.sources) {
        const auto is_its = [&](std::size_t i) {
            return (!digests[i].empty() && digests[i] == s.sha256) || file_name(imports_[i].file) == s.title;
        };
        const auto at = std::find_if(from.begin(), from.end(), is_its);
        by_source.emplace(made.names.text(s.head.id), at == from.end() ? from.front() : *at);
    }
    std::vector<problem> none;
    problem_list problems{none};
    auto read = read_json(write_json(made), source_id::none, problems);
    for (auto& entry : read.entries) {
        std::string id{text_of(entry, "id")};
        if (entry.key == "party" && ids_.find(id) != ids_.end()) continue; // it is there
        if (entry.key == "allocation") {
            id = free_id(made, id);
            child(entry, "id")->text = id;
            auto* payer = child(entry, "payer");
            const auto at = payer ? renamed.find(payer->text) : renamed.end();
            if (at != renamed.end()) payer->text = at->second;
        }
        const auto* sources = child_of(entry, "sources");
        const auto source = by_source.find(sources && !sources->children.empty()
                                               ? std::string_view{sources->children.front().text}
                                               : std::string_view{id});
        const auto number = source == by_source.end() ? from.front() : source->second;
        const auto& import = imports_[number];
        put_at(entry, import.file_at);
        const bool has_campaign = entry.key == "contract" || entry.key == "allocation";
        if (has_campaign && import.campaign.kind == node_kind::text)
            entry.children.push_back(import.campaign);
        ids_.emplace(id, grafted{tree_.entries.size(), number});
        tree_.entries.push_back(std::move(entry));
    }
}

void graft::lay_over()
{
    std::vector<bool> merged(tree_.entries.size());
    for (std::size_t i = 0; i < own_; ++i) {
        auto& own = tree_.entries[i];
        const auto at = ids_.find(text_of(own, "id"));
        if (at == ids_.end()) continue;
        auto& official = tree_.entries[at->second.entry];
        if (official.key != own.key || merged[at->second.entry]) continue; // a duplicate id
        lay_over(official, own, imports_[at->second.from]);
        own = std::move(official);
        merged[at->second.entry] = true;
    }
    std::size_t i = 0;
    std::erase_if(tree_.entries, [&](const node&) { return merged[i++]; });
}

void graft::lay_over(node& official, node& own, const given_import& from)
{
    const std::string id{text_of(own, "id")};
    for (auto& given : own.children) {
        auto* known = child(official, given.key);
        if (!known || given.key == "campaign") {
            if (known) std::erase_if(official.children, [](const node& n) { return n.key == "campaign"; });
            forget_reason(official, given.key);
            official.children.push_back(std::move(given));
        } else if (given.key == "id") {
            known->where = given.where;
            known->key_at = given.key_at;
        } else if (given.key == "note" && given.kind == node_kind::text) {
            known->text += '\n' + given.text;
        } else if ((given.key == "sources" || given.key == "aka" || given.key == "unknown") &&
                   known->kind == given.kind) {
            for (auto& each : given.children)
                known->children.push_back(std::move(each));
        } else if (has_members(given.kind) || has_members(known->kind) || known->text != given.text) {
            problems_.add_error(given.where, code::import_gives_it, {given.key, id, from.file});
        }
    }
    official.where = own.where;
    official.key_at = own.key_at;
    official.listed = own.listed;
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
