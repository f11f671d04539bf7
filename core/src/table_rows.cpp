// SPDX-License-Identifier: MIT
#include "table_rows.hpp"

#include "csv_rows.hpp"
#include "near_words.hpp"
#include "trees.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace detail {
namespace {

[[nodiscard]] node_kind kind_of_cell(value_type type, std::string_view text)
{
    if (type == value_type::number || type == value_type::days) return node_kind::number;
    const bool flag = type == value_type::flag && (text == "true" || text == "false");
    return flag ? node_kind::flag : node_kind::text;
}

class table_reader {
public:
    table_reader(const table_shape& shape, source_id source, problem_list& problems)
        : shape_{shape}, source_{source}, problems_{problems}
    {
    }

    [[nodiscard]] std::vector<table_row> read(std::string_view text)
    {
        csv_rows rows{text, source_, problems_};
        std::vector<table_row> out;
        const auto header = rows.next();
        if (!header || !take_header(*header)) return out;
        while (const auto row = rows.next()) {
            if (row->cells.size() != columns_.size()) {
                problems_.add_syntax(
                    error_at(row->where, code::table_cells,
                             {std::to_string(row->cells.size()), std::to_string(columns_.size())}));
                continue;
            }
            if (auto made = read_row(*row)) out.push_back(std::move(*made));
        }
        return out;
    }

private:
    /// What a column of the file is: a key, or where a row belongs, or nothing that is known.
    struct file_column {
        const table_column* key = nullptr;
        std::size_t holder = none; ///< its number among the holders; behind them the place
        span at;
        static constexpr auto none = static_cast<std::size_t>(-1);
    };

    [[nodiscard]] bool take_header(const csv_row& header)
    {
        std::vector<std::string_view> names{shape_.holders.begin(), shape_.holders.end()};
        if (shape_.listed()) names.push_back(place_column);
        const auto own = names.size();
        for (const auto& c : shape_.columns)
            names.push_back(c.name);
        std::vector<std::optional<span>> seen(names.size());
        for (const auto& cell : header.cells) {
            file_column column;
            column.at = cell.where;
            const auto found =
                static_cast<std::size_t>(std::find(names.begin(), names.end(), cell.text) - names.begin());
            if (found == names.size()) {
                problems_.add_error(cell.where, code::unknown_key,
                                    {excerpt(cell.text), title(), near_words(cell.text, names)});
            } else if (seen[found]) {
                auto p = error_at(cell.where, code::duplicate_key, {cell.text});
                p.related.push_back({*seen[found], code::first_key});
                problems_.add(std::move(p));
            } else {
                seen[found] = cell.where;
                if (found < own) column.holder = found;
                if (found >= own) column.key = &shape_.columns[found - own];
            }
            columns_.push_back(column);
        }
        for (std::size_t i = 0; i < own; ++i) {
            if (seen[i]) continue;
            problems_.add_error(header.where, code::missing_key,
                                {std::string{names[i]}, title(), "where a row belongs"});
            return false;
        }
        return true;
    }

    [[nodiscard]] std::string title() const { return "[[" + shape_.name + "]]"; }

    [[nodiscard]] std::optional<table_row> read_row(const csv_row& row)
    {
        table_row out;
        out.record.listed = true;
        out.record.where = row.where;
        std::vector<const csv_cell*> holders(shape_.listed() ? shape_.holders.size() + 1 : 0);
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const auto& cell = row.cells[i];
            if (columns_[i].holder != file_column::none) holders[columns_[i].holder] = &cell;
            if (columns_[i].key && !cell.text.empty())
                put(out.record, *columns_[i].key, columns_[i].at, cell);
        }
        if (!shape_.listed()) {
            if (const auto* id = child_of(out.record, "id")) out.key = id->text;
            return out;
        }
        for (std::size_t i = 0; i + 1 < holders.size(); ++i)
            out.holder += (i == 0 ? "" : "\x1F") + holders[i]->text;
        out.holder_at = holders[holders.size() - 2]->where;
        out.key = out.holder + '\x1F' + holders.back()->text;
        out.place_at = holders.back()->where;
        return read_place(holders.back()->text, out) ? std::optional{std::move(out)} : std::nullopt;
    }

    [[nodiscard]] bool read_place(std::string_view text, table_row& to)
    {
        const auto* end = text.data() + text.size();
        const auto read = std::from_chars(text.data(), end, to.place);
        if (!text.empty() && read.ec == std::errc{} && read.ptr == end && to.place > 0) return true;
        problems_.add_error(
            to.place_at, code::wrong_type,
            {std::string{place_column}, "a whole number from 1 on", "\"" + excerpt(text) + '"'});
        return false;
    }

    void put(node& record, const table_column& column, span column_at, const csv_cell& cell)
    {
        auto* at = &record;
        for (std::size_t i = 0; i + 1 < column.path.size(); ++i)
            at = &inner_table(*at, column.path[i], column_at, cell.where);
        node value;
        const auto type = column.of->type;
        const bool json =
            type == value_type::texts || type == value_type::references || type == value_type::reasons;
        if (json) {
            value = from_json(cell, type == value_type::reasons ? node_kind::table : node_kind::list);
        } else {
            value.kind = kind_of_cell(type, cell.text);
            value.text = cell.text;
            const bool armed =
                is_free_text(type) && cell.text.front() == '\'' && looks_like_formula(cell.text);
            if (armed) value.text.erase(0, 1);
        }
        value.where = cell.where;
        value.key = column.path.back();
        value.key_at = column_at;
        at->children.push_back(std::move(value));
    }

    [[nodiscard]] static node& inner_table(node& in, std::string_view key, span key_at, span where)
    {
        for (auto& child : in.children)
            if (child.key == key && child.kind == node_kind::table) {
                child.where.end = std::max(child.where.end, where.end);
                child.where.begin = std::min(child.where.begin, where.begin);
                return child;
            }
        node made;
        made.key = key;
        made.key_at = key_at;
        made.where = where;
        in.children.push_back(std::move(made));
        return in.children.back();
    }

    /// A list or a table that a cell holds as JSON; every part of it has the place of the cell.
    [[nodiscard]] node from_json(const csv_cell& cell, node_kind wanted)
    {
        std::vector<problem> found;
        problem_list inside{found};
        // As the value of a key, since the reader of JSON reads a whole book.
        const auto tree = read_json("{\"cell\": " + cell.text + '}', source_, inside);
        node out;
        const bool good = found.empty() && tree.head.children.size() == 1 && tree.entries.empty() &&
                          tree.head.children[0].kind == wanted;
        if (good) {
            out = tree.head.children[0];
            for (auto& child : out.children)
                child.where = child.key_at = cell.where;
        } else {
            const std::string form = wanted == node_kind::list ? "[\"…\", \"…\"]" : "{\"key\": \"reason\"}";
            problems_.add_syntax(
                error_at(cell.where, code::json_syntax, {"a cell of this column is " + form}));
            out.kind = node_kind::broken;
        }
        return out;
    }

    const table_shape& shape_;
    source_id source_;
    problem_list& problems_;
    std::vector<file_column> columns_;
};

} // namespace

std::vector<table_row> read_table(const table_shape& shape, std::string_view text, source_id source,
                                  problem_list& problems)
{
    return table_reader{shape, source, problems}.read(text);
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
