// SPDX-License-Identifier: MIT
#include "mediabuy/io/import/tables_import.hpp"

#include "binder.hpp"
#include "csv_rows.hpp"
#include "mediabuy/io/import/import_codes.hpp"
#include "mediabuy/io/tables.hpp"
#include "mediabuy/io/write.hpp"
#include "mended_text.hpp"
#include "node_words.hpp"
#include "table_shape.hpp"
#include "trees.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace {

using namespace detail;

constexpr record_layout package_layout{"datapackage"};

/// What files of each table are laid out as, in the order of table_shapes.
[[nodiscard]] const std::vector<record_layout>& table_layouts()
{
    static const auto all = [] {
        std::vector<record_layout> out;
        for (const auto& shape : table_shapes())
            out.push_back({shape.name});
        return out;
    }();
    return all;
}

[[nodiscard]] std::string_view folder_of(std::string_view path)
{
    const auto slash = path.rfind('/');
    return path.substr(0, slash == path.npos ? 0 : slash + 1);
}

[[nodiscard]] bool is_package_file(const named_text& file)
{
    return file.name.substr(folder_of(file.name).size()) == package_name || is_package(file.text);
}

/// The package that files with the names of tables would have.
[[nodiscard]] named_text package_of(const std::vector<named_text>& files)
{
    named_text out{files.empty() ? std::string{} : std::string{folder_of(files.front().name)}, {}};
    out.name += package_name;
    for (const auto& file : files) {
        const auto path = std::string_view{file.name}.substr(folder_of(file.name).size());
        const auto name = path.substr(0, path.rfind('.'));
        if (!shape_named(name) || folder_of(file.name) != folder_of(out.name)) continue;
        out.text += (out.text.empty() ? "" : ", ") + std::string{R"({"name": ")"} + std::string{name} +
                    R"(", "path": ")" + std::string{name} + ".csv\"}";
    }
    out.text = R"({"resources": [)" + out.text + "]}";
    return out;
}

/// The rows behind the header of a table, and which of them are refused.
struct rows_of_table {
    std::vector<span> rows;
    std::set<std::size_t> refused;
    std::uint64_t unreadable = 0; ///< rows that do not come apart into cells
};

[[nodiscard]] rows_of_table rows_of(std::string_view text, source_id source)
{
    rows_of_table out;
    std::vector<problem> found;
    problem_list problems{found};
    csv_rows rows{text, source, problems};
    for (bool header = true; const auto row = rows.next(); header = false)
        if (!header) out.rows.push_back(row->where);
    out.unreadable = found.size();
    return out;
}

/// The files that read_tables makes texts of, in its order: each once, for one table.
[[nodiscard]] std::vector<std::size_t> texts_of(const named_text& package,
                                                const std::vector<named_text>& files)
{
    std::vector<std::size_t> out;
    std::set<std::string> seen;
    for (const auto& table : tables_in_package(package.text).tables) {
        const auto at = std::find_if(files.begin(), files.end(),
                                     [&table](const named_text& f) { return f.name == table.path; });
        const auto number = static_cast<std::size_t>(at - files.begin());
        const bool again = std::find(out.begin(), out.end(), number) != out.end();
        if (at != files.end() && !again && seen.insert(table.name).second) out.push_back(number);
    }
    return out;
}

/// The texts of one book, read again and again without the rows that have something wrong with them.
class table_set {
public:
    table_set(named_text package, std::vector<named_text> files)
        : package_{std::move(package)}, files_{std::move(files)}, texts_{texts_of(package_, files_)}
    {
    }

    /// Precondition: the files bear the paths that the package gives.
    void read(std::vector<problem>& problems, std::vector<source_text>& texts)
    {
        for (bool first = true;; first = false) {
            auto read = read_tables(package_, files_);
            if (first) find_rows(read.records.texts, texts);
            const auto before = refused_;
            for (auto& p : read.problems) {
                const bool refuses = p.level == severity::error && refuse_row(p.where);
                if (first || refuses) problems.push_back(std::move(p));
            }
            records = std::move(read.records);
            if (refused_ == before) break;
        }
        sort_problems(problems);
        records.texts.clear();
    }

    book records;
    std::vector<rows_of_table> rows; ///< by the number of the text

private:
    void find_rows(const std::vector<source_text>& read, std::vector<source_text>& texts)
    {
        for (std::size_t i = 0; i < read.size(); ++i) {
            rows.push_back(i == 0 ? rows_of_table{} : rows_of(read[i].content(), static_cast<source_id>(i)));
            texts.push_back(read[i]);
        }
    }

    /// Whether the place lies in a row that was not refused before; its text is then taken out, so that every
    /// other place stays what it is.
    bool refuse_row(span where)
    {
        const auto text = static_cast<std::size_t>(where.source);
        if (text == 0 || text >= rows.size()) return false;
        auto& of = rows[text];
        const auto at = std::upper_bound(of.rows.begin(), of.rows.end(), where.begin,
                                         [](std::uint32_t place, span row) { return place < row.begin; });
        if (at == of.rows.begin()) return false;
        const auto row = std::prev(at);
        if (where.begin > row->end ||
            !of.refused.insert(static_cast<std::size_t>(row - of.rows.begin())).second)
            return false;
        ++refused_;
        auto& out = files_[texts_[text - 1]].text;
        const auto length = row->end - row->begin;
        out.replace(row->begin, length, length, '\n');
        return true;
    }

    named_text package_;
    std::vector<named_text> files_;
    std::vector<std::size_t> texts_;
    std::uint64_t refused_ = 0;
};

// ---- which records are wanted

[[nodiscard]] std::string_view text_of(const node& of, std::string_view key)
{
    const auto* found = child_of(of, key);
    return found ? std::string_view{found->text} : std::string_view{};
}

/// Keeps the contracts and actions of a tree that a selection wants, and what these refer to.
class tree_selection {
public:
    tree_selection(source_tree& tree, const import_selection& wanted) : tree_{tree}, wanted_{wanted}
    {
        for (auto& e : tree.entries)
            if (const auto id = text_of(e, "id"); !id.empty()) by_id_.emplace(id, &e);
    }

    /// The filter that nothing here can answer, and the column that it needs.
    [[nodiscard]] std::vector<std::pair<std::string_view, std::string_view>> lacking() const
    {
        std::vector<std::pair<std::string_view, std::string_view>> out;
        const auto need = [&](std::string_view filter, bool asked, std::string_view column,
                              std::string_view other) {
            if (asked && !some(column) && (other.empty() || !some(other))) out.emplace_back(filter, column);
        };
        need("psc", !wanted_.psc.empty(), "psc", "psc_title");
        need("naics", !wanted_.naics.empty(), "naics", "naics_title");
        need("agency", !wanted_.agency.empty(), "agency", {});
        need("vendor", !wanted_.vendor.empty(), "vendor", {});
        if (!wanted_.text.empty() && !has_contracts()) out.emplace_back("text", "contract.csv");
        need("from", wanted_.from.has_value(), "signed", {});
        need("to", wanted_.to.has_value(), "signed", {});
        return out;
    }

    void keep_wanted()
    {
        std::vector<const node*> open;
        for (auto& e : tree_.entries) {
            if (e.key != "contract" || !is_wanted(e)) continue;
            kept_.insert(&e);
            open.push_back(&e);
        }
        while (!open.empty()) {
            const auto* from = open.back();
            open.pop_back();
            follow(*from, *table_named(from->key), open);
        }
        std::erase_if(tree_.entries, [this](const node& e) { return kept_.count(&e) == 0; });
    }

private:
    [[nodiscard]] bool has_contracts() const
    {
        return std::any_of(tree_.entries.begin(), tree_.entries.end(),
                           [](const node& e) { return e.key == "contract"; });
    }

    /// Whether some contract, or an action of one, has that key.
    [[nodiscard]] bool some(std::string_view key) const
    {
        return std::any_of(tree_.entries.begin(), tree_.entries.end(), [key](const node& e) {
            if (e.key != "contract") return false;
            if (child_of(e, key)) return true;
            const auto* actions = child_of(e, "modification");
            return actions && std::any_of(actions->children.begin(), actions->children.end(),
                                          [key](const node& m) { return child_of(m, key) != nullptr; });
        });
    }

    [[nodiscard]] bool is_wanted(node& c) const
    {
        const auto meets = [](const std::vector<std::string>& values, auto has) {
            return values.empty() || std::any_of(values.begin(), values.end(), has);
        };
        const auto party = [&](std::string_view key, const std::string& words) {
            const auto at = by_id_.find(text_of(c, key));
            return at != by_id_.end() && (has_words(text_of(*at->second, "name"), words) ||
                                          has_words(text_of(*at->second, "uei"), words));
        };
        if (!meets(wanted_.agency, [&](const std::string& v) { return party("agency", v); }) ||
            !meets(wanted_.vendor, [&](const std::string& v) { return party("vendor", v); }) ||
            !meets(wanted_.text, [&](const std::string& v) { return has_words_in(c, v); }))
            return false;
        const bool of_actions = !wanted_.psc.empty() || !wanted_.naics.empty() || wanted_.from || wanted_.to;
        if (!of_actions) return true;
        const bool days = wanted_.from || wanted_.to;
        const bool own_class = meets_class(wanted_.psc, text_of(c, "psc"), text_of(c, "psc_title")) &&
                               meets_class(wanted_.naics, text_of(c, "naics"), text_of(c, "naics_title"));
        for (auto& list : c.children) {
            if (list.key != "modification") continue;
            std::erase_if(list.children, [&](const node& m) { return !action_wanted(c, m); });
            if (!list.children.empty()) return true;
        }
        return own_class && !days;
    }

    /// An action has the class of its contract, but where it has its own.
    [[nodiscard]] bool action_wanted(const node& c, const node& m) const
    {
        const auto of = [&](std::string_view key) { return text_of(child_of(m, key) ? m : c, key); };
        if (!meets_class(wanted_.psc, of("psc"), of("psc_title")) ||
            !meets_class(wanted_.naics, of("naics"), of("naics_title")))
            return false;
        if (!wanted_.from && !wanted_.to) return true;
        const auto* given = child_of(m, "signed");
        const auto when = parse_vague_day(given && given->kind == node_kind::text ? given->text : "");
        return when && (!wanted_.from || when->earliest() >= *wanted_.from) &&
               (!wanted_.to || when->latest() <= *wanted_.to);
    }

    void add(std::string_view id, std::vector<const node*>& open)
    {
        const auto at = by_id_.find(id.substr(0, id.find(':')));
        if (at != by_id_.end() && kept_.insert(at->second).second) open.push_back(at->second);
    }

    void follow(const node& record, const table& of, std::vector<const node*>& open)
    {
        for (const auto& value : record.children) {
            const auto k = std::find_if(of.keys.begin(), of.keys.end(),
                                        [&value](const key& each) { return each.name == value.key; });
            if (k == of.keys.end()) continue;
            if (k->type == value_type::reference) add(value.text, open);
            if (k->type == value_type::references)
                for (const auto& id : value.children)
                    add(id.text, open);
            const auto* inner =
                k->type == value_type::table || k->type == value_type::tables ? table_named(k->of) : nullptr;
            if (!inner) continue;
            if (value.kind == node_kind::table) follow(value, *inner, open);
            for (const auto& each : value.children)
                if (value.kind == node_kind::list) follow(each, *inner, open);
        }
    }

    source_tree& tree_;
    const import_selection& wanted_;
    std::map<std::string_view, const node*> by_id_;
    std::set<const node*> kept_;
};

/// Rows of the table "contract.modification.funds", by its path from the record on.
[[nodiscard]] std::uint64_t rows_under(const node& record, std::string_view path)
{
    if (path.empty()) return 1;
    const auto dot = std::min(path.find('.'), path.size());
    std::uint64_t out = 0;
    if (const auto* list = child_of(record, path.substr(0, dot)))
        for (const auto& each : list->children)
            out += rows_under(each, path.substr(std::min(dot + 1, path.size())));
    return out;
}

[[nodiscard]] std::uint64_t rows_in(const source_tree& tree, std::string_view shape)
{
    if (shape == "book") return 1;
    const auto dot = std::min(shape.find('.'), shape.size());
    std::uint64_t out = 0;
    for (const auto& e : tree.entries)
        if (e.key == shape.substr(0, dot))
            out += rows_under(e, shape.substr(std::min(dot + 1, shape.size())));
    return out;
}

[[nodiscard]] source_tree tree_of(const book& records)
{
    std::vector<problem> none;
    problem_list problems{none};
    return read_json(write_json(records), source_id::none, problems);
}

[[nodiscard]] std::optional<day> exact_day(const std::optional<given_day>& d)
{
    const bool exact = d && d->when.earliest() == d->when.latest();
    return exact ? std::optional{d->when.latest()} : std::nullopt;
}

/// What was taken: of actions what they obligate, of everything else how many rows.
void count_taken(taken_file& file, const book& records)
{
    if (file.layout->name != "contract.modification") {
        if (file.taken > 0) sum_of(file, {}, {}).taken = file.taken;
        return;
    }
    for (const auto& c : records.contracts)
        for (const auto& m : c.modifications) {
            const auto agency = c.agency ? std::string_view{records[c.agency].name} : std::string_view{};
            const auto in = m.obligates ? std::optional{m.obligates->currency()} : std::nullopt;
            count(sum_of(file, agency, in), m.obligates, exact_day(m.signed_on));
        }
}

void tally(taken_file& file, const source_tree& tree, const book& records)
{
    for (const auto& e : tree.entries) {
        if (e.key != file.layout->name) continue;
        row_digest digest;
        digest.add(plain_text_of(e));
        add_row(file.records, std::string{text_of(e, "id")},
                money::from_minor(0, records.default_currency.value_or(usd)), digest.value());
    }
}

} // namespace

void tables_import::begin(std::string name, std::string /*id*/) { files_.push_back({std::move(name), {}}); }

void tables_import::feed(std::string_view chunk)
{
    if (stopped()) return;
    files_.back().text += chunk;
    rows_ += static_cast<std::uint64_t>(std::count(chunk.begin(), chunk.end(), '\n'));
}

bool tables_import::stopped() const noexcept { return files_.back().text.size() > most_bytes; }

void tables_import::end(const std::string& digest) { digests_.push_back(digest); }

taken_records tables_import::finish()
{
    taken_records out;
    const auto described = std::find_if(files_.begin(), files_.end(), is_package_file);
    const auto package = described == files_.end() ? package_of(files_) : *described;
    const auto folder = folder_of(package.name);
    std::vector<named_text> tables;
    const auto named = tables_in_package(package.text).tables;
    for (std::size_t i = 0; i < files_.size(); ++i) {
        auto& file = out.files.emplace_back();
        file.name = files_[i].name;
        file.sha256 = digests_[i];
        if (described != files_.end() && &files_[i] == &*described) {
            file.layout = &package_layout;
            continue;
        }
        const bool beside = file.name.starts_with(folder);
        const auto path = beside ? file.name.substr(folder.size()) : std::string{};
        const auto at = std::find_if(named.begin(), named.end(),
                                     [&path](const package_table& t) { return t.path == path; });
        if (at == named.end()) {
            out.problems.push_back(
                error_at({}, code::unknown_layout,
                         {file.name, "tables",
                          described == files_.end() ? "the name of a table, such as contract.csv"
                                                    : "a place in " + package.name}));
            continue;
        }
        const auto shape = static_cast<std::size_t>(shape_named(at->name) - table_shapes().data());
        file.layout = &table_layouts()[shape];
        tables.push_back({path, std::move(files_[i].text)});
    }
    if (named.empty() && described == files_.end()) return out;
    std::vector<std::string> in_order; // names of the files that are the texts
    for (const auto number : texts_of(package, tables))
        in_order.push_back(std::string{folder} + tables[number].name);
    table_set set{package, std::move(tables)};
    set.read(out.problems, out.texts);
    auto tree = tree_of(set.records);
    if (!wanted_.everything()) {
        tree_selection selection{tree, wanted_};
        for (const auto& [filter, column] : selection.lacking()) {
            out.refused = true;
            out.problems.push_back(
                error_at({}, code::filter_not_in_layout,
                         {std::string{package.name}, std::string{filter}, "tables", std::string{column}}));
        }
        if (out.refused) return out;
        selection.keep_wanted();
        book kept;
        std::vector<problem> none;
        problem_list problems{none};
        binder binder{kept, tree, problems};
        binder.bind();
        binder.close_up();
        kept.sha256 = set.records.sha256;
        set.records = std::move(kept);
    }
    for (auto& file : out.files) {
        const auto at = std::find(in_order.begin(), in_order.end(), file.name);
        if (at == in_order.end()) continue;
        const auto& rows = set.rows[static_cast<std::size_t>(at - in_order.begin()) + 1];
        file.rows = rows.rows.size() + rows.unreadable;
        file.refused = rows.refused.size() + rows.unreadable;
        file.taken = std::min(file.rows - file.refused, rows_in(tree, file.layout->name));
        file.passed_over = file.rows - file.refused - file.taken;
        count_taken(file, set.records);
        if (records_ == tallying::on) tally(file, tree, set.records);
    }
    out.records = std::move(set.records);
    return out;
}

} // namespace v1
} // namespace mediabuy
