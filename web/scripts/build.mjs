// Builds the page into web/dist: hashed files, each with its .br and .gz beside it, and manifest.json with
// path, media type, size and SHA-256 of every file, in a fixed order so that equal sources give equal bytes.

import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

import { build } from 'esbuild';
import UglifyJS from 'uglify-js';

import { shortKeys } from './short-keys.mjs';
import { shortNames } from './short-names.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = process.env.PAGE_DIST ?? join(root, 'dist');

const source = join(root, 'src');
const shorten = await shortKeys(source);
const shortenStyle = await shortNames(join(source, 'styles'));

// What the document loads is packed with what it shares with the pages that come later: one file instead of several,
// with no list of names between them.
const onePack = {
    name: 'one-pack',
    setup: ({ onLoad }) => onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
        if (!path.startsWith(source)) return undefined;
        const text = shorten(await readFile(path, 'utf8'));
        return { loader: path.endsWith('x') ? 'tsx' : 'ts', contents: path.endsWith('pages/more.ts') ? `import '../main.tsx';\n${text}` : text };
    }),
};

const styles = {
    name: 'styles',
    setup: ({ onLoad }) => onLoad({ filter: /\.css$/ }, async ({ path }) => ({ loader: 'css', contents: shortenStyle(await readFile(path, 'utf8')) })),
};

const result = await build({
    absWorkingDir: root,
    entryPoints: { app: 'src/main.tsx', style: 'src/styles/main.css', print: 'src/styles/print.css' },
    outdir: dist,
    entryNames: 'assets/[name]-[hash]',
    chunkNames: 'assets/[name]-[hash]',
    splitting: true,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    // One percent smaller than the automatic form, which tsc checks.
    tsconfigRaw: { compilerOptions: { jsx: 'react', jsxFactory: 'h', jsxFragmentFactory: 'Fragment' } },
    inject: ['src/jsx.ts'],
    plugins: [onePack, styles],
    legalComments: 'none',
    metafile: true,
    write: false,
});

/** A script once more: three percent smaller than esbuild leaves it, most of it by names that repeat. */
function smaller(script) {
    const { code, error } = UglifyJS.minify(script, { module: true });
    if (error) throw error;
    return code;
}

/** Which memory level packs best differs from file to file. */
const pack = (content) => [5, 6, 7, 8, 9]
    .map((memLevel) => gzipSync(content, { level: 9, memLevel }))
    .reduce((best, one) => (one.length < best.length ? one : best));

const files = new Map();
for (const output of result.outputFiles) {
    const path = output.path.slice(dist.length + 1);
    files.set(path, Buffer.from(path.endsWith('.js') ? smaller(output.text) : output.contents));
}
const named = (start, end) => [...files.keys()].find((path) => path.startsWith(`assets/${start}-`) && path.endsWith(end));
const icon = await readFile(join(root, 'src/styles/icon.svg'));
const iconPath = `assets/icon-${createHash('sha256').update(icon).digest('hex').slice(0, 8).toUpperCase()}.svg`;
files.set(iconPath, icon);
// What the entry imports at once is fetched beside it, not after it.
const entry = Object.entries(result.metafile.outputs).find(([path]) => path.endsWith(named('app', '.js')));
const preloads = entry[1].imports
    .filter((one) => one.kind === 'import-statement')
    .map((one) => `<link rel="modulepreload" href="/assets/${one.path.split('/').at(-1)}">`);
const template = await readFile(join(root, 'src/index.html'), 'utf8');
const html = template
    .replace('{{script}}', `/${named('app', '.js')}`)
    .replace('{{style}}', `/${named('style', '.css')}`)
    .replace('{{print}}', `/${named('print', '.css')}`)
    .replace('{{preloads}}', preloads.join('\n'))
    .replace('{{icon}}', `/${iconPath}`);
files.set('index.html', Buffer.from(html));

const mediaTypes = { html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', svg: 'image/svg+xml' };
const manifest = [];
await rm(dist, { recursive: true, force: true });
for (const [path, content] of [...files].sort(([left], [right]) => (left < right ? -1 : 1))) {
    const target = join(dist, path);
    await mkdir(dirname(target), { recursive: true });
    const br = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    const gz = pack(content);
    await writeFile(target, content);
    await writeFile(`${target}.br`, br);
    await writeFile(`${target}.gz`, gz);
    manifest.push({
        path: `/${path}`,
        mediaType: mediaTypes[path.split('.').at(-1)],
        immutable: path.startsWith('assets/'),
        size: content.length,
        br: br.length,
        gz: gz.length,
        sha256: createHash('sha256').update(content).digest('hex'),
    });
}
await writeFile(join(dist, 'manifest.json'), `${JSON.stringify({ files: manifest }, null, 2)}\n`);
if (process.env.PAGE_DIST === undefined) for (const file of manifest) {
    console.log(`${file.path.padEnd(36)} ${String(file.size).padStart(7)} B  gz ${String(file.gz).padStart(6)}  br ${String(file.br).padStart(6)}`);
}
