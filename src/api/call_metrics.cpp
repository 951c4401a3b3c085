#include "call_metrics.hpp"

namespace tonus::api {

void CallMetrics::note_call(std::string_view sender, std::string_view interaction) {
    if (metrics_ == nullptr) return;
    std::pair<std::string, std::string> key(sender.empty() ? "anonymous" : sender, interaction);
    const std::lock_guard lock(mutex_);
    auto known = calls_.find(key);
    if (known == calls_.end()) {
        const auto counter = metrics_->counter(
            "tonus_fhir_calls_total",
            "FHIR calls understood, by sender and interaction.",
            {{"sender", key.first}, {"interaction", key.second}}
        );
        known = calls_.emplace(std::move(key), counter).first;
    }
    known->second.add();
}

void CallMetrics::note_refusal(std::string_view sender, core::ErrorKind reason) {
    if (metrics_ == nullptr) return;
    const std::string name(sender.empty() ? "anonymous" : sender);
    metrics_
        ->counter(
            "tonus_fhir_refusals_total", "FHIR calls refused, by sender and reason.", {{"sender", name}, {"reason", core::name_of(reason)}}
        )
        .add();
}

}  // namespace tonus::api
