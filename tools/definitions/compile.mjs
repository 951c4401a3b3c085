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

// What R4 rules in words alone, profiles that it expects without their being claimed, where R4's own files put extensions
// that their definitions do not name, value sets that have grown since, and constraints whose expression is not what their
// words say.
const worded = read(here, "worded-rules.json");

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
    // An XML attribute, such as an id: nothing can extend it.
    if (type.code.startsWith("http://hl7.org/fhirpath/")) compiled.bare = true;
    if (type.profile) compiled.profiles = type.profile;
    if (type.targetProfile) compiled.targets = type.targetProfile.map(targetType);
    return compiled;
}

function valueWithPrefix(element, prefix) {
    const key = Object.keys(element).find((name) => name.startsWith(prefix));
    return key === undefined ? undefined : element[key];
}

function bindingOf({ binding }) {
    if (!binding?.valueSet || !["required", "extensible"].includes(binding.strength)) return undefined;
    const valueSet = withoutVersion(binding.valueSet);
    return { strength: worded.open[valueSet] ? "extensible" : binding.strength, valueSet };
}

// What limits the codes beyond the bound value set. A concept may still be told in words alone.
function maximumOf({ binding, type }) {
    const maximum = binding?.extension?.find((e) => e.url.endsWith("/elementdefinition-maxValueSet"))?.valueCanonical;
    if (!maximum || type?.length !== 1 || type[0].code !== "code") return undefined;
    return { strength: "required", valueSet: withoutVersion(maximum) };
}

// What a worded rule is for: an element by its path or by the one it is inherited from, or all whose definition begins with
// the same words, as "An absolute URI that is used to identify this value set ..." does in every type.
const isFor = ({ path, base, definition }, rule) =>
    rule.element === path || rule.element === base?.path || (rule.defined !== undefined && definition?.startsWith(rule.defined));

// R4 gives some keys, such as inv-1, to several rules: those after the first are told apart by where they stand.
function nameOf({ key, name }, expression, path, constraints) {
    if (name) return name;
    return !constraints[key] || constraints[key].expression === expression ? key : `${key} of ${path}`;
}

// Where an extension may stand besides its context, as a rule of the element that it extends.
// Source: FHIR R4, StructureDefinition.contextInvariant: "All the rules must be true", so what cannot be told is not enough.
function contextRules({ url, context = [], contextInvariant = [] }) {
    const extension = `extension('${url}')`;
    return contextInvariant.flatMap((invariant, i) => {
        // FHIRPath has no valueInteger: a choice is named without its type.
        const condition = invariant.replace(/%extension\.value[A-Z]\w*/g, `${extension}.value`).replaceAll("%extension", extension);
        return context.map(({ expression: element }) => ({
            element,
            key: "extension-context",
            name: `${url} ${i}`,
            human: `The extension ${url} stands only where ${invariant}`,
            expression: `${extension}.empty() or iif(${condition}, true, false)`,
        }));
    });
}

// An element that is defined by reference to another, as the items within an item are, keeps that one's rules.
function rulesOf(element, elements) {
    const referred = element.contentReference && elements.find(({ id }) => id === element.contentReference.replace(/^.*#/, ""));
    return [...(element.constraint ?? []), ...(referred?.constraint ?? []), ...rules.filter((rule) => isFor(element, rule))];
}

function elementOf(element, elements, constraints) {
    const compiled = { path: element.path };
    if (element.id !== element.path) compiled.id = element.id;
    if (element.min) compiled.min = element.min;
    if (element.max !== "1") compiled.max = element.max === "*" ? -1 : Number(element.max);
    if (element.type) compiled.types = element.type.map(typeOf);
    // R4's definition of Resource.id says string where its text, its regex and its schema say id.
    if (element.base?.path === "Resource.id") compiled.types = [{ code: "id", bare: true }];
    if (element.contentReference) compiled.content = element.contentReference.replace(/^.*#/, "");
    const binding = bindingOf(element);
    if (binding) compiled.binding = binding;
    const maximum = maximumOf(element);
    if (maximum) compiled.maximum = maximum;
    const fixed = valueWithPrefix(element, "fixed");
    if (fixed !== undefined) compiled.fixed = fixed;
    const pattern = valueWithPrefix(element, "pattern");
    if (pattern !== undefined) compiled.pattern = pattern;
    if (element.slicing) compiled.slicing = { discriminators: element.slicing.discriminator ?? [], rules: element.slicing.rules };
    if (element.sliceName) compiled.slice = element.sliceName;
    if (element.isSummary) compiled.summary = true;
    if (element.isModifier) compiled.modifier = true;
    const names = new Set();
    for (const constraint of rulesOf(element, elements)) {
        if (!constraint.expression || isAdvice(constraint)) continue;
        const { key, human, severity = "error" } = constraint;
        const expression = (worded.expressions[key] ?? constraint.expression).replace("{resource types}", resourceTypes);
        const name = nameOf(constraint, expression, element.path, constraints);
        constraints[name] ??= { ...(name !== key && { key }), severity, human, expression };
        names.add(name);
    }
    if (names.size > 0) compiled.constraints = [...names];
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

// What the definition of an extension, or of one nested in it, allows. `prefix` is the id of its element.
function extensionOf(elements, prefix) {
    const value = elements.find(({ id }) => id === `${prefix}.value[x]` || id.startsWith(`${prefix}.value[x]:`));
    const types = value?.max === "0" ? [] : (value?.type ?? []);
    const compiled = { value: types.map(({ code }) => code) };
    const targets = types.flatMap(({ targetProfile }) => targetProfile ?? []).map(targetType);
    if (targets.length > 0) compiled.targets = targets;
    const binding = value && bindingOf(value);
    if (binding) compiled.binding = binding;
    const nested = {};
    for (const { id, min, max } of elements) {
        const name = id.startsWith(`${prefix}.extension:`) ? id.slice(prefix.length + 11) : ".";
        const url = elements.find((element) => element.id === `${id}.url`)?.fixedUri;
        if (name.includes(".") || url === undefined) continue;
        nested[url] = { min, max: max === "*" ? -1 : Number(max), ...extensionOf(elements, id) };
    }
    if (Object.keys(nested).length > 0) compiled.nested = nested;
    return compiled;
}

function compileStructures(structures, constraints) {
    const types = {};
    const constrained = {};
    const extensions = {};
    for (const structure of structures) {
        const elements = structure.snapshot.element.map((element, _, all) => elementOf(element, all, constraints));
        const base = structure.baseDefinition?.split("/").pop();
        if (structure.derivation !== "constraint") {
            types[structure.type] = { kind: structure.kind, abstract: structure.abstract, base, elements };
        } else if (structure.type === "Extension") {
            const { element } = structure.snapshot;
            extensions[structure.url] = {
                contexts: [...structure.context.map(({ expression }) => expression), ...(worded.contexts[structure.url] ?? [])],
                ...(element[0].isModifier && { modifier: true }),
                ...extensionOf(element, "Extension"),
            };
        } else {
            constrained[structure.url] = { type: structure.type, base, elements };
        }
    }
    return { types, profiles: constrained, extensions };
}

// What tells a resource that a profile of a family is for from others: the codes that the profile's slices fix, of
// `code` in the members of the family and of `category` in its head.
function expectedProfiles(structures) {
    return worded.families.flatMap((family) =>
        structures
            .filter(({ url, baseDefinition }) => url === family.profile || baseDefinition === family.profile)
            .flatMap(({ url, type, snapshot: { element } }) => {
                const name = url === family.profile ? "category" : "code";
                return element
                    .filter(({ path, fixedCode }) => path === `${type}.${name}.coding.code` && fixedCode !== undefined)
                    .map(({ id, fixedCode }) => {
                        const system = element.find((one) => one.id === id.replace(/code$/, "system")).fixedUri;
                        return { type, element: name, system, code: fixedCode, profile: url };
                    });
            }),
    );
}

const isSelectable = ({ property }) => !property?.some(({ code, valueBoolean }) => code === "notSelectable" && valueBoolean);
const codesOf = (concepts) =>
    concepts.flatMap((one) => [...(isSelectable(one) ? [one.code] : []), ...codesOf(one.concept ?? [])]);
const wholeSystems = new Map(
    load(examples, "CodeSystem-")
        .filter(({ content }) => content === "complete")
        .map(({ url, concept }) => [url, codesOf(concept ?? [])]),
);

// Only sets that list their codes, or take all of a code system, can be expanded here; the others stay open.
function expand(valueSet) {
    const included = valueSet.compose?.include ?? [];
    const codesIncluded = ({ system, concept }) => (concept ? codesOf(concept) : wholeSystems.get(system));
    const listed = included.every((include) => codesIncluded(include) && !include.filter && !include.valueSet);
    if (valueSet.expansion || valueSet.compose?.exclude || !listed) return valueSet;
    const contains = included.flatMap((include) => codesIncluded(include).map((code) => ({ system: include.system, code })));
    return { ...valueSet, expansion: { contains } };
}

// Code systems that are grammars: their codes are judged, not listed.
const grammars = ["urn:ietf:bcp:13", "urn:ietf:bcp:47"];
const grammarOf = ({ compose }) =>
    compose?.include.length === 1 && !compose.include[0].concept ? grammars.find((system) => system === compose.include[0].system) : undefined;

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
        if (!wanted.has(valueSet.url)) continue;
        const grammar = grammarOf(valueSet);
        if (grammar) compiled[valueSet.url] = { [grammar]: [] };
        if (grammar || !valueSet.expansion) continue;
        const codes = codesIn(valueSet.expansion.contains, {});
        const count = Object.values(codes).reduce((sum, list) => sum + list.length, 0);
        const complete = (valueSet.expansion.total ?? count) <= count && count > 0;
        if (complete && count <= largestListedValueSet) compiled[valueSet.url] = codes;
    }
    return compiled;
}

function boundValueSets({ types, profiles: constrained, extensions }) {
    const wanted = new Set();
    const want = ({ binding, maximum, nested = {} }) => {
        for (const bound of [binding, maximum]) if (bound) wanted.add(bound.valueSet);
        Object.values(nested).forEach(want);
    };
    Object.values(extensions).forEach(want);
    for (const { elements } of [...Object.values(types), ...Object.values(constrained)]) {
        elements.forEach(want);
    }
    return wanted;
}

/// R4 4.0.1 gives both parts of DocumentReference's `relationship` the expression of the other: a part leads where the
/// parameter that it names leads by itself.
function partsInPlace([first, second, ...more], expressions) {
    const leadsTo = (part, named) => expressions.get(named.definition)?.endsWith(`.${part.expression}`);
    const isCrosswise = second && more.length === 0 && leadsTo(second, first) && leadsTo(first, second);
    if (!isCrosswise) return [first, second, ...more].filter(Boolean);
    return [
        { ...first, expression: second.expression },
        { ...second, expression: first.expression },
    ];
}

/// The package carries parameters that only illustrate SearchParameter: they repeat _id, or lead to elements of another type
/// than their base.
const isIllustration = ({ url }) => url.startsWith("http://hl7.org/fhir/SearchParameter/example");

function compileSearchParameters(parameters) {
    const expressions = new Map(parameters.map(({ url, expression }) => [url, expression]));
    return parameters
        .filter(
            (parameter) =>
                parameter.expression &&
                parameter.url.startsWith("http://hl7.org/fhir/SearchParameter/") &&
                !isIllustration(parameter),
        )
        .map((parameter) => {
            const compiled = {
                url: parameter.url,
                code: parameter.code,
                type: parameter.type,
                base: parameter.base,
                expression: parameter.expression,
            };
            if (parameter.target) compiled.target = parameter.target;
            if (parameter.component) compiled.component = partsInPlace(parameter.component, expressions);
            return compiled;
        });
}

/// By the type of the resource that a compartment is of: type -> the parameters by which its resources belong to it.
function compileCompartments(compartments) {
    const compiled = {};
    for (const { url, code: owner, resource } of compartments) {
        if (!url.startsWith("http://hl7.org/fhir/CompartmentDefinition/") || url.endsWith("/example")) continue;
        compiled[owner] = {};
        for (const { code, param } of resource) if (param) compiled[owner][code] = param;
    }
    return compiled;
}

const definitions = [
    ...load(examples, "StructureDefinition-").filter(({ snapshot }) => snapshot),
    ...load(profiles, "StructureDefinition-"),
];
const resourceTypes = definitions
    .filter(({ kind, abstract, derivation }) => kind === "resource" && !abstract && derivation !== "constraint")
    .map(({ type }) => type)
    .join("|");
const rules = [...worded.rules, ...definitions.flatMap(contextRules)];
const typesByUrl = new Map(definitions.map(({ url, type }) => [url, type]));
const constraints = {};
const structures = compileStructures(
    definitions.map((structure) => withSnapshot(structure, definitions)),
    constraints,
);
const image = {
    ...structures,
    constraints,
    expected: expectedProfiles(definitions),
    valueSets: compileValueSets(
        [
            ...load(examples, "ValueSet-").map((valueSet) => expand({ ...valueSet, expansion: undefined })),
            ...load(expansions, "ValueSet-"),
            ...load(profiles, "ValueSet-").map(expand),
        ],
        boundValueSets(structures),
    ),
    searchParameters: compileSearchParameters(load(examples, "SearchParameter-")),
    compartments: compileCompartments(load(examples, "CompartmentDefinition-")),
};
writeFileSync(process.argv[2], JSON.stringify(image));
