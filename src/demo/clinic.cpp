#include <tonus/demo/clinic.hpp>

#include "story.hpp"

#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>

#include <algorithm>
#include <optional>

namespace tonus::demo {
namespace {

constexpr std::string_view synthetic_tag =
    R"({"tag":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ActReason","code":"HTEST","display":"test health data"}]})";

/// Draws people who differ from each other.
class People {
public:
    People(json::Value names, std::mt19937& random) : names_(names), random_(random) {}

    std::string draw(json::Value born) {
        const auto first = born[0].to_integer().value_or(1950);
        const auto last = born[1].to_integer().value_or(1990);
        const bool female = random_() % 2 == 0;
        const auto year = first + std::int64_t(random_() % std::uint32_t(last - first + 1));
        ++drawn_;

        json::Writer writer;
        writer.begin_object().member("resourceType", "Patient").member("id", id());
        writer.key("meta").raw(synthetic_tag);
        writer.key("identifier").begin_array().begin_object();
        writer.member("system", "urn:tonus:demo:record-number").member("value", "D-" + std::to_string(1000 + drawn_));
        writer.end_object().end_array();
        writer.key("name").begin_array().begin_object().member("use", "official");
        writer.member("family", next(names_["family"], drawn_ * 7));
        writer.key("given").begin_array().string(next(names_[female ? "female" : "male"], drawn_ * 5)).end_array();
        writer.end_object().end_array();
        writer.member("gender", female ? "female" : "male");
        writer.member("birthDate", std::to_string(year) + two_digits(1 + random_() % 12) + two_digits(1 + random_() % 28));
        writer.end_object();
        return writer.take();
    }

    /// Of the person drawn last.
    [[nodiscard]] std::string id() const { return "demo-" + std::to_string(drawn_); }

private:
    static std::string next(json::Value list, std::size_t index) { return std::string(list[index % list.size()].string()); }
    static std::string two_digits(std::uint64_t number) { return (number < 10 ? "-0" : "-") + std::to_string(number); }

    json::Value names_;
    std::mt19937& random_;
    std::size_t drawn_ = 0;
};

/// Collects one patient's transaction Bundle.
class BundleWriter {
public:
    BundleWriter() {
        writer_.begin_object().member("resourceType", "Bundle").member("type", "transaction");
        writer_.key("entry").begin_array();
    }

    void add(std::string_view type, std::string_view id, std::string_view resource) {
        writer_.begin_object().key("resource").raw(resource);
        writer_.key("request").begin_object().member("method", "PUT");
        writer_.member("url", std::string(type) + "/" + std::string(id)).end_object().end_object();
    }

    std::string finish() { return writer_.end_array().end_object().take(); }

private:
    json::Writer writer_;
};

core::Result<std::string> tell_resource(json::Value resource, const std::string& id, Teller& teller) {
    json::Writer writer;
    writer.begin_object().member("resourceType", resource["resourceType"].string()).member("id", id);
    writer.key("meta").raw(synthetic_tag);
    for (const json::Member& member : resource.members()) {
        if (member.key == "resourceType") continue;
        writer.key(member.key);
        if (auto told = teller.tell(member.value(), writer); !told) return core::fail(std::move(told.error()));
    }
    return writer.end_object().take();
}

struct Days {
    int from = 0;
    int to = 0;
    int step = 1;
};

Days days_of(json::Value repeat) {
    const auto number = [&](const char* name, int otherwise) { return int(repeat[name].to_integer().value_or(otherwise)); };
    return {number("from", 0), number("to", 0), std::max(1, number("step", 1))};
}

core::Result<std::string> tell_story(json::Value story, People& people, core::Instant now, std::mt19937& random) {
    BundleWriter bundle;
    const std::string patient = people.draw(story["born"]);
    bundle.add("Patient", people.id(), patient);
    std::size_t told_resources = 0;
    for (const json::Value item : story["resources"].elements()) {
        const json::Value resource = item["repeat"] ? item["resource"] : item;
        const Days days = days_of(item["repeat"]);
        const std::size_t count = std::size_t((days.to - days.from) / days.step + 1);
        for (std::size_t index = 0; index < count; ++index) {
            const std::string patient_id = people.id();
            const Telling telling{patient_id, now, days.from + int(index) * days.step, index, count};
            Teller teller(telling, random);
            const std::string id = patient_id + "-" + std::to_string(++told_resources);
            auto told = tell_resource(resource, id, teller);
            if (!told) return told;
            bundle.add(resource["resourceType"].string(), id, *told);
        }
    }
    return bundle.finish();
}

core::Error in_file(const core::EmbeddedFile& file, const core::Error& error) {
    return {error.kind(), std::string(file.path) + ": " + error.message()};
}

}  // namespace

core::Result<std::vector<std::string>> make_clinic(std::span<const core::EmbeddedFile> files, core::Instant now, std::uint32_t seed) {
    const auto names_file =
        std::find_if(files.begin(), files.end(), [](const core::EmbeddedFile& file) { return file.path == "names.json"; });
    if (names_file == files.end()) return core::fail(core::ErrorKind::invalid, "names.json is missing.");
    auto names = json::Document::parse(std::string(names_file->content));
    if (!names) return core::fail(in_file(*names_file, names.error()));

    std::mt19937 random(seed);
    People people(names->root(), random);
    std::vector<std::string> bundles;
    for (const core::EmbeddedFile& file : files) {
        if (!file.path.starts_with("stories/")) continue;
        auto story = json::Document::parse(std::string(file.content));
        if (!story) return core::fail(in_file(file, story.error()));
        const auto patients = story->root()["patients"].to_integer().value_or(1);
        for (std::int64_t i = 0; i < patients; ++i) {
            auto bundle = tell_story(story->root(), people, now, random);
            if (!bundle) return core::fail(in_file(file, bundle.error()));
            bundles.push_back(std::move(*bundle));
        }
    }
    return bundles;
}

}  // namespace tonus::demo
