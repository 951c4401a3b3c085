#include "concept_loader.hpp"

#include "phrase_adder.hpp"
#include "toml_reader.hpp"

#include <tonus/core/text.hpp>

#include <algorithm>

namespace tonus::clinical {
namespace {

using core::ContentPath;

class ConceptLoader {
public:
    ConceptLoader(const ContentPath& folder, ContentState& state) : folder_(folder), state_(state) {}

    core::Result<void> run() {
        const std::vector<void (ConceptLoader::*)(TomlReader&)> steps = {
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
        };
        for (std::size_t i = 0; i < steps.size(); ++i) {
            TomlReader reader(folder_ / files[i]);
            add_to_version(state_, reader.source());
            if (!reader.problem()) (this->*steps[i])(reader);
            if (reader.problem()) return core::fail(*reader.problem());
        }
        return {};
    }

private:
    void systems(TomlReader& reader) {
        const toml::table* names = reader.root()["systems"].as_table();
        if (names == nullptr) return reader.complain(reader.root(), "[systems] is missing.");
        for (const auto& [key, node] : *names) {
            for (const std::string& uri : reader.strings(*names, key.str())) {
                state_.system_names[uri] = std::string(key.str());
            }
        }
    }

    void sources(TomlReader& reader) {
        const toml::table* names = reader.root()["sources"].as_table();
        if (names == nullptr) return reader.complain(reader.root(), "[sources] is missing.");
        for (const auto& [key, node] : *names) sources_.emplace_back(key.str());
    }

    void units(TomlReader& reader) {
        for (const auto& [kind, node] : reader.root()) {
            const toml::table* table = node.as_table();
            if (table == nullptr) return reader.complain(node, "a unit kind must be a table.");
            reader.allow_only(*table, {"canonical", "units"});
            const std::string canonical = reader.string(*table, "canonical");
            for (const toml::table* row : reader.tables(*table, "units")) {
                reader.allow_only(*row, {"unit", "times", "plus", "molar", "spellings", "note"});
                Unit unit;
                unit.code = reader.string(*row, "unit");
                unit.kind = std::string(kind.str());
                unit.canonical = canonical;
                unit.times = reader.number(*row, "times").value_or(1);
                unit.plus = reader.number(*row, "plus").value_or(0);
                unit.molar = reader.boolean(*row, "molar");
                state_.units.add(std::move(unit), reader.strings(*row, "spellings"));
            }
        }
    }

    std::optional<Route> route_named(TomlReader& reader, const toml::table& table, std::string_view key) {
        const std::string name = reader.string(table, key);
        const std::vector<std::string_view> names = {"oral", "enteral_tube", "intrathecal", "topical", "other"};
        const std::vector<Route> routes = {Route::oral, Route::enteral_tube, Route::intrathecal, Route::topical, Route::other};
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (names[i] == name) return routes[i];
        }
        if (!name.empty()) complain_word(reader, *table.get(key), name, "route", names);
        return std::nullopt;
    }

    static void complain_word(
        TomlReader& reader, const toml::node& node, std::string_view word, std::string_view what, const std::vector<std::string_view>& known
    ) {
        const auto near = core::nearest(word, known);
        reader.complain(
            node,
            "\"" + std::string(word) + "\" is no " + std::string(what) + (near ? "; did you mean \"" + std::string(*near) + "\"?" : ".")
        );
    }

    void routes(TomlReader& reader) {
        for (const auto& [name, node] : reader.root()) {
            const toml::table* table = node.as_table();
            if (table == nullptr) return reader.complain(node, "a route must be a table.");
            reader.allow_only(*table, {"route", "codes", "text", "note"});
            const auto route = route_named(reader, *table, "route");
            if (!route) return;
            for (const ConceptCode& code : codes_of(reader, *table)) {
                state_.route_codes[code.system + " " + code.code] = *route;
            }
            for (const std::string& word : reader.strings(*table, "text")) {
                state_.route_words.emplace_back(folded_name(word), *route);
            }
        }
        std::stable_sort(state_.route_words.begin(), state_.route_words.end(), [](const auto& a, const auto& b) {
            return a.first.size() > b.first.size();
        });
    }

    /// "system code mark source" of every entry of `codes`.
    std::vector<ConceptCode> codes_of(TomlReader& reader, const toml::table& table) {
        std::vector<ConceptCode> codes;
        const std::vector<std::string> texts = reader.strings(table, "codes");
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const toml::node& node = *table.get("codes")->as_array()->get(i);
            const auto words = core::split(texts[i], ' ');
            const bool well_formed =
                words.size() == 4 && words[2].size() == 1 && std::string_view("SME").find(words[2]) != std::string_view::npos;
            if (!well_formed) {
                reader.complain(node, "\"" + texts[i] + "\" must read \"system code mark source\", mark S, M or E.");
                return codes;
            }
            check_system(reader, node, words[0]);
            for (const std::string_view source : core::split(words[3], ',')) check_source(reader, node, source);
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

    void check_system(TomlReader& reader, const toml::node& node, std::string_view system) {
        std::vector<std::string_view> known;
        for (const auto& [uri, name] : state_.system_names) known.emplace_back(name);
        if (std::find(known.begin(), known.end(), system) != known.end()) return;
        complain_word(reader, node, system, "code system of systems.toml", known);
    }

    void check_source(TomlReader& reader, const toml::node& node, std::string_view source) {
        const std::vector<std::string_view> known(sources_.begin(), sources_.end());
        if (std::find(known.begin(), known.end(), source) != known.end()) return;
        complain_word(reader, node, source, "source of sources.toml", known);
    }

    /// Slug, display, note and codes; the members every concept has.
    Concept begin_concept(TomlReader& reader, std::string_view slug, const toml::table& table) {
        Concept begun;
        begun.slug = std::string(slug);
        begun.display = reader.string(table, "display");
        begun.note = reader.string(table, "note");
        begun.codes = codes_of(reader, table);
        if (begun.display.empty()) reader.complain(table, "[" + begun.slug + "] needs a display.");
        if (state_.by_slug.contains(begun.slug)) {
            reader.complain(table, "[" + begun.slug + "] is already the name of another concept.");
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
    void each_table(TomlReader& reader, const Read& read) {
        for (const auto& [key, node] : reader.root()) {
            const toml::table* table = node.as_table();
            if (table == nullptr) return reader.complain(node, "a concept must be a table.");
            read(std::string(key.str()), *table);
        }
    }

    ReportingClass class_from(TomlReader& reader, const toml::node& node, std::string_view letter) {
        if (letter == "R") return ReportingClass::routine;
        if (letter == "U") return ReportingClass::urgent;
        if (letter == "E") return ReportingClass::emergent;
        reader.complain(node, "\"" + std::string(letter) + "\" is no class; write R, U or E.");
        return ReportingClass::none;
    }

    std::array<ReportingClass, 3> classes_of(TomlReader& reader, const toml::table& table) {
        std::array<ReportingClass, 3> classes{};
        const toml::node* node = table.get("class");
        if (node == nullptr) {
            reader.complain(table, "a finding needs a class: R, U or E.");
        } else if (const toml::table* by_route = node->as_table()) {
            reader.allow_only(*by_route, {"oral", "intrathecal", "topical"});
            classes[0] = class_from(reader, *node, reader.string(*by_route, "oral"));
            classes[1] = class_from(reader, *node, reader.string(*by_route, "intrathecal"));
            classes[2] = class_from(reader, *node, reader.string(*by_route, "topical"));
        } else {
            classes.fill(class_from(reader, *node, reader.string(table, "class")));
        }
        return classes;
    }

    void findings(TomlReader& reader) {
        each_table(reader, [&](const std::string& slug, const toml::table& table) {
            reader.allow_only(table, {"display", "class", "baseline", "treated", "severe_counts", "codes", "note"});
            Concept finding = begin_concept(reader, slug, table);
            finding.kind = ConceptKind::finding;
            finding.classes = classes_of(reader, table);
            finding.baseline = reader.boolean(table, "baseline");
            finding.treated = reader.boolean(table, "treated");
            finding.severe_counts = reader.boolean(table, "severe_counts");
            keep(std::move(finding));
        });
    }

    void names(TomlReader& reader) {
        reader.allow_only(reader.root(), {"fillers"});
        for (const std::string& word : reader.strings(reader.root(), "fillers")) state_.measured_names.add_filler(word);
    }

    void contexts(TomlReader& reader) {
        each_table(reader, [&](const std::string& slug, const toml::table& table) {
            reader.allow_only(table, {"kind", "display", "codes", "note", "value", "unit", "plausible", "text", "kind_of"});
            Concept context = begin_concept(reader, slug, table);
            const std::string kind = reader.string(table, "kind");
            if (kind == "condition") {
                context.kind = ConceptKind::condition;
            } else if (kind == "event") {
                context.kind = ConceptKind::event;
            } else if (kind == "measure") {
                context.kind = ConceptKind::measure;
            } else {
                complain_word(reader, table, kind, "kind", {"condition", "event", "measure"});
            }
            context.kind_of = reader.string(table, "kind_of");
            context.value_form = reader.string(table, "value");
            context.unit = reader.string(table, "unit");
            context.plausible = range_of(table);
            name_measurement(reader, table, keep(std::move(context)));
        });
    }

    void name_measurement(TomlReader& reader, const toml::table& table, std::size_t index) {
        for (const std::string& text : reader.strings(table, "text")) {
            state_.measured_names.add(text, index);
        }
    }

    std::vector<std::pair<std::string, double>> scale_of(TomlReader& reader, const toml::table& table) {
        std::vector<std::pair<std::string, double>> scale;
        const toml::table* rows = table["scale"].as_table();
        if (rows == nullptr) return scale;
        for (const auto& [answer, node] : *rows) {
            scale.emplace_back(answer.str(), reader.number(*rows, answer.str()).value_or(0));
        }
        return scale;
    }

    static std::optional<std::pair<double, double>> range_of(const toml::table& table) {
        const toml::array* range = table["plausible"].as_array();
        if (range == nullptr || range->size() != 2) return std::nullopt;
        return std::pair(range->get(0)->value_or(0.0), range->get(1)->value_or(0.0));
    }

    void observations(TomlReader& reader) {
        each_table(reader, [&](const std::string& slug, const toml::table& table) {
            reader.allow_only(
                table, {"display", "unit", "plausible", "codes", "text", "scale", "panel", "report", "molar_factor", "molar_prefix", "note"}
            );
            Concept measured = begin_concept(reader, slug, table);
            measured.kind = ConceptKind::measurement;
            measured.unit = reader.string(table, "unit");
            measured.panel = reader.boolean(table, "panel");
            measured.report = reader.boolean(table, "report");
            measured.molar_factor = reader.number(table, "molar_factor");
            measured.molar_milli = reader.string(table, "molar_prefix") == "mmol";
            measured.scale = scale_of(reader, table);
            measured.plausible = range_of(table);
            name_measurement(reader, table, keep(std::move(measured)));
        });
    }

    Product product_of(TomlReader& reader, const toml::table& table) {
        Product product;
        product.display = reader.string(table, "display");
        product.form = reader.string(table, "form");
        product.strength = reader.number(table, "strength");
        product.unit = reader.string(table, "unit");
        product.route = route_named(reader, table, "route").value_or(Route::unknown);
        return product;
    }

    void add_names(const std::vector<std::string>& names, std::size_t index, bool unlike) {
        PhraseMeaning meaning;
        meaning.layer = Layer::substance;
        meaning.concept_index = index;
        meaning.unlike = unlike;
        const auto number = std::uint32_t(state_.lexicon.meanings.size());
        state_.lexicon.meanings.push_back(meaning);
        PhraseAdder adder(state_.lexicon.vocabulary, state_.lexicon.trie);
        for (const std::string& name : names) adder.add({{{name}}}, number, !unlike);
    }

    void substances(TomlReader& reader) {
        each_table(reader, [&](const std::string& slug, const toml::table& table) {
            reader.allow_only(
                table,
                {"display", "monitored", "groups", "codes", "names", "brands", "unlike", "product", "hint", "plausible_daily", "note"}
            );
            Concept substance = begin_concept(reader, slug, table);
            substance.kind = ConceptKind::substance;
            substance.groups = reader.strings(table, "groups");
            substance.monitored = reader.boolean(table, "monitored");
            const std::size_t index = keep(std::move(substance));
            add_names(reader.strings(table, "names"), index, false);
            add_names(reader.strings(table, "brands"), index, false);
            add_names(reader.strings(table, "unlike"), index, true);
            if (const toml::table* limits = table["plausible_daily"].as_table()) {
                for (const auto& [limit, node] : *limits) {
                    state_.daily_limits.emplace_back(limit.str(), reader.number(*limits, limit.str()).value_or(0));
                }
            }
            for (const toml::table* row : reader.tables(table, "product")) add_product(reader, *row, index);
            for (const toml::table* row : reader.tables(table, "hint")) {
                reader.allow_only(*row, {"names", "route", "strength", "unit", "form"});
                state_.hints.push_back({reader.strings(*row, "names"), product_of(reader, *row)});
            }
        });
    }

    void add_product(TomlReader& reader, const toml::table& row, std::size_t index) {
        reader.allow_only(row, {"codes", "display", "strength", "unit", "form", "route"});
        const std::size_t product = state_.products.size();
        state_.products.push_back(product_of(reader, row));
        for (const ConceptCode& code : codes_of(reader, row)) {
            state_.codes.add(code.system, code.code, code.prefix, {index, product});
        }
    }

    void answers(TomlReader& reader) {
        each_table(reader, [&](const std::string& answer, const toml::table& table) {
            reader.allow_only(table, {"codes", "text"});
            for (const ConceptCode& code : codes_of(reader, table)) {
                state_.answers.by_code[code.system + " " + code.code] = answer;
            }
            for (const std::string& text : reader.strings(table, "text")) {
                state_.answers.by_text[folded_name(text)].push_back(answer);
            }
        });
    }

    ContentPath folder_;
    ContentState& state_;
    std::vector<std::string> sources_;
};

}  // namespace

core::Result<void> load_concepts(const ContentPath& folder, ContentState& state) { return ConceptLoader(folder, state).run(); }

}  // namespace tonus::clinical
