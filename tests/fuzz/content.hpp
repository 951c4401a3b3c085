#pragma once

#include <tonus/clinical/content.hpp>

namespace tonus::fuzz {

/// The shipped clinical content, loaded at the first call: before the first input, which would otherwise look slow.
inline const clinical::ClinicalContent& content() {
    static const clinical::ClinicalContent loaded = clinical::ClinicalContent::load("config").value();
    return loaded;
}

}  // namespace tonus::fuzz
