import { bundle, filesIn } from './bundle.mjs';
import { runNode } from './run.mjs';

runNode(['--test', ...(await bundle(await filesIn('test', '.test.ts')))]);
