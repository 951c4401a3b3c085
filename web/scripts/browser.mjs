// npm run test:browser [number or word ...]: the scenarios of tests/browser in headless Chromium, limited to
// those numbers or to files whose name holds a word; with PAGE_BASE_URL against that server, else over the
// synthetic clinic. npm run screenshots: pictures of every page
// (light, dark, tablet or phone after it limit them to that look). npm run budgets: the figures of speed.
// One browser serves every file.

import { cp, rm, stat } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';

import { chromium } from 'playwright-core';

import { bundle, cache, filesIn, root } from './bundle.mjs';
import { runNode } from './run.mjs';

// A folder of its own, so that nothing beside it takes the page away under a running test.
const dist = join(cache, `dist-${process.pid}`);
process.env.PAGE_DIST = dist;
// Where a build has made the page already, PAGE_BUILT names its folder.
if (process.env.PAGE_BUILT) await cp(process.env.PAGE_BUILT, dist, { recursive: true });
else await import('./build.mjs');

const wanted = process.argv.slice(2);
const script = ['screenshots', 'budgets'].find((name) => name === wanted[0]);
const words = script ? [] : wanted.filter((word) => !/^\d\d$/.test(word));
const numbers = wanted.filter((word) => /^\d\d$/.test(word));
const files = await bundle(await filesIn('../tests/browser', script ? `${script}.ts` : '.test.ts'));
const sized = await Promise.all(files
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
    .map(async (file) => ({ file, size: (await stat(file)).size })));
// A file is a shard, run beside two others: the longest begin, so that none is left alone in the end.
const tests = sized.sort((one, other) => other.size - one.size).map(({ file }) => file);
const only = numbers.length > 0 ? [`--test-name-pattern=^(${numbers.join('|')}) `] : [];
const options = ['--test', `--test-concurrency=${Math.min(3, cpus().length + 1)}`, '--test-reporter=spec', ...only];

const browser = await chromium.launchServer({
    executablePath: process.env.PAGE_CHROMIUM ?? '/usr/bin/chromium-headless-shell',
    headless: true,
    args: [
        '--headless', '--lang=en-GB', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
        '--disable-component-update', '--disable-sync',
    ],
});
const code = await runNode(script ? [...tests, ...wanted.slice(1)] : [...options, ...tests], { PAGE_ROOT: root, PAGE_BROWSER: browser.wsEndpoint() });
await browser.close();
await rm(dist, { recursive: true, force: true });
process.exit(code);
