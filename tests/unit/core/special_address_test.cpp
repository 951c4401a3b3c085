#include <tonus/core/special_address.hpp>

#include <gtest/gtest.h>

namespace tonus::core {
namespace {

TEST(SpecialAddress, IsOneBehindWhichNoOtherServerStands) {
    for (const char* text :
         {"169.254.0.1",
          "169.254.169.254",
          "0.0.0.0",
          "0.1.2.3",
          "224.0.0.1",
          "239.255.255.255",
          "240.0.0.1",
          "255.255.255.255",
          "192.0.0.192",
          "100.100.100.200",
          "168.63.129.16",
          "::",
          "fe80::1",
          "febf::1",
          "fe80::1%eth0",
          "ff02::1",
          "fd00:ec2::254",
          "fd20:ce::254",
          "::ffff:169.254.169.254",
          "64:ff9b::169.254.1.1",
          "::ffff:224.0.0.1"}) {
        EXPECT_TRUE(is_special_address(text)) << text;
    }
}

TEST(SpecialAddress, IsNoneOfThePublicThePrivateOrThisMachine) {
    for (const char* text : {"127.0.0.1",       "10.0.0.1",        "172.16.0.1",      "192.168.0.1",       "192.0.1.1", "1.1.1.1",
                             "100.100.100.201", "169.253.255.255", "169.255.0.1",     "223.255.255.255",   "::1",       "fd12:3456::1",
                             "fec0::1",         "2001:db8::1",     "::ffff:10.0.0.1", "64:ff9b::10.0.0.1", "",          "localhost",
                             "169.254.1",       "2852039166",      "keys.example"}) {
        EXPECT_FALSE(is_special_address(text)) << text;
    }
}

}  // namespace
}  // namespace tonus::core
