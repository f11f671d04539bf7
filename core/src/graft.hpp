// SPDX-License-Identifier: MIT
#pragma once
/// @file graft.hpp
/// Puts the records of official files among the entries of a book, before records are made of those.

#include "given_import.hpp"
#include "mediabuy/io/node.hpp"
#include "mediabuy/record/book.hpp"
#include "problem_list.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

class graft {
public:
    /// All of them outlive the graft.
    graft(source_tree& into, const std::vector<given_import>& imports, problem_list& problems)
        : tree_{into}, imports_{imports}, problems_{problems}, own_{into.entries.size()}
    {
    }

    /// The records that the imports with these numbers make; `digests` is of all imports. Their head is left
    /// out: the book's own governs. Records whose ids other files took have a number behind theirs; parties
    /// of one kind and name are one.
    void add(book made, const std::vector<std::size_t>& from, const std::vector<std::string>& digests);

    /// Lays the book's own entries over those of the same id. Errors: import-gives-it.
    void lay_over();

private:
    struct grafted {
        std::size_t entry; ///< its place in the tree
        std::size_t from;  ///< the import
    };

    [[nodiscard]] std::string free_id(const book& made, std::string_view id) const;
    [[nodiscard]] std::map<std::string, std::string, std::less<>> make_ids_free(book& made);
    void lay_over(node& official, node& own, const given_import& from);

    source_tree& tree_;
    const std::vector<given_import>& imports_;
    problem_list& problems_;
    std::size_t own_;                                 ///< entries of the book itself, which come first
    std::map<std::string, grafted, std::less<>> ids_; ///< of what files gave
};

} // namespace detail
} // namespace v1
} // namespace mediabuy
