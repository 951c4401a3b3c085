#pragma once

#include <tonus/access/sender_activity.hpp>
#include <tonus/worklist/options.hpp>

#include <tonus/core/clock.hpp>
#include <tonus/core/result.hpp>
#include <tonus/http/service.hpp>
#include <tonus/identity/session.hpp>
#include <tonus/inbox/inbox.hpp>
#include <tonus/interaction/search_engine.hpp>
#include <tonus/openid/provider.hpp>
#include <tonus/review/desk.hpp>
#include <tonus/review/knowledge.hpp>
#include <tonus/review/record_keeper.hpp>
#include <tonus/runtime/awaitable.hpp>
#include <tonus/runtime/worker_pool.hpp>
#include <tonus/store/store.hpp>

#include <functional>
#include <memory>
#include <string_view>

namespace tonus::worklist {

/// A fault of the page itself, as a browser reports it: nothing in it comes from what the page showed.
struct PageFault {
    std::string_view page;   ///< one of the page's names, for example "flag"
    std::string_view code;   ///< a word: the kind of error
    std::string_view build;  ///< the script it happened in
};

/// What the service works with; all must outlive it.
struct Parts {
    store::Store& store;
    identity::Sessions& sessions;
    const review::Desk& desk;
    review::Knowledge& knowledge;
    review::FlagKeeper& keeper;
    const interaction::SearchEngine& searches;
    runtime::WorkerPool& workers;
    const core::Clock& clock;
    const access::SenderActivity* senders = nullptr;             ///< nothing: nobody is listed
    inbox::Inbox* inbox = nullptr;                               ///< nothing: refused messages are not kept
    openid::Provider* provider = nullptr;                        ///< of people's identities; nothing: local accounts only
    std::function<void(const PageFault&)> note_fault = nullptr;  ///< called on any thread; nothing: not kept
};

/// The clinicians' edge: the page's files, the review API of docs/review-api.md, and its stream of
/// events. Thread-safe.
class Service {
public:
    /// Errors: invalid if options.timeline_file or options.review_file cannot be used.
    [[nodiscard]] static core::Result<std::unique_ptr<Service>> open(const Parts& parts, Options options);
    ~Service();

    /// True for the pages, their assets, the review API and the events.
    [[nodiscard]] bool serves(std::string_view path) const noexcept;
    /// Never fails: every error becomes a Problem.
    [[nodiscard]] runtime::Awaitable<http::Response> handle(http::Request request);
    /// To be called when the store has new events; pushes them to every open page.
    void publish();
    /// To be called now and then: accounts are disabled and reset by a command too, of which this process hears from the
    /// store only. Ends their sessions and the streams of their open pages.
    void end_outdated_sessions();

private:
    class Implementation;
    explicit Service(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace tonus::worklist
