#include "call.hpp"

#include "problem.hpp"

#include <algorithm>

namespace tonus::worklist {
namespace {

constexpr std::size_t longest_word = 40;

/// A word of the page's own: whatever else was sent stays out of the log.
bool is_word(std::string_view text) {
    const auto plain = [](unsigned char one) { return std::isalnum(one) != 0 || one == '-' || one == '.'; };
    return !text.empty() && text.size() <= longest_word && std::all_of(text.begin(), text.end(), plain);
}

}  // namespace

core::Result<Answer> note_page_fault(const Setup& setup, const Call& call, store::Reader&) {
    const json::Value body = call.body();
    const PageFault fault{body["page"].string(), body["code"].string(), body["build"].string()};
    for (const auto& [field, text] : {std::pair("page", fault.page), {"code", fault.code}, {"build", fault.build}}) {
        if (!is_word(text)) {
            return core::fail(
                problem(core::ErrorKind::invalid, "form-invalid", std::string(field) + " must be one word of at most 40 letters.")
            );
        }
    }
    if (setup.parts.note_fault) setup.parts.note_fault(fault);
    return Answer("{}");
}

}  // namespace tonus::worklist
