#include <tonus/core/content_path.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace tonus::core {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_on_disk(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) found.push_back(entry.path());
    return found;
}

}  // namespace

ContentPath ContentPath::operator/(std::string_view name) const {
    ContentPath below = *this;
    below.path_ /= name;
    return below;
}

std::optional<std::string> ContentPath::read() const {
    if (compiled_) {
        const auto wanted = path_.generic_string();
        const auto file = std::find_if(compiled_->begin(), compiled_->end(), [&](const EmbeddedFile& one) { return one.path == wanted; });
        return file == compiled_->end() ? std::nullopt : std::optional(std::string(file->content));
    }
    std::ifstream in(path_, std::ios::binary);
    if (!in) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(in), {});
}

std::vector<ContentPath> ContentPath::files(std::string_view extension) const {
    std::vector<fs::path> all;
    if (compiled_) {
        for (const EmbeddedFile& file : *compiled_) {
            if (fs::path(file.path).parent_path() == path_) all.emplace_back(file.path);
        }
    } else {
        all = files_on_disk(path_);
    }
    std::vector<ContentPath> found;
    for (fs::path& path : all) {
        if (path.extension() != extension) continue;
        ContentPath file = *this;
        file.path_ = std::move(path);
        found.push_back(std::move(file));
    }
    // The dot of the extension sorts after a hyphen.
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.path_.stem() < b.path_.stem(); });
    return found;
}

std::string ContentPath::name() const { return (compiled_ ? "compiled-in " : "") + path_.generic_string(); }

}  // namespace tonus::core
