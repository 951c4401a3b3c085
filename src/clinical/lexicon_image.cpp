#include "lexicon_image.hpp"

#include "image_bytes.hpp"

namespace tonus::clinical {
namespace {

/// Each for both directions: `image` is an ImageWriter or an ImageReader.
template <class Image, class Values, class Each>
void items_of(Image& image, Values& values, const Each& each) {
    image.size_of(values);
    for (auto& value : values) each(image, value);
}

constexpr auto plain_value = [](auto& image, auto& value) { image.value(value); };

constexpr auto phrase_meaning = [](auto& image, auto& meaning) {
    image.value(meaning.layer);
    image.value(meaning.concept_index);
    image.value(meaning.trigger);
    image.value(meaning.value);
    image.value(meaning.change);
    image.value(meaning.severity);
    image.value(meaning.serious);
    image.value(meaning.uncertain);
    image.value(meaning.unlike);
    image.value(meaning.at_most);
    image.value(meaning.at_least);
    image.value(meaning.falling);
    image.value(meaning.rising);
    image.value(meaning.manifold);
    image.value(meaning.spans_colon);
    image.value(meaning.flags);
    items_of(image, meaning.qualifiers, plain_value);
};

constexpr auto frame = [](auto& image, auto& frame) {
    image.value(frame.payload);
    image.value(frame.parts);
};

constexpr auto frame_part = [](auto& image, auto& part) {
    image.value(part.frame);
    image.value(part.part);
};

constexpr auto prose_list = [](auto& image, auto& list) {
    image.value(list.weight);
    image.value(list.most);
    image.value(list.behind_finding);
    image.value(list.states);
    image.value(list.supposes);
    image.value(list.counts);
    image.value(list.light);
};

constexpr auto measurement_words = [](auto& image, auto& measurement) {
    items_of(image, measurement.bare_units, plain_value);
    image.value(measurement.pair);
    image.value(measurement.bounds);
};

constexpr auto measured_finding = [](auto& image, auto& measured) {
    image.value(measured.finding);
    image.value(measured.measurement);
};

constexpr auto telling_unit = [](auto& image, auto& telling) {
    image.value(telling.unit);
    image.value(telling.concept_index);
};

constexpr auto sig_meaning = [](auto& image, auto& meaning) {
    image.value(meaning.kind);
    image.value(meaning.value);
};

template <class Image, class LexiconPart>
void lexicon_parts(Image& image, LexiconPart& lexicon) {
    image.whole(lexicon.vocabulary);
    image.whole(lexicon.trie);
    items_of(image, lexicon.meanings, phrase_meaning);
    items_of(image, lexicon.frames, frame);
    items_of(image, lexicon.frame_parts, frame_part);
    items_of(image, lexicon.measurements, measurement_words);
    items_of(image, lexicon.measured_findings, measured_finding);
    items_of(image, lexicon.telling_units, telling_unit);
    for (auto* set : {&lexicon.english, &lexicon.other_languages, &lexicon.abbreviations, &lexicon.between, &lexicon.targets})
        image.whole(*set);
    items_of(image, lexicon.grammar, [](auto& parts, auto& roles) { parts.whole(roles); });
    items_of(image, lexicon.endings_no_name, plain_value);
    items_of(image, lexicon.endings_of_adverbs, plain_value);
    items_of(image, lexicon.endings_of_doing, plain_value);
    items_of(image, lexicon.medicine_endings, plain_value);
    image.value(lexicon.prose.enough);
    image.value(lexicon.prose.unnamed_weight);
    image.value(lexicon.prose.many_weight);
    image.value(lexicon.prose.structure_weight);
    image.value(lexicon.prose.group_weight);
    image.value(lexicon.prose.whole_weight);
    image.value(lexicon.prose.substance_weight);
    items_of(image, lexicon.prose.learned_endings, plain_value);
    items_of(image, lexicon.prose.sets, [](auto& parts, auto& sets) { parts.whole(sets); });
    items_of(image, lexicon.prose.lists, prose_list);
    items_of(image, lexicon.prose.places, plain_value);
}

template <class Image, class SigPart>
void sig_parts(Image& image, SigPart& words) {
    image.whole(words.vocabulary);
    image.whole(words.trie);
    items_of(image, words.meanings, sig_meaning);
}

}  // namespace

std::string lexicon_image(const ContentState& state) {
    ImageWriter image;
    image.value(state.version);
    lexicon_parts(image, state.lexicon);
    sig_parts(image, state.sig_words);
    return std::move(image.bytes());
}

bool adopt_lexicon(std::string_view image, ContentState& state) {
    if (image.empty()) return false;
    ImageReader reader(image);
    std::string version;
    reader.value(version);
    if (version != state.version) return false;
    lexicon_parts(reader, state.lexicon);
    sig_parts(reader, state.sig_words);
    return true;
}

}  // namespace tonus::clinical
