import { bundle, filesIn, root } from './bundle.mjs';
import { runNode } from './run.mjs';

process.exitCode = await runNode(['--test', ...(await bundle(await filesIn('test', '.test.ts')))], { PAGE_ROOT: root });
