#include <tonus/interaction/operation.hpp>

namespace tonus::interaction {

core::Result<void> work_ahead_blocking(const Operation& operation, store::Reader& reader, const Boundary* boundary) {
    for (int round = 0; operation.look_ahead && round < most_rounds_ahead; ++round) {
        const auto work = operation.look_ahead(reader, boundary);
        if (!work) return core::fail(work.error());
        if (!*work) break;
        if (auto done = (*work)(); !done) return done;
    }
    return {};
}

core::Result<Reply> run(
    const Operation& operation, store::Writer& writer, const Preparer& preparer, std::string sender, const Boundary* boundary
) {
    Recording recording(writer, preparer, std::move(sender), boundary);
    auto reply = operation.write(recording);
    if (!reply) return reply;
    if (auto finished = recording.finish(); !finished) return core::fail(finished.error());
    recording.add_warnings(*reply);
    return reply;
}

}  // namespace tonus::interaction
