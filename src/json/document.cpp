#include <tonus/json/document.hpp>

#include "long_number.hpp"

#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <limits>
#include <memory_resource>
#include <optional>
#include <vector>

namespace tonus::json {

struct Document::Storage {
    std::string source;
    std::string unescaped;  // working copy in which RapidJSON unescapes strings in place
    std::pmr::monotonic_buffer_resource arena{4096};
    detail::Node root;

    /// Builds the nodes of `source`; a second time if it has numbers that RapidJSON does not take.
    core::Result<void> read(const Limits& limits, bool with_long_numbers);
};

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

Position position_at(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    const auto newline = before.rfind('\n');
    Position position;
    position.line = 1 + std::size_t(std::count(before.begin(), before.end(), '\n'));
    position.column = newline == std::string_view::npos ? offset + 1 : offset - newline;
    return position;
}

core::Error syntax_error(std::string_view text, std::size_t offset, std::string problem) {
    const Position at = position_at(text, std::min(offset, text.size()));
    core::Issue issue;
    issue.code = "structure";
    issue.diagnostics = "Line " + std::to_string(at.line) + ", column " + std::to_string(at.column) + ": " + std::move(problem);
    std::string message = issue.diagnostics;
    return core::Error(core::ErrorKind::invalid, std::move(message)).with_issue(std::move(issue));
}

std::uint32_t hex_value(std::string_view digits) {
    std::uint32_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    return value;
}

/// Where well-formed JSON escapes the second half of a surrogate pair without its first, which RapidJSON 1.1
/// turns into bytes that are no UTF-8.
std::optional<std::size_t> find_lone_low_surrogate(std::string_view text) {
    constexpr std::size_t escape = 6;  // \uXXXX
    for (auto at = text.find('\\'); at != std::string_view::npos;) {
        std::size_t length = 2;
        if (text[at + 1] == 'u') {
            const std::uint32_t unit = hex_value(text.substr(at + 2, 4));
            if (unit >= 0xDC00 && unit <= 0xDFFF) return at;
            // The parser saw to it that the second half follows.
            length = unit >= 0xD800 && unit <= 0xDBFF ? 2 * escape : escape;
        }
        at = text.find('\\', at + length);
    }
    return std::nullopt;
}

/// Receives RapidJSON's events and builds nodes bottom-up: children collect on a stack and move into
/// the arena when their parent closes.
class Builder {
public:
    Builder(rapidjson::InsituStringStream& stream, const std::string& source, std::pmr::memory_resource& arena, std::size_t depth_limit)
        : stream_(stream), source_(source), arena_(arena), depth_limit_(depth_limit) {
        pending_.clear();
        open_.clear();
    }

    bool Null() { return add({{.text = nullptr}, 0, here(4), Kind::null, false}); }
    bool Bool(bool value) { return add({{.text = nullptr}, 0, here(value ? 4 : 5), Kind::boolean, value}); }
    bool RawNumber(const char* text, rapidjson::SizeType size, bool) {
        const std::uint32_t offset = offset_of(text);
        // What the parser saw may stand for a longer number.
        return add({{.text = source_.data() + offset}, size, offset, Kind::number, false});
    }
    bool String(const char* text, rapidjson::SizeType size, bool) {
        return add({{.text = text}, size, offset_of(text) - 1, Kind::string, false});
    }
    bool Key(const char* text, rapidjson::SizeType size, bool) {
        pending_key_ = std::string_view(text, size);
        return true;
    }
    bool StartObject() { return open(); }
    bool StartArray() { return open(); }

    bool EndObject(rapidjson::SizeType count) {
        core::step(1 + count);
        const Open parent = close();
        auto* members = static_cast<Member*>(arena_.allocate(sizeof(Member) * count, alignof(Member)));
        std::copy(pending_.end() - std::ptrdiff_t(count), pending_.end(), members);
        pending_.resize(pending_.size() - count);
        if (!keys_are_unique({members, count})) return false;
        return add({{.members = members}, count, parent.offset, Kind::object, false}, parent.key);
    }

    bool EndArray(rapidjson::SizeType count) {
        core::step(1 + count);
        const Open parent = close();
        auto* elements = static_cast<detail::Node*>(arena_.allocate(sizeof(detail::Node) * count, alignof(detail::Node)));
        std::transform(pending_.end() - std::ptrdiff_t(count), pending_.end(), elements, [](const Member& m) { return m.node; });
        pending_.resize(pending_.size() - count);
        return add({{.elements = elements}, count, parent.offset, Kind::array, false}, parent.key);
    }

    // RapidJSON names these in its handler concept; raw numbers mean they are never called.
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(std::int64_t) { return false; }
    bool Uint64(std::uint64_t) { return false; }
    bool Double(double) { return false; }

    [[nodiscard]] const detail::Node& root() const { return pending_.front().node; }
    /// Why the builder refused to go on, and where; empty if it did not.
    [[nodiscard]] const std::string& problem() const { return problem_; }
    [[nodiscard]] std::size_t problem_offset() const { return problem_offset_; }

private:
    struct Open {
        std::string_view key;
        std::uint32_t offset;
    };

    [[nodiscard]] std::uint32_t here(std::size_t consumed) const {
        return std::uint32_t(stream_.Tell() - std::min(consumed, stream_.Tell()));
    }
    [[nodiscard]] std::uint32_t offset_of(const char* text) const { return std::uint32_t(text - stream_.head_); }

    bool open() {
        if (open_.size() >= depth_limit_) {
            problem_ = "nested deeper than " + std::to_string(depth_limit_) + " levels.";
            problem_offset_ = stream_.Tell();
            return false;
        }
        open_.push_back({pending_key_, here(1)});
        pending_key_ = {};
        return true;
    }

    Open close() {
        const Open parent = open_.back();
        open_.pop_back();
        return parent;
    }

    bool add(const detail::Node& node) { return add(node, pending_key_); }
    bool add(const detail::Node& node, std::string_view key) {
        pending_.push_back({key, node});
        pending_key_ = {};
        return true;
    }

    bool keys_are_unique(std::span<const Member> members) {
        const Member* twin = members.size() <= 24 ? find_twin_pairwise(members) : find_twin_sorted(members);
        if (twin == nullptr) return true;
        problem_ = "the member \"" + std::string(twin->key) + "\" appears twice in one object; keep one.";
        problem_offset_ = offset_of(twin->key.data()) - 1;
        return false;
    }

    static const Member* find_twin_pairwise(std::span<const Member> members) {
        for (std::size_t i = 1; i < members.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                if (members[i].key == members[j].key) return &members[i];
            }
        }
        return nullptr;
    }

    static const Member* find_twin_sorted(std::span<const Member> members) {
        std::vector<const Member*> sorted(members.size());
        std::transform(members.begin(), members.end(), sorted.begin(), [](const Member& m) { return &m; });
        std::stable_sort(sorted.begin(), sorted.end(), [](const Member* a, const Member* b) { return a->key < b->key; });
        const auto twin =
            std::adjacent_find(sorted.begin(), sorted.end(), [](const Member* a, const Member* b) { return a->key == b->key; });
        return twin == sorted.end() ? nullptr : *std::next(twin);
    }

    rapidjson::InsituStringStream& stream_;
    const std::string& source_;
    std::pmr::memory_resource& arena_;
    std::size_t depth_limit_;
    std::string_view pending_key_;
    std::string problem_;
    std::size_t problem_offset_ = 0;

    // Kept between documents: a parse then allocates only what the document keeps.
    static thread_local std::vector<Member> pending_;
    static thread_local std::vector<Open> open_;
};

thread_local std::vector<Member> Builder::pending_;
thread_local std::vector<Builder::Open> Builder::open_;

}  // namespace

core::Result<void> Document::Storage::read(const Limits& limits, bool with_long_numbers) {
    // RapidJSON 1.1 reads the whole of a UTF-8 sequence before it looks at it, though the text ends within.
    constexpr std::size_t longest_rest = 3;
    unescaped.reserve(source.size() + longest_rest);
    unescaped.assign(source).append(longest_rest, '\0');
    if (with_long_numbers) hide_long_numbers(source, unescaped);

    constexpr unsigned flags = rapidjson::kParseInsituFlag | rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseValidateEncodingFlag;
    rapidjson::InsituStringStream stream(unescaped.data());
    rapidjson::Reader reader;
    Builder builder(stream, source, arena, limits.depth);
    const rapidjson::ParseResult parsed = reader.Parse<flags>(stream, builder);
    if (parsed.Code() == rapidjson::kParseErrorNumberTooBig && !with_long_numbers) return read(limits, true);
    if (!builder.problem().empty()) return core::fail(syntax_error(source, builder.problem_offset(), builder.problem()));
    // RapidJSON stops at a NUL byte and calls what stands before it complete.
    const bool truncated = !parsed.IsError() && stream.Tell() < source.size();
    if (parsed.IsError() || truncated) {
        const std::string problem = truncated ? "a NUL byte cannot appear in JSON." : rapidjson::GetParseError_En(parsed.Code());
        return core::fail(syntax_error(source, truncated ? stream.Tell() : parsed.Offset(), problem));
    }
    if (const auto lone = find_lone_low_surrogate(source)) {
        return core::fail(syntax_error(source, *lone, "the second half of a surrogate pair stands alone."));
    }
    root = builder.root();
    return {};
}

core::Result<Document> Document::parse(std::string text, const Limits& limits) {
    static constexpr core::Activity activity{"reading JSON", "send less at once"};
    const core::Doing doing(activity);
    if (text.size() >= std::numeric_limits<std::uint32_t>::max()) {
        return core::fail(core::ErrorKind::too_large, "A JSON text of 4 GiB or more cannot be read.");
    }
    if (text.starts_with(byte_order_mark)) text.erase(0, byte_order_mark.size());

    auto storage = std::make_unique<Storage>();
    storage->source = std::move(text);
    if (auto read = storage->read(limits, false); !read) return core::fail(read.error());
    return Document(std::move(storage));
}

Document::Document(std::unique_ptr<Storage> storage) noexcept : storage_(std::move(storage)) {}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

Value Document::root() const noexcept { return Value(storage_->root); }
const std::string& Document::source() const noexcept { return storage_->source; }
Position Document::position_of(Value value) const noexcept { return position_at(storage_->source, value.offset()); }

}  // namespace tonus::json
