// SPDX-License-Identifier: MIT
#include "mediabuy/io/book_reader.hpp"

#include "binder.hpp"
#include "book_form.hpp"
#include "graft.hpp"
#include "import_changes.hpp"
#include "mediabuy/io/import/official_import.hpp"
#include "mediabuy/io/sha256.hpp"
#include "mended_text.hpp"
#include "path_inside.hpp"
#include "trees.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace {

constexpr source_id first_text{0};

/// The files of one format, which are one import.
struct running_import {
    std::unique_ptr<official_import> in;
    std::vector<std::size_t> files; ///< for each file or member that began, the import it is of
};

} // namespace

struct book_reader::state {
    state(std::string text, std::string name);

    void say_of(std::size_t file, problem_code what, std::vector<std::string> more = {})
    {
        const auto& i = imports[wanted[file]];
        more.insert(more.begin(), i.file);
        problems.add_error(i.file_at, what, std::move(more));
        said[wanted[file]] = true;
    }

    void list_files();
    void take_from_files();
    void take_result(import_result result, const std::vector<std::size_t>& files, detail::graft& graft);
    [[nodiscard]] running_import& running() { return running_imports.at(imports[current].format); }

    read_result out;
    detail::problem_list problems{out.problems};
    source_tree tree;
    std::vector<detail::given_import> imports;
    std::vector<std::string> files;
    std::vector<std::size_t> wanted;  ///< the import of each of `files`
    std::vector<bool> said;           ///< of each import, whether a problem says why it is not there
    std::vector<bool> begun;          ///< likewise, whether something of it was given
    std::vector<std::string> digests; ///< likewise, of its file
    std::map<import_format, running_import> running_imports;
    std::size_t current = 0; ///< the import that is given
    bool as_zip = false;
};

book_reader::state::state(std::string text, std::string name)
{
    out.records.sha256 = mediabuy::sha256(text);
    if (text.size() > detail::most_bytes) {
        text.clear();
        problems.add_error({first_text, 0, 0}, code::over_limit,
                           {"bytes in a text", std::to_string(detail::most_bytes)});
    }
    const bool json = detail::is_json(text, name);
    out.records.texts.emplace_back(std::move(name), std::move(text));
    const auto given = out.records.texts[0].content();
    const auto mended = detail::mended_utf8(given, first_text, problems);
    const auto readable = mended ? std::string_view{*mended} : given;
    tree = json ? detail::read_json(readable, first_text, problems)
                : detail::read_toml(readable, first_text, problems);
    imports = detail::binder{out.records, tree, problems}.imports();
    list_files();
}

void book_reader::state::list_files()
{
    said.resize(imports.size());
    begun.resize(imports.size());
    digests.resize(imports.size());
    std::set<std::string> known;
    for (std::size_t i = 0; i < imports.size(); ++i) {
        const bool inside = detail::stays_inside(imports[i].file);
        files.push_back(imports[i].file);
        wanted.push_back(i);
        if (inside && known.insert(imports[i].file).second) continue;
        say_of(files.size() - 1, inside ? code::import_twice : code::import_path);
        files.pop_back();
        wanted.pop_back();
    }
}

void book_reader::state::take_result(import_result result, const std::vector<std::size_t>& parts,
                                     detail::graft& graft)
{
    const auto first = static_cast<std::uint32_t>(out.records.texts.size());
    std::vector<record_tallies> now(imports.size());
    std::set<std::size_t> from{parts.begin(), parts.end()};
    for (std::size_t part = 0; part < result.files.size(); ++part)
        merge(now[parts[part]], result.files[part].records);
    for (auto& p : result.answered.problems) {
        if (p.where.source != source_id::none) {
            p.where.source = static_cast<source_id>(static_cast<std::uint32_t>(p.where.source) + first);
        } else if (!p.arguments.empty()) {
            for (std::size_t part = 0; part < result.files.size(); ++part)
                if (result.files[part].name == p.arguments.front()) p.where = imports[parts[part]].file_at;
        }
        problems.add(std::move(p));
    }
    for (auto& text : result.texts)
        out.records.texts.push_back(std::move(text));
    if (!result.refused)
        for (const auto i : from)
            detail::tell_changes(imports[i], digests[i], now[i], problems);
    graft.add(std::move(result.records), {from.begin(), from.end()}, digests);
}

void book_reader::state::take_from_files()
{
    detail::graft graft{tree, imports, problems};
    for (auto& [format, running] : running_imports)
        take_result(running.in->finish(language::english), running.files, graft);
    graft.lay_over();
}

book_reader::book_reader(std::string text, std::string name)
    : state_{std::make_unique<state>(std::move(text), std::move(name))}
{
}

book_reader::~book_reader() = default;

const std::vector<std::string>& book_reader::files() const noexcept { return state_->files; }

void book_reader::give(std::size_t file)
{
    auto& s = *state_;
    s.current = s.wanted[file];
    s.as_zip = false;
    const auto& given = s.imports[s.current];
    auto& running = s.running_imports[given.format];
    if (!running.in) running.in = import_of(given.format, given.where, tallying::on);
    running.in->select(given.where);
}

void book_reader::cannot_read(std::size_t file, std::string why)
{
    state_->say_of(file, code::import_unreadable, {std::move(why)});
}

void book_reader::leads_out(std::size_t file) { state_->say_of(file, code::import_path); }

void book_reader::say_zip(const std::string& path)
{
    state_->as_zip = true;
    state_->running().in->say_zip(path);
}

void book_reader::begin(std::string name)
{
    auto& s = *state_;
    s.begun[s.current] = true;
    s.running().files.push_back(s.current);
    s.running().in->begin(std::move(name), s.as_zip ? std::string{} : s.imports[s.current].id);
}

void book_reader::feed(std::string_view chunk) { state_->running().in->feed(chunk); }

bool book_reader::stopped() const noexcept { return state_->running().in->stopped(); }

void book_reader::end(const std::string& digest)
{
    state_->digests[state_->current] = digest;
    state_->running().in->end(digest);
}

read_result book_reader::finish()
{
    auto& s = *state_;
    for (std::size_t file = 0; file < s.files.size(); ++file)
        if (!s.said[s.wanted[file]] && !s.begun[s.wanted[file]]) s.say_of(file, code::import_not_given);
    s.take_from_files();
    detail::binder binder{s.out.records, s.tree, s.problems};
    if (std::find(s.said.begin(), s.said.end(), true) != s.said.end()) binder.expect_missing();
    binder.bind();
    s.tree = {};
    binder.close_up();
    detail::sort_problems(s.out.problems);
    return std::move(s.out);
}

} // namespace v1
} // namespace mediabuy
