import assert from 'node:assert/strict';

import type { AdverseEvent, Bundle } from 'fhir/r4';

import type { RuleList } from '../../web/src/api/types.ts';

import { action, fillConfirm, openFlag, openMore, programScenario, save, saved, scenario, startForm, steeredScenario } from './scenario.ts';

scenario('13 confirming needs causality, severity and seriousness; nothing is preselected', async (tools) => {
    const { page, problems, context, expected } = await openFlag(tools, 'mensah', 'dizziness');
    const form = await startForm(page, 'Confirm reaction');
    assert.equal(await form.locator('input:checked').count(), 0);
    await save(page);
    assert.equal(await form.locator('.field-problem').count(), 3);
    await tools.check({ page, problems, context, expected });
    await form.getByRole('radio', { name: /^Possible/ }).check();
    await form.getByRole('radio', { name: /^Mild/ }).check();
    await form.getByRole('radio', { name: 'Yes', exact: true }).check();
    await save(page);
    assert.equal(await form.locator('.field-problem').count(), 1, 'a serious reaction needs its criterion');
    await form.getByRole('checkbox', { name: /^Hospital stay/ }).check();
    await save(page);
    await saved(page, 'Confirmed.');
    await page.locator('.decision', { hasText: 'Confirmed, Possible, Mild' }).waitFor();
    await page.getByRole('button', { name: 'Draft a safety report' }).waitFor();
});

scenario('13 the evidence stays where it was, and whole, while the form is open', async (tools) => {
    const { page } = await openFlag(tools, 'mensah', 'withdrawal', undefined, { width: 1280, height: 800 });
    const boxes = () => Promise.all(['.why', '.review-scroll'].map((part) => page.locator(part).boundingBox()));
    const [facts, evidence] = await boxes();
    const claimed = page.waitForResponse((answer) => answer.url().endsWith('/claim'));
    const form = await (await startForm(page, 'Confirm reaction')).boundingBox();
    await (await claimed).finished();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const [factsThen, evidenceThen] = await boxes();
    assert.deepEqual([factsThen?.x, factsThen?.y], [facts?.x, facts?.y]);
    assert.equal(evidenceThen?.y, evidence?.y);
    assert.ok((evidenceThen?.height ?? 0) >= (evidence?.height ?? 1), 'nothing of the evidence is lost');
    assert.ok(form && evidenceThen && form.x + form.width <= evidenceThen.x, 'the form is beside the evidence');
});

scenario('14 dismissing needs a reason, and "will monitor" a date', async (tools) => {
    const { page } = await openFlag(tools, 'lee', 'dizziness');
    const form = await startForm(page, 'Dismiss');
    assert.equal(await form.locator('input:checked').count(), 0);
    await save(page);
    await form.getByText('Choose one').waitFor();
    await form.getByRole('radio', { name: /will monitor/ }).check();
    await save(page);
    await form.getByText('Choose a date').waitFor();
    const day = form.getByLabel('Look again on');
    for (const [typed, said] of [['01/02/2027', 'Write the day like 15-Jan-2027.'], ['1-Jan-2026', 'This day is over.']] as const) {
        await day.fill(typed);
        await day.blur();
        await form.getByText(said).waitFor();
        await save(page);
        assert.equal(await page.locator('.done-bar').count(), 0);
    }
    await day.fill('5 jan 2037');
    await day.blur();
    assert.equal(await day.inputValue(), '05-Jan-2037');
    await form.getByRole('button', { name: 'In 4 weeks' }).click();
    assert.match(await day.inputValue(), /^\d\d-[A-Z][a-z]{2}-20\d\d$/);
    await save(page);
    await saved(page, 'Dismissed.');
});

steeredScenario('13 a confirmed reaction can be drafted as a safety report, and nothing is sent', async (tools) => {
    const { page } = await openFlag(tools, 'mensah', 'dizziness');
    await startForm(page, 'Confirm reaction');
    await fillConfirm(page);
    await save(page);
    await saved(page, 'Confirmed.');
    await page.getByRole('button', { name: 'Draft a safety report' }).click();
    await page.getByText('The minimum of a valid report is here.').waitFor();
    await page.getByText('Nothing was sent.').waitFor();
    assert.match(await page.getByRole('link', { name: /^Download ICSR/ }).getAttribute('href') ?? '', /\/report\/icsr$/);
});

steeredScenario('15 a snoozed flag wakes on time', async (tools) => {
    const { page, flag } = await openFlag(tools, 'lee', 'dizziness');
    const form = await startForm(page, 'Snooze');
    await form.getByRole('radio', { name: /^In 1 hour/ }).check();
    await save(page);
    await saved(page, 'Snoozed.');
    assert.equal((await tools.clinic.state(flag)).flag?.state, 'snoozed');
    await tools.clinic.advance(3500);
    assert.equal((await tools.clinic.state(flag)).flag?.state, 'snoozed');
    await tools.clinic.advance(200);
    await page.goto(`/flags/${flag}?queue=returned`);
    await page.locator('.summary .tag', { hasText: 'Returned' }).waitFor();
    await page.locator(`.row[data-flag="${flag}"]`).waitFor();
});

scenario('16 a snooze ends early on a new report', async (tools) => {
    const { page, flag } = await openFlag(tools, 'lee', 'dizziness');
    const form = await startForm(page, 'Snooze');
    await form.getByRole('radio', { name: /^In 4 hours/ }).check();
    await save(page);
    await saved(page, 'Snoozed.');
    await tools.clinic.report(flag);
    await page.goto(`/flags/${flag}`);
    await page.locator('.summary .tag', { hasText: 'More evidence' }).waitFor();
});

steeredScenario('17 an emergency offers neither snooze nor bulk', async (tools) => {
    const { page, flag } = await openFlag(tools, 'mensah', 'withdrawal');
    assert.equal(await action(page, 'Snooze').count(), 0);
    await page.locator('.pinned', { hasText: 'On-call 4417' }).waitFor();
    await page.goto('/worklist?queue=emergency');
    await page.locator(`.row[data-flag="${flag}"]`).focus();
    await page.keyboard.press('x');
    await page.getByText('Emergency and Same day flags are decided one by one.').waitFor();
    assert.equal(await page.locator('.bulk-bar').count(), 0);
});

scenario('18 escalating changes owner and priority', async (tools) => {
    const { page, flag } = await openFlag(tools, 'lee', 'sleepiness');
    const form = await startForm(page, 'Escalate');
    await form.getByLabel('To', { exact: true }).selectOption(tools.clinic.person('mensah'));
    await form.getByRole('radio', { name: 'Emergency' }).check();
    await save(page);
    await saved(page, 'Escalated.');
    const state = await tools.clinic.state(flag);
    assert.equal(state.flag?.priority, 'stat');
    assert.equal(state.flag?.owner?.id, tools.clinic.person('mensah'));
});

scenario('19 who owns a flag and who is reviewing it shows in a second session', async (tools) => {
    const { page, flag } = await openFlag(tools, 'mensah', 'dizziness');
    const second = await tools.open('lee', `/flags/${flag}`);
    await second.page.locator('.summary').waitFor();
    await startForm(page, 'Confirm reaction');
    await second.page.getByRole('button', { name: 'Load the change' }).click();
    await second.page.locator('.lease-other', { hasText: 'is reviewing until' }).waitFor();
    await page.keyboard.press('Escape');
    const form = await startForm(page, 'Assign');
    const nurse = await form.getByLabel('To', { exact: true }).locator('option', { hasText: 'Nurse' }).first().getAttribute('value');
    await form.getByLabel('To', { exact: true }).selectOption(nurse);
    await save(page);
    await saved(page, 'Assigned.');
    await second.page.goto('/worklist?queue=mine');
    await second.page.locator(`.row[data-flag="${flag}"]`).waitFor();
});

steeredScenario('20 a lease that runs out returns the flag', async (tools) => {
    const { page, flag } = await openFlag(tools, 'mensah', 'dizziness');
    await startForm(page, 'Confirm reaction');
    await page.getByText(/You are reviewing until/).waitFor();
    assert.equal((await tools.clinic.state(flag)).flag?.state, 'reviewing');
    await tools.clinic.advance(16 * 60);
    assert.equal((await tools.clinic.state(flag)).flag?.state, 'new');
});

steeredScenario('21 a lower dose without a taper plan is stopped', async (tools) => {
    const { page, flag } = await openFlag(tools, 'mensah', 'dizziness');
    const form = await startForm(page, 'Recommend');
    await form.getByRole('radio', { name: 'Dose change' }).check();
    await form.getByRole('radio', { name: 'Oral' }).check();
    await form.getByText('Now 60 mg/day').waitFor();
    await form.getByLabel('New dose, mg/day').fill('20');
    await form.getByLabel('Recommendation').fill('Reduce for sleepiness');
    await form.getByText('Stopping baclofen suddenly can cause withdrawal.').waitFor();
    await save(page);
    await form.getByText('Fill this in').waitFor();
    assert.deepEqual((await tools.clinic.state(flag)).audit.filter((entry) => entry.action === 'recommend'), []);
    await form.getByLabel('Taper plan', { exact: true }).fill('5 mg less each week');
    await save(page);
    await saved(page, 'Draft saved.');
});

steeredScenario('22 an alternative therapy is drafted, never ordered', async (tools) => {
    const { page } = await openFlag(tools, 'osei', 'dizziness');
    const form = await startForm(page, 'Recommend');
    await form.getByText('tonus only drafts.').waitFor();
    await form.getByRole('radio', { name: 'Alternative therapy' }).check();
    await form.getByLabel('Recommendation').fill('Consider physiotherapy first');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await save(page);
    await saved(page, 'Draft saved.');
    assert.deepEqual(requests.filter((line) => line.startsWith('POST') && !/\/recommend$|\/query$/.test(line)), []);
});

steeredScenario('23 a bulk action does what its preview counted', async ({ open, clinic }) => {
    const { page } = await open('lee', '/worklist?priority=urgent,routine');
    await page.locator('.row .row-title').nth(4).waitFor();
    const chosen: string[] = [];
    for (let place = 0; place < 4; place += 1) {
        await page.locator(`#row-${place}`).focus();
        await page.keyboard.press('x');
        chosen.push(await page.locator(`#row-${place}`).getAttribute('data-flag') ?? '');
    }
    await page.locator('.bulk-bar').getByRole('button', { name: 'Assign' }).click();
    await page.getByLabel('To', { exact: true }).selectOption(clinic.person('osei'));
    await page.getByText('4 will change, 0 will not.').waitFor();
    await page.getByRole('button', { name: 'Assign 4 flags' }).click();
    await page.locator('.bulk-bar').waitFor({ state: 'detached' });
    const { audit } = await clinic.state();
    assert.deepEqual(audit.filter((entry) => entry.action === 'assign').map((entry) => entry.flag).sort(), chosen.sort());
});

scenario('24 merging a duplicate keeps both reports', async (tools) => {
    const { page, flag } = await openFlag(tools, 'lee', 'dizziness', 'First [effect:dizzy]');
    await openMore(page);
    await action(page, 'Mark duplicate').click();
    await page.locator('.decision-form').getByText('This patient has no other open flag.').waitFor();
    await page.keyboard.press('Escape');
    const second = await tools.clinic.raise('sleepiness', 'Second: a [effect:fall] in the kitchen', flag);
    const before = (await tools.clinic.state(flag)).flag?.evidence ?? 0;
    await page.goto(`/flags/${second}`);
    await page.locator('.words', { hasText: 'Second' }).waitFor();
    await openMore(page);
    await action(page, 'Mark duplicate').click();
    await page.locator('.decision-form').getByRole('radio').check();
    await save(page);
    await saved(page, 'Merged. Both reports are kept.');
    assert.equal((await tools.clinic.state(second)).flag?.state, 'merged');
    assert.ok(((await tools.clinic.state(flag)).flag?.evidence ?? 0) > before);
    await page.goto(`/flags/${flag}`);
    await page.locator('.words', { hasText: 'First' }).waitFor();
    await page.locator('.words', { hasText: 'Second' }).waitFor();
});

programScenario('59 Naranjo, outcome and action taken reach the AdverseEvent and the safety report', async (tools) => {
    const watched = await openFlag(tools, 'mensah', 'dizziness');
    const { page, flag } = watched;
    const form = await startForm(page, 'Confirm reaction');
    await form.getByLabel('Causality by').selectOption('naranjo');
    await save(page);
    await form.locator('.naranjo .field-problem').nth(9).waitFor();
    await tools.check(watched);
    // Digits answer the first question that has no answer: yes to eight, no to "other causes" and "placebo".
    await form.focus();
    for (const digit of '1111221111') await page.keyboard.press(digit);
    for (const digit of '21') await page.keyboard.press(digit);
    await form.getByLabel('Outcome (optional)').selectOption('resolved');
    await form.getByLabel('Done with baclofen (optional)').selectOption('dose-reduced');
    await page.keyboard.press('Control+Enter');
    await saved(page, 'Confirmed.');
    await page.locator('.decision', { hasText: 'Confirmed, Definite (Naranjo 13), Moderate' }).waitFor();
    const found = await tools.clinic.read<Bundle<AdverseEvent>>(`AdverseEvent?subject=${watched.patient}`);
    const event = found.entry?.[0]?.resource;
    assert.equal(event?.outcome?.coding?.[0]?.code, 'resolved');
    const causality = event?.suspectEntity?.[0]?.causality?.[0];
    assert.equal(causality?.method?.coding?.[0]?.code, 'ProbabilityScale');
    assert.equal(causality?.assessment?.text, 'Naranjo 13: definite');
    await page.getByRole('button', { name: 'Draft a safety report' }).click();
    await page.getByText('The minimum of a valid report is here.').waitFor();
    await tools.check(watched);
    const href = await page.getByRole('link', { name: /^Download ICSR/ }).getAttribute('href') ?? '';
    const xml = await (await page.request.get(href)).text();
    assert.match(xml, /Naranjo/);
    assert.equal((await tools.clinic.state(flag)).flag?.state, 'confirmed');
});

programScenario('57 a sampled decision is judged again without seeing it, and the agreement is shown', async (tools) => {
    const { page, flag } = await openFlag(tools, 'mensah', 'dizziness');
    await startForm(page, 'Confirm reaction');
    await fillConfirm(page);
    await save(page);
    await saved(page, 'Confirmed.');

    const nurse = await tools.open('lee');
    assert.equal(await nurse.page.getByRole('link', { name: 'Second review' }).count(), 0, 'not a nurse’s to judge');
    const second = await tools.open('osei', '/worklist?queue=second-review');
    await second.page.locator(`[data-flag="${flag}"]`).waitFor();
    await second.page.goto(`/flags/${flag}?queue=second-review`);
    await second.page.getByText('Second review: decided by somebody else.').waitFor();
    const shown = await second.page.locator('.review').textContent() ?? '';
    assert.equal(/Mensah|Probable|Confirmed/.test(shown), false, 'nothing of the first decision');
    await tools.check(second);
    await startForm(second.page, 'Confirm reaction');
    await fillConfirm(second.page, 'Possible');
    await save(second.page);
    await saved(second.page, 'Second opinion saved.');
    await second.page.locator('.decision', { hasText: 'Dr A. Mensah' }).waitFor();
    await second.page.locator('.decision', { hasText: 'Second opinion' }).waitFor();
    await second.page.locator(`[data-flag="${flag}"]`).waitFor({ state: 'detached' });

    await second.page.goto('/rules');
    await second.page.getByText(/100 % of \d+, kappa/).waitFor();
    const { rules } = await (await second.page.request.get('/review/api/rules')).json() as RuleList;
    assert.ok(rules.some((rule) => (rule.medianDwellSeconds ?? 0) > 0), 'from taking the flag to deciding it');
});
