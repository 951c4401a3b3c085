#include "edit.hpp"

#include <tonus/json/writer.hpp>

namespace tonus::profile::test {
namespace {

void write_edited(json::Writer& writer, json::Value value, const Edit& edit) {
    if (value.is_array()) {
        writer.begin_array();
        for (const json::Value one : value.elements()) write_edited(writer, one, edit);
        writer.end_array();
        return;
    }
    if (!value.is_object()) {
        writer.value(value);
        return;
    }
    const bool here = value.same_place(edit.object);
    writer.begin_object();
    for (const json::Member& member : value.members()) {
        if (here && member.key == edit.key) continue;
        writer.key(member.key);
        write_edited(writer, member.value(), edit);
    }
    if (here && edit.json) writer.key(edit.key).raw(*edit.json);
    writer.end_object();
}

}  // namespace

std::string edited_text(json::Value root, const Edit& edit) {
    json::Writer writer;
    write_edited(writer, root, edit);
    return writer.take();
}

}  // namespace tonus::profile::test
