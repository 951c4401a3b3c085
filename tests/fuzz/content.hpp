#pragma once

#include <tonus/clinical/content.hpp>

// A fuzzer is built without the lexicon's image, and reads the files.
#if __has_include(<tonus_embedded/lexicon_image.hpp>)
#include <tonus_embedded/lexicon_image.hpp>
#endif

#include <string_view>

namespace tonus::fuzz {

/// The shipped clinical content, loaded at the first call: before the first input, which would otherwise look slow.
inline const clinical::ClinicalContent& content() {
#if __has_include(<tonus_embedded/lexicon_image.hpp>)
    const std::string_view image = embedded::lexicon_image().front().content;
#else
    const std::string_view image;
#endif
    static const clinical::ClinicalContent loaded = clinical::ClinicalContent::load("config", image).value();
    return loaded;
}

}  // namespace tonus::fuzz
