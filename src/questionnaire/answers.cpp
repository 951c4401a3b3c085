#include <tonus/questionnaire/answers.hpp>

#include "choice.hpp"
#include "given_items.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>

namespace tonus::questionnaire {
namespace {

constexpr std::size_t most_issues = 200;
constexpr std::size_t longest_shown = 60;

/// Which type of answer a type of question takes. Source: FHIR R4, CodeSystem item-type.
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> answer_types{{
    {"boolean", "Boolean"},
    {"decimal", "Decimal"},
    {"integer", "Integer"},
    {"date", "Date"},
    {"dateTime", "DateTime"},
    {"time", "Time"},
    {"string", "String"},
    {"text", "String"},
    {"url", "Uri"},
    {"attachment", "Attachment"},
    {"reference", "Reference"},
    {"quantity", "Quantity"},
    {"choice", "Coding"},
    {"open-choice", "Coding"},
}};

std::string_view answer_type(std::string_view question_type) {
    const auto found = std::find_if(answer_types.begin(), answer_types.end(), [&](const auto& row) { return row.first == question_type; });
    return found == answer_types.end() ? std::string_view() : found->second;
}

/// What was sent goes into an answer only if it is plain and short, as linkIds are.
std::string quoted(std::string_view text) {
    const bool plain = text.size() <= longest_shown && std::all_of(text.begin(), text.end(), [](char c) {
                           return c >= ' ' && c < 127 && c != '<' && c != '>' && c != '&';
                       });
    return plain ? "'" + std::string(text) + "'" : std::string("of this linkId");
}

std::size_t count_characters(std::string_view text) {
    return std::size_t(std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// Whether there is an answer to an item, or to one nested in it: forms also send items that nobody answered.
bool is_answered(json::Value item) {
    const auto nested = item["item"].elements();
    return item["answer"].size() > 0 || std::any_of(nested.begin(), nested.end(), is_answered);
}

bool is_true(json::Value flag) { return flag.boolean().value_or(false); }

/// One of the items of a Questionnaire.
struct Asked {
    json::Value question;
    const void* parent = nullptr;  ///< null: the questionnaire
    std::size_t position = 0;      ///< among its siblings
};

/// Where a level of the response stands.
struct Level {
    const void* asked_by = nullptr;         ///< the item of the questionnaire
    std::size_t parent = GivenItems::none;  ///< the item of the response
    bool disabled = false;                  ///< an item around it is not to be asked
};

class Judge {
public:
    Judge(json::Value response, json::Value questionnaire, const InValueSet& in_value_set)
        : given_(response, allowance_), in_value_set_(in_value_set) {
        const std::string_view status = response["status"].string();
        final_ = status == "completed" || status == "amended";
        index(questionnaire["item"], nullptr);
        judge_level(questionnaire["item"], response["item"], "QuestionnaireResponse", {});
    }

    std::vector<core::Issue> take() { return std::move(issues_); }

private:
    void index(json::Value questions, const void* parent) {
        std::size_t position = 0;
        for (const json::Value question : questions.elements()) {
            asked_.emplace(question["linkId"].string(), Asked{question, parent, position++});
            index(question["item"], question.place());
        }
    }

    void judge_level(json::Value questions, json::Value items, const std::string& path, const Level& level) {
        std::unordered_map<std::string_view, std::vector<std::size_t>> by_link_id;
        std::size_t furthest = 0;
        for (std::size_t i = 0; i < items.size(); ++i) {
            const std::string_view link_id = items[i]["linkId"].string();
            const Asked* asked = find(link_id, level, path + ".item[" + std::to_string(i) + "]");
            if (asked == nullptr) continue;
            by_link_id[link_id].push_back(i);
            if (asked->position < furthest) {
                warn(
                    "structure",
                    item_path(path, i),
                    "questionnaire-order",
                    "The questionnaire asks for this before what stands before it here."
                );
            }
            furthest = std::max(furthest, asked->position);
        }
        std::size_t before = level.parent;
        for (const json::Value question : questions.elements()) {
            const auto found = by_link_id.find(question["linkId"].string());
            if (found == by_link_id.end()) {
                judge_absent(question, path, level, before);
                continue;
            }
            judge_present(question, items, found->second, path, level);
            before = given_.last_beneath(given_.place_of(items[found->second.back()]));
        }
    }

    const Asked* find(std::string_view link_id, const Level& level, const std::string& path) {
        const auto found = asked_.find(link_id);
        if (found == asked_.end()) {
            error("not-found", path + ".linkId", "questionnaire-link-id", "The questionnaire has no item " + quoted(link_id) + ".");
            return nullptr;
        }
        if (found->second.parent == level.asked_by) return &found->second;
        error(
            "structure",
            path + ".linkId",
            "questionnaire-place",
            "The questionnaire has the item " + quoted(link_id) +
                " elsewhere; nest items as it does, those beneath a question in its answers."
        );
        return nullptr;
    }

    void judge_absent(json::Value question, const std::string& path, const Level& level, std::size_t before) {
        if (!final_ || level.disabled || !is_true(question["required"])) return;
        if (given_.is_enabled(question, level.parent, before).value_or(false)) report_required(question, path);
    }

    void judge_present(
        json::Value question, json::Value items, const std::vector<std::size_t>& present, const std::string& path, const Level& level
    ) {
        if (present.size() > 1 && !is_true(question["repeats"])) {
            error("structure", item_path(path, present[1]), "questionnaire-repeats", "The item does not repeat; send it once.");
        }
        for (const std::size_t i : present) {
            const std::size_t place = given_.place_of(items[i]);
            const std::size_t before = place == 0 ? GivenItems::none : place - 1;
            const auto enabled = given_.is_enabled(question, level.parent, before);
            if (final_ && !level.disabled && !enabled.value_or(true) && is_answered(items[i])) {
                error(
                    "business-rule",
                    item_path(path, i),
                    "questionnaire-enabled",
                    "By the answers given, the questionnaire does not ask for this; leave it out, or correct those answers."
                );
            }
            const Level inner{question.place(), place, level.disabled || !enabled.value_or(true)};
            judge_item(question, items[i], item_path(path, i), inner, enabled.value_or(false));
        }
    }

    void judge_item(json::Value question, json::Value item, const std::string& path, const Level& inner, bool enabled) {
        const std::string_view type = question["type"].string();
        const bool required = final_ && !inner.disabled && enabled && is_true(question["required"]);
        if (type == "group" || type == "display") {
            if (item["answer"]) {
                error("structure", path + ".answer", "questionnaire-kind", "The item is a " + std::string(type) + ", which has no answer.");
            }
            if (type == "group") judge_level(question["item"], item["item"], path, inner);
            if (type == "group" && required && !item["item"]) report_required(question, path);
            return;
        }
        if (item["item"]) {
            error(
                "structure", path + ".item", "questionnaire-kind", "The item is a question: what is nested in it belongs into its answers."
            );
        }
        const json::Value answers = item["answer"];
        if (required && answers.size() == 0) report_required(question, path);
        if (answers.size() > 1 && !is_true(question["repeats"])) {
            error("structure", path + ".answer[1]", "questionnaire-repeats", "The question takes one answer.");
        }
        for (std::size_t i = 0; i < answers.size(); ++i) {
            const std::string answer_path = path + ".answer[" + std::to_string(i) + "]";
            judge_value(question, choice_of(answers[i], "value"), answer_path + ".value");
            judge_level(question["item"], answers[i]["item"], answer_path, inner);
        }
    }

    void judge_value(json::Value question, const Choice& answer, const std::string& path) {
        // An extension may say why there is no value.
        if (answer.type.empty()) return;
        const std::string_view type = question["type"].string();
        if (!takes(question, answer.type)) {
            error(
                "value",
                path,
                "questionnaire-answer-type",
                "The question is of type " + std::string(type) + ", whose answers are value" + std::string(answer_type(type)) +
                    ", not value" + std::string(answer.type) + "."
            );
            return;
        }
        const auto longest = question["maxLength"].to_integer();
        if (longest && answer.value.is_string() && count_characters(answer.value.string()) > std::size_t(*longest)) {
            error("too-long", path, "questionnaire-length", "The answer may have " + std::to_string(*longest) + " characters.");
        }
        if (type == "choice" || (type == "open-choice" && answer.type != "String")) judge_option(question, answer, path);
    }

    bool takes(json::Value question, std::string_view type) {
        const std::string_view asked = question["type"].string();
        const std::string_view expected = answer_type(asked);
        if (expected.empty() || expected == type || (asked == "open-choice" && type == "String")) return true;
        if (expected != "Coding") return false;
        if (!allowance_.take(question["answerOption"].size())) return true;
        const auto options = question["answerOption"].elements();
        return std::any_of(options.begin(), options.end(), [&](json::Value option) { return choice_of(option, "value").type == type; });
    }

    void judge_option(json::Value question, const Choice& answer, const std::string& path) {
        if (!allowance_.take(question["answerOption"].size())) return;
        const auto options = question["answerOption"].elements();
        const std::string_view value_set = question["answerValueSet"].string();
        if (options.begin() != options.end()) {
            const bool offered = std::any_of(options.begin(), options.end(), [&](json::Value option) {
                return is_same(answer, choice_of(option, "value")).value_or(true);
            });
            if (!offered) error("code-invalid", path, "questionnaire-option", "The answer is none of those that the question offers.");
        } else if (!value_set.empty()) {
            const auto known = in_value_set_(value_set, answer.value);
            if (!known) {
                warn(
                    "code-invalid",
                    path,
                    "questionnaire-option",
                    "The question's value set is not wholly known here, so the answer was not looked up."
                );
            } else if (!*known) {
                error("code-invalid", path, "questionnaire-option", "The answer is not in the value set of the question.");
            }
        }
    }

    void report_required(json::Value question, const std::string& path) {
        error(
            "required",
            path,
            "questionnaire-required",
            "The questionnaire requires the item " + quoted(question["linkId"].string()) +
                "; answer it, or send the response with status 'in-progress'."
        );
    }

    static std::string item_path(const std::string& path, std::size_t item) { return path + ".item[" + std::to_string(item) + "]"; }

    void error(std::string code, std::string path, std::string rule, std::string diagnostics) {
        add(core::Severity::error, std::move(code), std::move(path), std::move(rule), std::move(diagnostics));
    }
    void warn(std::string code, std::string path, std::string rule, std::string diagnostics) {
        add(core::Severity::warning, std::move(code), std::move(path), std::move(rule), std::move(diagnostics));
    }
    void add(core::Severity severity, std::string code, std::string path, std::string rule, std::string diagnostics) {
        if (issues_.size() < most_issues) {
            issues_.push_back({severity, std::move(code), std::move(path), std::move(diagnostics), {}, std::move(rule)});
        }
    }

    Allowance allowance_;
    GivenItems given_;
    const InValueSet& in_value_set_;
    bool final_ = false;
    std::unordered_map<std::string_view, Asked> asked_;
    std::vector<core::Issue> issues_;
};

}  // namespace

std::vector<core::Issue> judge_answers(json::Value response, json::Value questionnaire, const InValueSet& in_value_set) {
    return Judge(response, questionnaire, in_value_set).take();
}

}  // namespace tonus::questionnaire
