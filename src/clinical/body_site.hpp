#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::clinical {

/// How places on the body are worded: config/concepts/body-sites.toml. Filled once, then immutable and thread-safe.
class BodySites {
public:
    void add_same(std::string_view said, std::string_view wording);
    void add_filler(std::string_view word);
    void add_side(std::string_view word);
    void add_action(std::string_view word);
    void add_place(std::string_view word);

    /// The place in one wording: "L knee", "Knee (left)" and "Structure of left knee joint" are "left knee". Words that
    /// are not known stay as they are, in lower case; a text of nothing but fillers is kept. Empty if `text` is.
    [[nodiscard]] std::string read(std::string_view text) const;
    /// The place that a longer text speaks of beside other things: "right elbow flexor" of "Modified Ashworth scale, right
    /// elbow flexors". Empty if no place is in it.
    [[nodiscard]] std::string find(std::string_view text) const;

private:
    using Words = std::set<std::string, std::less<>>;

    [[nodiscard]] std::vector<std::string> wordings(std::string_view text) const;
    [[nodiscard]] std::string joined(const std::vector<std::string>& words) const;

    std::map<std::string, std::string, std::less<>> same_;  // words joined by blanks -> wording
    Words fillers_;
    Words sides_;
    Words actions_;
    Words places_;
};

}  // namespace tonus::clinical
