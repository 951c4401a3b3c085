#include <tonus/config/settings.hpp>

#include <stdexcept>

namespace tonus::config {
namespace {

template <class Wanted, class Value>
const Wanted& get(const Value& value, std::string_view key) {
    const auto* wanted = std::get_if<Wanted>(&value);
    if (wanted == nullptr) throw std::logic_error("the setting " + std::string(key) + " is of another kind");
    return *wanted;
}

}  // namespace

const Settings::Entry& Settings::entry(std::string_view key) const {
    const auto found = entries_.find(key);
    if (found == entries_.end()) throw std::logic_error("there is no setting " + std::string(key));
    return found->second;
}

const std::string& Settings::text(std::string_view key) const { return get<std::string>(entry(key).value, key); }

std::int64_t Settings::integer(std::string_view key) const { return get<std::int64_t>(entry(key).value, key); }

bool Settings::flag(std::string_view key) const { return get<bool>(entry(key).value, key); }

std::chrono::milliseconds Settings::duration(std::string_view key) const { return std::chrono::milliseconds(integer(key)); }

std::size_t Settings::size(std::string_view key) const { return std::size_t(integer(key)); }

const std::vector<std::string>& Settings::list(std::string_view key) const { return get<std::vector<std::string>>(entry(key).value, key); }

}  // namespace tonus::config
