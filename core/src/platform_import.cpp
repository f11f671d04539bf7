// SPDX-License-Identifier: MIT
#include "mediabuy/io/import/platform_import.hpp"

#include "mediabuy/io/codes.hpp"
#include "mediabuy/io/import/import_codes.hpp"
#include "mediabuy/io/import/official_value.hpp"
#include "mediabuy/io/import/platform_amount.hpp"
#include "mediabuy/money/codes.hpp"
#include "official_reader.hpp"
#include "platform_records.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace {

/// "2018/10/18 16:57:38Z" as the days of other files are written; what is no such text as it is.
[[nodiscard]] std::string with_hyphens(std::string_view text)
{
    std::string out{text};
    if (out.size() >= 10 && out[4] == '/' && out[7] == '/') out[4] = out[7] = '-';
    return out;
}

/// The sum of that currency, made where there is none yet.
[[nodiscard]] platform_sum& sum_in(std::vector<platform_sum>& sums, currency of)
{
    for (auto& s : sums)
        if (s.amount.currency() == of) return s;
    return sums.emplace_back(platform_sum{interval_total{of}, {}, {}});
}

} // namespace

class platform_import::reader : public detail::official_reader {
public:
    reader(platform_format format, import_selection wanted, tallying records)
        : format_{format}, wanted_{std::move(wanted)},
          selection_{to_string(wanted_)}, records_{records}, made_{format}
    {
    }

    void select(import_selection wanted)
    {
        wanted_ = std::move(wanted);
        selection_ = to_string(wanted_);
    }

    /// Decided by a reader of its own, so that it can be asked anywhere.
    [[nodiscard]] table_scanner::plan_function planner() const
    {
        return [format = format_, wanted = wanted_](std::span<const std::string_view> header) {
            reader scratch{format, wanted, tallying::off};
            scratch.begin({}, {});
            return scratch.plan(header);
        };
    }

    void begin(std::string name, std::string id)
    {
        file_ = {};
        file_.name = std::move(name);
        id_ = std::move(id);
        from_ = {};
        begin_file(file_);
    }

    void end(const std::string& digest)
    {
        end_file();
        made_.say_digest(from_, digest);
        file_.sha256 = digest;
        out_.files.push_back(std::move(file_));
    }

    [[nodiscard]] platform_imported finish()
    {
        auto& b = made_.records();
        b.title = std::string{detail::platform_name(format_)} + ", political advertisements";
        std::string_view between = ": ";
        for (const auto& s : b.sources) {
            b.title += std::string{between} + s.title;
            between = ", ";
        }
        if (!selection_.empty()) b.title += " (" + selection_ + ')';
        b.as_of = last_day_;
        out_.records = std::move(b);
        out_.problems = std::move(problems_);
        out_.texts = std::move(texts_);
        return std::move(out_);
    }

private:
    // ---- the header

    [[nodiscard]] std::optional<table_plan> plan(std::span<const std::string_view> header) override
    {
        auto match = recognise_header(format_, header);
        if (match.repeated) {
            complain_of_file(code::repeated_column, {file_.name, *match.repeated});
            return std::nullopt;
        }
        if (!match.found) {
            std::string missing;
            for (const auto& name : match.missing)
                missing += (missing.empty() ? "" : ", ") + name;
            complain_of_file(code::unknown_layout,
                             {file_.name, std::string{match.nearest->name}, std::move(missing)});
            return std::nullopt;
        }
        header_ = std::move(*match.found);
        file_.layout = header_.layout;
        for (const auto& column : platform_columns())
            if (const auto called = column.*header_.layout->names;
                !called.empty() && !header_.place_of(column.what))
                file_.lacking.emplace_back(called);
        table_plan plan;
        if (!add_tests(header.size(), plan)) {
            out_.refused = true;
            return std::nullopt;
        }
        from_ = made_.add_source(detail::platform_name(format_), file_.name, selection_, id_);
        for (std::size_t i = 0; i < platform_field_count; ++i) {
            order_[i] = plan.columns.size();
            if (header_.places[i]) plan.columns.push_back(*header_.places[i]);
        }
        first_amount_ = plan.columns.size();
        for (const auto& a : header_.amounts)
            plan.columns.push_back(a.place);
        return plan;
    }

    /// Whether the layout has what every filter needs.
    [[nodiscard]] bool add_tests(std::size_t columns, table_plan& plan)
    {
        const auto known = problems_.size();
        const auto lacks = [this](std::string_view filter, std::string_view column) {
            complain_of_file(
                code::filter_not_in_layout,
                {file_.name, std::string{filter}, std::string{header_.layout->name}, std::string{column}});
        };
        const auto words = [&](std::string_view filter, const std::vector<std::string>& values,
                               std::initializer_list<platform_field> fields, std::string_view column) {
            if (values.empty()) return;
            std::vector<std::uint32_t> places;
            for (const auto what : fields)
                if (const auto at = header_.place_of(what)) places.push_back(*at);
            if (places.empty())
                lacks(filter, column);
            else
                plan.tests.push_back({std::move(places), field_relation::contains, values});
        };
        if (!wanted_.psc.empty()) lacks("psc", "product_or_service_code");
        if (!wanted_.naics.empty()) lacks("naics", "naics_code");
        words("agency", wanted_.agency, {platform_field::payer, platform_field::page}, "Advertiser_Name");
        words("vendor", wanted_.vendor, {platform_field::buyer}, "OrganizationName");
        if (wanted_.from && !header_.place_of(platform_field::start)) lacks("from", "StartDate");
        if (wanted_.to && !header_.place_of(platform_field::start)) lacks("to", "StartDate");
        if (!wanted_.text.empty()) {
            std::vector<std::uint32_t> all(columns);
            std::iota(all.begin(), all.end(), 0U);
            plan.tests.push_back({std::move(all), field_relation::contains, wanted_.text});
        }
        return problems_.size() == known;
    }

    // ---- a row

    [[nodiscard]] std::string_view text(platform_field what) const
    {
        const auto i = static_cast<std::size_t>(what);
        return header_.places[i] ? row().fields[order_[i]] : std::string_view{};
    }

    [[nodiscard]] std::string name(platform_field what) const
    {
        return std::string{name_in(*header_.layout, what)};
    }

    void want(platform_field what)
    {
        if (text(what).empty())
            complain(header_.place_of(what).value_or(0), {}, code::blank_field, {name(what)});
    }

    [[nodiscard]] std::optional<day> date(platform_field what)
    {
        const auto written = text(what);
        if (written.empty()) return std::nullopt;
        auto read = parse_official_day(with_hyphens(written), date_form::iso);
        if (read) return *read;
        complain(header_.place_of(what).value_or(0), written, read.error().code, read.error().arguments);
        return std::nullopt;
    }

    struct spent {
        currency of;
        platform_amount amount;
        std::string_view column;
        std::string_view printed;
    };

    void read_amount(std::uint32_t place, std::string_view written, currency of, std::string_view column)
    {
        if (written.empty()) {
            complain(place, {}, code::blank_field,
                     {std::string{column} + " (" + std::string{of.code()} + ')'});
            return;
        }
        auto read = parse_platform_amount(format_, written, of);
        if (!read) {
            complain(place, written, read.error().code, read.error().arguments);
            return;
        }
        const bool one_of_several = header_.amounts.size() > 1 && read->read.point().is_zero();
        if (!one_of_several) spent_.push_back({of, *std::move(read), column, written});
    }

    void read_amounts()
    {
        spent_.clear();
        for (std::size_t i = 0; i < header_.amounts.size(); ++i) {
            const auto& column = header_.amounts[i];
            const auto written = row().fields[first_amount_ + i];
            if (column.of)
                read_amount(column.place, written, *column.of, header_.layout->before_currency);
            else if (written != "0")
                complain(column.place, written, code::unknown_currency, {column.code});
        }
        if (!header_.place_of(platform_field::amount)) return;
        const auto code = text(platform_field::currency);
        const auto of = currency::find(code);
        if (!of)
            complain(*header_.place_of(platform_field::currency), code, code::unknown_currency,
                     {std::string{code}});
        else
            read_amount(*header_.place_of(platform_field::amount), text(platform_field::amount), *of,
                        name_in(*header_.layout, platform_field::amount));
    }

    [[nodiscard]] detail::row_fate read_row() override
    {
        want(platform_field::key);
        if (format_ != platform_format::meta_ads) want(platform_field::payer);
        read_amounts();
        const auto start = date(platform_field::start);
        const auto end = date(platform_field::end);
        if (start && end && *end < *start)
            complain(*header_.place_of(platform_field::end), text(platform_field::end),
                     code::end_before_start,
                     {"flight", std::string{text(platform_field::key)}, to_string(*end), to_string(*start)});
        if (is_bad()) return detail::row_fate::refused;
        const bool other_day =
            start && ((wanted_.from && *start < *wanted_.from) || (wanted_.to && *start > *wanted_.to));
        if (other_day) return detail::row_fate::passed_over;
        if (spent_.empty()) ++file_.nothing_spent;
        if (header_.place_of(platform_field::end) && !end) ++file_.without_end;
        if (start) last_day_ = std::max(last_day_.value_or(*start), *start);
        add_records(start, end);
        return detail::row_fate::taken;
    }

    /// The report of Meta says so in words where an advertisement named nobody.
    [[nodiscard]] bool names_payer() const
    {
        const auto payer = text(platform_field::payer);
        return !payer.empty() &&
               !(format_ == platform_format::meta_ads && payer == "These ads ran without a disclaimer");
    }

    [[nodiscard]] std::string note_of(const spent& s) const
    {
        std::string out;
        const auto say = [&out](std::string_view column, std::string_view value) {
            if (value.empty()) return;
            out += (out.empty() ? "" : "; ") + std::string{column} + ": " + std::string{value};
        };
        if (header_.amounts.empty())
            say(s.column, s.printed);
        else
            say(std::string{s.column} + std::string{s.of.code()} +
                    std::string{header_.layout->after_currency},
                s.printed);
        for (const auto what : {platform_field::page, platform_field::buyer})
            say(name_in(*header_.layout, what), text(what));
        return out;
    }

    void add_records(std::optional<day> start, std::optional<day> end)
    {
        const auto key = text(platform_field::key);
        const auto payer = text(platform_field::payer);
        const bool has_payer = names_payer();
        if (!has_payer) ++file_.without_payer;
        // A key of Google is of its advertiser; others have none for who pays.
        // Whoever pays is of the kind agency: a book has no other word for a buyer that no contract names.
        const auto identity = "payer " + std::string{format_ == platform_format::google_ads ? key : payer};
        const auto paid_by = has_payer ? made_.add_party(party_kind::agency, identity, payer) : ref<party>{};
        std::string whole_key{key};
        if (format_ == platform_format::meta_ads) whole_key += '\n' + std::string{payer};
        const bool repeats = !keys_.insert(std::move(whole_key)).second;
        for (const auto& s : spent_) {
            const auto given = [](std::optional<day> d) {
                return d ? std::optional{given_day{*d, name_id::none, {}}} : std::nullopt;
            };
            allocation a{.head = {},
                         .platform = {},
                         .bought_for = {},
                         .under = {},
                         .flight_start = given(start),
                         .flight_end = given(end),
                         .amount = s.amount.read,
                         .as_printed = made_.intern(s.amount.words),
                         .amount_at = {}};
            a.head.sources.push_back(from_);
            a.head.note = note_of(s);
            if (has_payer)
                a.payer = made_.records()[paid_by].head.id;
            else
                a.head.unknown.push_back({made_.intern("payer"), unknown_why::blank});
            if (!header_.place_of(platform_field::start))
                a.head.unknown.push_back({made_.intern("flight"), unknown_why::not_in_layout});
            const auto id = made_.add(std::move(a), id_of(key, s.of));
            if (records_ == tallying::on)
                add_row(file_.records, std::string{made_.records().names.text(id)}, s.amount.read.point(),
                        digest_of_row());
            count(s, start, repeats);
        }
    }

    /// A column that is not there is as one without a value.
    [[nodiscard]] std::uint64_t digest_of_row() const
    {
        row_digest out;
        for (const auto& column : platform_columns())
            out.add(text(column.what));
        for (auto i = first_amount_; i < row().fields.size(); ++i)
            out.add(row().fields[i]);
        return out.value();
    }

    [[nodiscard]] std::string id_of(std::string_view key, currency of) const
    {
        constexpr std::size_t enough_of_digest = 16; // a key of Snap has 64
        auto id = std::string{detail::platform_name(format_)} + ' ' +
                  std::string{format_ == platform_format::snap_ads ? key.substr(0, enough_of_digest) : key};
        if (!header_.amounts.empty()) id += ' ' + std::string{of.code()};
        return id;
    }

    void count(const spent& s, std::optional<day> start, bool repeats)
    {
        const auto& e = s.amount.read;
        auto& sum = sum_in(file_.sums, s.of);
        sum.amount.add(e.point(), e.conventional());
        if (start) {
            sum.first = std::min(sum.first.value_or(*start), *start);
            sum.last = std::max(sum.last.value_or(*start), *start);
        }
        if (!repeats) return;
        ++out_.repeated;
        auto& all = out_.repeated_amount;
        auto at = std::find_if(all.begin(), all.end(),
                               [&s](const interval_total& t) { return t.currency() == s.of; });
        if (at == all.end()) at = all.insert(at, interval_total{s.of});
        at->add(e.point(), e.conventional());
    }

    platform_imported out_;
    platform_format format_;
    import_selection wanted_;
    std::string selection_;
    tallying records_;
    detail::platform_records made_;
    std::set<std::string> keys_; // of all rows taken
    std::optional<day> last_day_;

    // of the file that is being read
    platform_file file_;
    platform_header header_;
    std::array<std::size_t, platform_field_count> order_{}; // place among the fields handed out
    std::size_t first_amount_ = 0;                          // likewise
    std::string id_;                                        // of its source, where it is given
    ref<source> from_;

    // of the row that is being read
    std::vector<spent> spent_;
};

platform_import::platform_import(platform_format format, import_selection wanted, tallying records)
    : reader_{std::make_unique<reader>(format, std::move(wanted), records)}
{
}

platform_import::~platform_import() = default;

void platform_import::select(import_selection wanted) { reader_->select(std::move(wanted)); }

void platform_import::begin(std::string name, std::string id)
{
    reader_->begin(std::move(name), std::move(id));
}

void platform_import::feed(std::string_view chunk) { reader_->feed(chunk); }

table_scanner::plan_function platform_import::planner() const { return reader_->planner(); }

void platform_import::take(const scanned_rows& scanned) { reader_->take(scanned); }

bool platform_import::stopped() const noexcept { return reader_->stopped(); }

void platform_import::end(const std::string& digest) { reader_->end(digest); }

std::uint64_t platform_import::rows() const noexcept { return reader_->rows(); }

platform_imported platform_import::finish() { return reader_->finish(); }

} // namespace v1
} // namespace mediabuy
