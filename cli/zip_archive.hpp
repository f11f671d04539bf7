// SPDX-License-Identifier: MIT
#pragma once
/// @file zip_archive.hpp
/// Zips as USAspending publishes them, read where they lie: nothing is unpacked onto the disk, and the memory
/// that it takes does not grow with them.
///
/// Refused whole, before a row is read: what is cut off or damaged, empty, encrypted, compressed by a method
/// that is not known, a zip inside of a zip, two members of one name, names that lead out of a folder or hold
/// control characters, and what would grow past the limits below. Damage that shows only in the bytes
/// themselves (their checksum, their length) is found when the member has been read, and ends the import.
/// Source: PKWARE, APPNOTE.TXT (.ZIP File Format Specification) 6.3, with its Zip64 extensions.

#include "arguments.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// A year of all agencies comes as some ten members of a million rows, and an award's history as two or
/// three.
inline constexpr std::size_t most_members = 1000;

/// All years of all agencies, uncompressed, are below this; a disk that holds more is no usual one.
inline constexpr std::uint64_t most_expanded = std::uint64_t{1} << 38U; // 256 GiB

/// Published files shrink ten- to thirtyfold, columns of blanks more; deflate can do no more than 1032-fold,
/// and only where there is nothing to tell.
inline constexpr std::uint64_t most_growth = 300;

/// What grows no larger than this does no harm, whatever it grew from.
inline constexpr std::uint64_t harmless_size = std::uint64_t{64} << 20U; // 64 MiB

struct zip_member {
    std::string name; ///< with its folders, in UTF-8
    std::uint64_t place = 0;
    std::uint64_t size = 0; ///< uncompressed, as the archive says; reading ends where it is not so
};

class zip_archive {
public:
    /// Errors: what is refused above, as a sentence that names the file.
    [[nodiscard]] static std::variant<zip_archive, usage_error> open(const std::string& path);

    [[nodiscard]] const std::vector<zip_member>& members() const noexcept { return members_; }
    [[nodiscard]] std::uint64_t expanded_size() const noexcept;

    /// The member in pieces, to its end, so that its checksum is tested too, unless `take` gives the reading
    /// up. Nothing, or what is wrong with it, in which case what was taken of it may be wrong as well.
    [[nodiscard]] std::optional<usage_error> read(const zip_member& member,
                                                  const std::function<bool(std::string_view)>& take) const;

private:
    struct closer {
        void operator()(void* archive) const noexcept;
    };

    zip_archive(std::string path, void* archive) : path_{std::move(path)}, archive_{archive} {}
    [[nodiscard]] std::optional<usage_error> list_members(std::uint64_t file_size);

    std::string path_;
    std::unique_ptr<void, closer> archive_; ///< the library's; its header stays out of ours
    std::vector<zip_member> members_;
};

/// By how it begins, whatever its name is: with a member, or with the end of an empty list of them.
[[nodiscard]] bool begins_as_zip(std::string_view bytes) noexcept;

/// Likewise of a file. Pipes are not looked into, since they can be read only once.
[[nodiscard]] bool is_zip_file(const std::string& path);
