// SPDX-License-Identifier: MIT
// What has to hold between records, once all of them are read.
#include "binder.hpp"

namespace mediabuy {
inline namespace v1 {
namespace detail {
namespace {

[[nodiscard]] std::string code_of(std::optional<currency> c)
{
    return c ? std::string{c->code()} : std::string{};
}

[[nodiscard]] bool has_spend(const delivery& d)
{
    for (const auto& row : d.rows)
        if (row.spend != delivery_row::none) return true;
    return false;
}

} // namespace

/// Money that is set against other money is of its currency; nothing is converted.
void binder::check_currency(const entry& e, std::optional<currency> own, std::string_view other_id,
                            std::optional<currency> other, std::string_view key_name)
{
    if (!own || !other || own == other) return;
    const auto* at = child_of(*e.from, key_name);
    problems_.add_error(
        at ? at->where : e.id_at, code::other_currency,
        {std::string{out_.names.text(e.id)}, code_of(own), std::string{other_id}, code_of(other)});
}

void binder::check_across()
{
    const auto taken = [this](record_kind kind, std::size_t i) {
        return taken_[static_cast<std::size_t>(kind)][i];
    };
    const auto of_allocation = [&](const entry& e, std::size_t i, std::optional<currency> own,
                                   std::string_view key_name) {
        if (!taken(record_kind::allocation, i)) return;
        const auto& a = allocations_[i];
        check_currency(e, own, out_.names.text(a.head.id), a.amount.currency(), key_name);
    };
    const auto of_invoice = [&](const entry& e, std::size_t i, std::optional<currency> own,
                                std::string_view key_name) {
        const auto& its = out_.invoices[i];
        check_currency(e, own, out_.names.text(its.head.id), its.amounts_in, key_name);
    };
    const auto of_its_invoice = [&](const entry& e, ref<invoice> whole, std::optional<any_ref> line,
                                    std::optional<currency> own) {
        if (whole) of_invoice(e, whole.index(), own, "amount");
        if (!whole || !line || line->index == whole.index()) return;
        const auto* at = child_of(*e.from, "line");
        problems_.add_error(at->where, code::other_invoice,
                            {at->text, std::string{out_.names.text(out_.invoices[whole.index()].head.id)}});
    };
    for (const auto& e : entries_) {
        if (!taken(e.kind, e.index)) continue;
        switch (e.kind) {
        case record_kind::order:
            for (const auto& line : out_.orders[e.index].lines)
                if (line.bought && (line.amount || line.priced))
                    of_allocation(e, line.bought.index(), out_.orders[e.index].amounts_in, "currency");
            break;
        case record_kind::delivery:
            if (const auto& d = deliveries_[e.index]; d.bought && has_spend(d))
                of_allocation(e, d.bought.index(), d.amounts_in, d.by_rows ? "rows" : "spend");
            break;
        case record_kind::invoice:
            for (const auto& line : out_.invoices[e.index].lines)
                if (line.bought && line.amount)
                    of_allocation(e, line.bought->index, out_.invoices[e.index].amounts_in, "currency");
            break;
        case record_kind::credit: {
            const auto& c = out_.credits[e.index];
            of_its_invoice(e, c.of, c.line, c.amount ? c.amounts_in : std::nullopt);
            const auto* at = child_of(*e.from, "amount");
            if (c.amount && c.amount->minor() <= 0)
                problems_.add_error(at->where, code::negative_credit, {at->text});
            break;
        }
        case record_kind::payment: {
            const auto& p = out_.payments[e.index];
            of_its_invoice(e, p.of, p.line, p.amount ? p.amounts_in : std::nullopt);
            break;
        }
        case record_kind::disposition: {
            const auto& d = out_.dispositions[e.index];
            if (d.line && d.amount) of_invoice(e, d.line->index, d.amounts_in, "amount");
            break;
        }
        default:
            break;
        }
    }
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
