#include "call.hpp"

#include "problem.hpp"

#include <tonus/review/receipt.hpp>

namespace tonus::worklist {

core::Result<Answer> read_receipt(const Setup&, const Call& call, store::Reader& reader) {
    const auto receipt = review::find_receipt(reader, call.path[1]);
    if (!receipt) return core::fail(receipt.error());
    if (!*receipt) return core::fail(problem(core::ErrorKind::not_found, "not-found", "This service gave no such receipt."));
    return Answer(encode(**receipt));
}

}  // namespace tonus::worklist
