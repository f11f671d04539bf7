// SPDX-License-Identifier: MIT
#include "book_files.hpp"

#include "import_inputs.hpp"

#include "mediabuy/io/book_reader.hpp"
#include "mediabuy/io/tables.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace {

namespace fs = std::filesystem;

[[nodiscard]] std::string folder_of(const std::string& path) { return path.substr(0, path.rfind('/') + 1); }

/// Links followed as far as there is something; no error for what is not there.
[[nodiscard]] fs::path real_path(const std::string& path)
{
    std::error_code error;
    // From the root: of what is not there a relative path would stay one, and seem to lead elsewhere.
    auto out = fs::weakly_canonical(fs::absolute(path.empty() ? "." : path, error), error);
    return error ? fs::path{path} : out;
}

} // namespace

bool leads_out(const std::string& folder, const std::string& path) { return !path_from(folder, path); }

std::optional<std::string> path_from(const std::string& folder, const std::string& path)
{
    auto inside = real_path(path).lexically_relative(real_path(folder)).generic_string();
    if (inside.empty() || inside == "." || inside == ".." || inside.starts_with("../")) return std::nullopt;
    return inside;
}

std::variant<mediabuy::read_result, usage_error> read_with_files(std::string text, std::string name,
                                                                 progress::shown shown)
{
    const auto folder = folder_of(name);
    mediabuy::book_reader book{std::move(text), std::move(name)};
    for (std::size_t i = 0; i < book.files().size(); ++i) {
        const auto path = folder + book.files()[i];
        if (leads_out(folder, path)) {
            book.leads_out(i);
            continue;
        }
        if (!size_of_file(path)) {
            book.cannot_read(i, "no such file");
            continue;
        }
        const auto opened = open_inputs({path});
        if (const auto* error = std::get_if<usage_error>(&opened)) return *error;
        book.give(i);
        const auto& inputs = std::get<std::vector<import_input>>(opened);
        if (auto error = feed_inputs(book, inputs, shown, digesting::on)) return *std::move(error);
    }
    return book.finish();
}

std::vector<std::string> with_tables(const std::vector<std::string>& paths)
{
    std::vector<std::string> out;
    for (const auto& path : paths) {
        out.push_back(path);
        const auto folder = folder_of(path);
        if (path.substr(folder.size()) != mediabuy::package_name) continue;
        const auto read = read_file(path);
        const auto* package = std::get_if<std::string>(&read);
        if (!package || !mediabuy::is_package(*package)) continue;
        for (const auto& table : mediabuy::tables_in_package(*package).tables) {
            const auto beside = folder + table.path;
            const bool named = std::find(paths.begin(), paths.end(), beside) != paths.end() ||
                               std::find(out.begin(), out.end(), beside) != out.end();
            if (!named && size_of_file(beside) && !leads_out(folder, beside)) out.push_back(beside);
        }
    }
    return out;
}
