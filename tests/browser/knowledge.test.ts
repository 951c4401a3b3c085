import assert from 'node:assert/strict';

import { fillConfirm, openFlag, save, saved, startForm, steeredScenario } from './scenario.ts';

steeredScenario('51 a backtest shows the numbers counted by hand, lost confirmed reactions first', async (tools) => {
    const { page } = await tools.open('nowak', '/rules/withdrawal-intrathecal');
    await page.getByRole('button', { name: 'Backtest version 3 to 4' }).click();
    const figures = page.locator('section', { hasText: 'Last 180 days' }).locator('.figures > div');
    await figures.first().waitFor();
    const shown = await figures.evaluateAll((rows) => rows.map((row) => [row.querySelector('dt')?.textContent, row.querySelector('dd')?.textContent]));
    assert.deepEqual(shown, [
        ['Lost, and confirmed before', '2'], ['Lost', '9'], ['Same', '61'], ['New', '14'], ['Flags per reviewer-day', '+0.3'],
    ]);
});

steeredScenario('52 a promotion that loses a confirmed reaction needs a reason and a second person', async (tools) => {
    const watched = await tools.open('nowak', '/rules/withdrawal-intrathecal');
    watched.expected.add(422);
    const { page } = watched;
    await page.getByRole('button', { name: 'Backtest version 3 to 4' }).click();
    await page.getByText('This version loses a confirmed reaction.').waitFor();
    await page.getByRole('button', { name: 'Promote version 4' }).click();
    assert.equal(await page.locator('.promotion .field-problem').count().then(async (count) => count || (await page.locator('.promotion .field-problem').first().waitFor(), 2)), 2);
    const options = await page.getByLabel('Second approver').locator('option').allTextContents();
    assert.equal(options.includes('J. Nowak'), false, 'nobody approves alone');
    await page.getByLabel('Reason').fill('Fewer false alarms; both lost flags were duplicates');
    await page.getByLabel('Second approver').selectOption({ label: 'Dr A. Mensah' });
    await page.getByRole('button', { name: 'Promote version 4' }).click();
    await page.getByText(/Rule withdrawal-intrathecal, version 4/).waitFor();
});

steeredScenario('53 replay shows the evidence as it was, after it changed', async (tools) => {
    const { page, flag } = await openFlag(tools, 'mensah', 'dizziness', 'First [effect:words]');
    await startForm(page, 'Confirm reaction');
    await fillConfirm(page);
    await save(page);
    await saved(page, 'Confirmed.');
    await tools.clinic.report(flag, 'Later [effect:words]');
    const auditor = await tools.open('silva', '/audit');
    await auditor.page.locator('tr', { hasText: 'confirm: probable' }).getByRole('button', { name: 'Replay what they saw' }).click();
    const dialog = auditor.page.getByRole('dialog');
    await dialog.getByText('As it was: evidence version 1').waitFor();
    assert.equal(await dialog.locator('.quote').count(), 1);
    await dialog.locator('.words', { hasText: 'First' }).waitFor();
});

steeredScenario('54 a broken audit chain is reported', async (tools) => {
    await startForm((await openFlag(tools, 'mensah', 'dizziness')).page, 'Confirm reaction');
    const { page } = await tools.open('silva', '/audit');
    await page.getByText(/Chain verified through entry/).waitFor();
    await tools.clinic.breakChain(1);
    await page.reload();
    await page.getByRole('alert').getByText(/The chain is broken at entry 1/).waitFor();
});

steeredScenario('55 System tells "no data" from "OK" and holds no patient data', async (tools) => {
    const { page } = await tools.open('rivera', '/system');
    await page.locator('.part-no-data .status', { hasText: 'No data' }).waitFor();
    await page.locator('.part-ok .status', { hasText: 'OK' }).first().waitFor();
    await page.locator('.part-error .status', { hasText: 'Error' }).waitFor();
    await page.getByRole('table', { name: 'Accepted, but not understood' }).locator('td', { hasText: 'tablets/week' }).waitFor();
    const text = await page.locator('body').textContent() ?? '';
    const { names } = await tools.clinic.state();
    for (const name of new Set(names)) assert.equal(text.toLowerCase().includes(name.toLowerCase()), false, name);
});
