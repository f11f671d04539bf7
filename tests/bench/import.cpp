// SPDX-License-Identifier: MIT
// A bulk file of 297 columns, and one question about it: what the actions with the product codes R701 or R708
// obligate, exactly, with twenty columns read.
//
//   ./dev bench import [--size MB] [--rounds N] [--slow]
//   ./dev bench page [--size MB] [--rounds N]         the same in a browser: page.mjs
//
// Ours, the floor (a loop that only finds newlines) and DuckDB with one thread and with two take turns, since
// the machine has other things to do; the best of the rounds counts. A table of one file is read by one
// thread of ours, several by several: so the same rows also stand in four files, which both read with one
// thread and with two, and so does the whole command (mediabuy import --jobs; its memory is not measured
// here). With --slow also Python's csv, awk and sqlite3, once. What the question has to come to is known from
// how the file was written: of an answer that is not that, to the cent, no figure is printed. Memory is the
// most that the process had above what it had when it began; awk and sqlite3 do not say theirs. The files lie
// under build/ and are removed.
#include "import/contenders.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace bulk;

struct contender {
    std::string name;
    std::function<std::optional<run>()> work;
    bool slow = false;
    std::optional<run> best{};
    std::vector<double> seconds{};
    std::string trouble{};
};

std::string joined(std::string_view between)
{
    std::string out;
    for (const auto name : text_columns)
        (out += out.empty() ? "" : between) += name;
    return out;
}

/// sqlite3 has no exact decimals: cents are whole numbers made from the text.
std::string sqlite_command(const std::string& file)
{
    std::string size;
    for (const auto name : text_columns)
        ((size += size.empty() ? "" : "+") += "length(cast(").append(name).append(" as blob))");
    const auto query = "select count(*) || ' ' || sum(cast(replace(" + std::string{amount_column} +
                       ", '.', '') as integer)) || ' ' || sum(" + size + ") from t where " +
                       std::string{code_column} + " in ('R701', 'R708');";
    return "sqlite3 -csv :memory: '.import " + file + " t' \"" + query + "\" | tr -d '\"'";
}

constexpr std::size_t part_count = 4;

std::vector<std::string> parts_of(const std::string& file)
{
    std::vector<std::string> out;
    for (std::size_t i = 1; i <= part_count; ++i)
        out.push_back(file + '.' + std::to_string(i) + ".csv");
    return out;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between)
{
    std::string out;
    for (const auto& part : parts)
        (out += out.empty() ? "" : between) += part;
    return out;
}

std::vector<contender> all_contenders(const std::string& root, const std::string& file, const answer& known)
{
    const auto here = root + "/tests/bench/import/";
    const std::string codes = "R701,R708";
    const auto asked = std::string{amount_column} + ' ' + std::string{code_column} + ' ' + joined(" ");
    const auto parts = parts_of(file);
    const auto duckdb = [=](const std::string& files, const char* threads) {
        return [=] {
            return run_program("DUCKDB_AT=" + root + "/build/tools/duckdb node " + here + "duckdb.mjs " +
                               files + ' ' + threads + ' ' + codes + ' ' + asked + " 2>/dev/null");
        };
    };
    const auto ours_by = [=](unsigned threads) {
        return [=] { return run_here([=] { return ours_of_many(parts, threads); }); };
    };
    const auto command = [=](const char* jobs) {
        return [=] {
            return run_command(root + "/build/bench/cli/mediabuy import usaspending " + joined(parts, " ") +
                                   " --psc R701 --psc R708 --format json --quiet --jobs " + jobs,
                               known.bytes);
        };
    };
    return {
        {"newlines alone (floor)", [file] { return run_here([file] { return newlines(file); }); }},
        {"mediabuy, one thread", [file] { return run_here([file] { return ours(file); }); }},
        {"DuckDB, one thread", duckdb(file, "1")},
        {"DuckDB, two threads", duckdb(file, "2")},
        {"4 files: mediabuy, one", ours_by(1)},
        {"4 files: mediabuy, two", ours_by(2)},
        {"4 files: DuckDB, one", duckdb(joined(parts, ","), "1")},
        {"4 files: DuckDB, two", duckdb(joined(parts, ","), "2")},
        {"4 files: import, one", command("1")},
        {"4 files: import, two", command("2")},
        {"Python csv",
         [=] { return run_program("python3 " + here + "python_csv.py " + file + ' ' + codes + ' ' + asked); },
         true},
        {"mawk",
         [=] {
             return run_program("mawk -v codes=" + codes + " -v amount=" + std::string{amount_column} +
                                " -v code=" + std::string{code_column} + " -v texts=" + joined(",") + " -f " +
                                here + "question.awk " + file);
         },
         true},
        {"sqlite3 .import", [=] { return run_program(sqlite_command(file)); }, true},
    };
}

void take_turn(contender& c, const answer& known, bool is_floor)
{
    const auto got = c.work();
    if (!got) {
        c.trouble = "is not there, or failed";
        return;
    }
    if (!is_floor && !(got->found == known)) {
        c.trouble = "comes to something else: " + std::to_string(got->found.actions) + " actions, " +
                    std::to_string(got->found.cents) + " cents, " + std::to_string(got->found.bytes) +
                    " bytes";
        return;
    }
    c.seconds.push_back(got->seconds);
    if (!c.best || got->seconds < c.best->seconds) c.best = got;
}

/// What a second thread gains: of each pair that was measured.
void print_gains(const std::vector<contender>& all)
{
    constexpr std::string_view one = ", one";
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        const auto& a = all[i];
        const auto& b = all[i + 1];
        const auto at = a.name.rfind(one);
        const bool pair = at != std::string::npos && b.name.starts_with(a.name.substr(0, at) + ", two");
        if (pair && a.best && b.best)
            std::printf("a second thread: %-24s x %.2f\n", a.name.substr(0, at).c_str(),
                        a.best->seconds / b.best->seconds);
    }
}

void print(const std::vector<contender>& all, double megabytes)
{
    const auto& floor = all[0].best;
    const auto& own = all[1].best;
    std::printf("%-24s %9s %9s %9s %9s %9s\n", "", "seconds", "MB/s", "x floor", "x ours", "MB more");
    for (const auto& c : all) {
        if (!c.best) {
            if (!c.trouble.empty()) std::printf("%-24s %s\n", c.name.c_str(), c.trouble.c_str());
            continue;
        }
        std::printf("%-24s %9.3f %9.0f %9.2f %9.2f %9.1f\n", c.name.c_str(), c.best->seconds,
                    megabytes / c.best->seconds, floor ? c.best->seconds / floor->seconds : 0,
                    own ? c.best->seconds / own->seconds : 0, c.best->megabytes);
    }
}

} // namespace

int main(int count, char** words)
{
    std::uint64_t megabytes = 1000;
    int rounds = 3;
    bool slow = false;
    std::string keep; // only writes the file there, and says what it comes to
    for (int i = 1; i < count; ++i) {
        if (std::strcmp(words[i], "--size") == 0 && i + 1 < count)
            megabytes = std::strtoull(words[++i], nullptr, 10);
        else if (std::strcmp(words[i], "--rounds") == 0 && i + 1 < count)
            rounds = std::atoi(words[++i]);
        else if (std::strcmp(words[i], "--write") == 0 && i + 1 < count)
            keep = words[++i];
        else if (std::strcmp(words[i], "--slow") == 0)
            slow = true;
    }
    const std::string root = MEDIABUY_ROOT;
    const auto header =
        header_of(root + "/../shared/data/usaspending/PRIME_TRANSACTIONS_297_columns_header.csv");
    if (header.empty()) {
        std::puts("import: skipped, since the header of the bulk download is not there (../shared/data)");
        return 0;
    }
    const auto file = keep.empty() ? root + "/build/bench/bulk.csv" : keep;
    answer known;
    {
        writer made{header, file, keep.empty() ? parts_of(file) : std::vector<std::string>{}};
        if (!made.write(megabytes * 1'000'000)) {
            std::printf("import: cannot write %s\n", file.c_str());
            std::remove(file.c_str());
            for (const auto& part : parts_of(file))
                std::remove(part.c_str());
            return 1;
        }
        known = made.known();
    }
    if (!keep.empty()) {
        std::printf("%lld %lld\n", static_cast<long long>(known.actions),
                    static_cast<long long>(known.cents));
        return 0;
    }
    auto all = all_contenders(root, file, known);
    for (int round = 0; round < rounds; ++round)
        for (auto& c : all)
            if (c.slow ? slow && round == 0 : true) take_turn(c, known, &c == all.data());
    std::printf("%llu MB, %lld actions come to %lld cents\n", static_cast<unsigned long long>(megabytes),
                static_cast<long long>(known.actions), static_cast<long long>(known.cents));
    print(all, static_cast<double>(megabytes));
    print_gains(all);
    std::remove(file.c_str());
    for (const auto& part : parts_of(file))
        std::remove(part.c_str());
    return all[1].best ? 0 : 1;
}
