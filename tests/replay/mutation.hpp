#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace tonus::test {

/// Inputs near those it is given, the same ones in the same order on every run.
class Mutation {
public:
    /// `seeds`: at least one. `most_bytes`: no input is longer, bar seeds that are.
    Mutation(std::vector<std::string> seeds, std::size_t most_bytes, std::uint64_t first_state);

    /// A seed with one to eight changes: bits, bytes, pieces dropped, doubled, or taken from another seed, and numbers
    /// and signs that readers trip over.
    [[nodiscard]] std::string next();

private:
    /// A number below `limit`; 0 if that is 0.
    [[nodiscard]] std::size_t below(std::size_t limit);
    [[nodiscard]] std::string piece(const std::string& of);
    void change(std::string& text);

    std::vector<std::string> seeds_;
    std::size_t most_bytes_;
    std::uint64_t state_;
};

}  // namespace tonus::test
