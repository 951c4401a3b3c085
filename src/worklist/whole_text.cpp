#include "whole_text.hpp"

#include <tonus/fhir/resource_text.hpp>
#include <tonus/json/document.hpp>

#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace tonus::worklist {
namespace {

std::string joined(const Words& words) {
    std::string text;
    for (const clinical::Segment& segment : words) text += segment.text;
    return text;
}

/// The first text of the resource that holds `sentence`; empty if none does.
std::string_view text_with(json::Value value, std::string_view sentence) {
    if (value.is_string()) return value.string().find(sentence) == std::string_view::npos ? std::string_view() : value.string();
    for (const json::Value element : value.elements()) {
        if (const std::string_view found = text_with(element, sentence); !found.empty()) return found;
    }
    for (const json::Member& member : value.members()) {
        if (const std::string_view found = text_with(member.value(), sentence); !found.empty()) return found;
    }
    return {};
}

void add_plain(Words& words, std::string_view text) {
    if (!text.empty()) words.push_back({std::string(text), clinical::SegmentRole::plain});
}

/// `sentences` by where they begin in `text`; of two that overlap the first stands.
Words marked(std::string_view text, const std::map<std::size_t, const Words*>& sentences) {
    Words whole;
    std::size_t at = 0;
    for (const auto& [begin, words] : sentences) {
        if (begin < at) continue;
        add_plain(whole, text.substr(at, begin - at));
        whole.insert(whole.end(), words->begin(), words->end());
        at = begin + joined(*words).size();
    }
    add_plain(whole, text.substr(at));
    return whole;
}

using Source = std::pair<fhir::ResourceKey, std::int64_t>;

core::Result<std::vector<Words>> read_in_whole(store::Reader& reader, const Source& source, std::vector<Words> sentences) {
    const auto version = reader.version(source.first, source.second);
    if (!version) return core::fail(version.error());
    if (!*version) return sentences;
    const auto document = json::Document::parse(fhir::render_as_sent((*version)->key, (*version)->content));
    return document ? in_whole_text(document->root(), sentences) : std::move(sentences);
}

}  // namespace

std::vector<Words> in_whole_text(json::Value resource, const std::vector<Words>& sentences) {
    std::vector<std::string_view> texts;
    std::map<std::string_view, std::map<std::size_t, const Words*>> found;
    for (const Words& words : sentences) {
        const std::string sentence = joined(words);
        const std::string_view text = sentence.empty() ? std::string_view() : text_with(resource, sentence);
        texts.push_back(text);
        if (!text.empty()) found[text].emplace(text.find(sentence), &words);
    }
    std::vector<Words> whole;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        whole.push_back(texts[i].empty() ? sentences[i] : marked(texts[i], found[texts[i]]));
    }
    return whole;
}

core::Result<std::vector<Words>> load_whole_text(store::Reader& reader, const review::Flag& flag) {
    std::map<Source, std::vector<std::size_t>> places;
    for (std::size_t i = 0; i < flag.evidence.size(); ++i) {
        const review::Evidence& evidence = flag.evidence[i];
        if (!evidence.words.empty()) places[{evidence.source, evidence.version_id}].push_back(i);
    }
    std::vector<Words> all(flag.evidence.size());
    for (const auto& [source, at] : places) {
        std::vector<Words> sentences;
        for (const std::size_t i : at) sentences.push_back(flag.evidence[i].words);
        auto whole = read_in_whole(reader, source, std::move(sentences));
        if (!whole) return whole;
        for (std::size_t i = 0; i < at.size(); ++i) all[at[i]] = std::move((*whole)[i]);
    }
    return all;
}

}  // namespace tonus::worklist
