// SPDX-License-Identifier: MIT
#include "mediabuy/io/import/official_import.hpp"

#include "mediabuy/answer/codes.hpp"
#include "mediabuy/answer/hint.hpp"
#include "mediabuy/answer/import_command.hpp"
#include "mediabuy/io/import/import_answer.hpp"
#include "mediabuy/io/import/import_codes.hpp"
#include "mediabuy/io/import/platform_answer.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace {

struct list_filter {
    std::string_view name;
    std::vector<std::string> import_selection::*values;
};
constexpr std::array list_filters{
    list_filter{"psc", &import_selection::psc}, list_filter{"naics", &import_selection::naics},
    list_filter{"agency", &import_selection::agency}, list_filter{"vendor", &import_selection::vendor},
    list_filter{"text", &import_selection::text}};

class selection_reader {
public:
    explicit selection_reader(language lang) : lang_{lang} {}

    void read(const std::string& name, const std::string& text)
    {
        for (const auto& filter : list_filters)
            if (filter.name == name) return add(wanted.*filter.values, name, text);
        if (name == "from" || name == "to") return set(name == "from" ? wanted.from : wanted.to, text);
        if (name == language_option.name) return;
        std::vector<std::string_view> names;
        for (const auto& option : command_table::import_options)
            names.push_back(option.name);
        refuse(code::unknown_option, {name, "import", hint(lang_, name, names)});
    }

    void check_days()
    {
        if (wanted.from && wanted.to && *wanted.from > *wanted.to)
            refuse(code::reversed_days, {to_string(*wanted.from), to_string(*wanted.to)});
    }

    void refuse(problem_code why, std::vector<std::string> arguments)
    {
        problems.push_back(error_at({}, why, std::move(arguments)));
    }

    import_selection wanted;
    std::vector<problem> problems;

private:
    void add(std::vector<std::string>& values, const std::string& name, const std::string& text)
    {
        if (text.empty()) refuse(code::blank_filter, {name});
        values.push_back(text);
    }

    void set(std::optional<day>& one, const std::string& text)
    {
        auto read = parse_day(text);
        if (read)
            one = *read;
        else
            refuse(read.error().code, read.error().arguments);
    }

    language lang_;
};

template <class Imported> void note_what_archives_hold_beside(const std::string& archive, Imported& read)
{
    std::vector<std::string> left_out;
    bool known = false;
    for (const auto& file : read.files) {
        if (!file.name.starts_with(archive + '/')) continue;
        known = known || file.layout;
        if (!file.layout) left_out.push_back(file.name);
    }
    if (!known) return;
    for (auto& p : read.problems) {
        if (p.code == code::repeated_column || p.code == code::duplicate_column) continue;
        const auto text = static_cast<std::size_t>(p.where.source);
        const bool of_text = text < read.texts.size();
        if (!of_text && p.arguments.empty()) continue;
        const auto& file = of_text ? read.texts[text].name() : p.arguments.front();
        if (std::find(left_out.begin(), left_out.end(), file) != left_out.end()) p.level = severity::note;
    }
}

} // namespace

std::variant<official_import, import_outcome> official_import::ask(const invocation& asked)
{
    const auto lang = language_of(asked.options);
    const auto& formats = command_table::import_formats;
    const auto format = asked.ids.empty() ? std::string{} : asked.ids.front();
    selection_reader in{lang};
    if (std::find(formats.begin(), formats.end(), format) == formats.end())
        in.refuse(code::unknown_word, {format, "FORMAT", hint(lang, format, formats)});
    for (const auto& [name, text] : asked.options)
        in.read(name, text);
    in.check_days();
    if (!in.problems.empty()) {
        import_outcome wrong;
        wrong.answered.lang = lang;
        wrong.answered.command = "import";
        wrong.answered.problems = std::move(in.problems);
        wrong.refused = true;
        return wrong;
    }
    const auto platform = platform_format_called(format);
    importer made;
    if (platform)
        made = std::make_unique<platform_import>(*platform, in.wanted);
    else
        made = std::make_unique<usaspending_import>(in.wanted);
    official_import out{lang, std::move(in.wanted), std::move(made)};
    out.format_ = platform.value_or(platform_format{});
    return out;
}

void official_import::begin(std::string name)
{
    std::visit([&name](auto& in) { in->begin(std::move(name)); }, in_);
}

void official_import::begin(const std::string& archive, const std::string& member)
{
    archives_.insert(archive);
    begin(archive + '/' + member);
}

void official_import::feed(std::string_view chunk)
{
    std::visit([chunk](auto& in) { in->feed(chunk); }, in_);
}

bool official_import::stopped() const noexcept
{
    return std::visit([](const auto& in) { return in->stopped(); }, in_);
}

void official_import::end()
{
    std::visit([](auto& in) { in->end(); }, in_);
}

std::uint64_t official_import::rows() const noexcept
{
    return std::visit([](const auto& in) { return in->rows(); }, in_);
}

import_outcome official_import::finish()
{
    return std::visit(
        [this](auto& in) {
            auto read = in->finish();
            for (const auto& archive : archives_)
                note_what_archives_hold_beside(archive, read);
            import_outcome out;
            if constexpr (std::is_same_v<decltype(read), platform_imported>)
                out.answered = platform_answer(lang_, format_, read, wanted_);
            else
                out.answered = import_answer(lang_, read, wanted_);
            out.records = std::move(read.records);
            out.texts = std::move(read.texts);
            out.refused = read.refused;
            return out;
        },
        in_);
}

} // namespace v1
} // namespace mediabuy
