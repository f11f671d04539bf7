// SPDX-License-Identifier: MIT
#include "mediabuy/io/import/ocds_import.hpp"

#include "mediabuy/io/codes.hpp"
#include "mediabuy/io/import/import_codes.hpp"
#include "mediabuy/io/import/official_value.hpp"
#include "node_words.hpp"
#include "ocds_book.hpp"
#include "ocds_release.hpp"
#include "trees.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace {

using namespace detail;

/// Of the process; with the contract's own behind it, where that is another.
[[nodiscard]] std::string book_id_of(const ocds_contract& c)
{
    const auto process = id_of_key(c.ocid);
    const auto own = id_of_key(c.id);
    if (own.empty() || own == process) return process;
    return process.empty() || own.starts_with(process + '-') ? own : process + '-' + own;
}

} // namespace

class ocds_import::reader {
public:
    reader(import_selection wanted, tallying records) : wanted_{std::move(wanted)}, book_{out_, records} {}

    void select(import_selection wanted) { wanted_ = std::move(wanted); }

    void begin(std::string name, std::string id)
    {
        file_ = {};
        file_.name = std::move(name);
        id_ = std::move(id);
        text_.clear();
    }

    void feed(std::string_view chunk)
    {
        if (!stopped()) text_ += chunk;
    }

    [[nodiscard]] bool stopped() const noexcept { return text_.size() > most_release_bytes; }
    [[nodiscard]] std::uint64_t rows() const noexcept { return releases_.size(); }

    void end(const std::string& digest)
    {
        const auto number = out_.files.size();
        const auto source = static_cast<source_id>(number);
        file_.sha256 = digest;
        selections_.push_back(wanted_);
        sources_.emplace_back();
        shown_.push_back(0);
        if (stopped()) {
            complain_of_file(code::over_limit, {"bytes in a package", std::to_string(most_release_bytes)});
        } else {
            std::vector<problem> found;
            problem_list list{found};
            auto root = read_json_value(text_, source, list);
            std::erase_if(found, [](const problem& p) { return p.level != severity::error; });
            if (found.empty()) {
                take_package(read_ocds_package(std::move(root)), digest);
            } else {
                problems_.push_back(std::move(found.front()));
            }
        }
        out_.texts.emplace_back(file_.name, std::move(text_));
        text_ = {};
        out_.files.push_back(std::move(file_));
    }

    [[nodiscard]] ocds_imported finish()
    {
        merge_processes();
        read_contracts();
        check_filters();
        if (!out_.refused) {
            select_contracts();
            book_.make(contracts_, sources_, to_string(wanted_), last_day_);
        }
        drop_unused_texts();
        for (std::size_t i = 0; i < out_.files.size(); ++i) {
            auto& file = out_.files[i];
            file.rows = file.taken + file.passed_over + file.refused;
            if (file.refused > shown_[i])
                problems_.push_back(
                    error_at({}, code::more_refused, {file.name, std::to_string(file.refused - shown_[i])}));
        }
        out_.problems = std::move(problems_);
        out_.records = std::move(book_.records());
        return std::move(out_);
    }

private:
    struct placed_release {
        ocds_release release;
        std::size_t file;
    };

    void complain_of_file(problem_code why, std::vector<std::string> arguments)
    {
        problems_.push_back(error_at({}, why, std::move(arguments)));
    }

    void refuse_row(std::size_t number, taken_file& file, std::vector<problem> why)
    {
        ++file.refused;
        if (shown_[number] == most_refused_shown) return;
        ++shown_[number];
        problems_.insert(problems_.end(), why.begin(), why.end());
    }

    void take_package(ocds_package package, const std::string& digest)
    {
        const auto number = out_.files.size();
        file_.layout = package.layout;
        if (!package.layout) {
            complain_of_file(code::unknown_layout,
                             {file_.name, std::string{package.nearest}, std::string{package.lacks}});
            return;
        }
        sources_.back() = book_.add_source(package.publisher.empty() ? "OCDS" : package.publisher, file_.name,
                                           to_string(wanted_), id_);
        book_.say_digest(sources_.back(), digest);
        for (auto& row : package.refused)
            refuse_row(number, file_, std::move(row));
        if (package.releases.empty() && package.refused.empty())
            problems_.push_back({.level = severity::warning,
                                 .code = code::no_releases,
                                 .where = {},
                                 .arguments = {file_.name},
                                 .related = {}});
        for (auto& release : package.releases)
            releases_.push_back({std::move(release), number});
    }

    // ---- processes

    void merge_processes()
    {
        std::map<std::string, std::vector<placed_release*>> by_ocid;
        for (auto& r : releases_)
            by_ocid[r.release.ocid].push_back(&r);
        for (auto& [ocid, releases] : by_ocid) {
            std::stable_sort(releases.begin(), releases.end(), [](const auto* a, const auto* b) {
                return std::tie(a->release.date, a->release.id) < std::tie(b->release.date, b->release.id);
            });
            node merged;
            std::map<std::string, std::string> known; // what each id says
            for (auto* r : releases) {
                auto said = releases.size() > 1 ? plain_text_of(r->release.content) : std::string{};
                const auto [at, first] = known.try_emplace(r->release.id, std::move(said));
                if (!first && at->second == plain_text_of(r->release.content)) {
                    ++out_.repeated;
                    continue;
                }
                if (!first) {
                    auto place = r->release.content.where;
                    place.end = place.begin + 1;
                    refuse_row(r->file, out_.files[r->file],
                               {error_at(place, code::release_differs, {ocid, r->release.id})});
                    continue;
                }
                last_day_ = std::max(last_day_.value_or(r->release.dated), r->release.dated);
                if (merged.children.empty()) merged.where = r->release.content.where;
                merge_release(merged, std::move(r->release.content));
            }
            merged_.push_back(std::move(merged));
        }
        releases_.clear();
    }

    [[nodiscard]] static std::size_t file_of(const node& n)
    {
        return static_cast<std::size_t>(n.where.source);
    }

    void read_contracts()
    {
        std::map<std::string, std::string> ids; ///< of the book, and what they are made of
        for (const auto& merged : merged_)
            processes_.emplace_back(merged);
        for (const auto& process : processes_) {
            const auto* contracts = child_of(process.merged, "contracts");
            if (!contracts || contracts->children.empty()) {
                ++out_.without_contract;
                ++out_.files[file_of(process.merged)].passed_over;
                continue;
            }
            for (const auto& each : contracts->children) {
                found_contract c{read_ocds_contract(process, each), &process, &each, file_of(each), {}};
                c.book_id = book_id_of(c.said);
                const auto key = c.said.ocid + ' ' + c.said.id;
                const auto [at, first] = ids.try_emplace(c.book_id, key);
                if (!first && c.said.wrong.empty())
                    c.said.wrong.push_back(
                        error_at(child_of(each, "id")->where, code::key_taken, {key, at->second}));
                if (!c.said.wrong.empty())
                    refuse_row(c.file, out_.files[c.file], std::move(c.said.wrong));
                else
                    contracts_.push_back(std::move(c));
            }
        }
    }

    // ---- which of them

    /// A filter that no contract can answer would leave nothing, and nobody told why.
    void check_filters()
    {
        const auto some = [this](auto has) { return std::any_of(contracts_.begin(), contracts_.end(), has); };
        const bool buyers = some([](const found_contract& c) { return c.said.buyer.has_value(); });
        const bool suppliers = some([](const found_contract& c) { return !c.said.suppliers.empty(); });
        const bool days = some([](const found_contract& c) { return c.said.signed_on.has_value(); });
        for (std::size_t i = 0; i < out_.files.size(); ++i) {
            const auto& wanted = selections_[i];
            const auto& file = out_.files[i];
            if (!file.layout) continue;
            const auto lacks = [&](std::string_view filter, std::string_view column) {
                complain_of_file(
                    code::filter_not_in_layout,
                    {file.name, std::string{filter}, std::string{file.layout->name}, std::string{column}});
                out_.refused = true;
            };
            if (!wanted.psc.empty()) lacks("psc", "product_or_service_code");
            if (!wanted.naics.empty()) lacks("naics", "naics_code");
            if (contracts_.empty()) continue;
            if (!wanted.agency.empty() && !buyers) lacks("agency", "buyer");
            if (!wanted.vendor.empty() && !suppliers) lacks("vendor", "suppliers");
            if (wanted.from && !days) lacks("from", "dateSigned");
            if (wanted.to && !days) lacks("to", "dateSigned");
        }
    }

    [[nodiscard]] bool is_wanted(const found_contract& c) const
    {
        const auto& wanted = selections_[c.file];
        const auto meets = [](const std::vector<std::string>& values, auto has) {
            return values.empty() || std::any_of(values.begin(), values.end(), has);
        };
        const auto& said = c.said;
        const bool when = (!wanted.from && !wanted.to) ||
                          (said.signed_on && (!wanted.from || *said.signed_on >= *wanted.from) &&
                           (!wanted.to || *said.signed_on <= *wanted.to));
        return when &&
               meets(wanted.agency,
                     [&](const std::string& v) { return said.buyer && has_words(said.buyer->name, v); }) &&
               meets(wanted.vendor,
                     [&](const std::string& v) {
                         return std::any_of(said.suppliers.begin(), said.suppliers.end(),
                                            [&v](const ocds_party& s) {
                                                return has_words(s.name, v) || has_words(s.uei, v);
                                            });
                     }) &&
               meets(wanted.text, [&](const std::string& v) { return mentions(*c.process, *c.from, v); });
    }

    void select_contracts()
    {
        for (auto& c : contracts_) {
            auto& file = out_.files[c.file];
            if (!c.said.signed_on) ++out_.without_day;
            c.taken = is_wanted(c);
            ++(c.taken ? file.taken : file.passed_over);
        }
    }

    void drop_unused_texts()
    {
        std::set<std::size_t> used;
        for (const auto& p : problems_) {
            used.insert(static_cast<std::size_t>(p.where.source));
            for (const auto& r : p.related)
                used.insert(static_cast<std::size_t>(r.where.source));
        }
        for (std::size_t i = 0; i < out_.texts.size(); ++i)
            if (used.count(i) == 0) out_.texts[i] = source_text{out_.texts[i].name(), {}};
    }

    import_selection wanted_;
    ocds_imported out_;
    detail::ocds_book book_; // of it
    std::vector<problem> problems_;
    std::optional<day> last_day_; // of a release

    // of the file that is being read
    taken_file file_;
    std::string id_;
    std::string text_;

    // of all files, by their numbers
    std::vector<import_selection> selections_;
    std::vector<ref<source>> sources_;
    std::vector<std::uint64_t> shown_;

    std::vector<placed_release> releases_;
    std::vector<node> merged_;
    std::deque<ocds_process> processes_;
    std::vector<found_contract> contracts_;
};

ocds_import::ocds_import(import_selection wanted, tallying records)
    : reader_{std::make_unique<reader>(std::move(wanted), records)}
{
}

ocds_import::~ocds_import() = default;

void ocds_import::select(import_selection wanted) { reader_->select(std::move(wanted)); }

void ocds_import::begin(std::string name, std::string id) { reader_->begin(std::move(name), std::move(id)); }

void ocds_import::feed(std::string_view chunk) { reader_->feed(chunk); }

bool ocds_import::stopped() const noexcept { return reader_->stopped(); }

void ocds_import::end(const std::string& digest) { reader_->end(digest); }

std::uint64_t ocds_import::rows() const noexcept { return reader_->rows(); }

ocds_imported ocds_import::finish() { return reader_->finish(); }

} // namespace v1
} // namespace mediabuy
