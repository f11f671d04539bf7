// SPDX-License-Identifier: MIT
#pragma once
/// @file io/import/platform_layout.hpp
/// The columns of what platforms publish of political advertisements, by layout: what drifted between them
/// stands side by side in one table.
///
/// google-2018, google-2025: "advertiser-stats" of Google's political ads bundle, a total for each advertiser
/// and currency since the bundle begins. Amounts stand in a column for each currency, of which new ones come:
/// they are known by what stands around the code. snap: one advertisement a row, in the currency of its
/// account. meta: the report of the Ad Library, a total for each page and disclaimer.
/// Source: domain.md E1; the headers of the files themselves.

#include "mediabuy/money/currency.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// What a column says, whatever its name. Amounts in a column for each currency stand beside these.
enum class platform_field : std::uint8_t {
    key,      ///< of the advertiser, the advertisement or the page
    payer,    ///< whose money, as the platform says
    page,     ///< under which it ran
    buyer,    ///< who placed it
    currency, ///< of `amount`
    amount,
    start, ///< set up to begin
    end,   ///< set up to stop
    count, ///< of advertisements
};
inline constexpr std::size_t platform_field_count = static_cast<std::size_t>(platform_field::count) + 1;

/// One column in each layout; "" where a layout lacks it.
struct platform_column {
    platform_field what;
    std::string_view google_2018;
    std::string_view google_2025;
    std::string_view snap;
    std::string_view meta;
};

enum class platform_format : std::uint8_t { google_ads, snap_ads, meta_ads };

struct platform_layout {
    std::string_view name;
    platform_format format;
    std::string_view platform_column::*names;
    std::string_view before_currency; ///< of a column of amounts; both "" where `amount` holds them
    std::string_view after_currency;
    std::span<const platform_field> essential; ///< without all of these a header is not of this layout
};

/// "google-ads", as the command has it; nothing for another word.
[[nodiscard]] constexpr std::optional<platform_format> platform_format_called(std::string_view name) noexcept;
[[nodiscard]] constexpr std::string_view name_of(platform_format format) noexcept;

[[nodiscard]] constexpr std::span<const platform_layout> platform_layouts() noexcept;

/// The columns, in the order of platform_field.
[[nodiscard]] constexpr std::span<const platform_column> platform_columns() noexcept;

/// The name of a column in a layout; "" where it lacks it.
[[nodiscard]] constexpr std::string_view name_in(const platform_layout& layout, platform_field what) noexcept
{
    return platform_columns()[static_cast<std::size_t>(what)].*layout.names;
}

struct amount_column {
    std::uint32_t place = 0;    ///< in the header, from 0
    std::string code;           ///< as printed
    std::optional<currency> of; ///< none for a code that is none today: only 0 can be taken from it
};

/// A header that was recognised.
struct platform_header {
    const platform_layout* layout = nullptr;
    std::array<std::optional<std::uint32_t>, platform_field_count> places;
    std::vector<amount_column> amounts; ///< in the order of the header

    [[nodiscard]] std::optional<std::uint32_t> place_of(platform_field what) const
    {
        return places[static_cast<std::size_t>(what)];
    }
};

struct platform_match {
    std::optional<platform_header> found;
    const platform_layout* nearest = nullptr;
    std::vector<std::string> missing;    ///< of the nearest
    std::optional<std::string> repeated; ///< a column that stands twice, so that neither can be taken
};

/// Of the layouts of one format, by the essential columns, wherever they stand.
[[nodiscard]] platform_match recognise_header(platform_format format,
                                              std::span<const std::string_view> header);

// ---- implementation

namespace detail {

inline constexpr std::array<std::string_view, 3> platform_format_names{"google-ads", "snap-ads", "meta-ads"};

inline constexpr std::array<platform_column, platform_field_count> platform_column_table{{
    {platform_field::key, "Advertiser_ID", "Advertiser_ID", "ADID", "Page ID"},
    {platform_field::payer, "Advertiser_Name", "Advertiser_Name", "PayingAdvertiserName", "Disclaimer"},
    {platform_field::page, "", "", "", "Page name"},
    {platform_field::buyer, "", "", "OrganizationName", ""},
    {platform_field::currency, "", "", "Currency Code", ""},
    {platform_field::amount, "", "", "Spend", ""},
    {platform_field::start, "", "", "StartDate", ""},
    {platform_field::end, "", "", "EndDate", ""},
    {platform_field::count, "Total_Creatives", "Total_Creatives", "", "Number of ads in Library"},
}};

static_assert([] {
    for (std::size_t i = 0; i < platform_field_count; ++i)
        if (static_cast<std::size_t>(platform_column_table[i].what) != i) return false;
    return true;
}());

// The count keeps apart the other members of the bundles, which have keys and amounts too.
inline constexpr std::array essential_in_google{platform_field::key, platform_field::payer,
                                                platform_field::count};
inline constexpr std::array essential_in_snap{
    platform_field::key,    platform_field::payer, platform_field::buyer, platform_field::currency,
    platform_field::amount, platform_field::start, platform_field::end};
inline constexpr std::array essential_in_meta{platform_field::key, platform_field::payer,
                                              platform_field::page, platform_field::count};

inline constexpr std::array platform_layout_table{
    platform_layout{"google-2025", platform_format::google_ads, &platform_column::google_2025, "Spend_", "",
                    essential_in_google},
    platform_layout{"google-2018", platform_format::google_ads, &platform_column::google_2018, "Total_Spend_",
                    "", essential_in_google},
    platform_layout{"snap", platform_format::snap_ads, &platform_column::snap, "", "", essential_in_snap},
    platform_layout{"meta", platform_format::meta_ads, &platform_column::meta, "Amount spent (", ")",
                    essential_in_meta}};

} // namespace detail

constexpr std::optional<platform_format> platform_format_called(std::string_view name) noexcept
{
    for (std::size_t i = 0; i < detail::platform_format_names.size(); ++i)
        if (detail::platform_format_names[i] == name) return static_cast<platform_format>(i);
    return std::nullopt;
}

constexpr std::string_view name_of(platform_format format) noexcept
{
    return detail::platform_format_names[static_cast<std::size_t>(format)];
}

constexpr std::span<const platform_layout> platform_layouts() noexcept
{
    return detail::platform_layout_table;
}

constexpr std::span<const platform_column> platform_columns() noexcept
{
    return detail::platform_column_table;
}

} // namespace v1
} // namespace mediabuy
