// SPDX-License-Identifier: MIT
#pragma once
/// @file record_walker.hpp
/// One record of a table byte by byte: where it ends, and what is wrong with it. The quick way of
/// table_engine.cpp has to come to the same, and leaves to this one every record that is not as it should be.

#include "mediabuy/io/table_codes.hpp"
#include "mediabuy/io/table_format.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// The first thing wrong in a record.
struct record_fault {
    problem_code why;
    std::uint32_t field = 0;     ///< in which
    std::size_t field_begin = 0; ///< bytes from the start of the record
};

/// The arguments of a fault: the limit, where it is about one.
[[nodiscard]] inline std::vector<std::string> limit_of(problem_code why, const table_limits& limits)
{
    if (why == code::field_too_long) return {std::to_string(limits.field_bytes)};
    if (why == code::record_too_long) return {std::to_string(limits.record_bytes)};
    return {};
}

class record_walker {
public:
    record_walker(char separator, const table_limits& limits) : separator_{separator}, limits_{limits} {}

    /// The next byte. True where it is the line feed that ends the record.
    bool step(char c)
    {
        ++bytes_;
        if (state_ == state::behind_return && c != '\n') {
            fault(code::stray_return);
            state_ = state::plain;
        }
        if (c == '\0') fault(code::nul_byte);
        if (state_ == state::quoted) {
            if (c == '"') state_ = state::behind_quote;
            return false;
        }
        if (c == '"') {
            at_quote();
            return false;
        }
        if (c == separator_) {
            end_field(bytes_ - 1);
            ++field_;
            field_begin_ = bytes_;
            state_ = state::at_start;
            return false;
        }
        if (c == '\n') {
            returned_ = state_ == state::behind_return;
            finish(bytes_ - 1 - static_cast<std::size_t>(returned_));
            return true;
        }
        if (c == '\r') {
            state_ = state::behind_return;
            return false;
        }
        if (state_ == state::behind_quote) fault(code::text_after_quote);
        state_ = state::plain;
        return false;
    }

    /// The file ends here, behind at least one byte of the record.
    void end_of_file()
    {
        if (state_ == state::quoted) {
            faulty_ = false; // what else is wrong follows from it
            fault(code::unclosed_quote);
        }
        finish(bytes_ - static_cast<std::size_t>(state_ == state::behind_return));
    }

    /// The first fault; null where there is none.
    [[nodiscard]] const record_fault* wrong() const noexcept { return faulty_ ? &fault_ : nullptr; }
    [[nodiscard]] std::uint32_t fields() const noexcept { return field_ + 1; }
    /// Without the end of its line. Known once the record has ended.
    [[nodiscard]] std::size_t length() const noexcept { return length_; }
    [[nodiscard]] bool ends_in_crlf() const noexcept { return returned_; }
    [[nodiscard]] std::size_t bytes() const noexcept { return bytes_; }

private:
    enum class state : std::uint8_t { at_start, plain, quoted, behind_quote, behind_return };

    void at_quote()
    {
        if (state_ == state::at_start || state_ == state::behind_quote) {
            state_ = state::quoted;
            return;
        }
        fault(code::stray_quote);
    }

    void end_field(std::size_t end)
    {
        if (end - field_begin_ > limits_.field_bytes) fault(code::field_too_long);
    }

    void finish(std::size_t length)
    {
        length_ = length;
        end_field(length);
        if (length > limits_.record_bytes) fault(code::record_too_long);
    }

    void fault(problem_code why)
    {
        if (faulty_) return;
        faulty_ = true;
        fault_ = {.why = why, .field = field_, .field_begin = field_begin_};
    }

    char separator_;
    table_limits limits_;
    state state_ = state::at_start;
    bool returned_ = false;
    std::uint32_t field_ = 0;
    std::size_t field_begin_ = 0;
    std::size_t bytes_ = 0;
    std::size_t length_ = 0;
    bool faulty_ = false;
    record_fault fault_{.why = code::nul_byte};
};

} // namespace detail
} // namespace v1
} // namespace mediabuy
