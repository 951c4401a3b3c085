// Compiles R4's definitions and the project's profiles into one JSON image.
//   node compile.mjs <output file>
// Sources: npm packages hl7.fhir.r4.examples and hl7.fhir.r4.expansions 4.0.1 (CC0), profiles/.
// The shape of the image is described in include/tonus/definitions/definitions.hpp.
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const examples = join(here, "node_modules/hl7.fhir.r4.examples");
const expansions = join(here, "node_modules/hl7.fhir.r4.expansions");
const profiles = join(here, "../../profiles");

// Code systems this large are judged elsewhere or not at all; listing them would only bloat the binary.
const largestListedValueSet = 3000;

const read = (folder, file) => JSON.parse(readFileSync(join(folder, file), "utf8"));
const load = (folder, prefix) =>
    existsSync(folder)
        ? readdirSync(folder)
              .filter((file) => file.startsWith(prefix) && file.endsWith(".json"))
              .sort()
              .map((file) => read(folder, file))
        : [];

const withoutVersion = (canonical) => canonical.split("|")[0];

// A constraint marked as best practice is advice to authors, which most real data does not follow.
const isAdvice = (constraint) =>
    (constraint.extension ?? []).some((e) => e.url.endsWith("/elementdefinition-bestpractice") && e.valueBoolean);

// The resource type that a profile named as a reference's target is for.
const targetType = (url) => typesByUrl.get(url) ?? url.split("/").pop();

function typeOf(type) {
    // FHIRPath system types appear in id and value elements; their real type stands in an extension.
    const fhirType = type.extension?.find((e) => e.url.endsWith("structuredefinition-fhir-type"))?.valueUrl;
    const code = (fhirType ?? type.code).replace("http://hl7.org/fhirpath/System.", "").replace(/^String$/, "string");
    const compiled = { code };
    if (type.profile) compiled.profiles = type.profile;
    if (type.targetProfile) compiled.targets = type.targetProfile.map(targetType);
    return compiled;
}

function valueWithPrefix(element, prefix) {
    const key = Object.keys(element).find((name) => name.startsWith(prefix));
    return key === undefined ? undefined : element[key];
}

function elementOf(element, constraints) {
    const compiled = { path: element.path };
    if (element.id !== element.path) compiled.id = element.id;
    if (element.min) compiled.min = element.min;
    if (element.max !== "1") compiled.max = element.max === "*" ? -1 : Number(element.max);
    if (element.type) compiled.types = element.type.map(typeOf);
    // R4's definition of Resource.id says string where its text, its regex and its schema say id.
    if (element.base?.path === "Resource.id") compiled.types = [{ code: "id" }];
    if (element.contentReference) compiled.content = element.contentReference.replace(/^.*#/, "");
    if (element.binding?.valueSet && ["required", "extensible"].includes(element.binding.strength)) {
        compiled.binding = { strength: element.binding.strength, valueSet: withoutVersion(element.binding.valueSet) };
    }
    const fixed = valueWithPrefix(element, "fixed");
    if (fixed !== undefined) compiled.fixed = fixed;
    const pattern = valueWithPrefix(element, "pattern");
    if (pattern !== undefined) compiled.pattern = pattern;
    if (element.slicing) compiled.slicing = { discriminators: element.slicing.discriminator ?? [], rules: element.slicing.rules };
    if (element.sliceName) compiled.slice = element.sliceName;
    if (element.isSummary) compiled.summary = true;
    if (element.isModifier) compiled.modifier = true;
    const keys = [];
    for (const constraint of element.constraint ?? []) {
        if (!constraint.expression || isAdvice(constraint)) continue;
        constraints[constraint.key] ??= {
            severity: constraint.severity,
            human: constraint.human,
            expression: constraint.expression,
        };
        keys.push(constraint.key);
    }
    if (keys.length > 0) compiled.constraints = keys;
    return compiled;
}

// The element at `path` of a type, looked up in the data type of its parent where the type ends.
function baseElement(path, name, structures) {
    const structure = structures.find(({ type, derivation }) => type === name && derivation !== "constraint");
    const own = structure.snapshot.element.find((element) => element.path === path);
    if (own) return own;
    const dot = path.lastIndexOf(".");
    const [{ code }] = baseElement(path.slice(0, dot), name, structures).type;
    return baseElement(code + path.slice(dot), code, structures);
}

// Our profiles say only what they change: the rest is their base's.
function withSnapshot(structure, structures) {
    if (structure.snapshot) return structure;
    const element = structure.differential.element.map((changed) => {
        const { min, max, type } = baseElement(changed.path, structure.type, structures);
        return { ...(changed.sliceName ? { max } : { min, max, type }), ...changed };
    });
    return { ...structure, snapshot: { element } };
}

function compileStructures(structures, constraints) {
    const types = {};
    const constrained = {};
    const extensions = {};
    for (const structure of structures) {
        const elements = structure.snapshot.element.map((element) => elementOf(element, constraints));
        const base = structure.baseDefinition?.split("/").pop();
        if (structure.derivation !== "constraint") {
            types[structure.type] = { kind: structure.kind, abstract: structure.abstract, base, elements };
        } else if (structure.type === "Extension") {
            const value = structure.snapshot.element.find((element) => element.path === "Extension.value[x]");
            extensions[structure.url] = {
                value: value.max === "0" ? [] : (value.type ?? []).map((type) => type.code),
                nested: value.max === "0",
            };
        } else {
            constrained[structure.url] = { type: structure.type, base, elements };
        }
    }
    return { types, profiles: constrained, extensions };
}

// Only sets that list their codes can be expanded here; the others stay open.
function expand(valueSet) {
    const included = valueSet.compose?.include ?? [];
    const listed = included.every(({ concept, filter, valueSet: others }) => concept && !filter && !others);
    if (valueSet.expansion || valueSet.compose?.exclude || !listed) return valueSet;
    const contains = included.flatMap(({ system, concept }) => concept.map(({ code }) => ({ system, code })));
    return { ...valueSet, expansion: { contains } };
}

function codesIn(contains, codes) {
    for (const entry of contains ?? []) {
        if (!entry.abstract && entry.code !== undefined) (codes[entry.system ?? ""] ??= []).push(entry.code);
        codesIn(entry.contains, codes);
    }
    return codes;
}

function compileValueSets(valueSets, wanted) {
    const compiled = {};
    for (const valueSet of valueSets) {
        if (!wanted.has(valueSet.url) || !valueSet.expansion) continue;
        const codes = codesIn(valueSet.expansion.contains, {});
        const count = Object.values(codes).reduce((sum, list) => sum + list.length, 0);
        const complete = (valueSet.expansion.total ?? count) <= count && count > 0;
        if (complete && count <= largestListedValueSet) compiled[valueSet.url] = codes;
    }
    return compiled;
}

function boundValueSets({ types, profiles: constrained }) {
    const wanted = new Set();
    for (const { elements } of [...Object.values(types), ...Object.values(constrained)]) {
        for (const element of elements) if (element.binding) wanted.add(element.binding.valueSet);
    }
    return wanted;
}

function compileSearchParameters(parameters) {
    return parameters
        .filter((parameter) => parameter.expression && parameter.url.startsWith("http://hl7.org/fhir/SearchParameter/"))
        .map((parameter) => {
            const compiled = {
                url: parameter.url,
                code: parameter.code,
                type: parameter.type,
                base: parameter.base,
                expression: parameter.expression,
            };
            if (parameter.target) compiled.target = parameter.target;
            if (parameter.component) compiled.component = parameter.component;
            return compiled;
        });
}

function compileCompartment(compartment) {
    const parameters = {};
    for (const { code, param } of compartment.resource) if (param) parameters[code] = param;
    return parameters;
}

const definitions = [
    ...load(examples, "StructureDefinition-").filter(({ snapshot }) => snapshot),
    ...load(profiles, "StructureDefinition-"),
];
const typesByUrl = new Map(definitions.map(({ url, type }) => [url, type]));
const constraints = {};
const structures = compileStructures(
    definitions.map((structure) => withSnapshot(structure, definitions)),
    constraints,
);
const image = {
    ...structures,
    constraints,
    valueSets: compileValueSets(
        [
            ...load(examples, "ValueSet-").map((valueSet) => expand({ ...valueSet, expansion: undefined })),
            ...load(expansions, "ValueSet-"),
            ...load(profiles, "ValueSet-").map(expand),
        ],
        boundValueSets(structures),
    ),
    searchParameters: compileSearchParameters(load(examples, "SearchParameter-")),
    patientCompartment: compileCompartment(read(examples, "CompartmentDefinition-patient.json")),
};
writeFileSync(process.argv[2], JSON.stringify(image));
