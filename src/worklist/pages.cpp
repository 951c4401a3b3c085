#include "pages.hpp"

#include <tonus/core/text.hpp>
#include <tonus/http/media_type.hpp>

#include <tonus_embedded/web_files.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace tonus::worklist {
namespace {

constexpr std::string_view content_security_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

constexpr std::array<std::string_view, 8> page_roots = {
    "worklist",
    "flags",
    "patients",
    "rules",
    "audit",
    "system",
    "preferences",
    "sign-in",
};

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> media_types = {{
    {".js", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".html", "text/html; charset=utf-8"},
    {".svg", "image/svg+xml"},
    {".json", "application/json"},
    {".png", "image/png"},
}};

const core::EmbeddedFile* find_file(std::string_view path) {
    const auto files = embedded::web_files();
    const auto found = std::find_if(files.begin(), files.end(), [&](const core::EmbeddedFile& file) { return file.path == path; });
    return found == files.end() ? nullptr : &*found;
}

std::string_view media_type_of(std::string_view path) {
    for (const auto& [ending, type] : media_types) {
        if (path.ends_with(ending)) return type;
    }
    return "application/octet-stream";
}

/// The file as the client wants it packed.
http::Response file_response(const http::Request& request, std::string_view path, const core::EmbeddedFile& file) {
    const std::string_view accepted = request.headers.get("Accept-Encoding");
    http::Response response(200, media_type_of(path), std::string());
    response.headers.add("Vary", "Accept-Encoding");
    for (const auto& [coding, ending] : {std::pair{"br", ".br"}, std::pair{"gzip", ".gz"}}) {
        const core::EmbeddedFile* packed = find_file(std::string(path) + ending);
        if (packed == nullptr || http::encoding_quality(accepted, coding) <= 0) continue;
        response.headers.add("Content-Encoding", coding);
        response.body = std::string(packed->content);
        return response;
    }
    response.body = std::string(file.content);
    return response;
}

std::string_view first_segment(std::string_view path) {
    path.remove_prefix(std::min<std::size_t>(1, path.size()));
    return path.substr(0, path.find('/'));
}

}  // namespace

bool is_page(std::string_view path) noexcept {
    const std::string_view root = first_segment(path);
    return path == "/" || root == "assets" || std::find(page_roots.begin(), page_roots.end(), root) != page_roots.end();
}

std::optional<http::Response> page_response(const http::Request& request) {
    if (request.path == "/") {
        http::Response response(307);
        response.headers.add("Location", "/worklist");
        return response;
    }
    const std::string_view below = std::string_view(request.path).substr(1);
    if (first_segment(request.path) == "assets") {
        const core::EmbeddedFile* file = find_file(below);
        if (file == nullptr) return std::nullopt;
        http::Response response = file_response(request, below, *file);
        response.headers.add("Cache-Control", "public, max-age=31536000, immutable");
        response.route = "/assets/{file}";
        return response;
    }
    const core::EmbeddedFile* index = find_file("index.html");
    if (!is_page(request.path) || index == nullptr) return std::nullopt;
    http::Response response = file_response(request, "index.html", *index);
    response.headers.add("Content-Security-Policy", content_security_policy);
    response.headers.add("Cross-Origin-Opener-Policy", "same-origin");
    response.headers.add("Cache-Control", "no-store");
    response.route = "/{page}";
    return response;
}

}  // namespace tonus::worklist
