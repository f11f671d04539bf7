// SPDX-License-Identifier: MIT
#include "fill.hpp"
#include "id_text.hpp"

#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace detail {

std::vector<given_import> binder::imports()
{
    std::vector<given_import> out;
    for (const auto& from : tree_.entries) {
        if (from.key != import_table) continue;
        given_import made;
        made.campaign.kind = node_kind::broken;
        culprit_.reset();
        const auto mark = problems_.size();
        if (!fill(made, from)) {
            blame(mark, nullptr);
            add_left_out(head_of(from), from.key);
            continue;
        }
        made.file_at = child_of(from, "file")->where;
        if (const auto* kept = child_of(from, "kept")) made.kept_at = kept->where;
        out.push_back(std::move(made));
    }
    return out;
}

bool binder::read(const node& from, const key& k, import_selection& to)
{
    return is(from, k, node_kind::table) && fill(to, from);
}

bool binder::read_special(given_import& i, const node& from, const key& k)
{
    if (!is(from, k, node_kind::text)) return false;
    if (k.name == "campaign") {
        i.campaign = from;
        return true;
    }
    if (!is_kebab_case(from.text)) {
        problems_.add_error(from.where, code::bad_id, {excerpt(from.text)});
        return false;
    }
    i.id = from.text;
    return true;
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
