// SPDX-License-Identifier: MIT
#include "import_ahead.hpp"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <exception>
#include <future>
#include <mutex>
#include <string>
#include <system_error>
#include <utility>

namespace {

using mediabuy::rows_ahead;
using mediabuy::scanned_rows;

/// Found rows are handed over when there are about so many bytes of them.
constexpr std::size_t worth_handing_over = std::size_t{256} << 10U;

/// A plain file or a member of a zip: what one thread reads from its beginning to its end.
struct part {
    std::size_t input = 0;              ///< the place of its file among those named
    const zip_member* member = nullptr; ///< none where the file is plain
    std::string name;
};

[[nodiscard]] std::vector<part> parts_of(const std::vector<import_input>& inputs)
{
    std::vector<part> out;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const auto& from = inputs[i];
        if (!from.zip) out.push_back({i, nullptr, from.path});
        if (!from.zip) continue;
        for (const auto& member : from.zip->members())
            out.push_back({i, &member, from.path + '/' + member.name});
    }
    return out;
}

/// What the threads have found of one part, and not handed to the import yet.
struct found {
    std::deque<scanned_rows> waiting;
    bool whole = false; ///< nothing is added any more
    std::optional<usage_error> error{};
    std::exception_ptr thrown{};
    std::string digest{}; ///< of a plain file
};

/// Where the threads put what they find, and the import takes it from.
class shelf {
public:
    explicit shelf(std::size_t parts) : found_(parts) {}

    /// The first part that nobody has begun; nothing where there is none, or no more is wanted.
    [[nodiscard]] std::optional<std::size_t> begin_next()
    {
        const std::lock_guard lock{door_};
        if (given_up_ || next_ == found_.size()) return std::nullopt;
        return next_++;
    }

    /// Waits until there is room. The part that the import is at always has some, so that it comes to an end;
    /// whoever reads it has begun before all who wait.
    void put(std::size_t at, scanned_rows rows)
    {
        const auto size = rows.size();
        std::unique_lock lock{door_};
        changed_.wait(lock, [&] {
            return given_up_ || waiting_ + size <= most_waiting ||
                   (at == taken_from_ && found_[at].waiting.empty());
        });
        waiting_ += size;
        found_[at].waiting.push_back(std::move(rows));
        changed_.notify_all();
    }

    void end(std::size_t at, found last)
    {
        const std::lock_guard lock{door_};
        auto& to = found_[at];
        to.error = std::move(last.error);
        to.thrown = std::move(last.thrown);
        to.digest = std::move(last.digest);
        to.whole = true;
        changed_.notify_all();
    }

    /// The next rows of a part, which is now the one that the import is at; nothing behind the last of them.
    [[nodiscard]] std::optional<scanned_rows> take(std::size_t at)
    {
        std::unique_lock lock{door_};
        if (std::exchange(taken_from_, at) != at) changed_.notify_all();
        auto& from = found_[at];
        changed_.wait(lock, [&from] { return !from.waiting.empty() || from.whole; });
        if (from.waiting.empty()) return std::nullopt;
        auto out = std::move(from.waiting.front());
        from.waiting.pop_front();
        waiting_ -= out.size();
        changed_.notify_all();
        return out;
    }

    /// What is said of a part behind its rows.
    [[nodiscard]] found last_of(std::size_t at)
    {
        const std::lock_guard lock{door_};
        return std::move(found_[at]);
    }

    void give_up()
    {
        const std::lock_guard lock{door_};
        given_up_ = true;
        changed_.notify_all();
    }
    [[nodiscard]] bool given_up()
    {
        const std::lock_guard lock{door_};
        return given_up_;
    }

private:
    std::mutex door_;
    std::condition_variable changed_;
    std::vector<found> found_;
    std::size_t next_ = 0;
    std::size_t taken_from_ = 0;
    std::size_t waiting_ = 0; // bytes
    bool given_up_ = false;
};

/// A line of progress that several threads move.
class shared_progress {
public:
    shared_progress(std::optional<std::uint64_t> total, progress::shown when) : shown_{total, when} {}
    void advance(std::uint64_t bytes)
    {
        const std::lock_guard lock{door_};
        shown_.advance(bytes);
    }

private:
    std::mutex door_;
    progress shown_;
};

/// One of the threads: reads part after part.
class reading {
public:
    reading(const std::vector<import_input>& inputs, const std::vector<part>& parts, shelf& to,
            shared_progress& shown, digesting digests, mediabuy::table_scanner::plan_function plan)
        : inputs_{inputs}, parts_{parts}, to_{to}, shown_{shown}, digests_{digests}, plan_{std::move(plan)}
    {
    }

    void run()
    {
        while (const auto at = to_.begin_next()) {
            found last;
            try {
                last = read(*at);
            } catch (...) {
                last.thrown = std::current_exception();
            }
            to_.end(*at, std::move(last));
        }
    }

private:
    [[nodiscard]] found read(std::size_t at)
    {
        rows_ahead rows{plan_};
        auto last = parts_[at].member ? read_member(at, rows) : read_plain(at, rows);
        if (last.error) return last;
        rows.end();
        to_.put(at, rows.hand_over());
        return last;
    }

    /// False where no more is wanted.
    [[nodiscard]] bool take(std::size_t at, rows_ahead& rows, std::string_view piece)
    {
        if (!rows.stopped()) rows.feed(piece);
        if (rows.size() >= worth_handing_over) to_.put(at, rows.hand_over());
        shown_.advance(piece.size());
        return !to_.given_up();
    }

    [[nodiscard]] found read_plain(std::size_t at, rows_ahead& rows)
    {
        const auto& path = parts_[at].name;
        auto digest = begin_digest(path, digests_);
        bool zipped = false;
        bool first = true;
        found out;
        out.error = read_pieces(path, [&](std::string_view piece) {
            zipped = std::exchange(first, false) && begins_as_zip(piece);
            return !zipped && take(at, rows, piece) && !rows.stopped();
        });
        if (zipped) out.error = zip_in_a_pipe(path);
        out.digest = digest.get();
        return out;
    }

    /// The library's archive is of one thread at a time, so that each has its own.
    [[nodiscard]] found read_member(std::size_t at, rows_ahead& rows)
    {
        const auto& [input, member, name] = parts_[at];
        found out;
        if (opened_ != input) {
            auto again = zip_archive::open(inputs_[input].path);
            if (auto* error = std::get_if<usage_error>(&again)) {
                out.error = std::move(*error);
                return out;
            }
            zip_ = std::get<zip_archive>(std::move(again));
            opened_ = input;
        }
        out.error = zip_->read(*member, [&](std::string_view piece) { return take(at, rows, piece); });
        return out;
    }

    const std::vector<import_input>& inputs_;
    const std::vector<part>& parts_;
    shelf& to_;
    shared_progress& shown_;
    digesting digests_;
    mediabuy::table_scanner::plan_function plan_;
    std::optional<zip_archive> zip_;
    std::optional<std::size_t> opened_; // the place of its file
};

/// All of their rows to the import; what is wrong with the first part that something is wrong with.
[[nodiscard]] std::optional<usage_error> take_all(mediabuy::asked_import& in, shelf& from,
                                                  const std::vector<import_input>& inputs,
                                                  const std::vector<part>& parts, digesting digests)
{
    std::string digest;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        const auto& [input, member, name] = parts[at];
        if (member && (at == 0 || parts[at - 1].input != input)) {
            digest = begin_digest(inputs[input].path, digests).get();
            in.say_zip(inputs[input].path);
        }
        in.begin(name);
        while (const auto rows = from.take(at))
            in.take(*rows);
        const auto last = from.last_of(at);
        if (last.thrown) std::rethrow_exception(last.thrown);
        if (last.error) return last.error;
        in.end(member ? digest : last.digest);
    }
    return std::nullopt;
}

} // namespace

bool one_at_a_time(const mediabuy::asked_import& in, const std::vector<import_input>& inputs)
{
    return !in.planner() || !size_of(inputs) || parts_of(inputs).size() < 2;
}

std::optional<usage_error> feed_ahead(mediabuy::asked_import& in, const std::vector<import_input>& inputs,
                                      unsigned jobs, progress::shown when, digesting digests)
{
    const auto parts = parts_of(inputs);
    shelf between{parts.size()};
    shared_progress shown{size_of(inputs), when};
    const auto plan = in.planner();
    std::vector<std::future<void>> threads; // each ends before it is gone
    struct giving_up {
        shelf& what;
        ~giving_up() { what.give_up(); }
    } const at_the_end{between};
    const auto count = std::min<std::size_t>({jobs, most_jobs, parts.size()});
    threads.reserve(count);
    try {
        while (threads.size() < count)
            threads.push_back(std::async(
                std::launch::async, [&] { reading{inputs, parts, between, shown, digests, plan}.run(); }));
    } catch (const std::system_error&) { // no more threads are to be had: fewer do as well
        if (threads.empty()) throw;
    }
    return take_all(in, between, inputs, parts, digests);
}
