#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace tonus::clinical {

/// Values in a row that nothing changes any more: kept here, or lying where they stay as long as the program runs.
/// Copies share them. `Value` has no bytes without a meaning, so that equal rows are equal byte by byte.
template <class Value>
class PackedArray {
    static_assert(std::is_trivially_copyable_v<Value> && std::has_unique_object_representations_v<Value>);

public:
    PackedArray() = default;
    explicit PackedArray(std::vector<Value> values)
        : kept_(std::make_shared<const std::vector<Value>>(std::move(values))), values_(*kept_) {}
    /// What lies elsewhere must outlive every copy.
    explicit PackedArray(std::span<const Value> elsewhere) noexcept : values_(elsewhere) {}

    [[nodiscard]] const Value& operator[](std::size_t at) const noexcept { return values_[at]; }
    [[nodiscard]] std::size_t size() const noexcept { return values_.size(); }
    [[nodiscard]] bool empty() const noexcept { return values_.empty(); }
    [[nodiscard]] auto begin() const noexcept { return values_.begin(); }
    [[nodiscard]] auto end() const noexcept { return values_.end(); }
    [[nodiscard]] std::span<const Value> all() const noexcept { return values_; }

private:
    std::shared_ptr<const std::vector<Value>> kept_;
    std::span<const Value> values_;
};

/// Rows of values by number, one behind the other.
template <class Value>
class PackedRows {
public:
    PackedRows() = default;
    explicit PackedRows(const std::vector<std::vector<Value>>& rows) {
        std::vector<std::uint32_t> ends;
        std::vector<Value> values;
        ends.reserve(rows.size());
        for (const std::vector<Value>& row : rows) {
            values.insert(values.end(), row.begin(), row.end());
            ends.push_back(std::uint32_t(values.size()));
        }
        ends_ = PackedArray<std::uint32_t>(std::move(ends));
        values_ = PackedArray<Value>(std::move(values));
    }
    PackedRows(PackedArray<std::uint32_t> ends, PackedArray<Value> values) noexcept : ends_(std::move(ends)), values_(std::move(values)) {}

    [[nodiscard]] std::span<const Value> operator[](std::size_t row) const noexcept {
        const std::size_t begin = row == 0 ? 0 : ends_[row - 1];
        return values_.all().subspan(begin, ends_[row] - begin);
    }
    [[nodiscard]] std::size_t size() const noexcept { return ends_.size(); }
    [[nodiscard]] const PackedArray<std::uint32_t>& ends() const noexcept { return ends_; }
    [[nodiscard]] const PackedArray<Value>& values() const noexcept { return values_; }

private:
    PackedArray<std::uint32_t> ends_;  // of each row in values_
    PackedArray<Value> values_;
};

}  // namespace tonus::clinical
