// SPDX-License-Identifier: MIT
#include "mediabuy/io/import/first_look.hpp"

#include "mediabuy/answer/import_command.hpp"
#include "mediabuy/io/import/asked_import.hpp"
#include "mediabuy/io/import/award_member.hpp"
#include "mediabuy/io/import/import_codes.hpp"
#include "mediabuy/io/import/platform_layout.hpp"
#include "mediabuy/io/import/usaspending_layout.hpp"

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
constexpr std::array shown_beside{
    member_field::award_key, member_field::date,   member_field::period, member_field::account,
    member_field::number,    member_field::vendor_name, member_field::sub_name, member_field::amount};
/// Google has a column for each of some thirty currencies.
constexpr std::size_t most_amounts = 2;

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
        if (!out_.format.empty()) find_filters(begins.substr(0, begins.find('\n')));
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

    /// By asking: the importer refuses a filter that the header has no column for.
    void find_filters(std::string_view header)
    {
        for (const auto& option : command_table::import_filters) {
            const bool date = option.type == option_type::date;
            const auto answers = [&](const char* value) {
                auto asked = asked_import::ask({.command = "import",
                                                .ids = {std::string{out_.format}},
                                                .options = {{std::string{option.name}, value}}});
                auto* in = std::get_if<asked_import>(&asked);
                if (!in) return false;
                in->begin(name_);
                in->feed(header);
                in->feed("\n");
                in->end();
                return !in->finish().refused;
            };
            // Of a class the code may be there, or only its title.
            if (date ? answers("2000-01-01") : answers("R701") || answers("words"))
                out_.filters.push_back(option.name);
        }
    }

    const std::string& name_;
    first_look out_;
};

} // namespace

first_look look_at(std::string_view begins, bool whole, const std::string& name)
{
    return looker{begins, whole, name}.take();
}

} // namespace v1
} // namespace mediabuy
