// SPDX-License-Identifier: MIT
#pragma once
/// @file io/import/read_rows_words.hpp
/// What the answers of every import say of the rows of their files.

#include "mediabuy/answer/answer.hpp"
#include "mediabuy/answer/phrase.hpp"
#include "mediabuy/io/import/import_selection.hpp"
#include "mediabuy/io/import/read_rows.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// The answer of `import` before its rows; of a refused question it is all.
[[nodiscard]] inline answer begun_import(language lang, phrase title, std::vector<problem> problems)
{
    answer a;
    a.lang = lang;
    a.command = "import";
    a.title = phrased(lang, title);
    a.problems = std::move(problems);
    return a;
}

/// Of all files; without a name.
template <class File> [[nodiscard]] read_rows rows_in_all(const std::vector<File>& files)
{
    read_rows all;
    for (const read_rows& file : files) {
        all.rows += file.rows;
        all.taken += file.taken;
        all.passed_over += file.passed_over;
        all.refused += file.refused;
    }
    return all;
}

/// "rows read 4 = 3 taken + …"; of a file of no known layout, that it has none.
template <class File> [[nodiscard]] std::string rows_sentence(language lang, const File& file)
{
    if (!file.layout) return phrased(lang, "import-file-unknown", {file.name, std::to_string(file.refused)});
    return phrased(lang, "import-file",
                   {file.name, file.layout->name, std::to_string(file.rows), std::to_string(file.taken),
                    std::to_string(file.passed_over), std::to_string(file.refused)});
}

/// What of the files was asked for; nothing where everything was.
inline void say_selection(language lang, const import_selection& wanted, std::vector<std::string>& said)
{
    if (!wanted.everything()) said.push_back(phrased(lang, "import-selected", {to_string(wanted)}));
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
