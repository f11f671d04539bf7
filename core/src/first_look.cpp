// SPDX-License-Identifier: MIT
#include "mediabuy/io/import/first_look.hpp"

#include "mediabuy/answer/import_command.hpp"
#include "mediabuy/io/import/api_import.hpp"
#include "mediabuy/io/import/asked_import.hpp"
#include "mediabuy/io/import/award_member.hpp"
#include "mediabuy/io/import/import_codes.hpp"
#include "mediabuy/io/import/platform_layout.hpp"
#include "mediabuy/io/import/usaspending_layout.hpp"
#include "mediabuy/io/tables.hpp"
#include "ocds_release.hpp"
#include "table_shape.hpp"
#include "trees.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace {

/// What people know a row by.
constexpr std::array shown_of_actions{
    action_field::action_date, action_field::agency_name, action_field::vendor_name, action_field::obligation,
    action_field::psc_title,   action_field::piid,        action_field::modification};
constexpr std::array shown_beside{member_field::award_key, member_field::date,   member_field::period,
                                  member_field::account,   member_field::number, member_field::vendor_name,
                                  member_field::sub_name,  member_field::amount};
/// Google has a column for each of some thirty currencies.
constexpr std::size_t most_amounts = 2;
/// A contract has a column for each of some thirty keys; its id and what is most said of it come first.
constexpr std::size_t most_own_columns = 8;

/// By asking: the importer refuses a filter that the file has no column for.
[[nodiscard]] bool answers(std::string_view format, std::string_view filter, const char* value,
                           const std::string& name, std::string_view file)
{
    auto asked = asked_import::ask(
        {.command = "import", .ids = {std::string{format}}, .options = {{std::string{filter}, value}}});
    auto* in = std::get_if<asked_import>(&asked);
    if (!in) return false;
    in->begin(name);
    in->feed(file);
    in->end();
    return !in->finish().refused;
}

[[nodiscard]] std::vector<std::string_view> filters_of(std::string_view format, const std::string& name,
                                                       std::string_view file)
{
    std::vector<std::string_view> out;
    for (const auto& option : command_table::import_filters) {
        if (format == "csv") { // which of its tables can answer shows when all of them are there
            out.push_back(option.name);
            continue;
        }
        const bool date = option.type == option_type::date;
        const auto met = [&](const char* value) { return answers(format, option.name, value, name, file); };
        // Of a class the code may be there, or only its title.
        if (date ? met("2000-01-01") : met("R701") || met("words")) out.push_back(option.name);
    }
    return out;
}

/// JSON: releases of OCDS, a page of the USAspending API, or the description of tables. What is cut off has
/// its first records all the same.
class json_looker {
public:
    json_looker(std::string_view begins, bool whole, const std::string& name)
    {
        if (const auto page = look_at_page(begins)) {
            out_.format = "usaspending-api";
            out_.layout = page->kind;
            out_.names = page->names;
            out_.rows = page->rows;
            out_.filters = filters_of(out_.format, name, page->like);
        } else if (!look_at_tables(begins) && !look_at_releases(begins, whole, name)) {
            out_.problems.push_back(
                error_at({}, code::unknown_layout, {name, "release-package", "releases"}));
        }
        out_.columns = static_cast<std::uint32_t>(out_.names.size());
        if (out_.rows.size() > most_first_rows) out_.rows.resize(most_first_rows);
    }

    [[nodiscard]] first_look take() && { return std::move(out_); }

private:
    [[nodiscard]] bool look_at_tables(std::string_view begins)
    {
        if (!is_package(begins)) return false;
        const auto tables = tables_in_package(begins).tables;
        if (tables.empty()) return false;
        out_.format = "csv";
        out_.layout = "datapackage";
        out_.names = {"name", "path"};
        for (const auto& table : tables)
            out_.rows.push_back({table.name, table.path});
        out_.filters = filters_of(out_.format, {}, {});
        return true;
    }

    [[nodiscard]] bool look_at_releases(std::string_view begins, bool whole, const std::string& name)
    {
        std::vector<problem> found;
        detail::problem_list list{found};
        auto root = detail::read_json_value(begins, source_id::none, list);
        const bool begun = !whole && root.kind == node_kind::table &&
                           (child_of(root, "releases") || child_of(root, "records")) &&
                           (child_of(root, "publisher") || child_of(root, "version"));
        const auto package = detail::read_ocds_package(std::move(root));
        if (!package.layout || (package.releases.empty() && !begun && !whole)) return false;
        if (whole && !found.empty()) {
            out_.problems.push_back(std::move(found.front()));
            out_.problems.back().where = {};
        }
        out_.format = "ocds";
        out_.layout = package.layout->name;
        out_.names = {"ocid", "id", "date", "buyer", "contracts"};
        for (const auto& r : package.releases) {
            const auto text = [](const node* n) { return n ? n->text : std::string{}; };
            const auto* buyer = child_of(r.content, "buyer");
            const auto* contracts = child_of(r.content, "contracts");
            out_.rows.push_back({r.ocid, r.id, text(child_of(r.content, "date")),
                                 buyer ? text(child_of(*buyer, "name")) : std::string{},
                                 std::to_string(contracts ? contracts->children.size() : 0)});
        }
        out_.filters = filters_of(out_.format, name, R"({"releases": []})");
        return true;
    }

    first_look out_;
};

class looker {
public:
    looker(std::string_view begins, bool whole, const std::string& name) : name_{name}
    {
        table_scanner in{table_format{},
                         [this](std::span<const std::string_view> header) { return plan(header); },
                         [this](const table_record& record) { show(record); }, [](const refused_record&) {}};
        in.feed(begins);
        auto refusal = whole ? in.finish().refusal : in.so_far().refusal;
        if (refusal) refuse(refusal->why, std::move(refusal->arguments));
        if (out_.problems.empty() && out_.format.empty())
            refuse(code::unknown_layout, {name_, std::string{action_layouts().front().name}, ""});
        if (!out_.format.empty())
            out_.filters =
                filters_of(out_.format, name_, std::string{begins.substr(0, begins.find('\n'))} + '\n');
    }

    [[nodiscard]] first_look take() && { return std::move(out_); }

private:
    void refuse(problem_code why, std::vector<std::string> arguments)
    {
        out_.problems.push_back(error_at({}, why, std::move(arguments)));
    }

    [[nodiscard]] std::optional<table_plan> plan(std::span<const std::string_view> header)
    {
        out_.columns = static_cast<std::uint32_t>(header.size());
        auto shown = actions(header);
        if (out_.format.empty()) shown = beside(header);
        for (const auto& layout : platform_layouts())
            if (out_.format.empty()) shown = platform(layout.format, header);
        if (out_.format.empty()) shown = own_table(header);
        if (out_.format.empty()) return std::nullopt;
        out_.problems.clear();
        for (const auto at : shown)
            out_.names.emplace_back(header[at]);
        return table_plan{std::move(shown), {}};
    }

    [[nodiscard]] std::vector<std::uint32_t> actions(std::span<const std::string_view> header)
    {
        const auto match = recognise_header(header);
        std::vector<std::uint32_t> shown;
        if (match.repeated) {
            refuse(code::repeated_column, {name_, std::string{*match.repeated}});
        } else if (match.found) {
            found("usaspending", match.found->layout->name);
            for (const auto what : shown_of_actions)
                if (const auto at = match.found->place_of(what)) shown.push_back(*at);
        } else {
            std::string missing;
            for (const auto column : match.otherwise.missing)
                missing += (missing.empty() ? "" : ", ") + std::string{column};
            refuse(code::unknown_layout,
                   {name_, std::string{match.otherwise.nearest->name}, std::move(missing)});
        }
        return shown;
    }

    /// What the zip of an award holds beside its actions.
    [[nodiscard]] std::vector<std::uint32_t> beside(std::span<const std::string_view> header)
    {
        const auto match = recognise_member(header);
        std::vector<std::uint32_t> shown;
        if (!match.layout || match.repeated) return shown;
        found("usaspending", match.layout->name);
        for (const auto what : shown_beside)
            if (const auto& at = match.places[static_cast<std::size_t>(what)]) shown.push_back(*at);
        return shown;
    }

    [[nodiscard]] std::vector<std::uint32_t> platform(platform_format format,
                                                      std::span<const std::string_view> header)
    {
        const auto match = recognise_header(format, header);
        std::vector<std::uint32_t> shown;
        if (!match.found || match.repeated) return shown;
        found(name_of(format), match.found->layout->name);
        for (const auto& column : platform_columns())
            if (const auto at = match.found->place_of(column.what)) shown.push_back(*at);
        for (const auto& amount : match.found->amounts)
            if (std::find(shown.begin(), shown.end(), amount.place) == shown.end() &&
                shown.size() < platform_field_count + most_amounts)
                shown.push_back(amount.place);
        return shown;
    }

    /// One of the tables that an export writes, by its name and columns.
    [[nodiscard]] std::vector<std::uint32_t> own_table(std::span<const std::string_view> header)
    {
        const auto file = std::string_view{name_}.substr(name_.rfind('/') + 1);
        const auto* shape = detail::shape_named(file.substr(0, file.rfind('.')));
        std::vector<std::uint32_t> shown;
        if (!shape) return shown;
        for (const auto column : header) {
            const auto is_own = [column](const auto& c) { return c.name == column; };
            const bool known =
                column == detail::place_column ||
                std::find(shape->holders.begin(), shape->holders.end(), column) != shape->holders.end() ||
                std::any_of(shape->columns.begin(), shape->columns.end(), is_own);
            if (!known) return {};
            if (shown.size() < most_own_columns) shown.push_back(static_cast<std::uint32_t>(shown.size()));
        }
        found("csv", shape->name);
        return shown;
    }

    void found(std::string_view format, std::string_view layout)
    {
        out_.format = format;
        out_.layout = layout;
    }

    void show(const table_record& record)
    {
        if (out_.rows.size() < most_first_rows)
            out_.rows.emplace_back(record.fields.begin(), record.fields.end());
    }

    const std::string& name_;
    first_look out_;
};

} // namespace

first_look look_at(std::string_view begins, bool whole, const std::string& name)
{
    const auto first = begins.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    const bool json = first != std::string_view::npos && (begins[first] == '{' || begins[first] == '[');
    return json ? json_looker{begins, whole, name}.take() : looker{begins, whole, name}.take();
}

} // namespace v1
} // namespace mediabuy
