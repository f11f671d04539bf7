// SPDX-License-Identifier: MIT
#pragma once
/// @file border.hpp
/// What crosses the border to JavaScript: texts and JSON, and nothing that is thrown.

#include "mediabuy/answer/envelope.hpp"
#include "mediabuy/answer/language.hpp"
#include "mediabuy/text/words.hpp"

#include <emscripten/val.h>

#include <exception>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace border {

/// What stands for an answer where even that could not be made: memory ran out, or a promise of ours was
/// broken.
inline std::string failure(std::string_view what)
{
    std::string out =
        R"({"mediabuy":1,"rows":[],"total":null,"left_out":[],"sources":[],"problems":[{"severity":"error",)"
        R"("code":"internal","file":null,"line":null,"column":null,"advice":"","message":)";
    mediabuy::append_json_string(out, what);
    return out + "}]}";
}

template <class Work> std::string guarded(Work work)
{
    try {
        return work();
    } catch (const std::exception& e) {
        return failure(e.what());
    } catch (...) {
        return failure("an unknown exception");
    }
}

/// English where there is no such language.
inline mediabuy::language language_called(const std::string& tag)
{
    return mediabuy::word_spelt<mediabuy::language>(tag).value_or(mediabuy::language::english);
}

inline std::string json_of(mediabuy::value_object fields)
{
    std::string out;
    mediabuy::value{std::move(fields)}.append_json(out);
    return out;
}

using option_list = std::vector<std::pair<std::string, std::string>>;

/// Names and texts in step.
inline option_list options_of(const emscripten::val& names, const emscripten::val& texts)
{
    const auto keys = emscripten::vecFromJSArray<std::string>(names);
    const auto values = emscripten::vecFromJSArray<std::string>(texts);
    option_list out;
    for (std::size_t i = 0; i < keys.size() && i < values.size(); ++i)
        out.emplace_back(keys[i], values[i]);
    return out;
}

} // namespace border
