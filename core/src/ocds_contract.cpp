// SPDX-License-Identifier: MIT
#include "ocds_contract.hpp"

#include "mediabuy/io/codes.hpp"
#include "mediabuy/io/import/import_codes.hpp"
#include "mediabuy/io/import/import_selection.hpp"
#include "mediabuy/io/import/official_value.hpp"
#include "mediabuy/money/codes.hpp"
#include "mediabuy/money/decimal_parser.hpp"
#include "mediabuy/money/excerpt.hpp"
#include "mediabuy/money/money_parser.hpp"
#include "node_words.hpp"
#include "ocds_release.hpp"

#include <algorithm>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace detail {
namespace {

/// A JSON number without an exponent, with no more digits behind the point than the currency has; zeros
/// behind those say nothing. In JSON a point is never one of thousands.
[[nodiscard]] result<money> money_of_number(std::string_view digits, currency of)
{
    if (digits.find_first_of("eE") != std::string_view::npos)
        return error_at({}, code::scientific_amount, {excerpt(digits)});
    const auto point = std::min(digits.find('.'), digits.size());
    std::string written{digits.substr(0, point)};
    std::string fraction{digits.substr(std::min(point + 1, digits.size()))};
    const auto decimals = static_cast<std::size_t>(of.minor_digits());
    while (fraction.size() > decimals && fraction.back() == '0')
        fraction.pop_back();
    if (fraction.size() > decimals)
        return error_at({}, code::too_fine_for_currency,
                        {excerpt(digits), std::string{of.code()}, std::to_string(decimals)});
    fraction.resize(decimals, '0');
    if (decimals > 0) written += '.' + fraction;
    return parse_money(written, of);
}

/// FPDS's letter behind the words that the export puts before it.
[[nodiscard]] std::optional<action> action_in(std::string_view rationale)
{
    constexpr std::string_view before = "FPDS reason for modification ";
    if (!rationale.starts_with(before)) return std::nullopt;
    return word_spelt<action>(rationale.substr(before.size()));
}

class contract_reader {
public:
    contract_reader(const ocds_process& process, const node& from)
        : index_{process}, process_{process.merged}, from_{from}
    {
    }

    [[nodiscard]] ocds_contract read()
    {
        out_.ocid = text(process_, "ocid");
        out_.id = id_of(from_);
        read_words();
        read_parties();
        out_.value = amount(from_, "value");
        out_.maximum = amount(from_, "maximumValue");
        if (out_.value && out_.maximum) want_currency(*out_.maximum, from_, "maximumValue");
        out_.signed_on = date(from_, "dateSigned");
        if (const auto* period = member(from_, "period", node_kind::table)) {
            out_.start = date(*period, "startDate");
            out_.end = date(*period, "endDate");
            out_.potential_end = date(*period, "maxExtentDate");
        }
        read_amendments();
        read_items();
        if (const auto* done = member(from_, "implementation", node_kind::table))
            each(*done, "transactions", [&](const node& t) {
                if (const auto paid = amount(t, child_of(t, "value") ? "value" : "amount"))
                    out_.transactions.push_back(*paid);
            });
        return std::move(out_);
    }

private:
    void complain(const node& n, problem_code why, std::vector<std::string> arguments)
    {
        out_.wrong.push_back(error_at(n.where, why, std::move(arguments)));
    }

    /// A member of that kind; null is as one that is not there.
    [[nodiscard]] const node* member(const node& of, std::string_view key, node_kind kind)
    {
        const auto* found = child_of(of, key);
        if (!found || found->kind == node_kind::null) return nullptr;
        if (found->kind == kind) return found;
        complain(*found, code::wrong_type,
                 {std::string{key}, std::string{called(kind)}, std::string{called(found->kind)}});
        return nullptr;
    }

    [[nodiscard]] std::string text(const node& of, std::string_view key)
    {
        const auto* found = member(of, key, node_kind::text);
        return found ? found->text : std::string{};
    }

    [[nodiscard]] static std::string id_of(const node& of)
    {
        const auto* id = child_of(of, "id");
        const bool is = id && (id->kind == node_kind::text || id->kind == node_kind::number);
        return is ? id->text : std::string{};
    }

    template <class Take> void each(const node& of, std::string_view key, Take take)
    {
        const auto* list = member(of, key, node_kind::list);
        if (!list) return;
        for (const auto& child : list->children) {
            if (child.kind == node_kind::table)
                take(child);
            else
                complain(child, code::wrong_type,
                         {std::string{key}, std::string{called(node_kind::table)},
                          std::string{called(child.kind)}});
        }
    }

    [[nodiscard]] std::optional<day> date(const node& of, std::string_view key)
    {
        const auto* found = member(of, key, node_kind::text);
        if (!found || found->text.empty()) return std::nullopt;
        auto read = parse_official_day(found->text, date_form::iso);
        if (read && parse_release_moment(found->text)) return *read;
        if (read)
            complain(*found, code::bad_date, {excerpt(found->text)});
        else
            complain(*found, read.error().code, read.error().arguments);
        return std::nullopt;
    }

    [[nodiscard]] std::optional<currency> currency_of(const node& value, const node& amount)
    {
        const auto* named = member(value, "currency", node_kind::text);
        if (!named) {
            if (!child_of(value, "currency") || child_of(value, "currency")->kind == node_kind::null)
                complain(amount, code::no_currency, {excerpt(amount.text)});
            return std::nullopt;
        }
        const auto found = currency::find(named->text);
        if (!found) complain(*named, code::unknown_currency, {excerpt(named->text)});
        return found;
    }

    [[nodiscard]] std::optional<money> amount(const node& of, std::string_view key)
    {
        const auto* value = member(of, key, node_kind::table);
        const auto* number = value ? member(*value, "amount", node_kind::number) : nullptr;
        if (!number) return std::nullopt;
        const auto in = currency_of(*value, *number);
        if (!in) return std::nullopt;
        auto read = money_of_number(number->text, *in);
        if (read) return *read;
        complain(*number, read.error().code, read.error().arguments);
        return std::nullopt;
    }

    /// A contract of a book has one currency.
    void want_currency(money other, const node& of, std::string_view key)
    {
        if (!out_.value || other.currency() == out_.value->currency()) return;
        complain(*child_of(of, key), code::wrong_currency,
                 {to_string(other), std::string{other.currency().code()},
                  std::string{out_.value->currency().code()}});
    }

    void read_words()
    {
        const auto title = text(from_, "title");
        const auto description = text(from_, "description");
        out_.description = title;
        if (description != title && !description.empty())
            out_.description += (title.empty() ? "" : ": ") + description;
        out_.status = text(from_, "status");
        each(from_, "identifiers", [this](const node& n) {
            if (out_.piid.empty() && text(n, "scheme") == "PIID") out_.piid = text(n, "id");
        });
        for (const auto* of : {&from_, &process_})
            each(*of, "relatedProcesses", [this](const node& n) {
                const auto* relations = member(n, "relationship", node_kind::list);
                const bool framework =
                    relations && std::any_of(relations->children.begin(), relations->children.end(),
                                             [](const node& r) { return r.text == "framework"; });
                if (framework && out_.framework.empty()) out_.framework = text(n, "identifier");
            });
    }

    /// As parties have it, where it stands there too.
    [[nodiscard]] std::optional<ocds_party> party_of(const node& named)
    {
        const auto id = id_of(named);
        ocds_party out{{}, text(named, "name"), {}};
        std::string identifier;
        if (const auto at = index_.parties.find(id); at != index_.parties.end()) {
            const auto& p = *at->second;
            if (out.name.empty()) out.name = text(p, "name");
            const auto* own = member(p, "identifier", node_kind::table);
            const auto number = own ? id_of(*own) : std::string{};
            if (!number.empty()) identifier = text(*own, "scheme") + '\x1F' + number;
            if (own && text(*own, "scheme") == "US-UEI") out.uei = number;
        }
        if (out.name.empty()) out.name = id;
        if (out.name.empty()) return std::nullopt;
        out.identity = identifier.empty() ? "name\x1F" + out.name : "identifier\x1F" + identifier;
        return out;
    }

    void read_parties()
    {
        if (const auto* buyer = member(process_, "buyer", node_kind::table)) out_.buyer = party_of(*buyer);
        const auto* award_id = child_of(from_, "awardID");
        if (!award_id || award_id->text.empty()) return;
        const auto at = index_.awards.find(award_id->text);
        if (at == index_.awards.end()) return;
        each(*at->second, "suppliers", [this](const node& s) {
            if (auto party = party_of(s)) out_.suppliers.push_back(*std::move(party));
        });
    }

    void read_amendments()
    {
        each(from_, "amendments", [this](const node& a) {
            ocds_amendment out{id_of(a), date(a, "date"), {}, {}};
            const auto rationale = text(a, "rationale");
            out.what = action_in(rationale);
            out.note = text(a, "description");
            if (!out.what && !rationale.empty())
                out.note = rationale + (out.note.empty() ? "" : ": " + out.note);
            out_.amendments.push_back(std::move(out));
        });
    }

    void read_items()
    {
        each(from_, "items", [this](const node& i) {
            ocds_item out{id_of(i), text(i, "description"), number(i, "quantity"), {}};
            if (out.number.empty()) complain(i, code::blank_field, {"id"});
            if (const auto* kind = member(i, "classification", node_kind::table)) {
                ++out_.classified;
                if (out.description.empty()) out.description = text(*kind, "description");
            }
            if (const auto* unit = member(i, "unit", node_kind::table))
                if (const auto* price = member(*unit, "value", node_kind::table)) {
                    out.unit_price = number(*price, "amount");
                    const auto* amount = child_of(*price, "amount");
                    const auto in = out.unit_price ? currency_of(*price, *amount) : std::nullopt;
                    if (in && out_.value && *in != out_.value->currency())
                        complain(*amount, code::wrong_currency,
                                 {excerpt(amount->text), std::string{in->code()},
                                  std::string{out_.value->currency().code()}});
                    if (!out_.value) out.unit_price.reset(); // nothing of the contract says its currency
                }
            out_.items.push_back(std::move(out));
        });
    }

    [[nodiscard]] std::optional<decimal> number(const node& of, std::string_view key)
    {
        const auto* found = member(of, key, node_kind::number);
        if (!found) return std::nullopt;
        if (found->text.find_first_of("eE") != std::string::npos) {
            complain(*found, code::scientific_amount, {excerpt(found->text)});
            return std::nullopt;
        }
        auto read = parse_decimal(found->text);
        if (read) return *read;
        complain(*found, read.error().code, read.error().arguments);
        return std::nullopt;
    }

    const ocds_process& index_;
    const node& process_;
    const node& from_;
    ocds_contract out_;
};

} // namespace

ocds_process::ocds_process(const node& of) : merged{of}
{
    for (const auto& list : of.children) {
        if (list.key != "parties" && list.key != "awards") continue;
        for (const auto& each : list.children)
            if (const auto* id = child_of(each, "id"); id && !id->text.empty())
                (list.key == "parties" ? parties : awards).emplace(id->text, &each);
    }
}

ocds_contract read_ocds_contract(const ocds_process& process, const node& contract)
{
    return contract_reader{process, contract}.read();
}

bool mentions(const ocds_process& process, const node& contract, std::string_view words)
{
    const auto* award_id = child_of(contract, "awardID");
    const auto award = award_id ? process.awards.find(award_id->text) : process.awards.end();
    return has_words_in(contract, words) ||
           (award != process.awards.end() && has_words_in(*award->second, words)) ||
           std::any_of(process.merged.children.begin(), process.merged.children.end(), [&](const node& n) {
               return n.key != "contracts" && n.key != "awards" && has_words_in(n, words);
           });
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
