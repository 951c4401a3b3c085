// Writes a JSON text as the nodes that json::Value reads, constants that an assembler lays out: a program that starts has
// nothing to parse, and no compiler has seventy thousand rows to think about.
//   node nodes.mjs <JSON file> <output file> <symbol>
// The root is the node at <symbol>. Texts, lists and objects that occur several times are there once.
// src/definitions/image.cpp checks that json::detail::Node and json::Member look like this.
import { readFileSync, writeFileSync } from "node:fs";

const [input, output, symbol] = process.argv.slice(2);

const elements = { rows: [], places: new Map() };
const members = { rows: [], places: new Map() };
const texts = { rows: [], places: new Map(), bytes: 0 };

const elementBytes = 24;
const memberBytes = 40;
const kinds = ["absent", "null", "boolean", "number", "string", "array", "object"];

// Octal escapes end by themselves, after three digits.
const octal = (byte) => `\\${byte.toString(8).padStart(3, "0")}`;
const isPlain = (byte) => byte >= 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c;
const literal = (bytes) => `"${[...bytes].map((byte) => (isPlain(byte) ? String.fromCharCode(byte) : octal(byte))).join("")}"`;

function placed(text) {
    if (!texts.places.has(text)) {
        const bytes = Buffer.from(text);
        texts.places.set(text, { at: `texts + ${texts.bytes}`, size: bytes.length });
        texts.rows.push(`.asciz ${literal(bytes)}`);
        texts.bytes += bytes.length + 1;
    }
    return texts.places.get(text);
}

// A pointer, a size, no place in a source text, the kind, the truth of a boolean, and what fills the row.
const node = (content, size, kind, truth = 0) =>
    `.8byte ${content}; .4byte ${size}, 0; .byte ${kinds.indexOf(kind)}, ${truth}, 0, 0, 0, 0, 0, 0`;

function textNode(text, kind) {
    const { at, size } = placed(text);
    return node(at, size, kind);
}

// Where these rows stand in a table: one after the other, in nobody's way, for nothing changes them.
function placeOf({ rows, places }, wanted) {
    const key = wanted.join("\n");
    if (!places.has(key)) {
        places.set(key, rows.length);
        rows.push(...wanted);
    }
    return places.get(key);
}

function memberOf([key, value]) {
    const { at, size } = placed(key);
    return `.8byte ${size}, ${at}; ${nodeOf(value)}`;
}

function nodeOf(value) {
    if (value === null) return node("0", 0, "null");
    if (typeof value === "boolean") return node("0", 0, "boolean", Number(value));
    if (typeof value === "number") return textNode(String(value), "number");
    if (typeof value === "string") return textNode(value, "string");
    if (Array.isArray(value)) {
        return node(`elements + ${elementBytes * placeOf(elements, value.map(nodeOf))}`, value.length, "array");
    }
    const rows = Object.entries(value).map(memberOf);
    return node(`members + ${memberBytes * placeOf(members, rows)}`, rows.length, "object");
}

const root = nodeOf(JSON.parse(readFileSync(input, "utf8")));
writeFileSync(
    output,
    `.section .rodata
texts:
${texts.rows.join("\n")}
.section .data.rel.ro, "aw"
.balign 8
elements:
${elements.rows.join("\n")}
members:
${members.rows.join("\n")}
.global ${symbol}
${symbol}:
${root}
.section .note.GNU-stack, "", %progbits
`,
);
