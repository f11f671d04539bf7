// SPDX-License-Identifier: MIT
#pragma once
/// @file io/book_reader.hpp
/// Reads a book that takes records from official files, which stay where they are.
///
/// The core opens no file: `files` says which ones the book wants, and a face hands their bytes over, each
/// behind `give`. All files of one format are one import, so that the actions of an award are together
/// whichever file they stand in. The records of the files come to the book's own; an entry of the book with
/// the id of one of them is laid over it, and adds keys that the file does not give. What a file gives stays
/// as it is: it is contradicted by a claim, never by an overlay. Their place in the book is that of `file`.
///
/// Where the book keeps what a file said of each record (record_tally.hpp) and the file is another one now, a
/// warning tells how many records were added, are gone and are altered, with the totals, and notes name them.

#include "mediabuy/io/read.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Changed records that notes name; of more, only their number (import-more-changes).
inline constexpr std::size_t most_changes_shown = 20;

class book_reader {
public:
    /// As read_book has them.
    book_reader(std::string text, std::string name);
    book_reader(const book_reader&) = delete;
    book_reader& operator=(const book_reader&) = delete;
    ~book_reader();

    /// The files that the book wants, from its own folder, in its order; each once, and none that leads out.
    [[nodiscard]] const std::vector<std::string>& files() const noexcept;

    /// What comes next is of that one of `files`: once, or member by member where it is a zip.
    void give(std::size_t file);
    /// It cannot be read, in the words of the system.
    void cannot_read(std::size_t file, std::string why);
    /// Its path leads out of the folder by a link.
    void leads_out(std::size_t file);

    void say_zip(const std::string& path);
    void begin(std::string name);
    void feed(std::string_view chunk);
    [[nodiscard]] bool stopped() const noexcept;
    /// `digest` is the SHA-256 of the whole file; without it only what the book keeps tells of changes.
    void end(const std::string& digest = {});

    /// The book with everything in it. To be called once. Errors besides those of read_book: those of the
    /// files (import_codes.hpp), import-not-given for each that was not given, import-unreadable,
    /// import-path, import-twice, import-gives-it, bad-kept. Warnings: import-changed, import-differs.
    [[nodiscard]] read_result finish();

private:
    struct state;
    std::unique_ptr<state> state_;
};

} // namespace v1
} // namespace mediabuy
