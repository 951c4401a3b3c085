#include "concept_loader.hpp"

#include "phrase_adder.hpp"

#include <tonus/content/toml_file.hpp>
#include <tonus/core/text.hpp>

#include <algorithm>

namespace tonus::clinical {
namespace {

using content::TomlFile;
using core::ContentPath;

class ConceptLoader {
public:
    ConceptLoader(const ContentPath& folder, ContentState& state, PhrasesBegun& phrases)
        : folder_(folder), state_(state), phrases_(phrases) {}

    core::Result<void> run() {
        const std::vector<void (ConceptLoader::*)(TomlFile&)> steps = {
            &ConceptLoader::systems,
            &ConceptLoader::sources,
            &ConceptLoader::units,
            &ConceptLoader::routes,
            &ConceptLoader::findings,
            &ConceptLoader::contexts,
            &ConceptLoader::observations,
            &ConceptLoader::substances,
            &ConceptLoader::answers,
            &ConceptLoader::names,
            &ConceptLoader::body_sites,
            &ConceptLoader::hours_of_day,
        };
        const std::vector<std::string> files = {
            "systems.toml",
            "sources.toml",
            "units.toml",
            "routes.toml",
            "findings.toml",
            "contexts.toml",
            "observations.toml",
            "substances.toml",
            "answers.toml",
            "names.toml",
            "body-sites.toml",
            "hours-of-day.toml",
        };
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const content::SourceFile source = content::read_source(folder_ / files[i]);
            add_to_version(state_, source.text);
            std::vector<core::Issue> problems;
            TomlFile file(source, problems);
            if (file.readable()) (this->*steps[i])(file);
            if (!problems.empty()) return core::fail(content::unusable("The concepts cannot be used", std::move(problems)));
        }
        state_.measured_names.close();
        return {};
    }

private:
    void systems(TomlFile& file) {
        const toml::table* names = file.root()["systems"].as_table();
        if (names == nullptr) return file.complain(file.root(), "[systems] is missing.");
        for (const auto& [key, node] : *names) {
            for (const std::string& uri : file.texts(*names, key.str())) {
                state_.system_names[uri] = std::string(key.str());
                state_.plain_systems[plain_uri(uri)] = std::string(key.str());
            }
        }
    }

    void sources(TomlFile& file) {
        const toml::table* names = file.root()["sources"].as_table();
        if (names == nullptr) return file.complain(file.root(), "[sources] is missing.");
        for (const auto& [key, node] : *names) sources_.emplace_back(key.str());
    }

    void units(TomlFile& file) {
        for (const auto& [kind, node] : file.root()) {
            const toml::table* table = node.as_table();
            if (table == nullptr) return file.complain(node, "a unit kind must be a table.");
            file.allow_only(*table, {"canonical", "units"});
            const std::string canonical = file.text(*table, "canonical");
            for (const toml::table* row : file.tables(*table, "units")) {
                file.allow_only(*row, {"unit", "times", "plus", "molar", "spellings", "note"});
                Unit unit;
                unit.code = file.text(*row, "unit");
                unit.kind = std::string(kind.str());
                unit.canonical = canonical;
                unit.times = file.number(*row, "times").value_or(1);
                unit.plus = file.number(*row, "plus").value_or(0);
                unit.molar = file.flag(*row, "molar").value_or(false);
                state_.units.add(std::move(unit), file.texts(*row, "spellings"));
            }
        }
    }

    std::optional<Route> route_named(TomlFile& file, const toml::table& table, std::string_view key) {
        const std::string name = file.text(table, key);
        const std::vector<std::string_view> names = {"oral", "enteral_tube", "intrathecal", "topical", "other"};
        const std::vector<Route> routes = {Route::oral, Route::enteral_tube, Route::intrathecal, Route::topical, Route::other};
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (names[i] == name) return routes[i];
        }
        if (!name.empty()) file.unknown(*table.get(key), "the route", name, names);
        return std::nullopt;
    }

    void routes(TomlFile& file) {
        for (const auto& [name, node] : file.root()) {
            const toml::table* table = node.as_table();
            if (table == nullptr) return file.complain(node, "a route must be a table.");
            file.allow_only(*table, {"route", "codes", "text", "note"});
            const auto route = route_named(file, *table, "route");
            if (!route) return;
            for (const ConceptCode& code : codes_of(file, *table)) {
                state_.route_codes[code.system + " " + code.code] = *route;
            }
            for (const std::string& word : file.texts(*table, "text")) {
                state_.route_words.emplace_back(folded_name(word), *route);
            }
        }
        std::stable_sort(state_.route_words.begin(), state_.route_words.end(), [](const auto& a, const auto& b) {
            return a.first.size() > b.first.size();
        });
    }

    /// "system code mark source" of every entry of `codes`.
    std::vector<ConceptCode> codes_of(TomlFile& file, const toml::table& table) {
        std::vector<ConceptCode> codes;
        for (const content::PlacedText& each : file.placed_texts(table, "codes")) {
            const auto words = core::split(each.text, ' ');
            const bool well_formed =
                words.size() == 4 && words[2].size() == 1 && std::string_view("SME").find(words[2]) != std::string_view::npos;
            if (!well_formed) {
                file.complain(*each.node, "\"" + each.text + "\" must read \"system code mark source\", mark S, M or E.");
                continue;
            }
            check_system(file, *each.node, words[0]);
            for (const std::string_view source : core::split(words[3], ',')) check_source(file, *each.node, source);
            ConceptCode code;
            code.system = std::string(words[0]);
            code.prefix = words[1].ends_with('-');
            code.code = std::string(words[1].substr(0, words[1].size() - (code.prefix ? 1 : 0)));
            code.mark = words[2][0];
            code.source = std::string(words[3]);
            codes.push_back(std::move(code));
        }
        return codes;
    }

    void check_system(TomlFile& file, const toml::node& node, std::string_view system) {
        std::vector<std::string_view> known;
        for (const auto& [uri, name] : state_.system_names) known.emplace_back(name);
        if (std::find(known.begin(), known.end(), system) != known.end()) return;
        file.unknown(node, "the code system", system, known);
    }

    void check_source(TomlFile& file, const toml::node& node, std::string_view source) {
        const std::vector<std::string_view> known(sources_.begin(), sources_.end());
        if (std::find(known.begin(), known.end(), source) != known.end()) return;
        file.unknown(node, "the source", source, known);
    }

    /// Slug, display, note and codes; the members every concept has.
    Concept begin_concept(TomlFile& file, std::string_view slug, const toml::table& table) {
        Concept begun;
        begun.slug = std::string(slug);
        begun.display = file.text(table, "display");
        begun.note = file.text(table, "note");
        begun.codes = codes_of(file, table);
        if (begun.display.empty()) file.complain(table, "[" + begun.slug + "] needs a display.");
        if (state_.by_slug.contains(begun.slug)) {
            file.complain(table, "[" + begun.slug + "] is already the name of another concept.");
        }
        return begun;
    }

    std::size_t keep(Concept finished) {
        const std::size_t index = state_.concepts.size();
        for (const ConceptCode& code : finished.codes) {
            state_.codes.add(code.system, code.code, code.prefix, {index, std::nullopt});
        }
        state_.by_slug[finished.slug] = index;
        state_.concepts.push_back(std::move(finished));
        return index;
    }

    template <class Read>
    void each_table(TomlFile& file, const Read& read) {
        for (const auto& [key, node] : file.root()) {
            const toml::table* table = node.as_table();
            if (table == nullptr) return file.complain(node, "a concept must be a table.");
            read(std::string(key.str()), *table);
        }
    }

    ReportingClass class_from(TomlFile& file, const toml::node& node, std::string_view letter) {
        if (letter == "R") return ReportingClass::routine;
        if (letter == "U") return ReportingClass::urgent;
        if (letter == "E") return ReportingClass::emergent;
        file.complain(node, "\"" + std::string(letter) + "\" is no class; write R, U or E.");
        return ReportingClass::none;
    }

    std::array<ReportingClass, 3> classes_of(TomlFile& file, const toml::table& table) {
        std::array<ReportingClass, 3> classes{};
        const toml::node* node = table.get("class");
        if (node == nullptr) {
            file.complain(table, "a finding needs a class: R, U or E.");
        } else if (const toml::table* by_route = node->as_table()) {
            file.allow_only(*by_route, {"oral", "intrathecal", "topical"});
            classes[0] = class_from(file, *node, file.text(*by_route, "oral"));
            classes[1] = class_from(file, *node, file.text(*by_route, "intrathecal"));
            classes[2] = class_from(file, *node, file.text(*by_route, "topical"));
        } else {
            classes.fill(class_from(file, *node, file.text(table, "class")));
        }
        return classes;
    }

    void findings(TomlFile& file) {
        each_table(file, [&](const std::string& slug, const toml::table& table) {
            file.allow_only(table, {"display", "class", "baseline", "treated", "chronic", "severe_counts", "codes", "note"});
            Concept finding = begin_concept(file, slug, table);
            finding.kind = ConceptKind::finding;
            finding.classes = classes_of(file, table);
            finding.baseline = file.flag(table, "baseline").value_or(false);
            finding.treated = file.flag(table, "treated").value_or(false);
            finding.chronic = file.flag(table, "chronic").value_or(false);
            finding.severe_counts = file.flag(table, "severe_counts").value_or(false);
            keep(std::move(finding));
        });
    }

    void names(TomlFile& file) {
        file.allow_only(file.root(), {"fillers"});
        for (const std::string& word : file.texts(file.root(), "fillers")) state_.measured_names.add_filler(word);
    }

    void body_sites(TomlFile& file) {
        file.allow_only(file.root(), {"fillers", "sides", "actions", "places", "same"});
        BodySites& sites = state_.body_sites;
        for (const std::string& word : file.texts(file.root(), "fillers")) sites.add_filler(word);
        for (const std::string& word : place_words(file, file.root(), "sides")) sites.add_side(word);
        for (const std::string& word : place_words(file, file.root(), "actions")) sites.add_action(word);
        for (const std::string& word : place_words(file, file.root(), "places")) sites.add_place(word);
        for (const toml::table* same : file.tables(file.root(), "same")) {
            for (const auto& [wording, node] : *same) {
                for (const std::string& said : place_words(file, *same, wording.str())) sites.add_same(said, wording.str());
            }
        }
    }

    void hours_of_day(TomlFile& file) { read_hours_of_day(file, state_.hours_of_day); }

    /// Texts of the member, whose words may stand beside the name of what is measured there.
    std::vector<std::string> place_words(TomlFile& file, const toml::table& table, std::string_view member) {
        std::vector<std::string> texts = file.texts(table, member);
        for (const std::string& text : texts) {
            for (const std::string_view word : core::split(text, ' ')) state_.measured_names.add_filler(word);
        }
        return texts;
    }

    void contexts(TomlFile& file) {
        each_table(file, [&](const std::string& slug, const toml::table& table) {
            file.allow_only(table, {"kind", "display", "codes", "note", "value", "unit", "plausible", "text", "kind_of"});
            Concept context = begin_concept(file, slug, table);
            const std::string kind = file.text(table, "kind");
            if (kind == "condition") {
                context.kind = ConceptKind::condition;
            } else if (kind == "event") {
                context.kind = ConceptKind::event;
            } else if (kind == "measure") {
                context.kind = ConceptKind::measure;
            } else {
                file.unknown(table, "the kind", kind, {"condition", "event", "measure"});
            }
            context.kind_of = file.text(table, "kind_of");
            context.value_form = file.text(table, "value");
            context.unit = file.text(table, "unit");
            context.plausible = range_of(table);
            name_measurement(file, table, keep(std::move(context)));
        });
    }

    void name_measurement(TomlFile& file, const toml::table& table, std::size_t index) {
        for (const std::string& text : file.texts(table, "text")) {
            state_.measured_names.add(text, index);
        }
    }

    std::vector<std::pair<std::string, double>> scale_of(TomlFile& file, const toml::table& table) {
        std::vector<std::pair<std::string, double>> scale;
        const toml::table* rows = table["scale"].as_table();
        if (rows == nullptr) return scale;
        for (const auto& [answer, node] : *rows) {
            scale.emplace_back(answer.str(), file.number(*rows, answer.str()).value_or(0));
        }
        return scale;
    }

    static std::optional<std::pair<double, double>> range_of(const toml::table& table) {
        const toml::array* range = table["plausible"].as_array();
        if (range == nullptr || range->size() != 2) return std::nullopt;
        return std::pair(range->get(0)->value_or(0.0), range->get(1)->value_or(0.0));
    }

    void observations(TomlFile& file) {
        each_table(file, [&](const std::string& slug, const toml::table& table) {
            file.allow_only(
                table,
                {"display",
                 "unit",
                 "plausible",
                 "codes",
                 "text",
                 "scale",
                 "panel",
                 "report",
                 "molar_factor",
                 "molar_prefix",
                 "sum_of",
                 "note"}
            );
            Concept measured = begin_concept(file, slug, table);
            measured.kind = ConceptKind::measurement;
            measured.unit = file.text(table, "unit");
            measured.panel = file.flag(table, "panel").value_or(false);
            measured.report = file.flag(table, "report").value_or(false);
            measured.molar_factor = file.number(table, "molar_factor");
            measured.molar_milli = file.text(table, "molar_prefix") == "mmol";
            measured.scale = scale_of(file, table);
            measured.plausible = range_of(table);
            measured.sum_of = file.texts(table, "sum_of");
            const bool sum = !measured.sum_of.empty();
            const std::size_t index = keep(std::move(measured));
            if (sum) state_.sums.push_back(index);
            name_measurement(file, table, index);
        });
    }

    Product product_of(TomlFile& file, const toml::table& table) {
        Product product;
        product.display = file.text(table, "display");
        product.form = file.text(table, "form");
        product.strength = file.number(table, "strength");
        product.unit = file.text(table, "unit");
        product.route = route_named(file, table, "route").value_or(Route::unknown);
        return product;
    }

    void add_names(const std::vector<std::string>& names, std::size_t index, bool unlike) {
        PhraseMeaning meaning;
        meaning.layer = Layer::substance;
        meaning.concept_index = index;
        meaning.unlike = unlike;
        const auto number = std::uint32_t(state_.lexicon.meanings.size());
        state_.lexicon.meanings.push_back(meaning);
        PhraseAdder adder(phrases_.vocabulary, phrases_.trie);
        for (const std::string& name : names) adder.add({{{name}}}, number, !unlike);
    }

    void substances(TomlFile& file) {
        each_table(file, [&](const std::string& slug, const toml::table& table) {
            file.allow_only(
                table,
                {"display", "monitored", "groups", "codes", "names", "brands", "unlike", "product", "hint", "plausible_daily", "note"}
            );
            Concept substance = begin_concept(file, slug, table);
            substance.kind = ConceptKind::substance;
            substance.groups = file.texts(table, "groups");
            substance.monitored = file.flag(table, "monitored").value_or(false);
            const std::size_t index = keep(std::move(substance));
            add_names(file.texts(table, "names"), index, false);
            add_names(file.texts(table, "brands"), index, false);
            add_names(file.texts(table, "unlike"), index, true);
            if (const toml::table* limits = table["plausible_daily"].as_table()) {
                for (const auto& [limit, node] : *limits) {
                    state_.daily_limits.emplace_back(limit.str(), file.number(*limits, limit.str()).value_or(0));
                }
            }
            for (const toml::table* row : file.tables(table, "product")) add_product(file, *row, index);
            for (const toml::table* row : file.tables(table, "hint")) {
                file.allow_only(*row, {"names", "route", "strength", "unit", "form"});
                state_.hints.push_back({file.texts(*row, "names"), product_of(file, *row)});
            }
        });
    }

    void add_product(TomlFile& file, const toml::table& row, std::size_t index) {
        file.allow_only(row, {"codes", "display", "strength", "unit", "form", "route"});
        const std::size_t product = state_.products.size();
        state_.products.push_back(product_of(file, row));
        for (const ConceptCode& code : codes_of(file, row)) {
            state_.codes.add(code.system, code.code, code.prefix, {index, product});
        }
    }

    void answers(TomlFile& file) {
        each_table(file, [&](const std::string& answer, const toml::table& table) {
            file.allow_only(table, {"codes", "text"});
            for (const ConceptCode& code : codes_of(file, table)) {
                state_.answers.by_code[code.system + " " + code.code] = answer;
            }
            for (const std::string& text : file.texts(table, "text")) {
                state_.answers.by_text[folded_name(text)].push_back(answer);
            }
        });
    }

    ContentPath folder_;
    ContentState& state_;
    PhrasesBegun& phrases_;
    std::vector<std::string> sources_;
};

}  // namespace

core::Result<void> load_concepts(const ContentPath& folder, ContentState& state, PhrasesBegun& phrases) {
    return ConceptLoader(folder, state, phrases).run();
}

}  // namespace tonus::clinical
