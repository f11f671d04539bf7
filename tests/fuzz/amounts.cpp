// SPDX-License-Identifier: MIT
// Any bytes are read as a number, a price, a percentage, exact money and an amount as printed, in every
// language: what is read prints and reads back as the same, and what is not has a problem with words and a
// place in the text.
#include "mediabuy/answer/swedish.hpp"
#include "mediabuy/money/estimate_parser.hpp"
#include "mediabuy/money/money_parser.hpp"
#include "mediabuy/money/price_parser.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

using namespace mediabuy;

void require(bool holds)
{
    if (!holds) std::abort();
}

void look_at(const problem& p, std::string_view text)
{
    require(p.where.begin <= p.where.end && p.where.end <= text.size());
    require(problem_words_for(language::english, p.code.text()) != nullptr);
    for (const auto& argument : p.arguments)
        require(argument.size() < 300 && first_ill_formed(argument) == argument.size());
}

void read_number(std::string_view text)
{
    const auto number = parse_decimal(text);
    if (!number) return look_at(number.error(), text);
    const auto printed = to_string(*number);
    const auto again = parse_decimal(printed);
    if (again)
        require(*again == *number && again->scale() == number->scale());
    else // 1e1000 has more digits than may be read
        require(printed.size() > most_digits && again.error().code == code::too_many_digits);
}

void read_price(std::string_view text)
{
    if (const auto price = parse_price(text, usd))
        require(price->scale() == 3 || *parse_price(to_string(*price), usd) == *price); // 1.234 is ambiguous
    else
        look_at(price.error(), text);
    if (const auto percentage = parse_percentage(text); !percentage) look_at(percentage.error(), text);
}

void read_money(std::string_view text, currency of)
{
    const auto amount = parse_money(text, of);
    if (!amount) return look_at(amount.error(), text);
    require(amount->currency() == of && *parse_money(to_string(*amount), of) == *amount);
}

void read_estimate(std::string_view text, const amount_language& language)
{
    const auto amount = parse_estimate(text, usd, language);
    if (!amount) return look_at(amount.error(), text);
    require(*parse_money(to_string(amount->point()), amount->currency()) == amount->point());
    require(covers(amount->sound(), amount->conventional()));
    const bool excluded = amount->hedged() == hedge::below || amount->hedged() == hedge::above;
    require(amount->conventional().contains(amount->point().minor()) != excluded);
    require(!amount->exact() || amount->conventional().is_point());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    read_number(text);
    read_price(text);
    for (const auto of : {usd, currency::of("JPY"), currency::of("BHD"), currency::of("SEK")})
        read_money(text, of);
    for (const auto* language : amount_languages)
        read_estimate(text, *language);
    return 0;
}
