// SPDX-License-Identifier: MIT
#pragma once
/// @file json_layout.hpp
/// How JSON is laid out when a book is written: a member or an item on each line, a list of texts on one.

#include "mediabuy/text/json_text.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

class json_layout {
public:
    void open(char bracket)
    {
        out_ += bracket;
        ++depth_;
        first_ = true;
    }
    void close(char bracket)
    {
        --depth_;
        if (!first_) new_line();
        first_ = false;
        out_ += bracket;
    }
    void begin_item()
    {
        if (!first_) out_ += ',';
        first_ = false;
        new_line();
    }
    void begin_member(std::string_view key)
    {
        begin_item();
        append_json_string(out_, key);
        out_ += ": ";
    }
    void member(std::string_view key, std::string_view text)
    {
        begin_member(key);
        append_json_string(out_, text);
    }
    /// A number, true or false.
    void plain_member(std::string_view key, std::string_view value)
    {
        begin_member(key);
        out_ += value;
    }
    void list_member(std::string_view key, const std::vector<std::string_view>& texts)
    {
        begin_member(key);
        out_ += '[';
        for (std::size_t i = 0; i < texts.size(); ++i) {
            if (i != 0) out_ += ", ";
            append_json_string(out_, texts[i]);
        }
        out_ += ']';
    }

    /// JSON that is there already.
    void append(std::string_view json) { out_ += json; }

    [[nodiscard]] std::string take() { return std::move(out_) + '\n'; }

private:
    void new_line() { out_ += '\n' + std::string(depth_ * 2, ' '); }

    std::string out_;
    std::size_t depth_ = 0;
    bool first_ = true;
};

} // namespace detail
} // namespace v1
} // namespace mediabuy
