// SPDX-License-Identifier: MIT
#include "mediabuy/io/import/usaspending_import.hpp"

#include "award_gatherer.hpp"
#include "mediabuy/calendar/fiscal.hpp"
#include "mediabuy/io/import/import_codes.hpp"
#include "mediabuy/text/kebab.hpp"
#include "official_reader.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <utility>

namespace mediabuy {
inline namespace v1 {

class usaspending_import::reader : public detail::official_reader {
public:
    reader(import_selection wanted, tallying records)
        : wanted_{std::move(wanted)}, selection_{to_string(wanted_)}, records_{records}
    {
    }

    void select(import_selection wanted)
    {
        wanted_ = std::move(wanted);
        selection_ = to_string(wanted_);
    }

    void begin(std::string name, std::string id)
    {
        file_ = {};
        file_.name = std::move(name);
        id_ = std::move(id);
        from_ = {};
        begin_file(file_);
    }

    void end(const std::string& digest)
    {
        end_file();
        gatherer_.say_digest(from_, digest);
        file_.sha256 = digest;
        out_.files.push_back(std::move(file_));
    }

    [[nodiscard]] imported finish()
    {
        std::string title = "USAspending.gov";
        for (const auto& s : gatherer_.records().sources)
            title += (title.size() < 16 ? ": " : ", ") + s.title;
        if (!selection_.empty()) title += " (" + selection_ + ')';
        if (!selection_.empty()) refuse_without_actions();
        out_.records = gatherer_.make_book(std::move(title), last_day_, !selection_.empty(), out_);
        out_.problems = std::move(problems_);
        out_.texts = std::move(texts_);
        return std::move(out_);
    }

private:
    // ---- the header

    [[nodiscard]] std::optional<table_plan> plan(std::span<const std::string_view> header) override
    {
        auto match = recognise_header(header);
        if (match.repeated) {
            complain_of_file(code::repeated_column, {file_.name, std::string{*match.repeated}});
            return std::nullopt;
        }
        member_ = {};
        if (!match.found) return plan_member(header, match.otherwise);
        headers_.push_back(*match.found);
        header_ = &headers_.back();
        file_.layout = header_->layout;
        for (const auto& column : action_columns())
            if (!header_->place_of(column.what)) file_.lacking.push_back(column.transactions);
        planned_ = plan_selection(wanted_, *header_, header.size(), file_.name);
        if (!planned_.problems.empty()) {
            problems_.insert(problems_.end(), planned_.problems.begin(), planned_.problems.end());
            out_.refused = true;
            return std::nullopt;
        }
        from_ = gatherer_.add_source("USAspending.gov", file_.name, selection_, id_);
        table_plan plan;
        plan.tests = planned_.tests;
        for (std::size_t i = 0; i < action_field_count; ++i) {
            order_[i] = plan.columns.size();
            if (header_->places[i]) plan.columns.push_back(*header_->places[i]);
        }
        return plan;
    }

    /// A file beside the actions, or of no known layout: then the nearest is named.
    [[nodiscard]] std::optional<table_plan> plan_member(std::span<const std::string_view> header,
                                                        const unrecognised_header& actions)
    {
        static constexpr std::array shown{action_layout{"award-summaries", nullptr, date_form::iso, {}},
                                          action_layout{"sub-awards", nullptr, date_form::iso, {}},
                                          action_layout{"account-funding", nullptr, date_form::iso, {}}};
        member_ = recognise_member(header);
        if (member_.layout && member_.repeated) {
            complain_of_file(code::repeated_column, {file_.name, std::string{*member_.repeated}});
            return std::nullopt;
        }
        if (!member_.layout) {
            const auto found = [](const auto& layout, const auto& lacking) {
                return layout.essential.size() - lacking.size();
            };
            const bool member =
                found(*member_.nearest, member_.missing) > found(*actions.nearest, actions.missing);
            std::string missing;
            for (const auto name : member ? member_.missing : actions.missing)
                missing += (missing.empty() ? "" : ", ") + std::string{name};
            complain_of_file(code::unknown_layout,
                             {file_.name, std::string{member ? member_.nearest->name : actions.nearest->name},
                              std::move(missing)});
            return std::nullopt;
        }
        file_.member = member_.layout;
        file_.layout = &shown[static_cast<std::size_t>(member_.layout->kind)];
        from_ = gatherer_.add_source("USAspending.gov", file_.name, selection_, id_);
        table_plan plan;
        for (std::size_t i = 0; i < member_field_count; ++i) {
            order_[i] = plan.columns.size();
            if (member_.places[i]) plan.columns.push_back(*member_.places[i]);
        }
        return plan;
    }

    /// What is beside the actions is selected by them: without any nothing would be left, and nobody told
    /// why.
    void refuse_without_actions()
    {
        const bool any = std::any_of(out_.files.begin(), out_.files.end(),
                                     [](const imported_file& f) { return f.layout && !f.member; });
        if (any) return;
        for (const auto& file : out_.files) {
            if (!file.member) continue;
            complain_of_file(code::filter_not_in_layout,
                             {file.name, selection_.substr(0, selection_.find(' ')),
                              std::string{file.layout->name}, "federal_action_obligation"});
            out_.refused = true;
        }
    }

    // ---- a row of a file beside the actions

    [[nodiscard]] std::string_view text(member_field what) const
    {
        const auto i = static_cast<std::size_t>(what);
        return member_.places[i] ? row().fields[order_[i]] : std::string_view{};
    }

    void complain_of(member_field what, problem_code why, std::vector<std::string> arguments)
    {
        complain(member_.places[static_cast<std::size_t>(what)].value_or(0), text(what), why,
                 std::move(arguments));
    }

    template <class Field> void want_any(Field what, std::string_view name)
    {
        if (text(what).empty()) complain_of(what, code::blank_field, {std::string{name}});
    }

    [[nodiscard]] detail::row_fate read_member_row()
    {
        const auto key = text(member_field::award_key);
        const bool funding = member_.layout->kind == award_member::funding;
        // Accounts also fund grants, and have amounts of no award at all.
        if (funding && !key.starts_with("CONT_")) return detail::row_fate::passed_over;
        const auto parts = parse_award_key(key);
        if (!parts) complain_of(member_field::award_key, code::bad_award_key, {std::string{key}});
        want_any(member_field::amount, name_in(*member_.layout, member_field::amount));
        const auto paid = amount(member_field::amount);
        const auto current = amount(member_field::current);
        const auto potential = amount(member_field::potential);
        const auto dated = date(member_field::date);
        const auto start = date(member_field::start);
        const auto end = date(member_field::current_end);
        const auto potential_end = date(member_field::potential_end);
        const auto ordering_end = date(member_field::ordering_end);
        const auto period = parse_submission_period(text(member_field::period));
        if (funding && !period)
            complain_of(member_field::period, code::bad_period_of_file,
                        {std::string{text(member_field::period)}});
        const bool sub = member_.layout->kind == award_member::subawards;
        if (sub) want_any(member_field::date, name_in(*member_.layout, member_field::date));
        if (is_bad()) return detail::row_fate::refused;
        auto& beside = gatherer_.beside(key);
        if (beside.key != key) {
            complain_of(member_field::award_key, code::key_taken, {std::string{key}, beside.key});
            return detail::row_fate::refused;
        }
        ++beside.rows[out_.files.size()];
        if (beside.files.empty() || beside.files.back() != from_) beside.files.push_back(from_);
        say_award(beside, parts->vehicle, !parts->parent_piid.empty());
        if (funding) {
            const std::pair account{std::string{text(member_field::account)}, period->year};
            const detail::outlay none{*period, total{paid->currency()}};
            beside.outlays.try_emplace(account, none).first->second.add(*period, *paid);
        } else if (sub) {
            beside.subawards.push_back(
                {std::string{text(member_field::number)}, *paid, *dated,
                 party_named(party_kind::vendor, text(member_field::sub_name), text(member_field::sub_uei)),
                 std::string{text(member_field::description)}, from_});
        } else {
            // The first one holds: nothing says which of several is the later.
            if (beside.summarised && beside.totals.obligated != paid)
                beside.other_totals.push_back(to_string(*paid) + " USD in " + file_.name);
            const auto keep = [](auto& to, const auto& from) {
                if (!to) to = from;
            };
            beside.summarised = true;
            keep(beside.totals.obligated, paid);
            keep(beside.totals.current, current);
            keep(beside.totals.potential, potential);
            if (beside.pricing.empty()) beside.pricing = kebab_case(text(member_field::pricing), 80);
            keep(beside.start, start);
            keep(beside.end, end);
            keep(beside.potential_end, potential_end);
            keep(beside.ordering_end, ordering_end);
        }
        if (records_ == tallying::on)
            add_row(file_.records, id_of_key(key), money::from_minor(0, currency::of("USD")),
                    digest_of_member_row());
        return detail::row_fate::taken;
    }

    /// What every one of these files says of an award; the first holds.
    void say_award(detail::award_beside& beside, bool vehicle, bool has_parent)
    {
        if (beside.agency || beside.vendor) return;
        beside.kind = kind_of(vehicle, has_parent, text(member_field::award_type), beside.key);
        beside.agency =
            party_named(party_kind::agency, text(member_field::agency_name), text(member_field::agency_code));
        beside.vendor =
            party_named(party_kind::vendor, text(member_field::vendor_name), text(member_field::vendor_uei));
        beside.buys = {std::string{text(member_field::psc)}, std::string{text(member_field::psc_title)},
                       std::string{text(member_field::naics)}, std::string{text(member_field::naics_title)},
                       member_.layout->kind == award_member::subawards
                           ? std::string{}
                           : std::string{text(member_field::description)}};
    }

    [[nodiscard]] std::uint64_t digest_of_member_row() const
    {
        row_digest out;
        for (const auto& column : member_columns())
            out.add(text(column.what));
        return out.value();
    }

    // ---- a row

    [[nodiscard]] std::string_view text(action_field what) const
    {
        const auto i = static_cast<std::size_t>(what);
        return header_->places[i] ? row().fields[order_[i]] : std::string_view{};
    }

    void complain_of(action_field what, problem_code why, std::vector<std::string> arguments)
    {
        complain(header_->place_of(what).value_or(0), text(what), why, std::move(arguments));
    }

    template <class Field> [[nodiscard]] std::optional<money> amount(Field what)
    {
        const auto written = text(what);
        if (written.empty()) return std::nullopt;
        auto read = parse_official_amount(written);
        if (read) return *read;
        complain_of(what, read.error().code, read.error().arguments);
        return std::nullopt;
    }

    template <class Field> [[nodiscard]] std::optional<day> date(Field what)
    {
        const auto written = text(what);
        if (written.empty()) return std::nullopt;
        auto read = parse_official_day(written, file_.layout->dates);
        if (read) return *read;
        complain_of(what, read.error().code, read.error().arguments);
        return std::nullopt;
    }

    void want(action_field what)
    {
        if (text(what).empty())
            complain_of(what, code::blank_field, {std::string{name_in(*header_->layout, what)}});
    }

    [[nodiscard]] bool unwanted(const std::optional<day>& signed_on) const
    {
        const bool other_class =
            planned_.classes_left &&
            !(meets_class(wanted_.psc, text(action_field::psc), text(action_field::psc_title)) &&
              meets_class(wanted_.naics, text(action_field::naics), text(action_field::naics_title)));
        const bool other_day =
            planned_.days_left && signed_on &&
            ((wanted_.from && *signed_on < *wanted_.from) || (wanted_.to && *signed_on > *wanted_.to));
        return other_class || other_day;
    }

    [[nodiscard]] detail::row_fate read_row() override
    {
        if (member_.layout) return read_member_row();
        for (const auto what : {action_field::obligation, action_field::action_date,
                                action_field::modification, action_field::piid})
            want(what);
        const auto signed_on = date(action_field::action_date);
        if (!is_bad() && unwanted(signed_on)) return detail::row_fate::passed_over;
        check_year(signed_on);
        auto key = key_of_row();
        auto action = read_action(signed_on, key);
        const auto obligated = action.what.obligates;
        if (!is_bad()) {
            const auto other = gatherer_.add(key, std::move(action));
            if (!other && records_ == tallying::on)
                add_row(file_.records, id_of_key(key), *obligated, digest_of_row());
            if (other) complain_of(action_field::piid, code::key_taken, {std::move(key), *other});
        }
        if (is_bad()) return detail::row_fate::refused;
        count(*signed_on, *obligated);
        return detail::row_fate::taken;
    }

    void check_year(const std::optional<day>& signed_on)
    {
        const auto printed = text(action_field::fiscal_year);
        if (!signed_on || printed.empty()) return;
        const auto year = std::to_string(fiscal_month_of(*signed_on).year);
        if (year != printed)
            complain_of(action_field::action_date, code::fiscal_year_differs,
                        {std::string{text(action_field::action_date)}, year, std::string{printed}});
    }

    [[nodiscard]] std::string key_of_row()
    {
        const bool vehicle = text(action_field::award_or_idv) == "IDV";
        auto key =
            header_->place_of(action_field::award_key)
                ? std::string{text(action_field::award_key)}
                : make_award_key({vehicle, text(action_field::piid), text(action_field::agency_code),
                                  text(action_field::parent_piid), text(action_field::parent_agency_code)});
        const auto parts = parse_award_key(key);
        if (!parts)
            complain_of(header_->place_of(action_field::award_key) ? action_field::award_key
                                                                   : action_field::piid,
                        code::bad_award_key, {key});
        is_vehicle_ = key.starts_with("CONT_IDV");
        has_parent_ = !is_vehicle_ && parts && !parts->parent_piid.empty();
        return key;
    }

    /// Award types A to D; without that column, by the number (FAR 4.1603: its ninth letter).
    [[nodiscard]] static contract_kind kind_of(bool vehicle, bool has_parent, std::string_view type,
                                               std::string_view key)
    {
        if (vehicle) return contract_kind::idv;
        if (type == "A") return contract_kind::call;
        if (type == "B") return contract_kind::purchase_order;
        if (type == "C") return contract_kind::order;
        if (type == "D") return contract_kind::definitive_contract;
        if (has_parent) return contract_kind::order;
        const auto parts = parse_award_key(key);
        const auto piid = parts ? parts->piid : std::string_view{};
        return piid.size() > 8 && piid[8] == 'P' ? contract_kind::purchase_order
                                                 : contract_kind::definitive_contract;
    }

    [[nodiscard]] detail::gathered_action read_action(const std::optional<day>& signed_on,
                                                      std::string_view key)
    {
        const auto given = [](const std::optional<day>& d) {
            return d ? std::optional{given_day{*d, name_id::none, {}}} : std::nullopt;
        };
        detail::gathered_action a;
        auto& m = a.what;
        m.number = text(action_field::modification);
        m.transaction = text(action_field::transaction);
        if (m.transaction == "0") m.transaction.clear(); // the only one of its number
        const auto type = text(action_field::action_type);
        if (!type.empty()) m.what = word_spelt<action>(type);
        if (type.empty() && m.number == "0") m.what = action::award; // domain.md A2: the award has no code
        m.signed_on = given(signed_on);
        m.recorded = date(action_field::initial_report);
        m.obligates = amount(action_field::obligation);
        m.value = amount(action_field::value);
        m.ceiling = amount(action_field::ceiling);
        m.end = given(date(action_field::current_end));
        m.potential_end = given(date(action_field::potential_end));
        m.buys = {std::string{text(action_field::psc)}, std::string{text(action_field::psc_title)},
                  std::string{text(action_field::naics)}, std::string{text(action_field::naics_title)},
                  std::string{text(action_field::description)}};
        a.kind = kind_of(is_vehicle_, has_parent_, text(action_field::award_type), key);
        a.pricing = kebab_case(text(action_field::pricing), 80);
        a.start = date(action_field::start);
        a.ordering_end = date(action_field::ordering_end);
        if (header_->place_of(action_field::total_obligated))
            a.totals = {amount(action_field::total_obligated), amount(action_field::total_current),
                        amount(action_field::total_potential)};
        a.last_modified = date(action_field::last_modified);
        a.header = header_;
        a.file = from_;
        if (is_bad()) return a;
        a.agency = party_of(party_kind::agency, action_field::agency_name, action_field::agency_code,
                            action_field::agency_code);
        a.vendor = party_of(party_kind::vendor, action_field::vendor_name, action_field::vendor_uei,
                            action_field::vendor_duns);
        return a;
    }

    /// By number where the layout has one, else by name. A name alone is never taken for one with a number.
    [[nodiscard]] ref<party> party_of(party_kind kind, action_field name, action_field number,
                                      action_field other_number)
    {
        const auto numbered = text(number).empty() ? text(other_number) : text(number);
        return party_named(kind, text(name), numbered,
                           number == action_field::vendor_uei ? text(number) : std::string_view{});
    }

    /// `uei` where the number is one; of a vendor in files beside the actions it always is.
    [[nodiscard]] ref<party> party_named(party_kind kind, std::string_view named, std::string_view number)
    {
        return party_named(kind, named, number, kind == party_kind::vendor ? number : std::string_view{});
    }

    [[nodiscard]] ref<party> party_named(party_kind kind, std::string_view named, std::string_view number,
                                         std::string_view uei)
    {
        if (number.empty() && kind == party_kind::agency) number = number_of_agency(named);
        if (named.empty() && number.empty()) return {};
        const auto identity =
            std::string{kind == party_kind::agency ? "agency" : "vendor"} +
            (number.empty() ? " name " + std::string{named} : " number " + std::string{number});
        return gatherer_.add_party(kind, identity, named.empty() ? number : named, uei);
    }

    /// A column that is not there is as one without a value.
    [[nodiscard]] std::uint64_t digest_of_row() const
    {
        row_digest out;
        for (const auto& column : action_columns())
            out.add(text(column.what));
        return out.value();
    }

    void count(day signed_on, money amount)
    {
        const auto name = text(action_field::agency_name);
        auto at = std::find_if(file_.agencies.begin(), file_.agencies.end(),
                               [name](const imported_agency& a) { return a.name == name; });
        if (at == file_.agencies.end())
            at = file_.agencies.insert(at, {std::string{name}, total{amount.currency()}, {}, {}, {}});
        at->amount += amount;
        at->by_year.try_emplace(fiscal_month_of(signed_on).year, amount.currency()).first->second += amount;
        at->first = std::min(at->first.value_or(signed_on), signed_on);
        at->last = std::max(at->last.value_or(signed_on), signed_on);
        last_day_ = std::max(last_day_.value_or(signed_on), signed_on);
    }

    imported out_;
    import_selection wanted_;
    std::string selection_;
    tallying records_;
    detail::award_gatherer gatherer_;
    std::deque<recognised_header> headers_; // of each file; actions point at theirs
    std::optional<day> last_day_;

    // of the file that is being read
    imported_file file_;
    const recognised_header* header_ = nullptr;
    member_match member_; // where it is a file beside the actions
    selection_plan planned_;
    std::array<std::size_t, action_field_count> order_{}; // place among the fields handed out
    std::string id_;                                      // of its source, where it is given
    ref<source> from_;

    // of the row that is being read
    bool is_vehicle_ = false;
    bool has_parent_ = false;
};

usaspending_import::usaspending_import(import_selection wanted, tallying records)
    : reader_{std::make_unique<reader>(std::move(wanted), records)}
{
}

usaspending_import::~usaspending_import() = default;

void usaspending_import::select(import_selection wanted) { reader_->select(std::move(wanted)); }

void usaspending_import::begin(std::string name, std::string id)
{
    reader_->begin(std::move(name), std::move(id));
}

void usaspending_import::feed(std::string_view chunk) { reader_->feed(chunk); }

bool usaspending_import::stopped() const noexcept { return reader_->stopped(); }

void usaspending_import::end(const std::string& digest) { reader_->end(digest); }

std::uint64_t usaspending_import::rows() const noexcept { return reader_->rows(); }

imported usaspending_import::finish() { return reader_->finish(); }

} // namespace v1
} // namespace mediabuy
