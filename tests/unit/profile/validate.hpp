#pragma once

#include "support/r4_validator.hpp"

#include <tonus/json/document.hpp>

#include <gtest/gtest.h>

#include <string>

/// The members that every Observation must have.
#define OBSERVATION R"("resourceType":"Observation","status":"final","code":{"text":"x"})"

namespace tonus::profile {

/// What R4's validator says of a resource's text.
inline Outcome validate(const std::string& text) {
    const auto document = json::Document::parse(text);
    EXPECT_TRUE(document.has_value()) << text;
    return tonus::test::r4_validator().validate(document->root());
}

}  // namespace tonus::profile
