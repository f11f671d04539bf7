// SPDX-License-Identifier: MIT
#include "csv_layout.hpp"
#include "mediabuy/io/tables.hpp"
#include "mediabuy/io/write.hpp"
#include "mediabuy/text/json_text.hpp"
#include "table_schema.hpp"
#include "trees.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace {

using namespace detail;

/// The rows of one table, each as wide as its columns with every end of a vague day.
struct filled_table {
    const table_shape* shape;
    std::vector<std::vector<std::string>> rows; ///< holders, place, then columns
};

[[nodiscard]] std::string as_json(const node& value)
{
    std::string out;
    const bool list = value.kind == node_kind::list;
    for (const auto& child : value.children) {
        out += out.empty() ? "" : ",";
        if (!list) {
            append_json_string(out, child.key);
            out += ':';
        }
        append_json_string(out, child.text);
    }
    return (list ? '[' : '{') + out + (list ? ']' : '}');
}

[[nodiscard]] const node* at_path(const node& record, const std::vector<std::string_view>& path)
{
    const auto* at = &record;
    for (const auto key : path) {
        if (at->kind != node_kind::table) return nullptr;
        at = child_of(*at, key);
        if (!at) return nullptr;
    }
    return at;
}

[[nodiscard]] std::string cell_of(const node& record, const table_column& column)
{
    const auto* found = at_path(record, column.path);
    if (!found) return {};
    if (found->kind == node_kind::list || column.of->type == value_type::reasons) return as_json(*found);
    if (found->kind == node_kind::table) return {}; // it stands in columns of its own
    const bool formula = is_free_text(column.of->type) && looks_like_formula(found->text);
    return formula ? '\'' + found->text : found->text;
}

class table_filler {
public:
    table_filler()
    {
        for (const auto& shape : table_shapes())
            tables.push_back({&shape, {}});
    }

    /// A record or a table in one, and the lists in it.
    void add(const node& record, std::string_view table, const std::vector<std::string>& where)
    {
        auto& to = table_of(table);
        auto row = where;
        for (const auto& c : to.shape->columns)
            row.push_back(cell_of(record, c));
        to.rows.push_back(std::move(row));
        auto inside = where;
        if (where.empty()) inside.push_back(child_text(record, "id"));
        for (const auto& child : record.children) {
            const auto name = std::string{table} + '.' + child.key;
            if (child.kind != node_kind::list || !shape_named(name)) continue;
            for (std::size_t i = 0; i < child.children.size(); ++i) {
                auto place = inside;
                place.push_back(std::to_string(i + 1));
                add(child.children[i], name, place);
            }
        }
    }

    std::vector<filled_table> tables;

private:
    [[nodiscard]] static std::string child_text(const node& record, std::string_view key)
    {
        const auto* child = child_of(record, key);
        return child ? child->text : std::string{};
    }

    [[nodiscard]] filled_table& table_of(std::string_view name)
    {
        return *std::find_if(tables.begin(), tables.end(),
                             [name](const filled_table& t) { return t.shape->name == name; });
    }
};

/// The columns that are written, by their number.
[[nodiscard]] std::vector<std::size_t> used_columns(const filled_table& table)
{
    const auto before = table.shape->listed() ? table.shape->holders.size() + 1 : 0;
    std::vector<std::size_t> used;
    for (std::size_t i = 0; i < table.shape->columns.size(); ++i) {
        const bool needed = std::any_of(table.rows.begin(), table.rows.end(),
                                        [&](const auto& row) { return !row[before + i].empty(); });
        if (needed || table.shape->columns[i].use == column_use::always) used.push_back(i);
    }
    return used;
}

[[nodiscard]] std::string csv_of(const filled_table& table, const std::vector<std::size_t>& used)
{
    std::string out;
    std::vector<std::string_view> cells{table.shape->holders.begin(), table.shape->holders.end()};
    if (table.shape->listed()) cells.push_back(place_column);
    const auto before = cells.size();
    for (const auto i : used)
        cells.push_back(table.shape->columns[i].name);
    append_csv_row(out, cells);
    for (const auto& row : table.rows) {
        cells.assign(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(before));
        for (const auto i : used)
            cells.push_back(row[before + i]);
        append_csv_row(out, cells);
    }
    return out;
}

} // namespace

std::vector<named_text> write_tables(const book& records)
{
    const auto json = write_json(records);
    std::vector<problem> none;
    problem_list problems{none};
    const auto tree = read_json(json, source_id{0}, problems);
    table_filler filler;
    filler.add(tree.head, "book", {});
    for (const auto& entry : tree.entries)
        filler.add(entry, entry.key, {});
    std::vector<named_text> files;
    std::vector<described_table> described;
    for (const auto& table : filler.tables) {
        if (table.rows.empty()) continue;
        const auto used = used_columns(table);
        files.push_back({table.shape->name + ".csv", csv_of(table, used)});
        described.push_back({table.shape, {}});
        for (const auto i : used)
            described.back().columns.push_back(&table.shape->columns[i]);
    }
    files.push_back({std::string{package_name}, package_json(records.title, described)});
    return files;
}

} // namespace v1
} // namespace mediabuy
