import assert from 'node:assert/strict';

import { scenario, steeredScenario } from './scenario.ts';

const rowTexts = '.row-title';

steeredScenario('01 order is priority, then age', async ({ clinic, open }) => {
    const newest = await clinic.raise('toxicity');
    const { page } = await open('mensah');
    await page.locator(rowTexts).first().waitFor();
    const rows = await page.locator('.row').evaluateAll((elements) => elements.map((element) => ({
        flag: element.getAttribute('data-flag'),
        priority: element.querySelector('.chip')?.textContent ?? '',
        raised: element.querySelector('time')?.getAttribute('datetime') ?? '',
    })));
    const rank = ['Emergency', 'Same day', '3 days', 'Routine'];
    const sorted = [...rows].sort((left, right) =>
        rank.indexOf(left.priority) - rank.indexOf(right.priority) || (left.raised < right.raised ? -1 : 1));
    assert.deepEqual(rows.map((row) => row.flag), sorted.map((row) => row.flag));
    const emergencies = rows.filter((row) => row.priority === 'Emergency');
    assert.equal(emergencies.at(-1)?.flag, newest, 'the newest emergency is the last of the emergencies');
});

steeredScenario('02 ten thousand flags scroll from top to end with few rows in the document', async ({ clinic, open }) => {
    await clinic.reset({ flags: 10_000 });
    const { page } = await open('mensah');
    await page.locator(rowTexts).first().waitFor();
    await page.locator('.row').first().focus();
    await page.evaluate(() => {
        const counts: number[] = [];
        (window as unknown as { rowCounts: number[] }).rowCounts = counts;
        new MutationObserver(() => counts.push(document.querySelectorAll('.row').length))
            .observe(document.querySelector('.grid-space') ?? document.body, { childList: true });
    });
    // The next rows are on their way before the last ones loaded are in sight.
    const next = page.waitForRequest((request) => request.url().endsWith('/worklist/query') && request.postDataJSON().offset === 100);
    await page.locator('.grid').evaluate((grid) => { grid.scrollTop = 60 * (document.querySelector('.row')?.clientHeight ?? 0); });
    await next;
    assert.equal(await page.locator('.row-loading').count(), 0);
    for (let step = 0; step < 30; step += 1) await page.keyboard.press('PageDown');
    // The focus follows its row by a frame.
    await page.waitForFunction(() => document.activeElement?.matches('.row[tabindex="0"]'));
    await page.evaluate(() => {
        const rows: (string | null)[] = [];
        (window as unknown as { focusedRows: (string | null)[] }).focusedRows = rows;
        document.addEventListener('focusin', (event) => rows.push((event.target as Element).getAttribute('aria-rowindex')));
    });
    await page.keyboard.press('End');
    const last = page.locator('.row[aria-rowindex="10000"]');
    await last.locator(rowTexts).waitFor();
    assert.equal(await last.evaluate((element) => element === document.activeElement), true);
    assert.deepEqual(await page.evaluate(() => (window as unknown as { focusedRows: string[] }).focusedRows), ['10000'],
        'a screen reader hears of a row only when another element takes the focus');
    assert.equal(await page.locator('.grid').getAttribute('aria-rowcount'), '10000');
    const most = await page.evaluate(() => Math.max(...(window as unknown as { rowCounts: number[] }).rowCounts));
    assert.ok(most <= 40, `${most} rows`);
    await page.keyboard.press('Home');
    await page.locator('.row[aria-rowindex="1"]').locator(rowTexts).waitFor();
});

scenario('03 filters survive a reload and hold no patient data', async ({ open }) => {
    const { page } = await open('mensah');
    await page.locator('.filter-menu summary', { hasText: 'Priority' }).click();
    await page.getByLabel('Same day', { exact: true }).check();
    await page.waitForURL(/priority=asap/);
    await page.locator('.row').first().locator('.priority-asap').waitFor();
    await page.reload();
    await page.locator('.row').first().locator('.priority-asap').waitFor();
    assert.equal(new URL(page.url()).search, '?priority=asap');
    assert.equal(await page.locator('.row .priority-urgent').count(), 0);
});

scenario('03 flags are narrowed by what the patient feels, and the address names the symptom', async ({ open, clinic }) => {
    await clinic.raise('dizziness');
    const other = await clinic.raise('withdrawal');
    const { page } = await open('mensah');
    const first = page.locator(`.row[data-flag="${other}"]`);
    await first.waitFor();
    await page.locator('.filter-menu summary', { hasText: 'Effect' }).click();
    const dizziness = page.getByRole('group', { name: 'Effect' }).locator('.menu-item', { hasText: /^Dizziness/ });
    await dizziness.getByRole('checkbox').check();
    await page.waitForURL(/effect=dizziness/);
    const counted = Number(await dizziness.locator('.muted').textContent());
    assert.ok(counted > 0);
    await page.locator(`.grid[aria-rowcount="${counted}"]`).waitFor();
    await first.waitFor({ state: 'detached' });
    await page.getByRole('status').getByText(new RegExp(`^${counted} flags? match`)).waitFor();
    await page.reload();
    await page.locator(`.grid[aria-rowcount="${counted}"]`).waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await first.waitFor();
    assert.equal(new URL(page.url()).search, '');
});

scenario('04 a search by name leaves the address unchanged', async ({ open }) => {
    const { page } = await open('mensah');
    const before = page.url();
    await page.getByLabel('Search patients in this queue').fill('okafor');
    await page.waitForFunction(() => {
        const names = [...document.querySelectorAll('.row-name')].map((element) => element.textContent ?? '');
        return names.length > 0 && names.every((name) => name.startsWith('OKAFOR'));
    });
    assert.equal(page.url(), before);
    // As it stands in the row.
    const born = await page.locator('.row-born').first().textContent() ?? '';
    await page.getByLabel('Search patients in this queue').fill(born);
    await page.waitForFunction((wanted) => {
        const days = [...document.querySelectorAll('.row-born')].map((element) => element.textContent ?? '');
        return days.length > 0 && days.every((day) => day === wanted);
    }, born);
    await page.getByLabel('Search patients in this queue').fill('nobody at all');
    await page.getByText('No flags match these filters.').waitFor();
});

scenario('05 a saved view comes back in another session', async ({ open }) => {
    const first = await open('lee', '/worklist?priority=routine');
    await first.page.locator('.row').first().waitFor();
    await first.page.locator('.filter-menu summary', { hasText: 'Views' }).click();
    await first.page.getByLabel('Name of the view').fill('Quiet hours');
    await first.page.getByRole('button', { name: 'Save this view' }).click();
    await first.page.getByRole('button', { name: 'Quiet hours', exact: true }).waitFor();
    const second = await open('lee');
    await second.page.locator('.filter-menu summary', { hasText: 'Views' }).click();
    await second.page.getByRole('button', { name: 'Quiet hours', exact: true }).click();
    await second.page.waitForURL(/priority=routine/);
});

steeredScenario('06 the pages view shows the same rows as the grid', async ({ open }) => {
    const { page } = await open('mensah');
    await page.locator(rowTexts).nth(8).waitFor();
    const grid = await page.locator('.row').evaluateAll((rows) => rows.slice(0, 8).map((row) => [
        row.querySelector('.row-title')?.textContent, row.querySelector('.row-effects')?.textContent ?? '', row.querySelector('.chip')?.textContent,
    ]));
    await page.goto('/preferences');
    await page.getByLabel(/^Pages view/).check();
    await page.goto('/worklist');
    await page.locator('.pages tbody tr').nth(49).waitFor();
    const table = await page.locator('.pages tbody tr').evaluateAll((rows) => rows.slice(0, 8).map((row) => [
        row.querySelector('a')?.textContent, row.querySelector('.row-effects')?.textContent ?? '', row.querySelector('.chip')?.textContent,
    ]));
    assert.deepEqual(table, grid);
    assert.equal(await page.locator('.pages tbody tr').count(), 50);
});

const overflowing = (): string[] => [...document.querySelectorAll<HTMLElement>('.row')]
    .filter((row) => {
        const box = row.getBoundingClientRect();
        return [...row.querySelectorAll<HTMLElement>('.row-title, .row-effects, .row-name, .chip, time, .row-tag, .row-born')].some((part) => {
            const inner = part.getBoundingClientRect();
            return inner.width > 0 && (inner.bottom > box.bottom + 0.5 || inner.top < box.top - 0.5 || inner.right > box.right + 0.5);
        });
    })
    .map((row) => row.textContent ?? '');

for (const [look, width, style] of [
    ['100 %', 1440, ''],
    ['200 %', 720, 'html { font-size: 200% !important; }'],
    ['text spacing', 1440, '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }'],
    ['320 px', 320, ''],
] as const) {
    scenario(`07 row text stays in its row: ${look}`, async ({ open }) => {
        const { page } = await open('mensah', '/worklist', { width, height: 900 });
        if (style) {
            // The page's policy refuses foreign styles, as it should; a constructed sheet stands for the browser's own setting.
            await page.evaluate((text) => {
                const sheet = new CSSStyleSheet();
                sheet.replaceSync(text);
                document.adoptedStyleSheets = [sheet];
            }, style);
        }
        await page.locator(rowTexts).first().waitFor();
        assert.deepEqual(await page.evaluate(overflowing), []);
        const list = await page.locator('.list-pane').boundingBox();
        const header = await page.locator('.header').boundingBox();
        assert.equal(Math.round(list?.y ?? -1), Math.round(header?.height ?? -2), 'the list begins under the header');
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.ok(wide <= 0, `${wide} px wider than the window`);
    });
}
