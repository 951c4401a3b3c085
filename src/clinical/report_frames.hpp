#pragma once

#include "lexicon.hpp"

#include <cstdint>
#include <vector>

namespace tonus::clinical {

/// Words of one part of a frame in a sentence.
struct FrameCue {
    std::uint32_t first = 0;  ///< tokens of the text
    std::uint32_t last = 0;
    std::uint32_t frame = 0;
    std::uint32_t part = 0;
};

/// The head of a complete frame with what it means, and the tokens from its first word to its last.
struct ToldFrame {
    PhraseMatch head;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// Finds the frames of a sentence all of whose parts stand near the head.
class FrameReader {
public:
    void clear();
    void add(const FrameCue& cue) { cues_.push_back(cue); }
    [[nodiscard]] bool empty() const noexcept { return cues_.empty(); }
    /// Most words of a sentence belong to frames of which nothing else stands in it.
    void leave_out_incomplete(const std::vector<Frame>& frames);
    /// Leaves out what stands inside a longer phrase of tokens `first` to `last` that means something else.
    void hide(std::uint32_t first, std::uint32_t last);

    [[nodiscard]] const std::vector<ToldFrame>& read(const std::vector<Frame>& frames);

    /// Do words of a complete frame stand among tokens `first` to `last`?
    [[nodiscard]] bool takes_part(std::uint32_t first, std::uint32_t last) const;

private:
    [[nodiscard]] bool may_hold_complete() const noexcept;
    [[nodiscard]] const FrameCue* nearest(const FrameCue& head, std::uint32_t part) const;
    [[nodiscard]] bool is_complete(const FrameCue& head, const Frame& frame);

    std::vector<FrameCue> cues_;       // by frame and place
    std::vector<std::uint32_t> seen_;  // by frame: a bit for each part
    std::vector<FrameCue> complete_;
    std::vector<FrameCue> used_;
    std::vector<ToldFrame> told_;
};

}  // namespace tonus::clinical
