#include "meaning.hpp"
#include "resource_facts.hpp"

#include <tonus/core/text.hpp>

#include <unordered_map>

namespace tonus::clinical {
namespace {

constexpr std::size_t deepest_item = 32;

class AnswerReader {
public:
    AnswerReader(ResourceFacts& into, FactTime when) : into_(into), state_(into.state()), when_(when) {}

    void read_items(json::Value items, const std::string& path, std::size_t depth) {
        if (depth > deepest_item) return;
        for (std::size_t i = 0; i < items.size(); ++i) {
            const std::string here = path + "item[" + std::to_string(i) + "]";
            const json::Value answers = items[i]["answer"];
            const Question question = answers.size() == 0 ? Question{} : question_of(items[i]);
            for (std::size_t n = 0; n < answers.size(); ++n) {
                const std::string answer = here + ".answer[" + std::to_string(n) + "]";
                read_answer(question, answers[n], answer + ".value");
                read_items(answers[n]["item"], answer + ".", depth + 1);
            }
            read_items(items[i]["item"], here + ".", depth + 1);
        }
    }

private:
    /// The concept that an item asks for; absent where it asks for anything.
    using Question = std::optional<std::size_t>;

    /// As the item itself tells, else as the item of its Questionnaire, stored or contained.
    [[nodiscard]] Question question_of(json::Value item) {
        if (const Question question = asked(item)) return question;
        const std::string_view canonical = into_.resource["questionnaire"].string();
        if (!looked_up_ && !canonical.empty()) note_questions(questionnaire(canonical)["item"], 0);
        looked_up_ = true;
        const auto question = questions_.find(item["linkId"].string());
        return question == questions_.end() ? std::nullopt : asked(question->second);
    }

    [[nodiscard]] json::Value questionnaire(std::string_view canonical) const {
        if (!canonical.starts_with('#')) return into_.resolve ? into_.resolve("Questionnaire", canonical) : json::Value();
        for (const json::Value contained : into_.resource["contained"].elements()) {
            if (contained["id"].string() == canonical.substr(1)) return contained;
        }
        return {};
    }

    void note_questions(json::Value items, std::size_t depth) {
        if (depth > deepest_item) return;
        for (const json::Value item : items.elements()) {
            questions_.emplace(item["linkId"].string(), item);
            note_questions(item["item"], depth + 1);
        }
    }

    /// The concept a question asks for: its code, a code in its linkId or definition, else its words.
    [[nodiscard]] Question asked(json::Value item) const {
        for (const json::Value coding : item["code"].elements()) {
            for (const CodeMeaning& meaning : state_.meanings(coding["system"].string(), coding["code"].string())) {
                return meaning.concept_index;
            }
        }
        for (const char* member : {"linkId", "definition"}) {
            std::string_view id = item[member].string();
            if (const std::size_t slash = id.find_last_of('/'); slash != std::string_view::npos) id = id.substr(slash + 1);
            if (const auto slug = state_.by_slug.find(std::string(id)); slug != state_.by_slug.end()) return slug->second;
            for (const CodeMeaning& meaning : state_.meanings("http://loinc.org", id)) return meaning.concept_index;
        }
        const std::string_view question = item["text"].string();
        if (const auto measured = state_.measured_names.find(question)) return measured;
        const auto named = concepts_named(question, into_.content);
        if (named.empty()) return std::nullopt;
        return state_.by_slug.at(named.front()->slug);
    }

    void read_answer(Question question, json::Value answer, const std::string& path) {
        const std::string_view text = answer["valueString"].string();
        if (!question) return read_open(answer, text, path);
        const Concept& asked_for = state_.concepts[*question];
        if (asked_for.report || asked_for.kind == ConceptKind::substance) return read_open(answer, text, path);
        if (asked_for.kind == ConceptKind::measurement) return read_score(*question, answer, path);
        read_yes_no(*question, answer, text, path);
    }

    void read_open(json::Value answer, std::string_view text, const std::string& path) {
        into_.add_report(text, path, when_, true);
        const json::Value coding = answer["valueCoding"];
        if (!coding) return;
        const auto meanings = state_.meanings(coding["system"].string(), coding["code"].string());
        for (const CodeMeaning& meaning : meanings) {
            const ConceptKind kind = state_.concepts[meaning.concept_index].kind;
            if (kind == ConceptKind::substance || kind == ConceptKind::measurement) continue;
            into_.facts.push_back(into_.begin_fact(meaning.concept_index, path, when_));
            into_.facts.back().display = std::string(coding["display"].string());
        }
        if (meanings.empty()) into_.add_report(coding["display"].string(), path, when_, true);
    }

    void read_score(std::size_t index, json::Value answer, const std::string& path) {
        const std::size_t before = into_.facts.size();
        add_measured_value(into_, index, answer, "value", path, when_);
        if (into_.facts.size() != before) return;
        const json::Value coding = answer["valueCoding"];
        for (const json::Value extension : coding["extension"].elements()) {
            if (const auto value = extension["valueDecimal"].to_double()) return add_score(index, *value, path);
        }
        const std::string score = coded_answer(coding, {"score-0", "score-1", "score-2", "score-3"});
        if (!score.empty()) add_score(index, double(score.back() - '0'), path);
    }

    void add_score(std::size_t index, double value, const std::string& path) {
        Fact fact = into_.begin_fact(index, path, when_);
        fact.value = value;
        into_.facts.push_back(std::move(fact));
    }

    [[nodiscard]] std::string coded_answer(json::Value coding, const std::vector<std::string_view>& wanted) const {
        std::string key(state_.system_name(coding["system"].string()));
        key += ' ';
        key += coding["code"].string();
        const auto found = state_.answers.by_code.find(key);
        for (const std::string_view answer : wanted) {
            if (found != state_.answers.by_code.end() && found->second == answer) return found->second;
        }
        std::string told = answer_in_text(coding["display"].string(), state_, wanted);
        return told.empty() ? answer_in_text(coding["code"].string(), state_, wanted) : told;
    }

    void read_yes_no(std::size_t index, json::Value answer, std::string_view text, const std::string& path) {
        const json::Value coding = answer["valueCoding"];
        if (!coding) return add_finding_value(into_, index, answer, "value", path, when_);
        Fact fact = into_.begin_fact(index, path, when_);
        fact.display = std::string(coding["display"].string());
        const std::string told = coded_answer(coding, {"present", "absent"});
        const std::string severity = coded_answer(coding, {"mild", "moderate", "severe"});
        if (told == "absent") fact.polarity = Polarity::absent;
        if (severity == "mild") fact.severity = Severity::mild;
        if (severity == "moderate") fact.severity = Severity::moderate;
        if (severity == "severe") fact.severity = Severity::severe;
        if (told.empty() && severity.empty()) return into_.add_report(coding["display"].string(), path, when_, true);
        into_.facts.push_back(std::move(fact));
        into_.add_report(text, path, when_, true);
    }

    ResourceFacts& into_;
    const ContentState& state_;
    FactTime when_;
    std::unordered_map<std::string_view, json::Value> questions_;  ///< of the Questionnaire, by linkId
    bool looked_up_ = false;
};

}  // namespace

void questionnaire_response_facts(ResourceFacts& into) {
    const FactTime when = first_time(into.resource, {"authored"}).value_or(into.undated());
    AnswerReader(into, when).read_items(into.resource["item"], "", 0);
}

}  // namespace tonus::clinical
