// How a scenario file reads: scenario('01 ...', async ({ open, clinic }) => { ... }). Each starts from a
// fresh clinic; every page it opened is checked at its end.

import { after, test } from 'node:test';

import type { Browser, Locator, Page } from 'playwright-core';

import { anotherTab, checkPage, connect, openPage, signIn, type PageOptions, type Watched } from './browser.ts';
import { openClinic, type Clinic, type StoryName, type UserName } from './clinic.ts';

export interface Tools {
    clinic: Clinic;
    browser: Browser;
    /** Signs in and opens a page; it is checked when the scenario ends, unless it was closed. */
    open(user: UserName, path?: string, options?: PageOptions): Promise<Watched>;
    tab(watched: Watched): Promise<Watched>;
    /** Checks a page now, before it moves on. */
    check(watched: Watched): Promise<void>;
}

const steered = process.env['PAGE_BASE_URL'] === undefined && process.env['PAGE_PROGRAM'] === undefined;
/** What the program answers as well is left to a run over the program. */
const onlySteered = steered && process.env['PAGE_ONLY_STEERED'] !== undefined;
let clinic: Clinic | undefined;
let browser: Browser | undefined;

/** For scenarios that move the clock or cause failures: left out where the clinic cannot. */
export function steeredScenario(title: string, run: (tools: Tools) => Promise<void>): void {
    if (steered) declare(title, run);
}

/** For scenarios that the synthetic clinic cannot answer: only over the real program. */
export function programScenario(title: string, run: (tools: Tools) => Promise<void>): void {
    if (process.env['PAGE_PROGRAM'] !== undefined) declare(title, run);
}

after(async () => {
    await browser?.close();
    await clinic?.close();
});

export function scenario(title: string, run: (tools: Tools) => Promise<void>): void {
    if (!onlySteered) declare(title, run);
}

function declare(title: string, run: (tools: Tools) => Promise<void>): void {
    test(title, { timeout: 600_000 }, async () => {
        // Only with the first scenario that runs: a run of a few leaves most files without any.
        const here = clinic ??= await openClinic();
        const chromium = browser ??= await connect();
        await here.reset();
        const opened: Watched[] = [];
        const tools: Tools = {
            clinic: here,
            browser: chromium,
            open: async (user, path = '/worklist', options = {}) => {
                const watched = await openPage(chromium, here, options);
                opened.push(watched);
                await signIn(watched, here, user, path);
                return watched;
            },
            tab: async (watched) => {
                const next = await anotherTab(watched, here);
                opened.push(next);
                return next;
            },
            check: checkPage,
        };
        try {
            await run(tools);
            for (const watched of opened) if (!watched.page.isClosed()) await checkPage(watched);
        } finally {
            for (const watched of opened) await watched.context.close();
        }
    });
}

// Steps several scenarios share.

/** Raises a story and opens its flag. */
export async function openFlag(
    { clinic: from, open }: Tools, user: UserName, story: StoryName, words?: string, options?: PageOptions,
): Promise<Watched & { flag: string; patient: string }> {
    const flag = await from.raise(story, words);
    const watched = await open(user, `/flags/${flag}`, options);
    await watched.page.locator('.summary').waitFor();
    return { ...watched, flag, patient: from.patientOf(flag) };
}

export function action(page: Page, name: string): Locator {
    return page.locator('.action-bar').getByRole('button', { name: new RegExp(`^${name}`) });
}

export async function startForm(page: Page, name: string): Promise<Locator> {
    await action(page, name).click();
    const form = page.locator('.decision-form');
    await form.waitFor();
    return form;
}

export async function fillConfirm(page: Page, causality = 'Probable', severity = 'Moderate'): Promise<void> {
    const form = page.locator('.decision-form');
    await form.getByRole('radio', { name: new RegExp(`^${causality}`) }).check();
    await form.getByRole('radio', { name: new RegExp(`^${severity}`) }).check();
    await form.getByRole('radio', { name: 'No', exact: true }).check();
}

export async function save(page: Page): Promise<void> {
    await page.locator('.decision-foot button[type=submit]').click();
}

export async function saved(page: Page, words: string): Promise<void> {
    await page.locator('.done-bar', { hasText: words }).waitFor();
}

export const focusedFlag = (page: Page): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.getAttribute('data-flag') ?? null);

/** A rule owner proposes another maximum on the page of the rule. */
export async function proposeChange(page: Page, maximum: string, why: string): Promise<void> {
    await page.getByText('Propose a change').click();
    await page.getByLabel('Maximum (mg/day)').fill(maximum);
    await page.getByLabel('Why', { exact: true }).fill(why);
    await page.getByRole('button', { name: 'Propose', exact: true }).click();
    // What was withdrawn before says the same, in the history.
    await page.locator('b', { hasText: `maximum: ${maximum} mg/day instead of` }).waitFor();
}

/** Opens a menu of the action bar. */
export async function openMore(page: Page): Promise<void> {
    await page.locator('.more > summary').click();
}

/** Asks until it holds; for what the service does in its own time. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + 120_000;
    while (!await holds()) {
        if (Date.now() > end) throw new Error('it did not come to hold');
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
}
