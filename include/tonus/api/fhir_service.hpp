#pragma once

#include <tonus/access/access_token.hpp>
#include <tonus/access/sender_activity.hpp>
#include <tonus/core/clock.hpp>
#include <tonus/core/result.hpp>
#include <tonus/http/service.hpp>
#include <tonus/inbox/inbox.hpp>
#include <tonus/interaction/interactions.hpp>
#include <tonus/log/metrics.hpp>
#include <tonus/runtime/awaitable.hpp>
#include <tonus/runtime/worker_pool.hpp>
#include <tonus/store/store.hpp>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tonus::api {

class CallMetrics;
class KeptAnswers;

/// What a site decides about the FHIR endpoint.
struct FhirOptions {
    std::string base_path = "/fhir";
    std::string base_url;                                               ///< absolute, with the base path; empty: from the Host header
    bool lenient = false;                                               ///< unknown search parameters are ignored unless handling=strict
    std::vector<std::string> cors_origins;                              ///< pages of these origins may call; `*`: all
    std::size_t offload_bytes = 65536;                                  ///< bodies over this are parsed and checked on the worker pool
    std::size_t batch_width = 64;                                       ///< most writes of a batch that wait for one commit together
    std::chrono::nanoseconds batch_reading = std::chrono::seconds(10);  ///< the entries of a batch that read may take together
    std::size_t kept_answers = std::size_t{56} * 1024 * 1024;           ///< bytes of answers kept for the next identical request
    std::function<void()> on_accepted;                                  ///< called when something was accepted that goes on for longer
    inbox::Inbox* inbox = nullptr;              ///< keeps what is refused; must outlive the service; nothing: not kept
    access::SenderActivity* senders = nullptr;  ///< counts each call; must outlive the service
    log::Metrics* metrics = nullptr;            ///< must outlive the service; nothing: none are kept
};

/// The refusal of a caller who is known, before the body is read; nothing lets the request come in.
using AdmitCaller = std::function<std::optional<http::Response>(http::Request& head, const access::Caller& caller)>;

/// Says who is calling. Errors: unauthenticated.
using Authenticate = std::function<core::Result<access::KnownCaller>(const http::Request&)>;

/// FHIR's RESTful API over HTTP: what a request says becomes an interaction, what that answers becomes
/// a response. Source: FHIR R4, http. Thread-safe.
class FhirService {
public:
    /// All references must outlive the service. Without `authenticate`, everyone may do everything.
    FhirService(
        const interaction::Interactions& interactions,
        store::Store& store,
        const core::Clock& clock,
        runtime::WorkerPool& workers,
        Authenticate authenticate,
        FhirOptions options
    );
    ~FhirService();

    /// True for the base path and what lies below it, and for /openapi.json.
    [[nodiscard]] bool serves(std::string_view path) const noexcept;

    /// The refusal of a request whose sender is not known, or is by `admit_caller`, before its body is read.
    [[nodiscard]] std::optional<http::Response> admit(http::Request& head, const AdmitCaller& admit_caller) const;

    /// Never fails: every error becomes an OperationOutcome.
    [[nodiscard]] runtime::Awaitable<http::Response> handle(http::Request request) const;

    /// One request on its way; for the parts of the service.
    struct Call;

private:
    struct Prepared;
    struct Rehearsal;
    /// One reply an entry, and the receipt of all that was written.
    struct BatchReply {
        std::vector<core::Result<interaction::Reply>> replies;
        std::string receipt;
    };

    /// Whether anyone may ask, whoever they are: what describes the service.
    [[nodiscard]] bool is_open(const http::Request& request) const;
    /// Everything but the body.
    [[nodiscard]] core::Result<Call> read_call(http::Request& request) const;
    /// Reads the body, checks what the caller may do, and plans. Takes the body out of `request`.
    [[nodiscard]] core::Result<Prepared> prepare(http::Request& request, Call& call) const;
    [[nodiscard]] runtime::Awaitable<http::Response> answer(http::Request& request, Call& call) const;
    /// The answer to a call that reads a few rows, if it is kept and still right; what it is kept under otherwise.
    [[nodiscard]] std::optional<http::Response> kept_answer(const http::Request& request, Call& call) const;
    /// What the operation has to do before its turn as writer.
    [[nodiscard]] runtime::Awaitable<core::Result<void>> work_ahead(
        const interaction::Operation& operation, const http::Request& request, const Call& call
    ) const;
    [[nodiscard]] runtime::Awaitable<core::Result<interaction::Reply>> run(
        const interaction::Operation& operation, const http::Request& request, Call& call
    ) const;
    [[nodiscard]] runtime::Awaitable<BatchReply> run_batch(
        const std::vector<core::Result<interaction::Operation>>& operations, const http::Request& request, Call& call
    ) const;
    /// What the operations would answer, one after the other, if they were run: they are, in one job that
    /// is undone. Nothing stands for an operation that could not be planned.
    [[nodiscard]] runtime::Awaitable<core::Result<std::vector<core::Result<interaction::Reply>>>> rehearse(
        std::vector<const interaction::Operation*> operations, const http::Request& request, Call& call
    ) const;
    [[nodiscard]] runtime::Awaitable<core::Result<interaction::Reply>> rehearse_one(
        const interaction::Operation& operation, const http::Request& request, Call& call
    ) const;
    [[nodiscard]] runtime::Awaitable<std::vector<core::Result<interaction::Reply>>> rehearse_batch(
        const std::vector<core::Result<interaction::Operation>>& operations, const http::Request& request, Call& call
    ) const;
    /// Notes the batch as a whole, for its receipt, after its writes and in the commit of the last of them.
    [[nodiscard]] store::WriteJob receipt_job(BatchReply& batch, const http::Request& request, const Call& call) const;
    /// The operation and its audit record; what it refers to must live until it has run.
    [[nodiscard]] std::function<core::Result<interaction::Reply>(store::Writer&)> write_job(
        const interaction::Operation& operation, const http::Request& request, const Call& call
    ) const;
    /// Keeps a refused push, or the refused entries of a batch, in the inbox.
    [[nodiscard]] runtime::Awaitable<bool> keep_refused(const http::Request& request, Call& call, const http::Response& response) const;
    [[nodiscard]] std::vector<inbox::Message> refused_messages(const http::Request& request, Call& call, const http::Response& response)
        const;
    void note_refused_entries(const std::vector<core::Result<interaction::Reply>>& replies, const http::Request& request, Call& call) const;
    void note_end(const http::Request& request, const Call& call) const;
    [[nodiscard]] http::Response failure(const http::Request& request, const core::Error& error, Call* call = nullptr) const;
    [[nodiscard]] std::string base_url(const http::Request& request) const;
    [[nodiscard]] bool is_below_base(std::string_view path) const noexcept;
    [[nodiscard]] std::string below_base(std::string_view path) const;
    [[nodiscard]] std::string allowed_verbs(std::string_view path) const;

    const interaction::Interactions& interactions_;
    store::Store& store_;
    const core::Clock& clock_;
    runtime::WorkerPool& workers_;
    Authenticate authenticate_;
    FhirOptions options_;
    std::unique_ptr<CallMetrics> calls_;
    std::unique_ptr<KeptAnswers> answers_;
    std::string open_api_;
    std::vector<std::string> labels_;  ///< of the routes, in their order, for logs and metrics
};

}  // namespace tonus::api
