// Pictures of every page, light and dark, and print as PDF, into build/screenshots.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { openClinic } from './clinic.ts';
import { fillConfirm, startForm } from './scenario.ts';
import { launch, openPage, signIn, type Watched } from './browser.ts';

const folder = join(process.env['TONUS_WEB_ROOT'] ?? '.', '../build/screenshots');
mkdirSync(folder, { recursive: true });
const clinic = await openClinic();
const browser = await launch();

async function picture({ page }: Watched, name: string): Promise<void> {
    await page.waitForTimeout(250);
    await page.screenshot({ path: join(folder, `${name}.png`) });
}

async function walk(look: 'light' | 'dark'): Promise<void> {
    await clinic.reset({ flags: 214 });
    const watched = await openPage(browser, clinic, { dark: look === 'dark' });
    const { page } = watched;
    await page.goto('/sign-in');
    await page.getByLabel('User name').waitFor();
    await picture(watched, `sign-in-${look}`);
    await signIn(watched, clinic, 'mensah');
    await picture(watched, `worklist-${look}`);
    await page.locator('.row').first().click();
    await page.locator('.summary').waitFor();
    await picture(watched, `review-${look}`);
    await page.locator('.review-scroll').evaluate((element) => { element.scrollTop = 10_000; });
    await picture(watched, `review-end-${look}`);
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
    await picture(watched, `palette-${look}`);
    await page.keyboard.press('Escape');
    for (const [name, path] of [
        ['timeline', '/patients/PT000001/timeline'], ['timeline-table', '/patients/PT000001/timeline?view=table'], ['patients', '/patients'],
        ['rules', '/rules'], ['rule', '/rules/withdrawal-intrathecal'], ['preferences', '/preferences'],
    ] as const) {
        await page.goto(path);
        await page.locator('.card').first().waitFor();
        if (name === 'rule') await page.getByRole('button', { name: /^Backtest/ }).click();
        await picture(watched, `${name}-${look}`);
    }
    await page.goto('/worklist?queue=snoozed');
    await page.locator('.empty').first().waitFor();
    await picture(watched, `empty-${look}`);
    if (look === 'light') await printed(watched);
    await watched.context.close();
    for (const [user, name] of [['silva', 'audit'], ['rivera', 'system']] as const) {
        const other = await openPage(browser, clinic, { dark: look === 'dark' });
        await signIn(other, clinic, user, `/${name}`);
        await other.page.locator('.card').first().waitFor();
        await picture(other, `${name}-${look}`);
        await other.context.close();
    }
}

async function printed({ page }: Watched): Promise<void> {
    await page.goto('/worklist');
    await page.locator('.row-title').first().click();
    await page.locator('.summary').waitFor();
    await page.pdf({ path: join(folder, 'review.pdf'), format: 'A4', preferCSSPageSize: false });
    await page.emulateMedia({ media: 'print' });
    await page.screenshot({ path: join(folder, 'review-print.png'), fullPage: true });
    await page.emulateMedia({ media: 'screen' });
    await page.goto('/patients/PT000001/timeline');
    await page.locator('.graph').waitFor();
    await page.pdf({ path: join(folder, 'timeline.pdf'), format: 'A4' });
}

async function narrow(): Promise<void> {
    const watched = await openPage(browser, clinic, { width: 390, height: 844 });
    await signIn(watched, clinic, 'lee');
    await picture(watched, 'worklist-narrow');
    await watched.page.locator('.row-title').first().click();
    await watched.page.locator('.summary').waitFor();
    await picture(watched, 'review-narrow');
    await watched.context.close();
}

async function conflict(look: 'light' | 'dark'): Promise<void> {
    await clinic.reset({ flags: 40 });
    const flag = await clinic.raise('sleepiness');
    const watched = await openPage(browser, clinic, { dark: look === 'dark' });
    const { page } = watched;
    await signIn(watched, clinic, 'osei', `/flags/${flag}`);
    await startForm(page, 'Confirm reaction');
    await fillConfirm(page, 'Possible', 'Mild');
    await page.getByLabel('Note (optional)').fill('Sleepy before the rise as well.');
    await clinic.advance(16 * 60);
    const other = await openPage(browser, clinic);
    await signIn(other, clinic, 'mensah', `/flags/${flag}`);
    await startForm(other.page, 'Confirm reaction');
    await fillConfirm(other.page, 'Probable', 'Moderate');
    await other.page.locator('.decision-foot button[type=submit]').click();
    await other.page.locator('.done-bar').waitFor();
    await picture(other, `decided-${look}`);
    await page.locator('.decision-foot button[type=submit]').click();
    await page.locator('.conflict').waitFor();
    await picture(watched, `conflict-${look}`);
    await clinic.engine('stopped');
    await clinic.raise('toxicity');
    await page.locator('.banners .notice').first().waitFor();
    await picture(watched, `stopped-${look}`);
    await page.locator('.account summary').click();
    await page.getByRole('button', { name: 'Lock now' }).click();
    await picture(watched, `locked-${look}`);
    await other.context.close();
    await watched.context.close();
}

await conflict('light');
await conflict('dark');
await walk('light');
await walk('dark');
await narrow();
await browser.close();
await clinic.close();
console.log(folder);
