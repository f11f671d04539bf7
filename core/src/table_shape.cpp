// SPDX-License-Identifier: MIT
#include "table_shape.hpp"

#include "mediabuy/record/any_ref.hpp"

#include <algorithm>

namespace mediabuy {
inline namespace v1 {
namespace detail {
namespace {

using path = std::vector<std::string_view>;

[[nodiscard]] std::string joined(const path& keys)
{
    std::string out;
    for (const auto key : keys)
        out += (out.empty() ? "" : ".") + std::string{key};
    return out;
}

class shape_maker {
public:
    void add(const table& of, std::string name, std::vector<std::string> holders)
    {
        table_shape shape{std::move(name), of.help, std::move(holders), {}};
        add_columns(shape, of.keys, {});
        const auto id = std::find_if(shape.columns.begin(), shape.columns.end(),
                                     [](const table_column& c) { return c.name == "id"; });
        if (id != shape.columns.end()) std::rotate(shape.columns.begin(), id, id + 1);
        const auto own_name = shape.name;
        auto inner_holders = shape.holders;
        inner_holders.push_back(own_name.substr(own_name.rfind('.') + 1));
        out.push_back(std::move(shape));
        for (const auto& k : of.keys)
            if (k.type == value_type::tables)
                add(*table_named(k.of), own_name + '.' + std::string{k.name}, inner_holders);
    }

    std::vector<table_shape> out;

private:
    void add_columns(table_shape& shape, std::span<const key> keys, const path& before)
    {
        for (const auto& k : keys) {
            auto here = before;
            here.push_back(k.name);
            const auto spread = [&](std::string_view inner) {
                add_columns(shape, table_named(inner)->keys, here);
            };
            if (k.type == value_type::tables) continue;
            if (k.type == value_type::table) {
                spread(k.of);
                continue;
            }
            if (k.type != value_type::period) add_column(shape, k, here, column_use::always);
            if (k.type == value_type::period || k.type == value_type::availability) spread("period");
            if (k.type == value_type::vague_day) add_ends(shape, here);
        }
    }

    static void add_ends(table_shape& shape, const path& of_day)
    {
        for (const auto& k : range_keys) {
            auto here = of_day;
            here.push_back(k.name);
            add_column(shape, k, here, column_use::where_needed);
        }
    }

    static void add_column(table_shape& shape, const key& k, const path& here, column_use use)
    {
        const bool required = here.size() == 1 && k.necessity == need::essential;
        shape.columns.push_back({here, joined(here), &k, use, required});
    }
};

[[nodiscard]] std::vector<table_shape> make_shapes()
{
    shape_maker maker;
    maker.add(*table_named("book"), "book", {});
    const auto records = spellings<record_kind>;
    for (std::size_t kind = 0; kind < top_record_kinds; ++kind)
        maker.add(*table_named(records[kind]), std::string{records[kind]}, {});
    return std::move(maker.out);
}

} // namespace

const std::vector<table_shape>& table_shapes()
{
    static const auto shapes = make_shapes();
    return shapes;
}

const table_shape* shape_named(std::string_view name)
{
    const auto& all = table_shapes();
    const auto at =
        std::find_if(all.begin(), all.end(), [name](const table_shape& s) { return s.name == name; });
    return at == all.end() ? nullptr : &*at;
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
