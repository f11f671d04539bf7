// SPDX-License-Identifier: MIT
#pragma once
/// @file key_counts.hpp
/// What an export leaves out: what a book has, less what was written of it.

#include "mediabuy/io/codes.hpp"
#include "mediabuy/io/write.hpp"
#include "table_shape.hpp"
#include "trees.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// By key of contracts, parties and payments, which releases are made of; of other records by kind.
class key_counts {
public:
    explicit key_counts(const book& records)
    {
        const auto json = write_json(records);
        std::vector<problem> none;
        problem_list problems{none};
        for (const auto& entry : read_json(json, source_id{0}, problems).entries) {
            const bool by_key = entry.key == "contract" || entry.key == "party" || entry.key == "payment";
            if (by_key)
                count(entry, entry.key);
            else
                ++there_[entry.key];
        }
    }

    void wrote(const std::string& name) { ++written_[name]; }

    [[nodiscard]] std::vector<problem> left_out() const
    {
        std::vector<problem> out;
        for (const auto& [name, there] : there_) {
            const auto at = written_.find(name);
            const auto written = at == written_.end() ? 0 : at->second;
            if (there > written)
                out.push_back({.level = severity::note,
                               .code = code::not_in_ocds,
                               .where = {},
                               .arguments = {name, std::to_string(there - written), std::to_string(there)},
                               .related = {}});
        }
        return out;
    }

private:
    void count(const node& record, const std::string& table)
    {
        for (const auto& child : record.children) {
            auto name = table + '.' + child.key;
            if (child.kind == node_kind::list && shape_named(name))
                for (const auto& item : child.children)
                    count(item, name);
            else if (child.key != "id")
                ++there_[name];
        }
    }

    std::map<std::string, std::size_t> there_;
    std::map<std::string, std::size_t> written_;
};

} // namespace detail
} // namespace v1
} // namespace mediabuy
