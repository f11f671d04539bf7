// SPDX-License-Identifier: MIT
#pragma once
/// @file record/treasury_account.hpp
/// The symbol of an account of the US Treasury (TAS), such as 070-2025/2026-0540-000.

#include "mediabuy/money/excerpt.hpp"
#include "mediabuy/record/codes.hpp"
#include "mediabuy/text/result.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// What stands where a symbol has no years: X no-year, F clearing, A, M.
enum class availability_type : std::uint8_t { years, no_year, clearing, a, m };

/// The parts of a symbol, each with the number of digits that it is written with.
struct treasury_account {
    std::optional<std::uint8_t> sub_level;   ///< 2 digits
    std::optional<std::uint16_t> allocation; ///< agency that the fund is transferred to (ATA), 3 digits
    std::uint16_t agency = 0;                ///< agency identifier (AID), 3 digits
    availability_type type = availability_type::years;
    std::uint16_t first_year = 0; ///< beginning period of availability, a fiscal year; 0 where not by years
    std::uint16_t last_year = 0;  ///< ending period of availability, a fiscal year
    std::uint16_t main = 0;       ///< 4 digits
    std::uint16_t sub = 0;        ///< 3 digits

    friend constexpr bool operator==(const treasury_account&, const treasury_account&) noexcept = default;
};

/// The years that an account can be of; another one is a slip. Units: fiscal years.
inline constexpr std::uint16_t first_account_year = 1789;
inline constexpr std::uint16_t last_account_year = 2999;

/// Reads "070-2025/2026-0540-000", "070-X-0540-000", with allocation and sub-level in front.
/// Errors: bad-account, at the first character that does not fit; years that run backwards, at the second.
/// Source: Treasury's account classification schema (domain.md B); the display form is own knowledge.
[[nodiscard]] inline result<treasury_account> parse_treasury_account(std::string_view text);

/// As it is displayed: "[SP-][ATA-]AID-BPOA/EPOA-MAIN-SUB".
[[nodiscard]] inline std::string to_string(const treasury_account& account);

// ---- implementation

namespace detail {

/// Reads a symbol from the left. What does not fit is kept in `wanted`, and nothing is read after it.
class account_reader {
public:
    explicit constexpr account_reader(std::string_view text) noexcept : text_{text} {}

    [[nodiscard]] constexpr std::size_t at() const noexcept { return at_; }
    [[nodiscard]] constexpr std::string_view wanted() const noexcept { return wanted_; }

    [[nodiscard]] constexpr treasury_account read() noexcept
    {
        treasury_account account;
        if (begins_with_sub_level()) account.sub_level = static_cast<std::uint8_t>(number_and_hyphen(2));
        account.agency = number_and_hyphen(3);
        if (digits_ahead() == 3) {
            account.allocation = account.agency;
            account.agency = number_and_hyphen(3);
        }
        read_availability(account);
        expect('-', "\"-\"");
        account.main = number_and_hyphen(4);
        account.sub = number(3);
        if (at_ != text_.size()) refuse("nothing more");
        return account;
    }

private:
    [[nodiscard]] constexpr std::size_t digits_ahead() const noexcept
    {
        auto end = at_;
        while (end < text_.size() && text_[end] >= '0' && text_[end] <= '9')
            ++end;
        return end - at_;
    }
    /// Two digits in front of an agency's three; an agency with a digit too few is none.
    [[nodiscard]] constexpr bool begins_with_sub_level() const noexcept
    {
        auto next = *this;
        next.at_ += 3;
        return digits_ahead() == 2 && next.at_ < text_.size() && next.digits_ahead() == 3;
    }
    constexpr void refuse(std::string_view wanted) noexcept
    {
        if (wanted_.empty()) wanted_ = wanted;
    }
    constexpr void expect(char c, std::string_view name) noexcept
    {
        if (!wanted_.empty()) return;
        if (at_ < text_.size() && text_[at_] == c)
            ++at_;
        else
            refuse(name);
    }
    [[nodiscard]] constexpr std::uint16_t number(std::size_t width) noexcept
    {
        if (!wanted_.empty()) return 0;
        std::uint16_t value = 0;
        const auto ahead = digits_ahead();
        for (std::size_t i = 0; i < width && i < ahead; ++i)
            value = static_cast<std::uint16_t>(value * 10 + (text_[at_++] - '0'));
        if (ahead < width) refuse("a digit");
        return value;
    }
    [[nodiscard]] constexpr std::uint16_t number_and_hyphen(std::size_t width) noexcept
    {
        const auto value = number(width);
        expect('-', "\"-\"");
        return value;
    }
    [[nodiscard]] constexpr std::uint16_t year(std::uint16_t earliest, std::string_view wanted) noexcept
    {
        const auto begin = at_;
        const auto value = number(4);
        if (wanted_.empty() && (value < earliest || value > last_account_year)) {
            at_ = begin;
            refuse(wanted);
        }
        return value;
    }
    constexpr void read_availability(treasury_account& account) noexcept
    {
        constexpr std::string_view letters = "XFAM";
        if (digits_ahead() == 0) {
            const auto letter = at_ < text_.size() ? letters.find(text_[at_]) : std::string_view::npos;
            if (letter == std::string_view::npos) return refuse("a year, X, F, A or M");
            if (wanted_.empty()) ++at_;
            account.type = static_cast<availability_type>(letter + 1);
            return;
        }
        account.first_year = year(first_account_year, "a year of this government");
        expect('/', "\"/\"");
        account.last_year = year(account.first_year, "a year that is not before the first");
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::string_view wanted_;
};

[[nodiscard]] inline std::string padded(unsigned number, std::size_t width)
{
    auto text = std::to_string(number);
    return text.size() < width ? text.insert(0, width - text.size(), '0') : text;
}

} // namespace detail

inline result<treasury_account> parse_treasury_account(std::string_view text)
{
    detail::account_reader reader{text};
    const auto account = reader.read();
    if (reader.wanted().empty()) return account;
    const auto at = reader.at();
    const auto length = at < text.size() ? first_code_point(text.substr(at)).length_bytes : 0U;
    return error_at(bytes(at, at + length), code::bad_account,
                    {excerpt(text), character_number(text, at), std::string{reader.wanted()}});
}

inline std::string to_string(const treasury_account& account)
{
    std::string text;
    if (account.sub_level) text += detail::padded(*account.sub_level, 2) + '-';
    if (account.allocation) text += detail::padded(*account.allocation, 3) + '-';
    text += detail::padded(account.agency, 3) + '-';
    if (account.type == availability_type::years)
        text += detail::padded(account.first_year, 4) + '/' + detail::padded(account.last_year, 4);
    else
        text += " XFAM"[static_cast<std::size_t>(account.type)];
    return text + '-' + detail::padded(account.main, 4) + '-' + detail::padded(account.sub, 3);
}

} // namespace v1
} // namespace mediabuy
