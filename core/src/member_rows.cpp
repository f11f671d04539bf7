// SPDX-License-Identifier: MIT
#include "member_rows.hpp"

#include "mediabuy/text/kebab.hpp"

#include <algorithm>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace detail {

std::optional<table_plan> member_rows::plan_member(std::span<const std::string_view> header,
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
    keep_source();
    table_plan plan;
    for (std::size_t i = 0; i < member_field_count; ++i) {
        order_[i] = plan.columns.size();
        if (member_.places[i]) plan.columns.push_back(*member_.places[i]);
    }
    return plan;
}

void member_rows::refuse_without_actions()
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

/// Of account funding a row has outlays, an obligation or both.
member_rows::figures member_rows::read_figures()
{
    const auto kind = member_.layout->kind;
    if (kind != award_member::funding || text(member_field::obligated).empty()) want(member_field::amount);
    figures out;
    out.amount = amount(member_field::amount);
    out.obligated = amount(member_field::obligated);
    out.current = amount(member_field::current);
    out.potential = amount(member_field::potential);
    out.dated = date(member_field::date);
    out.start = date(member_field::start);
    out.end = date(member_field::current_end);
    out.potential_end = date(member_field::potential_end);
    out.ordering_end = date(member_field::ordering_end);
    out.period = parse_submission_period(text(member_field::period));
    if (kind == award_member::funding && !out.period)
        complain_of(member_field::period, code::bad_period_of_file, {text_of(member_field::period)});
    if (kind == award_member::subawards) want(member_field::date);
    return out;
}

row_fate member_rows::read_member_row()
{
    const auto key = text(member_field::award_key);
    // Accounts also fund grants, and have amounts of no award at all.
    if (member_.layout->kind == award_member::funding && !key.starts_with("CONT_"))
        return row_fate::passed_over;
    const auto parts = parse_award_key(key);
    if (!parts) complain_of(member_field::award_key, code::bad_award_key, {std::string{key}});
    const auto read = read_figures();
    if (is_bad()) return row_fate::refused;
    auto& beside = gatherer_.beside(key);
    if (beside.key != key) {
        complain_of(member_field::award_key, code::key_taken, {std::string{key}, beside.key});
        return row_fate::refused;
    }
    auto* year = member_.layout->kind == award_member::funding
                     ? &beside.funding[{text_of(member_field::account), read.period->year}]
                     : nullptr;
    if (year && !year->begin(*read.period, from_, gatherer_.records().sources)) {
        ++out_.beside.funded_again;
        return row_fate::passed_over;
    }
    ++beside.rows[out_.files.size()];
    if (beside.files.empty() || beside.files.back() != from_) beside.files.push_back(from_);
    say_award(beside, parts->vehicle, !parts->parent_piid.empty());
    if (year) add_funding(read, *year);
    if (member_.layout->kind == award_member::subawards) add_subaward(read, beside);
    if (member_.layout->kind == award_member::summaries) add_summary(read, beside);
    if (records_ == tallying::on)
        add_row(file_.records, id_of_key(key), money::from_minor(0, currency::of("USD")),
                digest_of_member_row());
    return row_fate::taken;
}

void member_rows::add_funding(const figures& read, account_year& year)
{
    if (read.amount) year.add_outlay(*read.period, *read.amount);
    if (read.obligated) year.obligated += *read.obligated;
    gatherer_.name_account(text(member_field::account), text(member_field::account_name));
}

void member_rows::add_subaward(const figures& read, award_beside& beside)
{
    const auto uei = text(member_field::sub_uei);
    beside.subawards.push_back({text_of(member_field::number), *read.amount, *read.dated,
                                party_named(party_kind::vendor, text(member_field::sub_name), uei, uei),
                                text_of(member_field::description), from_});
}

/// The first one holds: nothing says which of several is the later.
void member_rows::add_summary(const figures& read, award_beside& beside)
{
    if (beside.summarised && beside.totals.obligated != read.amount)
        beside.other_totals.push_back(to_string(*read.amount) + " USD in " + file_.name);
    const auto keep = [](auto& to, const auto& from) {
        if (!to) to = from;
    };
    beside.summarised = true;
    keep(beside.totals.obligated, read.amount);
    keep(beside.totals.current, read.current);
    keep(beside.totals.potential, read.potential);
    if (beside.pricing.empty()) beside.pricing = kebab_case(text(member_field::pricing), 80);
    keep(beside.start, read.start);
    keep(beside.end, read.end);
    keep(beside.potential_end, read.potential_end);
    keep(beside.ordering_end, read.ordering_end);
}

/// What every one of these files says of an award; the first holds.
void member_rows::say_award(award_beside& beside, bool vehicle, bool has_parent)
{
    if (beside.agency || beside.vendor) return;
    const auto uei = text(member_field::vendor_uei);
    beside.kind = kind_of(vehicle, has_parent, text(member_field::award_type), beside.key);
    beside.agency =
        party_named(party_kind::agency, text(member_field::agency_name), text(member_field::agency_code), {});
    beside.vendor = party_named(party_kind::vendor, text(member_field::vendor_name), uei, uei);
    const bool own =
        member_.layout->kind != award_member::subawards; // else the description is the sub-award's
    beside.buys = {text_of(member_field::psc), text_of(member_field::psc_title), text_of(member_field::naics),
                   text_of(member_field::naics_title),
                   own ? text_of(member_field::description) : std::string{}};
}

std::uint64_t member_rows::digest_of_member_row() const
{
    row_digest out;
    for (const auto& column : member_columns())
        out.add(text(column.what));
    return out.value();
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
