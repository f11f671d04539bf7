// SPDX-License-Identifier: MIT
#include "mediabuy/io/import/usaspending_import.hpp"

#include "mediabuy/calendar/fiscal.hpp"
#include "mediabuy/io/import/import_codes.hpp"
#include "mediabuy/text/kebab.hpp"
#include "member_rows.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <utility>

namespace mediabuy {
inline namespace v1 {

class usaspending_import::reader : public detail::member_rows {
public:
    reader(import_selection wanted, tallying records) : member_rows{std::move(wanted), records} {}

    void select(import_selection wanted)
    {
        wanted_ = std::move(wanted);
        selection_ = to_string(wanted_);
    }

    /// Decided by a reader of its own, so that it can be asked anywhere.
    [[nodiscard]] table_scanner::plan_function planner() const
    {
        return [wanted = wanted_](std::span<const std::string_view> header) {
            reader scratch{wanted, tallying::off};
            scratch.begin({}, {});
            return scratch.plan(header);
        };
    }

    void begin(std::string name, std::string id) { begin_award_file(std::move(name), std::move(id)); }

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
        of_no_member();
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
        keep_source();
        table_plan plan;
        plan.tests = planned_.tests;
        for (std::size_t i = 0; i < action_field_count; ++i) {
            order_[i] = plan.columns.size();
            if (header_->places[i]) plan.columns.push_back(*header_->places[i]);
        }
        return plan;
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

    [[nodiscard]] std::optional<money> amount(action_field what)
    {
        return amount_in(text(what), header_->place_of(what));
    }
    [[nodiscard]] std::optional<day> date(action_field what)
    {
        return day_in(text(what), header_->place_of(what));
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
        if (of_member()) return read_member_row();
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

    std::deque<recognised_header> headers_; // of each file; actions point at theirs
    std::optional<day> last_day_;

    // of the file that is being read
    const recognised_header* header_ = nullptr;
    selection_plan planned_;
    std::array<std::size_t, action_field_count> order_{}; // place among the fields handed out

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

table_scanner::plan_function usaspending_import::planner() const { return reader_->planner(); }

void usaspending_import::take(const scanned_rows& scanned) { reader_->take(scanned); }

bool usaspending_import::stopped() const noexcept { return reader_->stopped(); }

void usaspending_import::end(const std::string& digest) { reader_->end(digest); }

std::uint64_t usaspending_import::rows() const noexcept { return reader_->rows(); }

imported usaspending_import::finish() { return reader_->finish(); }

} // namespace v1
} // namespace mediabuy
