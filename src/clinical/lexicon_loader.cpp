#include "concept_loader.hpp"
#include "lexicon_image.hpp"
#include "phrase_adder.hpp"

#include <tonus/content/toml_file.hpp>
#include <tonus/core/text.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <optional>

namespace tonus::clinical {
namespace {

using content::TomlFile;
using core::ContentPath;

constexpr std::string_view between_parts = " .. ";  // of a frame

class LexiconLoader {
public:
    LexiconLoader(const ContentPath& folder, ContentState& state, PhrasesBegun& phrases)
        : folder_(folder), state_(state), lexicon_(state.lexicon), begun_(phrases) {}

    core::Result<void> run(std::string_view image) {
        const auto sources = this->sources();
        if (!sources) return core::fail(sources.error());
        for (const Source& source : *sources) add_to_version(state_, source.file.text);
        if (adopt_lexicon(image, state_)) return {};
        for (const Source& source : *sources) {
            if (auto done = take(source); !done) return done;
        }
        lexicon_.vocabulary = begun_.vocabulary.finish();
        lexicon_.trie = begun_.trie.finish(lexicon_.vocabulary);
        state_.sig_words.vocabulary = sig_begun_.vocabulary.finish();
        state_.sig_words.trie = sig_begun_.trie.finish(state_.sig_words.vocabulary);
        return {};
    }

private:
    /// A file and what takes it.
    using Step = void (LexiconLoader::*)(TomlFile&);
    struct Source {
        content::SourceFile file;
        Step step;
    };

    /// In the order in which they are taken: shorthand stands for words in all that follow, classes name words that
    /// triggers use.
    [[nodiscard]] core::Result<std::vector<Source>> sources() const {
        std::vector<Source> sources = {
            {content::read_source(folder_ / "shorthand.toml"), &LexiconLoader::shorthand},
            {content::read_source(folder_ / "contractions.toml"), &LexiconLoader::contractions},
            {content::read_source(folder_ / "classes.toml"), &LexiconLoader::classes},
        };
        if (auto done = add_folder(sources, "triggers", &LexiconLoader::triggers); !done) return core::fail(done.error());
        const std::pair<const char*, Step> files[] = {
            {"measurements.toml", &LexiconLoader::measurements},
            {"languages.toml", &LexiconLoader::languages},
            {"grammar.toml", &LexiconLoader::grammar},
            {"prose.toml", &LexiconLoader::prose},
            {"dosage.toml", &LexiconLoader::dosage},
            {"ordinary-words.toml", &LexiconLoader::ordinary_words},
        };
        for (const auto& [name, step] : files) sources.push_back({content::read_source(folder_ / name), step});
        if (auto done = add_folder(sources, "findings", &LexiconLoader::findings); !done) return core::fail(done.error());
        return sources;
    }

    core::Result<void> add_folder(std::vector<Source>& sources, const char* name, Step step) const {
        const ContentPath folder = folder_ / name;
        const std::vector<ContentPath> files = folder.files(".toml");
        if (files.empty()) return core::fail(core::Error(core::ErrorKind::invalid, folder.name() + ": holds no .toml file."));
        for (const ContentPath& file : files) sources.push_back({content::read_source(file), step});
        return {};
    }

    core::Result<void> take(const Source& source) {
        std::vector<core::Issue> problems;
        TomlFile file(source.file, problems);
        if (file.readable()) (this->*source.step)(file);
        if (!problems.empty()) return core::fail(content::unusable("The lexicon cannot be used", std::move(problems)));
        return {};
    }

    /// Each row is under the word that it stands for.
    void shorthand(TomlFile& file) {
        for (const auto& [word, node] : file.root()) {
            const std::vector<std::string> meant = folded_words(word.str());
            if (meant.size() != 1) file.complain(node, "\"" + std::string(word.str()) + "\" is not one word.");
            for (const std::string& row : file.texts(file.root(), word.str())) {
                for (const std::string& written : folded_words(row)) {
                    if (meant.size() != 1 || begun_.vocabulary.add_shorthand(written, meant[0])) continue;
                    const std::string most = std::to_string(VocabularyBuilder::longest_shorthand);
                    file.complain(node, "\"" + written + "\" stands here for another word already or has more than " + most + " letters.");
                }
            }
        }
    }

    /// Each row is under the spelling of one word.
    void contractions(TomlFile& file) {
        for (const auto& [word, node] : file.root()) {
            std::vector<std::string> spellings = file.texts(file.root(), word.str());
            spellings.emplace_back(word.str());
            known_.contractions.add(std::move(spellings));
        }
    }

    void classes(TomlFile& file) {
        for (const auto& [name, node] : file.root()) {
            std::vector<std::string>& members = known_.classes[std::string(name.str())];
            for (const std::string& member : file.texts(file.root(), name.str())) {
                const std::vector<std::string>* spellings = known_.contractions.spellings_of(member);
                members.push_back(member);
                if (spellings != nullptr) members.insert(members.end(), spellings->begin(), spellings->end());
            }
        }
        for (const auto& [name, members] : known_.classes) {
            const Symbol class_symbol = begun_.vocabulary.add("{" + name + "}");
            for (const std::string& member : members) {
                const std::vector<std::string> words = folded_words(member);
                if (words.size() != 1) continue;
                const Symbol word = begun_.vocabulary.add(words[0]);
                begun_.vocabulary.classify(word, class_symbol);
                begun_.vocabulary.allow_slip(word);
            }
        }
    }

    /// Adds each pattern of the list under `key`, with the meaning its flags give.
    void patterns(TomlFile& file, const toml::table& table, std::string_view key, const PhraseMeaning& meaning) {
        std::array<std::optional<std::uint32_t>, 2> plain;  // without and with a colon of its own
        for (const content::PlacedText& each : file.placed_texts(table, key)) {
            const std::size_t arrow = each.text.find("=>");
            const std::string pattern = each.text.substr(0, arrow);
            const bool spans_colon = pattern.find(':') != std::string::npos;
            auto number = arrow == std::string::npos ? plain[spans_colon] : std::nullopt;
            if (!number) {
                number = std::uint32_t(lexicon_.meanings.size());
                PhraseMeaning own =
                    arrow == std::string::npos ? meaning : with_flags(file, *each.node, meaning, each.text.substr(arrow + 2));
                own.spans_colon = spans_colon;
                lexicon_.meanings.push_back(std::move(own));
                if (arrow == std::string::npos) plain[spans_colon] = number;
            }
            if (pattern.find(between_parts) != std::string::npos) {
                add_frame(file, *each.node, pattern, *number);
            } else {
                add_pattern(file, *each.node, pattern, *number);
            }
        }
    }

    void add_frame(TomlFile& file, const toml::node& node, std::string_view pattern, std::uint32_t meaning) {
        Frame frame{meaning, 0};
        for (std::size_t begin = 0; begin <= pattern.size(); ++frame.parts) {
            const std::size_t end = std::min(pattern.find(between_parts, begin), pattern.size());
            const std::uint32_t payload = first_frame_part + std::uint32_t(lexicon_.frame_parts.size());
            lexicon_.frame_parts.push_back({std::uint32_t(lexicon_.frames.size()), frame.parts});
            add_pattern(file, node, pattern.substr(begin, end - begin), payload);
            begin = end + between_parts.size();
        }
        lexicon_.frames.push_back(frame);
    }

    void add_pattern(TomlFile& file, const toml::node& node, std::string_view pattern, std::uint32_t payload) {
        const auto alternatives = parse_pattern(pattern, known_);
        if (!alternatives) return file.complain(node, alternatives.error().message());
        const bool part = payload >= first_frame_part;
        const Layer layer = part ? Layer::trigger : lexicon_.meanings[payload].layer;
        const bool misspellable = layer == Layer::finding || layer == Layer::substance;
        for (const Places& places : *alternatives) phrases_.add(places, payload, misspellable);
        if (part || layer != Layer::trigger || lexicon_.meanings[payload].trigger != Trigger::amount_word) return;
        // "#" in a pattern stands for "four", too.
        const std::vector<std::string> words = folded_words(pattern);
        if (words.size() == 1) begun_.vocabulary.classify(begun_.vocabulary.add(words[0]), any_number);
    }

    /// Flags behind "=>": a change, a severity, "serious", "uncertain", a number, "<=6", ">=6", "falling",
    /// "rising" or "manifold" for two numbers, or qualifiers.
    static PhraseMeaning with_flags(TomlFile& file, const toml::node& node, PhraseMeaning meaning, std::string_view flags) {
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
            } else if (flag == "manifold") {
                meaning.manifold = true;
            } else if (flag.front() >= '0' && flag.front() <= '9') {
                const auto read = std::from_chars(flag.data(), flag.data() + flag.size(), meaning.value);
                if (read.ec != std::errc()) file.complain(node, "\"" + std::string(flag) + "\" is no number.");
            } else {
                meaning.qualifiers.emplace_back(flag);
            }
        }
        if (meaning.layer == Layer::trigger) meaning.flags = flags_named(meaning.qualifiers);
        return meaning;
    }

    void triggers(TomlFile& file) {
        const std::vector<std::string_view> names = trigger_names();
        file.allow_only(file.root(), names);
        for (const std::string_view name : names) {
            if (!file.root().contains(name)) continue;
            PhraseMeaning meaning;
            meaning.layer = Layer::trigger;
            meaning.trigger = *trigger_named(name);
            patterns(file, file.root(), name, meaning);
        }
    }

    /// The concept called `slug`; a complaint with the nearest slug if there is none.
    std::optional<std::size_t> concept_called(TomlFile& file, const toml::node& node, std::string_view slug) {
        const auto found = state_.by_slug.find(std::string(slug));
        if (found != state_.by_slug.end()) return found->second;
        std::vector<std::string_view> known;
        for (const Concept& each : state_.concepts) known.emplace_back(each.slug);
        file.unknown(node, "the concept", slug, known);
        return std::nullopt;
    }

    void findings(TomlFile& file) {
        for (const auto& [slug, node] : file.root()) {
            const auto index = concept_called(file, node, slug.str());
            if (!index) return;
            PhraseMeaning meaning;
            meaning.layer = Layer::finding;
            meaning.concept_index = *index;
            patterns(file, file.root(), slug.str(), meaning);
        }
    }

    void measurements(TomlFile& file) {
        lexicon_.between = symbols(file.texts(file.root(), "between"));
        lexicon_.targets = symbols(file.texts(file.root(), "targets"));
        for (const auto& [slug, node] : file.root()) {
            if (!node.is_table()) continue;
            const auto index = concept_called(file, node, slug.str());
            if (!index) return;
            const toml::table& table = *node.as_table();
            file.allow_only(table, {"names", "bare", "pair", "findings", "bounds", "unnamed"});
            if (lexicon_.measurements.size() <= *index) lexicon_.measurements.resize(*index + 1);
            MeasurementWords& words = lexicon_.measurements[*index];
            words.bare_units = file.texts(table, "bare");
            words.bounds = file.flag(table, "bounds").value_or(false);
            for (std::string& unit : file.texts(table, "unnamed")) lexicon_.telling_units.push_back({std::move(unit), *index});
            for (const content::PlacedText& each : file.placed_texts(table, "findings")) {
                if (const auto finding = concept_called(file, *each.node, each.text))
                    lexicon_.measured_findings.push_back({*finding, *index});
            }
            if (const auto pair = table["pair"].value<std::string>()) words.pair = concept_called(file, node, *pair);
            PhraseMeaning meaning;
            meaning.layer = Layer::measurement;
            meaning.concept_index = *index;
            patterns(file, table, "names", meaning);
        }
        auto& measured = lexicon_.measured_findings;
        std::sort(measured.begin(), measured.end());
        measured.erase(std::unique(measured.begin(), measured.end()), measured.end());
        std::stable_sort(lexicon_.telling_units.begin(), lexicon_.telling_units.end(), [](const TellingUnit& a, const TellingUnit& b) {
            return a.concept_index < b.concept_index;
        });
    }

    void dosage(TomlFile& file) {
        const std::vector<std::string_view> names = sig_kind_names();
        file.allow_only(file.root(), names);
        for (const std::string_view name : names) {
            for (const content::PlacedText& each : file.placed_texts(file.root(), name)) {
                add_dosage(file, *each.node, each.text, *sig_kind_named(name));
            }
        }
    }

    void add_dosage(TomlFile& file, const toml::node& node, std::string_view text, SigKind kind) {
        const std::size_t arrow = text.find("=>");
        const bool has_flag = arrow != std::string_view::npos;
        const double value = has_flag ? with_flags(file, node, {}, text.substr(arrow + 2)).value : 0;
        const auto alternatives = parse_pattern(text.substr(0, arrow), known_);
        if (!alternatives) return file.complain(node, alternatives.error().message());
        const auto number = std::uint32_t(state_.sig_words.meanings.size());
        state_.sig_words.meanings.push_back({kind, value});
        for (const Places& places : *alternatives) sig_phrases_.add(places, number, false);
    }

    void languages(TomlFile& file) {
        file.allow_only(
            file.root(), {"english", "others", "often_misspelt", "not_misspellings", "abbreviations", "fillers", "not_in_gaps"}
        );
        lexicon_.english = symbols(file.texts(file.root(), "english"));
        lexicon_.other_languages = symbols(file.texts(file.root(), "others"));
        (void)symbols(file.texts(file.root(), "not_misspellings"));
        each_word(file, "often_misspelt", [this](Symbol word) { begun_.vocabulary.allow_misspelling(word); });
        lexicon_.abbreviations = symbols(file.texts(file.root(), "abbreviations"));
        each_word(file, "fillers", [this](Symbol word) {
            begun_.trie.pass_over(word);
            begun_.vocabulary.allow_misspelling(word);
        });
        each_word(file, "not_in_gaps", [this](Symbol word) { begun_.trie.bar_from_gaps(word); });
    }

    void ordinary_words(TomlFile& file) {
        file.allow_only(file.root(), {"words"});
        for (const std::string& row : file.texts(file.root(), "words")) {
            for (std::string& word : folded_words(row)) begun_.vocabulary.add_ordinary(std::move(word));
        }
    }

    void grammar(TomlFile& file) {
        const auto roles = word_role_names();
        std::vector<std::string_view> names(roles.begin(), roles.end());
        names.emplace_back("endings_no_name");
        names.emplace_back("endings_of_adverbs");
        names.emplace_back("endings_of_doing");
        names.emplace_back("medicine_endings");
        file.allow_only(file.root(), names);
        lexicon_.endings_no_name = file.texts(file.root(), "endings_no_name");
        lexicon_.endings_of_adverbs = file.texts(file.root(), "endings_of_adverbs");
        lexicon_.endings_of_doing = file.texts(file.root(), "endings_of_doing");
        lexicon_.medicine_endings = file.texts(file.root(), "medicine_endings");
        for (std::size_t i = 0; i < roles.size(); ++i) play(WordRole(i), file.texts(file.root(), roles[i]));
    }

    void prose(TomlFile& file) {
        std::vector<std::string_view> names = {
            "enough",
            "unnamed_weight",
            "many_weight",
            "structure_weight",
            "group_weight",
            "whole_weight",
            "substance_weight",
            "learned_endings",
            "lists"};
        names.insert(names.end(), prose_set_names().begin(), prose_set_names().end());
        file.allow_only(file.root(), names);
        ProseWords& prose = lexicon_.prose;
        prose.enough = whole(file, file.root(), "enough");
        prose.unnamed_weight = whole(file, file.root(), "unnamed_weight");
        prose.many_weight = whole(file, file.root(), "many_weight");
        prose.structure_weight = whole(file, file.root(), "structure_weight");
        prose.group_weight = whole(file, file.root(), "group_weight");
        prose.whole_weight = whole(file, file.root(), "whole_weight");
        prose.substance_weight = whole(file, file.root(), "substance_weight");
        prose.learned_endings = file.texts(file.root(), "learned_endings");
        const auto sets = prose_set_names();
        for (std::size_t i = 0; i < sets.size(); ++i) add_prose_set(ProseSet(i), file.texts(file.root(), sets[i]));
        const toml::table* lists = file.root()["lists"].as_table();
        if (lists == nullptr) return file.complain(file.root(), "[lists] is missing.");
        for (const auto& [name, node] : *lists) {
            if (!node.is_table()) return file.complain(node, "\"" + std::string(name.str()) + "\" is no table.");
            add_prose_list(file, *node.as_table());
        }
    }

    void add_prose_set(ProseSet set, const std::vector<std::string>& lines) {
        std::vector<ProseSets>& sets = lexicon_.prose.sets;
        for (const std::string& line : lines) {
            for (const std::string& word : folded_words(line)) {
                const Symbol symbol = begun_.vocabulary.add(word);
                if (sets.size() <= symbol) sets.resize(symbol + 1);
                if (symbol != unknown_word) sets[symbol].add(set);
            }
        }
    }

    void add_prose_list(TomlFile& file, const toml::table& table) {
        file.allow_only(table, {"words", "weight", "most", "behind_finding", "states", "supposes", "counts", "light"});
        ProseWords& prose = lexicon_.prose;
        const int behind = table.contains("behind_finding") ? whole(file, table, "behind_finding") : 0;
        const auto says = [&](const char* flag) { return file.flag(table, flag).value_or(false); };
        prose.lists.push_back(
            {whole(file, table, "weight"),
             whole(file, table, "most"),
             behind,
             says("states"),
             says("supposes"),
             says("counts"),
             says("light")}
        );
        for (const std::string& line : file.texts(table, "words")) {
            for (const std::string& word : folded_words(line)) {
                const Symbol symbol = begun_.vocabulary.add(word);
                if (prose.places.size() <= symbol) prose.places.resize(symbol + 1);
                prose.places[symbol] = std::uint8_t(prose.lists.size());
            }
        }
    }

    static int whole(TomlFile& file, const toml::table& table, std::string_view key) {
        const auto number = table[key].value<std::int64_t>();
        if (!number) file.complain(table, "\"" + std::string(key) + "\" must be a whole number.");
        return int(number.value_or(0));
    }

    template <class Act>
    void each_word(TomlFile& file, std::string_view key, const Act& act) {
        for (const std::string& line : file.texts(file.root(), key)) {
            for (const std::string& word : folded_words(line)) act(begun_.vocabulary.add(word));
        }
    }

    void play(WordRole role, const std::vector<std::string>& lines) {
        for (const std::string& line : lines) {
            for (const std::string& word : folded_words(line)) {
                const Symbol symbol = begun_.vocabulary.add(word);
                if (lexicon_.grammar.size() <= symbol) lexicon_.grammar.resize(symbol + 1);
                if (symbol != unknown_word) lexicon_.grammar[symbol].add(role);
            }
        }
    }

    SymbolSet symbols(const std::vector<std::string>& lines) {
        SymbolSet set;
        for (const std::string& line : lines) {
            for (const std::string& word : folded_words(line)) set.add(begun_.vocabulary.add(word));
        }
        return set;
    }

    ContentPath folder_;
    ContentState& state_;
    Lexicon& lexicon_;
    PhrasesBegun& begun_;
    PhrasesBegun sig_begun_;
    PhraseAdder phrases_{begun_.vocabulary, begun_.trie};
    PhraseAdder sig_phrases_{sig_begun_.vocabulary, sig_begun_.trie};
    PatternWords known_;
};

}  // namespace

core::Result<void> load_lexicon(const ContentPath& folder, ContentState& state, PhrasesBegun& phrases, std::string_view image) {
    return LexiconLoader(folder, state, phrases).run(image);
}

}  // namespace tonus::clinical
