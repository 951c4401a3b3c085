#include <tonus/json/document.hpp>
#include <tonus/profile/validator.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

// How long one validation takes, beside how long parsing the same text takes: the ratio says more than
// the microseconds on a machine that others use. Usage: validate_bench [resource.json ...]

namespace {

using Clock = std::chrono::steady_clock;
using Microseconds = std::chrono::duration<double, std::micro>;

constexpr std::size_t rounds = 301;
constexpr std::size_t batch = 50;

template <class Work>
double median_microseconds(const Work& work) {
    std::array<double, rounds> times{};
    for (double& time : times) {
        const auto start = Clock::now();
        for (std::size_t i = 0; i < batch; ++i) work();
        time = Microseconds(Clock::now() - start).count() / double(batch);
    }
    std::nth_element(times.begin(), times.begin() + rounds / 2, times.end());
    return times[rounds / 2];
}

void measure(const tonus::profile::Validator& validator, const char* path) {
    std::ifstream file(path);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const auto document = tonus::json::Document::parse(text);
    if (!document) {
        std::printf("%s: %s\n", path, document.error().message().c_str());
        return;
    }
    std::size_t members = 0;
    std::size_t issues = 0;
    const double parse = median_microseconds([&] { members = tonus::json::Document::parse(text)->root().size(); });
    const double validate = median_microseconds([&] { issues = validator.validate(document->root()).issues.size(); });
    std::printf(
        "%s: %zu bytes, %zu members, parse %.1f us, validate %.1f us, ratio %.2f, %zu issues\n",
        path,
        text.size(),
        members,
        parse,
        validate,
        validate / parse,
        issues
    );
}

}  // namespace

int main(int count, char** arguments) {
    const auto start = Clock::now();
    const auto& definitions = tonus::definitions::Definitions::r4();
    const auto loaded = Clock::now();
    const tonus::profile::Validator validator(definitions);
    const auto made = Clock::now();
    std::printf(
        "definitions %.1f ms, validator %.1f ms\n", Microseconds(loaded - start).count() / 1000, Microseconds(made - loaded).count() / 1000
    );
    constexpr std::array<const char*, 1> usual = {"bench/observation.json"};
    for (int i = 1; i < count; ++i) measure(validator, arguments[i]);
    if (count == 1) std::for_each(usual.begin(), usual.end(), [&](const char* path) { measure(validator, path); });
}
