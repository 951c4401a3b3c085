// What the evaluator must know of R4's types, as one object: type -> [base, {element: type | {json: type}}].

const typeOf = (code) => code.startsWith('http://hl7.org/fhirpath/System.') ? 'string' : code;

function addElement(types, structure, element) {
    const parent = element.path.slice(0, element.path.lastIndexOf('.'));
    const name = element.path.slice(parent.length + 1);
    const codes = (element.type ?? []).map((type) => typeOf(type.code));
    const owner = types[parent][1];
    if (element.contentReference) {
        owner[name] = element.contentReference.slice(1);
    } else if (name.endsWith('[x]')) {
        const stem = name.slice(0, -3);
        owner[stem] = Object.fromEntries(codes.map((code) => [stem + code[0].toUpperCase() + code.slice(1), code]));
    } else if (codes[0] === 'BackboneElement' || (codes[0] === 'Element' && structure.type !== 'Element')) {
        owner[name] = element.path;
        types[element.path] = [codes[0], {}];
    } else {
        owner[name] = codes[0];
    }
}

export function describeTypes(resources) {
    const types = {};
    for (const structure of resources) {
        if (structure.resourceType !== 'StructureDefinition' || structure.kind === 'logical') continue;
        if (structure.derivation === 'constraint' || !structure.snapshot) continue;
        types[structure.type] = [structure.baseDefinition?.split('/').pop() ?? '', {}];
        for (const element of structure.snapshot.element.slice(1)) addElement(types, structure, element);
    }
    return types;
}
