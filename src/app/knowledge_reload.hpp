#pragma once

#include <tonus/log/logger.hpp>
#include <tonus/log/metrics.hpp>
#include <tonus/review/record_keeper.hpp>
#include <tonus/store/store.hpp>

namespace tonus::app {

/// Takes changed rules, concepts and words without a restart. Files that cannot be used change nothing but
/// the log, the metric tonus_knowledge_files_used, the health answer and the system page. All must outlive it.
struct KnowledgeReload {
    core::ContentPath folder;
    store::Store& store;
    review::Knowledge& knowledge;
    review::FlagKeeper& keeper;
    log::Logger& logger;
    log::Metrics& metrics;

    void run() const;
};

}  // namespace tonus::app
