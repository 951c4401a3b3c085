#include "parser.hpp"

#include "vocabulary.hpp"

#include <tonus/core/text.hpp>

#include <algorithm>

namespace tonus::fhirpath {
namespace {

// Nodes this deep are as many stack frames in the evaluator.
constexpr std::uint16_t deepest_expression = 500;
constexpr int deepest_nesting = 200;

/// Recursive descent with one loop for the binary operators. A function that fails records the
/// problem and returns no_node.
class Parser {
public:
    Parser(std::vector<Token> tokens, Program& program) : tokens_(std::move(tokens)), program_(program) {}

    core::Result<void> run() {
        program_.root = expression(0);
        if (!failed_ && peek().kind != TokenKind::end) fail("\"" + peek().text + "\" is not expected here.");
        if (failed_) return core::fail(syntax_error(problem_position_, problem_));
        return {};
    }

private:
    [[nodiscard]] const Token& peek() const { return tokens_[place_]; }
    [[nodiscard]] const Token& following() const { return tokens_[std::min(place_ + 1, tokens_.size() - 1)]; }
    Token take() { return tokens_[place_ + 1 < tokens_.size() ? place_++ : place_]; }
    [[nodiscard]] bool at_symbol(std::string_view symbol) const { return peek().kind == TokenKind::symbol && peek().text == symbol; }
    bool skip_symbol(std::string_view symbol) {
        if (!at_symbol(symbol)) return false;
        take();
        return true;
    }
    bool expect(std::string_view symbol) {
        if (skip_symbol(symbol)) return true;
        fail("\"" + std::string(symbol) + "\" is missing.");
        return false;
    }

    NodeIndex fail(std::string problem) { return fail(peek().position, std::move(problem)); }
    NodeIndex fail(std::uint32_t position, std::string problem) {
        if (!failed_) {
            failed_ = true;
            problem_ = std::move(problem);
            problem_position_ = position;
        }
        return no_node;
    }

    std::string_view keep(std::string text) { return program_.strings.emplace_back(std::move(text)); }

    [[nodiscard]] std::uint16_t depth_of(NodeIndex node) const { return node == no_node ? std::uint16_t(0) : program_.nodes[node].depth; }

    NodeIndex add(Node node) {
        std::uint16_t below = std::max(depth_of(node.left), depth_of(node.right));
        for (std::size_t i = 0; i < node.argument_count; ++i) {
            below = std::max(below, depth_of(program_.argument(node, i)));
        }
        node.depth = std::uint16_t(below + 1);
        if (node.depth > deepest_expression) return fail(node.position, "the expression is nested too deeply.");
        program_.nodes.push_back(node);
        return NodeIndex(program_.nodes.size() - 1);
    }

    NodeIndex add(Operation operation, std::uint32_t position, NodeIndex left = no_node, NodeIndex right = no_node) {
        Node node;
        node.operation = operation;
        node.position = position;
        node.left = left;
        node.right = right;
        return add(node);
    }

    NodeIndex add_literal(std::uint32_t position, const Item& item) {
        Node node;
        node.operation = Operation::literal;
        node.position = position;
        node.literal = item;
        return add(node);
    }

    [[nodiscard]] const BinaryOperator* operator_ahead() const {
        const bool may_be = peek().kind == TokenKind::symbol || peek().kind == TokenKind::identifier;
        return may_be ? find_operator(peek().text) : nullptr;
    }

    NodeIndex expression(int least_binding) {
        if (++nesting_ > deepest_nesting) return fail("the expression is nested too deeply.");
        NodeIndex left = unary();
        while (!failed_) {
            const BinaryOperator* next = operator_ahead();
            if (next == nullptr || next->binds <= least_binding) break;
            const std::uint32_t position = take().position;
            if (next->operation == Operation::is || next->operation == Operation::as) {
                left = type_operation(*next, position, left);
            } else {
                const NodeIndex right = expression(next->binds);
                if (failed_) break;
                left = add(next->operation, position, left, right);
            }
        }
        --nesting_;
        return failed_ ? no_node : left;
    }

    NodeIndex type_operation(const BinaryOperator& which, std::uint32_t position, NodeIndex left) {
        Node node;
        node.operation = which.operation;
        node.position = position;
        node.left = left;
        if (!type_name(node.test)) return no_node;
        return add(node);
    }

    NodeIndex unary() {
        // A sign binds more loosely than a step: -1.abs() is -(1.abs()).
        const std::uint32_t position = peek().position;
        if (skip_symbol("+")) return signed_operand();
        if (skip_symbol("-")) {
            const NodeIndex operand = signed_operand();
            return failed_ ? no_node : add(Operation::negate, position, operand);
        }
        return steps(term());
    }

    NodeIndex signed_operand() {
        if (++nesting_ > deepest_nesting) return fail("the expression is nested too deeply.");
        const NodeIndex operand = unary();
        --nesting_;
        return operand;
    }

    NodeIndex steps(NodeIndex left) {
        while (!failed_) {
            const std::uint32_t position = peek().position;
            if (skip_symbol(".")) {
                left = at_symbol("$this") || at_symbol("$index") || at_symbol("$total") ? fail("a name must follow the dot.")
                                                                                        : invocation(left);
            } else if (skip_symbol("[")) {
                const NodeIndex index = expression(0);
                if (failed_ || !expect("]")) return no_node;
                left = add(Operation::indexer, position, left, index);
            } else {
                return left;
            }
        }
        return no_node;
    }

    NodeIndex term() {
        const Token& token = peek();
        switch (token.kind) {
            case TokenKind::string: return string_literal();
            case TokenKind::number: return number_literal();
            case TokenKind::date:
            case TokenKind::date_time:
            case TokenKind::time: return temporal_literal();
            case TokenKind::constant: return constant();
            case TokenKind::identifier: return word();
            case TokenKind::quoted_identifier: return invocation(no_node);
            case TokenKind::symbol: return symbol();
            case TokenKind::end: break;
        }
        return fail("the expression ends too early.");
    }

    NodeIndex symbol() {
        const std::uint32_t position = peek().position;
        if (skip_symbol("(")) {
            const NodeIndex inner = expression(0);
            return failed_ || !expect(")") ? no_node : inner;
        }
        if (skip_symbol("{")) return expect("}") ? add(Operation::nothing, position) : no_node;
        if (skip_symbol("$this")) return add(Operation::this_item, position);
        if (skip_symbol("$index")) return add(Operation::this_index, position);
        if (skip_symbol("$total")) return add(Operation::this_total, position);
        return fail("\"" + peek().text + "\" is not expected here.");
    }

    NodeIndex word() {
        const Token& token = peek();
        if (token.text == "true" || token.text == "false") {
            const bool value = token.text == "true";
            return add_literal(take().position, Item::boolean(value));
        }
        return invocation(no_node);
    }

    NodeIndex string_literal() {
        const Token token = take();
        return add_literal(token.position, Item::string(keep(token.text)));
    }

    NodeIndex number_literal() {
        const Token token = take();
        const auto value = Decimal::parse(token.text);
        if (!value) return fail(token.position, "this number is too large.");
        if (const NodeIndex quantity = quantity_literal(token, *value); quantity != no_node) return quantity;
        if (token.text.find('.') == std::string::npos) {
            if (const auto whole = value->to_integer()) return add_literal(token.position, Item::integer(*whole));
            return fail(token.position, "this whole number is too large.");
        }
        return add_literal(token.position, Item::decimal(&program_.decimals.emplace_back(*value)));
    }

    NodeIndex quantity_literal(const Token& number, const Decimal& value) {
        const Token& unit = peek();
        const bool calendar = unit.kind == TokenKind::identifier && calendar_unit(unit.text).has_value();
        if (!calendar && unit.kind != TokenKind::string) return no_node;
        const std::string_view text = keep(take().text);
        return add_literal(number.position, Item::quantity(&program_.quantities.emplace_back(Quantity{value, text, calendar})));
    }

    NodeIndex temporal_literal() {
        const Token token = take();
        const auto value = token.kind == TokenKind::date        ? parse_date(token.text)
                           : token.kind == TokenKind::date_time ? parse_date_time(token.text)
                                                                : parse_time(token.text);
        if (!value) return fail(token.position, "\"" + token.text + "\" is no date or time.");
        return add_literal(token.position, Item::temporal(&program_.temporals.emplace_back(*value)));
    }

    NodeIndex constant() {
        const Token token = take();
        if (token.text == "resource") return add(Operation::resource, token.position);
        if (token.text == "rootResource") return add(Operation::root_resource, token.position);
        if (token.text == "context") return add(Operation::context, token.position);
        if (auto url = url_constant(token.text)) return add_literal(token.position, Item::string(keep(std::move(*url))));
        return fail(
            token.position,
            "%" + token.text +
                " is unknown. Known: %resource, %rootResource, %context, %ucum, %sct, %loinc, "
                "%vs-..., %ext-...."
        );
    }

    NodeIndex invocation(NodeIndex left) {
        const Token token = take();
        if (token.kind != TokenKind::identifier && token.kind != TokenKind::quoted_identifier) {
            return fail(token.position, "a name is missing.");
        }
        if (at_symbol("(")) return call(token, left);
        Node node;
        node.operation = Operation::member;
        node.position = token.position;
        node.left = left;
        node.name = keep(token.text);
        if (left == no_node && token.text[0] >= 'A' && token.text[0] <= 'Z') {
            node.test.type = program_.model->find_type(token.text);
        }
        return add(node);
    }

    NodeIndex call(const Token& name, NodeIndex left) {
        const FunctionSignature* signature = find_function(name.text);
        if (signature == nullptr) return unknown_function(name);
        take();
        Node node;
        node.operation = Operation::call;
        node.function = signature->function;
        node.position = name.position;
        node.left = left;
        node.name = signature->name;
        std::vector<NodeIndex> arguments;
        if (signature->kind == ArgumentKind::type) {
            if (!type_name(node.test)) return no_node;
        } else if (!at_symbol(")")) {
            do {
                arguments.push_back(expression(0));
            } while (!failed_ && skip_symbol(","));
        }
        if (failed_ || !expect(")")) return no_node;
        const std::size_t given = signature->kind == ArgumentKind::type ? 1 : arguments.size();
        if (given < signature->least || given > signature->most) return wrong_count(name, *signature, given);
        node.argument_count = std::uint8_t(arguments.size());
        node.first_argument = std::uint32_t(program_.arguments.size());
        program_.arguments.insert(program_.arguments.end(), arguments.begin(), arguments.end());
        return add(node);
    }

    NodeIndex unknown_function(const Token& name) {
        std::string problem = "there is no function \"" + name.text + "\".";
        const auto names = function_names();
        if (const auto near = core::nearest(name.text, names)) {
            problem += " Did you mean \"" + std::string(*near) + "\"?";
        }
        return fail(name.position, std::move(problem));
    }

    NodeIndex wrong_count(const Token& name, const FunctionSignature& signature, std::size_t given) {
        std::string wanted = std::to_string(signature.least);
        if (signature.most != signature.least) wanted += " to " + std::to_string(signature.most);
        return fail(name.position, name.text + "() takes " + wanted + " arguments, not " + std::to_string(given) + ".");
    }

    bool type_name(TypeTest& test) {
        Token token = take();
        std::string space;
        if (at_symbol(".") && (token.text == "System" || token.text == "FHIR")) {
            take();
            space = token.text;
            token = take();
        }
        const bool named = token.kind == TokenKind::identifier || token.kind == TokenKind::quoted_identifier;
        if (named && space != "System") test.type = program_.model->find_type(token.text);
        if (named && space != "FHIR") find_system_type(token.text, test);
        if (named && (test.type != no_type || test.system)) return true;
        fail(token.position, "\"" + token.text + "\" is no type of FHIR or System.");
        return false;
    }

    static void find_system_type(std::string_view name, TypeTest& test) {
        const auto kind = system_kind(name);
        test.any = name == "Any";
        test.system = test.any || kind.has_value();
        if (kind) test.kind = *kind;
    }

    std::vector<Token> tokens_;
    Program& program_;
    std::size_t place_ = 0;
    int nesting_ = 0;
    bool failed_ = false;
    std::uint32_t problem_position_ = 0;
    std::string problem_;
};

}  // namespace

core::Result<void> parse(std::vector<Token> tokens, Program& program) { return Parser(std::move(tokens), program).run(); }

}  // namespace tonus::fhirpath
