#include <tonus/search/index.hpp>

#include "index_key.hpp"

#include <tonus/core/work.hpp>

#include <algorithm>

namespace tonus::search {
namespace {

class RowWriter {
public:
    explicit RowWriter(std::vector<IndexRow>& rows) : rows_(rows) {}

    void write(const ParameterValue& value) {
        if (value.parameter != parameter_) text_before_ = {};
        parameter_ = value.parameter;
        std::visit([this](const auto& one) { add(one); }, value.value);
    }
    void write_several(const Parameter& parameter) {
        parameter_ = &parameter;
        row('M', {}, 0);
    }

private:
    void row(char form, std::string_view value, std::int64_t order) {
        core::step();
        rows_.push_back({index_key(*parameter_, form, value), order});
    }

    void add(const TokenValue& token) {
        if (!token.code.empty()) row('t', token.code, order_of_system(token.system));
    }
    void add(const StringValue& text) {
        row('B', {}, order_of(text.folded));
        const std::string_view folded = text.folded;
        if (folded.size() > bytes_of_an_order) row('L', folded.substr(0, bytes_of_an_order), order_of(folded.substr(bytes_of_an_order)));
        const bool is_end = is_end_of(text.folded, text_before_);
        text_before_ = text.folded;
        // Nothing is in it that was not in the text before.
        if (is_end) return;
        const auto pieces = trigrams_of(text.folded);
        if (pieces.size() > most_trigrams) return row('G', {}, 0);
        for (const std::string_view piece : pieces) row('g', piece, 0);
    }
    void add(const DateValue& date) {
        // An open period's length does not fit.
        std::int64_t length = 0;
        const bool is_long = __builtin_sub_overflow(date.end, date.start, &length) || length > day_stretch;
        if (!is_long) return row(length <= instant_stretch ? 'e' : 'a', {}, date.start);
        row('A', {}, date.start);
        row('Z', {}, date.end);
    }
    void add(const NumberValue& number) {
        if (number.low != number.high) return row('Q', {}, 0);
        row('q', {}, order_of(number.low));
        if (number.dimension != 0) row('b', dimension_text(number.dimension), order_of(number.base_low));
    }
    void add(const ReferenceValue& reference) {
        if (!reference.target.empty()) row('r', reference.target, 0);
        if (!reference.url.empty()) row('u', reference.url, 0);
        if (!reference.value.empty()) row('i', reference.value, order_of_system(reference.system));
    }
    void add(const UriValue& uri) { row('u', uri.uri, 0); }
    void add(const PositionValue&) {}
    void add(const CompositeValue&) {}

    /// Of the same memory, as the later words of a family name are.
    static bool is_end_of(std::string_view text, std::string_view whole) {
        return text.size() <= whole.size() && text.data() + text.size() == whole.data() + whole.size();
    }

    std::vector<IndexRow>& rows_;
    const Parameter* parameter_ = nullptr;
    std::string_view text_before_;
};

bool has_order(const Parameter& parameter) {
    return parameter.kind == ParameterKind::date || parameter.kind == ParameterKind::number || parameter.kind == ParameterKind::quantity;
}

/// The store knows these itself.
bool is_own(const Parameter& parameter) { return parameter.code == "_id" || parameter.code == "_lastUpdated"; }

}  // namespace

bool is_indexed(const Parameter& parameter) noexcept {
    return parameter.kind != ParameterKind::composite && parameter.kind != ParameterKind::special && !is_own(parameter);
}

std::vector<IndexRow> index_rows(const Extracted& extracted) {
    std::vector<IndexRow> rows;
    rows.reserve(extracted.values.size() + 8);
    RowWriter writer(rows);
    const Parameter* before = nullptr;
    const Parameter* several = nullptr;
    for (const ParameterValue& value : extracted.values) {
        if (!is_indexed(*value.parameter)) continue;
        writer.write(value);
        const bool again = value.parameter == before && value.parameter != several && has_order(*value.parameter);
        if (again) {
            several = value.parameter;
            writer.write_several(*value.parameter);
        }
        before = value.parameter;
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

std::uint64_t reference_key(const Parameter& parameter, std::string_view target) { return index_key(parameter, 'r', target); }

std::uint64_t url_key(const Parameter& parameter, std::string_view url) { return index_key(parameter, 'u', url); }

}  // namespace tonus::search
