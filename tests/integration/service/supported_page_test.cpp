// docs/supported.md is what the program prints of itself.
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

namespace tonus::test {
namespace {

constexpr const char* page_file = "docs/supported.md";

struct CloseProcess {
    void operator()(std::FILE* stream) const { ::pclose(stream); }
};

std::string printed() {
    const std::string command = std::string(std::getenv("SERVICE_UNDER_TEST")) + " supported";
    const std::unique_ptr<std::FILE, CloseProcess> stream(::popen(command.c_str(), "r"));
    std::string text;
    std::array<char, 4096> buffer{};
    while (const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), stream.get())) text.append(buffer.data(), size);
    return text;
}

TEST(SupportedPage, IsCurrent) {
    const std::string now = printed();
    // Taken over with WRITE_EXPECTED=1 when what is supported has changed.
    if (std::getenv("WRITE_EXPECTED") != nullptr) std::ofstream(page_file) << now;
    std::ifstream file(page_file);
    const std::string page(std::istreambuf_iterator<char>(file), {});
    EXPECT_NE(now.find("## Operations"), std::string::npos);
    EXPECT_TRUE(page == now) << page_file << " is out of date; run this test with WRITE_EXPECTED=1";
}

}  // namespace
}  // namespace tonus::test
