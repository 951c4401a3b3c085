import assert from 'node:assert/strict';
import { test } from 'node:test';

import { timelineOf } from '../dev/timeline.ts';
import { kidneyText, pointRows } from '../src/timeline/points.ts';
import { doseAt, spotsOf } from '../src/timeline/dose-response.tsx';
import { niceTop, ordinalShare, ticks, x } from '../src/timeline/scale.ts';

const ashworth = ['0', '1', '1+', '2', '3', '4'];

test('timeline: 1+ lies between 1 and 2, at equal steps', () => {
    assert.deepEqual(ashworth.map((step) => ordinalShare(ashworth, step)), [0, 0.2, 0.4, 0.6, 0.8, 1]);
    assert.equal(ordinalShare(ashworth, '5'), 0);
});

test('timeline: a score stands at the dose of its day, numbered in order of time', () => {
    const doses = {
        unit: 'mg/d' as const, gaps: [],
        steps: [
            { from: '2026-09-01', to: '2026-10-01', value: '30', words: '', resource: '' }, { from: '2026-10-05', to: null, value: '60', words: '', resource: '' },
        ],
    };
    const point = (at: string, value: string) => ({ at, value, words: '', resource: '' });
    const score = {
        name: 'Modified Ashworth', site: null, scale: ashworth, ordinal: true, gaps: [],
        points: [
            point('2026-11-02T10:00:00Z', '1+'), point('2026-09-10', '3'), point('2026-09-20', '3'), point('2026-10-02', '2'), point('2026-08-01', '2'),
        ],
    };
    assert.equal(doseAt(doses, '2026-10-02'), undefined, 'nothing is recorded for that day');
    const { spots, path } = spotsOf(doses, score);
    assert.deepEqual(spots, [{ numbers: [1, 2], dose: '30', value: '3' }, { numbers: [3], dose: '60', value: '1+' }]);
    assert.equal(path.length, 3);
});

test('timeline: a number is not told twice', () => {
    assert.equal(kidneyText({ words: 'eGFR', value: '58.0' }), 'eGFR 58');
    assert.equal(kidneyText({ words: '95.000000 mL/min', value: '95' }), '95');
});

test('timeline: an instant outside the range is drawn at its edge', () => {
    const scale = { from: 100, to: 200, width: 50 };
    assert.deepEqual([50, 100, 150, 200, 300].map((at) => x(scale, at)), [0, 0, 25, 50, 50]);
});

test('timeline: a dose axis starts at zero and ends at a round number above every dose', () => {
    assert.deepEqual([[60], [30, 40], [350], [1000], []].map(niceTop), [80, 40, 400, 1000, 1]);
});

test('timeline: ticks are few and inside the range', () => {
    for (const days of [30, 90, 180, 365, 1500]) {
        const to = Date.parse('2026-11-23T00:00:00Z');
        const from = to - days * 86_400_000;
        const found = ticks(from, to);
        assert.ok(found.length >= 2 && found.length <= 9, `${days} days: ${found.length}`);
        assert.ok(found.every((at) => at >= from && at <= to));
    }
});

test('timeline: the table holds each step, point, interval and gap once, in order of time', () => {
    const timeline = timelineOf(Date.parse('2026-11-23T00:00:00Z'), 0, true);
    const rows = pointRows(timeline, 'UTC');
    const wanted = timeline.oral.steps.length + timeline.oral.gaps.length + timeline.intrathecal.steps.length + timeline.pumpEvents.length
        + timeline.scores.reduce((sum, score) => sum + score.points.length, 0) + timeline.symptoms.length + timeline.coMedications.length
        + timeline.kidney.points.length + timeline.kidney.gaps.length + timeline.context.length;
    assert.equal(rows.length, wanted);
    assert.deepEqual(rows.map((row) => row.at), rows.map((row) => row.at).sort());
    assert.ok(rows.some((row) => row.value.startsWith('350 micrograms/day')));
    assert.ok(rows.some((row) => row.missing));
});
