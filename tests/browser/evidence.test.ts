import assert from 'node:assert/strict';

import type { Bundle, Task } from 'fhir/r4';

import { openFlag, programScenario, saved, scenario, steeredScenario, until } from './scenario.ts';

const told: [title: string, words: string, effects: string[]][] = [
    ['accents', 'Très [effect:fatigué] après l’[effect:été], «[severity:énormément]»', ['fatigué', 'été']],
    ['emoji', '😵‍💫 [effect:dizzy 😵] and 👩🏽‍⚕️ said [time:2 days]', ['dizzy 😵']],
    ['right-to-left text', 'الدواء [uncertainty:ربما] يسبب [effect:الدوخة] [time:منذ يومين]', ['الدوخة']],
];

for (const [name, words, effects] of told) {
    steeredScenario(`42 highlighted phrases are exactly the service's: ${name}`, async (tools) => {
        const { page, flag } = await openFlag(tools, 'mensah', 'dizziness', words);
        const marked = await page.locator('.segment-effect .segment-text').allTextContents();
        assert.deepEqual(marked, effects);
        const { flag: state } = await tools.clinic.state(flag);
        const original = (state?.words[0] ?? []).map((segment) => segment.text).join('');
        await page.getByRole('button', { name: 'Show without marks' }).click();
        assert.equal(await page.locator('.words').textContent(), original);
    });
}

scenario('42 the whole message stands around what was understood; far from it a long one is cut', async (tools) => {
    const stories = 'I walked to the market and met the neighbours, who asked after the garden and the cats. ';
    const whole = (told: string): string => `Good morning.\n${stories.repeat(8)}${told} My son says that ten of my tablets are gone.`;
    const { page } = await openFlag(tools, 'mensah', 'dizziness', whole('I am [effect:dizzy] when I stand up.'));
    const words = page.locator('.words').first();
    const shown = await words.innerText();
    assert.ok(shown.startsWith('Good morning.') && shown.endsWith('ten of my tablets are gone.'), shown);
    assert.equal(await words.locator('.segment-effect .segment-text').first().textContent(), 'dizzy');
    const { height } = await words.locator('.middle').boundingBox() ?? { height: 1000 };
    assert.ok(height < 200, `what is left out takes ${height} px`);
    await page.getByRole('button', { name: 'Show without marks' }).click();
    assert.equal(await words.textContent(), whole('I am dizzy when I stand up.'));
});

scenario('43 markup in a patient’s words stays text', async (tools) => {
    const words = '<img src=x onerror="alert(1)"><script>alert(2)</script> & <b>[effect:dizzy]</b> {{7*7}}';
    const { page } = await openFlag(tools, 'mensah', 'dizziness', words);
    await page.getByRole('button', { name: 'Show without marks' }).click();
    assert.equal(await page.locator('.words').first().textContent(), words.replace(/\[effect:|\]/g, ''));
    assert.equal(await page.locator('.words img, .words script, .words b').count(), 0);
});

programScenario('58 what is missing is asked for with one press; the answer brings the flag back', async (tools) => {
    const watched = await openFlag(tools, 'mensah', 'withdrawal');
    const { page, flag } = watched;
    const missing = page.locator('.missing li').first();
    const what = await missing.locator('b').textContent() ?? '';
    assert.notEqual(what, '');
    await missing.getByRole('button', { name: 'Ask the clinic' }).click();
    const form = page.locator('.decision-form');
    const question = await form.getByLabel('Question').inputValue();
    assert.ok(question.startsWith(what), question);
    assert.equal(await form.getByRole('radio', { name: 'The clinic' }).isChecked(), true);
    await tools.check(watched);
    await page.keyboard.press('Control+Enter');
    await saved(page, 'Question sent.');
    assert.equal((await tools.clinic.state(flag)).flag?.state, 'waiting');
    const asked = await tools.clinic.read<Bundle<Task>>(`Task?part-of=Task/${flag}`);
    const task = asked.entry?.[0]?.resource;
    assert.equal(task?.status, 'requested');
    assert.ok(JSON.stringify(task).includes(what), 'the question stands in the Task');
    await page.goto('/worklist?queue=waiting');
    await page.locator(`[data-flag="${flag}"]`).waitFor();
    await tools.clinic.report(flag, 'The itching is worse and my legs are very stiff now.');
    await until(async () => (await tools.clinic.state(flag)).flag?.state === 'new');
});
