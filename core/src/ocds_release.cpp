// SPDX-License-Identifier: MIT
#include "ocds_release.hpp"

#include "mediabuy/calendar/codes.hpp"
#include "mediabuy/io/codes.hpp"
#include "mediabuy/io/import/import_codes.hpp"
#include "mediabuy/io/import/official_value.hpp"
#include "mediabuy/money/decimal_parser.hpp"
#include "mediabuy/money/excerpt.hpp"
#include "node_words.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace mediabuy {
inline namespace v1 {
namespace detail {
namespace {

constexpr record_layout release_layout{"release"};
constexpr record_layout list_layout{"release-list"};
constexpr record_layout release_package_layout{"release-package"};
constexpr record_layout record_package_layout{"record-package"};

/// Two digits at the front, which are taken off; nothing where there are none, or they are above `most`.
[[nodiscard]] std::optional<int> two_digits(std::string_view& text, int most)
{
    if (text.size() < 2 || !is_digit(text[0]) || !is_digit(text[1])) return std::nullopt;
    const int n = (text[0] - '0') * 10 + (text[1] - '0');
    text.remove_prefix(2);
    return n <= most ? std::optional{n} : std::nullopt;
}

[[nodiscard]] bool take(std::string_view& text, char c)
{
    if (!text.starts_with(c)) return false;
    text.remove_prefix(1);
    return true;
}

/// "T12:30:00.5+02:00", as seconds from the day's beginning at no offset, and the digits of the fraction.
[[nodiscard]] std::optional<std::pair<int, std::string>> time_in(std::string_view text)
{
    if (!take(text, 'T') && !take(text, 't') && !take(text, ' ')) return std::nullopt;
    const auto hours = two_digits(text, 23);
    const bool colon = take(text, ':');
    const auto minutes = two_digits(text, 59);
    const bool second_colon = take(text, ':');
    const auto seconds = two_digits(text, 60);
    if (!hours || !colon || !minutes || !second_colon || !seconds) return std::nullopt;
    std::string fraction;
    if (take(text, '.')) {
        while (!text.empty() && is_digit(text.front())) {
            fraction += text.front();
            text.remove_prefix(1);
        }
        if (fraction.empty()) return std::nullopt;
        while (!fraction.empty() && fraction.back() == '0')
            fraction.pop_back();
    }
    int offset = 0;
    if (!take(text, 'Z') && !take(text, 'z')) {
        const int sign = text.starts_with('-') ? -1 : 1;
        if (!take(text, '-') && !take(text, '+')) return std::nullopt;
        const auto h = two_digits(text, 23);
        const bool between = take(text, ':');
        const auto m = two_digits(text, 59);
        if (!h || !between || !m) return std::nullopt;
        offset = sign * (*h * 3600 + *m * 60);
    }
    if (!text.empty()) return std::nullopt;
    return std::pair{*hours * 3600 + *minutes * 60 + *seconds - offset, std::move(fraction)};
}

/// The second key where a table itself has one twice.
[[nodiscard]] const node* repeated_own_key(const node& value)
{
    if (value.kind != node_kind::table) return nullptr;
    std::set<std::string_view> keys;
    for (const auto& child : value.children)
        if (!keys.insert(child.key).second) return &child;
    return nullptr;
}

/// The same of it and whatever is in it.
[[nodiscard]] const node* repeated_key(const node& value)
{
    if (const auto* own = repeated_own_key(value)) return own;
    for (const auto& child : value.children)
        if (const auto* found = repeated_key(child)) return found;
    return nullptr;
}

[[nodiscard]] bool is_id(const node* n) noexcept
{
    return n && (n->kind == node_kind::text || n->kind == node_kind::number) && !n->text.empty();
}

[[nodiscard]] problem wrong_type_at(const node& n, std::string key, node_kind wanted)
{
    return error_at(n.where, code::wrong_type,
                    {std::move(key), std::string{called(wanted)}, std::string{called(n.kind)}});
}

[[nodiscard]] problem twice(const node& key)
{
    return error_at(key.key_at, code::duplicate_key, {excerpt(key.key)});
}

class package_reader {
public:
    [[nodiscard]] ocds_package read(node root)
    {
        if (root.kind == node_kind::list) return read_list(std::move(root));
        if (root.kind == node_kind::table) {
            if (const auto* by = child_of(root, "publisher"))
                if (const auto* name = child_of(*by, "name"); name && name->kind == node_kind::text)
                    out_.publisher = name->text;
            const auto* again = repeated_own_key(root);
            if (again && (again->key == "releases" || again->key == "records")) {
                out_.layout = again->key == "releases" ? &release_package_layout : &record_package_layout;
                out_.refused.push_back({twice(*again)});
                return std::move(out_);
            }
            for (auto& child : root.children) {
                if (child.key == "releases") return read_all(release_package_layout, std::move(child), false);
                if (child.key == "records") return read_all(record_package_layout, std::move(child), true);
            }
            if (child_of(root, "ocid") && (child_of(root, "tag") || child_of(root, "contracts"))) {
                out_.layout = &release_layout;
                take_release(std::move(root));
                return std::move(out_);
            }
        }
        out_.nearest = release_package_layout.name;
        out_.lacks = "releases";
        return std::move(out_);
    }

private:
    [[nodiscard]] ocds_package read_list(node root)
    {
        const bool releases = std::all_of(root.children.begin(), root.children.end(),
                                          [](const node& n) { return child_of(n, "ocid") != nullptr; });
        if (releases && !root.children.empty()) return read_all(list_layout, std::move(root), false);
        out_.nearest = list_layout.name;
        out_.lacks = "ocid";
        return std::move(out_);
    }

    [[nodiscard]] ocds_package read_all(const record_layout& layout, node list, bool records)
    {
        out_.layout = &layout;
        if (list.kind != node_kind::list) {
            out_.refused.push_back({wrong_type_at(list, list.key, node_kind::list)});
            return std::move(out_);
        }
        for (auto& each : list.children) {
            if (each.kind != node_kind::table)
                out_.refused.push_back({wrong_type_at(each, list.key, node_kind::table)});
            else if (records)
                take_record(std::move(each));
            else
                take_release(std::move(each));
        }
        return std::move(out_);
    }

    void take_record(node record)
    {
        const auto* ocid = child_of(record, "ocid");
        const std::string name = ocid ? ocid->text : std::string{};
        if (const auto* again = repeated_own_key(record)) {
            out_.refused.push_back({twice(*again)});
            return;
        }
        for (auto& child : record.children)
            if (child.key == "compiledRelease" && child.kind == node_kind::table) {
                const bool own = child_of(child, "ocid") != nullptr;
                if (!own && ocid) child.children.push_back(*ocid);
                return take_release(std::move(child));
            }
        for (auto& child : record.children) {
            if (child.key != "releases" || child.kind != node_kind::list || child.children.empty()) continue;
            const bool whole = std::all_of(child.children.begin(), child.children.end(), [](const node& r) {
                return child_of(r, "ocid") || child_of(r, "contracts");
            });
            if (!whole) break;
            for (auto& release : child.children)
                take_release(std::move(release));
            return;
        }
        out_.refused.push_back({error_at(record.where, code::linked_releases, {excerpt(name)})});
    }

    void take_release(node release)
    {
        std::vector<problem> wrong;
        if (const auto* again = repeated_key(release)) wrong.push_back(twice(*again));
        const auto wanted = [&](std::string_view key) {
            const auto* found = child_of(release, key);
            if (found && found->kind != node_kind::text && found->kind != node_kind::null)
                wrong.push_back(wrong_type_at(*found, std::string{key}, node_kind::text));
            else if (!found || found->text.empty())
                wrong.push_back(error_at({release.where.source, release.where.begin, release.where.begin + 1},
                                         code::blank_field, {std::string{key}}));
            return found;
        };
        const auto* ocid = wanted("ocid");
        const auto* id = wanted("id");
        const auto* date = wanted("date");
        release_moment moment;
        day dated{1, 1, 1};
        if (wrong.empty()) {
            auto read = parse_release_moment(date->text);
            if (read) {
                moment = std::move(*read);
                dated = *parse_official_day(date->text, date_form::iso);
            } else
                wrong.push_back(error_at(date->where, read.error().code, read.error().arguments));
        }
        if (const auto* contracts = child_of(release, "contracts");
            contracts && contracts->kind != node_kind::list && contracts->kind != node_kind::null)
            wrong.push_back(wrong_type_at(*contracts, "contracts", node_kind::list));
        if (!wrong.empty()) {
            out_.refused.push_back(std::move(wrong));
            return;
        }
        ocds_release out{ocid->text, id->text, std::move(moment), dated, {}};
        check_contracts(release, out.ocid);
        out.content = std::move(release);
        out_.releases.push_back(std::move(out));
    }

    /// Contracts that nothing can be told apart by are taken out.
    void check_contracts(node& release, const std::string& ocid)
    {
        for (auto& list : release.children) {
            if (list.key != "contracts") continue;
            std::set<std::string> ids;
            std::erase_if(list.children, [&](const node& c) {
                const auto* id = child_of(c, "id");
                if (c.kind != node_kind::table)
                    out_.refused.push_back({wrong_type_at(c, "contracts", node_kind::table)});
                else if (!is_id(id))
                    out_.refused.push_back({error_at({c.where.source, c.where.begin, c.where.begin + 1},
                                                     code::blank_field, {"id"})});
                else if (!ids.insert(id->text).second)
                    out_.refused.push_back(
                        {error_at(id->where, code::contract_twice, {excerpt(id->text), excerpt(ocid)})});
                else
                    return false;
                return true;
            });
        }
    }

    ocds_package out_;
};

void drop_nulls(node& value)
{
    if (value.kind == node_kind::table)
        std::erase_if(value.children, [](const node& n) { return n.kind == node_kind::null; });
    for (auto& child : value.children)
        drop_nulls(child);
}

/// Lists that the standard merges as a whole, though what is in them has ids.
[[nodiscard]] bool merged_whole(std::string_view key)
{
    constexpr std::array whole{std::string_view{"additionalIdentifiers"},
                               std::string_view{"additionalClassifications"}, std::string_view{"changes"}};
    return std::find(whole.begin(), whole.end(), key) != whole.end();
}

[[nodiscard]] bool all_tables(const node& list)
{
    return std::all_of(list.children.begin(), list.children.end(),
                       [](const node& n) { return n.kind == node_kind::table; });
}

void merge_list(node& into, node later)
{
    std::map<std::string, std::size_t> known;
    for (std::size_t i = 0; i < into.children.size(); ++i)
        if (const auto* id = child_of(into.children[i], "id"); is_id(id)) known.emplace(id->text, i);
    for (auto& each : later.children) {
        const auto* id = child_of(each, "id");
        const auto at = is_id(id) ? known.find(id->text) : known.end();
        if (at != known.end()) {
            merge_release(into.children[at->second], std::move(each));
            continue;
        }
        if (is_id(id)) known.emplace(id->text, into.children.size());
        drop_nulls(each);
        into.children.push_back(std::move(each));
    }
}

} // namespace

result<release_moment> parse_release_moment(std::string_view text)
{
    constexpr std::size_t day_size = 10;
    const auto dated = parse_official_day(text, date_form::iso);
    if (!dated) return dated.error();
    const std::int64_t days = dated->serial().time_since_epoch().count();
    if (text.size() == day_size) return release_moment{days * 86400, {}};
    auto time = time_in(text.substr(day_size));
    if (!time) return error_at(whole(text), code::bad_date, {excerpt(text)});
    return release_moment{days * 86400 + time->first, std::move(time->second)};
}

ocds_package read_ocds_package(node root) { return package_reader{}.read(std::move(root)); }

void merge_release(node& into, node later)
{
    std::map<std::string, std::size_t, std::less<>> known;
    for (std::size_t i = 0; i < into.children.size(); ++i)
        known.emplace(into.children[i].key, i);
    for (auto& child : later.children) {
        const auto at = known.find(child.key);
        if (at == known.end()) {
            drop_nulls(child);
            known.emplace(child.key, into.children.size());
            into.children.push_back(std::move(child));
            continue;
        }
        auto& had = into.children[at->second];
        if (had.kind == node_kind::table && child.kind == node_kind::table)
            merge_release(had, std::move(child));
        else if (had.kind == node_kind::list && child.kind == node_kind::list && !merged_whole(child.key) &&
                 all_tables(had) && all_tables(child))
            merge_list(had, std::move(child));
        else {
            drop_nulls(child);
            had = std::move(child);
        }
    }
    std::erase_if(into.children, [](const node& n) { return n.kind == node_kind::null; });
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
