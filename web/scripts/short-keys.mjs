// The keys of sentences, shorter: a browser needs them to agree, not to be read. A key that the page puts together
// when it runs, as `role.${role}`, keeps its name.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const catalogues = ['en-gb.ts', 'en-gb-pages.ts', 'en-gb-review.ts'];

async function textsBelow(folder) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((one) => one.isFile() && /\.tsx?$/.test(one.name)).map((one) => join(one.parentPath, one.name));
    return Promise.all(files.map((file) => readFile(file, 'utf8')));
}

/** What the templates in a source file with a dot in their fixed part may become. */
function patternsOf(text) {
    const begun = text.match(/`[\w-]+\.[\w.-]*\$\{/g) ?? [];
    const whole = [...text.matchAll(/`([\w-]+\.[\w.-]*(?:\$\{[^}`]*\}[\w.-]*)+)`/g)].map(([, template]) => template);
    const open = [...text.matchAll(/`(\$\{[^}`]*\}\.(?:\$\{[^}`]*\}|[\w.-])*)`/g)].map(([, template]) => template);
    if (begun.length !== whole.length || open.length > 0) {
        throw new Error(`cannot tell the keys of ${[...begun, ...open].join(' and ')}: put no braces or templates into them, and begin them with a word`);
    }
    return whole.map((template) => template.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '[\\w-]+')).map((pattern) => new RegExp(`^${pattern}$`));
}

/** What replaces, in a source file, the keys that need not keep their names. */
export async function shortKeys(folder) {
    const patterns = (await textsBelow(folder)).flatMap(patternsOf);
    const sentences = await Promise.all(catalogues.map((name) => readFile(join(folder, 'text', name), 'utf8')));
    const keys = sentences.flatMap((text) => [...text.matchAll(/^ {4}'([\w.-]+\.[\w.-]+)':/gm)].map(([, key]) => key));
    const fixed = keys.filter((key) => !patterns.some((pattern) => pattern.test(key)));
    // A letter first: a name that needs no quotes. No dot: none of the others.
    const names = new Map(fixed.map((key, index) => [key, String.fromCharCode(97 + Math.floor(index / 36)) + (index % 36).toString(36)]));
    return (text) => text.replaceAll(/'([\w.-]+\.[\w.-]+)'/g, (whole, key) => (names.has(key) ? `'${names.get(key)}'` : whole));
}
