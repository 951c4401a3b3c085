import assert from 'node:assert/strict';

import { fillConfirm, openFlag, save, saved, scenario, startForm, steeredScenario } from './scenario.ts';

scenario('25 undo within 30 s leaves two audit entries and no outbound message', async (tools) => {
    const { page, flag } = await openFlag(tools, 'mensah', 'dizziness');
    await startForm(page, 'Confirm reaction');
    await fillConfirm(page);
    await save(page);
    await saved(page, 'Confirmed.');
    await page.locator('#undo').click();
    await saved(page, 'Undone.');
    const { audit, outbox, flag: state } = await tools.clinic.state(flag);
    const entries = audit.filter((entry) => entry.flag === flag && entry.action !== 'claim').map((entry) => entry.action);
    assert.deepEqual(entries, ['confirm', 'undo']);
    assert.deepEqual(outbox.filter((message) => message.flag === flag && !message.cancelled), []);
    assert.notEqual(state?.state, 'confirmed');
});

steeredScenario('26 an undo that comes too late is refused and said', async (tools) => {
    const { page, expected, flag } = await openFlag(tools, 'mensah', 'dizziness');
    expected.add(409);
    await startForm(page, 'Confirm reaction');
    await fillConfirm(page);
    await save(page);
    await saved(page, 'Confirmed.');
    // The service's clock runs ahead of what this page believes.
    await tools.clinic.advance(60);
    await page.locator('#undo').click();
    await page.getByText('The time to undo is over.').waitFor();
    assert.equal((await tools.clinic.state(flag)).flag?.state, 'confirmed');
});

steeredScenario('26 after 30 s reopening is offered instead of undo', async (tools) => {
    const { page, flag } = await openFlag(tools, 'mensah', 'dizziness');
    await startForm(page, 'Confirm reaction');
    await fillConfirm(page);
    await save(page);
    await saved(page, 'Confirmed.');
    await tools.clinic.advance(31);
    await page.goto(`/flags/${flag}?queue=done`);
    await page.locator('.decision').waitFor();
    assert.equal(await page.locator('#undo').count(), 0);
    const form = await startForm(page, 'Reopen');
    await form.getByLabel('Reason').fill('New laboratory result');
    await save(page);
    await saved(page, 'Reopened.');
    assert.equal((await tools.clinic.state(flag)).flag?.state, 'new');
});

steeredScenario('27 two sessions decide at once: one wins, the other keeps its draft beside the decision', async (tools) => {
    const first = await openFlag(tools, 'mensah', 'dizziness');
    const second = await tools.open('osei', `/flags/${first.flag}`);
    second.expected.add(412).add(409);
    await second.page.locator('.summary').waitFor();
    await startForm(second.page, 'Confirm reaction');
    await fillConfirm(second.page, 'Possible', 'Mild');
    await second.page.getByLabel('Note (optional)').fill('started before the dose');
    await second.page.locator('.decision-form').press('Escape');
    await second.page.getByRole('button', { name: 'Continue' }).waitFor();
    await second.page.locator('.more > summary').click();
    await second.page.getByRole('button', { name: 'Stop reviewing' }).click();
    await saved(second.page, 'You no longer review');
    await startForm(second.page, 'Confirm reaction');
    await fillConfirm(second.page, 'Possible', 'Mild');
    await second.page.getByLabel('Note (optional)').fill('started before the dose');
    await tools.clinic.advance(16 * 60);

    await first.page.reload();
    await first.page.locator('.summary').waitFor();
    await startForm(first.page, 'Confirm reaction');
    await fillConfirm(first.page);
    await save(first.page);
    await saved(first.page, 'Confirmed.');

    await save(second.page);
    const conflict = second.page.locator('.conflict');
    await conflict.getByText('Not saved: Dr A. Mensah already decided').waitFor();
    await conflict.getByText('Confirmed, Probable, Moderate').waitFor();
    await conflict.getByText('started before the dose').waitFor();
    await tools.check(second);
    await conflict.getByRole('button', { name: 'Keep mine as second opinion' }).click();
    await second.page.locator('.decision', { hasText: 'Second opinion' }).waitFor();
    await second.page.locator('.decision', { hasText: 'Confirmed, Probable, Moderate' }).waitFor();
});

scenario('28 evidence that arrives during a review blocks saving until it was looked at', async (tools) => {
    const { page, flag } = await openFlag(tools, 'mensah', 'dizziness');
    await startForm(page, 'Confirm reaction');
    await fillConfirm(page);
    await tools.clinic.report(flag, 'Now [effect:dizzy] all day, and falling');
    await page.getByText('Look at the new evidence first.').waitFor();
    assert.equal(await page.locator('.decision-foot button[type=submit]').isDisabled(), true);
    await page.getByRole('button', { name: 'View it' }).click();
    await page.locator('.quote.is-new', { hasText: 'falling' }).waitFor();
    assert.equal(await page.locator('.decision-form input:checked').count(), 3, 'the entries are kept');
    await page.getByText('Evidence seen: version 2').waitFor();
    await save(page);
    await saved(page, 'Confirmed.');
    const { audit } = await tools.clinic.state(flag);
    assert.equal(audit.find((entry) => entry.action === 'confirm')?.evidenceVersion, 2);
});

scenario('69 evidence that arrives while the claim is being answered still blocks saving', async (tools) => {
    const { page, flag } = await openFlag(tools, 'mensah', 'dizziness');
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => { answer = resolve; });
    await page.route('**/claim', async (route) => {
        const response = await route.fetch();
        await held;
        await route.fulfill({ response });
    });
    await startForm(page, 'Confirm reaction');
    await fillConfirm(page);
    await tools.clinic.report(flag, 'Now [effect:dizzy] all day, and falling');
    await page.getByText('Look at the new evidence first.').waitFor();
    answer();
    await page.getByText(/You are reviewing until/).waitFor();
    assert.equal(await page.locator('.decision-foot button[type=submit]').isDisabled(), true);
});

steeredScenario('29 a double click and a repeated request record one decision', async (tools) => {
    const { page, flag, expected } = await openFlag(tools, 'mensah', 'dizziness');
    expected.add(503);
    await startForm(page, 'Confirm reaction');
    await fillConfirm(page);
    await page.locator('.decision-foot button[type=submit]').dblclick();
    await saved(page, 'Confirmed.');
    const decisions = async (): Promise<number> =>
        (await tools.clinic.state(flag)).audit.filter((entry) => entry.flag === flag && entry.action === 'confirm').length;
    assert.equal(await decisions(), 1);
    const other = await openFlag(tools, 'mensah', 'dizziness');
    other.expected.add(503);
    await startForm(other.page, 'Confirm reaction');
    await fillConfirm(other.page);
    const keys: string[] = [];
    other.page.on('request', (request) => {
        const key = request.headers()['idempotency-key'];
        if (request.url().endsWith('/confirm') && key) keys.push(key);
    });
    await tools.clinic.fail('/confirm', '503');
    await save(other.page);
    await other.page.getByText('The service is busy.').waitFor();
    await save(other.page);
    await saved(other.page, 'Confirmed.');
    assert.equal(keys.length, 2);
    assert.equal(keys[0], keys[1], 'the retry carries the key of the first try');
});
