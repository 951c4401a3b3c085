#include "report_frames.hpp"

#include <algorithm>
#include <tuple>

namespace tonus::clinical {
namespace {

constexpr std::uint32_t frame_reach = 8;  // tokens between the head and a part (E)

std::uint32_t gap(const FrameCue& a, const FrameCue& b) {
    if (a.last <= b.first) return b.first - a.last;
    return b.last <= a.first ? a.first - b.last : 0;
}

bool by_place(const FrameCue& a, const FrameCue& b) { return std::tie(a.frame, a.part, a.first) < std::tie(b.frame, b.part, b.first); }

bool overlap(const FrameCue& a, std::uint32_t first, std::uint32_t last) { return a.first < last && first < a.last; }

}  // namespace

void FrameReader::clear() {
    cues_.clear();
    used_.clear();
    told_.clear();
}

void FrameReader::hide(std::uint32_t first, std::uint32_t last) {
    std::erase_if(cues_, [&](const FrameCue& cue) {
        return cue.first >= first && cue.last <= last && cue.last - cue.first < last - first;
    });
}

void FrameReader::leave_out_incomplete(const std::vector<Frame>& frames) {
    if (!may_hold_complete()) return cues_.clear();
    seen_.resize(frames.size());
    for (const FrameCue& cue : cues_) seen_[cue.frame] |= 1U << cue.part;
    complete_.clear();
    for (const FrameCue& cue : cues_) {
        if (seen_[cue.frame] == (1U << frames[cue.frame].parts) - 1) complete_.push_back(cue);
    }
    for (const FrameCue& cue : cues_) seen_[cue.frame] = 0;
    cues_.swap(complete_);
}

/// A frame has two parts or more.
bool FrameReader::may_hold_complete() const noexcept {
    constexpr std::size_t many = 12;  // to be compared each with each
    if (cues_.size() > many) return true;
    for (std::size_t i = 0; i < cues_.size(); ++i) {
        for (std::size_t j = i + 1; j < cues_.size(); ++j) {
            if (cues_[i].frame == cues_[j].frame && cues_[i].part != cues_[j].part) return true;
        }
    }
    return false;
}

const std::vector<ToldFrame>& FrameReader::read(const std::vector<Frame>& frames) {
    std::sort(cues_.begin(), cues_.end(), by_place);
    for (const FrameCue& cue : cues_) {
        const std::size_t before = used_.size();
        if (cue.part != 0 || !is_complete(cue, frames[cue.frame])) continue;
        ToldFrame told{{cue.first, cue.last, frames[cue.frame].payload}, cue.first, cue.last};
        for (std::size_t at = before; at < used_.size(); ++at) {
            told.first = std::min(told.first, used_[at].first);
            told.last = std::max(told.last, used_[at].last);
        }
        told_.push_back(told);
    }
    return told_;
}

bool FrameReader::takes_part(std::uint32_t first, std::uint32_t last) const {
    return std::any_of(used_.begin(), used_.end(), [&](const FrameCue& cue) { return overlap(cue, first, last); });
}

const FrameCue* FrameReader::nearest(const FrameCue& head, std::uint32_t part) const {
    const std::uint32_t from = head.first > frame_reach ? head.first - frame_reach : 0;
    // A part of several words may begin further off than it ends.
    constexpr std::uint32_t longest_part = 8;
    const FrameCue begin{from > longest_part ? from - longest_part : 0, 0, head.frame, part};
    const FrameCue* best = nullptr;
    for (auto cue = std::lower_bound(cues_.begin(), cues_.end(), begin, by_place); cue != cues_.end(); ++cue) {
        if (cue->frame != head.frame || cue->part != part || cue->first > head.last + frame_reach) break;
        if (gap(*cue, head) > frame_reach || overlap(*cue, head.first, head.last)) continue;
        if (best == nullptr || gap(*cue, head) < gap(*best, head)) best = &*cue;
    }
    return best;
}

bool FrameReader::is_complete(const FrameCue& head, const Frame& frame) {
    const std::size_t before = used_.size();
    used_.push_back(head);
    for (std::uint32_t part = 1; part < frame.parts; ++part) {
        const FrameCue* cue = nearest(head, part);
        if (cue == nullptr) {
            used_.resize(before);
            return false;
        }
        used_.push_back(*cue);
    }
    return true;
}

}  // namespace tonus::clinical
