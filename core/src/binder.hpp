// SPDX-License-Identifier: MIT
#pragma once
/// @file binder.hpp
/// Makes records of a tree, by the key table.
///
/// First every id is collected, so that a reference may stand before what it refers to; then each entry is
/// filled in and its references looked up. Records that are not taken keep their number until all is read;
/// then the others close up. So a reference to one of them is known to be no slip, and is not reported.

#include "given_import.hpp"
#include "ledger_fields.hpp"
#include "mediabuy/io/node.hpp"
#include "mediabuy/text/source_text.hpp"
#include "problem_list.hpp"

#include <algorithm>
#include <array>
#include <concepts>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// The names of the tables of a book, in the order of their kinds.
inline constexpr auto table_names = std::span{spellings<record_kind>}.first<top_record_kinds>();

/// One more table, which is no record: where records are to be taken from.
inline constexpr std::string_view import_table = "import";

/// Both, as a problem names them.
inline constexpr auto listed_tables = [] {
    std::array<std::string_view, top_record_kinds + 1> all{};
    std::copy(table_names.begin(), table_names.end(), all.begin());
    all.back() = import_table;
    return all;
}();

/// The kind of the records of that table, or nothing.
[[nodiscard]] constexpr std::optional<record_kind> kind_of_table(std::string_view name) noexcept
{
    const auto kind = word_spelt<record_kind>(name);
    return kind && static_cast<std::size_t>(*kind) < top_record_kinds ? kind : std::nullopt;
}

/// The table that a record or a part of that kind stands under: "contract", "order.line".
[[nodiscard]] std::string table_of_kind(record_kind kind);

/// What may stand behind a key, in words.
[[nodiscard]] std::string_view wants(const key& k);

/// A table in a record that has no id: an action, a charge, a run of days.
template <class T>
concept item = requires(T t)
{
    t.where;
};

class binder {
public:
    /// Precondition: the texts that the tree was read from are among `out.texts`, by the numbers of its
    /// places.
    binder(book& out, const source_tree& tree, problem_list& problems);

    /// What the book takes from official files (bind_imports.cpp). Their records have to be in the tree
    /// before it is bound.
    [[nodiscard]] std::vector<given_import> imports();
    /// Some of these files are not there: what the book says of their records refers to nothing, and lacks
    /// keys, for that reason alone.
    void expect_missing() { missing_ = true; }
    /// Reads every record; each keeps its number, whether it is taken or not.
    void bind();
    /// Lets the records that are taken close up, and enters them in the book's index. The tree is not looked
    /// at any more, and may be gone: of a large book it is larger than the records.
    void close_up();

private:
    struct known_id {
        record_kind kind;
        std::uint32_t index;
        span at;
        std::uint32_t part = 0; ///< of a line or an option: its place in the record `index`
    };
    struct entry {
        const node* from;
        record_kind kind;
        name_id id;
        span id_at;
        std::uint32_t index;
        std::size_t parts_begin = 0; ///< its lines and then its options, in parts_
        std::size_t parts_end = 0;
    };
    /// A line or an option that is taken; its id is "contract:part", or that of an order or an invoice.
    struct part_entry {
        const node* from;
        name_id id;
        span id_at;
    };
    /// The lines of a contract or an order that bear one number.
    struct numbered {
        part_ref line;
        span at;
        std::optional<span> again; ///< another line of that number, so that it names neither
    };
    static constexpr std::size_t most_keys = 32;
    using slots = std::array<const node*, most_keys>;

    // Ids and references (bind_ids.cpp; of lines and options: bind_part_ids.cpp).
    void collect_ids();
    void collect_id(const node& from, record_kind kind);
    void collect_parts(entry& holder);
    void collect_part(const node& from, record_kind kind, const entry& holder, std::uint32_t& part,
                      std::size_t place);
    void lose_parts(const node& holder, record_kind kind, std::string_view id);
    [[nodiscard]] std::string_view text_of_broken(const node& id) const;
    void refuse_table(const node& from);
    [[nodiscard]] const known_id* resolve(const node& from, std::string_view kind);
    [[nodiscard]] std::optional<part_ref> resolve_part(const node& from, std::string_view kind);
    [[nodiscard]] std::optional<part_ref> part_of_another(const node& from, std::string_view kind);
    [[nodiscard]] bool is_lost(std::string_view id) const;
    [[nodiscard]] std::optional<span> nearest_id(std::string_view text, std::string_view kind);
    [[nodiscard]] std::optional<span> nearest_part(std::string_view text, std::string_view kind);

    // Records (bind_records.cpp; what fills them in: fill.hpp).
    void bind_head();
    void bind_entries(bool sources);
    template <class R> void bind_entry(const entry& e, std::vector<R>& into);
    template <class R> [[nodiscard]] bool fill(R& record, const node& from);
    template <class R, class F>
    [[nodiscard]] bool read_field(R& record, const F& f, const node& from, const key& k);
    /// What holds between keys; false where the record cannot be taken.
    template <class T> [[nodiscard]] bool finish(T&, const node&) { return true; }
    [[nodiscard]] bool finish(contract& c, const node& from);
    [[nodiscard]] bool finish(modification& m, const node& from);
    [[nodiscard]] bool finish(claim& c, const node& from);
    [[nodiscard]] bool finish(order& o, const node& from);
    [[nodiscard]] bool finish(order_revision& r, const node& from);
    [[nodiscard]] bool finish(flight_run& r, const node& from);
    [[nodiscard]] bool finish(delivery& d, const node& from);
    [[nodiscard]] bool finish(covered& c, const node& from);
    [[nodiscard]] bool finish(closing& c, const node& from);
    [[nodiscard]] bool finish(charted_account& a, const node& from);
    template <class R> [[nodiscard]] bool read_special(R&, const node&, const key&)
    {
        return true; // an id, or a currency: both were read before
    }
    [[nodiscard]] bool read_special(allocation& a, const node& from, const key& k);
    [[nodiscard]] bool read_special(claim& c, const node& from, const key& k);
    [[nodiscard]] bool read_special(given_import& i, const node& from, const key& k);
    [[nodiscard]] bool read_special(fund& f, const node& from, const key& k);
    [[nodiscard]] bool read_special(delivery& d, const node& from, const key& k);
    [[nodiscard]] std::optional<estimate> read_estimate(const node& from, const key& k,
                                                        std::string_view language);

    // Lines and options (bind_parts.cpp).
    [[nodiscard]] bool read(const node& from, const key& k, std::vector<contract_line>& to);
    [[nodiscard]] bool read(const node& from, const key& k, std::vector<contract_option>& to);
    [[nodiscard]] bool read(const node& from, const key& k, std::vector<order_line>& to);
    [[nodiscard]] bool read(const node& from, const key& k, std::vector<invoice_line>& to);
    [[nodiscard]] bool read(const node& from, const key& k, part_ref& to);
    template <class P> [[nodiscard]] bool read_parts(const node& from, const key& k, std::vector<P>& to);
    void check_part(const contract_line&, const node&) {}
    void check_part(contract_option& o, const node& from);
    void check_part(order_line& l, const node& from);
    void check_part(const invoice_line&, const node&) {}
    void number_line(const std::string& number, part_ref place, const node& from);

    // Rows of a delivery (bind_rows.cpp).
    void read_rows(const node& from, delivery& to);
    void read_row(std::string_view row, std::size_t number, span where, delivery& to);
    void refuse_row(std::string_view row, std::size_t number, span where);

    // What holds between the keys of an order and its lines (bind_orders.cpp).
    void check_runs(const std::vector<flight_run>& runs, const node& from);
    void check_rate(const order_line& l, const node& from);
    void check_packages(const order& o, const node& from);

    // What holds between records (check_across.cpp; of the chart of accounts: bind_ledger.cpp).
    void check_across();
    void check_chart();
    void check_currency(const entry& e, std::optional<currency> own, std::string_view other_id,
                        std::optional<currency> other, std::string_view key_name);

    // Once all is read (close_up.cpp).
    template <class R> void cut_circles(std::vector<R>& records, record_kind kind);

    /// Remembers the problem at a key that the record cannot do without: one added since `mark`, or one of
    /// syntax.
    void blame(std::size_t mark, const node* value);
    /// Says with that problem, or else by itself, that the record at `where` is left out.
    void add_left_out(span where, const std::string& kind);

    // Layout of a table (bind_layout.cpp).
    void check_reasons(const node& from, const slots& given, std::string_view table,
                       std::span<const key> keys);
    [[nodiscard]] slots lay_out(const node& from, std::string_view table, std::span<const key> keys);
    void refuse_key(const node& child, std::string_view table, std::span<const key> keys);
    void add_missing(const node& from, std::string_view table, const key& k);
    [[nodiscard]] static bool excused(const node& from, std::string_view name);
    [[nodiscard]] static span head_of(const node& from);

    // Values (bind_values.cpp; days: bind_days.cpp): false where nothing could be read, the problem reported.
    [[nodiscard]] bool read(const node& from, const key& k, std::string& to);
    [[nodiscard]] bool read(const node& from, const key& k, name_id& to);
    [[nodiscard]] bool read(const node& from, const key& k, bool& to);
    [[nodiscard]] bool read(const node& from, const key& k, std::optional<bool>& to);
    [[nodiscard]] bool read(const node& from, const key& k, std::optional<int>& to);
    [[nodiscard]] bool read_days(const node& from, const key& k, std::optional<int>& to);
    [[nodiscard]] bool read(const node& from, const key& k, std::optional<decimal>& to);
    [[nodiscard]] bool read_price(const node& from, const key& k, std::optional<decimal>& to);
    [[nodiscard]] bool read(const node& from, const key& k, std::optional<ratio>& to);
    [[nodiscard]] bool read(const node& from, const key& k, std::optional<rate>& to);
    [[nodiscard]] bool read(const node& from, const key& k, std::optional<treasury_account>& to);
    [[nodiscard]] bool read(const node& from, const key& k, std::optional<currency>& to);
    [[nodiscard]] bool read(const node& from, const key& k, std::optional<money>& to);
    [[nodiscard]] bool read(const node& from, const key& k, std::optional<day>& to);
    [[nodiscard]] bool read(const node& from, const key& k, std::optional<given_day>& to);
    [[nodiscard]] bool read(const node& from, const key& k, std::optional<any_ref>& to);
    [[nodiscard]] bool read(const node& from, const key& k, std::vector<std::string>& to);
    [[nodiscard]] bool read(const node& from, const key& k, std::vector<unknown_field>& to);
    template <class W>
    requires std::is_enum_v<W>
    [[nodiscard]] bool read(const node& from, const key& k, W& to);
    template <class W>
    requires std::is_enum_v<W>
    [[nodiscard]] bool read(const node& from, const key& k, std::optional<W>& to);
    template <class R> [[nodiscard]] bool read(const node& from, const key& k, ref<R>& to);
    template <class R> [[nodiscard]] bool read(const node& from, const key& k, std::vector<ref<R>>& to);
    [[nodiscard]] bool read(const node& from, const key& k, book_scope& to);
    [[nodiscard]] bool read(const node& from, const key& k, import_selection& to);
    [[nodiscard]] bool read(const node& from, const key& k, printed_totals& to);
    [[nodiscard]] bool read(const node& from, const key& k, given_period& to);
    template <item T> [[nodiscard]] bool read(const node& from, const key& k, std::vector<T>& to);
    [[nodiscard]] bool read_range(const node& from, const key& k, std::optional<given_day>& to);
    void read_reason(const node& from, const std::string& name, std::vector<unknown_field>& to);
    [[nodiscard]] bool amount_text(const node& from, const key& k);
    [[nodiscard]] bool check_order(std::string_view what, std::string_view whose,
                                   std::optional<given_day>& start, std::optional<given_day>& end);
    [[nodiscard]] bool is(const node& from, const key& k, node_kind kind);
    void add_bad_word(const node& from, const key& k);
    void add_bad_date(const problem& p, const node& from);
    void add_inside(problem p, const node& from);
    [[nodiscard]] std::string_view text_at(span where) const
    {
        return out_.texts[static_cast<std::size_t>(where.source)].text_of(where);
    }

    book& out_;
    const source_tree& tree_;
    problem_list& problems_;
    std::vector<allocation> allocations_;
    std::vector<delivery> deliveries_;
    std::array<std::vector<bool>, top_record_kinds> taken_;
    bool missing_ = false; ///< official files are not there

    std::vector<entry> entries_;
    std::vector<part_entry> parts_;
    std::map<name_id, known_id> known_;
    std::set<std::string, std::less<>> lost_; ///< ids of entries that are not taken and have no number
    std::array<std::uint32_t, top_record_kinds> counts_{};
    int searches_left_ =
        50; ///< for a nearest id, each a pass over all ids: with many slips time stays linear

    // Of the entry being read.
    const node* entry_ = nullptr;
    const entry* holder_ = nullptr; ///< itself, which its parts lie in
    std::size_t next_part_ = 0;     ///< the first of its parts that is not read yet
    std::map<std::string, numbered, std::less<>> line_numbers_;
    std::optional<std::size_t> culprit_; ///< the problem for which it is left out
    std::string owner_;                  ///< its id
    std::optional<currency> money_;      ///< of its amounts
    bool money_refused_ = false;         ///< its currency is already reported
};

} // namespace detail
} // namespace v1
} // namespace mediabuy
