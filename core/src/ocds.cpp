// SPDX-License-Identifier: MIT
#include "mediabuy/io/ocds.hpp"

#include "json_layout.hpp"
#include "key_counts.hpp"
#include "mediabuy/rule/replay.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace mediabuy {
inline namespace v1 {
namespace {

using namespace detail;

/// Why an action was taken, by the reasons of FPDS.
[[nodiscard]] std::string rationale_of(action what)
{
    std::string word{spelling_of(what)};
    return what == action::award ? word : "FPDS reason for modification " + word;
}

class release_writer : json_layout {
public:
    release_writer(const book& records, const question& q)
        : book_{records}, asked_{q}, counts_{records}, payments_{payments_by_contract(records, q)}
    {
    }

    [[nodiscard]] ocds_package write()
    {
        open('{');
        member("uri", "urn:mediabuy:" + book_.sha256);
        member("version", "1.2");
        member("publishedDate", moment(asked_.as_of));
        begin_member("publisher");
        open('{');
        member("name", "mediabuy");
        close('}');
        begin_member("releases");
        open('[');
        for (const auto& c : book_.contracts)
            write_release(c);
        close(']');
        close('}');
        return {take(), counts_.left_out()};
    }

private:
    [[nodiscard]] std::string_view name(name_id id) const { return book_.names.text(id); }
    [[nodiscard]] static std::string moment(day d) { return to_string(d) + "T00:00:00Z"; }

    void put_text(std::string_view as, const std::string& text, const std::string& from)
    {
        if (text.empty()) return;
        member(as, text);
        counts_.wrote(from);
    }

    /// Nothing of a day that is not known to be one.
    void put_day(std::string_view as, const std::optional<given_day>& d, const std::string& from)
    {
        if (!d || d->when.earliest() != d->when.latest()) return;
        member(as, moment(d->when.earliest()));
        if (!from.empty()) counts_.wrote(from);
    }

    void put_value(std::string_view as, std::string_view digits, currency of)
    {
        begin_member(as);
        open('{');
        plain_member("amount", digits);
        member("currency", of.code());
        close('}');
    }

    void put_party(std::string_view as, ref<party> who)
    {
        begin_member(as);
        put_party_object(who);
    }
    void put_party_object(ref<party> who)
    {
        open('{');
        member("id", name(book_[who].head.id));
        if (!book_[who].name.empty()) member("name", book_[who].name);
        close('}');
    }

    /// The payments of invoices under each contract that were made by the day.
    [[nodiscard]] static std::map<std::size_t, std::vector<const payment*>>
    payments_by_contract(const book& records, const question& asked)
    {
        std::map<std::size_t, std::vector<const payment*>> out;
        for (const auto& p : records.payments) {
            const bool made = p.paid && p.paid->when.reached_by(asked.as_of) == truth::yes;
            if (p.of && records[p.of].under && made && p.amount)
                out[records[p.of].under.index()].push_back(&p);
        }
        return out;
    }

    [[nodiscard]] std::vector<const payment*> payments_of(const contract& c) const
    {
        const auto at = payments_.find(static_cast<std::size_t>(&c - book_.contracts.data()));
        return at == payments_.end() ? std::vector<const payment*>{} : at->second;
    }

    [[nodiscard]] std::vector<const modification*> actions_of(const contract& c) const
    {
        std::vector<const modification*> out;
        for (const auto& m : c.modifications)
            if (counts(book_, c, m, asked_) == truth::yes) out.push_back(&m);
        std::stable_sort(out.begin(), out.end(), [](const auto* a, const auto* b) {
            return a->signed_on->when.earliest() < b->signed_on->when.earliest();
        });
        return out;
    }

    void write_release(const contract& c)
    {
        const auto id = name(c.head.id);
        const auto state = replay(book_, c, asked_);
        const auto actions = actions_of(c);
        const auto payments = payments_of(c);
        begin_item();
        open('{');
        member("ocid", id);
        member("id", std::string{id} + '-' + to_string(asked_.as_of));
        member("date", moment(asked_.as_of));
        std::vector<std::string_view> tags{"award", "contract"};
        const bool amended = std::any_of(actions.begin(), actions.end(),
                                         [](const auto* m) { return m->what != action::award; });
        if (amended) tags.push_back("contractAmendment");
        if (state.terminated || state.cancelled) tags.push_back("contractTermination");
        if (!payments.empty()) tags.push_back("implementation");
        list_member("tag", tags);
        member("initiationType", "tender");
        write_parties(c, !payments.empty());
        if (c.parent) write_vehicle(c);
        write_award(c, actions);
        begin_member("contracts");
        open('[');
        begin_item();
        write_contract(c, state, actions, payments);
        close(']');
        close('}');
    }

    void write_parties(const contract& c, bool paid)
    {
        if (!c.agency && !c.vendor) return;
        begin_member("parties");
        open('[');
        if (c.agency) write_party(c.agency, "buyer", paid ? "payer" : "");
        if (c.vendor) write_party(c.vendor, "supplier", paid ? "payee" : "");
        close(']');
        if (!c.agency) return;
        put_party("buyer", c.agency);
        counts_.wrote("contract.agency");
    }

    void write_party(ref<party> who, std::string_view role, std::string_view also)
    {
        const auto& p = book_[who];
        const bool first = told_.insert(who.index()).second;
        begin_item();
        open('{');
        member("id", name(p.head.id));
        if (!p.name.empty()) member("name", p.name);
        if (!p.uei.empty()) {
            begin_member("identifier");
            open('{');
            member("scheme", "US-UEI"); // ours: the identifiers that SAM.gov gives
            member("id", p.uei);
            close('}');
        }
        if (also.empty())
            list_member("roles", {role});
        else
            list_member("roles", {role, also});
        close('}');
        if (!first) return;
        if (!p.name.empty()) counts_.wrote("party.name");
        if (!p.uei.empty()) counts_.wrote("party.uei");
    }

    /// The vehicle that an order is placed under is a framework agreement.
    void write_vehicle(const contract& c)
    {
        begin_member("relatedProcesses");
        open('[');
        begin_item();
        open('{');
        member("id", "1");
        list_member("relationship", {"framework"});
        member("scheme", "ocid");
        member("identifier", name(book_[c.parent].head.id));
        close('}');
        close(']');
        counts_.wrote("contract.parent");
    }

    void write_award(const contract& c, const std::vector<const modification*>& actions)
    {
        begin_member("awards");
        open('[');
        begin_item();
        open('{');
        member("id", name(c.head.id));
        const auto award = std::find_if(actions.begin(), actions.end(),
                                        [](const auto* m) { return m->what == action::award; });
        if (award != actions.end()) put_day("date", (*award)->signed_on, {});
        if (c.vendor) {
            begin_member("suppliers");
            open('[');
            begin_item();
            put_party_object(c.vendor);
            close(']');
            counts_.wrote("contract.vendor");
        }
        close('}');
        close(']');
    }

    void write_contract(const contract& c, const contract_state& state,
                        const std::vector<const modification*>& actions,
                        const std::vector<const payment*>& payments)
    {
        open('{');
        member("id", name(c.head.id));
        member("awardID", name(c.head.id));
        if (!c.piid.empty()) {
            begin_member("identifiers");
            open('[');
            begin_item();
            open('{');
            member("scheme", "PIID"); // ours: FAR 4.16
            member("id", c.piid);
            close('}');
            close(']');
            counts_.wrote("contract.piid");
        }
        const auto award = std::find_if(actions.begin(), actions.end(),
                                        [](const auto* m) { return m->what == action::award; });
        if (award != actions.end()) put_day("dateSigned", (*award)->signed_on, {});
        if (c.kind != contract_kind::idv && state.sums.current)
            put_value("value", state.sums.current->sum_text(), state.sums.current->currency());
        if (state.sums.potential)
            put_value("maximumValue", state.sums.potential->sum_text(), state.sums.potential->currency());
        if (c.amounts_in && c.amounts_in != book_.default_currency) counts_.wrote("contract.currency");
        write_period(c, state);
        write_items(c);
        write_amendments(actions);
        write_transactions(c, payments);
        close('}');
    }

    void write_period(const contract& c, const contract_state& state)
    {
        if (!c.start && !state.end && !state.potential_end) return;
        begin_member("period");
        open('{');
        put_day("startDate", c.start, "contract.start");
        // Where an action moved the last day, the first one is not said any more.
        const auto same = [](const auto& a, const auto& b) { return a && b && a->when == b->when; };
        put_day("endDate", state.end, same(state.end, c.end) ? "contract.end" : "");
        put_day("maxExtentDate", state.potential_end,
                same(state.potential_end, c.potential_end) ? "contract.potential_end" : "");
        close('}');
    }

    void write_items(const contract& c)
    {
        if (c.lines.empty()) return;
        begin_member("items");
        open('[');
        for (const auto& l : c.lines) {
            const auto address = name(l.head.id);
            begin_item();
            open('{');
            member("id", address.substr(address.find(':') + 1));
            put_text("description", l.description, "contract.line.description");
            if (l.quantity) {
                plain_member("quantity", to_string(*l.quantity));
                counts_.wrote("contract.line.quantity");
            }
            if (l.unit_price && c.amounts_in) {
                begin_member("unit");
                open('{');
                put_value("value", to_string(*l.unit_price), *c.amounts_in);
                close('}');
                counts_.wrote("contract.line.unit_price");
            }
            close('}');
        }
        close(']');
    }

    void write_amendments(const std::vector<const modification*>& actions)
    {
        const bool any = std::any_of(actions.begin(), actions.end(),
                                     [](const auto* m) { return m->what != action::award; });
        for (const auto* m : actions) // the date of the award, and what the award is
            if (m->what == action::award) counts_.wrote("contract.modification.action");
        for (const auto* m : actions)
            if (m->what == action::award && m->signed_on->when.earliest() == m->signed_on->when.latest())
                counts_.wrote("contract.modification.signed");
        if (!any) return;
        begin_member("amendments");
        open('[');
        for (const auto* m : actions) {
            if (m->what == action::award) continue;
            begin_item();
            open('{');
            put_text("id", m->number, "contract.modification.number");
            put_day("date", m->signed_on, "contract.modification.signed");
            if (m->what) put_text("rationale", rationale_of(*m->what), "contract.modification.action");
            put_text("description", m->note, "contract.modification.note");
            close('}');
        }
        close(']');
    }

    void write_transactions(const contract& c, const std::vector<const payment*>& payments)
    {
        if (payments.empty()) return;
        begin_member("implementation");
        open('{');
        begin_member("transactions");
        open('[');
        for (const auto* p : payments) {
            begin_item();
            open('{');
            member("id", name(p->head.id));
            put_day("date", p->paid, "payment.paid");
            put_value("value", to_string(*p->amount), p->amount->currency());
            counts_.wrote("payment.amount");
            if (p->amounts_in && p->amounts_in != book_.default_currency) counts_.wrote("payment.currency");
            if (c.agency) put_party("payer", c.agency);
            if (c.vendor) put_party("payee", c.vendor);
            close('}');
        }
        close(']');
        close('}');
    }

    const book& book_;
    const question& asked_;
    key_counts counts_;
    std::set<std::size_t> told_;                                  ///< parties that a release has
    std::map<std::size_t, std::vector<const payment*>> payments_; ///< by the number of their contract
};

} // namespace

ocds_package write_ocds(const book& records, const question& q) { return release_writer{records, q}.write(); }

} // namespace v1
} // namespace mediabuy
