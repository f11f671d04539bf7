// SPDX-License-Identifier: MIT
#pragma once
/// @file table_engine.hpp
/// What table_scanner does, behind its door.

#include "record_walker.hpp"
#include "table_blocks.hpp"
#include "table_head.hpp"
#include "table_judge.hpp"

#include "mediabuy/io/table_scanner.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {

namespace detail {

/// A separator at which a use begins or ends.
struct separator_mark {
    static constexpr std::uint32_t none = no_column;

    std::uint32_t number = 0;  ///< separators before it in its record
    std::uint32_t ends = none; ///< the use that ends here
    std::uint32_t begins = none;
};

class open_record;

/// Which fields are looked for on the way through a record: all of them, or those of tests alone, where most
/// records are passed over. The others are then looked for in the few that are not.
enum class marked : std::uint8_t { all, tested };

struct separator_marks {
    std::vector<separator_mark> list;
    std::uint32_t last = separator_mark::none; ///< the use that the end of the record ends
    marked which = marked::all;
};

[[nodiscard]] separator_marks marks_of(const table_judge& judge, std::uint32_t columns, marked which);

} // namespace detail

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

    enum class reach : std::uint8_t { one_record, all };
    struct quick_reading {
        std::size_t bytes = 0; ///< of the whole records that were taken
        bool broken = false;   ///< the next one is not of the right form, as far as it goes
    };

    /// Takes whole records, or blank lines, from the front of `text`, where one begins, in blocks. It stops
    /// at the first one that is not of the right form or has no end.
    [[nodiscard]] quick_reading read_quickly(std::string_view text, reach until);

    /// Reads the record that began with the chunk before; how many bytes of `text` belong to it.
    [[nodiscard]] std::size_t join_tail(std::string_view text);
    void walk_tail();

    /// The record, whose bytes before its line feed are `text`, ends. False where it is not of the right
    /// form, or might be too long in some part: then nothing of it was taken.
    [[nodiscard]] bool end_quickly(detail::open_record& record, std::string_view text);

    /// Takes the one record at the front of `text`, or what there is of it, byte by byte; how many bytes.
    [[nodiscard]] std::size_t walk(std::string_view text);
    void hold(std::string_view text);
    /// The record of the walker ends here; `record` are its bytes, cut off where they are too many.
    void end_record(std::string_view record, bool line_end);
    void judge(std::string_view record);
    /// The same but for its encoding.
    void look_through(std::string_view record);
    void note_encoding(std::string_view record);
    /// No test passes over the record, and all of its fields were given.
    void settle();
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
    detail::separator_marks all_marks_;
    detail::separator_marks tested_marks_;
    detail::block_method method_ = detail::best_block_method();
    char separator_ = ',';
    std::string held_; ///< the part of a record that came with earlier chunks
    bool overlong_ = false;
    bool tail_held_ = false;        ///< what is held was not walked through, and has no end
    std::uint64_t line_ = 1;        ///< on which the next byte stands
    std::uint64_t record_line_ = 1; ///< on which the record begins
    std::uint64_t last_line_ = 1;   ///< on which it ends
    bool open_line_ = false;        ///< the last byte was no line feed
    table_summary out_;
};

} // namespace v1
} // namespace mediabuy
