#include "engine.hpp"

#include <rapidcheck/gtest.h>

#include <map>

namespace tonus::interaction::test {
namespace {

class Repeats : public Engine {};

/// Whatever is put, and however often, a version is made exactly when the content changes.
TEST_F(Repeats, MakeVersionsOnlyWhereTheContentChanges) {
    int round = 0;
    const bool held = rc::check("versions count the changes", [&] {
        const auto steps = *rc::gen::resize(
            20, rc::gen::container<std::vector<std::pair<int, int>>>(rc::gen::pair(rc::gen::inRange(0, 3), rc::gen::inRange(0, 3)))
        );
        const std::string prefix = "r" + std::to_string(round++) + "-";
        std::map<int, int> content;
        std::map<int, std::int64_t> versions;
        for (const auto& [who, what] : steps) {
            const std::string id = prefix + std::to_string(who);
            const std::string body =
                R"({"resourceType":"Patient","id":")" + id + R"(","multipleBirthInteger":)" + std::to_string(what) + "}";
            const bool changes = !content.contains(who) || content[who] != what;
            if (changes) ++versions[who];
            content[who] = what;
            const auto reply = call("PUT", "Patient/" + id, body);
            RC_ASSERT(reply.has_value());
            RC_ASSERT(reply->version->version_id == versions[who]);
            RC_ASSERT((reply->effect == Effect::unchanged) == !changes);
        }
    });
    EXPECT_TRUE(held);
}

}  // namespace
}  // namespace tonus::interaction::test
