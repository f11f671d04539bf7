// SPDX-License-Identifier: MIT
#include "mediabuy/io/import/official_import.hpp"

#include "mediabuy/io/import/api_import.hpp"
#include "mediabuy/io/import/import_answer.hpp"
#include "mediabuy/io/import/import_codes.hpp"
#include "mediabuy/io/import/platform_answer.hpp"
#include "mediabuy/io/import/tables_import.hpp"
#include "mediabuy/io/import/taken_answer.hpp"
#include "mediabuy/io/import/usaspending_import.hpp"

#include <algorithm>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace {

/// A member of no known layout is worth a note where another of its zip has one, and an error where none has.
template <class Imported>
void note_what_zips_hold_beside(const std::vector<std::string>& zips, Imported& read)
{
    std::vector<std::string> left_out;
    for (const auto& zip : zips) {
        std::vector<std::string> unknown;
        bool known = false;
        for (const auto& file : read.files) {
            if (!file.name.starts_with(zip + '/')) continue;
            known = known || file.layout;
            if (!file.layout) unknown.push_back(file.name);
        }
        if (known) left_out.insert(left_out.end(), unknown.begin(), unknown.end());
    }
    for (auto& p : read.problems) {
        if (p.code == code::repeated_column || p.code == code::duplicate_column) continue;
        const auto text = static_cast<std::size_t>(p.where.source);
        const bool of_text = text < read.texts.size();
        if (!of_text && p.arguments.empty()) continue;
        const auto& file = of_text ? read.texts[text].name() : p.arguments.front();
        if (std::find(left_out.begin(), left_out.end(), file) != left_out.end()) p.level = severity::note;
    }
}

/// Importers whose files are tables.
template <class Importer>
concept scanned_ahead = requires(Importer in, const scanned_rows& scanned)
{
    in.planner();
    in.take(scanned);
};

template <class Importer, class Answer> class adapted final : public official_import {
public:
    template <class... Arguments>
    adapted(import_selection wanted, Answer answer_of, Arguments... arguments)
        : wanted_{std::move(wanted)}, answer_of_{std::move(answer_of)}, in_{arguments...}
    {
        in_.select(wanted_);
    }

    void select(import_selection wanted) override
    {
        wanted_ = std::move(wanted);
        in_.select(wanted_);
    }
    void begin(std::string name, std::string id) override { in_.begin(std::move(name), std::move(id)); }
    void feed(std::string_view chunk) override { in_.feed(chunk); }
    [[nodiscard]] table_scanner::plan_function planner() const override
    {
        if constexpr (scanned_ahead<Importer>) return in_.planner();
        return {};
    }
    void take(const scanned_rows& scanned) override
    {
        if constexpr (scanned_ahead<Importer>) in_.take(scanned);
    }
    [[nodiscard]] bool stopped() const noexcept override { return in_.stopped(); }
    [[nodiscard]] std::uint64_t rows() const noexcept override { return in_.rows(); }
    void end(const std::string& digest) override { in_.end(digest); }
    [[nodiscard]] import_result finish(language lang) override
    {
        auto read = in_.finish();
        note_what_zips_hold_beside(zips(), read);
        import_result out{answer_of_(lang, read, wanted_),
                          std::move(read.records),
                          {},
                          std::move(read.texts),
                          read.refused};
        for (auto& file : read.files)
            out.files.push_back(std::move(file));
        return out;
    }

private:
    import_selection wanted_;
    Answer answer_of_;
    Importer in_;
};

template <class Importer, class Answer, class... Arguments>
[[nodiscard]] std::unique_ptr<official_import> adapt(import_selection wanted, Answer answer_of,
                                                     Arguments... arguments)
{
    return std::make_unique<adapted<Importer, Answer>>(std::move(wanted), std::move(answer_of), arguments...);
}

} // namespace

std::unique_ptr<official_import> import_of(import_format format, import_selection wanted, tallying records)
{
    if (const auto platform = platform_format_called(spelling_of(format)))
        return adapt<platform_import>(
            std::move(wanted),
            [platform](language lang, const platform_imported& read, const import_selection& selected) {
                return platform_answer(lang, *platform, read, selected);
            },
            *platform, import_selection{}, records);
    if (format == import_format::ocds)
        return adapt<ocds_import>(std::move(wanted), ocds_answer, import_selection{}, records);
    if (format == import_format::csv)
        return adapt<tables_import>(std::move(wanted), tables_answer, import_selection{}, records);
    if (format == import_format::usaspending_api)
        return adapt<api_import>(std::move(wanted), import_answer, import_selection{}, records);
    return adapt<usaspending_import>(std::move(wanted), import_answer, import_selection{}, records);
}

} // namespace v1
} // namespace mediabuy
