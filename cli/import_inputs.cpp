// SPDX-License-Identifier: MIT
#include "import_inputs.hpp"

std::variant<std::vector<import_input>, usage_error> open_inputs(const std::vector<std::string>& paths)
{
    std::vector<import_input> out;
    for (const auto& path : paths) {
        out.push_back({path, std::nullopt});
        if (path == "-" || !is_zip_file(path)) continue;
        auto opened = zip_archive::open(path);
        if (auto* error = std::get_if<usage_error>(&opened)) return std::move(*error);
        out.back().zip = std::get<zip_archive>(std::move(opened));
    }
    return out;
}

std::optional<std::uint64_t> size_of(const std::vector<import_input>& inputs)
{
    std::uint64_t sum = 0;
    for (const auto& from : inputs) {
        const auto size = from.zip ? from.zip->expanded_size() : size_of_file(from.path);
        if (!size) return std::nullopt;
        sum += *size;
    }
    return sum;
}

usage_error zip_in_a_pipe(const std::string& name)
{
    return {"a zip cannot be read from " + name,
            "The list of its members stands at its end: write it to a file, and name that."};
}
