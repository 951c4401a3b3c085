#include <tonus/interaction/parameter_writer.hpp>

namespace tonus::interaction {

ParameterWriter::ParameterWriter() { writer_.begin_object().member("resourceType", "Parameters").key("parameter").begin_array(); }

void ParameterWriter::reference(std::string_view name, std::string_view target) {
    if (target.empty()) return;
    writer_.begin_object().member("name", name).key("valueReference").begin_object();
    writer_.member("reference", target).end_object().end_object();
}

void ParameterWriter::integer(std::string_view name, std::int64_t value) {
    writer_.begin_object().member("name", name).member("valueInteger", value).end_object();
}

void ParameterWriter::boolean(std::string_view name, bool value) {
    writer_.begin_object().member("name", name).key("valueBoolean").boolean(value).end_object();
}

void ParameterWriter::quantity(std::string_view name, std::string_view digits, std::string_view unit) {
    writer_.begin_object().member("name", name).key("valueQuantity").begin_object().key("value").number(digits);
    if (!unit.empty()) {
        writer_.member("unit", unit).member("system", "http://unitsofmeasure.org").member("code", unit);
    }
    writer_.end_object().end_object();
}

void ParameterWriter::value(std::string_view name, std::string_view type, json::Value value) {
    writer_.begin_object().member("name", name).member(type, value).end_object();
}

void ParameterWriter::begin_parts(std::string_view name) { writer_.begin_object().member("name", name).key("part").begin_array(); }

void ParameterWriter::end_parts() { writer_.end_array().end_object(); }

std::string ParameterWriter::take() { return writer_.end_array().end_object().take(); }

void ParameterWriter::member(std::string_view name, std::string_view type, std::string_view value) {
    if (value.empty()) return;
    writer_.begin_object().member("name", name).member(type, value).end_object();
}

}  // namespace tonus::interaction
