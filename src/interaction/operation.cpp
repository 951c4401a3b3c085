#include <tonus/interaction/operation.hpp>

namespace tonus::interaction {

core::Result<Reply> run(
    const Operation& operation, store::Writer& writer, const Preparer& preparer, std::string sender, const Boundary* boundary
) {
    Recording recording(writer, preparer, std::move(sender), boundary);
    auto reply = operation.write(recording);
    if (!reply) return reply;
    if (auto finished = recording.finish(); !finished) return core::fail(finished.error());
    return reply;
}

}  // namespace tonus::interaction
