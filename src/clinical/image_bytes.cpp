#include "image_bytes.hpp"

#include <stdexcept>

namespace tonus::clinical {

const char* ImageReader::take(std::size_t size) {
    if (at_ > bytes_.size() || size > bytes_.size() - at_) throw std::runtime_error("The image of the lexicon cannot be read.");
    const char* begin = bytes_.data() + at_;
    at_ += size;
    return begin;
}

}  // namespace tonus::clinical
