// SPDX-License-Identifier: MIT
#include "mediabuy/io/template.hpp"

#include "toml_text.hpp"

#include <array>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace {

// Amounts bear no sign, so that they are of whatever currency the head names, and no cents, which not all
// have.
constexpr std::string_view what_it_is =
    "# A book of the advertising that a government buys: who paid whom, how much, when, and who says so.\n";

constexpr std::string_view of_examples = R"(#
# Everybody below is invented. Put what you know in their place, and take out what you do not need.
#   mediabuy check my.toml     says what is wrong with it
#   mediabuy report my.toml    adds it up
#   mediabuy format my.toml    sets it in order
# Whatever stands behind a # is for readers.
)";

constexpr std::string_view head = R"(
mediabuy = 1
title    = @title
currency = @currency # of every amount that names no other
as_of    = @as_of # the day of every question that names no other
)";

constexpr std::string_view examples = R"(
# ---- who takes part: agencies that pay, vendors under contract, platforms that run the advertisements

[[party]]
id   = "example-agency"
kind = "agency"
name = "Example Agency"

[[party]]
id   = "example-vendor"
kind = "vendor"
name = "Example Vendor"

[[party]]
id   = "example-radio"
kind = "platform"
name = "Example Radio"

# ---- what figures rest on: publications and official files

[[source]]
id        = "example-gazette"
publisher = "Example Gazette"
title     = "What the agency spent on radio"
published = @published
language  = "en"
address   = "https://gazette.example/radio"

# ---- what the advertisements are for

[[campaign]]
id     = "example-campaign"
agency = "example-agency"
name   = "Example campaign"

# ---- what was signed; amounts of a modification are changes

[[contract]]
id       = "example-order"
kind     = "order"
agency   = "example-agency"
vendor   = "example-vendor"
campaign = "example-campaign"
start    = @start
end      = @end

  [[contract.modification]]
  number    = "0"
  action    = "award"
  signed    = @start
  recorded  = @start
  obligates = "1,500,000"
  value     = "1,500,000"
  ceiling   = "1,500,000"

# ---- what reports add up: amounts as they were printed, hedges and all

[[allocation]]
id       = "example-radio-spots"
platform = "example-radio"
campaign = "example-campaign"
contract = "example-order"
channel  = "radio"
layer    = "platform"
flight   = { start = @start, end = @end }
amount   = "about 74,000"
sources  = ["example-gazette"]

# ---- what one source says about a thing; never added to anything

[[claim]]
id     = "example-gazette-start"
source = "example-gazette"
about  = "example-radio-spots"
says   = "started"
date   = @start
)";

[[nodiscard]] std::string near_day(day d, int days) { return to_string(checked_add(d, days).value_or(d)); }

} // namespace

std::string template_book(const template_options& options)
{
    const std::array<std::pair<std::string_view, std::string>, 6> words{
        {{"title", detail::toml_quoted(options.title)},
         {"currency", detail::toml_quoted(options.amounts_in.code())},
         {"as_of", to_string(options.as_of)},
         {"published", near_day(options.as_of, -14)},
         {"start", near_day(options.as_of, -90)},
         {"end", near_day(options.as_of, 90)}}};
    const bool bare = options.records == template_records::none;
    std::string pattern{what_it_is};
    if (!bare) pattern += of_examples;
    pattern += head;
    if (!bare) pattern += examples;
    std::string out;
    for (std::string_view rest = pattern; !rest.empty();) {
        const auto at = rest.find('@');
        out += rest.substr(0, at);
        if (at == std::string_view::npos) break;
        rest.remove_prefix(at + 1);
        for (const auto& [name, text] : words)
            if (rest.starts_with(name)) {
                out += text;
                rest.remove_prefix(name.size());
                break;
            }
    }
    return out;
}

} // namespace v1
} // namespace mediabuy
