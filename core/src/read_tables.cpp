// SPDX-License-Identifier: MIT
#include "mediabuy/io/tables.hpp"

#include "binder.hpp"
#include "mediabuy/io/sha256.hpp"
#include "mended_text.hpp"
#include "near_words.hpp"
#include "path_inside.hpp"
#include "table_rows.hpp"
#include "trees.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace {

using namespace detail;

constexpr source_id package_text{0};

[[nodiscard]] std::string names_of_tables(std::string_view near)
{
    std::vector<std::string_view> names;
    for (const auto& shape : table_shapes())
        names.push_back(shape.name);
    return near_words(near, names, "[[", "]]");
}

/// The tables of the package whose tree it is.
[[nodiscard]] std::vector<package_table> tables_of(const source_tree& tree, problem_list& problems)
{
    std::vector<package_table> out;
    for (const auto& entry : tree.entries) {
        if (entry.key != "resources") continue;
        const auto* name = child_of(entry, "name");
        const auto* path = child_of(entry, "path");
        if (!name || name->kind != node_kind::text || !shape_named(name->text)) {
            const auto said = name ? name->text : std::string{};
            problems.add_error(name ? name->where : entry.where, code::unknown_table,
                               {"[[" + excerpt(said) + "]]", names_of_tables(said)});
        } else if (!path || path->kind != node_kind::text || !stays_inside(path->text)) {
            problems.add_error(path ? path->where : entry.where, code::table_path,
                               {excerpt(path ? path->text : std::string{})});
        } else {
            out.push_back({name->text, path->text, path->where});
        }
    }
    return out;
}

/// Rows of every table, by the number of its shape.
using all_rows = std::vector<std::vector<table_row>>;

/// Puts the rows of lists into the rows that they belong to, the innermost first.
void put_together(all_rows& rows, problem_list& problems)
{
    const auto& shapes = table_shapes();
    for (auto shape = shapes.size(); shape-- > 0;) {
        if (!shapes[shape].listed() || rows[shape].empty()) continue;
        const auto& name = shapes[shape].name;
        const auto* holder = shape_named(name.substr(0, name.rfind('.')));
        auto& into = rows[static_cast<std::size_t>(holder - shapes.data())];
        std::map<std::string_view, table_row*> known;
        for (auto& row : into)
            known.emplace(row.key, &row);
        auto& own = rows[shape];
        std::stable_sort(own.begin(), own.end(), [](const table_row& a, const table_row& b) {
            return std::tie(a.holder, a.place) < std::tie(b.holder, b.place);
        });
        for (std::size_t i = 0; i < own.size(); ++i) {
            const auto to = known.find(own[i].holder);
            const bool again =
                i > 0 && own[i - 1].holder == own[i].holder && own[i - 1].place == own[i].place;
            if (to == known.end()) {
                problems.add_error(
                    own[i].holder_at, code::table_no_row,
                    {holder->name, excerpt(own[i].holder.substr(own[i].holder.rfind('\x1F') + 1))});
                continue;
            }
            if (again) {
                auto p = error_at(own[i].place_at, code::table_twice, {std::to_string(own[i].place)});
                p.related.push_back({own[i - 1].place_at, code::first_key});
                problems.add(std::move(p));
                continue;
            }
            auto& children = to->second->record.children;
            const auto key = name.substr(name.rfind('.') + 1);
            if (children.empty() || children.back().key != key) {
                node list;
                list.kind = node_kind::list;
                list.key = key;
                list.where = own[i].record.where;
                children.push_back(std::move(list));
            }
            auto& list = children.back();
            list.where.end = std::max(list.where.end, own[i].record.where.end);
            list.children.push_back(std::move(own[i].record));
        }
    }
}

[[nodiscard]] source_tree tree_of(all_rows rows)
{
    const auto& shapes = table_shapes();
    source_tree tree;
    for (std::size_t shape = 0; shape < shapes.size(); ++shape) {
        if (shapes[shape].listed()) continue;
        for (auto& row : rows[shape]) {
            if (shapes[shape].name == "book") {
                for (auto& child : row.record.children)
                    tree.head.children.push_back(std::move(child));
                tree.head.where = row.record.where;
                continue;
            }
            row.record.key = shapes[shape].name;
            tree.entries.push_back(std::move(row.record));
        }
    }
    return tree;
}

/// A text of the book that is being read, mended, and never too long.
class text_keeper {
public:
    text_keeper(book& out, problem_list& problems) : out_{out}, problems_{problems} {}

    [[nodiscard]] std::string_view keep(std::string name, std::string text)
    {
        const auto source = static_cast<source_id>(out_.texts.size());
        if (text.size() > most_bytes) {
            text.clear();
            problems_.add_error({source, 0, 0}, code::over_limit,
                                {"bytes in a text", std::to_string(most_bytes)});
        }
        out_.texts.emplace_back(std::move(name), std::move(text));
        const auto given = out_.texts.back().content();
        auto mended = mended_utf8(given, source, problems_);
        if (!mended) return given;
        mended_ = std::move(*mended);
        return mended_;
    }

private:
    book& out_;
    problem_list& problems_;
    std::string mended_;
};

[[nodiscard]] std::string beside(std::string_view package, std::string_view path)
{
    const auto slash = package.rfind('/');
    return std::string{package.substr(0, slash == package.npos ? 0 : slash + 1)}.append(path);
}

} // namespace

package_tables tables_in_package(std::string_view package)
{
    package_tables out;
    problem_list problems{out.problems};
    out.tables = tables_of(read_json(package, package_text, problems), problems);
    return out;
}

bool is_package(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first == text.npos || text[first] != '{') return false;
    std::vector<problem> none;
    problem_list problems{none};
    const auto tree = read_json(text.substr(0, most_bytes), package_text, problems);
    return !child_of(tree.head, "mediabuy") &&
           std::any_of(tree.entries.begin(), tree.entries.end(),
                       [](const node& entry) { return entry.key == "resources"; });
}

read_result read_tables(named_text package, std::vector<named_text> files)
{
    read_result out;
    problem_list problems{out.problems};
    std::string whole = package.text;
    out.records.texts.reserve(files.size() + 1); // what a table is read from stays where it is
    text_keeper texts{out.records, problems};
    const auto folder = package.name;
    const auto described = texts.keep(std::move(package.name), std::move(package.text));
    all_rows rows(table_shapes().size());
    std::vector<bool> taken(rows.size());
    for (const auto& table : tables_of(read_json(described, package_text, problems), problems)) {
        const auto file = std::find_if(files.begin(), files.end(),
                                       [&table](const named_text& f) { return f.name == table.path; });
        const auto shape = static_cast<std::size_t>(shape_named(table.name) - table_shapes().data());
        if (file == files.end() || taken[shape]) {
            problems.add_error(table.path_at, code::table_missing, {table.path});
            continue;
        }
        taken[shape] = true;
        whole += file->text;
        const auto source = static_cast<source_id>(out.records.texts.size());
        const auto text = texts.keep(beside(folder, table.path), std::move(file->text));
        file->name.clear(); // each is one table
        rows[shape] = read_table(table_shapes()[shape], text, source, problems);
    }
    out.records.sha256 = sha256(whole);
    put_together(rows, problems);
    const auto tree = tree_of(std::move(rows));
    binder binder{out.records, tree, problems};
    binder.bind();
    binder.close_up();
    sort_problems(out.problems);
    return out;
}

} // namespace v1
} // namespace mediabuy
