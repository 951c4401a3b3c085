#include "image.hpp"

#include <cstddef>

using tonus::json::Kind;
using tonus::json::Member;
using tonus::json::detail::Node;

// Laid out by tools/definitions/nodes.mjs, in the numbers below.
extern "C" const Node tonus_definitions_image;

static_assert(sizeof(void*) == 8 && sizeof(Node) == 24 && sizeof(Member) == 40);
static_assert(offsetof(Node, text) == 0 && offsetof(Node, elements) == 0 && offsetof(Node, members) == 0);
static_assert(offsetof(Node, size) == 8 && offsetof(Node, kind) == 16 && offsetof(Node, boolean) == 17);
static_assert(offsetof(Member, key) == 0 && offsetof(Member, node) == 16);
static_assert(int(Kind::absent) == 0 && int(Kind::null) == 1 && int(Kind::boolean) == 2 && int(Kind::number) == 3);
static_assert(int(Kind::string) == 4 && int(Kind::array) == 5 && int(Kind::object) == 6);

namespace tonus::embedded {

json::Value definitions_image() { return json::Value(tonus_definitions_image); }

}  // namespace tonus::embedded
