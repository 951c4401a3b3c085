#include <tonus/fhirpath/expression.hpp>

#include "parser.hpp"

namespace tonus::fhirpath {
namespace {

constexpr std::size_t longest_text = 64 * 1024;

}  // namespace

core::Result<Expression> Expression::compile(std::string_view text, const TypeModel& model) {
    if (text.size() > longest_text) {
        return core::fail(core::ErrorKind::invalid, "A FHIRPath expression may have at most 65536 bytes.");
    }
    auto tokens = tokenize(text);
    if (!tokens) return core::fail(tokens.error());
    auto program = std::make_unique<Program>();
    program->model = &model;
    program->resource_type = model.find_type("Resource");
    if (const auto parsed = parse(std::move(*tokens), *program); !parsed) return core::fail(parsed.error());
    program->found = std::make_unique<std::atomic<const ElementType*>[]>(program->nodes.size());
    return Expression(std::move(program));
}

Expression::Expression(std::unique_ptr<const Program> program) noexcept : program_(std::move(program)) {}
Expression::Expression(Expression&&) noexcept = default;
Expression& Expression::operator=(Expression&&) noexcept = default;
Expression::~Expression() = default;

}  // namespace tonus::fhirpath
