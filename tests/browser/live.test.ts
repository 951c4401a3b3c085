import assert from 'node:assert/strict';

import { fillConfirm, openFlag, programScenario, save, saved, scenario, startForm, steeredScenario, until } from './scenario.ts';

scenario('30 a new flag is announced without moving a row', async ({ clinic, open }) => {
    const { page } = await open('mensah');
    await page.locator('#row-3 .row-title').waitFor();
    const places = async () => new Map(await page.locator('.row').evaluateAll((rows) => rows.map((row): [string | null, number] =>
        [row.getAttribute('data-flag'), Math.round(row.getBoundingClientRect().top)])));
    const before = await places();
    const id = await clinic.raise('toxicity');
    await page.getByText('1 new flag', { exact: true }).waitFor();
    await page.locator('.banners').getByText('New emergency flag').waitFor();
    const after = await places();
    const kept = [...before].filter(([flag]) => after.has(flag));
    assert.ok(kept.length >= 8);
    for (const [flag, top] of kept) assert.ok(Math.abs((after.get(flag) ?? -99) - top) <= 1, `${flag} moved from ${top} to ${after.get(flag)}`);
    await page.locator('.arrived').getByRole('button', { name: 'Show them' }).click();
    await page.locator(`.row[data-flag="${id}"]`).waitFor();
});

steeredScenario('30 flags that keep arriving do not put off what is fetched afresh', async ({ clinic, open }) => {
    const { page } = await open('mensah', '/worklist', { ownClock: true });
    const asked = async (): Promise<number> => (await clinic.state()).requests.filter((one) => one.includes('/worklist/query')).length;
    await page.locator('#row-3 .row-title').waitFor();
    // The first load, and the look again once the stream has begun.
    await until(async () => await asked() >= 2);
    await page.clock.pauseAt(Date.now() + 10_000);
    const before = await asked();
    for (let count = 1; count <= 12; count += 1) {
        await clinic.raise('dizziness');
        await page.getByText(count === 1 ? '1 new flag' : `${count} new flags`, { exact: true }).waitFor();
        await page.clock.runFor(200);
    }
    await until(async () => await asked() > before);
    await page.clock.resume();
});

steeredScenario('30 a queue that new flags do not come into announces none', async ({ clinic, open }) => {
    const { page } = await open('mensah', '/worklist?queue=emergency');
    await page.locator('.row-title').first().waitFor();
    await clinic.raise('dizziness');
    await clinic.raise('toxicity');
    await page.getByText('1 new flag', { exact: true }).waitFor();
    await clinic.raise('withdrawal');
    await page.getByText('2 new flags', { exact: true }).waitFor();
    await page.locator('.banners').getByText('2 emergency flags wait for a review').waitFor();
    assert.equal(await page.locator('.banners').getByRole('link', { name: 'Open' }).getAttribute('href'), '/worklist?queue=emergency');
});

scenario('30 an emergency moves nothing that is read or about to be pressed', async (tools) => {
    const { page } = await openFlag(tools, 'mensah', 'withdrawal', undefined, { width: 1280, height: 800 });
    const claimed = page.waitForResponse((answer) => answer.url().endsWith('/claim'));
    await startForm(page, 'Confirm reaction');
    await (await claimed).finished();
    const places = () => Promise.all(['.why', '.decision-form input[value="severe"]', '.decision-foot button'].map(async (part) =>
        (await page.locator(part).first().boundingBox())?.y ?? Number.NaN));
    const before = await places();
    await tools.clinic.raise('toxicity');
    await page.locator('.banners').getByText('New emergency flag').waitFor();
    // In the frame that shows the banner, which this process may ask before; scrolling is by whole pixels.
    await until(async () => (await places()).every((top, index) => Math.abs(top - (before[index] ?? Number.NaN)) <= 1));
});

scenario('30 without a stream the page looks for itself, and an emergency still raises the alarm', async ({ clinic, open }) => {
    const { page, context } = await open('mensah', '/preferences', { ownClock: true });
    // As over plain HTTP, where browsers keep their locks to themselves.
    await context.addInitScript(() => { Reflect.deleteProperty(Navigator.prototype, 'locks'); });
    let asked = page.waitForResponse((answer) => answer.url().endsWith('/worklist/query'));
    await page.reload();
    await asked;
    const id = await clinic.raise('toxicity');
    asked = page.waitForResponse((answer) => answer.url().endsWith('/worklist/query'));
    await page.clock.fastForward(16_000);
    await asked;
    await page.locator('.banners').getByText('New emergency flag').waitFor();
    await page.locator('.banners').getByRole('link', { name: 'Open' }).click();
    await page.waitForURL(new RegExp(`/flags/${id}`));
    await page.locator('.summary').waitFor();
});

steeredScenario('31 eight tabs share one stream, and another takes over when the first closes', async (tools) => {
    const first = await tools.open('mensah');
    const tabs = [first];
    for (let count = 1; count < 8; count += 1) {
        const tab = await tools.tab(first);
        await tab.page.goto('/worklist');
        await tab.page.locator('.row-title').first().waitFor();
        tabs.push(tab);
    }
    await until(async () => (await tools.clinic.state()).streams === 1);
    await tools.clinic.raise('dizziness');
    for (const tab of tabs) await tab.page.getByText('1 new flag', { exact: true }).waitFor();
    await first.page.close();
    await until(async () => (await tools.clinic.state()).streams === 1);
    await tools.clinic.raise('dizziness');
    for (const tab of tabs.slice(1)) await tab.page.getByText('2 new flags', { exact: true }).waitFor();
    assert.equal((await tools.clinic.state()).streams, 1);
    for (const tab of tabs.slice(2)) await tab.page.close();
});

steeredScenario('32 after a broken stream nothing is missed', async (tools) => {
    const watched = await tools.open('mensah');
    watched.expected.add(0);
    const { page } = watched;
    await until(async () => (await tools.clinic.state()).streams === 1);
    await tools.clinic.dropStreams();
    await page.getByText('Live updates are interrupted.').waitFor();
    await tools.clinic.raise('dizziness');
    await tools.clinic.raise('kidney');
    await page.getByText('2 new flags', { exact: true }).waitFor();
    await page.getByText('Live updates are interrupted.').waitFor({ state: 'detached' });
});

scenario('33 offline blocks saving and says so', async (tools) => {
    const { page, context, expected, flag } = await openFlag(tools, 'mensah', 'dizziness');
    expected.add(0);
    await startForm(page, 'Confirm reaction');
    await fillConfirm(page);
    await context.setOffline(true);
    await page.locator('.banners').getByText('You are offline.').waitFor();
    await page.locator('#save-blocked', { hasText: 'Decisions are paused' }).waitFor();
    assert.equal(await page.locator('.decision-foot button[type=submit]').isDisabled(), true);
    await page.keyboard.press('Control+Enter');
    await context.setOffline(false);
    await page.locator('.banners').getByText('You are offline.').waitFor({ state: 'detached' });
    assert.deepEqual((await tools.clinic.state(flag)).audit.filter((entry) => entry.action === 'confirm'), [], 'nothing was queued');
    assert.equal(await page.locator('.decision-form input:checked').count(), 3);
    await save(page);
    await saved(page, 'Confirmed.');
});

for (const [kind, words] of [
    ['500', 'The service had an error. Reference r-1.'], ['503', 'The service is busy.'],
    ['malformed', 'The answer could not be read.'], ['timeout', 'The service did not answer in time.'],
] as const) {
    steeredScenario(`34 ${kind} on saving is said and keeps the entries`, async (tools) => {
        const { page, expected } = await openFlag(tools, 'mensah', 'dizziness');
        expected.add(500).add(503);
        await startForm(page, 'Confirm reaction');
        await fillConfirm(page);
        await tools.clinic.fail('/confirm', kind);
        await save(page);
        await page.locator('.decision-form').getByText(`Not saved. Your entries are still here. ${words}`).waitFor();
        assert.equal(await page.locator('.decision-form input:checked').count(), 3);
        await save(page);
        await saved(page, 'Confirmed.');
    });
}

steeredScenario('34 a list that cannot be loaded says so and can be tried again', async (tools) => {
    const watched = await tools.open('mensah');
    watched.expected.add(500);
    const { page } = watched;
    // The first load, and the look again once the stream has begun: neither may take the failure.
    await until(async () => (await tools.clinic.state()).requests.filter((one) => one.includes('/worklist/query')).length >= 2);
    await tools.clinic.fail('/worklist/query', '500');
    await page.locator('.queue', { hasText: 'Snoozed' }).click();
    await page.getByText('The worklist could not be loaded. Nothing was changed.').waitFor();
    await tools.check(watched);
    await page.locator('.list-state').getByRole('button', { name: 'Try again' }).click();
    await page.getByText('No flags waiting here.').waitFor();
});

steeredScenario('35 a stopped engine is louder than an empty queue', async (tools) => {
    const { page } = await tools.open('mensah', '/worklist?queue=snoozed');
    await page.getByText('No flags waiting here.').waitFor();
    await tools.clinic.engine('stopped');
    await page.locator('.banners').getByText(/Rules engine has not run since/).waitFor();
    await page.getByText('This is not an all-clear.').waitFor();
    assert.equal(await page.getByText('No flags waiting here.').count(), 0);
    await page.goto('/rules');
    await page.locator('.banners').getByText(/Rules engine has not run since/).waitFor();
    await page.goto('/worklist?queue=snoozed');
    await page.locator('.banners').getByText(/Rules engine has not run since/).waitFor();
});

programScenario('36 a restart of the service in mid-review keeps the draft, the session and the lease', async (tools) => {
    const watched = await openFlag(tools, 'mensah', 'dizziness');
    const { page, flag } = watched;
    watched.expected.add(0);
    await startForm(page, 'Confirm reaction');
    await fillConfirm(page, 'Possible', 'Severe');
    const kept = page.waitForResponse((answer) => answer.url().endsWith(`/flags/${flag}/draft`) && (answer.request().postData() ?? '').includes('half a thought'));
    await page.getByLabel('Note (optional)').fill('half a thought');
    await kept;
    await tools.clinic.restart();
    // What is open goes on as if nothing had been.
    assert.equal(await page.getByLabel('Note (optional)').inputValue(), 'half a thought');
    await page.reload();
    await page.getByText(/^You are reviewing until/).first().waitFor();
    await page.getByRole('button', { name: 'Continue' }).click();
    assert.equal(await page.getByLabel('Note (optional)').inputValue(), 'half a thought');
    await save(page);
    await saved(page, 'Confirmed');
});

scenario('36 a draft survives a reload of the page', async (tools) => {
    const { page, flag } = await openFlag(tools, 'mensah', 'dizziness');
    await startForm(page, 'Confirm reaction');
    await fillConfirm(page, 'Possible', 'Severe');
    const kept = page.waitForResponse((answer) => answer.url().endsWith(`/flags/${flag}/draft`) && (answer.request().postData() ?? '').includes('half a thought'));
    await page.getByLabel('Note (optional)').fill('half a thought');
    await kept;
    await page.reload();
    await page.getByRole('button', { name: 'Continue' }).click();
    const form = page.locator('.decision-form');
    await form.waitFor();
    assert.equal(await form.getByRole('radio', { name: /^Possible/ }).isChecked(), true);
    assert.equal(await page.getByLabel('Note (optional)').inputValue(), 'half a thought');
});
