// SPDX-License-Identifier: MIT
#include "binder.hpp"
#include "mediabuy/money/estimate_parser.hpp"
#include "mediabuy/money/money_parser.hpp"

#include <limits>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace detail {
namespace {

template <class R> inline constexpr record_kind kind_of = record_kind::source;
template <> inline constexpr record_kind kind_of<party> = record_kind::party;
template <> inline constexpr record_kind kind_of<campaign> = record_kind::campaign;
template <> inline constexpr record_kind kind_of<contract> = record_kind::contract;

template <class R>
inline constexpr bool has_currency =
    std::is_same_v<R, contract> || std::is_same_v<R, allocation> || std::is_same_v<R, claim>;

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

/// The new numbers of the records that are taken, by kind.
class renumbering {
public:
    explicit renumbering(const std::array<std::vector<bool>, top_record_kinds>& taken)
    {
        for (std::size_t kind = 0; kind < top_record_kinds; ++kind) {
            std::uint32_t next = 0;
            for (const bool is_taken : taken[kind])
                to_[kind].push_back(is_taken ? next++ : nowhere);
        }
    }

    [[nodiscard]] std::optional<std::uint32_t> operator()(record_kind kind, std::size_t from) const
    {
        const auto to = to_[static_cast<std::size_t>(kind)][from];
        return to == nowhere ? std::nullopt : std::optional{to};
    }

    template <class T> void apply(T&) const {}
    template <class R> void apply(ref<R>& r) const
    {
        if (!r) return;
        const auto to = (*this)(kind_of<R>, r.index());
        r = to ? ref<R>{*to} : ref<R>{};
    }
    template <class R> void apply(std::vector<ref<R>>& list) const
    {
        for (auto& r : list)
            apply(r);
        std::erase(list, ref<R>{});
    }
    void apply(std::optional<any_ref>& r) const
    {
        if (!r) return;
        const auto to = (*this)(r->kind, r->index);
        r = to ? std::optional{any_ref{r->kind, *to}} : std::nullopt;
    }
    void apply(std::vector<modification>& list) const
    {
        for (auto& m : list)
            apply_to_fields(m);
    }

    template <class R> void apply_to_fields(R& record) const
    {
        for_each_field<R>([&](const auto& f, std::size_t) {
            if constexpr (requires { f.of; }) apply(f.of(record));
        });
    }

private:
    static constexpr auto nowhere = std::numeric_limits<std::uint32_t>::max();
    std::array<std::vector<std::uint32_t>, top_record_kinds> to_;
};

/// Takes out the records that are not taken, and renumbers the references of the others.
template <class R>
void close_up_table(std::vector<R>& table, const std::vector<bool>& taken, const renumbering& numbers)
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (!taken[i]) continue;
        numbers.apply_to_fields(table[i]);
        if (kept != i) table[kept] = std::move(table[i]);
        ++kept;
    }
    table.erase(table.begin() + static_cast<std::ptrdiff_t>(kept), table.end());
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
    close_up();
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
        case record_kind::contract:
            bind_entry(e, out_.contracts);
            break;
        case record_kind::allocation:
            bind_entry(e, allocations_);
            break;
        case record_kind::event:
            bind_entry(e, out_.events);
            break;
        case record_kind::claim:
            bind_entry(e, out_.claims);
            break;
        case record_kind::fund:
        case record_kind::invoice:
        case record_kind::line:
        case record_kind::option:
            break;
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
    culprit_.reset();
    const bool filled = fill(record, *e.from);
    const bool taken = finish(record, *e.from) && filled;
    if (!taken) add_left_out(e.id_at, e.from->key);
    taken_[static_cast<std::size_t>(e.kind)].push_back(taken);
    into.push_back(std::move(record));
}

/// Fills in a table by its keys; false where an essential one is missing or wrong.
template <class R> bool binder::fill(R& record, const node& from)
{
    constexpr auto table = fields_of<R>::table;
    constexpr auto keys = fields_of<R>::keys;
    const auto given = lay_out(from, table, keys);
    check_reasons(from, given, table, keys);
    bool whole = true;
    for_each_field<R>([&](const auto& f, std::size_t i) {
        const auto& k = keys[i];
        const auto mark = problems_.size();
        const bool good = given[i] && read_field(record, f, *given[i], k);
        const bool essential = k.necessity == need::essential;
        if (!good && essential) whole = false;
        if (!given[i] && (essential || (k.necessity == need::required && !excused(from, k.name))))
            add_missing(from, table, k);
        if constexpr (requires { record.head; })
            if (!good && essential) blame(mark, given[i]);
    });
    return whole;
}

template <class R, class F> bool binder::read_field(R& record, const F& f, const node& from, const key& k)
{
    if constexpr (requires { f.of; }) {
        return read(from, k, f.of(record));
    } else if constexpr (requires { f.start; }) {
        given_period p;
        if (!read(from, k, p)) return false;
        f.start(record) = p.start;
        f.end(record) = p.end;
        return true;
    } else {
        return read_special(record, from, k);
    }
}

template <class W>
requires std::is_enum_v<W>
bool binder::read(const node& from, const key& k, W& to)
{
    std::optional<W> word;
    if (!read(from, k, word)) return false;
    to = *word;
    return true;
}

template <class W>
requires std::is_enum_v<W>
bool binder::read(const node& from, const key& k, std::optional<W>& to)
{
    if (!is(from, k, node_kind::text)) return false;
    to = word_spelt<W>(from.text);
    if (!to) add_bad_word(from, k);
    return to.has_value();
}

template <class R> bool binder::read(const node& from, const key& k, ref<R>& to)
{
    if (!is(from, k, node_kind::text)) return false;
    const auto* known = resolve(from, k.of);
    if (known) to = ref<R>{known->index};
    return known != nullptr;
}

template <class R> bool binder::read(const node& from, const key& k, std::vector<ref<R>>& to)
{
    if (!is(from, k, node_kind::list)) return false;
    for (const auto& item : from.children) {
        ref<R> r;
        if (read(item, k, r)) to.push_back(r);
    }
    return true;
}

bool binder::read(const node& from, const key& k, book_scope& to)
{
    return is(from, k, node_kind::table) && fill(to, from);
}

bool binder::read(const node& from, const key& k, printed_totals& to)
{
    return is(from, k, node_kind::table) && fill(to, from);
}

bool binder::read(const node& from, const key& k, given_period& to)
{
    return is(from, k, node_kind::table) && fill(to, from) && check_order(k.name, owner_, to.start, to.end);
}

bool binder::read(const node& from, const key& k, std::vector<modification>& to)
{
    if (!is(from, k, node_kind::list)) return false;
    for (const auto& item : from.children) {
        if (!is(item, k, node_kind::table)) continue;
        modification m;
        m.where = item.where;
        if (fill(m, item) && finish(m, item)) to.push_back(std::move(m));
    }
    return true;
}

bool binder::read_range(const node& from, const key& k, std::optional<given_day>& to)
{
    day_range range;
    if (!fill(range, from)) return false;
    const auto* end = child_of(from, "to");
    std::optional<given_day> first{{.when = *range.from, .as_printed = name_id::none, .where = from.where}};
    std::optional<given_day> last{{.when = *range.to, .as_printed = name_id::none, .where = end->where}};
    if (!check_order("range", k.name, first, last)) return false;
    to = given_day{.when = vague_day::within(*period::between(*range.from, *range.to)),
                   .as_printed = range.as_printed,
                   .where = from.where};
    return true;
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
    if (exact && exact->kind == node_kind::flag && exact->text == "true") {
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
    const auto wanted = spelling_of(c.says);
    for (const auto& k : claim_keys)
        if (k.name == wanted && !child_of(from, wanted)) {
            add_missing(from, from.key, k);
            blame(problems_.size() - 1, nullptr);
            return false;
        }
    return c.says != claim_word::amount || c.amount.has_value();
}

/// Lets the records that are taken close up, and enters them in the book's index.
void binder::close_up()
{
    const renumbering numbers{taken_};
    const auto taken = [this](record_kind kind) -> const std::vector<bool>& {
        return taken_[static_cast<std::size_t>(kind)];
    };
    close_up_table(out_.sources, taken(record_kind::source), numbers);
    close_up_table(out_.parties, taken(record_kind::party), numbers);
    close_up_table(out_.campaigns, taken(record_kind::campaign), numbers);
    close_up_table(out_.contracts, taken(record_kind::contract), numbers);
    close_up_table(allocations_, taken(record_kind::allocation), numbers);
    close_up_table(out_.events, taken(record_kind::event), numbers);
    close_up_table(out_.claims, taken(record_kind::claim), numbers);
    for (auto& a : allocations_)
        out_.allocations.push_back(std::move(a));
    for (const auto& [name, known] : known_)
        if (const auto index = numbers(known.kind, known.index))
            out_.by_id.emplace_hint(out_.by_id.end(), name, any_ref{known.kind, *index});
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
