// SPDX-License-Identifier: MIT
// Books put together at random from the kinds of lines that there are, whole and broken.
#include "mediabuy/io/compose.hpp"
#include "mediabuy/io/layout.hpp"
#include "mediabuy/io/write.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

namespace mediabuy::layout_property_test {
namespace {

const std::vector<std::string> lines{"mediabuy = 1\n",
                                     "title=\"T\"   # words\n",
                                     "  currency   =  'USD'\r\n",
                                     "[[contract]]\n",
                                     "  [[contract.line]]\n",
                                     "[[ contract . modification ]] # spaces\n",
                                     "[contract.totals]\n",
                                     "[scope]\n",
                                     "[[party]]\n",
                                     "id = \"x\"\n",
                                     "id=\"y\"\n",
                                     "kind = \"order\"\n",
                                     "number = \"1\"\n",
                                     "name = \"\"\"\n   a\n\tb # no comment\n\"\"\"\n",
                                     "note = '''\n ] }\n'''   # behind\n",
                                     "aka = [\n\"a ] b\", # c\n\n    'd',\n]\n",
                                     "aka = [ [\"x\",\n[ 1 ]],\n  2 ]\n",
                                     "flight = { start = \"2025-10\", end = 2025-12-31 }\n",
                                     "obligates = \"$5.00\"\n",
                                     "unknown.end = \"blank\"\n",
                                     "\"k e y\" = 1\n",
                                     "# a comment\n",
                                     "\t# another   \n",
                                     "\n",
                                     "   \n",
                                     "\n\n\n",
                                     "name = \"never closed\n",
                                     "aka = [ 1, 2\n",
                                     "= 5\n",
                                     "half =\n",
                                     "words without meaning\n",
                                     "[[\n",
                                     "a = 1 b = 2\n",
                                     "\xC3\n",
                                     "d = 2025-02-30\n"};

rc::Gen<std::string> books()
{
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(lines)),
                        [](const std::vector<std::string>& parts) {
                            std::string text;
                            for (const auto& part : parts)
                                text += part;
                            return text;
                        });
}

RC_GTEST_PROP(LayoutOfAnyLines, changes_no_meaning_and_is_its_own_layout, ())
{
    const auto text = *books();
    const auto once = format_book(text, "b.toml");
    RC_ASSERT(!once.kept);
    RC_ASSERT(write_json(read_book(once.text, "b.toml").records) == write_json(once.read.records));
    RC_ASSERT(format_book(once.text, "b.toml").text == once.text);
}

RC_GTEST_PROP(InsertIntoAnyLines, moves_no_other_byte, ())
{
    const auto text = *books();
    const std::string entry = "[[source]]\nid = \"new\"\n";
    const auto put = insert_entry(text, "b.toml", "source", entry);
    RC_ASSERT(put.line > 0U);
    RC_ASSERT(put.begin <= put.end);
    auto without = put.text;
    without.erase(put.begin, put.end - put.begin);
    // Blank lines around it are all that may have come along.
    const auto bare = [](std::string all) {
        std::erase_if(all, [](char c) { return c == '\n' || c == '\r'; });
        return all;
    };
    RC_ASSERT(bare(without) == bare(text));
    RC_ASSERT(put.text.size() - text.size() <= put.end - put.begin + 6);
}

} // namespace
} // namespace mediabuy::layout_property_test
