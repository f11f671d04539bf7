// SPDX-License-Identifier: MIT
#include "mediabuy/io/import/official_value.hpp"

#include "mediabuy/calendar/codes.hpp"
#include "mediabuy/io/import/import_codes.hpp"
#include "mediabuy/money/excerpt.hpp"
#include "mediabuy/money/money_parser.hpp"

#include <array>
#include <cstdint>

namespace mediabuy {
inline namespace v1 {
namespace {

[[nodiscard]] constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

[[nodiscard]] constexpr bool all_digits(std::string_view text) noexcept
{
    for (const char c : text)
        if (!is_digit(c)) return false;
    return !text.empty();
}

/// Whole digits and a fraction of plain text: "-110367609.0" is 110367609 and 0.
struct plain_number {
    bool negative = false;
    std::string_view whole;
    std::string_view fraction;
};

[[nodiscard]] std::optional<plain_number> plain_number_in(std::string_view text)
{
    plain_number out;
    out.negative = text.starts_with('-');
    if (out.negative) text.remove_prefix(1);
    const auto point = text.find('.');
    out.whole = text.substr(0, point);
    if (point != std::string_view::npos) out.fraction = text.substr(point + 1);
    if (!all_digits(out.whole) || (point != std::string_view::npos && !all_digits(out.fraction)))
        return std::nullopt;
    return out;
}

[[nodiscard]] money dollars(const plain_number& n)
{
    std::int64_t minor = 0;
    for (const char c : n.whole)
        minor = minor * 10 + (c - '0');
    for (std::size_t i = 0; i < 2; ++i)
        minor = minor * 10 + (i < n.fraction.size() ? n.fraction[i] - '0' : 0);
    return money::from_minor(n.negative ? -minor : minor, currency::of("USD"));
}

[[nodiscard]] result<day> no_date(std::string_view text)
{
    return error_at(whole(text), code::bad_date, {excerpt(text)});
}

[[nodiscard]] int number_of(std::string_view digits)
{
    int out = 0;
    for (const char c : digits)
        out = out * 10 + (c - '0');
    return out;
}

/// " 00:00:00", " 13:01", "T00:00:00Z": what may stand behind a day.
[[nodiscard]] bool is_time(std::string_view text)
{
    if (text.empty()) return true;
    if (text.size() < 6 || (text[0] != ' ' && text[0] != 'T')) return false;
    for (const char c : text.substr(1))
        if (!is_digit(c) && c != ':' && c != '.' && c != 'Z' && c != '+' && c != '-') return false;
    return is_digit(text[1]) && text[3] == ':';
}

[[nodiscard]] result<day> day_first(std::string_view text)
{
    const auto shape = text.size() >= 8 && text[2] == '/' && text[5] == '/';
    if (!shape) return no_date(text);
    const auto rest = text.substr(6);
    const std::size_t year_digits = rest.size() >= 4 && all_digits(rest.substr(0, 4)) ? 4 : 2;
    const auto year_text = rest.substr(0, year_digits);
    if (!all_digits(text.substr(0, 2)) || !all_digits(text.substr(3, 2)) || !all_digits(year_text) ||
        !is_time(rest.substr(year_digits)))
        return no_date(text);
    constexpr int first_of_last_century = 69; // POSIX, strptime: 69 to 99 are 1969 to 1999
    int year = number_of(year_text);
    if (year_digits == 2) year += year < first_of_last_century ? 2000 : 1900;
    const auto pad = [](int n, std::size_t width) {
        auto digits = std::to_string(n);
        return std::string(width > digits.size() ? width - digits.size() : 0, '0') + digits;
    };
    const auto iso =
        pad(year, 4) + '-' + std::string{text.substr(3, 2)} + '-' + std::string{text.substr(0, 2)};
    auto read = parse_day(iso);
    if (read) return read;
    return error_at(whole(text), read.error().code, {excerpt(text)});
}

constexpr std::string_view none = "-NONE-";

[[nodiscard]] std::string_view blank_if_none(std::string_view part) { return part == none ? "" : part; }

[[nodiscard]] std::string_view or_none(std::string_view part) { return part.empty() ? none : part; }

} // namespace

result<money> parse_official_amount(std::string_view text)
{
    constexpr std::size_t longest = 15; // digits before the point that always fit
    if (const auto n = plain_number_in(text); n && n->whole.size() <= longest) {
        const bool could_be_thousands =
            n->fraction.size() == 3 && n->whole.size() <= 3 && n->whole.front() != '0';
        const auto beyond = n->fraction.size() > 2 ? n->fraction.substr(2) : std::string_view{};
        if (!could_be_thousands && beyond.find_first_not_of('0') == std::string_view::npos)
            return dollars(*n);
    }
    const bool has_digit = text.find_first_of("0123456789") != std::string_view::npos;
    if (has_digit && text.find_first_of("eE") != std::string_view::npos &&
        text.find_first_not_of("0123456789.,+-eE ") == std::string_view::npos)
        return error_at(whole(text), code::scientific_amount, {excerpt(text)});
    const auto comma = text.find(',');
    if (comma != std::string_view::npos && text.find(',', comma + 1) == std::string_view::npos &&
        text.find('.') == std::string_view::npos) {
        auto joined = std::string{text.substr(0, comma)} + std::string{text.substr(comma + 1)};
        auto decimal = std::string{text.substr(0, comma)} + '.' + std::string{text.substr(comma + 1)};
        return error_at(whole(text), code::ambiguous_amount,
                        {excerpt(text), std::move(joined), std::move(decimal)});
    }
    return parse_money(text, currency::of("USD"));
}

result<day> parse_official_day(std::string_view text, date_form form)
{
    constexpr std::size_t iso_size = 10;
    const bool iso = text.size() >= iso_size && text[4] == '-' && text[7] == '-';
    if (iso) {
        if (!is_time(text.substr(iso_size))) return no_date(text);
        return parse_day(text.substr(0, iso_size));
    }
    return form == date_form::day_first ? day_first(text) : no_date(text);
}

std::optional<award_key> parse_award_key(std::string_view key)
{
    std::array<std::string_view, 6> parts;
    std::size_t count = 0;
    for (auto rest = key; count < parts.size();) {
        const auto end = rest.find('_');
        parts[count++] = rest.substr(0, end);
        if (end == std::string_view::npos) break;
        rest.remove_prefix(end + 1);
        if (count == parts.size()) return std::nullopt;
    }
    const bool vehicle = count == 4 && parts[1] == "IDV";
    if (parts[0] != "CONT" || !(vehicle || (count == 6 && parts[1] == "AWD"))) return std::nullopt;
    if (parts[2].empty() || parts[3].empty()) return std::nullopt;
    return award_key{vehicle, parts[2], parts[3], blank_if_none(parts[4]), blank_if_none(parts[5])};
}

std::string make_award_key(const award_key& parts)
{
    const std::string front = (parts.vehicle ? "CONT_IDV_" : "CONT_AWD_") + std::string{or_none(parts.piid)} +
                              '_' + std::string{or_none(parts.agency)};
    if (parts.vehicle) return front;
    return front + '_' + std::string{or_none(parts.parent_piid)} + '_' +
           std::string{or_none(parts.parent_agency)};
}

std::string parent_key(const award_key& parts)
{
    if (parts.parent_piid.empty()) return {};
    return make_award_key({true, parts.parent_piid, parts.parent_agency, {}, {}});
}

std::string id_of_key(std::string_view key)
{
    std::string out;
    for (const char c : key) {
        const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if (is_digit(small) || (small >= 'a' && small <= 'z'))
            out += small;
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    while (!out.empty() && out.back() == '-')
        out.pop_back();
    return out;
}

} // namespace v1
} // namespace mediabuy
