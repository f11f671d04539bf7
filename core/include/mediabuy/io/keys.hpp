// SPDX-License-Identifier: MIT
#pragma once
/// @file io/keys.hpp
/// Every table and key of a book: what the reader takes, and what a schema, completions and the documentation
/// say. (Of contracts: io/contract_keys.hpp; of orders: io/order_keys.hpp; of deliveries and documents:
/// io/delivery_keys.hpp; of funds, invoices and payments: io/ledger_keys.hpp; of imports:
/// io/import_keys.hpp.)

#include "mediabuy/record/words.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

enum class value_type : std::uint8_t {
    number,   ///< a whole number
    days,     ///< a whole number of days, 0 to 3660
    quantity, ///< any exact number, with or without quotes
    text,
    id,           ///< lower-case letters, digits and hyphens; unique in the book
    word,         ///< one of a closed list, `of`
    flag,         ///< true or false
    currency,     ///< a code of ISO 4217
    money,        ///< an exact amount, quoted
    ratio,        ///< a share: "15%", "0.15" or "3/17", quoted
    price,        ///< an exact amount for one unit, quoted; it may be finer than the currency
    estimate,     ///< an amount as printed, quoted
    day,          ///< a whole day
    vague_day,    ///< a day, "2025-10", "2025", or { from, to, as_printed }
    period,       ///< { start, end }, each a vague day, either left out where it is not known
    availability, ///< a period, or "no-year"
    account,      ///< a Treasury account symbol
    reference,    ///< an id of the kind `of`; of any kind where that is empty
    part,  ///< a line or an option of the same contract, or a line of the same order, by its id in it; a line
           ///< also by its number
    texts, ///< a list of texts
    references, ///< a list of ids of the kind `of`
    table,      ///< the table `of`
    tables,     ///< a list of tables `of`
    reasons,    ///< a table of keys that are not known, each with a word of `of`
};
template <>
inline constexpr std::array spellings<value_type>{
    std::string_view{"number"},       std::string_view{"days"},      std::string_view{"quantity"},
    std::string_view{"text"},         std::string_view{"id"},        std::string_view{"word"},
    std::string_view{"flag"},         std::string_view{"currency"},  std::string_view{"money"},
    std::string_view{"ratio"},        std::string_view{"price"},     std::string_view{"estimate"},
    std::string_view{"day"},          std::string_view{"vague-day"}, std::string_view{"period"},
    std::string_view{"availability"}, std::string_view{"account"},   std::string_view{"reference"},
    std::string_view{"part"},         std::string_view{"texts"},     std::string_view{"references"},
    std::string_view{"table"},        std::string_view{"tables"},    std::string_view{"reasons"}};
static_assert(spelling_of(value_type::reasons) == "reasons");

/// Whether a record can do without a key.
enum class need : std::uint8_t {
    optional,
    required,  ///< missing, it is a problem, unless `unknown` says why
    essential, ///< missing or wrong, the whole record is left out
};

struct key {
    std::string_view name;
    value_type type = value_type::text;
    need necessity = need::optional;
    std::string_view of = {};       ///< a kind of record, a list of words, or a table
    std::string_view fallback = {}; ///< what holds where the key is left out
    std::string_view unit = {};
    std::string_view help = {}; ///< one line, without a full stop
};

struct table {
    std::string_view name; ///< as under its header: "contract", "contract.modification"; "book" is the head
    std::string_view help;
    std::span<const key> keys;
};

/// Every table, the head first, then the records in the order of record_kind, then the tables inside records.
[[nodiscard]] std::span<const table> tables() noexcept;

/// The table with that name, or nothing.
[[nodiscard]] const table* table_named(std::string_view name) noexcept;

/// The spellings of a closed list, by its name in key::of; empty where there is none.
[[nodiscard]] std::span<const std::string_view> words_of(std::string_view list) noexcept;

// ---- the keys

inline constexpr std::string_view in_currency = "the record's currency";

/// What every record has, behind its own keys.
inline constexpr std::array common_keys{
    key{.name = "id", .type = value_type::id, .necessity = need::essential, .help = "its name in this book"},
    key{.name = "sources",
        .type = value_type::references,
        .of = "source",
        .help = "the sources that it rests on"},
    key{.name = "recorded",
        .type = value_type::day,
        .help = "the day from which it was known, where no source has one"},
    key{.name = "unknown",
        .type = value_type::reasons,
        .of = "unknown",
        .help = "keys that it lacks, and why"},
    key{.name = "note", .help = "words for the reader"},
};

/// `own` and behind them the common keys.
template <std::size_t N> [[nodiscard]] consteval auto with_common(const std::array<key, N>& own)
{
    std::array<key, N + common_keys.size()> all{};
    for (std::size_t i = 0; i < N; ++i)
        all[i] = own[i];
    for (std::size_t i = 0; i < common_keys.size(); ++i)
        all[N + i] = common_keys[i];
    return all;
}

inline constexpr std::array book_keys{
    key{.name = "mediabuy", .type = value_type::number, .necessity = need::required, .help = "the format: 1"},
    key{.name = "title", .necessity = need::required, .help = "what the book is about"},
    key{.name = "currency", .type = value_type::currency, .help = "of every amount that names no other"},
    key{.name = "as_of", .type = value_type::day, .help = "the day of every question that names no other"},
    key{.name = "scope",
        .type = value_type::table,
        .of = "scope",
        .fallback = "everything",
        .help = "what the totals are of"},
};

inline constexpr std::array period_keys{
    key{.name = "start", .type = value_type::vague_day, .help = "first day, included"},
    key{.name = "end", .type = value_type::vague_day, .help = "last day, included"},
};

inline constexpr std::array range_keys{
    key{.name = "from",
        .type = value_type::day,
        .necessity = need::essential,
        .help = "the earliest day that it can be"},
    key{.name = "to",
        .type = value_type::day,
        .necessity = need::essential,
        .help = "the latest day that it can be"},
    key{.name = "as_printed", .help = "the words of the source, such as late 2025"},
};

inline constexpr std::array scope_keys{
    key{.name = "payer", .help = "whose money"},
    key{.name = "purpose", .help = "what for"},
    key{.name = "period", .type = value_type::period, .help = "when"},
};

inline constexpr auto source_keys = with_common(std::array{
    key{.name = "publisher", .necessity = need::required, .help = "who published it"},
    key{.name = "title", .help = "its title"},
    key{.name = "published", .type = value_type::vague_day, .help = "when"},
    key{.name = "language", .help = "its language by BCP 47, such as en or sv"},
    key{.name = "address", .help = "where it is found"},
    key{.name = "archived", .help = "where a copy is kept"},
    key{.name = "retrieved", .type = value_type::day, .help = "when it was read for this book"},
    key{.name = "sha256", .help = "digest of the copy that was read"},
    key{.name = "selection", .help = "which rows of it the book holds, where not all"},
    key{.name = "relays",
        .type = value_type::references,
        .of = "source",
        .help = "the sources that it repeats"},
    key{.name = "corrected", .type = value_type::vague_day, .help = "when it was corrected"},
    key{.name = "retracted", .type = value_type::vague_day, .help = "when it was withdrawn"},
});

inline constexpr auto party_keys = with_common(std::array{
    key{.name = "kind",
        .type = value_type::word,
        .necessity = need::required,
        .of = "party",
        .help = "what it is"},
    key{.name = "name", .necessity = need::required, .help = "as people write it"},
    key{.name = "parent", .type = value_type::reference, .of = "party", .help = "what it belongs to"},
    key{.name = "aka", .type = value_type::texts, .help = "its other names"},
    key{.name = "uei", .help = "its unique entity identifier of SAM.gov"},
});

inline constexpr auto campaign_keys = with_common(std::array{
    key{.name = "agency", .type = value_type::reference, .of = "party", .help = "whose campaign it is"},
    key{.name = "name", .necessity = need::required, .help = "as people call it"},
    key{.name = "purpose", .help = "what it is for"},
    key{.name = "period", .type = value_type::period, .help = "when it runs"},
});

inline constexpr auto allocation_keys = with_common(std::array{
    key{.name = "platform",
        .type = value_type::reference,
        .of = "party",
        .help = "who runs the advertisements"},
    key{.name = "campaign", .type = value_type::reference, .of = "campaign", .help = "what it is for"},
    key{.name = "contract",
        .type = value_type::reference,
        .of = "contract",
        .help = "under which it was bought"},
    key{.name = "order",
        .type = value_type::reference,
        .of = "order",
        .help = "the insertion order that it is placed with"},
    key{.name = "channel",
        .type = value_type::word,
        .of = "channel",
        .fallback = "unknown",
        .help = "where they run"},
    key{.name = "layer",
        .type = value_type::word,
        .necessity = need::essential,
        .of = "layer",
        .help = "how far along the money is"},
    key{.name = "basis",
        .type = value_type::word,
        .of = "basis",
        .fallback = "unknown",
        .help = "what the amount includes"},
    key{.name = "payer", .help = "whose money, where a source says so"},
    key{.name = "purpose", .help = "what for, where a source says so"},
    key{.name = "flight", .type = value_type::period, .help = "when the advertisements run"},
    key{.name = "currency", .type = value_type::currency, .fallback = "the book's", .help = "of its amount"},
    key{.name = "amount",
        .type = value_type::estimate,
        .necessity = need::essential,
        .unit = in_currency,
        .help = "the amount as printed"},
    key{.name = "exact",
        .type = value_type::flag,
        .fallback = "true with an order, else false",
        .help = "the amount is exact, whatever its zeros"},
    key{.name = "rate", .type = value_type::table, .of = "rate", .help = "what its units cost"},
    key{.name = "units", .type = value_type::quantity, .help = "how many units were bought"},
    key{.name = "commission", .type = value_type::ratio, .help = "the agency's share of gross"},
});

inline constexpr auto event_keys = with_common(std::array{
    key{.name = "about",
        .type = value_type::reference,
        .necessity = need::required,
        .help = "what it happened to"},
    key{.name = "says",
        .type = value_type::word,
        .necessity = need::essential,
        .of = "event",
        .help = "what happened"},
    key{.name = "date", .type = value_type::vague_day, .help = "when"},
});

inline constexpr auto claim_keys = with_common(std::array{
    key{.name = "source",
        .type = value_type::reference,
        .necessity = need::essential,
        .of = "source",
        .help = "who says it"},
    key{.name = "about",
        .type = value_type::reference,
        .necessity = need::required,
        .help = "what it speaks of"},
    key{.name = "says",
        .type = value_type::word,
        .necessity = need::essential,
        .of = "claim",
        .help = "what it states"},
    key{.name = "currency", .type = value_type::currency, .fallback = "the book's", .help = "of its amount"},
    key{.name = "amount", .type = value_type::estimate, .unit = in_currency, .help = "the amount as printed"},
    key{.name = "as_printed", .fallback = "the amount as written", .help = "the words around the amount"},
    key{.name = "cause", .help = "why it ended, as a word of your own, such as contract-ran-out"},
    key{.name = "stated_by", .help = "from whom the source has it: the id of a party, or a name"},
    key{.name = "origin",
        .type = value_type::reference,
        .of = "source",
        .help = "where its source has it from, if that repeats several; the source itself where it is the "
                "first to say it"},
    key{.name = "date", .type = value_type::vague_day, .help = "when it started or ended"},
    key{.name = "payer", .help = "whose money"},
    key{.name = "payee", .help = "who received it"},
    key{.name = "purpose", .help = "what for"},
    key{.name = "channel", .type = value_type::word, .of = "channel", .help = "where the advertisements run"},
    key{.name = "period", .type = value_type::period, .help = "the time that the figure is of"},
    key{.name = "layer", .type = value_type::word, .of = "layer", .help = "how far along the money is"},
    key{.name = "basis", .type = value_type::word, .of = "basis", .help = "what the amount includes"},
});

} // namespace v1
} // namespace mediabuy
