#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace tonus::app {

/// How far long work has come, as one line of a terminal that rewrites itself; silent where standard
/// error is no terminal, so that logs and pipes stay clean. Erased at the end of the scope.
class ProgressLine {
public:
    /// `work` is a word for what goes on, such as "copying".
    explicit ProgressLine(std::string work);
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    ~ProgressLine();

    void show(std::int64_t done, std::int64_t total);

private:
    std::string work_;
    bool terminal_;
    bool shown_ = false;
    std::chrono::steady_clock::time_point next_;
};

}  // namespace tonus::app
