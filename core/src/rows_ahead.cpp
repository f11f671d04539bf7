// SPDX-License-Identifier: MIT
#include "mediabuy/io/import/rows_ahead.hpp"

#include "mediabuy/io/import/read_rows.hpp"

#include <utility>

namespace mediabuy {
inline namespace v1 {

void scanned_rows::add(const table_record& record)
{
    rows_.push_back({record.line, record.number, ends_.size()});
    for (const auto field : record.fields) {
        text_ += field;
        ends_.push_back(text_.size());
    }
}

std::size_t scanned_rows::size() const noexcept
{
    return text_.capacity() + ends_.capacity() * sizeof(std::size_t) + rows_.capacity() * sizeof(row) +
           refused_.capacity() * sizeof(refused_record);
}

void scanned_rows::hand_out(const table_scanner::record_function& take,
                            const table_scanner::refusal_function& refuse) const
{
    std::vector<std::string_view> fields;
    auto refused = refused_.begin();
    for (std::size_t i = 0;; ++i) {
        for (; refused != refused_.end() && refused->first == i; ++refused)
            refuse(refused->second);
        if (i == rows_.size()) return;
        fields.clear();
        const auto end = i + 1 < rows_.size() ? rows_[i + 1].fields : ends_.size();
        for (auto at = rows_[i].fields; at < end; ++at) {
            const auto begin = at == 0 ? 0 : ends_[at - 1];
            fields.emplace_back(text_.data() + begin, ends_[at] - begin);
        }
        take({fields, rows_[i].line, rows_[i].number});
    }
}

rows_ahead::rows_ahead(table_scanner::plan_function plan)
    : scanner_{table_format{},
               [this, plan = std::move(plan)](std::span<const std::string_view> header) {
                   found_.set_header(header);
                   return plan(header);
               },
               [this](const table_record& record) { found_.add(record); },
               [this](const refused_record& refused) { keep(refused); }}
{
}

/// No more than are shown: of those behind them the number alone counts, and it stands in the summary.
void rows_ahead::keep(const refused_record& refused)
{
    if (refused.line != refused_line_ && refused_ >= most_refused_shown) return;
    if (refused.line != refused_line_) ++refused_;
    refused_line_ = refused.line;
    found_.add(refused);
}

} // namespace v1
} // namespace mediabuy
