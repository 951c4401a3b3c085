#pragma once

#include <cstddef>
#include <cstdint>
#include <istream>
#include <string>

namespace tonus::bulk {

/// Reads a text line by line in bounded memory: of a line that is too long only the fact is kept.
class LineReader {
public:
    /// `text` must outlive the reader. Lines over `limit` bytes are too long.
    LineReader(std::istream& text, std::size_t limit) : text_(text), limit_(limit) {}

    /// The next line without its line feed and carriage return; false at the end.
    [[nodiscard]] bool next(std::string& line);
    /// True if the last line was longer than the limit; it was handed out empty.
    [[nodiscard]] bool too_long() const noexcept { return too_long_; }
    /// Number of the last line, from 1.
    [[nodiscard]] std::int64_t number() const noexcept { return number_; }
    /// Where the next line begins, in bytes.
    [[nodiscard]] std::int64_t offset() const noexcept { return offset_; }
    /// Goes on at `offset`, which begins the line after line `number`.
    void resume(std::int64_t number, std::int64_t offset);

private:
    std::istream& text_;
    const std::size_t limit_;
    bool too_long_ = false;
    std::int64_t number_ = 0;
    std::int64_t offset_ = 0;
};

}  // namespace tonus::bulk
