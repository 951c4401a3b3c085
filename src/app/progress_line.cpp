#include "progress_line.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace tonus::app {
namespace {

constexpr std::int64_t width = 30;
constexpr std::chrono::milliseconds between_looks(100);

}  // namespace

ProgressLine::ProgressLine(std::string work) : work_(std::move(work)), terminal_(::isatty(STDERR_FILENO) == 1) {}

ProgressLine::~ProgressLine() {
    if (shown_) std::fputs("\r\x1b[K", stderr);
}

void ProgressLine::show(std::int64_t done, std::int64_t total) {
    const auto now = std::chrono::steady_clock::now();
    if (!terminal_ || total <= 0 || now < next_) return;
    next_ = now + between_looks;
    shown_ = true;
    const std::int64_t part = std::min(done, total);
    std::string bar(std::size_t(width * part / total), '#');
    bar.resize(std::size_t(width), '.');
    std::fprintf(stderr, "\r%s [%s] %3d %%", work_.c_str(), bar.c_str(), int(100 * part / total));
}

}  // namespace tonus::app
