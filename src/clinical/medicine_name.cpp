#include "medicine_name.hpp"

#include "meaning.hpp"
#include "route_words.hpp"
#include "sig_words.hpp"

#include <tonus/core/work.hpp>
#include <tonus/fhir/reference.hpp>

#include <algorithm>

namespace tonus::clinical {
namespace {

void note_product(Medicine& medicine, const Product& product) {
    if (medicine.route == Route::unknown) medicine.route = product.route;
    if (medicine.form.empty()) medicine.form = product.form;
    if (!product.strength) return;
    if (product.unit == "mg" && !medicine.tablet_mg) medicine.tablet_mg = product.strength;
    if (product.unit == "mg/mL" && !medicine.liquid_mg_per_ml) medicine.liquid_mg_per_ml = product.strength;
    if (product.unit == "ug/mL" && !medicine.liquid_mg_per_ml) {
        medicine.liquid_mg_per_ml = *product.strength / 1000;
        medicine.micrograms = true;
    }
}

/// Strength and route that the product's name tells: "baclofen 10 mg tablet", "baclofen 5 mg/5 mL".
void note_text(Medicine& medicine, const ContentState& state) {
    std::optional<SigItem> number;
    for (const SigItem& item : sig_items(medicine.text, state.sig_words)) {
        if (item.kind == SigKind::concentration && !medicine.liquid_mg_per_ml) {
            medicine.liquid_mg_per_ml = item.value;
            medicine.micrograms = item.micro;
        }
        if (item.kind == SigKind::mass && number && !medicine.tablet_mg && !item.micro) {
            medicine.tablet_mg = number->value * item.value;
        }
        number = item.kind == SigKind::number ? std::optional(item) : std::nullopt;
    }
    const std::string folded = folded_name(medicine.text);
    for (const ProductHint& hint : state.hints) {
        const bool named = std::any_of(hint.names.begin(), hint.names.end(), [&](const std::string& name) {
            return holds_words(folded, folded_name(name));
        });
        if (named) note_product(medicine, hint.tells);
    }
}

/// Passes what every phrase of a text means to a function.
template <typename Function>
void each_meaning(std::string_view text, const ContentState& state, Function&& use) {
    std::vector<Token> tokens;
    tokenize(text, state.lexicon.vocabulary, tokens);
    std::vector<PhraseMatch> found;
    for (std::uint32_t at = 0; at < tokens.size(); ++at) {
        core::step();
        found.clear();
        state.lexicon.trie.match(state.lexicon.vocabulary, tokens, at, std::uint32_t(tokens.size()), found);
        for (const PhraseMatch& match : found) {
            if (match.payload < first_frame_part) use(state.lexicon.meanings[match.payload]);
        }
    }
}

/// Whether a text names a medicine that the library knows only by name.
bool names_other_medicine(std::string_view text, const ContentState& state) {
    bool other = false;
    each_meaning(text, state, [&](const PhraseMeaning& meaning) {
        other = other || (meaning.layer == Layer::trigger && meaning.trigger == Trigger::other_medicine);
    });
    return other;
}

bool is_monitored(std::size_t index, const ContentState& state) { return state.concepts[index].monitored; }

/// A group's table ("opioid") and its member ("oxycodone") do not contradict each other.
bool agree(const std::vector<std::size_t>& coded, const std::vector<std::size_t>& named, const ContentState& state) {
    const auto holds_monitored = [&](const std::vector<std::size_t>& list) {
        return std::any_of(list.begin(), list.end(), [&](std::size_t each) { return is_monitored(each, state); });
    };
    return holds_monitored(coded) == holds_monitored(named);
}

void note_ingredients(Medicine& medicine, json::Value medication, const ContentState& state) {
    for (const json::Value ingredient : medication["ingredient"].elements()) {
        const json::Value numerator = ingredient["strength"]["numerator"];
        const json::Value denominator = ingredient["strength"]["denominator"];
        const auto unit_text = [](json::Value quantity) {
            return quantity["code"] ? quantity["code"].string() : quantity["unit"].string();
        };
        const Unit* mass = state.units.find(unit_text(numerator), "mass");
        const auto amount = numerator["value"].to_double();
        if (mass == nullptr || !amount) continue;
        const Unit* volume = state.units.find(unit_text(denominator), "volume");
        const double per = denominator["value"].to_double().value_or(1);
        if (volume != nullptr && per > 0) {
            medicine.liquid_mg_per_ml = *amount * mass->times / (per * volume->times);
            medicine.micrograms = mass->code == "ug";
        } else if (per > 0) {
            medicine.tablet_mg = *amount * mass->times / per;
        }
    }
}

Medicine from_medication(json::Value medication, std::string_view display, const ContentState& state) {
    Medicine medicine = read_medicine_concept(medication["code"], state);
    if (medicine.substances.empty()) {
        for (const json::Value ingredient : medication["ingredient"].elements()) {
            const Medicine part = read_medicine_concept(ingredient["itemCodeableConcept"], state);
            medicine.substances.insert(medicine.substances.end(), part.substances.begin(), part.substances.end());
            medicine.conflict = medicine.conflict || part.conflict;
            if (medicine.text.empty()) medicine.text = part.text;
        }
        if (!medicine.substances.empty()) medicine.unknown_code.clear();
    }
    if (medicine.text.empty()) medicine.text = std::string(display);
    if (medicine.substances.empty() && !medicine.conflict) {
        medicine.substances = substances_named(display, state);
        note_text(medicine, state);
    }
    note_ingredients(medicine, medication, state);
    if (medicine.route == Route::unknown) {
        medicine.route = route_in_text(medication["form"]["text"].string(), state);
    }
    return medicine;
}

json::Value contained_in(json::Value resource, std::string_view id) {
    for (const json::Value contained : resource["contained"].elements()) {
        if (contained["id"].string() == id) return contained;
    }
    return {};
}

}  // namespace

std::vector<std::size_t> substances_named(std::string_view text, const ContentState& state) {
    std::vector<std::size_t> substances;
    each_meaning(text, state, [&](const PhraseMeaning& meaning) {
        const bool known = std::find(substances.begin(), substances.end(), meaning.concept_index) != substances.end();
        if (meaning.layer != Layer::substance || meaning.unlike || known) return;
        substances.push_back(meaning.concept_index);
    });
    std::stable_partition(substances.begin(), substances.end(), [&](std::size_t each) { return is_monitored(each, state); });
    return substances;
}

Medicine read_medicine_concept(json::Value codeable_concept, const ContentState& state) {
    Medicine medicine;
    const Reading reading = read_concept(codeable_concept, state);
    medicine.text = reading.text;
    std::vector<std::size_t> coded;
    for (const CodeMeaning& meaning : reading.coded) {
        if (state.concepts[meaning.concept_index].kind != ConceptKind::substance) continue;
        if (std::find(coded.begin(), coded.end(), meaning.concept_index) == coded.end()) coded.push_back(meaning.concept_index);
        if (meaning.product) note_product(medicine, state.products[*meaning.product]);
    }
    std::vector<std::size_t> named;
    std::vector<std::string_view> texts = {codeable_concept["text"].string()};
    for (const json::Value coding : codeable_concept["coding"].elements()) {
        texts.push_back(coding["display"].string());
    }
    for (const std::string_view text : texts) {
        const std::vector<std::size_t> more = substances_named(text, state);
        // Every text must agree with the code; only the first that names something names the medicine.
        const bool named_one = !more.empty() || (!coded.empty() && names_other_medicine(text, state));
        if (!coded.empty() && named_one && !agree(coded, more, state)) medicine.conflict = true;
        if (named.empty()) named = more;
    }
    medicine.substances = coded.empty() ? named : coded;
    note_text(medicine, state);
    if (medicine.substances.empty() && reading.has_code) medicine.unknown_code = reading.unknown_code;
    return medicine;
}

Medicine read_medicine(json::Value resource, const ContentState& state, const ReferenceResolver& resolve) {
    if (const json::Value coded = resource["medicationCodeableConcept"]) {
        return read_medicine_concept(coded, state);
    }
    const json::Value reference = resource["medicationReference"];
    const std::string_view target = reference["reference"].string();
    json::Value medication;
    if (target.starts_with('#')) medication = contained_in(resource, target.substr(1));
    if (!medication && !target.empty() && resolve) medication = resolve("Medication", target);
    return from_medication(medication, reference["display"].string(), state);
}

}  // namespace tonus::clinical
