// SPDX-License-Identifier: MIT
#pragma once
/// @file table_engine.hpp
/// What table_scanner does, behind its door.

#include "record_walker.hpp"
#include "table_head.hpp"
#include "table_judge.hpp"

#include "mediabuy/io/table_scanner.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

class table_scanner::engine {
public:
    engine(table_format format, plan_function plan, record_function take, refusal_function refuse);

    void feed(std::string_view chunk);
    [[nodiscard]] table_summary finish();
    [[nodiscard]] bool stopped() const noexcept { return phase_ == phase::stopped; }
    [[nodiscard]] const table_summary& so_far() const noexcept { return out_; }

private:
    enum class phase : std::uint8_t { head, body, stopped };

    void read_header();
    void plan_for(const std::vector<std::string>& names);
    void refuse_table(refused_record why);

    void read_body(std::string_view text);
    void hold(std::string_view text);
    /// The record ends here; `record` are its bytes with the end of its line, cut off where too many.
    void end_record(std::string_view record, bool line_end);
    void judge(std::string_view record);
    void refuse(refused_record why);
    void refuse_for_form(std::string_view record);

    table_format format_;
    plan_function plan_;
    record_function take_;
    refusal_function refuse_;

    phase phase_ = phase::head;
    detail::table_head head_;
    detail::table_judge judge_;
    detail::record_walker walker_;
    char separator_ = ',';
    std::string held_; ///< the part of a record that came with earlier chunks
    bool overlong_ = false;
    std::uint64_t line_ = 1;        ///< on which the next byte stands
    std::uint64_t record_line_ = 1; ///< on which the record begins
    std::uint64_t last_line_ = 1;   ///< on which it ends
    bool open_line_ = false;        ///< the last byte was no line feed
    table_summary out_;
};

} // namespace v1
} // namespace mediabuy
