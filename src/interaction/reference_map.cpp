#include "reference_map.hpp"

#include <tonus/fhir/reference.hpp>
#include <tonus/json/writer.hpp>

#include <algorithm>
#include <array>

namespace tonus::interaction {
namespace {

// Members of type string, in which a `urn:` text is a value of its own and no reference.
constexpr std::array<std::string_view, 6> literal_members{"value", "valueString", "valueId", "id", "display", "text"};
constexpr std::string_view narrative_member = "div";
// The links that a narrative may have.
constexpr std::array<std::string_view, 2> link_attributes{"href=", "src="};

bool is_literal_member(std::string_view key) {
    return std::find(literal_members.begin(), literal_members.end(), key) != literal_members.end();
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

    void write(std::string_view key, json::Value value) {
        if (value.is_string()) {
            write_string(key, value.string());
        } else if (value.is_array()) {
            writer_.begin_array();
            for (const json::Value element : value.elements()) write(key, element);
            writer_.end_array();
        } else if (value.is_object()) {
            writer_.begin_object();
            for (const json::Member& member : value.members()) {
                writer_.key(member.key);
                write(member.key, member.value());
            }
            writer_.end_object();
        } else {
            writer_.value(value);
        }
    }

    [[nodiscard]] std::optional<std::string> take() {
        if (!changed_) return std::nullopt;
        return writer_.take();
    }

private:
    void write_string(std::string_view key, std::string_view text) {
        if (key == narrative_member) {
            writer_.string(with_links(text));
            return;
        }
        const std::string* target = find(key, text);
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
            const std::string* target = find("reference", xhtml.substr(at + 2, end - at - 2));
            if (target == nullptr) continue;
            changed_ = true;
            out.append(before).append(1, quote).append(*target);
            copied = end;
        }
        return out.append(xhtml.substr(copied));
    }

    const std::string* find(std::string_view key, std::string_view text) const {
        if (text.starts_with("urn:")) return is_literal_member(key) ? nullptr : look_up(text);
        if (key != "reference") return nullptr;
        const std::string_view url = without_version(text);
        if (const std::string* target = look_up(url)) return target;
        const bool relative = !base_.empty() && url.find("://") == std::string_view::npos;
        return relative ? look_up(base_ + "/" + std::string(url)) : nullptr;
    }

    const std::string* look_up(std::string_view url) const {
        const auto found = targets_.find(url);
        return found == targets_.end() ? nullptr : &found->second;
    }

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
    rewriter.write({}, resource);
    return rewriter.take();
}

}  // namespace tonus::interaction
