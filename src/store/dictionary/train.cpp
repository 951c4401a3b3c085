// train <templates> <dictionary>: fills the templates at random and trains a zstd dictionary on them.
// Runs during the build; the same templates and zstd make the same dictionary.
#include <zdict.h>

#include <cstdio>
#include <fstream>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr std::size_t dictionary_size = 24 * 1024;
constexpr int samples_per_template = 250;

class Filler {
public:
    std::string fill(std::string_view pattern) {
        std::string out;
        while (!pattern.empty()) {
            const auto open = placeholder_in(pattern);
            out += pattern.substr(0, open);
            if (open == std::string_view::npos) break;
            const auto close = pattern.find('}', open);
            out += value_of(pattern.substr(open + 1, close - open - 1));
            pattern.remove_prefix(close + 1);
        }
        return out;
    }

private:
    /// JSON's own braces are never followed by one of the placeholders' names.
    static std::size_t placeholder_in(std::string_view pattern) {
        std::size_t first = std::string_view::npos;
        for (const std::string_view name : {"{number}", "{date}", "{word}", "{uuid}", "{pick:"}) {
            first = std::min(first, pattern.find(name));
        }
        return first;
    }

    std::string value_of(std::string_view name) {
        if (name == "number") return std::to_string(random_() % (random_() % 2 == 0 ? 300U : 9'000'000U));
        if (name == "date") return date();
        if (name == "word") return letters(3 + random_() % 7, "abcdefghijklmnopqrstuvwxyz");
        if (name == "uuid") return letters(8, hex) + "-" + letters(4, hex) + "-4" + letters(3, hex) + "-" + letters(12, hex);
        return pick(name.substr(std::string_view("pick:").size()));
    }

    std::string pick(std::string_view choices) {
        std::vector<std::string> parts(1);
        for (const char c : choices) {
            if (c == '|') {
                parts.emplace_back();
            } else {
                parts.back().push_back(c);
            }
        }
        return parts[random_() % parts.size()];
    }

    std::string letters(std::size_t count, std::string_view alphabet) {
        std::string text;
        while (text.size() < count) text.push_back(alphabet[random_() % alphabet.size()]);
        return text;
    }

    std::string date() {
        static constexpr const char* zones[] = {"Z", "+01:00", "+02:00", "-05:00", ".000Z"};
        char text[40];
        const auto part = [this](unsigned from, unsigned count) { return from + unsigned(random_() % count); };
        std::snprintf(
            text,
            sizeof text,
            "%04u-%02u-%02uT%02u:%02u:%02u%s",
            part(2019, 9),
            part(1, 12),
            part(1, 28),
            part(0, 24),
            part(0, 60),
            part(0, 60),
            zones[random_() % 5]
        );
        return text;
    }

    static constexpr std::string_view hex = "0123456789abcdef";
    std::mt19937_64 random_{4'011};
};

std::string train(std::istream& templates) {
    Filler filler;
    std::string samples;
    std::vector<std::size_t> sizes;
    for (std::string line; std::getline(templates, line);) {
        if (line.empty() || line[0] == '#') continue;
        for (int i = 0; i < samples_per_template; ++i) {
            const std::string sample = filler.fill(line);
            samples += sample;
            sizes.push_back(sample.size());
        }
    }
    std::string dictionary(dictionary_size, '\0');
    const std::size_t size =
        ZDICT_trainFromBuffer(dictionary.data(), dictionary.size(), samples.data(), sizes.data(), unsigned(sizes.size()));
    if (ZDICT_isError(size) != 0) throw std::runtime_error(ZDICT_getErrorName(size));
    dictionary.resize(size);
    return dictionary;
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 3) return 2;
    std::ifstream templates(arguments[1]);
    const std::string dictionary = train(templates);
    std::ofstream out(arguments[2], std::ios::binary);
    out << dictionary;
    return out.flush() ? 0 : 1;
}
