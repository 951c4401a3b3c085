#include "knowledge_reload.hpp"

#include <tonus_embedded/lexicon_image.hpp>

namespace tonus::app {

void KnowledgeReload::run() const {
    auto used = metrics.gauge("tonus_knowledge_files_used", "1 if the rules, concepts and words on disk are the ones in force, else 0.");
    const auto reloaded = knowledge.reload(folder, embedded::lexicon_image().front().content);
    used.set(reloaded ? 1 : 0);
    if (!reloaded) {
        logger.error("reload_refused", {{"message", reloaded.error().message()}});
        for (const core::Issue& issue : reloaded.error().issues()) logger.error("reload_problem", {{"message", issue.diagnostics}});
        return;
    }
    const auto adopted = store.write_blocking([&](store::Writer& writer) { return keeper.adopt(writer); });
    if (!adopted) {
        logger.error("reload_incomplete", {{"message", adopted.error().message()}, {log::key::detail, adopted.error().detail()}});
        return;
    }
    const auto state = knowledge.now();
    logger.info("reloaded", {{"rules", std::uint64_t(state->rules.rules().size())}, {"version", state->rules.version()}});
}

}  // namespace tonus::app
