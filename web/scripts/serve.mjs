// npm run dev: builds the page and serves it over the synthetic clinic.

import { bundle } from './bundle.mjs';
import { runNode } from './run.mjs';

await import('./build.mjs');
const [server] = await bundle(['dev/main.ts']);
process.exitCode = await runNode([server, 'dist']);
