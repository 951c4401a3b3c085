#include "setting_kinds.hpp"

#include <array>

namespace tonus::config {
namespace {

using namespace setting_kinds;

constexpr std::array all_settings{
    text("http.address", "127.0.0.1", "Numeric address the service listens on; 0.0.0.0 or :: for every interface."),
    integer("http.port", "8080", "port", {0, 65535}, "Port of the FHIR API and the clinicians' page; 0 takes any free one."),
    text(
        "http.base_url",
        "",
        "Address clients reach the service at, for links in answers; empty: taken from each "
        "request."
    ),
    integer(
        "http.io_threads",
        "0",
        "threads",
        {0, 256},
        "Threads that serve connections; 0: one a processor core but one, which is the writer's, and at least one."
    ),
    integer("http.connections", "4096", "connections", {1, 1'000'000}, "Connections at once; above it the answer is 503."),
    integer("http.in_flight", "1024", "requests", {1, 1'000'000}, "Requests being worked on at once; above it the answer is 503."),
    integer("http.backlog", "1024", "connections", {1, 65535}, "Connections the system may hold that were not accepted yet."),
    size("http.header_limit", "16KiB", {1 * kib, 1 * mib}, "Largest head of a request; above it the answer is 431 or 414."),
    integer("http.header_fields", "100", "fields", {10, 10'000}, "Most header fields of a request; above it the answer is 431."),
    size(
        "http.body_limit",
        "16MiB",
        {1 * kib, 1 * gib},
        "Largest body of a request, as sent and unpacked; above it the answer is 413. 64 KiB where no token is needed."
    ),
    size(
        "http.body_memory",
        "256MiB",
        {1 * mib, 1024 * gib},
        "Memory that all bodies being received or worked on may take together; above it the answer is 503. A quarter is kept "
        "for bodies of 64 KiB and less; three times body_limit at least."
    ),
    size("http.drain_limit", "1MiB", {0, 1 * gib}, "How far beyond body_limit a body is read and dropped to keep its connection."),
    integer("http.inflate_ratio", "200", "times", {10, 2000}, "How many times larger than sent a gzip body above 64 KiB may unpack to."),
    duration("http.handshake_timeout", "10s", {1, 10 * minute}, "Time a client has for the TLS handshake."),
    duration("http.header_timeout", "10s", {1, 10 * minute}, "Time a client has from the first byte of a request to the end of its head."),
    duration("http.body_timeout", "60s", {1, 1 * hour}, "Time a client has to send the body; request_timeout may end earlier."),
    duration("http.request_timeout", "30s", {1, 1 * hour}, "Time from the first byte of a request until its answer is due."),
    duration("http.idle_timeout", "75s", {1, 1 * day}, "How long a connection may rest between two requests."),
    duration("http.write_timeout", "30s", {1, 1 * hour}, "Time a client has to take each 256 KiB of an answer."),
    duration("http.linger_timeout", "2s", {1, 1 * minute}, "Time a client has to read the last answer of a connection."),
    duration("http.heartbeat", "15s", {1 * second, 10 * minute}, "Time between two signs of life of an event stream."),
    duration("http.shutdown_grace", "20s", {0, 10 * minute}, "Time requests that have begun have to finish when the service stops."),
    flag("http.access_log", "true", "Write one line a request: route, status and times, never a path, a name or a body."),
    flag("http.compression", "true", "Pack large answers with gzip for clients that take it."),
    size("http.compression_minimum", "1400B", {0, 1 * gib}, "Answers smaller than this are not packed."),
    integer("http.compression_level", "1", "zlib level", {1, 9}, "1 packs fastest, 9 smallest."),

    text("tls.certificate_file", "", "PEM file with the certificate chain, leaf first; empty: no TLS."),
    text("tls.key_file", "", "PEM file with the certificate's private key."),
    text(
        "tls.client_ca_file",
        "",
        "PEM file with the authorities whose client certificates are accepted; empty: none are "
        "asked for."
    ),
    flag("tls.require_client_certificate", "false", "Refuse clients that show no certificate."),
    text("tls.strict_transport_security", "max-age=31536000", "Strict-Transport-Security sent over TLS; empty: none."),

    flag("admin.enabled", "true", "Offer health and metrics on a listener of their own."),
    text("admin.address", "127.0.0.1", "Numeric address of the admin listener."),
    integer("admin.port", "9090", "port", {0, 65535}, "Port of the admin listener; 0 takes any free one."),

    choice("log.level", "info", "debug|info|warning|error", "The least important lines that are written."),
    choice("log.style", "key_value", "key_value|json", "How lines look: for people or for machines."),
    text("log.file", "", "File that lines are appended to; empty: standard error."),
    integer(
        "log.queue_lines",
        "8192",
        "lines",
        {0, 10'000'000},
        "Lines that may wait to be written, more are dropped and counted; 0 writes each at once."
    ),

    text("store.folder", "data", "Folder of the SQLite database; made if there is none."),
    integer("store.readers", "2", "threads", {1, 256}, "Threads that read the database."),
    integer("store.write_queue", "1024", "writes", {1, 1'000'000}, "Writes that may wait; above it the answer is 503."),
    integer("store.read_queue", "1024", "reads", {1, 1'000'000}, "Reads that may wait; above it the answer is 503."),
    integer("store.group_limit", "256", "writes", {1, 100'000}, "Most writes that share one commit."),
    size("store.writer_cache", "64MiB", {1 * mib, 1024 * gib}, "Page cache of the writing thread."),
    size("store.reader_cache", "16MiB", {1 * mib, 1024 * gib}, "Page cache of each reading thread."),
    integer(
        "store.index_run",
        "262144",
        "rows",
        {1, 100'000'000},
        "Search rows kept in memory, 24 bytes each, before they are merged into their table."
    ),

    text("backup.folder", "", "Folder of the dated backups, best on another disk; empty: none are made by the service."),
    duration(
        "backup.interval", "1d", {1 * second, 365 * day}, "Time between two backups; after a restart it counts from the newest there is."
    ),
    integer("backup.keep", "7", "backups", {1, 10'000}, "Newest backups that are kept."),

    integer("worker.threads", "0", "threads", {0, 256}, "Threads for long computations such as hashing; 0: one a processor core."),
    integer("worker.queue", "256", "jobs", {1, 1'000'000}, "Jobs that may wait or run; above it the answer is 503."),

    integer("fhir.default_count", "50", "resources", {1, 100'000}, "Page size of a search that names none."),
    integer("fhir.max_count", "1000", "resources", {1, 100'000}, "Largest page size of a search."),
    integer("fhir.max_entries", "5000", "entries", {1, 1'000'000}, "Most entries of a Bundle."),
    integer(
        "fhir.max_search_rows",
        "200000",
        "rows",
        {100, 100'000'000},
        "Most identifiers, names, codes and other values that one write can be found by, be it a resource or all of a transaction: "
        "others' writes wait while they are stored. Beyond it the answer is 413. A code system has one for each code."
    ),
    list(
        "fhir.resource_types",
        "Patient,Practitioner,PractitionerRole,Organization,RelatedPerson,Device,Medication,MedicationStatement,"
        "MedicationRequest,MedicationAdministration,Observation,Condition,AllergyIntolerance,Procedure,Encounter,"
        "Questionnaire,QuestionnaireResponse,Flag,Task,AdverseEvent,Provenance,Subscription,ConceptMap,Group,CodeSystem,ValueSet",
        "Resource types that clients may write; * for all of R4."
    ),
    list("fhir.if_match_required", "", "Resource types whose updates must name the version they replace."),
    choice(
        "fhir.handling",
        "strict",
        "strict|lenient",
        "What happens to unknown search parameters when the client does not say: refused or "
        "ignored."
    ),
    flag(
        "fhir.check_references",
        "false",
        "Refuse a write that refers to a resource that is not here, and a delete of one that is "
        "referred to."
    ),

    text(
        "clinical.folder",
        "",
        "Folder of what clinicians decide: concepts/, lexicon/, rules/, rule-set.toml, timeline.toml, review.toml "
        "and the site's own changes in site/; empty: as shipped, compiled into the program."
    ),

    flag("access.required", "true", "Ask every client to prove who it is; false is for trying the service out."),
    duration("access.token_life", "5min", {1 * second, 1 * hour}, "How long an access token of a system client is valid."),
    duration("access.clock_skew", "30s", {0, 5 * minute}, "How far a client's clock may be off."),
    secret(
        "access.signing_key",
        "Key that access tokens are signed with, 32 bytes or more; empty: kept in the data folder, made at the first start."
    ),
    text(
        "access.clients_folder",
        "",
        "Folder of TOML files, one a registered client, that are registered at every start; empty: only tonus client does it."
    ),
    duration(
        "access.keys_kept",
        "5min",
        {1 * second, 1 * day},
        "How long keys read from a client's address are used before they are read again; an unknown key is looked for at once."
    ),
    text("access.keys_ca_file", "", "PEM file with authorities to trust, besides the system's, when a client's address is read."),
    secret(
        "access.development_token",
        "Bearer token that may do everything, for development on this machine; refused on any address but loopback."
    ),

    text("export.folder", "", "Folder of the files that Bulk Data exports make; empty: exports/ in store.folder."),
    duration("export.keep", "1d", {1 * second, 365 * day}, "How long the files of an export are kept after it is done."),

    integer(
        "limit.address_requests",
        "1000",
        "requests a second",
        {0, 1'000'000},
        "Requests one address may send; above it the answer is 429; 0: no limit."
    ),
    integer(
        "limit.client_requests",
        "5000",
        "requests a second",
        {0, 1'000'000},
        "Requests one registered client may send; above it the answer is 429; 0: no limit."
    ),
    integer(
        "limit.client_in_flight",
        "256",
        "requests",
        {0, 1'000'000},
        "Requests of one registered client being received or worked on at once; above it the answer is 429; 0: no limit."
    ),
    duration(
        "limit.saved",
        "10s",
        {1 * second, 1 * hour},
        "How long the requests that an address or client did not send are saved up for a burst."
    ),
    list("limit.exempt_addresses", "127.0.0.1,::1", "Addresses without a limit, such as that of a proxy which many clients stand behind."),

    secret("inbox.key", "Key that refused messages are encrypted with, 32 characters or more; empty: they are not kept."),
    text("inbox.folder", "", "Folder of the refused messages; empty: inbox/ in store.folder."),
    duration("inbox.keep", "14d", {1 * second, 365 * day}, "How long a refused message is kept."),
    integer("inbox.most", "1000", "messages", {1, 100'000}, "Most refused messages that are kept; beyond it the oldest are deleted."),

    duration(
        "retention.events",
        "30d",
        {1 * second, 3650 * day},
        "How long events are kept for those who follow them; a client that was away for longer starts over."
    ),

    duration("session.idle", "30min", {1 * minute, 7 * day}, "A clinician's session ends when it has not been used for this long."),
    duration(
        "session.idle_lock",
        "10min",
        {2 * minute, 15 * minute},
        "How long a page may be left alone before it hides patients until the password is given again."
    ),
    duration("session.lifetime", "12h", {1 * minute, 30 * day}, "A clinician's session ends after this long, used or not."),
    integer("session.lockout_attempts", "5", "attempts", {1, 1000}, "Wrong passwords in a row that lock an account."),
    duration("session.lockout_duration", "15min", {1 * second, 7 * day}, "For how long an account is locked."),

    text(
        "oidc.issuer", "", "Issuer of the OpenID Connect provider that people may sign in through, exactly as it names itself; empty: none."
    ),
    text("oidc.client_id", "", "What this service is registered as with the provider."),
    secret("oidc.client_secret", "Secret of that registration, sent by client_secret_basic; empty: a public client."),
    list("oidc.scopes", "openid,profile", "Scopes asked for; those that make the provider put role_claim into ID tokens belong here."),
    text("oidc.role_claim", "groups", "Claim of the ID token that roles are read from: a string or a list of strings."),
    list(
        "oidc.roles",
        "",
        "Which value of role_claim gives which role, for example \"ward-nurses=nurse\"; a person with none of them is not let in."
    ),
    text("oidc.display_name", "", "Text of the button that leads to the provider; empty: a general one."),
    flag(
        "oidc.always_ask",
        "true",
        "Have the provider ask for credentials at every sign-in, as shared workstations need; false: its own session is enough, "
        "also past the idle lock."
    ),
    text("oidc.ca_file", "", "PEM file with authorities to trust, besides the system's, when the provider is asked."),

    integer(
        "worklist.event_queue",
        "256",
        "events",
        {1, 100'000},
        "Events that may wait for one browser before it counts as too slow and must reconnect."
    ),

    text("site.name", "tonus", "Name of the clinic, on every page and in safety reports."),
    text("site.time_zone", "UTC", "Time zone that the pages show instants in, for example Europe/London."),
    text("site.country", "", "Country of the clinic in safety reports, two letters of ISO 3166; empty: left out."),
    text("site.on_call_number", "", "Telephone number shown with a suspected withdrawal or overdose; empty: none."),
    text(
        "site.emergency_instructions",
        "",
        "What to do on a suspected withdrawal or overdose, in the site's own words; empty: a general sentence."
    ),
    flag("site.training", "false", "Mark every page as training with made-up patients."),
    integer(
        "site.second_review_percent",
        "5",
        "percent",
        {0, 100},
        "Share of decided flags that somebody judges again without seeing the decision; 0: none."
    ),
};

}  // namespace

std::span<const Setting> settings_table() noexcept { return all_settings; }

const Setting* find_setting(std::string_view key) noexcept {
    for (const Setting& setting : all_settings) {
        if (setting.key == key) return &setting;
    }
    return nullptr;
}

}  // namespace tonus::config
