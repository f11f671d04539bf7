// SPDX-License-Identifier: MIT
// The lines and the options of a contract, the lines of an order or an invoice, and what actions and
// revisions say of them.
#include "fill.hpp"

#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace detail {

bool binder::read(const node& from, const key& k, std::vector<contract_line>& to)
{
    return read_parts(from, k, to);
}

bool binder::read(const node& from, const key& k, std::vector<contract_option>& to)
{
    return read_parts(from, k, to);
}

bool binder::read(const node& from, const key& k, std::vector<order_line>& to)
{
    return read_parts(from, k, to);
}

bool binder::read(const node& from, const key& k, std::vector<invoice_line>& to)
{
    return read_parts(from, k, to);
}

/// Those that have an id; of the others that was said when the ids were collected, in the same order.
template <class P> bool binder::read_parts(const node& from, const key& k, std::vector<P>& to)
{
    if (!is(from, k, node_kind::list)) return false;
    const auto holder_id = owner_;
    for (const auto& each : from.children) {
        if (!is(each, k, node_kind::table)) continue;
        const bool has_id = next_part_ < holder_->parts_end && parts_[next_part_].from == &each;
        if (!has_id) continue;
        const auto& part = parts_[next_part_++];
        P made;
        made.head.id = part.id;
        made.head.where = each.where;
        made.head.id_at = part.id_at;
        owner_ = out_.names.text(part.id);
        (void)fill(made, each); // what a part cannot do without is its id
        check_part(made, each);
        if constexpr (requires { made.number; })
            number_line(made.number, {static_cast<std::uint32_t>(to.size())}, each);
        to.push_back(std::move(made));
    }
    owner_ = holder_id;
    return true;
}

void binder::check_part(contract_option& o, const node&)
{
    (void)check_order("period", owner_, o.start, o.end);
}

void binder::number_line(const std::string& number, part_ref place, const node& from)
{
    const auto* given = child_of(from, "number");
    if (number.empty() || !given) return;
    const auto [at, fresh] = line_numbers_.try_emplace(number, numbered{place, given->where, {}});
    if (!fresh && !at->second.again) at->second.again = given->where;
}

/// By its address, by its id in the contract or order, or, a line, by its number.
bool binder::read(const node& from, const key& k, part_ref& to)
{
    if (!is(from, k, node_kind::text)) return false;
    const auto part = resolve_part(from, k.of);
    if (part) to = *part;
    return part.has_value();
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
