// SPDX-License-Identifier: MIT
// From a place in an entry that was composed back to the line of the form that it came from.
#include "mediabuy/io/codes.hpp"
#include "mediabuy/io/compose.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace {

/// Walks over an entry as compose_entry writes one, up to a byte in it, and knows in which key it is.
class field_finder {
public:
    field_finder(std::string_view entry, std::size_t place)
        : entry_{entry}, place_{std::min(place, entry.size())}
    {
    }

    [[nodiscard]] std::string find()
    {
        at_ = entry_.find('\n');
        if (at_ == std::string_view::npos || place_ <= at_) return {}; // in the header
        while (at_ < place_) {
            if (wants_key())
                take_key();
            else
                step();
        }
        return path();
    }

private:
    struct level {
        char kind = '{';
        bool before_key = true;
        std::string key;
        std::size_t index = 0;
    };

    [[nodiscard]] bool wants_key() const
    {
        return levels_.back().before_key &&
               std::string_view{" \r\n,}"}.find(entry_[at_]) == std::string_view::npos;
    }

    void take_key()
    {
        const auto equals = std::min(entry_.find('=', at_), entry_.size());
        auto end = equals;
        while (end > at_ && entry_[end - 1] == ' ')
            --end;
        auto name = entry_.substr(at_, end - at_);
        if (name.size() >= 2 && name.front() == '"') name = name.substr(1, name.size() - 2);
        levels_.back().key = name;
        levels_.back().before_key = false;
        at_ = equals + 1;
    }

    void step()
    {
        const char c = entry_[at_++];
        auto& top = levels_.back();
        if (c == '"') {
            while (at_ < entry_.size() && entry_[at_] != '"')
                at_ += entry_[at_] == '\\' ? 2U : 1U;
            ++at_;
        } else if (c == '[' || c == '{') {
            levels_.push_back({c, c == '{', {}, 0});
        } else if ((c == ']' || c == '}') && levels_.size() > 1) {
            levels_.pop_back();
        } else if (c == ',') {
            ++top.index;
            top.before_key = top.kind == '{';
        } else if (c == '\n' && levels_.size() == 1) {
            top.before_key = true;
        }
    }

    /// Items are numbered where they are tables.
    [[nodiscard]] std::string path() const
    {
        std::string out;
        for (std::size_t i = 0; i < levels_.size(); ++i) {
            const bool list = levels_[i].kind == '[';
            if (list && i + 1 == levels_.size()) break;
            const auto part = list ? std::to_string(levels_[i].index) : levels_[i].key;
            if (!out.empty() && !part.empty()) out += '.';
            out += part;
        }
        return out;
    }

    std::string_view entry_;
    std::size_t place_;
    std::size_t at_ = 0;
    std::vector<level> levels_{1};
};

} // namespace

std::string field_of(const insertion& put, const problem& p)
{
    const bool inside = put.line != 0 && p.where.source == source_id{0} && p.where.begin >= put.begin &&
                        p.where.begin < put.end;
    if (!inside) return {};
    const auto entry = std::string_view{put.text}.substr(put.begin, put.end - put.begin);
    auto field = field_finder{entry, p.where.begin - put.begin}.find();
    if (field.empty() && p.code == code::missing_key && !p.arguments.empty()) return p.arguments.front();
    return field;
}

} // namespace v1
} // namespace mediabuy
