// SPDX-License-Identifier: MIT
#include "binder.hpp"
#include "near_words.hpp"

#include <algorithm>

namespace mediabuy {
inline namespace v1 {
namespace detail {
namespace {

[[nodiscard]] std::string title_of(std::string_view table)
{
    if (table == "book") return "the head";
    constexpr std::array parts{std::string_view{"contract.line"},         std::string_view{"contract.option"},
                               std::string_view{"contract.modification"}, std::string_view{"order.line"},
                               std::string_view{"order.revision"},        std::string_view{"invoice.line"}};
    const bool listed = kind_of_table(table) || table == import_table ||
                        std::find(parts.begin(), parts.end(), table) != parts.end();
    if (listed) return "[[" + std::string{table} + "]]";
    constexpr std::array lists{
        std::string_view{"contract.modification.funds"}, std::string_view{"contract.modification.lines"},
        std::string_view{"fund.allotments"}, std::string_view{"order.line.short_rates"},
        std::string_view{"document.covers"}};
    if (std::find(lists.begin(), lists.end(), table) != lists.end())
        return "an item of " + std::string{table.substr(table.rfind('.') + 1)};
    return "a " + std::string{table};
}

} // namespace

/// The children of a table by the number of their key; problems for those that have none.
binder::slots binder::lay_out(const node& from, std::string_view table, std::span<const key> keys)
{
    slots laid{};
    for (const auto& child : from.children) {
        const auto k =
            std::find_if(keys.begin(), keys.end(), [&child](const key& k2) { return k2.name == child.key; });
        if (k == keys.end()) {
            refuse_key(child, table, keys);
            continue;
        }
        auto& slot = laid[static_cast<std::size_t>(k - keys.begin())];
        if (!slot) {
            slot = &child;
            continue;
        }
        auto p = error_at(child.key_at, code::duplicate_key, {child.key});
        p.related.push_back({slot->key_at, code::first_key});
        problems_.add(std::move(p));
    }
    return laid;
}

void binder::refuse_key(const node& child, std::string_view table, std::span<const key> keys)
{
    const bool head = table == "book";
    if (head && (kind_of_table(child.key) || child.key == import_table)) {
        const bool empty_list = child.kind == node_kind::list && child.children.empty();
        if (!empty_list && child.kind != node_kind::broken)
            problems_.add_error(child.key_at, code::wrong_type,
                                {child.key, "a list of tables, each under [[" + child.key + "]]",
                                 child.kind == node_kind::table ? "a single table" : "something else"});
    } else {
        std::vector<std::string_view> names;
        for (const auto& k : keys)
            names.push_back(k.name);
        problems_.add_error(child.key_at, code::unknown_key,
                            {excerpt(child.key), title_of(table), near_words(child.key, names)});
    }
}

void binder::add_missing(const node& from, std::string_view table, const key& k)
{
    if (missing_) return; // it may stand in the file that is not there
    problems_.add_error(head_of(from), code::missing_key,
                        {std::string{k.name}, title_of(table), std::string{k.help}});
}

/// What a table says that it lacks: keys that it could have, and has not.
void binder::check_reasons(const node& from, const slots& given, std::string_view table,
                           std::span<const key> keys)
{
    const auto* unknown = child_of(from, "unknown");
    if (!unknown || unknown->kind != node_kind::table) return;
    for (const auto& child : unknown->children) {
        const auto name = std::string_view{child.key}.substr(0, child.key.find('.'));
        const auto k =
            std::find_if(keys.begin(), keys.end(), [name](const key& k2) { return k2.name == name; });
        if (k == keys.end())
            refuse_key(child, table, keys);
        else if (name == child.key && child.kind != node_kind::table &&
                 given[static_cast<std::size_t>(k - keys.begin())])
            problems_.add_error(child.key_at, code::known_after_all, {child.key});
    }
}

/// Whether the table says itself that it lacks that key, and why.
bool binder::excused(const node& from, std::string_view name)
{
    const auto* unknown = child_of(from, "unknown");
    return unknown && (unknown->kind == node_kind::broken || child_of(*unknown, name));
}

/// What stands for a whole table: its name in the header, or its opening brace.
span binder::head_of(const node& from)
{
    const bool under_header = from.key_at.begin >= from.where.begin && from.key_at.end > from.key_at.begin;
    if (under_header) return from.key_at;
    return {from.where.source, from.where.begin, from.where.begin + 1};
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
