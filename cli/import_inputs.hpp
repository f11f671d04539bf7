// SPDX-License-Identifier: MIT
#pragma once
/// @file import_inputs.hpp
/// The files that an import names, plain or zipped, handed to an importer in pieces, with progress shown.

#include "progress.hpp"
#include "terminal.hpp"
#include "zip_archive.hpp"

#include <cstdint>
#include <future>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// One that is named on the command line; its archive, if it is one.
struct import_input {
    std::string path;
    std::optional<zip_archive> zip;
};

/// Zips are looked through before anything is read, so that what is wrong with the last one is said at once.
[[nodiscard]] std::variant<std::vector<import_input>, usage_error>
open_inputs(const std::vector<std::string>& paths);

/// Bytes that will be read of all of them; nothing where a pipe is among them.
[[nodiscard]] std::optional<std::uint64_t> size_of(const std::vector<import_input>& inputs);

[[nodiscard]] usage_error zip_in_a_pipe(const std::string& name);

/// Whether the SHA-256 of each file is handed on with it. It is worked out beside the reading, on another
/// core where there is one.
enum class digesting : std::uint8_t { off, on };
[[nodiscard]] std::future<std::string> begin_digest(const std::string& path, digesting when);

/// Every member is read to its end, also where the importer wants no more of it: so its checksum is tested.
template <class Importer>
[[nodiscard]] std::optional<usage_error> feed_zip(Importer& in, const import_input& from, progress& shown,
                                                  digesting digests)
{
    const auto digest = begin_digest(from.path, digests).get();
    in.say_zip(from.path);
    for (const auto& member : from.zip->members()) {
        in.begin(from.path + '/' + member.name);
        const auto error = from.zip->read(member, [&](std::string_view piece) {
            if (!in.stopped()) in.feed(piece);
            shown.advance(piece.size());
            return true;
        });
        if (error) return error;
        in.end(digest);
    }
    return std::nullopt;
}

template <class Importer>
[[nodiscard]] std::optional<usage_error> feed_plain(Importer& in, const std::string& path, progress& shown,
                                                    digesting digests)
{
    auto digest = begin_digest(path, digests);
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
    in.end(digest.get());
    return error;
}

/// All of them, in their order, to something with say_zip(path), begin(name), feed(bytes),
/// stopped() and end(digest).
template <class Importer>
[[nodiscard]] std::optional<usage_error> feed_inputs(Importer& in, const std::vector<import_input>& inputs,
                                                     progress::shown when, digesting digests)
{
    progress shown{size_of(inputs), when};
    for (const auto& from : inputs) {
        auto error =
            from.zip ? feed_zip(in, from, shown, digests) : feed_plain(in, from.path, shown, digests);
        if (error) return error;
    }
    return std::nullopt;
}
