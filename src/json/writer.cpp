#include <tonus/json/writer.hpp>

#include <rapidjson/prettywriter.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <variant>

namespace tonus::json {
namespace {

/// The output stream RapidJSON's writers ask for, over a string that can be moved out.
struct TextStream {
    using Ch = char;
    std::string text;
    void Put(char c) { text.push_back(c); }
    void Flush() {}
};

/// Nothing in it is escaped.
bool is_plain(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; });
}

/// RapidJSON copies character by character; plain strings and whole resources are worth one copy.
struct Compact : rapidjson::Writer<TextStream> {
    using Writer::Writer;
    bool String(const char* data, rapidjson::SizeType size) {
        const std::string_view string(data, size);
        if (!is_plain(string)) return Writer::String(data, size);
        Prefix(rapidjson::kStringType);
        os_->text.append(1, '"').append(string).append(1, '"');
        return EndValue(true);
    }
    bool Key(const char* data, rapidjson::SizeType size) { return String(data, size); }
    void Raw(std::string_view json, std::string_view rest) {
        Prefix(rapidjson::kObjectType);
        os_->text.append(json).append(rest);
    }
};
struct Pretty : rapidjson::PrettyWriter<TextStream> {
    using PrettyWriter::PrettyWriter;
    void Raw(std::string_view json, std::string_view rest) {
        PrettyPrefix(rapidjson::kObjectType);
        os_->text.append(json).append(rest);
    }
};

}  // namespace

struct Writer::State {
    TextStream stream;
    std::variant<std::monostate, Compact, Pretty> writer;

    explicit State(Style style) {
        if (style == Style::compact) {
            writer.emplace<Compact>(stream);
        } else {
            writer.emplace<Pretty>(stream).SetIndent(' ', 2);
        }
    }

    template <class Action>
    void with(Action action) {
        if (auto* compact = std::get_if<Compact>(&writer)) {
            action(*compact);
        } else {
            action(std::get<Pretty>(writer));
        }
    }
};

namespace {

rapidjson::SizeType length(std::string_view text) { return rapidjson::SizeType(text.size()); }

template <class Target>
void write_value(Target& target, Value value) {
    switch (value.kind()) {
        case Kind::absent:
        case Kind::null: target.Null(); return;
        case Kind::boolean: target.Bool(value.boolean().value_or(false)); return;
        case Kind::number: target.RawValue(value.number().data(), value.number().size(), rapidjson::kNumberType); return;
        case Kind::string: target.String(value.string().data(), length(value.string())); return;
        case Kind::array:
            target.StartArray();
            for (const Value element : value.elements()) write_value(target, element);
            target.EndArray();
            return;
        case Kind::object:
            target.StartObject();
            for (const Member& member : value.members()) {
                target.Key(member.key.data(), length(member.key));
                write_value(target, member.value());
            }
            target.EndObject();
            return;
    }
}

}  // namespace

Writer::Writer(Style style) : state_(std::make_unique<State>(style)) {}
Writer::~Writer() = default;
Writer::Writer(Writer&&) noexcept = default;
Writer& Writer::operator=(Writer&&) noexcept = default;

Writer& Writer::begin_object() {
    core::step();
    state_->with([](auto& w) { w.StartObject(); });
    return *this;
}
Writer& Writer::end_object() {
    state_->with([](auto& w) { w.EndObject(); });
    return *this;
}
Writer& Writer::begin_array() {
    core::step();
    state_->with([](auto& w) { w.StartArray(); });
    return *this;
}
Writer& Writer::end_array() {
    state_->with([](auto& w) { w.EndArray(); });
    return *this;
}
Writer& Writer::key(std::string_view name) {
    state_->with([&](auto& w) { w.Key(name.data(), length(name)); });
    return *this;
}
Writer& Writer::string(std::string_view text) {
    // RapidJSON asserts on a null pointer even for an empty string.
    state_->with([&](auto& w) { w.String(text.empty() ? "" : text.data(), length(text)); });
    return *this;
}
Writer& Writer::integer(std::int64_t number) {
    state_->with([&](auto& w) { w.Int64(number); });
    return *this;
}
Writer& Writer::number(std::string_view digits) {
    state_->with([&](auto& w) { w.RawValue(digits.data(), digits.size(), rapidjson::kNumberType); });
    return *this;
}
Writer& Writer::boolean(bool value) {
    state_->with([&](auto& w) { w.Bool(value); });
    return *this;
}
Writer& Writer::null() {
    state_->with([](auto& w) { w.Null(); });
    return *this;
}
Writer& Writer::value(Value value) {
    state_->with([&](auto& w) { write_value(w, value); });
    return *this;
}
Writer& Writer::raw(std::string_view json, std::string_view rest) {
    constexpr std::size_t bytes_a_step = 256;
    core::step(1 + (json.size() + rest.size()) / bytes_a_step);
    state_->with([&](auto& w) { w.Raw(json, rest); });
    return *this;
}

void Writer::reserve(std::size_t bytes) { state_->stream.text.reserve(bytes); }
std::string_view Writer::text() const noexcept { return state_->stream.text; }
std::string Writer::take() { return std::move(state_->stream.text); }

std::string to_text(Value value, Style style) {
    Writer writer(style);
    writer.value(value);
    return writer.take();
}

}  // namespace tonus::json
