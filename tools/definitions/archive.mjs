// Packs the conformance resources of R4 and of profiles/ whole, to be read one at a time.
//   node archive.mjs <output folder>
// Writes archive.bin, resources deflated one after the other, and archive.tsv, one line for each:
//   type, id, canonical URL, version, date, offset in archive.bin, size there, size unpacked, place by type, URL and id
// sorted by type and id. Type "Expansion" holds what the ValueSet of that URL expands to, where R4 publishes
// it and the value set's own text is not enough to work it out.
// Sources: npm packages hl7.fhir.r4.examples and hl7.fhir.r4.expansions 4.0.1 (CC0), profiles/.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateRawSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const examples = join(here, "node_modules/hl7.fhir.r4.examples");
const expansions = join(here, "node_modules/hl7.fhir.r4.expansions");
const profiles = join(here, "../../profiles");

const packedTypes = ["CodeSystem", "OperationDefinition", "SearchParameter", "StructureDefinition", "ValueSet"];

const load = (folder, type) =>
    readdirSync(folder)
        .filter((file) => file.startsWith(`${type}-`) && file.endsWith(".json"))
        .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")))
        .filter(({ resourceType, id, url }) => resourceType === type && id && url);

// The narratives are three quarters of the text and say nothing that the resource does not.
const withoutNarrative = ({ text, ...resource }) => resource;

const completeSystems = new Set(
    load(examples, "CodeSystem")
        .filter(({ content, concept }) => content === "complete" && concept)
        .map(({ url }) => url),
);

// Whether the concepts a value set includes are all in the archive, or listed by itself.
function isComputable({ compose }) {
    const parts = [...(compose?.include ?? []), ...(compose?.exclude ?? [])];
    return parts.length > 0 && parts.every(({ system, concept }) => !system || concept || completeSystems.has(system));
}

// Those over filters of SNOMED CT and LOINC are cut short, some without saying so.
const isWhole = ({ compose, expansion }) =>
    !expansion.extension &&
    (expansion.total ?? 0) <= expansion.contains.length &&
    !(compose?.include ?? []).some(({ filter }) => filter);

function publishedExpansions(valueSets) {
    const computable = new Set(valueSets.filter(isComputable).map(({ url }) => url));
    return load(expansions, "ValueSet")
        .filter(({ url, expansion }) => expansion?.contains && !computable.has(url))
        .filter(isWhole)
        .map(({ id, url, version, expansion }) => ({ resourceType: "Expansion", id, url, version, expansion }));
}

const valueSets = load(examples, "ValueSet");
const resources = [
    ...packedTypes.flatMap((type) => [...load(examples, type), ...load(profiles, type)]),
    ...publishedExpansions(valueSets),
].map(withoutNarrative);
const sorted = (list, order) => [...list].sort((left, right) => (order(left) < order(right) ? -1 : 1));
const inOrder = sorted(resources, ({ resourceType, id }) => `${resourceType}\t${id}`);
const byUrl = sorted(resources, ({ resourceType, url, id }) => `${resourceType}\t${url}\t${id}`);
const placesByUrl = new Map(byUrl.map((resource, place) => [resource, place]));

const blobs = [];
const lines = [];
let offset = 0;
for (const resource of inOrder) {
    const text = Buffer.from(JSON.stringify(resource));
    const packed = deflateRawSync(text, { level: 9 });
    const { resourceType, id, url, version = "", date = "", meta } = resource;
    const dated = meta?.lastUpdated ?? date;
    const place = placesByUrl.get(resource);
    lines.push([resourceType, id, url, version, dated, offset, packed.length, text.length, place].join("\t"));
    blobs.push(packed);
    offset += packed.length;
}
writeFileSync(join(process.argv[2], "archive.bin"), Buffer.concat(blobs));
writeFileSync(join(process.argv[2], "archive.tsv"), `${lines.join("\n")}\n`);
