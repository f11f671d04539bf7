// SPDX-License-Identifier: MIT
// Days, exact and vague, what runs between two of them, and numbers of them.
#include "fill.hpp"
#include "mediabuy/money/decimal_parser.hpp"

namespace mediabuy {
inline namespace v1 {
namespace detail {

void binder::add_bad_date(const problem& p, const node& from)
{
    auto arguments = p.arguments;
    arguments[0] = excerpt(arguments[0]);
    problems_.add_error(from.where, p.code, std::move(arguments));
}

bool binder::read(const node& from, const key& k, std::optional<day>& to)
{
    if (from.kind != node_kind::date && from.kind != node_kind::number && !is(from, k, node_kind::text))
        return false;
    auto read = parse_day(from.text);
    if (read) {
        to = *read;
        return true;
    }
    if (parse_vague_day(from.text))
        problems_.add_error(from.where, code::day_wanted, {from.text, std::string{k.name}});
    else
        add_bad_date(read.error(), from);
    return false;
}

bool binder::read(const node& from, const key& k, std::optional<given_day>& to)
{
    if (from.kind == node_kind::table) return read_range(from, k, to);
    if (from.kind != node_kind::date && from.kind != node_kind::number && !is(from, k, node_kind::text))
        return false;
    auto read = parse_vague_day(from.text);
    if (!read) {
        add_bad_date(read.error(), from);
        return false;
    }
    if (from.kind == node_kind::number) {
        problems_.add_error(from.where, code::unquoted_date, {from.text});
        return false;
    }
    to = given_day{.when = *read, .as_printed = name_id::none, .where = from.where};
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

bool binder::read(const node& from, const key& k, given_period& to)
{
    const auto what = k.type == value_type::availability ? "period of availability" : k.name;
    return is(from, k, node_kind::table) && fill(to, from) && check_order(what, owner_, to.start, to.end);
}

bool binder::read_days(const node& from, const key& k, std::optional<int>& to)
{
    constexpr int most_days = 3660; // ten years: more is a slip
    const auto number = parse_decimal(from.text);
    if (!number || !number->is_whole()) {
        problems_.add_error(from.where, code::wrong_type,
                            {std::string{k.name}, std::string{wants(k)}, "another number"});
        return false;
    }
    if (number->is_negative() || *number > decimal{most_days}) {
        problems_.add_error(from.where, code::out_of_range,
                            {std::string{k.name}, excerpt(from.text), "0", std::to_string(most_days)});
        return false;
    }
    to = static_cast<int>(number->at_scale(number->scale()) / power_of_ten(number->scale()));
    return true;
}

/// Whether the end is not before the start, as far as they are certain. If it is, neither is taken.
bool binder::check_order(std::string_view what, std::string_view whose, std::optional<given_day>& start,
                         std::optional<given_day>& end)
{
    if (!start || !end || end->when.latest() >= start->when.earliest()) return true;
    problems_.add_error(
        end->where, code::end_before_start,
        {std::string{what}, std::string{whose}, to_string(end->when), to_string(start->when)});
    start.reset();
    end.reset();
    return false;
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
