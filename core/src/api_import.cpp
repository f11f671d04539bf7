// SPDX-License-Identifier: MIT
#include "mediabuy/io/import/api_import.hpp"

#include "mediabuy/io/codes.hpp"
#include "mediabuy/io/import/import_codes.hpp"
#include "mediabuy/io/table_codes.hpp"
#include "trees.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <span>

namespace mediabuy {
inline namespace v1 {
namespace {

/// A column of a download, and where a result has it: keys, with dots into inner tables.
struct api_column {
    std::string_view column;
    std::string_view path;
};

struct api_page {
    std::string_view kind;
    std::string_view known_by; ///< a key that each of its results has
    bool one;                  ///< the page is its one result
    std::span<const api_column> columns;
};

constexpr std::array transaction_columns{api_column{"modification_number", "modification_number"},
                                         api_column{"federal_action_obligation", "federal_action_obligation"},
                                         api_column{"action_date", "action_date"},
                                         api_column{"award_type_code", "type"},
                                         api_column{"action_type_code", "action_type"},
                                         api_column{"transaction_description", "description"},
                                         api_column{"awarding_sub_agency_name", ""},
                                         api_column{"recipient_name", ""}};
constexpr std::array award_columns{
    api_column{"contract_award_unique_key", "generated_unique_award_id"},
    api_column{"total_obligated_amount", "total_obligation"},
    api_column{"current_total_value_of_award", "base_exercised_options"},
    api_column{"potential_total_value_of_award", "base_and_all_options"},
    api_column{"award_base_action_date", "date_signed"},
    api_column{"period_of_performance_start_date", "period_of_performance.start_date"},
    api_column{"period_of_performance_current_end_date", "period_of_performance.end_date"},
    api_column{"period_of_performance_potential_end_date", "period_of_performance.potential_end_date"},
    api_column{"awarding_sub_agency_code", "awarding_agency.subtier_agency.code"},
    api_column{"awarding_sub_agency_name", "awarding_agency.subtier_agency.name"},
    api_column{"recipient_uei", "recipient.recipient_uei"},
    api_column{"recipient_name", "recipient.recipient_name"},
    api_column{"award_type_code", "type"},
    api_column{"type_of_contract_pricing",
               "latest_transaction_contract_data.type_of_contract_pricing_description"},
    api_column{"product_or_service_code", "latest_transaction_contract_data.product_or_service_code"},
    api_column{"product_or_service_code_description",
               "latest_transaction_contract_data.product_or_service_description"},
    api_column{"naics_code", "latest_transaction_contract_data.naics"},
    api_column{"naics_description", "latest_transaction_contract_data.naics_description"},
    api_column{"prime_award_base_transaction_description", "description"}};
constexpr std::array search_columns{api_column{"contract_award_unique_key", "generated_internal_id"},
                                    api_column{"total_obligated_amount", "Award Amount"},
                                    api_column{"current_total_value_of_award", ""},
                                    api_column{"potential_total_value_of_award", ""},
                                    api_column{"award_base_action_date", "Base Obligation Date"},
                                    api_column{"period_of_performance_start_date", "Start Date"},
                                    api_column{"period_of_performance_current_end_date", "End Date"},
                                    api_column{"awarding_sub_agency_code", "Awarding Sub Agency Code"},
                                    api_column{"awarding_sub_agency_name", "Awarding Sub Agency"},
                                    api_column{"recipient_uei", "Recipient UEI"},
                                    api_column{"recipient_name", "Recipient Name"},
                                    api_column{"product_or_service_code", "PSC.code"},
                                    api_column{"product_or_service_code_description", "PSC.description"},
                                    api_column{"naics_code", "NAICS.code"},
                                    api_column{"naics_description", "NAICS.description"},
                                    api_column{"prime_award_base_transaction_description", "Description"}};
constexpr std::array order_columns{
    api_column{"contract_award_unique_key", "generated_unique_award_id"},
    api_column{"total_obligated_amount", "obligated_amount"},
    api_column{"current_total_value_of_award", ""},
    api_column{"potential_total_value_of_award", ""},
    api_column{"period_of_performance_start_date", "period_of_performance_start_date"},
    api_column{"period_of_performance_current_end_date", "period_of_performance_current_end_date"},
    api_column{"ordering_period_end_date", "last_date_to_order"},
    api_column{"awarding_sub_agency_name", "awarding_agency"},
    api_column{"recipient_name", ""},
    api_column{"prime_award_base_transaction_description", "description"}};

constexpr std::array api_pages{
    api_page{"transactions", "federal_action_obligation", false, transaction_columns},
    api_page{"award", "total_obligation", true, award_columns},
    api_page{"search", "Award Amount", false, search_columns},
    api_page{"orders", "obligated_amount", false, order_columns}};

/// The text of a value; "" for null, and for what is no single value.
[[nodiscard]] std::string_view value_at(const node& result, std::string_view path)
{
    const auto* at = &result;
    while (at && !path.empty()) {
        const auto dot = std::min(path.find('.'), path.size());
        at = at->kind == node_kind::table ? child_of(*at, path.substr(0, dot)) : nullptr;
        path.remove_prefix(std::min(dot + 1, path.size()));
    }
    const bool single =
        at && at != &result &&
        (at->kind == node_kind::text || at->kind == node_kind::number || at->kind == node_kind::flag);
    return single ? std::string_view{at->text} : std::string_view{};
}

void add_cell(std::string& row, std::string_view text)
{
    if (!row.empty() && row.back() != '\n') row += ',';
    row += '"';
    for (const char c : text) {
        row += c;
        if (c == '"') row += c;
    }
    row += '"';
}

/// CONT_TX_agency_vehicle agency_piid_modification_vehicle_transaction, in its parts behind CONT_TX.
[[nodiscard]] std::array<std::string_view, 6> parts_of_transaction(std::string_view id)
{
    std::array<std::string_view, 6> out;
    if (!id.starts_with("CONT_TX_")) return out;
    id.remove_prefix(8);
    for (auto& part : out) {
        const auto end = std::min(id.find('_'), id.size());
        part = id.substr(0, end);
        id.remove_prefix(std::min(end + 1, id.size()));
    }
    return out;
}

/// Columns that the id of a transaction holds, behind those of the page.
constexpr std::array<std::string_view, 4> from_transaction{"contract_award_unique_key", "award_id_piid",
                                                           "transaction_number", "awarding_sub_agency_code"};

void add_transaction(std::string& row, std::string_view id)
{
    const auto [agency, vehicle_agency, piid, modification, vehicle, transaction] = parts_of_transaction(id);
    const auto key = piid.empty() ? std::string{id}
                                  : "CONT_AWD_" + std::string{piid} + '_' + std::string{agency} + '_' +
                                        std::string{vehicle} + '_' + std::string{vehicle_agency};
    for (const std::string_view text : {std::string_view{key}, piid, transaction, agency})
        add_cell(row, text);
}

/// The table that a download would have for these results.
[[nodiscard]] std::string table_of(const api_page& page, std::span<const node* const> results)
{
    const bool transactions = page.kind == "transactions";
    std::string out;
    for (const auto& c : page.columns)
        add_cell(out, c.column);
    if (transactions)
        for (const auto name : from_transaction)
            add_cell(out, name);
    out += '\n';
    for (const auto* result : results) {
        for (const auto& c : page.columns)
            add_cell(out, c.path.empty() ? std::string_view{} : value_at(*result, c.path));
        if (transactions) add_transaction(out, value_at(*result, "id"));
        out += '\n';
    }
    return out;
}

[[nodiscard]] const api_page* page_of(const source_tree& tree, const std::vector<const node*>& results)
{
    const auto& sample = results.empty() ? tree.head : *results.front();
    const auto found = std::find_if(api_pages.begin(), api_pages.end(), [&](const api_page& p) {
        return p.one == results.empty() && child_of(sample, p.known_by) != nullptr;
    });
    return found == api_pages.end() ? nullptr : &*found;
}

[[nodiscard]] std::vector<const node*> results_of(const source_tree& tree)
{
    std::vector<const node*> out;
    for (const auto& entry : tree.entries)
        if (entry.key == "results") out.push_back(&entry);
    return out;
}

} // namespace

std::optional<page_look> look_at_page(std::string_view begins)
{
    std::vector<problem> none;
    detail::problem_list list{none};
    const auto tree = detail::read_json(begins, source_id::none, list);
    auto results = results_of(tree);
    const auto* page = page_of(tree, results);
    if (!page) return std::nullopt;
    page_look out{page->kind, {}, {}, "{\"" + std::string{page->known_by} + "\": 0}"};
    if (!page->one) out.like = "{\"results\": [" + out.like + "]}";
    if (page->one) results = {&tree.head};
    for (const auto& c : page->columns)
        if (!c.path.empty()) out.names.emplace_back(c.column);
    for (const auto* result : results) {
        auto& row = out.rows.emplace_back();
        for (const auto& c : page->columns)
            if (!c.path.empty()) row.emplace_back(value_at(*result, c.path));
    }
    return out;
}

void api_import::begin(std::string name, std::string id)
{
    name_ = std::move(name);
    id_ = std::move(id);
    page_.clear();
}

void api_import::feed(std::string_view chunk)
{
    if (!stopped()) page_ += chunk;
}

void api_import::end(const std::string& digest)
{
    const bool too_large = stopped();
    if (too_large) {
        problems_.push_back(
            error_at({}, code::over_limit, {"bytes in a page", std::to_string(most_page_bytes)}));
        page_.clear();
    }
    const auto source = static_cast<source_id>(texts_.size());
    std::vector<problem> found;
    detail::problem_list list{found};
    source_tree tree;
    if (!too_large) tree = detail::read_json(page_, source, list);
    auto results = results_of(tree);
    const auto* page = page_of(tree, results);
    rows_.begin(name_, id_);
    if (!found.empty()) {
        texts_.emplace_back(name_, std::move(page_));
        problems_.insert(problems_.end(), found.begin(), found.end());
    } else if (!page) {
        if (!too_large)
            problems_.push_back(error_at({}, code::unknown_layout,
                                         {name_, "transactions", "results with federal_action_obligation"}));
    } else {
        if (page->one) results = {&tree.head};
        rows_.feed(table_of(*page, results));
        page_seen seen{name_, std::string{page->kind}, 0,
                       value_at(tree.head, "page_metadata.hasNext") == "true"};
        const auto number = value_at(tree.head, "page_metadata.page");
        std::from_chars(number.data(), number.data() + number.size(), seen.number);
        pages_.push_back(std::move(seen));
    }
    rows_.end(digest);
    page_ = {};
}

imported api_import::finish()
{
    auto out = rows_.finish();
    // A file of which nothing was handed on is told of here.
    std::erase_if(out.problems, [&](const problem& p) { return p.code == code::empty_table; });
    const auto first = static_cast<std::uint32_t>(out.texts.size());
    for (auto& p : problems_) {
        if (p.where.source != source_id::none)
            p.where.source = static_cast<source_id>(static_cast<std::uint32_t>(p.where.source) + first);
        out.problems.push_back(std::move(p));
    }
    for (auto& text : texts_)
        out.texts.push_back(std::move(text));
    for (const auto& page : pages_) {
        const bool next = std::any_of(pages_.begin(), pages_.end(), [&page](const page_seen& other) {
            return other.kind == page.kind && other.number == page.number + 1;
        });
        if (page.more && !next)
            out.problems.push_back({.level = severity::warning,
                                    .code = code::more_pages,
                                    .where = {},
                                    .arguments = {page.file, std::to_string(page.number)},
                                    .related = {}});
    }
    return out;
}

} // namespace v1
} // namespace mediabuy
