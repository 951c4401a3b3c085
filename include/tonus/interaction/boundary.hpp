#pragma once

#include <tonus/core/result.hpp>
#include <tonus/store/store.hpp>

#include <memory>
#include <optional>
#include <string_view>

namespace tonus::interaction {

/// What the sender of a job may see and change in the store. Without one: everything.
class Boundary {
public:
    virtual ~Boundary() = default;

    /// `all` as the sender sees it: what it may not see is not there. Nothing if it sees everything.
    /// `all` must outlive the view.
    [[nodiscard]] virtual std::unique_ptr<store::Reader> view(store::Reader& all) const = 0;

    /// Whether there can be resources of `type` that are hidden from the sender.
    [[nodiscard]] virtual bool hides_some(std::string_view type) const = 0;
    /// Whether the sender may neither read, change nor delete `current`: it is then answered as if there were none.
    [[nodiscard]] virtual core::Result<bool> hides(store::Reader& all, const store::Version& current) const = 0;

    /// Errors: forbidden if the sender may not store `draft` in place of `previous`.
    [[nodiscard]] virtual core::Result<void> check_put(
        store::Writer& writer, const store::Draft& draft, const std::optional<store::Version>& previous
    ) const = 0;
    /// Called before anything is revealed about `current`, such as whether a condition of the request holds. Errors:
    /// forbidden if the sender may change it in no way.
    [[nodiscard]] virtual core::Result<void> check_change(store::Reader& all, const store::Version& current) const = 0;
    /// Errors: forbidden if the sender may not delete `current`.
    [[nodiscard]] virtual core::Result<void> check_remove(store::Writer& writer, const store::Version& current) const = 0;
    /// Called once `stored` has replaced `previous`.
    [[nodiscard]] virtual core::Result<void> note_put(
        store::Writer& writer, const store::Version& stored, const std::optional<store::Version>& previous
    ) const = 0;
};

}  // namespace tonus::interaction
