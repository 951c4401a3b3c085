// Signing in through an organisation's identity provider: a real one, the program, and a real browser.

import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import type { Browser, Page } from 'playwright-core';

import { connect } from './browser.ts';
import { startProgram, type Program } from './program.ts';

const path = process.env['PAGE_PROGRAM'];
let provider: ChildProcess;
let program: Program;
let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'tonus-organisation-'));

async function answerOf(child: ChildProcess): Promise<Record<string, unknown>> {
    const [message] = await once(child, 'message') as [Record<string, unknown>];
    return message;
}

/** A provider with keys of its own making, which has forgotten everybody. */
async function renewProvider(): Promise<void> {
    const renewed = answerOf(provider);
    provider.send({ redirect: `${program.url}/review/oidc/callback` });
    await renewed;
}

before(async () => {
    if (path === undefined) return;
    provider = fork(join(process.env['PAGE_ROOT'] ?? '.', '../tests/browser/identity-provider.mjs'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const { issuer } = await answerOf(provider);
    const secret = join(folder, 'secret');
    writeFileSync(secret, 'a secret: with signs\n');
    const config = join(folder, 'tonus.toml');
    writeFileSync(config, `[oidc]\nissuer = "${String(issuer)}"\nclient_id = "tonus"\nclient_secret_file = "${secret}"\n`
        + 'roles = ["nurses=nurse", "doctors=physician"]\ndisplay_name = "Sign in with the hospital"\n');
    program = await startProgram(path, ['--config', config]);
    await renewProvider();
    browser = await connect();
});

after(async () => {
    await browser?.close();
    await program?.stop();
    if (provider?.connected) provider.disconnect();
    rmSync(folder, { recursive: true, force: true });
});

function organisationScenario(title: string, run: (page: Page) => Promise<void>): void {
    test(title, { timeout: 600_000, skip: path === undefined }, async () => {
        const context = await browser.newContext({ baseURL: program.url });
        context.setDefaultTimeout(60_000);
        try {
            await run(await context.newPage());
        } finally {
            await context.close();
        }
    });
}

/** From the sign-in page through the provider's own pages. */
async function signInAs(page: Page, name: string): Promise<void> {
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Sign in with the hospital' }).click();
    await giveCredentials(page, name);
}

async function giveCredentials(page: Page, name: string): Promise<void> {
    await page.locator('input[name=login]').fill(name);
    await page.locator('input[name=password]').fill('whatever');
    await page.getByRole('button', { name: 'Sign-in' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
}

interface SessionView {
    me: { id: string; name: string };
    roles: string[];
    external: boolean;
    mustChangePassword: boolean;
    csrfToken: string;
}

const sessionOf = async (page: Page): Promise<SessionView> => await (await page.request.get('/review/api/session')).json() as SessionView;

organisationScenario('60 a nurse signs in through the organisation and works as with a local account', async (page) => {
    await signInAs(page, 'nurses.kim');
    await page.waitForURL(`${program.url}/worklist`);
    await page.locator('.header').waitFor();
    const session = await sessionOf(page);
    assert.equal(session.me.name, 'Kim of nurses');
    assert.deepEqual(session.roles, ['nurse']);
    assert.equal(session.external, true);
    const query = { queue: 'team', priorities: [], routes: [], rules: [], text: '', offset: 0, limit: 1 };
    assert.equal((await page.request.post('/review/api/worklist/query', { data: query })).status(), 200);
    const preferences = { appearance: 'dark', language: 'en-GB', singleKeys: true, pagesView: false, savedViews: [] };
    assert.equal((await page.request.put('/review/api/preferences', { data: preferences })).status(), 403, 'no change without the token');
    const saved = await page.request.put('/review/api/preferences', { data: preferences, headers: { 'X-CSRF-Token': session.csrfToken } });
    assert.equal(saved.status(), 200);
    // There is no password to guess, and none lets anybody in.
    const guessed = await page.request.post('/review/api/session', { data: { user: session.me.id, password: '' } });
    assert.equal(guessed.status(), 401);
    assert.match(await program.run('user', 'list'), new RegExp(`${session.me.id}\\s+Kim of nurses\\s+nurse`));
});

organisationScenario('61 the provider asks again at every sign-in, and may have changed its keys', async (page) => {
    await signInAs(page, 'doctors.kim');
    await page.waitForURL(`${program.url}/worklist`);
    const first = await sessionOf(page);
    assert.deepEqual(first.roles, ['physician']);
    await page.goto('/review/oidc/start');
    await page.locator('input[name=login]').waitFor();
    await renewProvider();
    await page.goto('/review/oidc/start');
    await giveCredentials(page, 'doctors.kim');
    await page.waitForURL(`${program.url}/worklist`);
    assert.equal((await sessionOf(page)).me.id, first.me.id, 'the same person keeps the account');
});

organisationScenario('62 who has no role is told so and gets no session', async (page) => {
    await signInAs(page, 'gardeners.kim');
    await page.getByText('has given you no role in this service').waitFor();
    assert.equal((await page.request.get('/review/api/session')).status(), 401);
    await page.getByRole('link', { name: 'Back to the sign-in page' }).click();
    await page.getByLabel('User name').waitFor();
});

organisationScenario('63 a callback that this browser did not ask for is refused', async (page) => {
    const answer = await page.goto('/review/oidc/callback?code=stolen&state=guessed');
    assert.equal(answer?.status(), 400);
    await page.getByText('You are not signed in').waitFor();
    await page.goto('/sign-in');
    // The browser has begun one; another's state is still not its own.
    await page.getByRole('link', { name: 'Sign in with the hospital' }).click();
    await page.locator('input[name=login]').waitFor();
    assert.equal((await page.goto(`${program.url}/review/oidc/callback?code=stolen&state=guessed`))?.status(), 400);
    assert.equal((await page.request.get('/review/api/session')).status(), 401);
});

organisationScenario('64 without the provider local accounts still sign in; the log holds no codes', async (page) => {
    provider.disconnect();
    await once(provider, 'exit');
    await page.goto('/sign-in');
    const answer = page.waitForResponse((response) => response.url().endsWith('/review/oidc/callback') || response.url().endsWith('/review/oidc/start'));
    await page.getByRole('link', { name: 'Sign in with the hospital' }).click();
    // What was read of the provider is still kept, so the browser itself may be the first to miss it.
    await answer;
    await page.goto('/sign-in');
    await page.getByLabel('User name').fill('mensah');
    await page.getByLabel('Password').fill('synthetic clinic');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.locator('.header').waitFor();
    const log = program.log().join('\n');
    assert.doesNotMatch(log, /code=|stolen|id_token|kim/i);
    assert.doesNotMatch(log, /eyJ/); // as a token begins; an identifier of a request may hold the letters, all small
});
