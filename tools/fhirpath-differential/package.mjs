// Reads the R4 package once: every definition and example by resource type.
import fs from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, 'node_modules/hl7.fhir.r4.examples');

/** All resources of the package, in order of their file names. */
export function readPackage() {
    const names = fs.readdirSync(folder).filter((name) => /^[A-Z].*\.json$/.test(name)).sort();
    return names.map((name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')));
}

const largest = 6_000;
const perType = 2;

/** The plain example of each type and its largest small one, narratives shortened. */
export function chooseExamples(resources) {
    const chosen = new Map();
    for (const resource of resources) {
        const isDefinition = ['StructureDefinition', 'SearchParameter', 'CodeSystem'].includes(resource.resourceType);
        if (resource.text?.div) resource.text.div = '<div xmlns="http://www.w3.org/1999/xhtml">Example</div>';
        const size = JSON.stringify(resource).length;
        const list = chosen.get(resource.resourceType) ?? [];
        if (size <= (isDefinition ? largest / 2 : largest)) list.push(resource);
        chosen.set(resource.resourceType, list);
    }
    const weight = (resource) => (resource.id === 'example' ? 1e9 : 0) + JSON.stringify(resource).length;
    const bySize = (a, b) => weight(b) - weight(a);
    return [...chosen.values()].flatMap((list) => list.sort(bySize).slice(0, perType));
}
