// SPDX-License-Identifier: MIT
#pragma once
/// @file money/estimate_parser.hpp
/// Reading amounts as printed: "about $74,000", "nearly $3 million", "$10,000–$15,000", "drygt 2,8 miljoner
/// dollar".

#include "mediabuy/money/amount_languages.hpp"
#include "mediabuy/money/amount_value.hpp"
#include "mediabuy/money/estimate.hpp"
#include "mediabuy/money/exact_amount.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace mediabuy {
inline namespace v1 {

/// One figure or range with the words around it. `by_default` is the currency where none is printed, and the
/// one that a mark of several ("$") stands for where it can. A scale word behind the second end of a range is
/// of both ends unless that would turn the range round: "$10 to $15 million", but "$800,000 to $1.2 million".
/// Errors: empty-amount, amount-too-long, not-an-amount, unread-words, bad-amount, stray-character,
/// ambiguous-amount,
///         bad-grouping, contradictory-hedges, reversed-range, wrong-currency, too-fine-for-currency,
///         amount-out-of-range.
[[nodiscard]] result<estimate> parse_estimate(std::string_view text, currency by_default,
                                              const amount_language& language = english_amounts);

// ---- implementation

namespace detail {

class estimate_reader {
public:
    estimate_reader(std::string_view text, currency by_default, const amount_language& language) noexcept
        : text_{text}, by_default_{by_default}, language_{&language}
    {
    }

    [[nodiscard]] result<estimate> read()
    {
        if (is_too_long(text_)) return amount_too_long(text_);
        figure first;
        figure second;
        if (!read_words_before() || !read_figure(first)) return failure();
        const bool is_range = read_second_end(second);
        if (failed_ || !read_words_behind()) return failure();
        if (is_range) return range(first, second);
        if (between_) return unread(between_at_);
        return single(first);
    }

private:
    /// Digits and their scale word, with the bytes they take.
    struct figure {
        printed_number number;
        int exponent = 0;
        bool scaled = false;
        sign s = sign::plus;
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    [[nodiscard]] std::string_view rest() const noexcept { return text_.substr(at_); }

    [[nodiscard]] found_word find(word_kinds kinds) const noexcept
    {
        return find_amount_word(rest(), *language_, kinds);
    }

    bool fail(problem p)
    {
        if (!failed_) failed_ = std::move(p);
        return false;
    }

    /// Precondition: something failed.
    [[nodiscard]] problem failure() { return *std::move(failed_); }

    [[nodiscard]] problem unread(std::size_t at) const
    {
        if (at >= text_.size()) return error_at(whole(text_), code::not_an_amount, {excerpt(text_)});
        return unread_at(text_, at);
    }

    void skip_spaces() noexcept
    {
        while (const auto length = space_length(rest()))
            at_ += length;
    }

    void skip_joints() noexcept
    {
        while (const auto length = joint_length(rest()))
            at_ += length;
    }

    /// Spaces, quotation marks, and behind the figure also dashes and what ends a clause.
    void skip_punctuation(std::string_view also) noexcept
    {
        for (auto before = text_.size() + 1; before != at_;) {
            before = at_;
            skip_spaces();
            for (const std::string_view quote : {"\"", "\u201C", "\u201D"})
                if (rest().starts_with(quote)) at_ += quote.size();
            if (also.empty()) continue;
            at_ += dash_length(rest());
            if (at_ < text_.size() && also.find(text_[at_]) != also.npos) ++at_;
        }
    }

    bool take_hedge(const found_word& found)
    {
        const auto words = rest().substr(0, found.length_bytes);
        const auto is_weak = [](hedge h) {
            return h == hedge::none || h == hedge::only || h == hedge::approximate;
        };
        const auto bound = found.word->bound;
        if (!is_weak(hedge_) && !is_weak(bound) && hedge_ != bound)
            return fail(error_at(bytes(at_, at_ + words.size()), code::contradictory_hedges,
                                 {excerpt(text_), excerpt(hedge_words_), excerpt(words)}));
        // "only about" is about; a bound outdoes both.
        if (hedge_ == hedge::none || hedge_ == hedge::only || (is_weak(hedge_) && !is_weak(bound))) {
            hedge_ = bound;
            hedge_words_ = words;
        }
        return true;
    }

    bool take_word(const found_word& found)
    {
        switch (found.word->kind) {
        case word_kind::hedge_before:
        case word_kind::hedge_after:
            if (!take_hedge(found)) return false;
            break;
        case word_kind::addition:
            addition_ = true;
            break;
        case word_kind::between:
            between_ = true;
            between_at_ = at_;
            break;
        case word_kind::attribution:
            at_ = text_.size();
            return true;
        default:
            break;
        }
        at_ += found.length_bytes;
        return true;
    }

    /// Up to the first figure.
    bool read_words_before()
    {
        constexpr word_kinds kinds{word_kind::hedge_before, word_kind::addition, word_kind::filler,
                                   word_kind::attribution, word_kind::between};
        if (first_ill_formed(text_) != text_.size()) return fail(unread_at(text_, first_ill_formed(text_)));
        skip_punctuation("");
        if (at_ == text_.size()) return fail(error_at(whole(text_), code::empty_amount));
        while (!figure_is_here()) {
            const auto found = find(kinds);
            if (!found) return fail(unread(at_));
            if (!take_word(found)) return false;
            skip_punctuation("");
        }
        return true;
    }

    /// Up to the end.
    bool read_words_behind()
    {
        constexpr word_kinds kinds{word_kind::hedge_after, word_kind::addition, word_kind::filler,
                                   word_kind::attribution};
        for (skip_punctuation(",.;()"); at_ < text_.size(); skip_punctuation(",.;()")) {
            const auto found = find(kinds);
            if (!found) return fail(unread(at_));
            if (!take_word(found)) return false;
        }
        return true;
    }

    [[nodiscard]] bool figure_is_here()
    {
        const auto before = at_;
        figure ignored;
        const bool here = take_sign(ignored) || printed_number_length(rest()) != 0 ||
                          take_number_word(ignored) ||
                          (!find(word_kinds::all()) && find_currency_mark(rest()).found());
        at_ = before;
        return here;
    }

    [[nodiscard]] bool take_sign(figure& f) noexcept
    {
        const auto length = sign_length(rest());
        const auto after = rest().substr(length);
        const bool of_figure = printed_number_length(after) != 0 || find_currency_mark(after).found();
        if (length == 0 || !of_figure) return false;
        f.s = rest().starts_with('+') ? sign::plus : sign::minus;
        at_ += length;
        return true;
    }

    /// "half a million", "two million": the number word only; its scale has to follow.
    [[nodiscard]] bool take_number_word(figure& f) noexcept
    {
        const auto before = at_;
        const auto found = find(word_kinds{word_kind::number});
        if (!found) return false;
        at_ += found.length_bytes;
        skip_joints();
        const bool scaled = static_cast<bool>(find(word_kinds{word_kind::scale}));
        at_ = scaled ? before + found.length_bytes : before;
        if (scaled) {
            f.number.coefficient = found.word->coefficient;
            f.number.decimals = found.word->decimals;
        }
        return scaled;
    }

    /// A mark before or behind, which has to agree with one found earlier.
    bool take_mark()
    {
        if (const auto word = find(word_kinds{word_kind::currency}); word)
            return take_mark({rest().substr(0, word.length_bytes), word.word->codes});
        const auto mark = find_currency_mark(rest());
        return !mark.found() || take_mark(mark);
    }

    bool take_mark(const currency_mark& mark)
    {
        const auto of_both = [&](const currency_mark& one, const currency_mark& other) {
            return one.codes == other.codes || (one.codes.size() == 3 && other.allows(*one.likeliest()));
        };
        if (!mark_.found() || of_both(mark, mark_))
            mark_ = mark;
        else if (!of_both(mark_, mark))
            return fail(error_at(bytes(at_, at_ + mark.text.size()), code::wrong_currency,
                                 {excerpt(text_), std::string{mark.codes.substr(0, 3)},
                                  std::string{mark_.codes.substr(0, 3)}}));
        at_ += mark.text.size();
        return true;
    }

    [[nodiscard]] currency meant() const
    {
        if (!mark_.found() || mark_.allows(by_default_)) return by_default_;
        return mark_.likeliest().value_or(by_default_);
    }

    /// A scale word, after spaces or a hyphen ("$3-million"), with the currency that it may name ("mkr").
    bool take_scale(figure& f)
    {
        const auto before = at_;
        skip_joints();
        const auto found = find(word_kinds{word_kind::scale});
        f.scaled = static_cast<bool>(found);
        if (!found) {
            at_ = before;
            return true;
        }
        f.exponent = found.word->exponent;
        if (!found.word->codes.empty())
            return take_mark({rest().substr(0, found.length_bytes), found.word->codes});
        at_ += found.length_bytes;
        return true;
    }

    /// A figure with its sign, marks and scale. Fails where none stands here.
    bool read_figure(figure& f)
    {
        (void)take_sign(f);
        if (!take_mark()) return false;
        skip_spaces();
        (void)take_sign(f);
        f.begin = at_;
        const auto length = printed_number_length(rest());
        if (length != 0) {
            if (!read_digits(f, length)) return false;
        } else if (!take_number_word(f)) {
            return fail(unread(at_));
        }
        f.end = at_;
        if (!take_scale(f)) return false;
        skip_spaces();
        return take_mark();
    }

    bool read_digits(figure& f, std::size_t length)
    {
        at_ += length;
        constexpr word_kinds kinds{word_kind::scale, word_kind::currency, word_kind::hedge_after,
                                   word_kind::joiner};
        if (letter_at(text_, at_) && !find(kinds) && !find_currency_mark(rest()).found())
            return fail(unread(at_));
        const auto number = read_printed_number(text_, f.begin, length, language_->mark);
        if (!number) return fail(number.error());
        f.number = *number;
        return true;
    }

    /// A dash or a joining word and another figure; leaves at_ alone where there is none.
    [[nodiscard]] bool read_second_end(figure& second)
    {
        const auto before = at_;
        skip_spaces();
        const auto joiners =
            between_ ? word_kinds{word_kind::joiner, word_kind::joiner_and} : word_kinds{word_kind::joiner};
        const auto found = find(joiners);
        const auto length = found ? found.length_bytes : dash_length(rest());
        at_ += length;
        skip_spaces();
        if (length == 0 || at_ == text_.size() || !figure_is_here()) {
            at_ = before;
            return false;
        }
        return read_figure(second);
    }

    [[nodiscard]] static bool not_greater(const printed_number& a, const printed_number& b) noexcept
    {
        std::uint64_t left = a.coefficient;
        std::uint64_t right = b.coefficient;
        return scale_up(left, b.decimals) && scale_up(right, a.decimals) && left <= right;
    }

    [[nodiscard]] result<amount_value> value(const figure& f) const
    {
        if (f.number.could_be_thousands && !f.scaled && meant().minor_digits() != 3)
            return ambiguous_number(text_, f.begin, f.end - f.begin);
        return value_of(f.number, f.exponent, f.s, meant(), text_, bytes(f.begin, f.end));
    }

    [[nodiscard]] result<estimate> single(const figure& f) const
    {
        const auto read = value(f);
        if (!read) return read.error();
        const bool bound = hedge_ != hedge::none && hedge_ != hedge::only && hedge_ != hedge::approximate;
        const bool minus = f.s == sign::minus;
        // Of "nearly -$5" nobody knows on which side it lies, and of "nearly $0" neither.
        if ((bound && minus) || (hedge_ == hedge::below && read->minor == 0))
            return error_at(whole(text_), code::contradictory_hedges,
                            {excerpt(text_), excerpt(hedge_words_), minus ? "-" : "0"});
        const auto made = estimate::printed(
            {money::from_minor(read->minor, meant()), read->unit_minor, read->digits, minus}, hedge_);
        if (!made) return out_of_range(whole(text_), excerpt(text_), meant());
        return addition_ ? made->as_addition() : *made;
    }

    [[nodiscard]] result<estimate> range(figure first, const figure& second) const
    {
        if (hedge_ != hedge::none && hedge_ != hedge::only && hedge_ != hedge::approximate)
            return error_at(whole(text_), code::contradictory_hedges,
                            {excerpt(text_), excerpt(hedge_words_), excerpt(text_.substr(first.begin))});
        if (!first.scaled && second.scaled && not_greater(first.number, second.number)) {
            first.exponent = second.exponent;
            first.scaled = true;
        }
        const auto low = value(first);
        if (!low) return low.error();
        const auto high = value(second);
        if (!high) return high.error();
        const auto from = money::from_minor(low->minor, meant());
        const auto to = money::from_minor(high->minor, meant());
        if (high->minor < low->minor)
            return error_at(bytes(first.begin, second.end), code::reversed_range,
                            {excerpt(text_), to_string(from), to_string(to)});
        const auto made = estimate::between(from, to, std::max(low->digits, high->digits));
        return addition_ ? made.as_addition() : made;
    }

    std::string_view text_;
    currency by_default_;
    const amount_language* language_;
    std::size_t at_ = 0;
    std::size_t between_at_ = 0;
    hedge hedge_ = hedge::none;
    std::string_view hedge_words_;
    currency_mark mark_;
    bool addition_ = false;
    bool between_ = false;
    std::optional<problem> failed_;
};

} // namespace detail

inline result<estimate> parse_estimate(std::string_view text, currency by_default,
                                       const amount_language& language)
{
    return detail::estimate_reader{text, by_default, language}.read();
}

} // namespace v1
} // namespace mediabuy
