import assert from 'node:assert/strict';

import { action, fillConfirm, focusedFlag, openFlag, save, saved, scenario, startForm, steeredScenario } from './scenario.ts';

scenario('08 a whole review by keyboard alone: open, read, confirm, next', async ({ open, clinic }) => {
    const { page } = await open('mensah');
    await page.locator('.row-title').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const first = await focusedFlag(page) ?? await page.evaluate(() => {
        document.querySelector<HTMLElement>('.row[tabindex="0"]')?.focus();
        return document.activeElement?.getAttribute('data-flag') ?? null;
    });
    await page.keyboard.press('J');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.locator('.summary').waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'review');
    await page.keyboard.press('c');
    await page.locator('.decision-form').waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'decision-form');
    // Close button, then the three groups of radios in order.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');
    await saved(page, 'Confirmed.');
    assert.ok(first);
    assert.equal((await clinic.state(first)).flag?.state, 'confirmed');
    await page.waitForFunction(() => document.activeElement?.classList.contains('row'));
    assert.notEqual(await focusedFlag(page), first);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.endsWith(first));
});

scenario('08 from signing in to the most urgent flag by keyboard alone', async ({ open, clinic }) => {
    const { page, context } = await open('mensah');
    await context.clearCookies();
    await page.reload();
    await page.waitForFunction(() => document.activeElement?.id === 'field-user');
    await page.keyboard.type(clinic.account('mensah'));
    await page.keyboard.press('Tab');
    await page.keyboard.type(clinic.password);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'row-0');
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => document.activeElement?.id === 'row-1');
    await page.getByRole('button', { name: 'Open the most urgent' }).press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'review');
});

scenario('08 one flag takes at most six key presses', async (tools) => {
    const { page } = await tools.open('mensah');
    await page.locator('.row-title').first().waitFor();
    await page.locator('.row[tabindex="0"]').focus();
    const first = await focusedFlag(page) ?? '';
    let presses = 0;
    const press = async (key: string): Promise<void> => {
        presses += 1;
        await page.keyboard.press(key);
    };
    await press('Enter');
    await page.locator('.summary').waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'review');
    await press('c');
    const form = page.locator('.decision-form');
    await page.waitForFunction(() => document.activeElement?.id === 'decision-form');
    await press('2');
    await press('2');
    await press('1');
    assert.deepEqual(await form.locator('input:checked').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value)),
        ['probable', 'moderate', 'no']);
    await press('Control+Enter');
    await saved(page, 'Confirmed.');
    assert.equal((await tools.clinic.state(first)).flag?.state, 'confirmed');
    assert.ok(presses <= 6, `${presses} presses`);
});

for (const [name, letter, choice, words, state] of [
    ['dismissing', 'd', '2', 'Dismissed.', 'dismissed'], ['snoozing', 's', '1', 'Snoozed.', 'snoozed'],
] as const) {
    scenario(`08 ${name} takes four key presses, with the one that opens the flag`, async (tools) => {
        const { page, flag } = await openFlag(tools, 'mensah', 'dizziness');
        await page.locator('#review').focus();
        await page.keyboard.press(letter);
        await page.waitForFunction(() => document.activeElement?.id === 'decision-form');
        await page.keyboard.press(choice);
        await page.keyboard.press('Control+Enter');
        await saved(page, words);
        assert.equal((await tools.clinic.state(flag)).flag?.state, state);
    });
}

scenario('09 letters do nothing in fields, outside their region or when turned off', async (tools) => {
    const { page } = await openFlag(tools, 'mensah', 'dizziness');
    await page.getByLabel('Search patients in this queue').fill('');
    await page.getByLabel('Search patients in this queue').pressSequentially('cdsear');
    assert.equal(await page.locator('.decision-form').count(), 0);
    await page.locator('.brand').focus();
    await page.keyboard.press('c');
    assert.equal(await page.locator('.decision-form').count(), 0);
    await page.goto('/preferences');
    await page.getByLabel('Off', { exact: true }).check();
    await page.goBack();
    await page.locator('.summary').waitFor();
    await page.locator('#review').focus();
    await page.keyboard.press('c');
    await page.keyboard.press('d');
    assert.equal(await page.locator('.decision-form').count(), 0);
});

scenario('10 no single key records a decision', async (tools) => {
    const { page, flag } = await openFlag(tools, 'mensah', 'dizziness');
    const keys = [...'abcdefghijklmnopqrstuvwxyz0123456789', 'Enter', 'Space', 'Delete', 'Backspace', 'Insert'];
    for (const key of keys) {
        await page.locator('#review, .card, main').first().focus();
        await page.keyboard.press(key);
        if (await page.locator('.decision-form').count() > 0) await page.keyboard.press('Escape');
        if (await page.getByRole('dialog').count() > 0) await page.keyboard.press('Escape');
        if (!page.url().includes(flag)) {
            await page.goto(`/flags/${flag}`);
            await page.locator('.summary').waitFor();
        }
    }
    const { audit } = await tools.clinic.state(flag);
    assert.deepEqual(audit.filter((entry) => entry.action !== 'claim'), []);
});

steeredScenario('11 the palette offers and runs every action and screen', async (tools) => {
    const { page } = await openFlag(tools, 'mensah', 'dizziness');
    await page.keyboard.press('Control+k');
    const labels = await page.locator('.palette-item > span').allTextContents();
    for (const wanted of ['Confirm reaction', 'Dismiss', 'Snooze', 'Escalate', 'Assign', 'Ask for information', 'Recommend',
        'Mark duplicate', 'Open full timeline', 'Worklist', 'Patients', 'Rules', 'Preferences', 'Sign out']) {
        assert.ok(labels.includes(wanted), `${wanted} is offered`);
    }
    await tools.check({ page, context: page.context(), problems: [], expected: new Set() });
    for (const [typed, title] of [['snooze', 'Snooze'], ['dismiss', 'Dismiss'], ['ask', 'Ask for information']] as const) {
        await page.getByRole('combobox').fill(typed);
        await page.keyboard.press('Enter');
        await page.locator('.decision-form').getByText(title, { exact: true }).waitFor();
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+k');
    }
    await page.getByRole('combobox').fill('rules');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/rules$/);
});

scenario('12 focus returns to the right row after save, dismiss and undo', async ({ open }) => {
    const { page } = await open('mensah');
    const row = (place: number) => page.locator(`#row-${place}`);
    await row(4).locator('.row-title').waitFor();
    const third = await row(3).getAttribute('data-flag');
    const fourth = await row(4).getAttribute('data-flag');
    await row(3).click();
    await page.locator('.summary').waitFor();
    await startForm(page, 'Confirm reaction');
    await fillConfirm(page);
    await save(page);
    await saved(page, 'Confirmed.');
    await page.waitForFunction((flag) => document.activeElement?.getAttribute('data-flag') === flag, fourth);
    await page.locator('#undo').click();
    await saved(page, 'Undone.');
    await page.waitForFunction((flag) => document.activeElement?.getAttribute('data-flag') === flag, third);
    await startForm(page, 'Dismiss');
    await page.getByRole('radio', { name: /^Tolerated before/ }).check();
    await save(page);
    await saved(page, 'Dismissed.');
    await page.waitForFunction((flag) => document.activeElement?.getAttribute('data-flag') === flag, fourth);
    assert.equal(await action(page, 'Confirm reaction').count(), 0);
});
