// The budgets of speed, printed as figures: 10,000 open flags, headless Chromium slowed four times. With
// PAGE_PROGRAM over that program, else over the synthetic clinic. The limits are what the page is built for;
// a machine that is busy misses them without a fault of the page, so nothing here fails.

import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

import { connect, openPage, signIn } from './browser.ts';
import { openClinic } from './clinic.ts';

const flags = Number(process.env['PAGE_FLAGS'] ?? 10_000);
const slower = 4;
const clinic = await openClinic();
const browser = await connect();
if (clinic.canSteer) await clinic.reset({ flags });
else await clinic.fill(flags);

const percentile = (values: number[], share: number): number =>
    [...values].sort((left, right) => left - right)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

function print(name: string, value: string, limit: string): void {
    console.log(`${name.padEnd(44)} ${value.padStart(12)}   ${limit}`);
}

interface Recorded {
    usable: number;
    longTasks: { start: number; took: number }[];
    mostRows: number;
}
type Window = typeof globalThis & { recorded: Recorded };

/** Runs in the page before its own script. */
function record(): void {
    const recorded: Recorded = { usable: 0, longTasks: [], mostRows: 0 };
    (globalThis as Window).recorded = recorded;
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) recorded.longTasks.push({ start: entry.startTime, took: entry.duration });
    }).observe({ type: 'longtask' });
    new MutationObserver(() => {
        if (recorded.usable === 0 && document.querySelector('.row-title')) recorded.usable = performance.now();
        recorded.mostRows = Math.max(recorded.mostRows, document.querySelectorAll('.row').length);
    }).observe(document, { childList: true, subtree: true });
}

/** From the key to the frame after the one that drew its row. */
async function keyTimes(page: Page, presses: number): Promise<number[]> {
    await page.locator('.row[tabindex="0"]').focus();
    await page.evaluate(() => {
        const times: number[] = [];
        (globalThis as unknown as { keyTimes: number[] }).keyTimes = times;
        document.addEventListener('keydown', (event) => {
            requestAnimationFrame(() => requestAnimationFrame(() => times.push(performance.now() - event.timeStamp)));
        }, true);
    });
    for (let press = 0; press < presses; press += 1) {
        await page.keyboard.press('ArrowDown');
        await page.waitForFunction((count) => (globalThis as unknown as { keyTimes: number[] }).keyTimes.length > count, press);
    }
    return page.evaluate(() => (globalThis as unknown as { keyTimes: number[] }).keyTimes);
}

/** How long each long task took that began meanwhile: a browser tells of one some time after it. */
async function scrollThrough(page: Page): Promise<number[]> {
    return page.locator('.grid').evaluate(async (grid) => {
        const begun = performance.now();
        for (let step = 0; step < 60; step += 1) {
            grid.scrollTop += grid.clientHeight;
            await new Promise((resolve) => requestAnimationFrame(resolve));
        }
        const ended = performance.now();
        await new Promise((resolve) => setTimeout(resolve, 500));
        const tasks = (globalThis as Window).recorded.longTasks.filter(({ start }) => start >= begun && start < ended);
        return tasks.map(({ took }) => took);
    });
}

interface QueryTimes {
    /** From here: the connection and this process included. */
    seen: number[];
    /** As the service's own log has them; none from the synthetic clinic. */
    served: number[];
}

/** What the log says each window of the list took, the oldest first. */
async function servedTimes(): Promise<number[]> {
    if (clinic.canSteer) return [];
    const { requests } = await clinic.state();
    return requests.flatMap((line) => {
        const taken = / route=worklist\/query .*? duration_ms=([\d.]+)/.exec(line)?.[1];
        return taken ? [Number(taken)] : [];
    });
}

async function queryTimes(page: Page, count: number, narrowed: { text?: string; effects?: string[] } = {}): Promise<QueryTimes> {
    const before = (await servedTimes()).length;
    const seen: number[] = [];
    for (let round = 0; round < count; round += 1) {
        const data = { queue: 'team', priorities: [], routes: [], rules: [], text: '', offset: (round * 300) % flags, limit: 100, ...narrowed };
        const start = performance.now();
        const answer = await page.request.post('/review/api/worklist/query', { data });
        seen.push(performance.now() - start);
        if (!answer.ok()) throw new Error(`the list was not answered: ${answer.status()}`);
    }
    let served = await servedTimes();
    // The log is written a moment later.
    while (!clinic.canSteer && served.length < before + count) served = await servedTimes();
    return { seen, served: served.slice(before) };
}

/** From pressing "save" to the bar that says it is saved. */
async function decisionTimes(page: Page, count: number): Promise<number[]> {
    const times: number[] = [];
    for (let round = 0; round < count; round += 1) {
        const flag = await clinic.raise('dizziness');
        await page.goto(`/flags/${flag}`);
        await page.locator('.action-bar').getByRole('button', { name: /^Dismiss/ }).click();
        await page.getByText('Tolerated before').click();
        times.push(await page.evaluate(() => new Promise<number>((resolve) => {
            const start = performance.now();
            new MutationObserver((_records, observer) => {
                if (!document.querySelector('.done-bar')) return;
                observer.disconnect();
                resolve(performance.now() - start);
            }).observe(document, { childList: true, subtree: true });
            document.querySelector<HTMLButtonElement>('.decision-foot button[type=submit]')?.click();
        })));
    }
    return times;
}

const { page, context } = await openPage(browser, clinic);
await context.addInitScript(record);
await signIn({ page, context, problems: [], expected: new Set() }, clinic, 'mensah', '/preferences');
const session = await context.newCDPSession(page);
await session.send('Emulation.setCPUThrottlingRate', { rate: slower });

const paints: number[] = [];
const usable: number[] = [];
for (let round = 0; round < 5; round += 1) {
    await page.goto('/worklist');
    await page.waitForFunction(() => (globalThis as Window).recorded.usable > 0);
    paints.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN));
    usable.push(await page.evaluate(() => (globalThis as Window).recorded.usable));
}
const keys = await keyTimes(page, 60);
const longTasks = await scrollThrough(page);
const rows = await page.evaluate(() => (globalThis as Window).recorded.mostRows);
await session.send('HeapProfiler.collectGarbage');
const heap = await page.evaluate(() => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize);
await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
const queries = await queryTimes(page, 300);
const named = await queryTimes(page, 300, { text: 'fam' });
const felt = await queryTimes(page, 300, { effects: ['dizziness'] });
const decisions = await decisionTimes(page, 20);

const dist = process.env['PAGE_DIST'] ?? 'dist';
const { files } = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as { files: { path: string; gz: number }[] };
const html = readFileSync(join(dist, 'index.html'), 'utf8');
const kilobytes = (chosen: (path: string) => boolean): string =>
    `${(files.filter((file) => chosen(file.path)).reduce((sum, file) => sum + file.gz, 0) / 1024).toFixed(1)} KB`;
const milliseconds = (value: number): string => `${Math.round(value)} ms`;

console.log(`\nPage with ${flags.toLocaleString('en-GB')} open flags, processor slowed ${slower} times; load of this machine ${loadavg()[0]?.toFixed(1)}`);
print('JavaScript, first load (gzip)', kilobytes((path) => path.endsWith('.js') && html.includes(path)), 'limit 40 KB');
print('JavaScript, all pages (gzip)', kilobytes((path) => path.endsWith('.js')), 'limit 60 KB');
print('Style (gzip)', kilobytes((path) => /style-.*\.css$/.test(path)), 'limit 8 KB');
print('First paint, median of 5', milliseconds(percentile(paints, 0.5)), 'limit 800 ms');
print('Usable list, median of 5', milliseconds(percentile(usable, 0.5)), 'limit 1,200 ms');
print('Key to painted row, p95 of 60', milliseconds(percentile(keys, 0.95)), 'limit 100 ms');
print('Long tasks while scrolling 60 screens', String(longTasks.length), 'limit 0');
if (longTasks.length > 0) print('  the longest', milliseconds(Math.max(...longTasks)), '');
print('Rows in the document, most', String(rows), 'limit 40');
print('Heap', `${(heap / 1024 / 1024).toFixed(1)} MB`, 'limit 30 MB');
for (const [name, { seen, served }] of [['any', queries], ['by name', named], ['by effect', felt]] as const) {
    print(`A window of the list, ${name}: median, p99 from here`, `${milliseconds(percentile(seen, 0.5))}, ${milliseconds(percentile(seen, 0.99))}`, '');
    if (served.length > 0) print('  p99 at the server', milliseconds(percentile(served, 0.99)), 'limit 20 ms');
}
print('Decision acknowledged, p95 of 20 (not slowed)', milliseconds(percentile(decisions, 0.95)), 'limit 300 ms');
await context.close();
await browser.close();
await clinic.close();
