// SPDX-License-Identifier: MIT
#include "import_changes.hpp"

#include "mediabuy/answer/sum_text.hpp"
#include "mediabuy/io/book_reader.hpp"

#include <map>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace detail {
namespace {

[[nodiscard]] std::string words_of(const total& amount)
{
    return std::string{amount.currency().code()} + ' ' + amount_cell(std::optional{amount}, cents::always);
}

/// "USD 1,501,234.00", and behind it other currencies by their codes.
[[nodiscard]] std::string sum_of(const record_tallies& tallies)
{
    std::map<currency, total> sums;
    for (const auto& [id, tally] : tallies)
        sums.try_emplace(tally.amount.currency(), tally.amount.currency()).first->second.merge(tally.amount);
    std::string out;
    for (const auto& [of, sum] : sums)
        out += (out.empty() ? "" : "; ") + words_of(sum);
    return out.empty() ? "0" : out;
}

/// The notes of one file, as many as are shown, and the numbers of all.
class change_list {
public:
    void add(std::size_t& count, problem_code what, std::vector<std::string> arguments)
    {
        ++count;
        if (notes.size() < most_changes_shown)
            notes.push_back({.level = severity::note,
                             .code = what,
                             .where = {},
                             .arguments = std::move(arguments),
                             .related = {}});
    }

    std::vector<problem> notes;
    std::size_t added = 0;
    std::size_t gone = 0;
    std::size_t altered = 0;
};

[[nodiscard]] change_list changes_between(const record_tallies& before, const record_tallies& now)
{
    change_list out;
    for (const auto& [id, was] : before) {
        const auto is = now.find(id);
        if (is == now.end())
            out.add(out.gone, code::import_gone, {id, words_of(was.amount)});
        else if (is->second != was)
            out.add(out.altered, code::import_altered,
                    {id, words_of(was.amount), words_of(is->second.amount)});
    }
    for (const auto& [id, is] : now)
        if (before.find(id) == before.end())
            out.add(out.added, code::import_added, {id, words_of(is.amount)});
    return out;
}

[[nodiscard]] problem warning_at(span where, problem_code what, std::vector<std::string> arguments)
{
    return {.level = severity::warning,
            .code = what,
            .where = where,
            .arguments = std::move(arguments),
            .related = {}};
}

} // namespace

void tell_changes(const given_import& from, const std::string& digest, const record_tallies& now,
                  problem_list& problems)
{
    const bool compared = !from.sha256.empty() && !digest.empty();
    const auto kept = parse_tallies(from.kept);
    if (!kept.read) problems.add_error(from.kept_at, code::bad_kept, {std::to_string(kept.bad_line)});
    if (compared && from.sha256 == digest) return;
    if (from.kept.empty() || !kept.read) {
        if (compared) problems.add(warning_at(from.file_at, code::import_differs, {from.file}));
        return;
    }
    auto changes = changes_between(*kept.read, now);
    const auto all = changes.added + changes.gone + changes.altered;
    if (!compared && all == 0) return;
    problems.add(warning_at(from.file_at, code::import_changed,
                            {from.file, std::to_string(changes.added), std::to_string(changes.gone),
                             std::to_string(changes.altered), sum_of(*kept.read), sum_of(now)}));
    for (auto& note : changes.notes) {
        note.where = from.file_at;
        problems.add(std::move(note));
    }
    if (all > most_changes_shown)
        problems.add({.level = severity::note,
                      .code = code::import_more_changes,
                      .where = from.file_at,
                      .arguments = {from.file, std::to_string(all - most_changes_shown)},
                      .related = {}});
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
