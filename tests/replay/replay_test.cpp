#include "replay/mutation.hpp"
#include "support/case_name.hpp"
#include "support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <numeric>
#include <string>
#include <vector>

#define FUZZ_TARGET(name) extern "C" int fuzz_##name(const std::uint8_t* data, std::size_t size);
#include "fuzz_targets.inc"
#undef FUZZ_TARGET

namespace tonus::test {
namespace {

struct Target {
    const char* name;
    int (*run)(const std::uint8_t* data, std::size_t size);
};

constexpr Target targets[] = {
#define FUZZ_TARGET(name) {#name, fuzz_##name},
#include "fuzz_targets.inc"
#undef FUZZ_TARGET
};

constexpr std::size_t most_bytes = 4096;

std::vector<std::string> seeds_of(const std::string& name) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator("tests/fuzz/seeds/" + name)) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<std::string> seeds;
    for (const auto& file : files) {
        std::ifstream stream(file, std::ios::binary);
        seeds.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
    }
    return seeds;
}

std::size_t inputs_wanted() {
    const char* text = std::getenv("FUZZ_INPUTS");
    return text == nullptr ? 10'000 : std::size_t(std::atoll(text));
}

/// The input that a target works on, kept until it is through: a target that finds something ends the program.
class KeptInput {
public:
    explicit KeptInput(const std::string& name)
        : path_(folder_.path() / name), file_(::open(path_.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600)) {
        std::cerr << name << ": if it ends here, the input it ended with is in " << path_.string() << "\n";
    }
    ~KeptInput() { ::close(file_); }
    KeptInput(const KeptInput&) = delete;
    KeptInput& operator=(const KeptInput&) = delete;

    // Written over, for a file that is emptied first is waited for on some disks.
    void keep(const std::string& input) const {
        const bool whole = ::pwrite(file_, input.data(), input.size(), 0) == ssize_t(input.size());
        EXPECT_TRUE(whole && ::ftruncate(file_, off_t(input.size())) == 0);
    }

private:
    TemporaryFolder folder_;
    std::filesystem::path path_;
    int file_;
};

class Fuzz : public testing::TestWithParam<Target> {};

TEST_P(Fuzz, TargetTakesItsSeedsAndWhatIsNearThem) {
    const std::string name = GetParam().name;
    const std::vector<std::string> seeds = seeds_of(name);
    ASSERT_FALSE(seeds.empty());
    const KeptInput kept(name);
    const auto run = [&](const std::string& input) {
        kept.keep(input);
        // Memory of its own, to the byte: reading past the end is found.
        const std::vector<std::uint8_t> bytes(input.begin(), input.end());
        EXPECT_EQ(GetParam().run(bytes.data(), bytes.size()), 0);
    };
    for (const std::string& seed : seeds) run(seed);
    Mutation mutation(seeds, most_bytes, std::accumulate(name.begin(), name.end(), std::uint64_t{0}));
    for (std::size_t i = inputs_wanted(); i > 0; --i) run(mutation.next());
}

INSTANTIATE_TEST_SUITE_P(Targets, Fuzz, testing::ValuesIn(targets), case_name);

}  // namespace
}  // namespace tonus::test
