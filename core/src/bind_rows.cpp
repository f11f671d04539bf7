// SPDX-License-Identifier: MIT
// What ran, of a delivery: one period of it, or many rows in one text.
//
// Rows are text, and no tables, since a year of a large agency has millions of them: a row takes about thirty
// bytes of a book and thirty in memory, where a table would take a thousand.
#include "fill.hpp"
#include "mediabuy/money/decimal_parser.hpp"
#include "mediabuy/money/money_parser.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

namespace mediabuy {
inline namespace v1 {
namespace detail {
namespace {

constexpr std::int64_t millionths_in_unit = 1'000'000;
static_assert(unit_digits == 6);
constexpr std::string_view blanks = " \t\r";

/// The next part of a row, which it is cut off.
[[nodiscard]] std::string_view next_part(std::string_view& row)
{
    row.remove_prefix(std::min(row.find_first_not_of(blanks), row.size()));
    const auto part = row.substr(0, row.find_first_of(blanks));
    row.remove_prefix(part.size());
    return part;
}

/// "2025-09-01", or "2025-09-01..2025-09-07"
[[nodiscard]] bool read_row_days(std::string_view text, delivery_row& to)
{
    const auto dots = text.find("..");
    const auto first = parse_day(text.substr(0, dots));
    const auto last = dots == text.npos ? first : parse_day(text.substr(dots + 2));
    if (!first || !last || *last < *first) return false;
    to.first = number_of(*first);
    to.last = number_of(*last);
    return true;
}

/// Whole units, as most counts have them, need no decimal.
[[nodiscard]] bool read_whole_units(std::string_view text, delivery_row& to)
{
    constexpr auto most = std::numeric_limits<std::int64_t>::max() / millionths_in_unit;
    std::int64_t whole = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), whole);
    if (error != std::errc{} || end != text.data() + text.size() || whole > most || whole < -most)
        return false;
    to.units = whole * millionths_in_unit;
    return true;
}

[[nodiscard]] bool read_units(std::string_view text, delivery_row& to)
{
    if (read_whole_units(text, to)) return true;
    const auto number = parse_decimal(text);
    const auto units = number ? millionths_of(*number) : std::nullopt;
    if (units) to.units = *units;
    return units.has_value();
}

} // namespace

bool binder::read_special(delivery& d, const node& from, const key& k)
{
    if (k.name == "rows") {
        if (!is(from, k, node_kind::text)) return false;
        d.by_rows = true;
        d.rows.clear();
        read_rows(from, d);
        return true;
    }
    if (k.name != "units" && k.name != "spend") return true;
    d.rows.resize(1);
    if (k.name == "spend") {
        std::optional<money> spend;
        if (!read(from, k, spend)) return false;
        d.rows[0].spend = spend->minor();
        return true;
    }
    std::optional<decimal> number;
    if (!read(from, k, number)) return false;
    const auto units = millionths_of(*number);
    if (units)
        d.rows[0].units = *units;
    else
        problems_.add_error(from.where, code::too_fine, {excerpt(from.text)});
    return units.has_value();
}

void binder::read_rows(const node& from, delivery& to)
{
    const auto raw = text_at(from.where);
    const auto inside = raw.find(from.text); // not where it has escapes: then the whole value is the place
    const std::string_view all = from.text;
    to.rows.reserve(static_cast<std::size_t>(std::count(all.begin(), all.end(), '\n')) + 1);
    std::size_t number = 1;
    for (std::size_t begin = 0; begin < all.size(); ++number) {
        const auto end = std::min(all.find('\n', begin), all.size());
        const auto row = all.substr(begin, end - begin);
        auto where = from.where;
        if (inside != raw.npos) {
            const auto skip = std::min(row.find_first_not_of(blanks), row.size());
            where.begin = from.where.begin + static_cast<std::uint32_t>(inside + begin + skip);
            where.end = from.where.begin + static_cast<std::uint32_t>(inside + end);
        }
        if (row.find_first_not_of(blanks) != row.npos) read_row(row, number, where, to);
        begin = end + 1;
    }
}

void binder::read_row(std::string_view row, std::size_t number, span where, delivery& to)
{
    delivery_row made;
    auto rest = row;
    const auto days = next_part(rest);
    const auto units = next_part(rest);
    const auto spend = next_part(rest);
    if (!read_row_days(days, made) || !read_units(units, made) || !next_part(rest).empty())
        return refuse_row(row, number, where);
    if (!spend.empty()) {
        if (!money_) {
            if (!money_refused_) problems_.add_error(where, code::no_currency, {excerpt(spend)});
            money_refused_ = true; // once is enough
            return;
        }
        const auto cost = parse_money(spend, *money_);
        if (!cost) return refuse_row(row, number, where);
        made.spend = cost->minor();
    }
    to.rows.push_back(made);
}

void binder::refuse_row(std::string_view row, std::size_t number, span where)
{
    row.remove_prefix(std::min(row.find_first_not_of(blanks), row.size()));
    row = row.substr(0, row.find_last_not_of(blanks) + 1);
    problems_.add_error(where, code::bad_row, {std::to_string(number), excerpt(row)});
}

/// Without rows it is one row itself, of the days that it can be of.
bool binder::finish(delivery& d, const node& from)
{
    if (const auto* rows = child_of(from, "rows")) {
        for (const auto* beside : {"period", "units", "spend"})
            if (child_of(from, beside)) problems_.add_error(rows->key_at, code::both_keys, {beside, "rows"});
        if (d.by_rows) d.start = d.end = std::nullopt;
        return true;
    }
    if (!child_of(from, "period") && !excused(from, "period")) add_missing(from, from.key, delivery_keys[1]);
    d.rows.resize(1);
    d.rows[0].first =
        d.start ? number_of(d.start->when.earliest()) : std::numeric_limits<std::int32_t>::min();
    d.rows[0].last = d.end ? number_of(d.end->when.latest()) : std::numeric_limits<std::int32_t>::max();
    return true;
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
