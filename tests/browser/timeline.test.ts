import assert from 'node:assert/strict';

import type { Page } from 'playwright-core';

import { openFlag, programScenario, scenario, steeredScenario, type Tools } from './scenario.ts';

async function openTimeline(tools: Tools): Promise<Page> {
    const watched = await openFlag(tools, 'mensah', 'withdrawal');
    await watched.page.getByRole('link', { name: 'Open full timeline' }).click();
    await watched.page.locator('.graph svg').waitFor();
    return watched.page;
}

steeredScenario('37 every value of the graph is in the table', async (tools) => {
    const page = await openTimeline(tools);
    const drawn = await page.locator('.timeline-graph [data-lane] > g text').allTextContents();
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    const table = (await page.locator('.timeline-table td').allTextContents()).join('\n');
    for (const text of drawn) {
        const value = text.replace(/ \((?:sedating|Mild|Moderate|Severe)\)$/, '').replace(/^eGFR /, 'eGFR ');
        assert.ok(table.includes(value), `${text} is in the table`);
    }
    assert.ok(drawn.length > 10);
});

scenario('38 oral and intrathecal doses have axes of their own, units in full', async (tools) => {
    const page = await openTimeline(tools);
    const units = await page.locator('.timeline-graph .lane-unit').allTextContents();
    assert.ok(units.includes('mg/day') && units.includes('micrograms/day'));
    assert.equal(await page.locator('.timeline-graph [data-lane="oral"]').count(), 1);
    assert.equal(await page.locator('.timeline-graph [data-lane="intrathecal"]').count(), 1);
    const text = await page.locator('main').textContent() ?? '';
    assert.doesNotMatch(text, /µg|mcg|ug\/d/);
});

scenario('39 a Modified Ashworth of 1+ stands between 1 and 2', async (tools) => {
    const page = await openTimeline(tools);
    const steps = page.locator('.timeline-graph [data-lane="score"] .lane-step');
    const places = new Map(await steps.evaluateAll((elements) =>
        elements.map((element): [string, number] => [element.textContent ?? '', Number(element.getAttribute('y'))])));
    assert.deepEqual([...places.keys()], ['0', '1', '1+', '2', '3', '4']);
    const y = (step: string): number => places.get(step) ?? Number.NaN;
    assert.ok(y('1') > y('1+') && y('1+') > y('2'));
    assert.equal(await page.locator('.timeline-graph .score-line').count(), 0, 'ordinal steps are not joined');
});

steeredScenario('40 what is not known is drawn and listed as a gap', async (tools) => {
    const page = await openTimeline(tools);
    await page.locator('.timeline-graph [data-lane="kidney"] .gap').waitFor();
    await page.locator('.timeline-graph [data-lane="oral"] .gap', { hasText: 'stopped' }).waitFor();
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await page.locator('.row-missing', { hasText: 'no eGFR recorded' }).waitFor();
});

scenario('41 arrow keys read the points in order of time', async (tools) => {
    const page = await openTimeline(tools);
    await page.locator('.timeline-graph svg').focus();
    const read: string[] = [];
    await page.keyboard.press('Home');
    for (let step = 0; step < 5; step += 1) {
        await page.locator('.cursor').waitFor({ state: 'attached' });
        read.push(await page.locator('.readout').textContent() ?? '');
        await page.keyboard.press('ArrowRight');
    }
    assert.equal(new Set(read).size, 5);
    const rows = await page.locator('.timeline-table tbody tr').evaluateAll((elements) => elements.map((row) => row.querySelector('td')?.textContent ?? ''));
    rows.reverse().slice(0, 5).forEach((when, index) => assert.ok(read[index]?.startsWith(when), `${read[index]} at ${when}`));
});

steeredScenario('65 scores of one limb stand apart from those of another, and alone when asked for', async (tools) => {
    const page = await openTimeline(tools);
    const lanes = page.locator('.timeline-graph [data-lane="score"] .lane-unit');
    assert.deepEqual(await lanes.allTextContents(), ['left leg', 'right leg']);
    await page.getByRole('group', { name: 'Body site' }).getByRole('button', { name: 'left leg' }).click();
    assert.deepEqual(await lanes.allTextContents(), ['left leg']);
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    assert.equal(await page.locator('.timeline-table td', { hasText: 'right leg' }).count(), 0);
    await page.getByRole('button', { name: 'All sites' }).click();
    assert.equal(await page.locator('.timeline-table td', { hasText: 'right leg' }).count(), 1);
});

steeredScenario('68 all patients together: a table for each route, and no number of few', async (tools) => {
    const { page } = await tools.open('mensah', '/patients');
    await page.getByRole('group', { name: 'View' }).getByRole('button', { name: 'All together' }).click();
    const tables = page.locator('.table');
    await tables.first().waitFor();
    assert.deepEqual(await tables.locator('caption').allTextContents(), ['Oral dose', 'Intrathecal dose']);
    assert.deepEqual(await tables.first().locator('thead th').allTextContents(), ['Dose', 'up to 30 mg/day', 'up to 60 mg/day', 'up to 80 mg/day', 'over 80 mg/day']);
    const cells = await tables.locator('td').allTextContents();
    assert.ok(cells.includes('140') && cells.includes('under 10'));
    for (const cell of cells) assert.ok(cell === 'under 10' || Number(cell) >= 10, cell);
    assert.equal(new URL(page.url()).search, '?view=together');
    // On a phone a figure stands under its row's name, with its column's.
    await page.setViewportSize({ width: 360, height: 740 });
    const first = tables.first().locator('td').first();
    assert.equal(await first.evaluate((cell) => getComputedStyle(cell, '::before').content), '"up to 30 mg/day: "');
});

programScenario('66 who takes no baclofen now is listed with the last dose and its end', async (tools) => {
    const { page } = await tools.open('mensah', '/patients');
    await page.locator('tr', { hasText: 'LARKSPUR' }).getByText(/ended \d\d-\w{3}-\d{4}/).waitFor();
});
