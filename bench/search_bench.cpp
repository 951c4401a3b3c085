// What searches cost as the store grows: p50 and p99 of each kind of search for 20 results, in this
// process, and of counting. Resources are stored with every R4 search parameter. The stores, each ten times as large as
// the one before, are asked in turns, so that a slow second of the machine falls on all of them. The time that passed is
// told apart: what the searching thread had of a processor, and what it waited for one because others on the machine had
// it, which says nothing about searching. `xN` after a p50 is how many times that in the store a tenth as large it is.
#include <tonus/fhir/resource_text.hpp>
#include <tonus/interaction/search_engine.hpp>
#include <tonus/json/document.hpp>
#include <tonus/search/words.hpp>
#include <tonus/store/sqlite_store.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <ctime>

namespace {

using namespace tonus;
using Clock = std::chrono::steady_clock;

constexpr int observations_each = 20;
const std::vector<std::string> types{"Observation", "Patient"};
const std::vector<std::string> codes{"8867-4", "9279-1", "8310-5", "29463-7", "2708-6"};
const std::vector<std::string> syllables{"an", "ber", "cor", "du", "el", "fan", "gri", "hol", "im", "jor", "ka", "lun"};

template <class T>
T require(core::Result<T> result) {
    if (result) return std::move(*result);
    std::fprintf(stderr, "%s\n", result.error().message().c_str());
    std::exit(1);
}

/// Deterministic resources of a clinic: patients, and for each some Observations. Each `seed` draws others.
class Clinic {
public:
    explicit Clinic(std::uint64_t seed = 7) : random_(seed) {}

    std::string patient(int number) {
        return R"({"resourceType":"Patient","id":"p)" + std::to_string(number) + R"(","name":[{"family":")" + family(number) +
               R"(","given":[")" + name() + R"("]}],"gender":")" + (number % 2 == 0 ? "female" : "male") + R"(","birthDate":"19)" +
               std::to_string(40 + number % 50) + R"(-05-17"})";
    }
    /// Any hundred Observations in a row have every value from 40 to 139 once: what a search for the newest above a bound
    /// looks at is then the same in each store, not the luck of its last hundred.
    std::string observation(int patient, int number) {
        const std::string month = std::to_string(10 + pick(3));
        const std::string day = std::to_string(10 + pick(18));
        return R"({"resourceType":"Observation","id":"o)" + std::to_string(number) +
               R"(","status":"final","code":{"coding":[{"system":"http://loinc.org","code":")" +
               codes[std::size_t(pick(int(codes.size())))] + R"("}]},"subject":{"reference":"Patient/p)" + std::to_string(patient) +
               R"("},"effectiveDateTime":"202)" + std::to_string(pick(6)) + "-" + month + "-" + day +
               R"(T08:00:00Z","valueQuantity":{"value":)" + std::to_string(40 + number * 37 % 100) +
               R"(,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"},"note":[{"text":"Measured )" + name() + R"("}]})";
    }
    /// Nobody else's, and ten letters: searching by it finds as much in a large store as in a small one, and as easily.
    static std::string family(int number) {
        constexpr std::size_t names = 12 * 12 * 12 * 12 * 12;
        constexpr std::size_t step = 100'003;  // shares no factor with `names`: each number has a name of its own
        std::string name;
        for (std::size_t rest = std::size_t(number) * step % names, i = 0; i < 5; ++i, rest /= 12)
            name += syllables[rest % 12].substr(0, 2);
        return name;
    }
    std::string name() { return syllables[std::size_t(pick(12))] + syllables[std::size_t(pick(12))] + syllables[std::size_t(pick(12))]; }
    /// Of every seventieth name or so: 20 are found in a store of 100,000 too.
    std::string part_of_name() { return (syllables[std::size_t(pick(12))] + syllables[std::size_t(pick(12))]).substr(1); }
    int pick(int below) { return int(random_() % std::uint64_t(below)); }

private:
    std::mt19937_64 random_;
};

store::Draft draft_of(const interaction::SearchEngine& engine, const std::string& type, std::string id, const std::string& text) {
    const auto document = require(json::Document::parse(text));
    store::Draft draft;
    draft.key = {type, std::move(id)};
    draft.content = fhir::content_of(document.root());
    draft.index = engine.rows_of(document.root());
    draft.words = search::words_text(document.root());
    return draft;
}

void fill(store::Store& store, const interaction::SearchEngine& engine, int from, int to) {
    constexpr int at_once = 50;
    for (int first = from; first < to; first += at_once) {
        const auto done = store.write_blocking([&](store::Writer& writer) -> core::Result<void> {
            Clinic clinic;
            for (int i = 0; i < first % 9973; ++i) clinic.pick(2);
            for (int number = first; number < std::min(to, first + at_once); ++number) {
                auto stored = writer.put(draft_of(engine, "Patient", "p" + std::to_string(number), clinic.patient(number)));
                if (!stored) return core::fail(stored.error());
                for (int i = 0; i < observations_each; ++i) {
                    const int id = number * observations_each + i;
                    stored = writer.put(draft_of(engine, "Observation", "o" + std::to_string(id), clinic.observation(number, id)));
                    if (!stored) return core::fail(stored.error());
                }
            }
            return {};
        });
        if (!done) std::exit(1);
    }
}

struct Kind {
    const char* name;
    const char* type;
    std::string (*query)(Clinic&, int patients);
    bool counts = false;
};

std::string code(Clinic& clinic) { return "http://loinc.org|" + codes[std::size_t(clinic.pick(int(codes.size())))]; }
std::string of_patient(Clinic& clinic, int patients) { return "p" + std::to_string(clinic.pick(patients)); }

const Kind kinds[] = {
    {"patient", "Observation", [](Clinic& c, int n) { return "patient=" + of_patient(c, n); }},
    {"patient+code+date",
     "Observation",
     [](Clinic& c, int n) { return "patient=" + of_patient(c, n) + "&code=" + code(c) + "&date=ge2022"; }},
    {"token+date", "Observation", [](Clinic& c, int) { return "code=" + code(c) + "&date=ge2024-11-05"; }},
    {"token+day", "Observation", [](Clinic& c, int) { return "code=" + code(c) + "&date=2024-11-15"; }},
    {"chained", "Observation", [](Clinic& c, int n) { return "patient.family=" + Clinic::family(c.pick(n)); }},
    {"chained, to some", "Observation", [](Clinic& c, int) { return "patient.given=" + c.name(); }},
    {"chained, to many", "Observation", [](Clinic&, int) { return std::string("patient.gender=female"); }},
    {"_has", "Patient", [](Clinic& c, int) { return "_has:Observation:patient:code=" + code(c); }},
    {"_include", "Observation", [](Clinic& c, int) { return "code=" + code(c) + "&_include=Observation:patient"; }},
    {":contains", "Patient", [](Clinic& c, int) { return "given:contains=" + c.part_of_name(); }},
    {":contains, rare", "Patient", [](Clinic& c, int) { return "given:contains=" + c.name().substr(1); }},
    {"quantity",
     "Observation",
     [](Clinic& c, int) { return "value-quantity=gt" + std::to_string(80 + c.pick(58)) + "|http://unitsofmeasure.org|/min"; }},
    {"_content, rare", "Observation", [](Clinic& c, int) { return "_content=" + c.name(); }},
    {"_content, common", "Observation", [](Clinic&, int) { return std::string("_content=measured"); }},
    {"_content of a patient", "Observation", [](Clinic& c, int n) { return "_content=an&patient=" + of_patient(c, n); }},
    {"count of a code", "Observation", [](Clinic& c, int) { return "code=" + code(c); }, true},
    {"count of the type", "Observation", [](Clinic&, int) { return std::string(); }, true},
    {"count of a date range", "Observation", [](Clinic&, int) { return std::string("date=ge2024"); }, true},
};

std::vector<interaction::Parameter> parameters_of(const std::string& query) {
    std::vector<interaction::Parameter> parameters;
    for (std::size_t start = 0; start < query.size();) {
        const std::size_t end = std::min(query.find('&', start), query.size());
        const std::string pair = query.substr(start, end - start);
        parameters.push_back({pair.substr(0, pair.find('=')), pair.substr(pair.find('=') + 1)});
        start = end + 1;
    }
    return parameters;
}

void ask(const interaction::SearchEngine& engine, store::Reader& reader, const Kind& kind, const std::string& query) {
    const auto plan = require(engine.plan(kind.type, parameters_of(query), false, core::Instant()));
    if (kind.counts) {
        static_cast<void>(require(engine.count(reader, plan)));
        return;
    }
    const auto page = require(engine.find(reader, plan, {20, {}}));
    static_cast<void>(require(engine.find_included(reader, plan, page.versions)));
}

double processor_milliseconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// How long this thread could have run and did not. Source: Linux, Documentation/scheduler/sched-stats.rst, schedstat.
double waited_milliseconds() {
    std::ifstream file("/proc/thread-self/schedstat");
    double ran = 0;
    double waited = 0;
    file >> ran >> waited;
    return waited / 1e6;
}

/// Milliseconds of one search, or of many.
struct Times {
    std::vector<double> passed;
    std::vector<double> processor;
    std::vector<double> waited;
    std::vector<double> undisturbed;  ///< passed without what was waited
};

double percentile(std::vector<double> values, std::size_t hundredth) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    return values[(values.size() - 1) * hundredth / 100];
}

/// A store of so many resources, and what each kind of search took in it.
struct Size {
    int resources = 0;
    std::unique_ptr<store::Store> store;
    std::map<std::string_view, Times> times;

    int patients() const { return resources / (observations_each + 1); }
};

void time_searches(Size& size, const interaction::SearchEngine& engine, const Kind& kind, int turn) {
    const int rounds = kind.counts ? 1 : 20;
    // Of others than the kinds and turns before asked for, whose answers are at hand still.
    Clinic clinic(std::uint64_t(&kind - kinds) + std::uint64_t(turn) * std::size(kinds));
    Times& times = size.times[kind.name];
    const auto done = size.store->read_blocking([&](store::Reader& reader) -> core::Result<void> {
        for (int i = 0; i < rounds; ++i) {
            const std::string query = kind.query(clinic, size.patients());
            const double waited = waited_milliseconds();
            const auto start = Clock::now();
            const double used = processor_milliseconds();
            ask(engine, reader, kind, query);
            times.processor.push_back(processor_milliseconds() - used);
            times.passed.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
            times.waited.push_back(waited_milliseconds() - waited);
            times.undisturbed.push_back(std::max(0.0, times.passed.back() - times.waited.back()));
        }
        return {};
    });
    if (!done) std::exit(1);
}

std::string ratio(double now, double before) {
    char text[16] = "";
    if (before > 0) std::snprintf(text, sizeof text, "x%.2f", now / before);
    return text;
}

void print(const Size& size, const Size* before) {
    std::printf("%d resources\n", size.resources);
    std::printf(
        "  %-22s %9s %6s %9s   %9s %9s   %9s %6s %9s\n", "milliseconds", "passed", "", "p99", "waited", "not that", "processor", "", "p99"
    );
    const Times none;
    for (const Kind& kind : kinds) {
        const Times& times = size.times.at(kind.name);
        const Times& last = before == nullptr ? none : before->times.at(kind.name);
        const double passed = percentile(times.passed, 50);
        const double processor = percentile(times.processor, 50);
        std::printf(
            "  %-22s %9.3f %6s %9.3f   %9.3f %9.3f   %9.3f %6s %9.3f\n",
            kind.name,
            passed,
            ratio(passed, percentile(last.passed, 50)).c_str(),
            percentile(times.passed, 99),
            percentile(times.waited, 99),
            percentile(times.undisturbed, 99),
            processor,
            ratio(processor, percentile(last.processor, 50)).c_str(),
            percentile(times.processor, 99)
        );
    }
}

}  // namespace

int main(int argc, char** argv) {
    const std::filesystem::path folder = argc > 1 ? argv[1] : "bench-data";
    const int most = argc > 2 ? std::atoi(argv[2]) : 100'000;
    const interaction::SearchEngine engine(types);
    std::vector<Size> sizes;
    for (int resources = 10'000; resources <= most; resources *= 10) {
        store::SqliteOptions options;
        options.folder = folder / ("search-" + std::to_string(resources));
        std::filesystem::remove_all(options.folder);
        Size& size = sizes.emplace_back(Size{resources, require(store::open_sqlite(options)), {}});
        fill(*size.store, engine, 0, size.patients());
    }
    // The indexes follow once nobody writes.
    std::this_thread::sleep_for(std::chrono::seconds(10));
    constexpr int turns = 20;
    for (int turn = 0; turn < turns; ++turn)
        for (const Kind& kind : kinds)
            for (Size& size : sizes) time_searches(size, engine, kind, turn);
    for (std::size_t i = 0; i < sizes.size(); ++i) print(sizes[i], i == 0 ? nullptr : &sizes[i - 1]);
}
