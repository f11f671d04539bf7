// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/html_report.hpp
/// A whole book as one HTML page that needs nothing else: the answers of every command that a reader wants to
/// see, in the words that the commands have, with the numbers of their sources.
///
/// There is no script in it, and a policy that would not let one run. Nothing of a book gets in but through
/// html_escape.hpp.

#include "mediabuy/answer/exported.hpp"
#include "mediabuy/answer/html_blocks.hpp"
#include "mediabuy/answer/html_chart.hpp"
#include "mediabuy/answer/html_style.hpp"
#include "mediabuy/answer/problem_value.hpp"
#include "mediabuy/answer/run.hpp"
#include "mediabuy/text/version.hpp"

#include <algorithm>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Takes the options of `report`.
[[nodiscard]] inline exported html_report(const opened_book& opened, const given_options& options);

// ---- implementation

namespace detail {

class html_report_writer {
public:
    html_report_writer(const opened_book& opened, const given_options& options, answer first)
        : opened_{opened}, options_{options}, report_{std::move(first)}, words_{html_words_in(report_.lang)},
          notes_{report_.lang, opened.records}
    {
    }

    [[nodiscard]] std::string write();

private:
    [[nodiscard]] answer ask(std::string_view command) const;
    void add_head();
    void add_answers();
    void add_section(const answer& a, const std::string& before = {});
    void add_differences();
    void add_checks();
    void add_sources();
    void add_foot();

    const opened_book& opened_;
    const given_options& options_;
    answer report_;
    const html_words& words_;
    html_notes notes_;
    std::vector<ref<source>> named_;
    std::string out_;
};

/// With those of the options that the command has.
inline answer html_report_writer::ask(std::string_view command) const
{
    invocation asked{std::string{command}, {}, {}};
    const auto* spec = command_called(command);
    const auto takes = [](std::span<const option_spec> specs, const std::string& name) {
        return std::any_of(specs.begin(), specs.end(), [&](const option_spec& o) { return o.name == name; });
    };
    for (const auto& option : options_)
        if (takes(common_options(), option.first) || takes(spec->options, option.first))
            asked.options.push_back(option);
    return run(opened_, asked).result;
}

[[nodiscard]] inline std::string html_date(language lang, std::string_view label, const std::optional<day>& d)
{
    return d ? html_text(label) + ' ' + html_text(written(lang, *d)) : std::string{};
}

inline void html_report_writer::add_head()
{
    const auto& b = opened_.records;
    const auto title = html_text(b.title.empty() ? words_.untitled : b.title);
    out_ += "<!doctype html>\n<html lang=\"" + std::string{spelling_of(report_.lang)} +
            "\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
            "'unsafe-inline'\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
            title + "</title>\n<style>" + std::string{html_style} + "</style>\n</head>\n<body>\n<main>\n" +
            html_element("h1", title);
    auto dates = html_date(report_.lang, words_.as_of, report_.as_of);
    if (report_.known_by) {
        dates += ", " + html_date(report_.lang, words_.known_by, report_.known_by);
        if (report_.later > 0)
            dates += " (" + std::to_string(report_.later) + ' ' + html_text(words_.later) + ')';
    }
    out_ += "<p class=\"dates\">" + dates + "</p>\n";
}

inline void html_report_writer::add_answers()
{
    const auto a = ask("answers");
    out_ += html_element("h2", html_text(a.title)) + "<dl>\n";
    for (const auto& row : a.rows) {
        const auto text = [&row](std::string_view name) { return html_text(row[name].cell()); };
        out_ += html_element("dt", text("question")) + "<dd><p class=\"answer\">" + text("answer") +
                "</p>\n" +
                (row["detail"].is_null() ? std::string{} : "<p class=\"soft\">" + text("detail") + "</p>") +
                "</dd>\n";
    }
    out_ += "</dl>\n";
}

inline void html_report_writer::add_section(const answer& a, const std::string& before)
{
    out_ += html_element("h2", html_text(a.title)) + before;
    for (const auto& b : a.blocks)
        if (b.shown_to != reader::terminal) out_ += html_of(b, notes_);
    named_.insert(named_.end(), a.named.begin(), a.named.end());
}

[[nodiscard]] inline bool tells_a_difference(const std::string& verdict)
{
    return verdict == "conflict" || verdict == "tension";
}

/// A table of pairs, which begin with their verdict.
[[nodiscard]] inline bool has_differences(const block& b)
{
    return std::any_of(b.rows.begin(), b.rows.end(),
                       [](const auto& cells) { return !cells.empty() && tells_a_difference(cells.front()); });
}

/// The pairs of statements that do not agree, under what they are about; all statements would fill a book.
inline void html_report_writer::add_differences()
{
    const auto a = ask("claims");
    std::set<std::string> abouts;
    std::set<std::string> sources;
    for (const auto& row : a.rows) {
        abouts.insert('(' + row["about"].cell() + ')');
        if (const auto* relations = row["relation"].as_list())
            for (const auto& r : *relations)
                if (tells_a_difference(r["verdict"].cell())) sources.insert(row["source"].cell());
    }
    std::string about;
    std::string pairs;
    for (auto b : a.blocks) {
        const auto id = b.heading.rfind('(');
        if (id != std::string::npos && abouts.count(b.heading.substr(id)) > 0) about = b.heading;
        if (!has_differences(b)) continue;
        b.heading = about;
        pairs += html_of(b, notes_);
    }
    out_ += html_element("h2", html_text(a.title)) +
            html_element("p", html_text(pairs.empty() ? words_.agreed : words_.differences)) + pairs;
    for (const auto s : a.named)
        if (sources.count(std::string{opened_.records.names.text(opened_.records[s].head.id)}) > 0)
            named_.push_back(s);
}

/// Every finding with its place and what can be done about it.
inline void html_report_writer::add_checks()
{
    const auto a = ask("check");
    out_ += html_element("h2", html_text(words_.checks));
    if (a.problems.empty()) out_ += html_element("p", html_text(words_.no_findings));
    std::string items;
    for (const auto& p : a.problems) {
        const auto v = problem_value(a.lang, p, opened_.records.texts);
        const auto text = [&v](std::string_view name) { return html_text(v[name].cell()); };
        const auto place = v["file"].is_null() ? std::string{} : text("file") + ':' + text("line");
        items +=
            "<li>" + text("severity") + ": " + text("message") +
            (place.empty() ? "" : " <code>" + place + "</code>") +
            (v["advice"].cell().empty() ? "" : "<br><span class=\"soft\">" + text("advice") + "</span>") +
            "</li>\n";
    }
    if (!items.empty()) out_ += "<ul class=\"checks\">\n" + items + "</ul>\n";
}

inline void html_report_writer::add_sources()
{
    const auto list = notes_.list(named_);
    if (!list.empty()) out_ += html_element("h2", html_text(words_.sources)) + list;
}

inline void html_report_writer::add_foot()
{
    const auto& b = opened_.records;
    out_ += "<footer><p>" + html_text(words_.made) + ' ' + std::string{version};
    if (!b.texts.empty())
        out_ += ' ' + html_text(words_.file) + " <code>" + html_text(b.texts.front().name()) +
                "</code>, SHA-256 <code>" + html_text(b.sha256) + "</code>";
    out_ += ".</p></footer>\n</main>\n</body>\n</html>\n";
}

inline std::string html_report_writer::write()
{
    add_head();
    add_answers();
    add_section(report_, html_chart(report_.rows, words_));
    out_ += "<p class=\"soft\">" + html_text(words_.ranges) + "</p>\n";
    add_differences();
    for (const auto command : {"status", "expiring", "method"})
        add_section(ask(command));
    add_checks();
    add_sources();
    add_foot();
    return std::move(out_);
}

} // namespace detail

inline exported html_report(const opened_book& opened, const given_options& options)
{
    auto first = run(opened, {"report", {}, options});
    if (first.refused) return {{}, std::move(first.result.problems), true};
    auto problems = opened.problems;
    return {detail::html_report_writer{opened, options, std::move(first.result)}.write(), std::move(problems),
            false};
}

} // namespace v1
} // namespace mediabuy
