// Expressions of our own: every operator over every pair of literals, every function over typical input.
import fs from 'node:fs';
import path from 'node:path';
import { answer } from './answers.mjs';

const literals = [
    '{}', 'true', 'false', '0', '1', '-2', '7', '1.0', '0.5', '2.50', "'a'", "'A'", "'1'", "'ab c'",
    '@2020', '@2020-02', '@2020-02-29', '@2020-02-29T12:30:00Z', '@2020-02-29T14:30:00+02:00',
    '@2020-02-29T12:30', '@T12:30', '@T12:30:00.000', "4 'mg'", "0.004 'g'", "4 's'", '4 days', '1 year',
    "(1 | 2)", "('a' | 'b')",
];
const operators = [
    '+', '-', '*', '/', 'div', 'mod', '&', '=', '!=', '~', '!~', '<', '<=', '>', '>=', 'and', 'or', 'xor',
    'implies', 'in', 'contains', '|',
];

/** One row an operator and left literal: the answers for every right literal, in order. */
export function operatorMatrix() {
    return operators.flatMap((operator) => literals.map((left) => ({
        operator, left, right: literals, answers: literals.map((right) => answer({}, `${left} ${operator} ${right}`, {})),
    })));
}

/** The hand-written expressions of expressions.txt: a line `# Type/id` chooses the example, the rest are evaluated on it. */
export function focusedCases(examples) {
    const lines = fs.readFileSync(path.join(import.meta.dirname, 'expressions.txt'), 'utf8').split('\n');
    let example = -1;
    return lines.filter((line) => line.trim() !== '').flatMap((line) => {
        if (!line.startsWith('# ')) return [{ example, expression: line, answer: answer(examples[example], line, examples[example]) }];
        example = examples.findIndex((resource) => `${resource.resourceType}/${resource.id}` === line.slice(2).trim());
        if (example < 0) throw new Error(`No example ${line}`);
        return [];
    });
}
