// npm run test:browser [pattern]: the scenarios of tests/browser in headless Chromium; with TONUS_BASE_URL
// against that server, else over the synthetic clinic. npm run screenshots: pictures of every page.

import { join } from 'node:path';

import { bundle, cache, filesIn, root } from './bundle.mjs';
import { runNode } from './run.mjs';

// A folder of its own, so that a build beside it does not take the page away under a running test.
process.env.TONUS_WEB_DIST = join(cache, 'dist');
await import('./build.mjs');
const wanted = process.argv[2] ?? '';
const end = wanted === 'screenshots' ? 'screenshots.ts' : '.test.ts';
const files = await bundle(await filesIn('../tests/browser', end));
const tests = files.filter((file) => wanted === '' || wanted === 'screenshots' || file.includes(wanted));
const arguments_ = wanted === 'screenshots' ? tests : ['--test', '--test-concurrency=1', ...tests];
runNode(arguments_, { TONUS_WEB_ROOT: root });
