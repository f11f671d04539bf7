// SPDX-License-Identifier: MIT
#include "mediabuy/io/import/import_selection.hpp"

#include "mediabuy/io/import/import_codes.hpp"

#include <algorithm>
#include <numeric>

namespace mediabuy {
inline namespace v1 {
namespace {

[[nodiscard]] constexpr char upper(char c) noexcept
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

[[nodiscard]] std::string upper(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](char c) { return upper(c); });
    return text;
}

/// Plans one selection for one file.
class planner {
public:
    planner(const recognised_header& header, const std::string& file) : header_{header}, file_{file} {}

    void add_classes(std::string_view filter, const std::vector<std::string>& values, action_field code,
                     action_field title)
    {
        if (values.empty()) return;
        const auto codes = std::count_if(values.begin(), values.end(),
                                         [](const std::string& v) { return is_class_code(v); });
        const bool all_codes = codes == static_cast<std::ptrdiff_t>(values.size());
        const bool wants_codes = codes > 0 && needs(filter, code);
        const bool wants_titles = !all_codes && needs(filter, title);
        if (codes > 0 && !all_codes) {
            plan_.classes_left = wants_codes && wants_titles;
            return;
        }
        if (wants_codes) add({place(code)}, field_relation::starts_with, values);
        if (wants_titles) add({place(title)}, field_relation::contains, values);
    }

    void add_words(std::string_view filter, const std::vector<std::string>& values,
                   std::initializer_list<action_field> columns)
    {
        if (values.empty() || !needs(filter, *columns.begin())) return;
        std::vector<std::uint32_t> places;
        for (const auto what : columns)
            if (const auto at = header_.place_of(what)) places.push_back(*at);
        add(std::move(places), field_relation::contains, values);
    }

    void add_text(const std::vector<std::string>& values, std::size_t columns)
    {
        if (values.empty()) return;
        std::vector<std::uint32_t> all(columns);
        std::iota(all.begin(), all.end(), 0U);
        add(std::move(all), field_relation::contains, values);
    }

    void add_days(std::optional<day> from, std::optional<day> to)
    {
        if (!from && !to) return;
        plan_.days_left = header_.layout->dates != date_form::iso;
        if (plan_.days_left) return;
        plan_.tests.push_back({{place(action_field::action_date)},
                               field_relation::between,
                               {from ? to_string(*from) : "", to ? to_string(*to) : ""}});
    }

    [[nodiscard]] selection_plan take() && { return std::move(plan_); }

private:
    [[nodiscard]] std::uint32_t place(action_field what) const { return *header_.place_of(what); }

    [[nodiscard]] bool needs(std::string_view filter, action_field what)
    {
        if (header_.place_of(what)) return true;
        const auto name = name_in(action_layouts().front(), what);
        plan_.problems.push_back(
            error_at({}, code::filter_not_in_layout,
                     {file_, std::string{filter}, std::string{header_.layout->name}, std::string{name}}));
        return false;
    }

    void add(std::vector<std::uint32_t> columns, field_relation relation, std::vector<std::string> values)
    {
        if (relation == field_relation::starts_with)
            for (auto& v : values)
                v = upper(std::move(v));
        plan_.tests.push_back({std::move(columns), relation, std::move(values)});
    }

    const recognised_header& header_;
    const std::string& file_;
    selection_plan plan_;
};

} // namespace

std::string to_string(const import_selection& wanted)
{
    std::string out;
    const auto add = [&out](std::string_view filter, std::string_view value) {
        out += (out.empty() ? "" : ", ") + std::string{filter} + ' ' + std::string{value};
    };
    const auto add_all = [&add](std::string_view filter, const std::vector<std::string>& values) {
        for (const auto& v : values)
            add(filter, v);
    };
    add_all("psc", wanted.psc);
    add_all("naics", wanted.naics);
    add_all("agency", wanted.agency);
    add_all("vendor", wanted.vendor);
    add_all("text", wanted.text);
    if (wanted.from) add("from", to_string(*wanted.from));
    if (wanted.to) add("to", to_string(*wanted.to));
    return out;
}

bool is_class_code(std::string_view text) noexcept
{
    constexpr std::size_t longest = 6;
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto plain = [digit](char c) { return digit(c) || (upper(c) >= 'A' && upper(c) <= 'Z'); };
    return !text.empty() && text.size() <= longest && std::all_of(text.begin(), text.end(), plain) &&
           std::any_of(text.begin(), text.end(), digit);
}

selection_plan plan_selection(const import_selection& wanted, const recognised_header& header,
                              std::size_t columns, const std::string& file)
{
    planner plan{header, file};
    plan.add_classes("psc", wanted.psc, action_field::psc, action_field::psc_title);
    plan.add_classes("naics", wanted.naics, action_field::naics, action_field::naics_title);
    plan.add_words("agency", wanted.agency, {action_field::agency_name});
    plan.add_words("vendor", wanted.vendor, {action_field::vendor_name, action_field::vendor_uei});
    plan.add_text(wanted.text, columns);
    plan.add_days(wanted.from, wanted.to);
    return std::move(plan).take();
}

bool has_words(std::string_view text, std::string_view words)
{
    return std::search(text.begin(), text.end(), words.begin(), words.end(),
                       [](char a, char b) { return upper(a) == upper(b); }) != text.end();
}

bool meets_class(std::span<const std::string> values, std::string_view code, std::string_view title)
{
    return values.empty() || std::any_of(values.begin(), values.end(), [&](const std::string& v) {
               return is_class_code(v) ? upper(std::string{code}).starts_with(upper(v)) : has_words(title, v);
           });
}

} // namespace v1
} // namespace mediabuy
