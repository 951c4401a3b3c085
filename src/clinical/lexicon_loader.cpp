#include "concept_loader.hpp"
#include "phrase_adder.hpp"
#include "toml_reader.hpp"

#include <tonus/core/text.hpp>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <fstream>

namespace tonus::clinical {
namespace {

using core::ContentPath;

constexpr std::string_view between_parts = " .. ";  // of a frame

class LexiconLoader {
public:
    LexiconLoader(const ContentPath& folder, ContentState& state) : folder_(folder), state_(state), lexicon_(state.lexicon) {}

    core::Result<void> run() {
        const ContentPath folder = folder_ / "findings";
        const std::vector<ContentPath> findings = folder.files(".toml");
        if (findings.empty()) return core::fail(core::Error(core::ErrorKind::invalid, folder.name() + ": holds no .toml file."));
        for (const auto& [file, step] : steps(findings)) {
            if (auto done = take(file, step); !done) return done;
        }
        lexicon_.vocabulary.freeze();
        lexicon_.trie.freeze(lexicon_.vocabulary);
        state_.sig_words.trie.freeze(state_.sig_words.vocabulary);
        return {};
    }

private:
    using Step = void (LexiconLoader::*)(TomlReader&);

    [[nodiscard]] std::vector<std::pair<ContentPath, Step>> steps(const std::vector<ContentPath>& findings) const {
        std::vector<std::pair<ContentPath, Step>> steps = {
            {folder_ / "classes.toml", &LexiconLoader::classes},
            {folder_ / "triggers.toml", &LexiconLoader::triggers},
            {folder_ / "measurements.toml", &LexiconLoader::measurements},
            {folder_ / "languages.toml", &LexiconLoader::languages},
            {folder_ / "dosage.toml", &LexiconLoader::dosage},
        };
        for (const ContentPath& file : findings) steps.emplace_back(file, &LexiconLoader::findings);
        return steps;
    }

    core::Result<void> take(const ContentPath& file, Step step) {
        TomlReader reader(file);
        add_to_version(state_, reader.source());
        if (!reader.problem()) (this->*step)(reader);
        if (reader.problem()) return core::fail(*reader.problem());
        return {};
    }

    void classes(TomlReader& reader) {
        for (const auto& [name, node] : reader.root()) {
            classes_[std::string(name.str())] = reader.strings(reader.root(), name.str());
        }
        for (const auto& [name, members] : classes_) {
            const Symbol class_symbol = lexicon_.vocabulary.add("{" + name + "}");
            for (const std::string& member : members) {
                const std::vector<std::string> words = folded_words(member);
                if (words.size() == 1) lexicon_.vocabulary.classify(lexicon_.vocabulary.add(words[0]), class_symbol);
            }
        }
    }

    /// Adds each pattern of the list under `key`, with the meaning its flags give.
    void patterns(TomlReader& reader, const toml::table& table, std::string_view key, const PhraseMeaning& meaning) {
        const std::vector<std::string> texts = reader.strings(table, key);
        const auto plain = std::uint32_t(lexicon_.meanings.size());
        lexicon_.meanings.push_back(meaning);
        for (std::size_t i = 0; i < texts.size() && !reader.problem(); ++i) {
            const toml::node& node = *table.get(key)->as_array()->get(i);
            const std::size_t arrow = texts[i].find("=>");
            std::uint32_t number = plain;
            if (arrow != std::string::npos) {
                number = std::uint32_t(lexicon_.meanings.size());
                lexicon_.meanings.push_back(with_flags(reader, node, meaning, texts[i].substr(arrow + 2)));
            }
            const std::string pattern = texts[i].substr(0, arrow);
            if (pattern.find(between_parts) != std::string::npos) {
                add_frame(reader, node, pattern, number);
            } else {
                add_pattern(reader, node, pattern, number);
            }
        }
    }

    void add_frame(TomlReader& reader, const toml::node& node, std::string_view pattern, std::uint32_t meaning) {
        Frame frame{meaning, 0};
        for (std::size_t begin = 0; begin <= pattern.size(); ++frame.parts) {
            const std::size_t end = std::min(pattern.find(between_parts, begin), pattern.size());
            const std::uint32_t payload = first_frame_part + std::uint32_t(lexicon_.frame_parts.size());
            lexicon_.frame_parts.push_back({std::uint32_t(lexicon_.frames.size()), frame.parts});
            add_pattern(reader, node, pattern.substr(begin, end - begin), payload);
            begin = end + between_parts.size();
        }
        lexicon_.frames.push_back(frame);
    }

    void add_pattern(TomlReader& reader, const toml::node& node, std::string_view pattern, std::uint32_t payload) {
        const auto alternatives = parse_pattern(pattern, classes_);
        if (!alternatives) return reader.complain(node, alternatives.error().message());
        const bool part = payload >= first_frame_part;
        const Layer layer = part ? Layer::trigger : lexicon_.meanings[payload].layer;
        const bool misspellable = layer == Layer::finding || layer == Layer::substance;
        for (const Places& places : *alternatives) phrases_.add(places, payload, misspellable);
    }

    /// Flags behind "=>": a change, a severity, "serious", "uncertain", a number, "<=6", ">=6", "falling" or
    /// "rising" for two numbers, or qualifiers.
    static PhraseMeaning with_flags(TomlReader& reader, const toml::node& node, PhraseMeaning meaning, std::string_view flags) {
        for (const std::string_view flag : core::split(flags, ' ')) {
            if (flag.empty()) continue;
            if (flag == "worse" || flag == "new") {
                meaning.change = Change::new_or_worse;
            } else if (flag == "better") {
                meaning.change = Change::better;
            } else if (flag == "severe") {
                meaning.severity = Severity::severe;
            } else if (flag == "mild") {
                meaning.severity = Severity::mild;
            } else if (flag == "serious") {
                meaning.serious = true;
            } else if (flag == "uncertain") {
                meaning.uncertain = true;
            } else if (flag.starts_with("<=")) {
                meaning.at_most = std::atof(std::string(flag.substr(2)).c_str());
            } else if (flag.starts_with(">=")) {
                meaning.at_least = std::atof(std::string(flag.substr(2)).c_str());
            } else if (flag == "falling") {
                meaning.falling = true;
            } else if (flag == "rising") {
                meaning.rising = true;
            } else if (flag.front() >= '0' && flag.front() <= '9') {
                const auto read = std::from_chars(flag.data(), flag.data() + flag.size(), meaning.value);
                if (read.ec != std::errc()) reader.complain(node, "\"" + std::string(flag) + "\" is no number.");
            } else {
                meaning.qualifiers.emplace_back(flag);
            }
        }
        return meaning;
    }

    void triggers(TomlReader& reader) {
        const std::vector<std::string_view> names = trigger_names();
        reader.allow_only(reader.root(), names);
        for (const std::string_view name : names) {
            PhraseMeaning meaning;
            meaning.layer = Layer::trigger;
            meaning.trigger = *trigger_named(name);
            patterns(reader, reader.root(), name, meaning);
        }
    }

    /// The concept called `slug`; a complaint with the nearest slug if there is none.
    std::optional<std::size_t> concept_called(TomlReader& reader, const toml::node& node, std::string_view slug) {
        const auto found = state_.by_slug.find(std::string(slug));
        if (found != state_.by_slug.end()) return found->second;
        std::vector<std::string_view> known;
        for (const Concept& each : state_.concepts) known.emplace_back(each.slug);
        const auto near = core::nearest(slug, known);
        reader.complain(
            node, "there is no concept \"" + std::string(slug) + "\"" + (near ? "; did you mean \"" + std::string(*near) + "\"?" : ".")
        );
        return std::nullopt;
    }

    void findings(TomlReader& reader) {
        for (const auto& [slug, node] : reader.root()) {
            const auto index = concept_called(reader, node, slug.str());
            if (!index) return;
            PhraseMeaning meaning;
            meaning.layer = Layer::finding;
            meaning.concept_index = *index;
            patterns(reader, reader.root(), slug.str(), meaning);
        }
    }

    void measurements(TomlReader& reader) {
        lexicon_.between = symbols(reader.strings(reader.root(), "between"));
        lexicon_.targets = symbols(reader.strings(reader.root(), "targets"));
        for (const auto& [slug, node] : reader.root()) {
            if (!node.is_table()) continue;
            const auto index = concept_called(reader, node, slug.str());
            if (!index) return;
            const toml::table& table = *node.as_table();
            reader.allow_only(table, {"names", "bare", "pair", "bounds"});
            MeasurementWords& words = lexicon_.measurements[*index];
            words.bare_units = reader.strings(table, "bare");
            words.bounds = reader.boolean(table, "bounds");
            if (const auto pair = table["pair"].value<std::string>()) words.pair = concept_called(reader, node, *pair);
            PhraseMeaning meaning;
            meaning.layer = Layer::measurement;
            meaning.concept_index = *index;
            patterns(reader, table, "names", meaning);
        }
    }

    void dosage(TomlReader& reader) {
        const std::vector<std::string_view> names = sig_kind_names();
        reader.allow_only(reader.root(), names);
        for (const std::string_view name : names) {
            const std::vector<std::string> texts = reader.strings(reader.root(), name);
            for (std::size_t i = 0; i < texts.size() && !reader.problem(); ++i) {
                const toml::node& node = *reader.root().get(name)->as_array()->get(i);
                add_dosage(reader, node, texts[i], *sig_kind_named(name));
            }
        }
    }

    void add_dosage(TomlReader& reader, const toml::node& node, std::string_view text, SigKind kind) {
        const std::size_t arrow = text.find("=>");
        const bool has_flag = arrow != std::string_view::npos;
        const double value = has_flag ? with_flags(reader, node, {}, text.substr(arrow + 2)).value : 0;
        const auto alternatives = parse_pattern(text.substr(0, arrow), classes_);
        if (!alternatives) return reader.complain(node, alternatives.error().message());
        const auto number = std::uint32_t(state_.sig_words.meanings.size());
        state_.sig_words.meanings.push_back({kind, value});
        for (const Places& places : *alternatives) sig_phrases_.add(places, number, false);
    }

    void languages(TomlReader& reader) {
        reader.allow_only(reader.root(), {"english", "others", "not_misspellings", "abbreviations", "fillers", "not_in_gaps"});
        lexicon_.english = symbols(reader.strings(reader.root(), "english"));
        lexicon_.other_languages = symbols(reader.strings(reader.root(), "others"));
        (void)symbols(reader.strings(reader.root(), "not_misspellings"));
        lexicon_.abbreviations = symbols(reader.strings(reader.root(), "abbreviations"));
        each_word(reader, "fillers", [this](Symbol word) { lexicon_.trie.pass_over(word); });
        each_word(reader, "not_in_gaps", [this](Symbol word) { lexicon_.trie.bar_from_gaps(word); });
    }

    template <class Act>
    void each_word(TomlReader& reader, std::string_view key, const Act& act) {
        for (const std::string& line : reader.strings(reader.root(), key)) {
            for (const std::string& word : folded_words(line)) act(lexicon_.vocabulary.add(word));
        }
    }

    SymbolSet symbols(const std::vector<std::string>& lines) {
        SymbolSet set;
        for (const std::string& line : lines) {
            for (const std::string& word : folded_words(line)) set.add(lexicon_.vocabulary.add(word));
        }
        return set;
    }

    ContentPath folder_;
    ContentState& state_;
    Lexicon& lexicon_;
    PhraseAdder phrases_{lexicon_.vocabulary, lexicon_.trie};
    PhraseAdder sig_phrases_{state_.sig_words.vocabulary, state_.sig_words.trie};
    WordClasses classes_;
};

}  // namespace

core::Result<void> load_lexicon(const ContentPath& folder, ContentState& state) { return LexiconLoader(folder, state).run(); }

}  // namespace tonus::clinical
