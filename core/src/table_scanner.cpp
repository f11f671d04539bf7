// SPDX-License-Identifier: MIT
#include "mediabuy/io/table_scanner.hpp"

#include "table_engine.hpp"

#include <utility>

namespace mediabuy {
inline namespace v1 {

table_scanner::table_scanner(table_format format, plan_function plan, record_function take,
                             refusal_function refuse)
    : engine_{std::make_unique<engine>(format, std::move(plan), std::move(take), std::move(refuse))}
{
}

table_scanner::table_scanner(table_scanner&&) noexcept = default;
table_scanner& table_scanner::operator=(table_scanner&&) noexcept = default;
table_scanner::~table_scanner() = default;

void table_scanner::feed(std::string_view chunk) { engine_->feed(chunk); }
bool table_scanner::stopped() const noexcept { return engine_->stopped(); }
const table_summary& table_scanner::so_far() const noexcept { return engine_->so_far(); }
table_summary table_scanner::finish() { return engine_->finish(); }

} // namespace v1
} // namespace mediabuy
