// SPDX-License-Identifier: MIT
#include "fill.hpp"
#include "mediabuy/money/decimal_parser.hpp"
#include "mediabuy/money/money_parser.hpp"
#include "mediabuy/money/price_parser.hpp"
#include "near_words.hpp"
#include "node_words.hpp"

namespace mediabuy {
inline namespace v1 {
namespace detail {

std::string_view wants(const key& k)
{
    switch (k.type) {
    case value_type::number:
        return "a whole number";
    case value_type::days:
        return "a whole number of days";
    case value_type::quantity:
        return "a number";
    case value_type::flag:
        return "true or false";
    case value_type::day:
        return "a day";
    case value_type::vague_day:
        return "a day, a month, a year, or { from, to }";
    case value_type::period:
        return "{ start, end }";
    case value_type::availability:
        return "{ start, end } or \"no-year\"";
    case value_type::texts:
        return "a list of texts";
    case value_type::references:
        return "a list of ids";
    case value_type::table:
        return "a table";
    case value_type::tables:
        return "a list of tables";
    case value_type::reasons:
        return "a table of keys and reasons";
    case value_type::reference:
    case value_type::part:
    case value_type::id:
        return "an id in quotes";
    case value_type::text:
    case value_type::word:
    case value_type::currency:
    case value_type::account:
    case value_type::money:
    case value_type::ratio:
    case value_type::price:
    case value_type::estimate:
        break;
    }
    return "a text in quotes";
}

/// Whether the value is of that kind; the problem, if not, unless it is already reported.
bool binder::is(const node& from, const key& k, node_kind kind)
{
    if (from.kind == kind) return true;
    if (from.kind != node_kind::broken)
        problems_.add_error(from.where, code::wrong_type,
                            {std::string{k.name}, std::string{wants(k)}, std::string{called(from.kind)}});
    return false;
}

/// Adds a problem whose place counts from the start of the value's text.
void binder::add_inside(problem p, const node& from)
{
    const auto raw = text_at(from.where);
    const auto shift = raw == from.text ? 0U : 1U;
    const bool verbatim =
        shift == 0 || (raw.size() == from.text.size() + 2 && raw.substr(1, from.text.size()) == from.text);
    const span inner{from.where.source, from.where.begin + shift, from.where.end - shift};
    const bool pointed = verbatim && p.where.end > p.where.begin;
    p.where = pointed ? rebase(p.where, inner) : from.where;
    problems_.add(std::move(p));
}

void binder::add_bad_word(const node& from, const key& k)
{
    problems_.add_error(from.where, code::bad_word,
                        {excerpt(from.text), std::string{k.name}, near_words(from.text, words_of(k.of))});
}

bool binder::read(const node& from, const key& k, std::string& to)
{
    if (!is(from, k, node_kind::text)) return false;
    to = from.text;
    return true;
}

bool binder::read(const node& from, const key& k, name_id& to)
{
    if (!is(from, k, node_kind::text)) return false;
    to = out_.names.intern(from.text);
    return true;
}

bool binder::read(const node& from, const key& k, bool& to)
{
    if (!is(from, k, node_kind::flag)) return false;
    to = from.text == "true";
    return true;
}

bool binder::read(const node& from, const key& k, std::optional<bool>& to)
{
    bool flag = false;
    if (!read(from, k, flag)) return false;
    to = flag;
    return true;
}

/// A number of days, or the format of the book.
bool binder::read(const node& from, const key& k, std::optional<int>& to)
{
    if (!is(from, k, node_kind::number)) return false;
    if (k.type == value_type::days) return read_days(from, k, to);
    if (from.text != "1") {
        problems_.add_error(from.where, code::book_format, {excerpt(from.text), "1"});
        return false;
    }
    to = 1;
    return true;
}

/// Any number, with every digit; one that would be longer than numbers may be when it is written out is
/// refused.
bool binder::read(const node& from, const key& k, std::optional<decimal>& to)
{
    if (k.type == value_type::price) return read_price(from, k, to);
    if (from.kind != node_kind::number && !is(from, k, node_kind::text)) return false;
    auto number = parse_decimal(from.text);
    if (!number) {
        add_inside(std::move(number).error(), from);
        return false;
    }
    const auto digits = to_string(abs(*number)).size() - (number->scale() == 0 ? 0 : 1);
    if (digits > most_digits) {
        problems_.add_error(from.where, code::too_many_digits,
                            {excerpt(from.text), std::to_string(most_digits)});
        return false;
    }
    to = *std::move(number);
    return true;
}

/// A price is read in the currency of its record, and keeps every digit.
bool binder::read_price(const node& from, const key& k, std::optional<decimal>& to)
{
    if (!amount_text(from, k)) return false;
    auto read = parse_price(from.text, *money_);
    if (!read) {
        add_inside(std::move(read).error(), from);
        return false;
    }
    to = *read;
    return true;
}

bool binder::read(const node& from, const key& k, std::optional<ratio>& to)
{
    if (!is(from, k, node_kind::text)) return false;
    auto share = parse_percentage(from.text);
    if (!share) {
        add_inside(std::move(share).error(), from);
        return false;
    }
    if (share->is_negative() || *share >= ratio{decimal{1}}) {
        problems_.add_error(from.where, code::no_share, {std::string{k.name}, excerpt(from.text)});
        return false;
    }
    to = *std::move(share);
    return true;
}

bool binder::read(const node& from, const key& k, std::optional<rate>& to)
{
    given_rate given;
    if (!is(from, k, node_kind::table) || !fill(given, from)) return false;
    to = rate{.type = *given.type, .price = *given.price, .of = *money_};
    return true;
}

bool binder::read(const node& from, const key& k, std::optional<treasury_account>& to)
{
    if (!is(from, k, node_kind::text)) return false;
    auto account = parse_treasury_account(from.text);
    if (!account) {
        add_inside(std::move(account).error(), from);
        return false;
    }
    to = *account;
    return true;
}

bool binder::read(const node& from, const key& k, std::optional<currency>& to)
{
    if (!is(from, k, node_kind::text)) return false;
    to = currency::find(from.text);
    if (!to) problems_.add_error(from.where, code::unknown_currency, {excerpt(from.text)});
    return to.has_value();
}

/// Whether an amount can be read from it at all: a text, and a currency to read it in.
bool binder::amount_text(const node& from, const key& k)
{
    if (from.kind == node_kind::number) {
        problems_.add_error(from.where, code::amount_not_quoted, {excerpt(from.text)});
        return false;
    }
    if (!is(from, k, node_kind::text)) return false;
    if (!money_ && !money_refused_) problems_.add_error(from.where, code::no_currency, {excerpt(from.text)});
    return money_.has_value();
}

bool binder::read(const node& from, const key& k, std::optional<money>& to)
{
    if (!amount_text(from, k)) return false;
    auto read = parse_money(from.text, *money_);
    if (!read) {
        add_inside(std::move(read).error(), from);
        return false;
    }
    to = *read;
    return true;
}

void binder::read_reason(const node& from, const std::string& name, std::vector<unknown_field>& to)
{
    if (from.kind == node_kind::table) {
        for (const auto& child : from.children)
            read_reason(child, name + '.' + child.key, to);
        return;
    }
    constexpr key reason{.name = "unknown", .type = value_type::word, .of = "unknown"};
    if (!is(from, reason, node_kind::text)) return;
    if (const auto why = word_spelt<unknown_why>(from.text))
        to.push_back({out_.names.intern(name), *why});
    else
        add_bad_word(from, reason);
}

bool binder::read(const node& from, const key& k, std::vector<unknown_field>& to)
{
    if (!is(from, k, node_kind::table)) return false;
    for (const auto& child : from.children)
        read_reason(child, child.key, to);
    return true;
}

bool binder::read(const node& from, const key& k, std::vector<std::string>& to)
{
    if (!is(from, k, node_kind::list)) return false;
    for (const auto& item : from.children)
        if (is(item, k, node_kind::text)) to.push_back(item.text);
    return true;
}

bool binder::read(const node& from, const key& k, std::optional<any_ref>& to)
{
    if (!is(from, k, node_kind::text)) return false;
    const auto* known = resolve(from, k.of);
    if (known) to = any_ref{known->kind, known->index, known->part};
    return known != nullptr;
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
