// Pictures into build/screenshots: every page of the real program (PAGE_PROGRAM) over its demo clinic, light,
// dark, on a tablet, on a phone and printed; states that a running service cannot be put into come from the
// synthetic clinic.

import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

import type { Locator, Page } from 'playwright-core';

import { connect, openPage, signIn, type PageOptions, type Watched } from './browser.ts';
import { openClinic, startSyntheticClinic, type Clinic, type UserName } from './clinic.ts';
import { fillConfirm, proposeChange, startForm } from './scenario.ts';

const folder = join(process.env['PAGE_ROOT'] ?? '.', '../build/screenshots');
mkdirSync(folder, { recursive: true });
const clinic = await openClinic();
const browser = await connect();

const looks: Record<string, PageOptions> = {
    light: {}, dark: { dark: true }, tablet: { width: 768, height: 1024 }, phone: { width: 360, height: 740 },
};

async function picture({ page }: Watched, name: string): Promise<void> {
    // Fonts, and what moves for a tenth of a second.
    await page.waitForTimeout(250);
    await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** The sheets as a printer gets them: one file of all, and a picture of each of the first three. */
async function printed({ page }: Watched, name: string): Promise<void> {
    const path = join(folder, `${name}.pdf`);
    await page.pdf({ path, format: 'A4' });
    await promisify(execFile)('pdftoppm', ['-png', '-r', '80', '-l', '3', path, join(folder, `${name}-print`)]);
}

const rowOf = (page: Page, words: RegExp): Locator => page.locator('.row', { has: page.locator('.row-title', { hasText: words }) }).first();

async function openRow(page: Page, words: RegExp): Promise<void> {
    if (!await rowOf(page, words).isVisible()) await page.goto('/worklist');
    await rowOf(page, words).click();
    await page.locator('.summary h2', { hasText: words }).waitFor();
    await page.locator('.graph-mini svg').waitFor();
}

/** The review of a flag, from its reason to its forms. */
async function review(watched: Watched, look: string): Promise<void> {
    const { page } = watched;
    await openRow(page, /withdrawal/i);
    // Of the look before this one.
    const discard = page.getByRole('button', { name: 'Discard' });
    if (await discard.isVisible()) await discard.click();
    await picture(watched, `review-${look}`);
    if (look === 'light') await printed(watched, 'review');
    await page.locator('.graph-mini').scrollIntoViewIfNeeded();
    await picture(watched, `review-end-${look}`);
    await page.locator('.summary').scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: /^Confirm reaction/ }).click();
    await page.locator('.decision-form').waitFor();
    await page.getByText('Probable', { exact: true }).click();
    await picture(watched, `confirm-${look}`);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Dismiss/ }).click();
    await page.getByText('Known effect, will monitor').click();
    await picture(watched, `dismiss-${look}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
    await picture(watched, `palette-${look}`);
    await page.keyboard.press('Escape');
}

async function timelines(watched: Watched, look: string): Promise<void> {
    const { page } = watched;
    for (const [name, words] of [['timeline', /label maximum|sleep/i], ['timeline-pump', /intrathecal|pump/i]] as const) {
        await page.goto('/worklist');
        await openRow(page, words);
        const address = await page.getByRole('link', { name: 'Open full timeline' }).getAttribute('href') ?? '';
        await page.goto(address);
        await page.locator('.graph svg').waitFor();
        await picture(watched, `${name}-${look}`);
        if (look === 'light') await printed(watched, name);
        await page.goto(`${address}?view=table`);
        await page.locator('.timeline-table td').first().waitFor();
        await picture(watched, `${name}-table-${look}`);
        await page.goto(`${address}?view=dose`);
        await page.locator('figure.graph').first().waitFor();
        await picture(watched, `${name}-dose-${look}`);
    }
}

async function walk(look: string): Promise<void> {
    const watched = await openPage(browser, clinic, looks[look]);
    const { page } = watched;
    await page.goto('/sign-in');
    await page.getByLabel('User name').waitFor();
    await picture(watched, `sign-in-${look}`);
    await signIn(watched, clinic, 'mensah');
    await picture(watched, `worklist-${look}`);
    await review(watched, look);
    await timelines(watched, look);
    for (const name of ['patients', 'rules', 'preferences']) {
        await page.goto(`/${name}`);
        await page.locator('.card').first().waitFor();
        await picture(watched, `${name}-${look}`);
        if (name === 'rules' && look === 'light') await printed(watched, name);
    }
    await page.goto('/patients?view=together');
    await page.locator('.table caption').first().waitFor();
    await picture(watched, `cohort-${look}`);
    await page.goto('/rules');
    await page.getByRole('link', { name: 'Signs of oral baclofen withdrawal' }).click();
    await page.waitForURL(/\/rules\/./);
    await page.locator('.inputs').first().waitFor();
    await picture(watched, `rule-${look}`);
    await page.goto('/worklist?queue=snoozed');
    await page.locator('.empty').first().waitFor();
    await picture(watched, `empty-${look}`);
    await watched.context.close();
    await office('silva', 'audit', look);
    await office('rivera', 'system', look);
    await backtest(look);
}

async function office(user: UserName, name: string, look: string): Promise<void> {
    const watched = await openPage(browser, clinic, looks[look]);
    await signIn(watched, clinic, user, `/${name}`);
    await watched.page.locator('.card').first().waitFor();
    await picture(watched, `${name}-${look}`);
    if (look === 'light') await printed(watched, name);
    await watched.context.close();
}

/** A change of a rule, with what it would have done. */
async function backtest(look: string): Promise<void> {
    const watched = await openPage(browser, clinic, looks[look]);
    const { page } = watched;
    await signIn(watched, clinic, 'nowak', '/rules/oral-dose-above-maximum');
    await proposeChange(page, '100', 'Fewer flags on doses the specialist clinic titrates');
    await page.getByRole('button', { name: /^Run backtest/ }).click();
    await page.locator('.backtest .figures').waitFor();
    await page.locator('.proposal').scrollIntoViewIfNeeded();
    await picture(watched, `backtest-${look}`);
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByRole('button', { name: 'Withdraw' }).waitFor({ state: 'detached' });
    await watched.context.close();
}

async function decide(synthetic: Clinic, page: Page, flag: string, causality: string, severity: string): Promise<void> {
    await page.goto(`${synthetic.url}/flags/${flag}`);
    await startForm(page, 'Confirm reaction');
    await fillConfirm(page, causality, severity);
}

/** A conflict, a stopped engine, the lock: the synthetic clinic can be put into each. */
async function states(synthetic: Clinic, look: 'light' | 'dark'): Promise<void> {
    await synthetic.reset({ flags: 40 });
    const flag = await synthetic.raise('sleepiness');
    const watched = await openPage(browser, synthetic, looks[look]);
    const { page } = watched;
    await signIn(watched, synthetic, 'osei');
    await decide(synthetic, page, flag, 'Possible', 'Mild');
    await page.getByLabel('Note (optional)').fill('Sleepy before the rise as well.');
    await synthetic.advance(16 * 60);
    const other = await openPage(browser, synthetic, looks[look]);
    await signIn(other, synthetic, 'mensah');
    await decide(synthetic, other.page, flag, 'Probable', 'Moderate');
    await other.page.locator('.decision-foot button[type=submit]').click();
    await other.page.locator('.done-bar').waitFor();
    await picture(other, `decided-${look}`);
    await page.locator('.decision-foot button[type=submit]').click();
    await page.locator('.conflict').waitFor();
    await picture(watched, `conflict-${look}`);
    await synthetic.engine('stopped');
    await synthetic.raise('toxicity');
    await page.locator('.banners .notice').first().waitFor();
    await picture(watched, `stopped-${look}`);
    await page.locator('.account summary').click();
    await page.getByRole('button', { name: 'Lock now' }).click();
    await picture(watched, `locked-${look}`);
    await other.context.close();
    await watched.context.close();
}

const wanted = process.argv.slice(2);
const looksWanted = Object.keys(looks).filter((look) => wanted.length === 0 || wanted.includes(look));
for (const look of looksWanted) await walk(look);
const synthetic = await startSyntheticClinic();
for (const look of ['light', 'dark'] as const) if (looksWanted.includes(look)) await states(synthetic, look);
await synthetic.close();
await browser.close();
await clinic.close();
console.log(folder);
