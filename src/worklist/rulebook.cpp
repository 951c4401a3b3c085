#include "rulebook.hpp"

#include <tonus/surveillance/rule_page.hpp>

namespace tonus::worklist {
namespace {

constexpr std::string_view page_path = "/rulebook";
constexpr std::string_view style_path = "/rulebook/style.css";

constexpr std::string_view style =
    ":root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;margin:0}main{max-width:60rem;margin:auto;padding:1rem}"
    "nav ul{columns:2 20rem;padding-left:1.2rem}section{border-top:1px solid;margin-top:2rem}"
    "table{border-collapse:collapse;width:100%}th,td{border:1px solid;padding:.25rem .5rem;text-align:left;vertical-align:top}"
    "small{opacity:.8}@media print{nav{display:none}section{break-inside:avoid}}";

}  // namespace

bool is_rulebook(std::string_view path) noexcept { return path == page_path || path == style_path; }

std::optional<http::Response> rulebook_response(const http::Request& request, const surveillance::RuleSet& rules) {
    const bool page = request.path == page_path;
    if (!page && request.path != style_path) return std::nullopt;
    http::Response response(
        200,
        page ? "text/html; charset=utf-8" : "text/css; charset=utf-8",
        page ? surveillance::rule_page(rules, style_path) : std::string(style)
    );
    response.headers.add(
        "Content-Security-Policy", "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    );
    response.headers.add("Cache-Control", "no-cache");
    response.route = "/rulebook";
    return response;
}

}  // namespace tonus::worklist
