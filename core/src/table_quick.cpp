// SPDX-License-Identifier: MIT
// The quick way through the records of a table. Most of its bytes belong to fields that nobody asked for:
// those are counted off by their separators, a block at a time, and never looked at.
#include "table_engine.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

namespace mediabuy {
inline namespace v1 {
namespace detail {

separator_marks marks_of(const table_judge& judge, std::uint32_t columns, marked which)
{
    separator_marks out;
    out.which = which;
    const auto at = [&out](std::uint32_t number) -> separator_mark& {
        if (out.list.empty() || out.list.back().number != number) out.list.push_back({.number = number});
        return out.list.back();
    };
    for (std::uint32_t use = 0; use < judge.columns().size(); ++use) {
        if (which == marked::tested && !judge.tests(use)) continue;
        const auto column = judge.columns()[use];
        if (column > 0) at(column - 1).begins = use;
        if (column + 1 < columns)
            at(column).ends = use;
        else
            out.last = use;
    }
    return out;
}

/// The bits below the lowest of `bits`, which are not none.
constexpr std::uint64_t below(std::uint64_t bits) noexcept { return (bits - 1) & ~bits; }

[[nodiscard]] inline std::uint64_t bits_in(std::uint64_t bits) noexcept
{
    return bits == 0 ? 0 : static_cast<std::uint64_t>(std::popcount(bits)); // a call, on many machines
}

constexpr std::size_t blocks_at_once = 64;

/// The record that is being read. Units of places: bytes of the text.
class open_record {
public:
    open_record(const separator_marks& marks, table_judge& judge, const char* text)
        : marks_{marks}, judge_{judge}, text_{text}
    {
        begin(0);
    }

    void begin(std::size_t at)
    {
        begin_ = field_begin_ = at;
        separators_ = 0;
        beyond_ = false;
        passed_over_ = false;
        mark_ = 0;
        next_ = next_number();
        judge_.begin();
    }

    /// Separators of the record, the first of them in the block at `base`.
    void pass(std::uint64_t bits, std::size_t base)
    {
        auto count = bits_in(bits);
        while (next_ < separators_ + count) {
            for (auto drop = next_ - separators_; drop > 0; --drop)
                bits &= bits - 1;
            count -= next_ - separators_;
            separators_ = next_;
            at_mark(base + static_cast<std::size_t>(std::countr_zero(bits)));
        }
        separators_ += count;
    }

    /// Goes over the blocks in which no field that is asked for begins or ends, and no record; the first
    /// one that is not such.
    const table_block* skip(const table_block* block, const table_block* last, std::uint64_t& line) noexcept
    {
        auto separators = separators_;
        auto lines = line;
        std::uint64_t beyond = 0;
        for (; block != last && (block->ends | block->broken) == 0; ++block) {
            if (separators + block->separator_count > next_) break;
            separators += block->separator_count;
            lines += block->feed_count;
            beyond |= block->beyond;
        }
        separators_ = separators;
        line = lines;
        note_beyond(beyond != 0);
        return block;
    }

    void note_beyond(bool any) noexcept { beyond_ = beyond_ || any; }

    /// The record has `length` bytes, and ends the last column.
    void close(std::size_t length)
    {
        if (!passed_over_ && marks_.last != separator_mark::none) give(marks_.last, begin_ + length);
    }

    /// No test passes over it, but not all of its fields were given.
    [[nodiscard]] bool wants_a_look() const noexcept { return !passed_over_ && marks_.which != marked::all; }

    [[nodiscard]] std::size_t begin() const noexcept { return begin_; }
    [[nodiscard]] std::uint64_t fields() const noexcept { return separators_ + 1; }
    [[nodiscard]] bool beyond_ascii() const noexcept { return beyond_; }
    [[nodiscard]] bool passed_over() const noexcept { return passed_over_; }

private:
    [[nodiscard]] std::uint64_t next_number() const noexcept
    {
        return mark_ < marks_.list.size() ? marks_.list[mark_].number
                                          : std::numeric_limits<std::uint64_t>::max();
    }

    void at_mark(std::size_t place)
    {
        const auto& mark = marks_.list[mark_++];
        next_ = next_number();
        if (mark.ends != separator_mark::none) give(mark.ends, place);
        field_begin_ = place + 1;
    }

    void give(std::size_t use, std::size_t end)
    {
        judge_.give(use, {text_ + field_begin_, end - field_begin_});
        if (!judge_.passes_over(use)) return;
        passed_over_ = true;
        next_ = std::numeric_limits<std::uint64_t>::max();
    }

    const separator_marks& marks_;
    table_judge& judge_;
    const char* text_;
    std::size_t begin_ = 0;
    std::size_t field_begin_ = 0; ///< of the use that is open
    std::uint64_t separators_ = 0;
    std::uint64_t next_ = 0; ///< number of the separator of the next mark
    std::size_t mark_ = 0;
    bool beyond_ = false;
    bool passed_over_ = false;
};

/// Fills blocks from the front of `text`, which is not empty; how many. Behind a last one that is not full
/// stand blanks: they are of no record that ends in it.
std::size_t fill(std::array<table_block, blocks_at_once>& blocks, block_method method, std::string_view text,
                 char separator, block_state& state)
{
    text = text.substr(0, blocks_at_once * block_bytes);
    const auto whole = text.size() / block_bytes;
    read_blocks(method, text.substr(0, whole * block_bytes), separator, state, blocks.data());
    const auto rest = text.substr(whole * block_bytes);
    if (rest.empty()) return whole;
    std::array<char, block_bytes> padded;
    padded.fill(' ');
    rest.copy(padded.data(), padded.size());
    read_blocks(method, {padded.data(), padded.size()}, separator, state, &blocks[whole]);
    return whole + 1;
}

} // namespace detail

table_scanner::engine::quick_reading table_scanner::engine::read_quickly(std::string_view text, reach until)
{
    using namespace detail;
    std::array<table_block, blocks_at_once> blocks;
    block_state state;
    const bool most_passed_over = out_.passed_over > 8 * (out_.records - out_.passed_over);
    open_record record{most_passed_over ? tested_marks_ : all_marks_, judge_, text.data()};
    auto line = line_; // of the first byte of the block
    for (std::size_t batch = 0; batch < text.size(); batch += blocks_at_once * block_bytes) {
        const auto* block = blocks.data();
        const auto* const last = block + fill(blocks, method_, text.substr(batch), separator_, state);
        for (; (block = record.skip(block, last, line)) != last; ++block) {
            const auto at = batch + static_cast<std::size_t>(block - blocks.data()) * block_bytes;
            auto own = ~std::uint64_t{0}; // the bits of the record
            const auto sound = block->broken == 0 ? own : below(block->broken);
            for (auto ends = block->ends & sound; ends != 0; ends &= ends - 1) {
                const auto before = below(ends);
                record.pass(block->separators & own & before, at);
                record.note_beyond((block->beyond & own & before) != 0);
                last_line_ = line + bits_in(block->feeds & before);
                const auto feed = at + static_cast<std::size_t>(std::countr_zero(ends));
                if (!end_quickly(record, text.substr(record.begin(), feed - record.begin())))
                    return {record.begin(), true};
                line_ = record_line_ = last_line_ + 1;
                if (until == reach::one_record) return {feed + 1, false};
                record.begin(feed + 1);
                own = ~(before << 1U | 1U);
            }
            if (block->broken != 0) return {record.begin(), true};
            record.pass(block->separators & own, at);
            record.note_beyond((block->beyond & own) != 0);
            line += block->feed_count;
        }
    }
    return {record.begin(), false};
}

bool table_scanner::engine::end_quickly(detail::open_record& record, std::string_view text)
{
    const bool crlf = !text.empty() && text.back() == '\r';
    if (crlf) text.remove_suffix(1);
    if (text.empty()) {
        ++out_.blank_lines;
        return true;
    }
    const auto longest = std::min(format_.limits.field_bytes, format_.limits.record_bytes);
    if (record.fields() != out_.columns || text.size() > longest) return false;
    record.close(text.size());
    ++(crlf ? out_.crlf_line_ends : out_.lf_line_ends);
    if (record.beyond_ascii()) {
        out_.beyond_ascii = true;
        note_encoding(text);
    }
    const bool to_look = record.wants_a_look();
    if (record.passed_over() || (to_look && !record.beyond_ascii() && judge_.lacks_text(text)))
        ++out_.passed_over;
    else if (to_look)
        look_through(text);
    else
        settle();
    ++out_.records;
    return true;
}

} // namespace v1
} // namespace mediabuy
