// The names of custom properties, shorter: only the style sheets read them.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What replaces, in a style sheet of `folder`, the names of the custom properties that its sheets define. */
export async function shortNames(folder) {
    const sheets = (await readdir(folder)).filter((name) => name.endsWith('.css')).sort();
    const texts = await Promise.all(sheets.map((name) => readFile(join(folder, name), 'utf8')));
    const names = [...new Set(texts.flatMap((text) => [...text.matchAll(/(--[a-z][\w-]*):/g)].map(([, name]) => name)))];
    const short = new Map(names.map((name, index) => [name, `--${index.toString(36)}`]));
    return (text) => text.replaceAll(/--[a-z][\w-]*/g, (name) => short.get(name) ?? name);
}
