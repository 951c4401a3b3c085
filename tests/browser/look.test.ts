import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';

import type { Page } from 'playwright-core';

import { english as firstEnglish } from '../../web/src/text/en-gb.ts';
import { pagesEnglish } from '../../web/src/text/en-gb-pages.ts';
import { reviewEnglish } from '../../web/src/text/en-gb-review.ts';
import { fillConfirm, openFlag, openMore, save, saved, scenario, startForm, steeredScenario } from './scenario.ts';

for (const [name, options] of [
    ['dark', { dark: true }], ['forced colours', { forcedColors: true }], ['reduced motion', { reducedMotion: true }],
] as const) {
    scenario(`48 list, review and form pass the checks: ${name}`, async (tools) => {
        const watched = await tools.open('mensah', '/worklist', options);
        const { page } = watched;
        await page.locator('.row').first().click();
        await page.locator('.summary').waitFor();
        await tools.check(watched);
        await page.locator('.action-bar').getByRole('button', { name: /^Confirm/ }).click();
        await page.locator('.decision-form').waitFor();
        await tools.check(watched);
        if (name === 'reduced motion') {
            const moving = await page.evaluate(() => document.getAnimations().filter((one) => one.effect?.getTiming().duration !== 0).length);
            assert.equal(moving, 0);
        }
    });
}

scenario('70 on a wide screen why, words, hypotheses and what is missing need no scrolling', async (tools) => {
    const { page } = await openFlag(tools, 'mensah', 'withdrawal', undefined, { width: 1920, height: 1080 });
    const blocks = page.locator('.review-scroll > .block');
    const shown = await page.locator('.review-scroll').evaluate((pane) => pane.getBoundingClientRect().bottom);
    const [why, words] = await Promise.all([0, 1].map((index) => blocks.nth(index).boundingBox()));
    assert.ok(why && words && words.y === why.y && words.x >= why.x + why.width, 'side by side');
    const missing = await blocks.filter({ hasText: 'Missing' }).first().boundingBox();
    assert.ok(missing && missing.y + missing.height <= shown, 'in sight');
    await page.setViewportSize({ width: 1280, height: 1080 });
    const [above, below] = await Promise.all([0, 1].map((index) => blocks.nth(index).boundingBox()));
    assert.ok(above && below && below.y >= above.y + above.height, 'one under the other where there is less room');
});

scenario('70 why, the words and the dose need no scrolling at 1280 by 800', async (tools) => {
    const { page } = await openFlag(tools, 'mensah', 'withdrawal', undefined, { width: 1280, height: 800 });
    const shown = await page.locator('.review-scroll').evaluate((pane) => pane.getBoundingClientRect().bottom);
    for (const part of ['.why', '.quote', '.lane-dose']) {
        const box = await page.locator('.review-scroll').locator(part).first().boundingBox();
        assert.ok(box && box.y + box.height <= shown, `${part} ends at ${box && box.y + box.height}, the pane at ${shown}`);
    }
});

for (const [name, width, height] of [['200 % of 1280 by 800', 640, 400], ['400 % of 1280 by 1024', 320, 256]] as const) {
    scenario(`07 at ${name} a flag can be opened, read and judged`, async (tools) => {
        const list = await tools.open('mensah', '/worklist', { width, height });
        await list.page.locator('.row').first().click();
        await list.page.locator('.summary').waitFor();
        const { page } = await openFlag(tools, 'mensah', 'dizziness', undefined, { width, height });
        const fact = page.locator('.why .fact').first();
        await fact.evaluate((element) => element.scrollIntoView());
        const box = await fact.boundingBox();
        const bar = await page.locator('.action-bar').boundingBox();
        assert.ok(box && bar && box.y > -1 && box.y + box.height <= bar.y, `${JSON.stringify(box)} above ${JSON.stringify(bar)}`);
        await startForm(page, 'Confirm reaction');
        const choice = await page.locator('.decision-form .choice').first().boundingBox();
        assert.ok(choice && choice.y >= 0 && choice.y + choice.height <= height, `the first choice stands at ${JSON.stringify(choice)}`);
        await fillConfirm(page);
        await save(page);
        await saved(page, 'Confirmed');
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.ok(wide <= 0, `${wide} px wider than the window`);
    });
}

scenario('07 the menu of further actions lies within the window', async (tools) => {
    // A nurse's bar is the longest: it names who may do the rest.
    const { page } = await openFlag(tools, 'lee', 'dizziness', undefined, { width: 1280, height: 800 });
    await openMore(page);
    const menu = await page.locator('.more > .menu-panel').boundingBox();
    assert.ok(menu && menu.x >= 0 && menu.x + menu.width <= 1280, JSON.stringify(menu));
});

for (const dark of [false, true]) {
    scenario(`48 every page passes the checks: ${dark ? 'dark' : 'light'}`, async (tools) => {
        const watched = await openFlag(tools, 'mensah', 'withdrawal', undefined, { dark });
        const { page } = watched;
        const timeline = (await page.getByRole('link', { name: 'Open full timeline' }).getAttribute('href')) ?? '';
        const visit = async (path: string): Promise<void> => {
            await page.goto(path);
            await page.locator('.card').first().waitFor();
            await tools.check(watched);
        };
        for (const path of [timeline, `${timeline}?view=table`, `${timeline}?view=dose`, '/patients', '/rules', '/preferences']) await visit(path);
        await page.goto('/rules');
        await page.locator('.table-rules a').first().click();
        await page.locator('.inputs').first().waitFor();
        await tools.check(watched);
        await page.goto('/worklist?queue=snoozed');
        await page.locator('.empty-title').first().waitFor();
        await tools.check(watched);
        for (const [user, path] of [['silva', '/audit'], ['rivera', '/system']] as const) {
            const office = await tools.open(user, path, { dark });
            await office.page.locator('.card').first().waitFor();
            await tools.check(office);
        }
    });
}

/** The words of each sheet that a printer would get. */
async function printedSheets(page: Page): Promise<string[]> {
    const pdf = await page.pdf({ format: 'A4' });
    return execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' }).split('\f').filter((sheet) => sheet.trim() !== '');
}

scenario('49 print carries identity, who printed and the full table', async (tools) => {
    const watched = await openFlag(tools, 'mensah', 'withdrawal');
    const { page } = watched;
    await page.getByRole('link', { name: 'Open full timeline' }).click();
    await page.locator('.graph').waitFor();
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('.timeline-table').isVisible(), true);
    assert.equal(await page.locator('.timeline-graph').isVisible(), true);
    assert.equal(await page.locator('.header').isVisible(), false);
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), 'light');
    await page.emulateMedia({ media: null });
    const drawn = await page.evaluate(() => {
        window.dispatchEvent(new Event('beforeprint'));
        return document.querySelector('.graph svg')?.clientWidth ?? 0;
    });
    assert.ok(drawn > 0 && drawn <= 640, `the graph of ${drawn} px fits a sheet`);
    const name = (await page.locator('.banner-name').textContent() ?? '').split(',')[0] ?? '';
    for (const path of [page.url(), `/flags/${watched.flag}`]) {
        await page.goto(path);
        await page.locator('.banner-name').waitFor();
        const sheets = await printedSheets(page);
        assert.ok(sheets.length > 0);
        for (const sheet of sheets) {
            assert.ok(sheet.includes(name), sheet);
            assert.match(sheet, /Printed by Dr A\. Mensah, \d{2}-\w{3}-\d{4} \d{2}:\d{2} \([\w/]+\)/);
            assert.match(sheet, /Not valid as a prescription/);
        }
    }
});

steeredScenario('50 another language: nothing untranslated, the same date form', async (tools) => {
    const { page } = await tools.open('mensah');
    await page.goto('/preferences?language=pseudo');
    await page.locator('.card').first().waitFor();
    // Names of people and the product, keys and counts are the same in every language.
    const plain = await page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const text = node.textContent?.trim() ?? '';
            const parent = node.parentElement;
            if (/[a-z]{3}/i.test(text) && !text.startsWith('[') && parent && !parent.closest('kbd, .brand, .avatar, noscript, b')) found.push(text);
        }
        return found;
    });
    assert.deepEqual(plain.filter((text) => !/^,? ?\[/.test(text)), []);
    const english = new Set<string>([...Object.values(firstEnglish), ...Object.values(reviewEnglish), ...Object.values(pagesEnglish)].filter((sentence) => sentence.length > 3 && !sentence.includes('{')));
    english.delete(firstEnglish['app.name']);
    for (const path of ['/worklist', '/patients', '/rules', '/rules/toxicity', '/patients/PT000001/timeline']) {
        await page.goto(`${path}?language=pseudo`);
        await page.locator('.card, .row-title').first().waitFor();
        const texts = await page.evaluate(() => [...document.body.querySelectorAll('*')]
            .flatMap((element) => [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE))
            .map((node) => node.textContent?.trim() ?? ''));
        assert.deepEqual(texts.filter((text) => english.has(text)), [], path);
    }
    await page.goto('/preferences');
    await page.getByLabel('English (US)').check();
    await page.goto('/patients/PT000001/timeline?view=table');
    await page.locator('.timeline-table td').first().waitFor();
    const text = await page.locator('main').textContent() ?? '';
    assert.match(text, /14-Jul-1961/);
    assert.match(text, /mcg\/day/);
    assert.doesNotMatch(text, /\d{1,2}\/\d{1,2}\/\d{4}|Sept/);
});

steeredScenario('50 times are the site’s, whatever zone this computer is in', async (tools) => {
    await tools.clinic.reset({ flags: 6, site: { timeZone: 'America/New_York' } });
    const { page } = await openFlag(tools, 'mensah', 'dizziness');
    const raised = await page.locator('.history time').first().getAttribute('datetime') ?? '';
    const shown = await page.locator('.history time').first().textContent() ?? '';
    const wanted = new Intl.DateTimeFormat('en-GB', { timeZone: 'America/New_York', hour: '2-digit', minute: '2-digit' }).format(new Date(raised));
    assert.ok(shown.endsWith(` ${wanted}`), `${shown} is ${wanted} in New York`);
});
