// SPDX-License-Identifier: MIT
#include "mediabuy/io/import/asked_import.hpp"

#include "mediabuy/answer/codes.hpp"
#include "mediabuy/answer/hint.hpp"
#include "mediabuy/answer/import_command.hpp"
#include "mediabuy/io/import/import_codes.hpp"

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
        for (const auto& other : {language_option, command_table::import_keep, command_table::import_jobs})
            if (name == other.name) return; // not of rows
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

} // namespace

std::variant<asked_import, import_result> asked_import::ask(const invocation& asked, tallying records)
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
        import_result wrong;
        wrong.answered.lang = lang;
        wrong.answered.command = "import";
        wrong.answered.problems = std::move(in.problems);
        wrong.refused = true;
        return wrong;
    }
    return asked_import{lang, *word_spelt<import_format>(format), std::move(in.wanted), records};
}

void asked_import::say_zip(const std::string& path)
{
    if (zips_.insert(path).second) in_->say_zip(path);
}

void asked_import::begin(const std::string& archive, const std::string& member)
{
    say_zip(archive);
    begin(archive + '/' + member);
}

} // namespace v1
} // namespace mediabuy
