// SPDX-License-Identifier: MIT
#include "trees.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {
namespace {

constexpr std::size_t most_json_levels = 64;

/// Walks over the tokens of a JSON text beside the parser, which reports no places of its own. The parser has
/// checked each token before it is asked for here.
class token_places {
public:
    token_places(std::string_view text, source_id source) : text_{text}, source_{source}
    {
        if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    }

    /// Bytes of the next token; commas and colons are passed over.
    [[nodiscard]] span next()
    {
        at_ = std::min(text_.find_first_not_of(" \t\r\n,:", at_), text_.size());
        const auto begin = at_;
        if (begin == text_.size()) return place(begin, begin);
        if (text_[begin] == '"')
            skip_string();
        else if (std::string_view{"{}[]"}.find(text_[begin]) != std::string_view::npos)
            ++at_;
        else
            at_ = std::min(text_.find_first_of(" \t\r\n,:{}[]\"", begin), text_.size());
        return place(begin, at_);
    }

private:
    void skip_string()
    {
        for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_)
            if (text_[at_] == '\\') ++at_;
        at_ = std::min(at_ + 1, text_.size());
    }

    [[nodiscard]] span place(std::size_t begin, std::size_t end) const
    {
        return {source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    std::string_view text_;
    source_id source_;
    std::size_t at_ = 0;
};

/// Builds the tree from the parser's events. The names and shapes of the members are the parser's interface.
class tree_builder {
public:
    using json = nlohmann::json;

    tree_builder(std::string_view text, source_id source, problem_list& problems)
        : text_{text}, source_{source}, problems_{problems}, places_{text, source}
    {
    }

    bool null() { return put(node_kind::null, {}); }
    bool boolean(bool yes) { return put(node_kind::flag, yes ? "true" : "false"); }
    bool number_integer(json::number_integer_t) { return put_number(); }
    bool number_unsigned(json::number_unsigned_t) { return put_number(); }
    bool number_float(json::number_float_t, const json::string_t&) { return put_number(); }
    bool string(json::string_t& text) { return put(node_kind::text, std::move(text)); }
    bool binary(json::binary_t&) { return false; } // not in a JSON text
    bool start_object(std::size_t) { return open(node_kind::table); }
    bool start_array(std::size_t) { return open(node_kind::list); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(json::string_t& name)
    {
        key_at_ = places_.next();
        key_ = std::move(name);
        return true;
    }

    bool parse_error(std::size_t position, const std::string& /*last_token*/, const json::exception& error)
    {
        // "[json.exception.parse_error.101] parse error at line 1, column 5: syntax error while parsing value
        // - …"
        std::string words = error.what();
        if (const auto colon = words.find(": "); colon != std::string::npos) words.erase(0, colon + 2);
        const auto quoted = words.find("; last read: ");
        const auto expected = words.rfind("; expected ");
        if (quoted != std::string::npos) // the place says what was read
            words.erase(quoted, expected != std::string::npos && expected > quoted ? expected - quoted
                                                                                   : std::string::npos);
        const auto at = static_cast<std::uint32_t>(std::min(position == 0 ? 0 : position - 1, text_.size()));
        problems_.add_syntax(
            error_at({source_, at, at + 1}, code::json_syntax, {shortened(std::move(words))}));
        return false;
    }

    /// What was read; entries that the end of the text, or an error, cut off are left out.
    [[nodiscard]] node take(bool whole)
    {
        while (!whole && open_.size() > 1)
            abandon();
        return open_.empty() ? std::move(done_) : std::move(open_.front());
    }

private:
    bool put_number()
    {
        const auto where = places_.next();
        node n;
        n.kind = node_kind::number;
        n.where = where;
        n.text = text_.substr(where.begin, where.end - where.begin);
        return add(std::move(n));
    }

    bool put(node_kind kind, std::string text)
    {
        node n;
        n.kind = kind;
        n.where = places_.next();
        n.text = std::move(text);
        return add(std::move(n));
    }

    bool add(node n)
    {
        n.key = std::exchange(key_, {});
        n.key_at = std::exchange(key_at_, {});
        if (open_.empty())
            done_ = std::move(n);
        else
            open_.back().children.push_back(std::move(n));
        return true;
    }

    bool open(node_kind kind)
    {
        const auto where = places_.next();
        if (open_.size() == most_json_levels) {
            problems_.add_syntax(
                error_at(where, code::over_limit, {"levels of nesting", std::to_string(most_json_levels)}));
            return false;
        }
        node n;
        n.kind = kind;
        n.where = where;
        n.key = std::exchange(key_, {});
        n.key_at = std::exchange(key_at_, {});
        open_.push_back(std::move(n));
        return true;
    }

    bool close()
    {
        auto n = std::move(open_.back());
        open_.pop_back();
        n.where.end = places_.next().end;
        if (open_.empty())
            done_ = std::move(n);
        else
            open_.back().children.push_back(std::move(n));
        return true;
    }

    /// Drops the innermost open value, unless it is a list of whole entries.
    void abandon()
    {
        auto n = std::move(open_.back());
        open_.pop_back();
        if (open_.size() == 1 && n.kind == node_kind::list) {
            open_.back().children.push_back(std::move(n));
            return;
        }
        if (open_.size() == 2)
            problems_.add_lost({source_, n.where.begin, n.where.begin + 1}, excerpt(open_.back().key));
        if (const auto* id = child_of(n, "id"); id && open_.size() == 2) lost_ids.push_back(id->text);
    }

public:
    std::vector<std::string> lost_ids;

private:
    std::string_view text_;
    source_id source_;
    problem_list& problems_;
    token_places places_;
    std::vector<node> open_;
    node done_;
    std::string key_;
    span key_at_;
};

} // namespace

node read_json_value(std::string_view text, source_id source, problem_list& problems)
{
    tree_builder builder{text, source, problems};
    return builder.take(nlohmann::json::sax_parse(text, &builder));
}

source_tree read_json(std::string_view text, source_id source, problem_list& problems)
{
    tree_builder builder{text, source, problems};
    const bool whole = nlohmann::json::sax_parse(text, &builder);
    auto root = builder.take(whole);
    source_tree tree;
    tree.lost_ids = std::move(builder.lost_ids);
    tree.head.where = root.where;
    if (root.kind == node_kind::table)
        take_entries(std::move(root), tree);
    else if (whole)
        problems.add_syntax(error_at({source, root.where.begin, root.where.begin + 1}, code::json_syntax,
                                     {"a book is an object"}));
    return tree;
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
