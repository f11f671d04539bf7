// SPDX-License-Identifier: MIT
#include "version_text.hpp"

#include "commit.hpp"

#include "mediabuy/answer/envelope.hpp"
#include "mediabuy/answer/value.hpp"
#include "mediabuy/io/read.hpp"
#include "mediabuy/text/version.hpp"

#include <CLI/Version.hpp>
#include <boost/version.hpp>

#include <string_view>
#include <utility>
#include <vector>

namespace {

[[nodiscard]] std::string compiler()
{
#if defined(__clang__)
    return "clang " + std::to_string(__clang_major__) + '.' + std::to_string(__clang_minor__);
#else
    return "gcc " + std::to_string(__GNUC__) + '.' + std::to_string(__GNUC_MINOR__);
#endif
}

[[nodiscard]] std::string boost_version()
{
    return std::to_string(BOOST_VERSION / 100000) + '.' + std::to_string(BOOST_VERSION / 100 % 1000);
}

} // namespace

std::string version_text(output_format format)
{
    const std::vector<std::pair<std::string_view, std::string>> parts{
        {"mediabuy", std::string{mediabuy::version}},
        {"commit", built_from_commit.empty() ? "unknown" : std::string{built_from_commit}},
        {"compiler", compiler()},
        {"boost", boost_version()},
        {"cli11", CLI11_VERSION},
        {"book_format", std::to_string(mediabuy::book_format)},
        {"envelope", std::to_string(mediabuy::envelope_version)}};
    std::string out;
    if (format == output_format::json) {
        mediabuy::value_object fields;
        for (const auto& [name, text] : parts)
            fields.emplace_back(name, text);
        mediabuy::value{std::move(fields)}.append_json(out);
        return out + '\n';
    }
    for (const auto& [name, text] : parts)
        out += std::string{name} + ' ' + text + '\n';
    return out;
}
