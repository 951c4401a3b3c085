import assert from 'node:assert/strict';

import { openFlag, scenario, steeredScenario } from './scenario.ts';

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

scenario('43 markup in a patient’s words stays text', async (tools) => {
    const words = '<img src=x onerror="alert(1)"><script>alert(2)</script> & <b>[effect:dizzy]</b> {{7*7}}';
    const { page } = await openFlag(tools, 'mensah', 'dizziness', words);
    const text = await page.locator('.words').first().textContent() ?? '';
    // The sentence that was understood: a service may cut it off from what stands before.
    assert.ok(text.includes('<b>'), text);
    assert.equal(await page.locator('.words img, .words script, .words b').count(), 0);
});
