import { bundle, filesIn, root } from './bundle.mjs';
import { runNode } from './run.mjs';

runNode(['--test', ...(await bundle(await filesIn('test', '.test.ts')))], { TONUS_WEB_ROOT: root });
