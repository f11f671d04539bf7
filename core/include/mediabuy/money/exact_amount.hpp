// SPDX-License-Identifier: MIT
#pragma once
/// @file money/exact_amount.hpp
/// Taking an exact amount apart: its sign, its currency's mark, its number, and nothing else.

#include "mediabuy/money/amount_languages.hpp"
#include "mediabuy/money/amount_value.hpp"
#include "mediabuy/money/currency_mark.hpp"
#include "mediabuy/money/excerpt.hpp"
#include "mediabuy/money/limits.hpp"
#include "mediabuy/money/printed_number.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace mediabuy {
inline namespace v1 {

struct exact_amount {
    printed_number number;
    sign s = sign::plus;
    span digits; ///< where the number stands
};

/// The parts of `text`, an amount of `of` with a point before its fraction.
/// Errors: empty-amount, amount-too-long, bad-amount, stray-character, not-an-amount, not-exact,
/// unread-words, bad-grouping,
///         ambiguous-amount, wrong-currency, unknown-currency.
[[nodiscard]] result<exact_amount> read_exact_amount(std::string_view text, currency of);

// ---- implementation

namespace detail {

/// Whether nobody would write that much for one amount. Looked at first, so that nothing else has to bear it.
[[nodiscard]] constexpr bool is_too_long(std::string_view text) noexcept
{
    if (text.size() <= longest_amount) return false;
    return text.size() > 4 * longest_amount || count_code_points(text) > longest_amount;
}

[[nodiscard]] inline problem amount_too_long(std::string_view text)
{
    return error_at(whole(text), code::amount_too_long, {excerpt(text), std::to_string(longest_amount)});
}

/// Bytes of the minus or plus sign at the front; U+2212 is the minus of typography.
[[nodiscard]] constexpr std::size_t sign_length(std::string_view text) noexcept
{
    if (text.starts_with('-') || text.starts_with('+')) return 1;
    return text.starts_with("\u2212") ? 3 : 0;
}

/// Bytes of the hyphen or dash at the front.
[[nodiscard]] constexpr std::size_t dash_length(std::string_view text) noexcept
{
    for (const std::string_view dash : {"-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"})
        if (text.starts_with(dash)) return dash.size();
    return 0;
}

[[nodiscard]] constexpr std::size_t space_length(std::string_view text) noexcept
{
    const auto length = joint_length(text);
    return dash_length(text) != 0 ? 0 : length;
}

[[nodiscard]] constexpr bool has_digit(std::string_view text) noexcept
{
    return text.find_first_of("0123456789") != std::string_view::npos;
}

/// The letters and hyphens at the front of `text`, as a word to quote.
[[nodiscard]] constexpr std::string_view word_at(std::string_view text) noexcept
{
    std::size_t at = 0;
    while (letter_at(text, at))
        at += first_code_point(text.substr(at)).length_bytes;
    return text.substr(0, at);
}

/// The problem of what stands at byte `at`, where neither language has a word for it.
[[nodiscard]] inline problem unread_at(std::string_view text, std::size_t at)
{
    if (!has_digit(text)) return error_at(whole(text), code::not_an_amount, {excerpt(text)});
    const auto rest = text.substr(at);
    const auto next = first_code_point(rest);
    const auto character = excerpt(rest.substr(0, next.length_bytes));
    const auto here = bytes(at, at + next.length_bytes);
    if (!next.valid || !is_letter(next.value))
        return error_at(here, code::stray_character, {excerpt(text), character_number(text, at), character});
    const auto word = word_at(rest);
    const bool inside_digits = (at > 0 && digit_at(text, at - 1)) || digit_at(rest, word.size());
    if (inside_digits)
        return error_at(here, code::bad_amount, {excerpt(text), character_number(text, at), character});
    return error_at(bytes(at, at + word.size()), code::unread_words, {excerpt(text), excerpt(word)});
}

class exact_amount_reader {
public:
    exact_amount_reader(std::string_view text, currency of) noexcept : text_{text}, of_{of}, end_{text.size()}
    {
    }

    [[nodiscard]] result<exact_amount> read()
    {
        if (is_too_long(text_)) return amount_too_long(text_);
        trim();
        if (at_ == end_) return error_at(whole(text_), code::empty_amount);
        take_parentheses();
        take_sign();
        if (auto wrong = take_mark()) return *std::move(wrong);
        take_sign();
        const auto begin = at_;
        const auto length = printed_number_length(rest());
        if (length == 0) return refused();
        at_ += length;
        if (letter_at(rest(), 0) && !find_currency_mark(rest()).found()) return refused();
        const auto number = read_printed_number(text_, begin, length, decimal_mark::point);
        if (!number) return number.error();
        skip_spaces();
        if (auto wrong = take_mark()) return *std::move(wrong);
        if (at_ != end_) return refused();
        return exact_amount{*number, negative_ ? sign::minus : sign::plus, bytes(begin, begin + length)};
    }

private:
    [[nodiscard]] std::string_view rest() const noexcept { return text_.substr(at_, end_ - at_); }

    void skip_spaces() noexcept
    {
        while (const auto length = space_length(rest()))
            at_ += length;
    }

    void trim() noexcept
    {
        skip_spaces();
        while (end_ > at_ && text_[end_ - 1] == ' ')
            --end_;
    }

    void take_parentheses() noexcept
    {
        if (!rest().starts_with('(') || !rest().ends_with(')')) return;
        ++at_;
        --end_;
        negative_ = signed_ = true;
    }

    void take_sign() noexcept
    {
        const auto length = signed_ ? 0 : sign_length(rest());
        if (length == 0) return;
        signed_ = true;
        negative_ = text_[at_] != '+';
        at_ += length;
    }

    [[nodiscard]] std::optional<problem> take_mark()
    {
        auto mark = find_currency_mark(rest());
        if (!mark.found() && !letter_at(rest(), 0))
            return std::nullopt; // no currency's word begins otherwise
        for (const auto* language : amount_languages)
            if (const auto word = find_amount_word(rest(), *language, word_kinds{word_kind::currency}); word)
                mark = {rest().substr(0, word.length_bytes), word.word->codes};
        if (!mark.found()) return std::nullopt;
        if (!mark.allows(of_))
            return error_at(bytes(at_, at_ + mark.text.size()), code::wrong_currency,
                            {excerpt(text_), std::string{mark.codes.substr(0, 3)}, std::string{of_.code()}});
        at_ += mark.text.size();
        skip_spaces();
        return std::nullopt;
    }

    /// Why what stands at at_ is no part of an exact amount.
    [[nodiscard]] problem refused() const
    {
        if (at_ == end_) return error_at(whole(text_), code::not_an_amount, {excerpt(text_)});
        const bool behind_digit = at_ > 0 && digit_at(text_, at_ - 1);
        const auto kinds = behind_digit ? word_kinds{word_kind::scale, word_kind::hedge_after}
                           : has_digit(text_)
                               ? word_kinds::all()
                               : word_kinds{word_kind::number, word_kind::hedge_before, word_kind::addition};
        auto length = signed_ || at_ > 0 ? dash_length(rest()) : 0; // of a range
        for (const auto* language : amount_languages)
            if (length == 0) length = find_amount_word(rest(), *language, kinds).length_bytes;
        if (length != 0)
            return error_at(bytes(at_, at_ + length), code::not_exact,
                            {excerpt(text_), excerpt(rest().substr(0, length))});
        const auto word = word_at(rest());
        const bool like_a_code =
            word.size() == 3 && word.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == word.npos;
        if (like_a_code && has_digit(text_) && !behind_digit)
            return error_at(bytes(at_, at_ + 3), code::unknown_currency, {std::string{word}});
        return unread_at(text_, at_);
    }

    std::string_view text_;
    currency of_;
    std::size_t at_ = 0;
    std::size_t end_;
    bool negative_ = false;
    bool signed_ = false;
};

} // namespace detail

inline result<exact_amount> read_exact_amount(std::string_view text, currency of)
{
    return detail::exact_amount_reader{text, of}.read();
}

} // namespace v1
} // namespace mediabuy
