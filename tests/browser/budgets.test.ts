import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { steeredScenario } from './scenario.ts';

const dist = process.env['PAGE_DIST'] ?? 'dist';

steeredScenario('56 the page keeps its budgets of bytes, rows and memory', async (tools) => {
    const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as {
        files: { path: string; gz: number }[];
    };
    const size = (end: string): number => manifest.files.filter((file) => file.path.endsWith(end)).reduce((sum, file) => sum + file.gz, 0);
    assert.ok(size('.js') <= 60 * 1024, `all scripts ${size('.js')} bytes`);
    const style = manifest.files.find((file) => /style-.*\.css$/.test(file.path))?.gz ?? 0;
    assert.ok(style <= 8 * 1024, `style ${style} bytes`);
    await tools.clinic.reset({ flags: 10_000 });
    const { page } = await tools.open('mensah');
    // What the document names is fetched before the list can be used; the review follows it.
    const html = readFileSync(join(dist, 'index.html'), 'utf8');
    const first = manifest.files.filter((file) => file.path.endsWith('.js') && html.includes(file.path));
    const firstLoad = first.reduce((sum, file) => sum + file.gz, 0);
    assert.ok(firstLoad <= 40 * 1024, `first load ${firstLoad} bytes`);
    const heap = await page.evaluate(() => (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0);
    assert.ok(heap < 30 * 1024 * 1024, `heap ${heap} bytes`);
    assert.ok(await page.locator('.row').count() <= 40);
});
