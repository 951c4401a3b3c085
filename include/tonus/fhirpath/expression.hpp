#pragma once

#include <tonus/core/result.hpp>
#include <tonus/fhirpath/type_model.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace tonus::fhirpath {

struct Program;

/// A compiled FHIRPath expression. Immutable, so thread-safe; movable.
class Expression {
public:
    /// Compiles `text` against `model`, which must outlive the expression. Errors: invalid, with the
    /// offending place ("column 12: ...") for bad syntax, unknown functions, types and constants,
    /// wrong numbers of arguments, and texts longer or deeper than any real expression (64 KiB, 200
    /// levels). Source: FHIRPath N1 (http://hl7.org/fhirpath/N1) and FHIR R4, fhirpath.
    [[nodiscard]] static core::Result<Expression> compile(std::string_view text, const TypeModel& model);

    Expression(Expression&&) noexcept;
    Expression& operator=(Expression&&) noexcept;
    ~Expression();

    [[nodiscard]] const Program& program() const noexcept { return *program_; }

private:
    explicit Expression(std::unique_ptr<const Program> program) noexcept;
    std::unique_ptr<const Program> program_;
};

}  // namespace tonus::fhirpath
