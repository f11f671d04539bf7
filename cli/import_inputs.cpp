// SPDX-License-Identifier: MIT
#include "import_inputs.hpp"

#include <string_view>
#include <utility>

namespace {

usage_error zip_in_a_pipe(const std::string& name)
{
    return {"a zip cannot be read from " + name,
            "The list of its members stands at its end: write it to a file, and name that."};
}

/// Bytes that will be read of all of them; nothing where a pipe is among them.
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

/// Every member is read to its end, also where the importer wants no more of it: so its checksum is tested.
std::optional<usage_error> feed_zip(mediabuy::official_import& in, const import_input& from, progress& shown)
{
    for (const auto& member : from.zip->members()) {
        in.begin(from.path, member.name);
        const auto error = from.zip->read(member, [&](std::string_view piece) {
            if (!in.stopped()) in.feed(piece);
            shown.advance(piece.size());
        });
        if (error) return error;
        in.end();
    }
    return std::nullopt;
}

std::optional<usage_error> feed_plain(mediabuy::official_import& in, const std::string& path, progress& shown)
{
    const std::string name = path == "-" ? "standard input" : path;
    bool zipped = false;
    bool first = true;
    in.begin(name);
    const auto error = read_pieces(path, [&](std::string_view piece) {
        zipped = std::exchange(first, false) && begins_as_zip(piece);
        if (!zipped) in.feed(piece);
        shown.advance(piece.size());
        return !zipped && !in.stopped();
    });
    if (zipped) return zip_in_a_pipe(name);
    in.end();
    return error;
}

} // namespace

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

std::optional<usage_error> feed_inputs(mediabuy::official_import& in, const std::vector<import_input>& inputs,
                                       progress::shown when)
{
    progress shown{size_of(inputs), when};
    for (const auto& from : inputs) {
        auto error = from.zip ? feed_zip(in, from, shown) : feed_plain(in, from.path, shown);
        if (error) return error;
    }
    return std::nullopt;
}
