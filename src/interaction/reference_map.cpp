#include "reference_map.hpp"

#include <tonus/definitions/definitions.hpp>
#include <tonus/fhir/reference.hpp>
#include <tonus/json/writer.hpp>

#include <algorithm>
#include <array>
#include <cstdint>

namespace tonus::interaction {
namespace {

using definitions::Type;
using definitions::TypeKind;

// The links that a narrative may have.
constexpr std::array<std::string_view, 2> link_attributes{"href=", "src="};

/// What a text may lead to another entry by.
enum class Link : std::uint8_t { none, reference, uri, narrative };

/// R4 names elements of type uri, url, oid and uuid; the last two have no room for a `Type/id`. The URL of a definition is
/// its own name, not a link to it.
Link link_in(const Type* holder, std::string_view key, const Type* type) {
    if (holder->name == "Reference" && key == "reference") return Link::reference;
    if (type->name == "xhtml") return Link::narrative;
    if (type->name == "url") return Link::uri;
    return type->name == "uri" && !(holder->kind == TypeKind::resource && key == "url") ? Link::uri : Link::none;
}

/// The folder of a resource's URL: `http://ehr/fhir` of `http://ehr/fhir/Patient/1`.
std::string base_of(std::string_view full_url) {
    const auto parsed = fhir::parse_reference(full_url);
    return parsed.kind == fhir::ReferenceKind::literal ? parsed.base : std::string();
}

std::string_view without_version(std::string_view url) { return url.substr(0, url.find("/_history/")); }

class Rewriter {
public:
    Rewriter(const std::map<std::string, std::string, std::less<>>& targets, std::string base)
        : targets_(targets), base_(std::move(base)) {}

    void write_resource(json::Value resource) { write_object(nullptr, resource); }

    [[nodiscard]] std::optional<std::string> take() {
        if (!changed_) return std::nullopt;
        return writer_.take();
    }

private:
    void write_object(const Type* type, json::Value object) {
        if (const auto name = object["resourceType"].string(); !name.empty()) type = definitions_.find_type(name);
        writer_.begin_object();
        for (const json::Member& member : object.members()) {
            writer_.key(member.key);
            const bool shadow = member.key.starts_with('_');
            const definitions::Member* known = type != nullptr && !shadow ? type->member(member.key) : nullptr;
            const Type* held = known != nullptr ? known->use->type : shadow ? definitions_.find_type("Element") : nullptr;
            write(held, held == nullptr || shadow ? Link::none : link_in(type, member.key, held), member.value());
        }
        writer_.end_object();
    }

    void write(const Type* type, Link link, json::Value value) {
        if (value.is_string()) {
            write_string(link, value.string());
        } else if (value.is_array()) {
            writer_.begin_array();
            for (const json::Value element : value.elements()) write(type, link, element);
            writer_.end_array();
        } else if (value.is_object()) {
            write_object(type, value);
        } else {
            writer_.value(value);
        }
    }

    void write_string(Link link, std::string_view text) {
        if (link == Link::narrative) {
            writer_.string(with_links(text));
            return;
        }
        const std::string* target = find(link, text);
        changed_ = changed_ || target != nullptr;
        writer_.string(target ? std::string_view(*target) : text);
    }

    /// A narrative whose <a href> and <img src> lead where references do.
    std::string with_links(std::string_view xhtml) {
        std::string out;
        std::size_t copied = 0;
        for (std::size_t at = xhtml.find('='); at != xhtml.npos; at = xhtml.find('=', at + 1)) {
            const std::string_view before = xhtml.substr(copied, at + 1 - copied);
            const bool links = std::any_of(link_attributes.begin(), link_attributes.end(), [&](std::string_view attribute) {
                return before.ends_with(attribute);
            });
            const char quote = at + 1 < xhtml.size() ? xhtml[at + 1] : ' ';
            const auto end = xhtml.find(quote, at + 2);
            if (!links || (quote != '"' && quote != '\'') || end == xhtml.npos) continue;
            const std::string* target = find(Link::reference, xhtml.substr(at + 2, end - at - 2));
            if (target == nullptr) continue;
            changed_ = true;
            out.append(before).append(1, quote).append(*target);
            copied = end;
        }
        return out.append(xhtml.substr(copied));
    }

    const std::string* find(Link link, std::string_view text) const {
        if (link == Link::none) return nullptr;
        if (text.starts_with("urn:")) return look_up(text);
        if (link == Link::uri) return nullptr;
        const std::string_view url = without_version(text);
        if (const std::string* target = look_up(url)) return target;
        const bool relative = !base_.empty() && url.find("://") == std::string_view::npos;
        return relative ? look_up(base_ + "/" + std::string(url)) : nullptr;
    }

    const std::string* look_up(std::string_view url) const {
        const auto found = targets_.find(url);
        return found == targets_.end() ? nullptr : &found->second;
    }

    const definitions::Definitions& definitions_ = definitions::Definitions::r4();
    const std::map<std::string, std::string, std::less<>>& targets_;
    std::string base_;
    json::Writer writer_;
    bool changed_ = false;
};

}  // namespace

void ReferenceMap::add(std::string_view full_url, std::string target) {
    if (!full_url.empty() && full_url != target) targets_.insert_or_assign(std::string(full_url), std::move(target));
}

std::optional<std::string> ReferenceMap::rewrite(json::Value resource, std::string_view full_url) const {
    if (targets_.empty()) return std::nullopt;
    Rewriter rewriter(targets_, base_of(full_url));
    rewriter.write_resource(resource);
    return rewriter.take();
}

}  // namespace tonus::interaction
