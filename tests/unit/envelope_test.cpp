// SPDX-License-Identifier: MIT
#include "mediabuy/answer/envelope.hpp"

#include "mediabuy/answer/codes.hpp"

#include <gtest/gtest.h>

#include <concepts>

namespace mediabuy::envelope_test {
namespace {

static_assert(!std::constructible_from<value, double>, "exact numbers are text");

std::string json_of(const value& v)
{
    std::string out;
    v.append_json(out);
    return out;
}

TEST(Value, is_written_as_json_without_spaces)
{
    EXPECT_EQ(json_of({}), "null");
    EXPECT_EQ(json_of(true), "true");
    EXPECT_EQ(json_of(value::count(-3)), "-3");
    EXPECT_EQ(json_of("5874000.00"), "\"5874000.00\"");
    EXPECT_EQ(json_of(value_list{}), "[]");
    EXPECT_EQ(json_of(value_object{}), "{}");
    EXPECT_EQ(json_of(value_object{{"b", value_list{1 == 1, "x", {}}}, {"a", value::count(2)}}),
              R"({"b":[true,"x",null],"a":2})");
}

TEST(Value, a_literal_is_a_text_and_never_a_flag)
{
    EXPECT_EQ(json_of(value{"no"}), "\"no\"");
    EXPECT_EQ(json_of(value{std::string_view{"no"}}), "\"no\"");
    EXPECT_EQ(json_of(value{nullptr}), "null");
}

TEST(Value, texts_cannot_break_out)
{
    EXPECT_EQ(json_of("\"},{\"\n\x01"), R"("\"},{\"\n\u0001")");
    EXPECT_EQ(json_of(value_object{{"a\"b", "c"}}), R"({"a\"b":"c"})");
}

TEST(Value, a_field_is_found_by_its_name_and_anything_else_is_null)
{
    const value row = value_object{{"key", "spotify"}, {"count", value::count(1)}};
    EXPECT_EQ(*row["key"].as_text(), "spotify");
    EXPECT_TRUE(row["nothing"].is_null());
    EXPECT_TRUE(row["key"]["deeper"].is_null());
    EXPECT_EQ(row["count"].as_text(), nullptr);
    EXPECT_EQ(row["key"].as_list(), nullptr);
}

TEST(Envelope, has_every_field_in_its_order_whatever_is_asked)
{
    opened_book opened;
    opened.records.title = "A \"book\"";
    opened.records.default_currency = usd;
    opened.records.sha256 = "ab12";
    opened.records.texts.emplace_back("ice.toml", "a\nb\n");
    opened.records.sources.emplace_back().head.id = opened.records.names.intern("gazette");
    opened.records.sources[0].publisher = "Gazette";
    opened.records.sources[0].published = given_day{vague_day::in_month(2026, 1), name_id::none, {}};
    opened.records.sources[0].head.id_at = {source_id{0}, 2, 3};
    answer a;
    a.command = "report";
    a.title = "What each platform received";
    a.as_of = day{2026, 1, 9};
    a.later = 2;
    a.rows.emplace_back(value_object{{"key", "x"}});
    a.named.insert(ref<source>{0});
    a.problems.push_back(error_at({source_id{0}, 2, 3}, code::unknown_id, {"b", "Correct it."}));
    EXPECT_EQ(
        to_json(a, opened),
        "{\"mediabuy\":1,\"command\":\"report\","
        "\"book\":{\"title\":\"A "
        "\\\"book\\\"\",\"name\":\"ice.toml\",\"sha256\":\"ab12\",\"built_in\":false,\"as_of\":null},"
        "\"title\":\"What each platform "
        "received\",\"as_of\":\"2026-01-09\",\"known_by\":null,\"currency\":\"USD\",\"later\":2,"
        "\"rows\":[{\"key\":\"x\"}],\"total\":null,\"left_out\":[],"
        "\"sources\":[{\"id\":\"gazette\",\"publisher\":\"Gazette\",\"title\":null,\"published\":\"2026-01\","
        "\"published_text\":\"January 2026, no day "
        "printed\",\"language\":null,\"address\":null,\"relays\":[],\"note\":null,"
        "\"file\":\"ice.toml\",\"line\":2}],"
        "\"problems\":[{\"severity\":\"error\",\"code\":\"unknown-id\",\"file\":\"ice.toml\",\"line\":2,"
        "\"column\":1,\"end_column\":2,"
        "\"excerpt\":\"b\",\"mark\":0,\"message\":\"no record has the id \\\"b\\\"\",\"advice\":\"Correct "
        "it.\",\"related\":[],\"fixes\":[]}]}\n");
}

TEST(Envelope, a_problem_of_the_question_has_no_place_and_an_empty_book_no_name)
{
    answer a;
    a.command = "status";
    a.problems.push_back(error_at({}, code::no_date));
    const auto text = to_json(a, opened_book{});
    EXPECT_NE(text.find("\"name\":null"), std::string::npos);
    EXPECT_NE(text.find("\"as_of\":null,\"known_by\":null,\"currency\":null"), std::string::npos);
    EXPECT_NE(
        text.find("\"code\":\"no-date\",\"file\":null,\"line\":null,\"column\":null,\"end_column\":null"),
        std::string::npos);
}

} // namespace
} // namespace mediabuy::envelope_test
