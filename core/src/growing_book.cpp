// SPDX-License-Identifier: MIT
#include "growing_book.hpp"

#include "mediabuy/text/kebab.hpp"

#include <algorithm>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace detail {
namespace {

// Of an id; units: bytes. A title or a name may be as long as it likes.
constexpr std::size_t longest_source_id = 80;
constexpr std::size_t longest_party_id = 60;

} // namespace

growing_book::growing_book() { book_.default_currency = currency::of("USD"); }

name_id growing_book::fresh_id(std::string id)
{
    if (id.empty()) id = "unnamed";
    const auto taken = [this](const std::string& tried) {
        const auto known = book_.names.find(tried);
        return known && book_.by_id.count(*known) > 0;
    };
    if (!taken(id)) return book_.names.intern(id);
    auto& n = last_number_.try_emplace(id, 1).first->second;
    std::string tried;
    do
        tried = id + '-' + std::to_string(++n);
    while (taken(tried));
    return book_.names.intern(tried);
}

ref<source> growing_book::add_source(std::string_view publisher, const std::string& file,
                                     const std::string& selection, const std::string& id)
{
    const auto slash = file.find_last_of('/');
    auto name = slash == std::string::npos ? file : file.substr(slash + 1);
    source s;
    s.head.id = fresh_id(id.empty() ? kebab_case(name.substr(0, name.rfind('.')), longest_source_id) : id);
    s.publisher = publisher;
    s.title = std::move(name);
    s.selection = selection;
    const auto index = static_cast<std::uint32_t>(book_.sources.size());
    book_.by_id.emplace(s.head.id, any_ref{record_kind::source, index});
    book_.sources.push_back(std::move(s));
    return ref<source>{index};
}

void growing_book::say_digest(ref<source> of, const std::string& digest)
{
    if (of) book_.sources[of.index()].sha256 = digest;
}

ref<party> growing_book::add_party(party_kind kind, const std::string& identity, std::string_view name,
                                   std::string_view uei)
{
    if (const auto known = parties_.find(identity); known != parties_.end()) {
        auto& p = book_.parties[known->second.index()];
        const bool new_name =
            p.name != name && !name.empty() && std::find(p.aka.begin(), p.aka.end(), name) == p.aka.end();
        if (new_name) p.aka.emplace_back(name);
        return known->second;
    }
    party p;
    p.kind = kind;
    p.name = name;
    p.uei = uei;
    p.head.id = fresh_id(kebab_case(name, longest_party_id));
    const auto index = static_cast<std::uint32_t>(book_.parties.size());
    book_.by_id.emplace(p.head.id, any_ref{record_kind::party, index});
    book_.parties.push_back(std::move(p));
    return parties_.emplace(identity, ref<party>{index}).first->second;
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
