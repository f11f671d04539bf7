// SPDX-License-Identifier: MIT
// Reads operations with their results from operations.py, does each, and says where it gets another result.
// Texts are compared, not values: the digits behind the point have to be as many, too.
#include "compare_lines.hpp"

#include "mediabuy/money/commission.hpp"
#include "mediabuy/money/decimal_parser.hpp"
#include "mediabuy/money/money_arithmetic.hpp"
#include "mediabuy/money/share.hpp"
#include "mediabuy/money/split.hpp"

#include <charconv>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
namespace {

/// The arguments of one operation, in turn.
class arguments {
public:
    explicit arguments(std::vector<std::string> fields) : fields_{std::move(fields)} {}

    std::string text() { return fields_.at(at_++); }
    decimal number() { return *parse_decimal(text()); }
    rounding mode() { return *word_spelt<rounding>(text()); }
    ratio fraction() { return fraction_of(text()); }
    money amount() { return money::from_minor(integer(), usd); }

    std::int64_t integer()
    {
        const auto word = text();
        std::int64_t value = 0;
        std::from_chars(word.data(), word.data() + word.size(), value);
        return value;
    }
    int small() { return static_cast<int>(integer()); }

    std::vector<ratio> fractions()
    {
        std::vector<ratio> made;
        for (const auto& word : cut_at(text(), ' '))
            made.push_back(fraction_of(word));
        return made;
    }

private:
    static ratio fraction_of(const std::string& word)
    {
        const auto slash = word.find('/');
        return *ratio::of(*parse_decimal(word.substr(0, slash)), *parse_decimal(word.substr(slash + 1)));
    }

    std::vector<std::string> fields_;
    std::size_t at_ = 1; // behind the name
};

std::string text_of(const ratio& r) { return r.numerator().str() + "/" + r.denominator().str(); }
std::string text_of(std::weak_ordering order) { return order < 0 ? "-1" : order > 0 ? "1" : "0"; }

std::string text_of(const result<money>& m)
{
    return m ? std::to_string(m->minor()) : std::string{m.error().code.text()};
}

std::string text_of(const result<std::vector<money>>& parts)
{
    std::string text;
    for (const auto part : *parts)
        text += (text.empty() ? "" : " ") + std::to_string(part.minor());
    return text;
}

std::string extremes(const decimal& a, const decimal& b)
{
    const auto short_text = [](const decimal& x) { return to_string(x.trimmed()); };
    return short_text(min(a, b)) + ' ' + short_text(max(a, b)) + ' ' + short_text(minmag(a, b)) + ' ' +
           short_text(maxmag(a, b));
}

std::string ratios(const ratio& a, const ratio& b)
{
    auto text = text_of(a + b) + ' ' + text_of(a - b) + ' ' + text_of(a * b);
    if (const auto q = quotient(a, b)) text += ' ' + text_of(*q);
    return text + ' ' + text_of(a <=> b);
}

std::string share_text(arguments& in)
{
    std::int64_t ends[4];
    bool open[4];
    for (auto& end : ends)
        end = in.integer();
    for (auto& flag : open)
        flag = in.integer() != 0;
    interval_total part{usd};
    interval_total rest{usd};
    part.add(money::from_minor(ends[0], usd), {{ends[0], open[0], false}, {ends[1], open[1], false}});
    rest.add(money::from_minor(ends[2], usd), {{ends[2], open[2], false}, {ends[3], open[3], false}});
    const auto made = *share(part, rest);
    return text_of(made.low.value) + (made.low.open ? " 1 " : " 0 ") + text_of(made.high.value) +
           (made.high.open ? " 1" : " 0");
}

// Each argument that is followed by another is taken by a statement of its own: the order of a call is open.
const std::map<std::string, std::function<std::string(arguments&)>, std::less<>> operations{
    {"add",
     [](arguments& in) {
         const auto a = in.number();
         return to_string(a + in.number());
     }},
    {"subtract",
     [](arguments& in) {
         const auto a = in.number();
         return to_string(a - in.number());
     }},
    {"multiply",
     [](arguments& in) {
         const auto a = in.number();
         return to_string(a * in.number());
     }},
    {"divide",
     [](arguments& in) {
         const auto a = in.number();
         const auto b = in.number();
         const auto scale = in.small();
         return to_string(*divide(a, b, scale, in.mode()));
     }},
    {"quantize",
     [](arguments& in) {
         const auto x = in.number();
         const auto scale = in.small();
         return to_string(x.quantize(scale, in.mode()));
     }},
    {"integer_quotient",
     [](arguments& in) {
         const auto a = in.number();
         return to_string(*integer_quotient(a, in.number()));
     }},
    {"remainder",
     [](arguments& in) {
         const auto a = in.number();
         return to_string(*remainder(a, in.number()));
     }},
    {"compare",
     [](arguments& in) {
         const auto a = in.number();
         return text_of(a <=> in.number());
     }},
    {"extremes",
     [](arguments& in) {
         const auto a = in.number();
         return extremes(a, in.number());
     }},
    {"read", [](arguments& in) { return to_string(in.number()); }},
    {"ratios",
     [](arguments& in) {
         const auto a = in.fraction();
         return ratios(a, in.fraction());
     }},
    {"ratio_rounded",
     [](arguments& in) {
         const auto r = in.fraction();
         const auto scale = in.small();
         return to_string(to_decimal(r, scale, in.mode()));
     }},
    {"significant",
     [](arguments& in) {
         const auto r = in.fraction();
         const auto digits = in.small();
         return to_significant(r, digits, in.mode());
     }},
    {"times",
     [](arguments& in) {
         const auto amount = in.amount();
         const auto factor = in.fraction();
         return text_of(times(amount, factor, in.mode()));
     }},
    {"split",
     [](arguments& in) {
         const auto amount = in.amount();
         return text_of(split(amount, in.fractions()));
     }},
    {"series",
     [](arguments& in) {
         const auto amount = in.amount();
         return text_of(split(amount, in.fractions(), split_mode::cumulative));
     }},
    {"share", share_text},
    {"gross",
     [](arguments& in) {
         const auto net = in.amount();
         const auto commission = in.fraction();
         return text_of(gross_of(net, commission, in.mode())->gross);
     }},
};

std::string done(const std::string& name, std::vector<std::string> fields)
{
    arguments in{std::move(fields)};
    return operations.at(name)(in);
}

} // namespace
} // namespace mediabuy

int main() { return compare_lines(mediabuy::done); }
