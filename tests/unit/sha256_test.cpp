// SPDX-License-Identifier: MIT
#include "mediabuy/io/sha256.hpp"

#include <gtest/gtest.h>

namespace mediabuy::sha256_test {
namespace {

TEST(Sha256,
     gives_the_examples_of_nist) // FIPS 180-4 examples, and the empty message of the CAVP test vectors
{
    EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256(std::string(1'000'000, 'a')),
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, pads_lengths_around_a_block)
{
    EXPECT_EQ(sha256(std::string(55, 'a')),
              "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318");
    EXPECT_EQ(sha256(std::string(56, 'a')),
              "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a");
    EXPECT_EQ(sha256(std::string(64, 'a')),
              "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb");
}

TEST(Sha256, does_not_depend_on_where_the_pieces_are_cut)
{
    std::string text;
    for (int i = 0; i < 300; ++i)
        text += static_cast<char>(i);
    for (const std::size_t step : {1U, 7U, 63U, 64U, 65U, 128U, 299U}) {
        sha256_stream sum;
        for (std::size_t at = 0; at < text.size(); at += step)
            sum.add(std::string_view{text}.substr(at, step));
        // hashlib.sha256(bytes(i % 256 for i in range(300)))
        EXPECT_EQ(sum.finish(), "7728ae2f2c36e2aaafbe79ca14c87ae2f89e7c88c4390ecbbf82dce88706958d");
    }
}

} // namespace
} // namespace mediabuy::sha256_test
