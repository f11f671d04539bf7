// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/fund_findings.hpp
/// Charges to a fund that the law of appropriations would ask about: outside its availability, beyond its
/// amount or its allotments, and services too long for annual money.
///
/// Source: 31 USC 1341, 1502, 1517, 1552, 1553; 41 USC 3902; domain.md B. A finding is a question to the
/// records, no judgement: a fund may hold more than the book knows.

#include "mediabuy/calendar/months.hpp"
#include "mediabuy/rule/finding.hpp"
#include "mediabuy/rule/fund_charges.hpp"

#include <optional>
#include <vector>

namespace mediabuy {
inline namespace v1 {

[[nodiscard]] inline std::vector<finding> fund_findings(const book& b, const relations& related,
                                                        ref<fund> which, const question& q);

/// The days of service that a charge pays for: those of the option that its action exercises, of the award as
/// first awarded, else from the action's effect to the contract's last day. Nothing where they are not known.
[[nodiscard]] inline std::optional<period> service_paid(const book& b, const charge& paid, const question& q);

/// Whether a run of days is longer than twelve months: from 1 July to 30 June it is not, to 1 July it is.
[[nodiscard]] constexpr bool longer_than_a_year(period run) noexcept
{
    const auto limit = add_months(run.first(), 12);
    return limit && run.last() >= *limit;
}

// ---- implementation

inline std::optional<period> service_paid(const book& b, const charge& paid, const question& q)
{
    const auto& c = b[paid.by];
    const auto& m = c.modifications[paid.action];
    const auto run = [](const std::optional<given_day>& first, const std::optional<given_day>& last) {
        const bool exact = first && last && first->when.is_exact() && last->when.is_exact();
        return exact ? period::between(first->when.earliest(), last->when.latest()) : std::nullopt;
    };
    if (m.exercises) return run(c.options[m.exercises.index].start, c.options[m.exercises.index].end);
    if (m.what == action::award) return run(c.start, c.end);
    auto first = effect_of(m);
    if (c.start && first && first->when.latest() < c.start->when.earliest()) first = c.start;
    return run(first, replay(b, c, q).end);
}

namespace detail {

class fund_checker {
public:
    fund_checker(const book& b, const relations& related, ref<fund> which, const question& q)
        : book_{b}, f_{b[which]}, about_{record_kind::fund, static_cast<std::uint32_t>(which.index())}, q_{q},
          charges_{charges_to(b, related, which, q)}
    {
    }

    [[nodiscard]] std::vector<finding> check()
    {
        for (const auto& c : charges_.other_currency)
            add(code::fund_currency, c, {number_of(c), c.amount, id_of(book_, about_)});
        for (const auto& c : charges_.list)
            check_charge(c);
        check_sums();
        return std::move(out_);
    }

private:
    void add(problem_code code, const charge& at, std::vector<argument> arguments)
    {
        out_.push_back({severity::warning,
                        code,
                        about_,
                        at.where,
                        std::move(arguments),
                        {{f_.head.id_at, code::that_fund}}});
    }
    [[nodiscard]] std::string number_of(const charge& c) const
    {
        return std::string{book_.names.text(book_[c.by].head.id)} + ' ' +
               book_[c.by].modifications[c.action].number;
    }

    void check_charge(const charge& c)
    {
        const auto open = availability_of(f_);
        const std::vector<argument> what{number_of(c), c.amount, c.signed_on, id_of(book_, about_)};
        const auto with = [&what](argument last) {
            auto all = what;
            all.push_back(std::move(last));
            return all;
        };
        switch (phase_of(f_, c.signed_on)) {
        case fund_phase::not_available:
            if (!c.amount.is_negative())
                add(code::fund_not_available, c, with(argument_of(book_, *open.first)));
            break;
        case fund_phase::expired:
            if (c.amount.minor() > 0)
                add(raises_ceiling(c) ? code::fund_expired_new_scope : code::fund_expired, c,
                    with(argument_of(book_, *open.last)));
            break;
        case fund_phase::cancelled:
            add(code::fund_cancelled, c, with(worded_day{*open.expired_to, {}}));
            break;
        case fund_phase::unexpired:
        case fund_phase::unknown:
            break;
        }
        if (c.amount.minor() > 0) check_service(c);
    }

    [[nodiscard]] bool raises_ceiling(const charge& c) const
    {
        const auto& ceiling = book_[c.by].modifications[c.action].ceiling;
        return ceiling && ceiling->minor() > 0;
    }

    /// Severable services may cross fiscal years on annual money for at most twelve months, and have to begin
    /// while it is available.
    void check_service(const charge& c)
    {
        if (!book_[c.by].severable.value_or(false)) return;
        const auto run = service_paid(book_, c, q_);
        if (!run) return;
        const auto open = availability_of(f_);
        if (is_annual(f_) && longer_than_a_year(*run))
            add(code::severable_over_a_year, c,
                {number_of(c), run->first(), run->last(), id_of(book_, about_)});
        const bool late = open.last && open.last->when.passed_on(run->first()) == truth::yes;
        if (late)
            add(code::service_after_fund, c,
                {number_of(c), run->first(), id_of(book_, about_), argument_of(book_, *open.last)});
    }

    /// The first charge with which the sum goes beyond what there was by then.
    void check_sums()
    {
        if (charges_.list.empty()) return;
        total sum{charges_.list.front().amount.currency()};
        bool over_amount = false;
        bool over_allotment = false;
        for (const auto& c : charges_.list) {
            if (c.amount.currency() != sum.currency()) continue;
            sum += c.amount;
            if (!over_amount && f_.amount && sum.minor() > f_.amount->minor()) {
                over_amount = true;
                add(code::fund_over_amount, c,
                    {number_of(c), c.signed_on, argument_of(sum), id_of(book_, about_), *f_.amount});
            }
            const auto allotted = allotted_by(f_, c.signed_on);
            if (!over_allotment && allotted && sum.minor() > allotted->minor()) {
                over_allotment = true;
                add(code::fund_over_allotment, c,
                    {number_of(c), c.signed_on, argument_of(sum), id_of(book_, about_),
                     argument_of(*allotted)});
            }
        }
    }

    const book& book_;
    const fund& f_;
    any_ref about_;
    question q_;
    charges charges_;
    std::vector<finding> out_;
};

} // namespace detail

inline std::vector<finding> fund_findings(const book& b, const relations& related, ref<fund> which,
                                          const question& q)
{
    return detail::fund_checker{b, related, which, q}.check();
}

} // namespace v1
} // namespace mediabuy
