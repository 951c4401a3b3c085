// Headless Chromium, one signed-in page per session, and the checks every page gets: axe, console, requests,
// titles and storage.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

import type { Clinic, UserName } from './clinic.ts';

const axeSource = readFileSync(join(process.env['PAGE_ROOT'] ?? '.', 'node_modules/axe-core/axe.min.js'), 'utf8');

/** The Chromium that web/scripts/browser.mjs started for all files of a run, which also ends it. */
export async function connect(): Promise<Browser> {
    return chromium.connect(process.env['PAGE_BROWSER'] ?? '');
}

export interface Watched {
    page: Page;
    context: BrowserContext;
    /** Console messages and page errors the scenario did not ask for. */
    problems: string[];
    /** Answers with these statuses are part of the scenario; Chromium writes them to the console. */
    expected: Set<number>;
}

export interface PageOptions {
    width?: number;
    height?: number;
    dark?: boolean;
    reducedMotion?: boolean;
    forcedColors?: boolean;
    /** The page's clock is the scenario's to move: `page.clock.fastForward`. */
    ownClock?: boolean;
}

export async function openPage(browser: Browser, clinic: Clinic, options: PageOptions = {}): Promise<Watched> {
    const context = await browser.newContext({
        baseURL: clinic.url,
        viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
        colorScheme: options.dark ? 'dark' : 'light',
        reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
        forcedColors: options.forcedColors ? 'active' : 'none',
        // The scenarios type as a clinician in one place; the site's own zone is another matter.
        timezoneId: 'Asia/Tokyo',
        locale: 'en-GB',
    });
    context.setDefaultTimeout(60_000);
    if (options.ownClock) await context.clock.install();
    return watch(context, await context.newPage(), clinic);
}

export async function anotherTab(watched: Watched, clinic: Clinic): Promise<Watched> {
    return watch(watched.context, await watched.context.newPage(), clinic);
}

function watch(context: BrowserContext, page: Page, clinic: Clinic): Watched {
    const problems: string[] = [];
    const expected = new Set<number>([401]);
    page.on('console', (message) => {
        const status = /status of (\d{3})/.exec(message.text());
        const network = /ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|ERR_INCOMPLETE_CHUNKED|ERR_CONNECTION/.test(message.text());
        if (status && expected.has(Number(status[1]))) return;
        if (network && expected.has(0)) return;
        // Chromium reports that it obeyed; signing out asks for it.
        if (message.text().startsWith('Clear-Site-Data header')) return;
        problems.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
    page.on('request', (request) => {
        if (!request.url().startsWith(clinic.url)) problems.push(`foreign request: ${request.url()}`);
    });
    return { page, context, problems, expected };
}

/** By the call the form makes, which spares every scenario one start of the page. */
export async function signIn(watched: Watched, clinic: Clinic, user: UserName, path = '/worklist'): Promise<void> {
    const { page, context } = watched;
    const answer = await context.request.post('/review/api/session', { data: { user: clinic.account(user), password: clinic.password } });
    assert.equal(answer.status(), 200, 'signed in');
    await page.goto(path, { waitUntil: 'commit' });
    await page.locator('.header').waitFor();
    if (['mensah', 'lee', 'osei'].includes(user) && path === '/worklist') await page.locator('.row-title, .empty, .pages').first().waitFor();
}

interface AxeResult {
    violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
    incomplete: { id: string; nodes: { html: string }[] }[];
}

/** axe without violations; nothing in the console, the storage, the title or from elsewhere. */
export async function checkPage({ page, problems }: Watched): Promise<void> {
    // A form that is still fading in has not the contrast it will have.
    await page.waitForFunction(() => document.getAnimations().every((animation) =>
        animation.playState !== 'running' || animation.effect?.getComputedTiming().endTime === Infinity));
    const loaded = await page.evaluate(() => 'axe' in window);
    if (!loaded) await page.evaluate(axeSource);
    const result = await page.evaluate(async () => {
        const axe = (window as unknown as { axe: { run: (options: object) => Promise<AxeResult> } }).axe;
        return axe.run({ resultTypes: ['violations'] });
    });
    const found = result.violations.map((violation) =>
        `${violation.id}: ${violation.nodes.map((node) => `${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`).slice(0, 3).join(' | ')}`);
    assert.deepEqual(found, [], 'axe');
    assert.deepEqual(problems, [], 'console and requests');
    const kept = await page.evaluate(async () => ({
        local: localStorage.length,
        session: sessionStorage.length,
        databases: (await indexedDB.databases()).length,
        workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
        cookies: document.cookie,
    }));
    assert.deepEqual(kept, { local: 0, session: 0, databases: 0, workers: 0, cookies: '' }, 'nothing is stored');
    assert.match(await page.title(), /^(Worklist|Flag review|Patients|Patient timeline|Rules|Rule|Audit|System|Preferences|Password|Sign in|tonus) - tonus$/);
}

