// SPDX-License-Identifier: MIT
#include "zip_archive.hpp"

#include "terminal.hpp"

#include <zip.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>
#include <utility>

namespace {

using namespace std::string_literals;

const std::string fetch_again = "Fetch the zip again, and give it as it was published.";

[[nodiscard]] usage_error damaged(const std::string& path)
{
    return {path + " is cut off or damaged: its list of members cannot be read", fetch_again};
}

[[nodiscard]] usage_error cannot_open(const std::string& path, int code)
{
    zip_error_t error{};
    zip_error_init_with_code(&error, code);
    const std::string why = zip_error_strerror(&error);
    zip_error_fini(&error);
    if (code == ZIP_ER_OPEN || code == ZIP_ER_READ || code == ZIP_ER_NOENT)
        return {"cannot read " + path + ": " + why, "Give the name of a file that is there."};
    return damaged(path);
}

/// Nothing is written where a name says, but no zip to be trusted has such a name.
[[nodiscard]] bool leads_out(std::string_view name)
{
    if (name.empty() || name.front() == '/' || name.find('\\') != std::string_view::npos) return true;
    if (name.size() > 1 && name[1] == ':') return true;
    for (std::size_t from = 0; from <= name.size();) {
        const auto end = std::min(name.find('/', from), name.size());
        if (name.substr(from, end - from) == "..") return true;
        from = end + 1;
    }
    return false;
}

/// They could move the cursor of the terminal that the name is shown on.
[[nodiscard]] bool has_control_characters(std::string_view name)
{
    const auto control = [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; };
    return std::any_of(name.begin(), name.end(), control);
}

[[nodiscard]] bool ends_as_zip(std::string_view name)
{
    constexpr std::string_view ending = ".zip";
    return name.size() >= ending.size() &&
           std::equal(ending.begin(), ending.end(), name.end() - ending.size(), [](char a, char b) {
               return a == b || (b >= 'A' && b <= 'Z' && a == b + ('a' - 'A'));
           });
}

[[nodiscard]] usage_error grows_too_large(const std::string& name, std::uint64_t from, std::uint64_t to)
{
    return {name + " would grow from " + std::to_string(from) + " to " + std::to_string(to) + " bytes",
            "Up to " + std::to_string(most_growth) + " times its size and " + std::to_string(most_expanded) +
                " bytes are read. Ask for fewer years at once, if it is no mistake."};
}

[[nodiscard]] bool too_large(std::uint64_t from, std::uint64_t to)
{
    return to > most_expanded || (to > harmless_size && to / most_growth > from);
}

/// Why a member makes the whole archive one not to read.
[[nodiscard]] std::optional<usage_error> refusal_of(zip_t* archive, const std::string& path,
                                                    const zip_stat_t& is)
{
    const char* as_written = zip_get_name(archive, is.index, ZIP_FL_ENC_RAW);
    const std::string name = is.name;
    const auto whole = path + '/' + name;
    if (as_written == nullptr || has_control_characters(as_written))
        return usage_error{"a member of " + path + " has control characters in its name", fetch_again};
    if (leads_out(name))
        return usage_error{path + " has a member that would lead out of its folder: " + name, fetch_again};
    if (is.encryption_method != ZIP_EM_NONE)
        return usage_error{whole + " is encrypted", "Unpack it with its password, and give the files."};
    if (ends_as_zip(name))
        return usage_error{whole + " is a zip inside of a zip",
                           "Unpack the outer one, and give those in it."};
    if (zip_compression_method_supported(is.comp_method, 0) == 0)
        return usage_error{whole + " is compressed by a method that is not read here, number " +
                               std::to_string(is.comp_method),
                           "Unpack it, and give the files."};
    if (too_large(is.comp_size, is.size)) return grows_too_large(whole, is.comp_size, is.size);
    return std::nullopt;
}

struct member_closer {
    void operator()(zip_file_t* file) const noexcept { zip_fclose(file); }
};

[[nodiscard]] zip_t* zip_of(void* archive) { return static_cast<zip_t*>(archive); }

} // namespace

void zip_archive::closer::operator()(void* archive) const noexcept { zip_discard(zip_of(archive)); }

std::variant<zip_archive, usage_error> zip_archive::open(const std::string& path)
{
    int code = 0;
    zip_t* opened = zip_open(path.c_str(), ZIP_RDONLY, &code);
    if (!opened) return cannot_open(path, code);
    zip_archive out{path, opened};
    if (auto error = out.list_members(size_of_file(path).value_or(0))) return *std::move(error);
    return out;
}

std::optional<usage_error> zip_archive::list_members(std::uint64_t file_size)
{
    zip_t* archive = zip_of(archive_.get());
    const auto count = zip_get_num_entries(archive, 0);
    if (count > static_cast<zip_int64_t>(most_members))
        return usage_error{path_ + " has " + std::to_string(count) + " members, more than the " +
                               std::to_string(most_members) + " that are read",
                           "Give a zip as it was published."};
    std::uint64_t compressed = 0;
    std::set<std::string> names;
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t is{};
        constexpr auto needed = ZIP_STAT_INDEX | ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE |
                                ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
        if (zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &is) != 0 ||
            (is.valid & needed) != needed)
            return damaged(path_);
        if (auto refusal = refusal_of(archive, path_, is)) return refusal;
        if (!names.insert(is.name).second)
            return usage_error{path_ + " has two members with the name " + is.name, fetch_again};
        compressed += std::min<std::uint64_t>(is.comp_size, file_size + 1);
        if (is.size == 0 && std::string_view{is.name}.ends_with('/')) continue; // a folder
        members_.push_back({is.name, static_cast<std::uint64_t>(i), is.size});
    }
    if (members_.empty())
        return usage_error{path_ + " is empty: it has no members", "Give a zip with files in it."};
    if (compressed > file_size) // members that lie in one another: no writer makes such, but bombs do
        return usage_error{path_ + " has members that overlap", fetch_again};
    if (too_large(file_size, expanded_size())) return grows_too_large(path_, file_size, expanded_size());
    return std::nullopt;
}

std::uint64_t zip_archive::expanded_size() const noexcept
{
    std::uint64_t sum = 0;
    for (const auto& member : members_)
        sum += std::min(member.size, most_expanded + 1); // of a thousand at most: no overflow
    return sum;
}

std::optional<usage_error> zip_archive::read(const zip_member& member,
                                             const std::function<bool(std::string_view)>& take) const
{
    const auto whole = path_ + '/' + member.name;
    zip_t* archive = zip_of(archive_.get());
    const std::unique_ptr<zip_file_t, member_closer> file{zip_fopen_index(archive, member.place, 0)};
    if (!file) return usage_error{whole + " cannot be read: " + zip_strerror(archive), fetch_again};
    std::vector<char> piece(std::size_t{1} << 18U);
    std::uint64_t length = 0;
    for (;;) {
        const auto got = zip_fread(file.get(), piece.data(), piece.size());
        if (got < 0) return usage_error{whole + " is damaged: " + zip_file_strerror(file.get()), fetch_again};
        if (got == 0) break;
        length += static_cast<std::uint64_t>(got);
        if (length > member.size) break;
        if (!take({piece.data(), static_cast<std::size_t>(got)})) return std::nullopt;
    }
    if (length != member.size)
        return usage_error{whole + " is damaged: it says that it has " + std::to_string(member.size) +
                               " bytes, and has " + (length > member.size ? "more" : std::to_string(length)),
                           fetch_again};
    return std::nullopt;
}

bool begins_as_zip(std::string_view bytes) noexcept
{
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

bool is_zip_file(const std::string& path)
{
    if (!is_file(path)) return false;
    bool zip = ends_as_zip(path);
    const auto error = read_pieces(path, [&zip](std::string_view piece) {
        zip = zip || begins_as_zip(piece);
        return false;
    });
    return zip && !error;
}
