// Evaluates with fhirpath.js and writes each answer as the test compares it.
import fhirpath from 'fhirpath';
import model from 'fhirpath/fhir-context/r4';

function describe(value) {
    if (typeof value === 'object' && value !== null) return `{${Object.keys(value).sort().join()}}`;
    // The engine writes UTC as an offset of zero.
    return String(value).replace(/(T\d\d:\d\d.*)[-+]00:00$/, '$1Z');
}

const hasExtension = (inputs, url) => inputs.some((input) => input?.extension?.some((one) => one.url === url));

const userInvocationTable = {
    hasExtension: { fn: hasExtension, arity: { 1: ['String'] } },
};

/**
 * R4's own expressions use `as` on several items, where it keeps those of the type, and ask for the type of a
 * target that no server is there to give; the reference tells it.
 */
export function adapted(expression) {
    return expression.replaceAll('.as(', '.ofType(').replaceAll(/\(([\w.]+) as (\w+)\)/g, '$1.ofType($2)')
        .replaceAll(/resolve\(\) is (\w+)/g, "reference.matches('(^|/)$1/')")
        .replace('member.resolve()', "member.reference.where(matches('(^|/)Practitioner/'))")
        .replace('ofType(Practitioner).exists()', 'exists()');
}

/** The items of the answer as texts; "!" if the engine refuses. */
export function answer(focus, expression, resource, base) {
    try {
        const input = base ? { base, expression } : expression;
        const options = { preciseMath: true, traceFn: () => {}, userInvocationTable };
        return fhirpath.compile(input, model, options)(focus, { resource, rootResource: resource }).map(describe);
    } catch (problem) {
        if (process.env.EXPLAIN) console.error(`${expression}: ${problem.message ?? problem}`);
        return '!';
    }
}
