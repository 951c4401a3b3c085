import assert from 'node:assert/strict';

import { english as catalogue } from '../../web/src/text/en-gb.ts';
import { openFlag, scenario, steeredScenario } from './scenario.ts';

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

scenario('49 print carries identity, who printed and the full table', async (tools) => {
    const watched = await openFlag(tools, 'mensah', 'withdrawal');
    const { page } = watched;
    await page.getByRole('link', { name: 'Open full timeline' }).click();
    await page.locator('.graph').waitFor();
    await page.emulateMedia({ media: 'print' });
    const frame = page.locator('.print-frame');
    assert.equal(await frame.evaluate((element) => getComputedStyle(element).position), 'fixed', 'repeats on each sheet');
    assert.match(await frame.textContent() ?? '', /OKAFOR|[A-Z]{3,}.*NHS.*Printed by Dr A\. Mensah.*\(Europe\/London\).*Not valid as a prescription/s);
    assert.equal(await page.locator('.timeline-table').isVisible(), true);
    assert.equal(await page.locator('.timeline-graph').isVisible(), true);
    assert.equal(await page.locator('.header').isVisible(), false);
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), 'light');
    await page.emulateMedia({ media: 'screen' });
    const pdf = await page.pdf({ format: 'A4' });
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
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
    const english = new Set<string>(Object.values(catalogue).filter((sentence) => sentence.length > 3 && !sentence.includes('{')));
    english.delete(catalogue['app.name']);
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
