// The lexicon as shipped, as an image that is built into the program: reading the files takes most of a start.
#include <tonus/clinical/content.hpp>

#include <cstdio>
#include <fstream>

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fprintf(stderr, "usage: %s <folder of config> <image>\n", argv[0]);
        return 2;
    }
    const auto content = tonus::clinical::ClinicalContent::load(argv[1]);
    if (!content) {
        std::fprintf(stderr, "%s\n", content.error().message().c_str());
        return 1;
    }
    std::ofstream image(argv[2], std::ios::binary | std::ios::trunc);
    image << content->lexicon_image();
    return image.flush() ? 0 : 1;
}
