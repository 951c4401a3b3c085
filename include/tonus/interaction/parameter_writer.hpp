#pragma once

#include <tonus/core/clock.hpp>
#include <tonus/json/writer.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace tonus::interaction {

/// Writes one Parameters resource. Empty texts are left out, so that no parameter is without a value.
/// Source: FHIR R4, Parameters.
class ParameterWriter {
public:
    ParameterWriter();

    void text(std::string_view name, std::string_view value) { member(name, "valueString", value); }
    void code(std::string_view name, std::string_view value) { member(name, "valueCode", value); }
    void uri(std::string_view name, std::string_view value) { member(name, "valueUri", value); }
    void date_time(std::string_view name, core::Instant at) { member(name, "valueDateTime", core::format_instant(at)); }
    void reference(std::string_view name, std::string_view target);
    void integer(std::string_view name, std::int64_t value);
    void boolean(std::string_view name, bool value);
    /// `digits` is a JSON number, `unit` UCUM; an empty unit is a plain number.
    void quantity(std::string_view name, std::string_view digits, std::string_view unit);

    /// A value of any type as it stands; `type` is the member's name, for example "valueCoding".
    void value(std::string_view name, std::string_view type, json::Value value);

    /// A parameter made of parts: what is written until end_parts() goes into it. At least one must be.
    void begin_parts(std::string_view name);
    void end_parts();

    [[nodiscard]] std::string take();

private:
    void member(std::string_view name, std::string_view type, std::string_view value);

    json::Writer writer_;
};

}  // namespace tonus::interaction
