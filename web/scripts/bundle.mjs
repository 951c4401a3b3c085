// Node 20 does not run TypeScript by itself: scripts, servers and tests are bundled into web/node_modules/.cache.

import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const cache = join(root, 'node_modules/.cache/tonus');

/** Bundles `entries` (paths below the root) and returns the paths of the results. */
export async function bundle(entries) {
    const result = await build({
        absWorkingDir: root,
        entryPoints: entries,
        outdir: cache,
        outbase: join(root, '..'),
        outExtension: { '.js': '.mjs' },
        bundle: true,
        format: 'esm',
        platform: 'node',
        target: 'node20',
        jsx: 'automatic',
        jsxImportSource: 'preact',
        packages: 'external',
        sourcemap: 'inline',
        metafile: true,
        logLevel: 'warning',
    });
    return Object.keys(result.metafile.outputs).map((path) => join(root, path));
}

export async function filesIn(folder, end) {
    const names = await readdir(join(root, folder));
    return names.filter((name) => name.endsWith(end)).sort().map((name) => join(folder, name));
}
