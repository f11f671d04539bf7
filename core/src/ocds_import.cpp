// SPDX-License-Identifier: MIT
#include "mediabuy/io/import/ocds_import.hpp"

#include "growing_book.hpp"
#include "mediabuy/io/codes.hpp"
#include "mediabuy/io/import/import_codes.hpp"
#include "mediabuy/io/import/official_value.hpp"
#include "ocds_contract.hpp"
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

/// A contract that is read, and where it stands.
struct found_contract {
    ocds_contract said;
    const ocds_process* process = nullptr;
    const node* from = nullptr;
    std::size_t file = 0; ///< the first that has it
    std::string book_id;
    bool taken = false;
    ref<contract> made{};
};

[[nodiscard]] std::optional<given_day> given(const std::optional<day>& d)
{
    return d ? std::optional{given_day{*d, name_id::none, {}}} : std::nullopt;
}

/// Of the process; with the contract's own behind it, where that is another.
[[nodiscard]] std::string book_id_of(const ocds_contract& c)
{
    const auto process = id_of_key(c.ocid);
    const auto own = id_of_key(c.id);
    if (own.empty() || own == process) return process;
    return process.empty() || own.starts_with(process + '-') ? own : process + '-' + own;
}

void add_to(std::vector<total>& sums, money amount)
{
    for (auto& sum : sums)
        if (sum.currency() == amount.currency()) {
            sum += amount;
            return;
        }
    sums.emplace_back(amount.currency()) += amount;
}

} // namespace

class ocds_import::reader : detail::growing_book {
public:
    reader(import_selection wanted, tallying records) : wanted_{std::move(wanted)}, records_wanted_{records}
    {
    }

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
            make_book();
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
        out_.records = std::move(book_);
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
        sources_.back() = add_source(package.publisher.empty() ? "OCDS" : package.publisher, file_.name,
                                     to_string(wanted_), id_);
        say_digest(sources_.back(), digest);
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

    // ---- the book

    void make_book()
    {
        std::set<std::string_view> frameworks;
        for (const auto& c : contracts_)
            if (!c.said.framework.empty()) frameworks.insert(c.said.framework);
        for (const auto& c : contracts_)
            by_ocid_.emplace(c.said.ocid, &c);
        book_.default_currency.reset();
        for (auto& c : contracts_)
            if (c.taken) make_contract(c, frameworks.count(c.said.ocid) > 0);
        for (const auto& c : contracts_)
            if (c.taken && !c.said.framework.empty()) add_parent(c);
        book_.title = "OCDS";
        std::string_view between = ": ";
        for (const auto& s : book_.sources) {
            book_.title += std::string{between} + s.title;
            between = ", ";
        }
        const auto selection = to_string(wanted_);
        if (!selection.empty()) book_.title += " (" + selection + ')';
        book_.as_of = last_day_;
    }

    [[nodiscard]] unknown_field unknown(std::string_view key, unknown_why why) { return {intern(key), why}; }

    [[nodiscard]] ref<party> party_named(party_kind kind, const ocds_party& p)
    {
        return add_party(kind, std::string{spelling_of(kind)} + '\x1F' + p.identity, p.name, p.uei);
    }

    void make_contract(found_contract& found, bool framework)
    {
        const auto& said = found.said;
        contract c;
        c.head.id = fresh_id(found.book_id);
        const auto source = sources_[found.file];
        c.head.sources.push_back(source);
        c.kind = !said.framework.empty()                      ? contract_kind::order
                 : framework || (said.maximum && !said.value) ? contract_kind::idv
                                                              : contract_kind::definitive_contract;
        c.piid = said.piid;
        if (said.buyer) c.agency = party_named(party_kind::agency, *said.buyer);
        if (!said.suppliers.empty()) c.vendor = party_named(party_kind::vendor, said.suppliers.front());
        c.buys.description = said.description;
        c.start = given(said.start);
        if (said.value) c.amounts_in = said.value->currency();
        if (!said.value && said.maximum) c.amounts_in = said.maximum->currency();
        c.totals.current = said.value;
        c.totals.potential = said.maximum;
        if (c.amounts_in && !book_.default_currency) book_.default_currency = c.amounts_in;
        c.head.note = note_of(found);
        add_actions(c, said);
        const auto index = static_cast<std::uint32_t>(book_.contracts.size());
        add_lines(c, said, index);
        book_.by_id.emplace(c.head.id, any_ref{record_kind::contract, index});
        found.made = ref<contract>{index};
        count_contract(found, c);
        book_.contracts.push_back(std::move(c));
    }

    /// What a contract of a book has no key for.
    [[nodiscard]] static std::string note_of(const found_contract& found)
    {
        const auto& said = found.said;
        std::string out;
        const auto add = [&out](std::string_view what, const std::string& value) {
            if (!value.empty()) out += (out.empty() ? "" : "; ") + std::string{what} + ": " + value;
        };
        if (said.ocid != found.book_id) add("ocid", said.ocid);
        if (said.id != found.book_id) add("contract", said.id);
        add("status", said.status);
        std::string others;
        for (std::size_t i = 1; i < said.suppliers.size(); ++i)
            others += (others.empty() ? "" : ", ") + said.suppliers[i].name;
        add("other suppliers", others);
        return out;
    }

    /// The award by the day of signature, then the amendments by theirs. The current end holds from the last
    /// of these on; which action set it is not said.
    void add_actions(contract& c, const ocds_contract& said)
    {
        if (said.signed_on) {
            modification award;
            award.number = "0";
            award.what = action::award;
            award.signed_on = given(said.signed_on);
            c.modifications.push_back(std::move(award));
        }
        modification* last = nullptr;
        c.modifications.reserve(c.modifications.size() + said.amendments.size());
        for (const auto& a : said.amendments) {
            modification m;
            m.number = a.number;
            m.what = a.what;
            m.signed_on = given(a.dated);
            m.note = a.note;
            if (a.number.empty()) m.unknown.push_back(unknown("number", unknown_why::blank));
            if (!a.what) m.unknown.push_back(unknown("action", unknown_why::not_in_layout));
            if (!a.dated) m.unknown.push_back(unknown("signed", unknown_why::blank));
            c.modifications.push_back(std::move(m));
            auto& made = c.modifications.back();
            if (a.dated && (!last || last->signed_on->when.latest() <= *a.dated)) last = &made;
        }
        (last ? last->end : c.end) = given(said.end);
        (last ? last->potential_end : c.potential_end) = given(said.potential_end);
        if (!said.signed_on && said.amendments.empty())
            c.head.unknown.push_back(unknown("modification", unknown_why::blank));
    }

    void add_lines(contract& c, const ocds_contract& said, std::uint32_t index)
    {
        std::set<std::string> ids;
        for (const auto& item : said.items) {
            contract_line l;
            auto own = id_of_key(item.number);
            if (own.empty()) own = "item";
            auto id = own;
            for (int n = 2; !ids.insert(id).second; ++n)
                id = own + '-' + std::to_string(n);
            l.head.id = intern(std::string{book_.names.text(c.head.id)} + ':' + id);
            l.number = item.number;
            l.description = item.description;
            l.quantity = item.quantity;
            l.unit_price = item.unit_price;
            book_.by_id.emplace(
                l.head.id, any_ref{record_kind::line, index, static_cast<std::uint32_t>(c.lines.size())});
            c.lines.push_back(std::move(l));
        }
    }

    void count_contract(const found_contract& found, const contract& c)
    {
        const auto& said = found.said;
        auto& file = out_.files[found.file];
        const auto in = said.value ? c.amounts_in : std::nullopt;
        count(sum_of(file, said.buyer ? std::string_view{said.buyer->name} : std::string_view{}, in),
              said.value, said.signed_on);
        if (!said.value) ++out_.without_value;
        if (said.suppliers.size() > 1) ++out_.several_suppliers;
        out_.classified += said.classified;
        out_.transactions += said.transactions.size();
        for (const auto& paid : said.transactions)
            add_to(out_.transaction_sums, paid);
        if (records_wanted_ == tallying::off) return;
        row_digest digest;
        digest.add(plain_text_of(*found.from));
        const auto none = money::from_minor(0, c.amounts_in.value_or(usd));
        add_row(file.records, std::string{book_.names.text(c.head.id)}, said.value.value_or(none),
                digest.value());
    }

    /// The contract of the process that is the framework; where it was not taken, one with its id alone.
    void add_parent(const found_contract& child)
    {
        auto& order = book_.contracts[child.made.index()];
        const auto [first, last] = by_ocid_.equal_range(child.said.framework);
        const auto many = std::distance(first, last);
        const auto id = many == 1 ? first->second->book_id : id_of_key(child.said.framework);
        if (many > 1 || id.empty() || child.said.framework == child.said.ocid) {
            ++out_.other_frameworks;
            order.head.note +=
                (order.head.note.empty() ? "framework: " : "; framework: ") + child.said.framework;
            return;
        }
        const auto known = book_.find(id);
        if (known && known->kind == record_kind::contract && known->index != child.made.index()) {
            order.parent = ref<contract>{known->index};
            return;
        }
        contract vehicle;
        vehicle.head.id = fresh_id(id);
        vehicle.kind = contract_kind::idv;
        vehicle.head.sources = order.head.sources;
        for (const std::string_view lacks : {"agency", "vendor", "modification"})
            vehicle.head.unknown.push_back(unknown(lacks, unknown_why::not_looked_for));
        const auto index = static_cast<std::uint32_t>(book_.contracts.size());
        book_.by_id.emplace(vehicle.head.id, any_ref{record_kind::contract, index});
        order.parent = ref<contract>{index};
        book_.contracts.push_back(std::move(vehicle));
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
    tallying records_wanted_;
    ocds_imported out_;
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
    std::multimap<std::string_view, const found_contract*> by_ocid_;
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
