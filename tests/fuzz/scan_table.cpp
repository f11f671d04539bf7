// SPDX-License-Identifier: MIT
// Any bytes as a table, cut anywhere: the scanner comes to what reading them the plain way comes to. The
// first four bytes choose the separator, the encoding, the limits, the columns asked for and the cuts.
#include "../property/plain_table.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

using namespace mediabuy;

/// The plan of the first columns, as many as the header surely has: those asked for have to be there.
table_plan plan_for(std::uint8_t choice, std::size_t columns)
{
    table_plan plan;
    const auto at = [columns](std::uint32_t i) { return static_cast<std::uint32_t>(i % columns); };
    for (std::uint32_t i = 0; i < (choice & 3U); ++i)
        plan.columns.push_back(at(i * 3 + 1));
    if ((choice & 4U) != 0) plan.tests.push_back({{at(0), at(2)}, field_relation::contains, {"a"}});
    if ((choice & 8U) != 0) plan.tests.push_back({{at(1)}, field_relation::between, {"2025-01-01", ""}});
    if ((choice & 16U) != 0) plan.tests.push_back({{at(3)}, field_relation::starts_with, {"R7", ""}});
    if ((choice & 32U) != 0)
        plan.tests.push_back({{at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7)},
                              field_relation::contains,
                              {"zz", "\u00F6"}});
    return plan;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 4) return 0;
    table_format format;
    format.separator = table_separator{",\t|;"[data[0] & 3U]};
    if ((data[0] & 4U) != 0) format.limits = {.field_bytes = 20, .record_bytes = 100, .columns = 5};
    const std::string_view text{reinterpret_cast<const char*>(data) + 4, size - 4};
    std::size_t columns = 0;
    table_scanner header{format,
                         [&columns](std::span<const std::string_view> names) {
                             columns = names.size();
                             return std::optional<table_plan>{};
                         },
                         [](const table_record&) {}, [](const refused_record&) {}};
    header.feed(text);
    static_cast<void>(header.finish());
    const auto plan = plan_for(data[1], columns == 0 ? 1 : columns);
    const auto wanted = tests::plain_table{text, plan, format}.outcome();
    std::uint32_t state = data[2];
    const auto cut = [&state, longest = 1U + data[3]] {
        return 1 + (state = state * 1103515245U + 12345U) / 65536U % longest;
    };
    if (!(tests::scanned(text, plan, format, cut) == wanted)) std::abort();
    if (!(tests::scanned(text, plan, format, [] { return std::size_t{1} << 30; }) == wanted)) std::abort();
    return 0;
}
