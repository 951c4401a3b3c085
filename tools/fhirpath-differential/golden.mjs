// Usage: node golden.mjs <folder>. Writes the golden files of the FHIRPath tests.
import fs from 'node:fs';
import path from 'node:path';
import { answer, adapted } from './answers.mjs';
import { focusedCases, operatorMatrix } from './corpus.mjs';
import { chooseExamples, readPackage } from './package.mjs';

const folder = process.argv[2];
const write = (name, lines) => fs.writeFileSync(path.join(folder, name), lines.join('\n') + '\n');

/** The elements at a path such as Patient.contact, through arrays and choices. */
function elementsAt(resource, elementPath) {
    const [type, ...names] = elementPath.split('.');
    let found = resource.resourceType === type ? [resource] : [];
    for (const name of names) {
        const stem = name.replace('[x]', '');
        const read = (object) => name.endsWith('[x]')
            ? Object.entries(object).filter(([key]) => key.startsWith(stem) && key !== stem).map(([, value]) => value)
            : [object[name]];
        found = found.flatMap((object) => typeof object === 'object' ? read(object).flat() : [])
            .filter((value) => value !== undefined && value !== null);
    }
    return found;
}

/** Every invariant that stands in the snapshot of a resource type, with the path it is about. */
function invariantsOf(resources) {
    const found = new Map();
    for (const structure of resources) {
        if (structure.resourceType !== 'StructureDefinition' || structure.kind !== 'resource') continue;
        if (structure.derivation === 'constraint') continue;
        for (const element of structure.snapshot.element) {
            for (const constraint of element.constraint ?? []) {
                // ele-1 and ext-1 are on every element there is; a few places show what they do.
                const everywhere = ['ele-1', 'ext-1'].includes(constraint.key) && element.path.split('.').length > 2;
                if (!constraint.expression || everywhere || element.path.includes('[x]')) continue;
                found.set(`${element.path} ${constraint.key}`, [element.path, constraint.key, constraint.expression]);
            }
        }
    }
    return [...found.values()];
}

function invariantAnswers(resources, examples) {
    return invariantsOf(resources).flatMap(([elementPath, key, expression]) => {
        const answers = examples.flatMap((resource, example) =>
            elementsAt(resource, elementPath).filter((element) => typeof element === 'object').map((element, at) =>
                [example, at, answer(element, adapted(expression), resource, elementPath)]));
        const holds = (entry) => entry[2].length === 1 && entry[2][0] === 'true';
        const rest = answers.filter((entry) => !holds(entry));
        const used = [...new Set(answers.map((entry) => entry[0]))];
        return used.length === 0 ? [] : [{ path: elementPath, key, expression, examples: used, otherwise: rest }];
    });
}

function searchAnswers(resources, examples) {
    return resources.filter((resource) => resource.resourceType === 'SearchParameter' && resource.expression)
        .flatMap((parameter) => {
            const answers = examples.map((resource, example) => [example, answer(resource, adapted(parameter.expression), resource)])
                .filter(([, items]) => items.length > 0);
            return [{ parameter: parameter.id, expression: parameter.expression, answers }];
        });
}

const resources = readPackage();
const examples = chooseExamples(resources);
write('resources.ndjson', examples.map((resource) => JSON.stringify(resource)));
write('invariants.ndjson', invariantAnswers(resources, examples).map((row) => JSON.stringify(row)));
write('search-parameters.ndjson', searchAnswers(resources, examples).map((row) => JSON.stringify(row)));
write('operators.ndjson', operatorMatrix().map((row) => JSON.stringify(row)));
write('expressions.ndjson', focusedCases(examples).map((row) => JSON.stringify(row)));
