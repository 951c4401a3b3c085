#include <tonus/bulk/line_reader.hpp>

namespace tonus::bulk {

bool LineReader::next(std::string& line) {
    line.clear();
    too_long_ = false;
    std::streambuf& bytes = *text_.rdbuf();
    constexpr int end = std::char_traits<char>::eof();
    int byte = bytes.sbumpc();
    if (byte == end) return false;
    ++number_;
    for (; byte != end; byte = bytes.sbumpc()) {
        ++offset_;
        if (byte == '\n') break;
        if (line.size() == limit_) too_long_ = true;
        if (!too_long_) line.push_back(char(byte));
    }
    if (too_long_) line.clear();
    if (line.ends_with('\r')) line.pop_back();
    return true;
}

void LineReader::resume(std::int64_t number, std::int64_t offset) {
    text_.clear();
    text_.seekg(offset);
    number_ = number;
    offset_ = offset;
}

}  // namespace tonus::bulk
