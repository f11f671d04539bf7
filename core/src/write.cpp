// SPDX-License-Identifier: MIT
#include "mediabuy/io/write.hpp"

#include "json_layout.hpp"
#include "ledger_fields.hpp"
#include "mediabuy/money/estimate_parser.hpp"

#include <string_view>
#include <type_traits>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace {

using namespace detail;

/// One allocation, from the columns of its table.
[[nodiscard]] allocation allocation_at(const allocation_table& table, std::size_t i)
{
    const auto& rest = table[i];
    return {.head = rest.head,
            .platform = table.platforms()[i],
            .bought_for = table.campaigns()[i],
            .under = table.contracts()[i],
            .terms = table.terms(i),
            .medium = table.channels()[i],
            .where_in_chain = table.layers()[i],
            .basis = rest.basis,
            .payer = rest.payer,
            .purpose = rest.purpose,
            .flight_start = rest.flight_start,
            .flight_end = rest.flight_end,
            .amount = table.amounts()[i],
            .as_printed = rest.as_printed,
            .amount_at = rest.amount_at};
}

[[nodiscard]] delivery delivery_at(const delivery_table& table, std::size_t i)
{
    delivery out{table[i], {}};
    for (auto row = out.rows_begin; row < out.rows_end; ++row)
        out.rows.push_back(table.row(row));
    return out;
}

[[nodiscard]] std::string day_text(std::int32_t number)
{
    return to_string(*day::at(date::sys_days{date::days{number}}));
}

class book_writer : json_layout {
public:
    explicit book_writer(const book& records) : book_{records} {}

    [[nodiscard]] std::string write()
    {
        open('{');
        const book_head head{.format = 1,
                             .title = book_.title,
                             .default_currency = book_.default_currency,
                             .as_of = book_.as_of,
                             .scope = book_.scope};
        write_fields(head);
        write_records(book_.sources);
        write_records(book_.parties);
        write_records(book_.campaigns);
        write_records(book_.funds);
        write_records(book_.contracts);
        write_records(book_.orders);
        std::vector<allocation> allocations;
        for (std::size_t i = 0; i < book_.allocations.size(); ++i)
            allocations.push_back(allocation_at(book_.allocations, i));
        write_records(allocations);
        write_deliveries();
        write_records(book_.events);
        write_records(book_.invoices);
        write_records(book_.credits);
        write_records(book_.payments);
        write_records(book_.dispositions);
        write_records(book_.documents);
        write_records(book_.closings);
        write_records(book_.accounts);
        write_records(book_.claims);
        close('}');
        return take();
    }

private:
    template <class R> void write_records(const std::vector<R>& records)
    {
        if (records.empty()) return;
        begin_member(fields_of<R>::table);
        open('[');
        for (const auto& r : records) {
            if constexpr (std::is_same_v<R, contract>) contract_ = &r;
            if constexpr (std::is_same_v<R, order>) order_ = &r;
            write_record(r);
        }
        close(']');
    }

    template <class R> void write_record(const R& r)
    {
        begin_item();
        open('{');
        member("id", book_.names.text(r.head.id));
        write_fields(r);
        close('}');
    }

    /// One at a time: all of them at once may be millions of rows.
    void write_deliveries()
    {
        if (book_.deliveries.empty()) return;
        begin_member(fields_of<delivery>::table);
        open('[');
        for (std::size_t i = 0; i < book_.deliveries.size(); ++i)
            write_record(delivery_at(book_.deliveries, i));
        close(']');
    }

    template <class R> void write_fields(const R& record)
    {
        for_each_field<R>([&](const auto& f, std::size_t i) {
            const auto& k = fields_of<R>::keys[i];
            if constexpr (requires { f.of; })
                put(k, f.of(record));
            else if constexpr (requires { f.start; })
                put(k, given_period{f.start(record), f.end(record)});
            else
                put_special(k, record);
        });
    }

    void put(const key& k, const std::string& text)
    {
        if (!text.empty()) member(k.name, text);
    }
    void put(const key& k, name_id name)
    {
        if (name != name_id::none) member(k.name, book_.names.text(name));
    }
    void put(const key& k, std::optional<int> number)
    {
        if (!number) return;
        plain_member(k.name, std::to_string(*number));
    }
    void put(const key& k, std::optional<currency> c)
    {
        if (c) member(k.name, c->code());
    }
    void put(const key& k, bool flag)
    {
        if (flag) put(k, std::optional{flag});
    }
    void put(const key& k, std::optional<bool> flag)
    {
        if (!flag) return;
        plain_member(k.name, *flag ? "true" : "false");
    }
    void put(const key& k, const std::optional<decimal>& number)
    {
        if (!number) return;
        // Of three digits behind the point of a price a reader cannot tell whether they are thousands.
        const bool doubtful = k.type == value_type::price && number->scale() == 3;
        member(k.name, to_string(doubtful ? number->quantize(4, rounding::half_even) : *number));
    }
    void put(const key& k, const std::optional<ratio>& share)
    {
        if (share) member(k.name, share->numerator().str() + '/' + share->denominator().str());
    }
    void put(const key& k, const std::optional<rate>& r)
    {
        if (r) put_table(k, given_rate{r->type, r->price});
    }
    void put(const key& k, const std::optional<treasury_account>& account)
    {
        if (account) member(k.name, to_string(*account));
    }
    void put(const key& k, const std::optional<money>& amount)
    {
        if (amount) member(k.name, to_string(*amount));
    }
    void put(const key& k, const std::optional<day>& d)
    {
        if (d) member(k.name, to_string(*d));
    }
    void put(const key& k, const std::optional<given_day>& d)
    {
        if (!d) return;
        if (d->when.given_as() != vague_day::grain::range) return member(k.name, to_string(d->when));
        begin_member(k.name);
        open('{');
        write_fields(
            day_range{.from = d->when.earliest(), .to = d->when.latest(), .as_printed = d->as_printed});
        close('}');
    }
    void put(const key& k, const std::optional<any_ref>& r)
    {
        if (r) member(k.name, book_.names.text(book_.head_of(*r).id));
    }
    void put(const key& k, part_ref part)
    {
        if (!part) return;
        if (k.of == spelling_of(record_kind::order_line))
            return member(k.name, local_id(order_->lines[part.index].head));
        const bool line = k.of == spelling_of(record_kind::line);
        member(k.name,
               local_id(line ? contract_->lines[part.index].head : contract_->options[part.index].head));
    }
    template <class R> void put(const key& k, ref<R> r)
    {
        if (r) member(k.name, book_.names.text(book_[r].head.id));
    }
    template <class W>
    requires std::is_enum_v<W>
    void put(const key& k, W word)
    {
        if (spelling_of(word) != k.fallback) member(k.name, spelling_of(word));
    }
    template <class W>
    requires std::is_enum_v<W>
    void put(const key& k, const std::optional<W>& word)
    {
        if (word) member(k.name, spelling_of(*word));
    }
    void put(const key& k, const std::vector<std::string>& texts)
    {
        put_list(k, texts, [](const auto& t) { return std::string_view{t}; });
    }
    template <class R> void put(const key& k, const std::vector<ref<R>>& refs)
    {
        put_list(k, refs, [this](ref<R> r) { return book_.names.text(book_[r].head.id); });
    }
    template <class List, class Text> void put_list(const key& k, const List& list, Text text_of)
    {
        std::vector<std::string_view> texts;
        texts.reserve(list.size());
        for (const auto& each : list)
            texts.push_back(text_of(each));
        if (!texts.empty()) list_member(k.name, texts);
    }
    void put(const key& k, const std::vector<unknown_field>& unknown)
    {
        if (unknown.empty()) return;
        begin_member(k.name);
        open('{');
        for (const auto& u : unknown)
            member(book_.names.text(u.key), spelling_of(u.why));
        close('}');
    }
    void put(const key& k, const book_scope& scope)
    {
        const bool open_ended = !scope.start && !scope.end;
        if (scope.payer != name_id::none || scope.purpose != name_id::none || !open_ended)
            put_table(k, scope);
    }
    void put(const key& k, const printed_totals& totals)
    {
        if (totals.obligated || totals.current || totals.potential) put_table(k, totals);
    }
    void put(const key& k, const given_period& period)
    {
        if (period.start || period.end) put_table(k, period);
    }
    template <class T> void put_table(const key& k, const T& table)
    {
        begin_member(k.name);
        open('{');
        write_fields(table);
        close('}');
    }
    template <class T>
    requires requires { fields_of<T>::list; }
    void put(const key& k, const std::vector<T>& list)
    {
        if (list.empty()) return;
        begin_member(k.name);
        open('[');
        for (const auto& each : list) {
            place_ = static_cast<std::size_t>(&each - list.data()) + 1;
            begin_item();
            open('{');
            write_fields(as_given(each));
            close('}');
        }
        close(']');
    }
    template <class T> [[nodiscard]] static const T& as_given(const T& each) { return each; }
    [[nodiscard]] static modification as_given(modification m)
    {
        const bool by_default = m.effective && m.signed_on && m.effective->when == m.signed_on->when;
        if (by_default) m.effective.reset();
        return m;
    }

    // Keys that are not one member.
    template <class R> void put_special(const key&, const R&) {}
    template <class R>
    requires requires(R r) { r.amounts_in; }
    void put_special(const key& k, const R& record)
    {
        if (k.name == "currency") put_currency(record.amounts_in);
        if constexpr (std::is_same_v<R, fund>)
            if (k.name == "available") put_available(k, record);
    }
    void put_available(const key& k, const fund& f)
    {
        if (f.term == fund_term::no_year) member(k.name, "no-year");
        if (f.term == fund_term::dated) put_table(k, given_period{f.available_from, f.available_to});
    }
    void put_special(const key& k, const contract_line& l)
    {
        if (k.name == "id") member(k.name, local_id(l.head));
    }
    void put_special(const key&, const order_line& l) { put_id_unless_place(l.head); }
    void put_special(const key&, const invoice_line& l) { put_id_unless_place(l.head); }
    void put_id_unless_place(const record_head& head)
    {
        const auto id = local_id(head);
        if (id != std::to_string(place_)) member("id", id);
    }
    void put_special(const key& k, const delivery& d)
    {
        if (k.name == "currency") put_currency(d.amounts_in);
        if (k.name == "rows" && d.by_rows) return member(k.name, rows_text(d));
        if (d.by_rows || d.rows.empty()) return;
        if (k.name == "units" && d.rows[0].units != delivery_row::none)
            member(k.name, to_string(units_of(d.rows[0].units)));
        if (k.name == "spend" && d.rows[0].spend != delivery_row::none && d.amounts_in)
            member(k.name, to_string(money::from_minor(d.rows[0].spend, *d.amounts_in)));
    }
    [[nodiscard]] static std::string rows_text(const delivery& d)
    {
        std::string out;
        for (const auto& row : d.rows) {
            out += day_text(row.first);
            if (row.last != row.first) out += ".." + day_text(row.last);
            out += ' ' + to_string(units_of(row.units));
            if (row.spend != delivery_row::none && d.amounts_in)
                out += ' ' + to_string(money::from_minor(row.spend, *d.amounts_in));
            out += '\n';
        }
        return out;
    }
    void put_special(const key& k, const contract_option& o)
    {
        if (k.name == "id") member(k.name, local_id(o.head));
    }
    /// The id of a line or an option as it stands in its contract.
    [[nodiscard]] std::string_view local_id(const record_head& head) const
    {
        const auto address = book_.names.text(head.id);
        return address.substr(address.find(':') + 1);
    }
    void put_special(const key& k, const allocation& a)
    {
        const auto words = book_.names.text(a.as_printed);
        if (k.name == "currency") put_currency(a.amount.currency());
        if (k.name == "amount")
            member(k.name, words.empty() ? to_string(a.amount.point()) : std::string{words});
        if (k.name != "exact") return;
        if (a.terms.ordered_by && !a.amount.exact()) plain_member(k.name, "false");
        if (!a.amount.exact()) return;
        const auto read = parse_estimate(words, a.amount.currency());
        if (read && read->exact()) return; // printed to the cent
        plain_member(k.name, "true");
    }
    void put_special(const key& k, const claim& c)
    {
        if (k.name == "currency" && c.amount) put_currency(c.amount->currency());
        if (k.name == "amount" && c.amount) member(k.name, c.amount_text);
    }
    void put_currency(std::optional<currency> c)
    {
        if (c && c != book_.default_currency) member("currency", c->code());
    }
    const book& book_;
    const contract* contract_ = nullptr; ///< the one being written
    const order* order_ = nullptr;       ///< likewise
    std::size_t place_ = 0;              ///< of the item of a list that is being written, from 1
};

} // namespace

std::string write_json(const book& records) { return book_writer{records}.write(); }

} // namespace v1
} // namespace mediabuy
