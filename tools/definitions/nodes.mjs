// Writes a JSON text as the nodes that json::Value reads, constants of a C++ source: a program that starts has nothing
// to parse.
//   node nodes.mjs <JSON file> <output file> <name>
// The source defines tonus::embedded::<name>(). Lists and objects that occur several times are there once.
import { readFileSync, writeFileSync } from "node:fs";

const [input, output, name] = process.argv.slice(2);

const elements = { rows: [], places: new Map() };
const members = { rows: [], places: new Map() };

// Octal escapes end by themselves, after three digits.
const octal = (byte) => `\\${byte.toString(8).padStart(3, "0")}`;
const isPlain = (byte) => byte >= 0x20 && byte < 0x7f && !'"\\?'.includes(String.fromCharCode(byte));
const literal = (text) =>
    `"${[...Buffer.from(text)].map((byte) => (isPlain(byte) ? String.fromCharCode(byte) : octal(byte))).join("")}"`;

const node = (content, size, kind, boolean = false) => `{{${content}}, ${size}, 0, Kind::${kind}, ${boolean}}`;
const textNode = (text, kind) => node(`.text = ${literal(text)}`, Buffer.byteLength(text), kind);

// Where these rows stand in a table: one after the other, in nobody's way, for nothing changes them.
function placeOf({ rows, places }, wanted) {
    const key = wanted.join("\n");
    if (!places.has(key)) {
        places.set(key, rows.length);
        rows.push(...wanted);
    }
    return places.get(key);
}

function nodeOf(value) {
    if (value === null) return node(".text = nullptr", 0, "null");
    if (typeof value === "boolean") return node(".text = nullptr", 0, "boolean", value);
    if (typeof value === "number") return textNode(String(value), "number");
    if (typeof value === "string") return textNode(value, "string");
    if (Array.isArray(value)) {
        return node(`.elements = elements + ${placeOf(elements, value.map(nodeOf))}`, value.length, "array");
    }
    const rows = Object.entries(value).map(([key, member]) => `{{${literal(key)}, ${Buffer.byteLength(key)}}, ${nodeOf(member)}}`);
    return node(`.members = members + ${placeOf(members, rows)}`, rows.length, "object");
}

const root = nodeOf(JSON.parse(readFileSync(input, "utf8")));
// A last row, so that neither table is empty. Each is declared with its size before its first row points into it.
writeFileSync(
    output,
    `#include <tonus/json/value.hpp>

namespace tonus::embedded {
namespace {

using json::Kind;
using json::Member;
using json::detail::Node;

extern const Node elements[${elements.rows.length + 1}];
extern const Member members[${members.rows.length + 1}];

constinit const Node elements[${elements.rows.length + 1}] = {
${elements.rows.map((row) => `    ${row},\n`).join("")}    {},
};

constinit const Member members[${members.rows.length + 1}] = {
${members.rows.map((row) => `    ${row},\n`).join("")}    {},
};

constinit const Node root = ${root};

}  // namespace

json::Value ${name}() { return json::Value(root); }

}  // namespace tonus::embedded
`,
);
