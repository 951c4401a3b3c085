#pragma once

#include <tonus/core/result.hpp>
#include <tonus/json/value.hpp>

#include <memory>
#include <string>

namespace tonus::json {

struct Limits {
    std::size_t depth = 128;  ///< deepest nesting of arrays and objects accepted
};

/// A place in the source text, both from 1; columns count bytes.
struct Position {
    std::size_t line = 1;
    std::size_t column = 1;
};

/// A parsed JSON text and the arena its values live in. Strings are unescaped, numbers keep their
/// digits, members keep their order. Movable; values stay valid over a move. Immutable, so
/// thread-safe once parsed.
class Document {
public:
    /// Strict RFC 8259; a leading UTF-8 byte order mark is skipped. Errors: invalid (issue code
    /// "structure", with line and column) for malformed text, bad UTF-8, duplicate keys, or nesting
    /// deeper than `limits.depth`.
    [[nodiscard]] static core::Result<Document> parse(std::string text, const Limits& limits = {});

    Document(Document&&) noexcept;
    Document& operator=(Document&&) noexcept;
    ~Document();

    [[nodiscard]] Value root() const noexcept;
    /// The text as received.
    [[nodiscard]] const std::string& source() const noexcept;
    [[nodiscard]] Position position_of(Value value) const noexcept;

private:
    struct Storage;
    explicit Document(std::unique_ptr<Storage> storage) noexcept;
    std::unique_ptr<Storage> storage_;
};

}  // namespace tonus::json
