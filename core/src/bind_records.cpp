// SPDX-License-Identifier: MIT
#include "fill.hpp"
#include "mediabuy/money/estimate_parser.hpp"
#include "mediabuy/money/money_parser.hpp"

#include <algorithm>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace detail {
namespace {

template <class R>
inline constexpr bool has_currency = std::is_same_v<R, allocation> || std::is_same_v<R, claim> ||
                                     requires(R r)
{
    r.amounts_in;
};

template <class R> [[nodiscard]] R fresh()
{
    if constexpr (std::is_same_v<R, allocation>)
        return {.head = {},
                .platform = {},
                .bought_for = {},
                .under = {},
                .flight_start = {},
                .flight_end = {},
                .amount = exactly(money::from_minor(0, usd)),
                .amount_at = {}};
    else
        return {};
}

} // namespace

binder::binder(book& out, const source_tree& tree, problem_list& problems)
    : out_{out}, tree_{tree}, problems_{problems}
{
}

void binder::bind()
{
    bind_head();
    collect_ids();
    bind_entries(true); // sources first: a claim is read in the language of its source
    bind_entries(false);
    cut_circles(out_.contracts, record_kind::contract);
    cut_circles(out_.parties, record_kind::party);
    check_across();
    check_chart();
}

void binder::bind_head()
{
    book_head head;
    owner_ = "scope";
    const auto whole = fill(head, tree_.head);
    const auto* money = child_of(tree_.head, "currency");
    money_refused_ = !whole || (money && !head.default_currency);
    out_.title = std::move(head.title);
    out_.default_currency = head.default_currency;
    out_.as_of = head.as_of;
    out_.scope = head.scope;
}

void binder::bind_entries(bool sources)
{
    const bool refused = money_refused_;
    for (const auto& e : entries_) {
        if ((e.kind == record_kind::source) != sources) continue;
        money_refused_ = refused;
        switch (e.kind) {
        case record_kind::source:
            bind_entry(e, out_.sources);
            break;
        case record_kind::party:
            bind_entry(e, out_.parties);
            break;
        case record_kind::campaign:
            bind_entry(e, out_.campaigns);
            break;
        case record_kind::fund:
            bind_entry(e, out_.funds);
            break;
        case record_kind::contract:
            bind_entry(e, out_.contracts);
            break;
        case record_kind::order:
            bind_entry(e, out_.orders);
            break;
        case record_kind::delivery:
            bind_entry(e, deliveries_);
            break;
        case record_kind::credit:
            bind_entry(e, out_.credits);
            break;
        case record_kind::payment:
            bind_entry(e, out_.payments);
            break;
        case record_kind::disposition:
            bind_entry(e, out_.dispositions);
            break;
        case record_kind::document:
            bind_entry(e, out_.documents);
            break;
        case record_kind::closing:
            bind_entry(e, out_.closings);
            break;
        case record_kind::account:
            bind_entry(e, out_.accounts);
            break;
        case record_kind::allocation:
            bind_entry(e, allocations_);
            break;
        case record_kind::event:
            bind_entry(e, out_.events);
            break;
        case record_kind::invoice:
            bind_entry(e, out_.invoices);
            break;
        case record_kind::claim:
            bind_entry(e, out_.claims);
            break;
        case record_kind::line:
        case record_kind::option:
        case record_kind::order_line:
        case record_kind::invoice_line:
            break; // no entries of their own
        }
    }
    money_refused_ = refused;
}

template <class R> void binder::bind_entry(const entry& e, std::vector<R>& into)
{
    auto record = fresh<R>();
    record.head.id = e.id;
    record.head.where = e.from->where;
    record.head.id_at = e.id_at;
    entry_ = e.from;
    owner_ = out_.names.text(e.id);
    money_ = out_.default_currency;
    constexpr key own{.name = "currency", .type = value_type::currency};
    if (const auto* named = child_of(*e.from, own.name); named && has_currency<R>)
        money_refused_ = !read(*named, own, money_);
    if constexpr (requires { record.amounts_in; }) record.amounts_in = money_;
    holder_ = &e;
    next_part_ = e.parts_begin;
    line_numbers_.clear();
    culprit_.reset();
    const bool filled = fill(record, *e.from);
    const bool taken = finish(record, *e.from) && filled;
    if (!taken) add_left_out(e.id_at, e.from->key);
    taken_[static_cast<std::size_t>(e.kind)].push_back(taken);
    into.push_back(std::move(record));
}

bool binder::read(const node& from, const key& k, book_scope& to)
{
    return is(from, k, node_kind::table) && fill(to, from);
}

bool binder::read(const node& from, const key& k, printed_totals& to)
{
    return is(from, k, node_kind::table) && fill(to, from);
}

std::optional<estimate> binder::read_estimate(const node& from, const key& k, std::string_view language)
{
    if (!amount_text(from, k)) return std::nullopt;
    auto read = parse_estimate(from.text, *money_, amount_language_of(language));
    if (!read) {
        add_inside(std::move(read).error(), from);
        return std::nullopt;
    }
    if (read->currency() == *money_) return *read;
    problems_.add_error(
        from.where, code::wrong_currency,
        {excerpt(from.text), std::string{read->currency().code()}, std::string{money_->code()}});
    return std::nullopt;
}

bool binder::read_special(allocation& a, const node& from, const key& k)
{
    if (k.name == "exact") return is(from, k, node_kind::flag);
    if (k.name != "amount") return true;
    a.amount_at = from.where;
    a.as_printed = from.kind == node_kind::text ? out_.names.intern(from.text) : name_id::none;
    const auto* exact = child_of(*entry_, "exact");
    const auto* ordered = child_of(*entry_, "order");
    if ((exact && exact->kind == node_kind::flag && exact->text == "true") || (!exact && ordered)) {
        std::optional<money> amount;
        if (!read(from, k, amount)) return false;
        a.amount = exactly(*amount);
        return true;
    }
    const auto language =
        a.head.sources.empty() ? std::string_view{} : std::string_view{out_[a.head.sources[0]].language};
    const auto amount = read_estimate(from, k, language);
    if (amount) a.amount = *amount;
    return amount.has_value();
}

bool binder::read_special(claim& c, const node& from, const key& k)
{
    if (k.name != "amount") return true;
    c.amount_at = from.where;
    c.amount_text = from.text;
    const auto mark = problems_.size();
    c.amount = read_estimate(from, k, c.from ? std::string_view{out_[c.from].language} : std::string_view{});
    if (!c.amount && c.says == claim_word::amount) blame(mark, &from);
    return c.amount.has_value();
}

/// "no-year", or the days between which it may be newly obligated.
bool binder::read_special(fund& f, const node& from, const key& k)
{
    if (k.name != "available") return true;
    if (from.kind == node_kind::text && from.text == "no-year") {
        f.term = fund_term::no_year;
        return true;
    }
    if (from.kind == node_kind::text) {
        problems_.add_error(from.where, code::wrong_type,
                            {std::string{k.name}, std::string{wants(k)}, "another text"});
        return false;
    }
    given_period days;
    if (!read(from, k, days)) return false;
    f.term = fund_term::dated;
    f.available_from = days.start;
    f.available_to = days.end;
    return true;
}

bool binder::finish(contract& c, const node&)
{
    (void)check_order("period of performance", owner_, c.start, c.end);
    return true;
}

bool binder::finish(modification& m, const node& from)
{
    if (!m.effective && !child_of(from, "effective") && !excused(from, "effective"))
        m.effective = m.signed_on;
    return true;
}

/// A claim has to have what it says: an amount, a cause, whose money, what for; a day may be left open.
bool binder::finish(claim& c, const node& from)
{
    if (c.as_printed.empty()) c.as_printed = c.amount_text;
    if (!child_of(from, "says") || c.says == claim_word::started || c.says == claim_word::ended) return true;
    if (c.says == claim_word::amount && c.amount) return true;
    const auto k = std::find_if(claim_keys.begin(), claim_keys.end(),
                                [&c](const key& each) { return each.name == spelling_of(c.says); });
    const auto* said = child_of(from, k->name);
    if (said && c.says == claim_word::amount) return false; // blamed when it was read
    if (said && said->kind == node_kind::text && !said->text.empty()) return true;
    const auto mark = problems_.size();
    if (!said || said->kind == node_kind::text) add_missing(from, from.key, *k);
    blame(mark, said);
    return false;
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
