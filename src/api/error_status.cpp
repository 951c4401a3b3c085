#include <tonus/api/error_status.hpp>

#include <algorithm>

namespace tonus::api {
namespace {

struct Line {
    unsigned status;
    std::string_view text;
};

// Source: RFC 9110, section 15; RFC 6585; RFC 4918.
constexpr std::array lines{
    Line{200, "200 OK"},
    Line{201, "201 Created"},
    Line{202, "202 Accepted"},
    Line{204, "204 No Content"},
    Line{304, "304 Not Modified"},
    Line{400, "400 Bad Request"},
    Line{401, "401 Unauthorized"},
    Line{403, "403 Forbidden"},
    Line{404, "404 Not Found"},
    Line{405, "405 Method Not Allowed"},
    Line{406, "406 Not Acceptable"},
    Line{409, "409 Conflict"},
    Line{410, "410 Gone"},
    Line{412, "412 Precondition Failed"},
    Line{413, "413 Content Too Large"},
    Line{415, "415 Unsupported Media Type"},
    Line{422, "422 Unprocessable Content"},
    Line{429, "429 Too Many Requests"},
    Line{503, "503 Service Unavailable"},
    Line{507, "507 Insufficient Storage"},
};

}  // namespace

std::string_view status_line(unsigned status) noexcept {
    const auto found = std::find_if(lines.begin(), lines.end(), [status](const Line& line) { return line.status == status; });
    return found == lines.end() ? "500 Internal Server Error" : found->text;
}

}  // namespace tonus::api
