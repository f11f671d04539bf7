// SPDX-License-Identifier: MIT
#include "import_inputs.hpp"

#include "mediabuy/io/sha256.hpp"

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

std::future<std::string> begin_digest(const std::string& path, digesting when)
{
    // A pipe can be read only once, and then what it held is nowhere to be compared with.
    const bool wanted = when == digesting::on && size_of_file(path).has_value();
    const auto digest_of = [](const std::string& file) {
        mediabuy::sha256_stream sum;
        const auto error = read_pieces(file, [&sum](std::string_view piece) {
            sum.add(piece);
            return true;
        });
        return error ? std::string{} : sum.finish();
    };
    if (!wanted) return std::async(std::launch::deferred, [] { return std::string{}; });
    return std::async(std::launch::async, digest_of, path);
}
