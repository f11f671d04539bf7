// SPDX-License-Identifier: MIT
#pragma once
/// @file bulk_file.hpp
/// A bulk download of contract transactions of any size: the real header, and rows of the make of the real
/// ones (2.7 KB, a fifth of the fields empty, descriptions in quotes with commas, quotes and line ends in
/// them). What the question about it has to come to is counted while it is written.

#include <array>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace bulk {

/// What is asked: of the actions with one of two product codes, how many there are, what they obligate, and
/// how many bytes stand in the other columns asked for.
struct answer {
    std::int64_t actions = 0;
    std::int64_t cents = 0;
    std::int64_t bytes = 0;

    friend bool operator==(const answer&, const answer&) = default;
};

constexpr std::string_view amount_column = "federal_action_obligation";
constexpr std::string_view code_column = "product_or_service_code";
constexpr std::array<std::string_view, 2> codes_asked{"R701", "R708"};

/// With the two above the twenty columns of the question.
constexpr std::array<std::string_view, 18> text_columns{
    "contract_transaction_unique_key",
    "contract_award_unique_key",
    "award_id_piid",
    "modification_number",
    "parent_award_id_piid",
    "total_dollars_obligated",
    "current_total_value_of_award",
    "potential_total_value_of_award",
    "action_date",
    "period_of_performance_start_date",
    "period_of_performance_current_end_date",
    "awarding_agency_name",
    "awarding_sub_agency_name",
    "recipient_uei",
    "recipient_name",
    "transaction_description",
    "naics_code",
    "usaspending_permalink",
};

/// Numbers without a pattern that a reader could profit from; the same on every machine.
class numbers {
public:
    std::uint64_t next() noexcept
    {
        state_ ^= state_ << 13U;
        state_ ^= state_ >> 7U;
        state_ ^= state_ << 17U;
        return state_;
    }
    std::uint64_t below(std::uint64_t n) noexcept { return (next() >> 11U) % n; }

private:
    std::uint64_t state_ = 0x9E3779B97F4A7C15U;
};

/// The header of a file without its line end; empty where it cannot be read.
inline std::string header_of(const std::string& path)
{
    std::ifstream file{path, std::ios::binary};
    std::string line;
    std::getline(file, line);
    while (!line.empty() && (line.back() == '\r' || line.back() == '\n'))
        line.pop_back();
    return line;
}

/// The names of a header in which none is quoted.
inline std::vector<std::string> names_of(const std::string& header)
{
    std::vector<std::string> names(1);
    for (const char c : header)
        if (c == ',')
            names.emplace_back();
        else
            names.back() += c;
    return names;
}

class writer {
public:
    /// The same rows also go to `parts`, one after another, each with the header.
    writer(const std::string& header, const std::string& path, const std::vector<std::string>& parts = {})
        : names_{names_of(header)}, header_{header + '\n'}, file_{std::fopen(path.c_str(), "wb")}
    {
        for (const auto& part : parts)
            parts_.push_back(std::fopen(part.c_str(), "wb"));
        for (const auto& name : names_) {
            bool asked = false;
            for (const auto column : text_columns)
                asked = asked || column == name;
            asked_.push_back(asked);
            kinds_.push_back(kind_of(name));
        }
    }
    writer(const writer&) = delete;
    writer& operator=(const writer&) = delete;
    ~writer()
    {
        if (file_ != nullptr) std::fclose(file_);
        for (auto* part : parts_)
            if (part != nullptr) std::fclose(part);
    }

    /// Writes rows until the file has that many bytes; nothing asked for where the disk does not take them.
    bool write(std::uint64_t bytes)
    {
        bool good = put(file_, header_);
        for (auto* part : parts_)
            good = good && put(part, header_);
        for (auto written = header_.size(); good && written < bytes; written += row_.size()) {
            row_.clear();
            make_row();
            good = put(file_, row_);
            if (!parts_.empty()) good = good && put(parts_[written * parts_.size() / bytes], row_);
        }
        for (auto* part : parts_)
            good = good && std::fflush(part) == 0;
        return good && std::fflush(file_) == 0;
    }

    [[nodiscard]] const answer& known() const noexcept { return known_; }

private:
    enum class kind : std::uint8_t {
        flag,
        amount,
        action_amount,
        day,
        product,
        code,
        name,
        description,
        link,
        award_key,
        piid,
        number,
        signed_on,
        year,
        award
    };

    static bool put(std::FILE* to, const std::string& text)
    {
        return to != nullptr && std::fwrite(text.data(), 1, text.size(), to) == text.size();
    }

    static kind kind_of(std::string_view name)
    {
        const auto has = [name](std::string_view part) { return name.find(part) != std::string_view::npos; };
        if (name == amount_column) return kind::action_amount;
        if (name == code_column) return kind::product;
        // Without these no importer could take a row.
        if (name == "contract_award_unique_key") return kind::award_key;
        if (name == "award_id_piid") return kind::piid;
        if (name == "modification_number") return kind::number;
        if (name == "action_date") return kind::signed_on;
        if (name == "action_date_fiscal_year") return kind::year;
        if (name == "award_or_idv_flag") return kind::award;
        if (name == "transaction_description" || name == "prime_award_base_transaction_description")
            return kind::description;
        if (has("permalink")) return kind::link;
        if (has("obligated") || has("options_value") || has("value_of") || has("outlayed") || has("_amount"))
            return kind::amount;
        if (has("date") && !has("year")) return kind::day;
        if (has("_code") || has("number") || has("_uei") || has("piid") || has("duns")) return kind::code;
        if (has("name") || has("address") || has("description") || has("type") || has("key"))
            return kind::name;
        return kind::flag;
    }

    /// Counted where the row turns out to be asked for.
    void make_row()
    {
        const bool asked_for = random_.below(100) == 0;
        answer row{.actions = 1};
        for (std::size_t i = 0; i < names_.size(); ++i) {
            if (i > 0) row_ += ',';
            const auto bytes = make_field(kinds_[i], asked_for, row.cents);
            if (asked_[i]) row.bytes += bytes;
        }
        row_ += '\n';
        if (!asked_for) return;
        known_.actions += row.actions;
        known_.cents += row.cents;
        known_.bytes += row.bytes;
    }

    /// How many bytes its text has.
    std::int64_t make_field(kind k, bool asked_for, std::int64_t& cents)
    {
        const auto before = row_.size();
        const auto r = random_.next();
        switch (k) {
        case kind::flag:
            row_ += (r >> 20U) % 5 == 0 ? "" : (r >> 30U) % 9 == 0 ? "t" : "f";
            break;
        case kind::amount:
            if ((r >> 20U) % 3 != 0) add_amount(static_cast<std::int64_t>(r % 1'000'000'000'000));
            break;
        case kind::action_amount:
            cents = static_cast<std::int64_t>((r >> 8U) % 20'000'000'000) - 4'000'000'000;
            add_amount(cents);
            break;
        case kind::day:
            if ((r >> 20U) % 8 != 0) add_day(r);
            break;
        case kind::product:
            if (asked_for)
                row_ += codes_asked[(r >> 20U) % 2];
            else
                (row_ += "RDNQ1579"[(r >> 20U) % 8]) += std::to_string(200 + (r >> 30U) % 500);
            break;
        case kind::code:
            if ((r >> 20U) % 4 != 0) (row_ += "70CMS"[(r >> 30U) % 5]) += std::to_string(r % 10'000'000);
            break;
        case kind::name:
            if ((r >> 20U) % 6 != 0) return add_name(r);
            break;
        case kind::description:
            return add_description(r);
        case kind::award_key:
            row_ += "CONT_AWD_70CMSW" + std::to_string(++awards_) + "_7012_-NONE-_-NONE-";
            break;
        case kind::piid:
            row_ += "70CMSW" + std::to_string(awards_);
            break;
        case kind::number:
            row_ += 'P' + std::to_string(10'000 + r % 90'000);
            break;
        case kind::signed_on:
            add_day(r);
            break;
        case kind::year: // left blank: it would have to be that of the day
            break;
        case kind::award:
            row_ += "AWARD";
            break;
        case kind::link:
            row_ += "https://www.usaspending.gov/award/CONT_AWD_" + std::to_string(r) +
                    "_7012_47QRAD20D1100_4732/";
            break;
        }
        return static_cast<std::int64_t>(row_.size() - before);
    }

    void add_amount(std::int64_t cents)
    {
        std::array<char, 32> text{};
        const auto size = std::snprintf(text.data(), text.size(), "%s%lld.%02lld", cents < 0 ? "-" : "",
                                        static_cast<long long>(cents < 0 ? -cents / 100 : cents / 100),
                                        static_cast<long long>(cents < 0 ? -cents % 100 : cents % 100));
        row_.append(text.data(), static_cast<std::size_t>(size));
    }

    void add_day(std::uint64_t r)
    {
        const auto two = [](std::uint64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
        row_ +=
            std::to_string(2008 + r % 18) + '-' + two(1 + (r >> 10U) % 12) + '-' + two(1 + (r >> 20U) % 28);
        if ((r >> 40U) % 10 == 0) row_ += " 00:00:00";
    }

    std::int64_t add_name(std::uint64_t r)
    {
        constexpr std::array<std::string_view, 8> names{
            "FEDERAL ACQUISITION SERVICE",
            "SMALL BUSINESS SET ASIDE - TOTAL",
            "NOT APPLICABLE",
            "U.S. OWNED BUSINESS",
            "AGENCY FOR INTERNATIONAL AFFAIRS",
            "NO",
            "YES - SERVICE WHERE PBA IS USED.",
            "BETHESDA",
        };
        if ((r >> 20U) % 10 == 1) {
            row_ += "\"41.0: Grants, subsidies, and contributions\"";
            return 42;
        }
        const auto name = names[(r >> 40U) % names.size()];
        row_ += name;
        return static_cast<std::int64_t>(name.size());
    }

    std::int64_t add_description(std::uint64_t r)
    {
        constexpr std::array<std::string_view, 8> words{
            "ADVERTISING", "MEDIA BUY,", "SERVICES", "FOR THE", "OPTION YEAR", "\n", "\"\"", "RECRUITMENT;"};
        std::int64_t bytes = 0;
        row_ += '"';
        for (auto n = 3 + r % 20; n > 0; --n) {
            const auto word = words[(r >> (n * 2)) % words.size()];
            (row_ += word) += ' ';
            bytes += static_cast<std::int64_t>(word == "\"\"" ? 2 : word.size() + 1);
        }
        row_ += '"';
        return bytes;
    }

    std::vector<std::string> names_;
    std::vector<kind> kinds_;
    std::vector<bool> asked_;
    std::string header_;
    std::FILE* file_;
    std::vector<std::FILE*> parts_;
    std::string row_;
    numbers random_;
    std::int64_t awards_ = 0;
    answer known_;
};

} // namespace bulk
