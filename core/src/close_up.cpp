// SPDX-License-Identifier: MIT
#include "binder.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace detail {
namespace {

template <class R> inline constexpr record_kind kind_of = record_kind::source;
template <> inline constexpr record_kind kind_of<party> = record_kind::party;
template <> inline constexpr record_kind kind_of<campaign> = record_kind::campaign;
template <> inline constexpr record_kind kind_of<fund> = record_kind::fund;
template <> inline constexpr record_kind kind_of<contract> = record_kind::contract;
template <> inline constexpr record_kind kind_of<order> = record_kind::order;
template <> inline constexpr record_kind kind_of<allocation> = record_kind::allocation;
template <> inline constexpr record_kind kind_of<invoice> = record_kind::invoice;

/// The new numbers of the records that are taken, by kind.
class renumbering {
public:
    explicit renumbering(const std::array<std::vector<bool>, top_record_kinds>& taken)
    {
        for (std::size_t kind = 0; kind < top_record_kinds; ++kind) {
            std::uint32_t next = 0;
            for (const bool is_taken : taken[kind])
                to_[kind].push_back(is_taken ? next++ : nowhere);
        }
    }

    /// Of a line or an option: that of what it lies in.
    [[nodiscard]] std::optional<std::uint32_t> operator()(record_kind kind, std::size_t from) const
    {
        const auto to = to_[static_cast<std::size_t>(holder_of(kind))][from];
        return to == nowhere ? std::nullopt : std::optional{to};
    }

    template <class T> void apply(T&) const {}
    template <class R> void apply(ref<R>& r) const
    {
        if (!r) return;
        const auto to = (*this)(kind_of<R>, r.index());
        r = to ? ref<R>{*to} : ref<R>{};
    }
    template <class R> void apply(std::vector<ref<R>>& list) const
    {
        for (auto& r : list)
            apply(r);
        std::erase(list, ref<R>{});
    }
    void apply(std::optional<any_ref>& r) const
    {
        if (!r) return;
        const auto to = (*this)(r->kind, r->index);
        r = to ? std::optional{any_ref{r->kind, *to, r->part}} : std::nullopt;
    }
    template <class T>
    requires requires { fields_of<T>::list; }
    void apply(std::vector<T>& list) const
    {
        for (auto& each : list)
            apply_to_fields(each);
    }

    template <class R> void apply_to_fields(R& record) const
    {
        for_each_field<R>([&](const auto& f, std::size_t) {
            if constexpr (requires { f.of; }) apply(f.of(record));
        });
    }

private:
    static constexpr auto nowhere = std::numeric_limits<std::uint32_t>::max();
    std::array<std::vector<std::uint32_t>, top_record_kinds> to_;
};

/// Takes out the records that are not taken, and renumbers the references of the others.
template <class R>
void close_up_table(std::vector<R>& table, const std::vector<bool>& taken, const renumbering& numbers)
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (!taken[i]) continue;
        numbers.apply_to_fields(table[i]);
        if (kept != i) table[kept] = std::move(table[i]);
        ++kept;
    }
    table.erase(table.begin() + static_cast<std::ptrdiff_t>(kept), table.end());
}

/// What a parent key of a record says, where it has one that was read.
[[nodiscard]] span parent_at(const node& from)
{
    const auto* parent = child_of(from, "parent");
    return parent ? parent->where : from.where;
}

} // namespace

/// Cuts the parents of records that are their own ancestors, and says so: of one that names itself as a
/// warning (USAspending takes such an award as having no parent), of each in a longer circle as an error.
template <class R> void binder::cut_circles(std::vector<R>& records, record_kind kind)
{
    std::vector<const entry*> from;
    for (const auto& e : entries_)
        if (e.kind == kind) from.push_back(&e);
    const auto id_of = [&](std::size_t i) { return std::string{out_.names.text(from[i]->id)}; };
    enum class walk : std::uint8_t { not_yet, on_this_way, done };
    std::vector<walk> state(records.size(), walk::not_yet);
    std::vector<std::size_t> way;
    for (std::size_t start = 0; start < records.size(); ++start) {
        way.clear();
        auto at = ref<R>{start};
        while (at && state[at.index()] == walk::not_yet) {
            state[at.index()] = walk::on_this_way;
            way.push_back(at.index());
            at = records[at.index()].parent;
        }
        const bool circle = at && state[at.index()] == walk::on_this_way;
        for (const auto i : way)
            state[i] = walk::done;
        if (!circle) continue;
        way.erase(way.begin(), std::find(way.begin(), way.end(), at.index()));
        for (std::size_t i = 0; i < way.size(); ++i) {
            const auto next = way[(i + 1) % way.size()];
            auto p =
                error_at(parent_at(*from[way[i]]->from), code::parent_cycle, {id_of(way[i]), id_of(next)});
            if (way.size() == 1) {
                p.level = severity::warning;
                p.code = code::own_parent;
            } else {
                p.related.push_back({parent_at(*from[next]->from), code::next_parent});
            }
            records[way[i]].parent = {};
            problems_.add(std::move(p));
        }
    }
}

template void binder::cut_circles(std::vector<contract>&, record_kind);
template void binder::cut_circles(std::vector<party>&, record_kind);

void binder::close_up()
{
    const renumbering numbers{taken_};
    const auto taken = [this](record_kind kind) -> const std::vector<bool>& {
        return taken_[static_cast<std::size_t>(kind)];
    };
    close_up_table(out_.sources, taken(record_kind::source), numbers);
    close_up_table(out_.parties, taken(record_kind::party), numbers);
    close_up_table(out_.campaigns, taken(record_kind::campaign), numbers);
    close_up_table(out_.funds, taken(record_kind::fund), numbers);
    close_up_table(out_.contracts, taken(record_kind::contract), numbers);
    close_up_table(out_.orders, taken(record_kind::order), numbers);
    close_up_table(allocations_, taken(record_kind::allocation), numbers);
    close_up_table(deliveries_, taken(record_kind::delivery), numbers);
    close_up_table(out_.events, taken(record_kind::event), numbers);
    close_up_table(out_.invoices, taken(record_kind::invoice), numbers);
    close_up_table(out_.credits, taken(record_kind::credit), numbers);
    close_up_table(out_.payments, taken(record_kind::payment), numbers);
    close_up_table(out_.dispositions, taken(record_kind::disposition), numbers);
    close_up_table(out_.documents, taken(record_kind::document), numbers);
    close_up_table(out_.closings, taken(record_kind::closing), numbers);
    close_up_table(out_.accounts, taken(record_kind::account), numbers);
    close_up_table(out_.claims, taken(record_kind::claim), numbers);
    for (auto& a : allocations_)
        out_.allocations.push_back(std::move(a));
    std::size_t rows = 0;
    for (const auto& d : deliveries_)
        rows += d.rows.size();
    out_.deliveries.reserve_rows(rows);
    for (auto& d : deliveries_)
        out_.deliveries.push_back(std::move(d));
    for (const auto& [name, known] : known_)
        if (const auto index = numbers(known.kind, known.index))
            out_.by_id.emplace_hint(out_.by_id.end(), name, any_ref{known.kind, *index, known.part});
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
