import assert from 'node:assert/strict';

import { openPage } from './browser.ts';
import { fillConfirm, openFlag, scenario, startForm, steeredScenario } from './scenario.ts';

steeredScenario('44 each role sees only its actions, and the service refuses the rest', async (tools) => {
    const { page, flag } = await openFlag(tools, 'lee', 'dizziness');
    const confirm = page.locator('.action-bar').getByRole('button', { name: /^Confirm reaction/ });
    assert.equal(await confirm.getAttribute('aria-disabled'), 'true');
    assert.match(await confirm.getAttribute('title') ?? '', /only Pharmacist, Physician/);
    await confirm.click({ force: true });
    assert.equal(await page.locator('.decision-form').count(), 0);
    const session = await page.request.get('/review/api/session');
    const token = (await session.json() as { csrfToken: string }).csrfToken;
    const body = { causality: 'certain', severity: 'mild', serious: false, criteria: [], note: '', evidenceVersion: 1, taskVersion: '1' };
    const refused = await page.request.post(`/review/api/flags/${flag}/confirm`, { data: body, headers: { 'X-CSRF-Token': token, 'Idempotency-Key': '01' } });
    assert.equal(refused.status(), 403);
    const tokenless = await page.request.post(`/review/api/flags/${flag}/dismiss`, { data: body });
    assert.equal(tokenless.status(), 403);
    const operator = await tools.open('rivera', '/system');
    await operator.page.locator('.parts').waitFor();
    assert.deepEqual(await operator.page.locator('.tab').allTextContents(), ['System']);
    const hidden = await operator.page.request.get(`/review/api/flags/${flag}`);
    assert.equal(hidden.status(), 403);
});

scenario('44 a first password opens nothing but its own change; signing out everywhere ends the other sessions', async (tools) => {
    const { user, password } = await tools.clinic.hire();
    const watched = await openPage(tools.browser, tools.clinic);
    const { page, context } = watched;
    watched.expected.add(403).add(422);
    await page.goto('/worklist');
    await page.getByLabel('User name').fill(user);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { name: 'Choose your own password' }).waitFor();
    assert.equal(await page.locator('.header').count(), 0);
    const refused = await page.request.post('/review/api/worklist/query', { data: {} });
    assert.equal(refused.status(), 403);
    assert.equal((await refused.json() as { code: string }).code, 'password-change-needed');
    assert.equal((await page.request.get('/review/api/people')).status(), 403);
    await tools.check(watched);

    const [current, next, repeated] = [page.getByLabel('First password'), page.getByLabel('New password', { exact: true }), page.getByLabel('New password again')];
    const attempt = async (typed: [string, string, string], problem: string): Promise<void> => {
        await current.fill(typed[0]);
        await next.fill(typed[1]);
        await repeated.fill(typed[2]);
        await page.getByRole('button', { name: 'Change password' }).click();
        await page.getByText(problem).waitFor();
        await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true');
    };
    await attempt([password, 'one long sentence', 'another sentence'], 'The two new passwords differ.');
    await attempt([password, 'short', 'short'], 'A password needs at least 12 characters.');
    await attempt(['not the password', 'one long sentence', 'one long sentence'], 'The present password is not right');
    await tools.check(watched);
    await current.fill(password);
    await page.getByRole('button', { name: 'Change password' }).click();
    await page.locator('.header').waitFor();
    assert.equal((await page.request.post('/review/api/worklist/query', { data: { queue: 'team', priorities: [], routes: [], rules: [], text: '', offset: 0, limit: 1 } })).status(), 200);

    const elsewhere = await tools.open('mensah', '/worklist');
    const here = await tools.open('mensah', '/preferences');
    await here.page.getByRole('button', { name: 'Sign out everywhere' }).click();
    await here.page.getByLabel('User name').waitFor();
    assert.equal((await elsewhere.page.request.get('/review/api/session')).status(), 401);
    await context.close();
});

scenario('45 the idle lock takes patient text out of the page; unlocking restores the draft', async (tools) => {
    const { page, expected } = await openFlag(tools, 'mensah', 'dizziness', undefined, { ownClock: true });
    expected.add(401);
    await startForm(page, 'Confirm reaction');
    await fillConfirm(page);
    const name = await page.locator('.banner-name').textContent() ?? '';
    await page.clock.fastForward('09:10');
    await page.getByText(/You will be locked out in/).waitFor();
    await page.getByRole('button', { name: 'Stay signed in' }).click();
    await page.getByText(/You will be locked out in/).waitFor({ state: 'detached' });
    await page.clock.fastForward('10:10');
    await page.getByRole('heading', { name: 'Locked' }).waitFor();
    assert.equal((await page.content()).includes(name), false);
    assert.equal(await page.locator('.decision-form').count(), 0);
    await page.getByLabel('Password').fill('wrong');
    await page.getByRole('button', { name: 'Unlock' }).click();
    await page.getByText('The user name or the password is not right.').waitFor();
    await page.getByLabel('Password').fill(tools.clinic.password);
    await page.getByRole('button', { name: 'Unlock' }).click();
    await page.locator('.decision-form').waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'decision-form');
    assert.equal(await page.locator('.decision-form input:checked').count(), 3);
});

scenario('46 going back after signing out shows no patient data', async (tools) => {
    const { page } = await openFlag(tools, 'mensah', 'dizziness');
    const name = await page.locator('.banner-name').textContent() ?? '';
    await page.getByRole('link', { name: 'Rules', exact: true }).click();
    await page.waitForURL(/\/rules$/);
    await page.locator('.account summary').click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('User name').waitFor();
    assert.equal((await page.content()).includes(name), false);
    await page.goBack();
    await page.waitForURL(/\/flags\//);
    await page.getByLabel('User name').waitFor();
    assert.equal((await page.content()).includes(name), false);
});

steeredScenario('47 addresses, titles and storage hold no patient data', async (tools) => {
    const watched = await openFlag(tools, 'mensah', 'withdrawal');
    const { page } = watched;
    let found = page.waitForResponse((answer) => answer.url().endsWith('/worklist/query') && (answer.request().postData() ?? '').includes('okafor'));
    await page.getByLabel('Search patients in this queue').fill('okafor');
    await found;
    await page.getByRole('link', { name: 'Open full timeline' }).click();
    await page.locator('.graph').waitFor();
    for (const path of ['/patients', '/rules', '/rules/toxicity', '/preferences']) {
        await page.goto(path);
        await page.locator('.card').first().waitFor();
        await tools.check(watched);
    }
    const auditor = await tools.open('silva', '/audit');
    await auditor.page.getByLabel('Patient id', { exact: true }).fill('okafor');
    await auditor.page.getByRole('button', { name: 'Search' }).click();
    await auditor.page.getByText('No entries match.').waitFor();
    await page.goto('/patients');
    found = page.waitForResponse((answer) => answer.url().endsWith('/patients/query') && (answer.request().postData() ?? '').includes('okafor'));
    await page.getByLabel('Name, birth date or number').fill('okafor');
    await found;
    const { requests, names } = await tools.clinic.state();
    const text = requests.join('\n').toLowerCase();
    for (const name of new Set(names)) assert.equal(text.includes(encodeURIComponent(name.toLowerCase()).toLowerCase()), false, name);
    assert.doesNotMatch(text, /19[4-9]\d-\d\d-\d\d/);
});

scenario('67 a fault of the page is told by page, kind and build, once, with nothing it showed', async (tools) => {
    const { page } = await openFlag(tools, 'mensah', 'withdrawal');
    const told = page.waitForRequest((request) => request.url().endsWith('/page-faults'));
    const name = await page.locator('.banner-name').textContent() ?? '';
    const fail = (): Promise<void> => page.evaluate((words) => {
        window.dispatchEvent(new ErrorEvent('error', { error: new TypeError(words), message: words }));
    }, name);
    await fail();
    const request = await told;
    const { page: where, code, build, ...rest } = JSON.parse(request.postData() ?? '{}') as Record<string, string>;
    assert.deepEqual([where, code, rest], ['flag', 'TypeError', {}]);
    assert.match(build ?? '', /^[\w-]+\.js$/);
    assert.equal((await request.response())?.status(), 200);
    let again = 0;
    page.on('request', (next) => { if (next.url().endsWith('/page-faults')) again += 1; });
    await fail();
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    assert.equal(again, 0);
});
