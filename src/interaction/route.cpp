#include <tonus/interaction/route.hpp>

namespace tonus::interaction {
namespace {

bool is_placeholder(std::string_view piece) { return piece.starts_with('{'); }

bool fits(std::string_view pattern, std::string_view segment) {
    if (!is_placeholder(pattern)) return pattern == segment;
    return !segment.empty() && segment != "*" && segment.front() != '_' && segment.front() != '$';
}

/// The pieces of a path one after the other; an empty path has one empty piece.
class Pieces {
public:
    explicit Pieces(std::string_view text) : rest_(text) {}

    [[nodiscard]] bool done() const { return done_; }
    std::string_view next() {
        const auto slash = rest_.find('/');
        const std::string_view piece = rest_.substr(0, slash);
        done_ = slash == std::string_view::npos;
        if (!done_) rest_.remove_prefix(slash + 1);
        return piece;
    }

private:
    std::string_view rest_;
    bool done_ = false;
};

}  // namespace

std::optional<PathValues> match(std::string_view pattern, std::string_view path) {
    Pieces pieces(pattern);
    Pieces segments(path);
    std::string_view type;
    std::string_view id;
    std::string_view version_id;
    std::string_view compartment;
    while (!pieces.done() && !segments.done()) {
        const std::string_view piece = pieces.next();
        const std::string_view segment = segments.next();
        if (!fits(piece, segment)) return std::nullopt;
        if (piece == "{type}") type = segment;
        if (piece == "{id}") id = segment;
        if (piece == "{vid}") version_id = segment;
        if (piece == "{compartment}") compartment = segment;
    }
    if (pieces.done() != segments.done()) return std::nullopt;
    return PathValues{std::string(type), std::string(id), std::string(version_id), std::string(compartment)};
}

}  // namespace tonus::interaction
