import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { segments } from '../dev/stories.ts';
import { ulid } from '../src/api/ulid.ts';
import { matching } from '../src/shell/matching.ts';
import { filterFrom, filterQuery } from '../src/state/filter.ts';
import { bodyOf, isLowerDose, missingFields, naranjoQuestions } from '../src/state/forms.ts';
import { parsePlace } from '../src/state/router.ts';
import { snoozeEnds } from '../src/state/snooze.ts';
import type { FlagReview } from '../src/api/types.ts';
import { english } from '../src/text/en-gb.ts';
import { pagesEnglish } from '../src/text/en-gb-pages.ts';
import { reviewEnglish } from '../src/text/en-gb-review.ts';
import { say, type MessageKey } from '../src/text/messages.ts';
import { pseudo } from '../src/text/pseudo.ts';
import { formatListName, formatName } from '../src/text/names.ts';
import { learn, rowsAFrame } from '../src/worklist/frame-share.ts';
import { assign } from '../src/worklist/row-pool.ts';

test('filter: a query string and back', () => {
    const filter = { queue: 'mine', priorities: ['stat', 'asap'], routes: ['oral'], rules: ['toxicity'], effects: ['dizziness'] } as const;
    const text = filterQuery({ ...filter, priorities: [...filter.priorities], routes: [...filter.routes], rules: [...filter.rules], effects: [...filter.effects] });
    assert.equal(text, '?queue=mine&priority=stat,asap&route=oral&rule=toxicity&effect=dizziness');
    assert.deepEqual(filterFrom(new URLSearchParams(text)), filter);
});

test('filter: what is not a known code is dropped, so an address cannot carry a name', () => {
    const found = filterFrom(new URLSearchParams('?queue=OKAFOR&priority=grace&route=1961-07-14&rule=Okafor,%20Grace,side-effect-reported&effect=Grace'));
    assert.deepEqual(found, { queue: 'team', priorities: [], routes: [], rules: ['side-effect-reported'], effects: [] });
});

const places: [url: string, page: string, id: string][] = [
    ['/', 'worklist', ''], ['/worklist?queue=mine', 'worklist', ''], ['/flags/01K0', 'flag', '01K0'], ['/patients/p-1/timeline', 'timeline', 'p-1'], ['/patients/key~7/timeline', 'timeline', 'key~7'],
    ['/rules/side-effect-reported', 'rule', 'side-effect-reported'], ['/flags/', 'unknown', ''], ['/flags/a/b', 'unknown', ''], ['/nothing', 'unknown', ''],
];
for (const [url, page, id] of places) {
    test(`router: ${url} is ${page}`, () => {
        const place = parsePlace(url);
        assert.deepEqual([place.page, place.id], [page, id]);
    });
}

const view = {
    patient: { exposures: [{ route: 'oral', dose: { value: '60', unit: 'mg/d' }, words: '', since: null }] },
} as unknown as FlagReview;

test('forms: confirming needs three choices, a serious one its criterion', () => {
    assert.deepEqual(Object.keys(missingFields('confirm', {}, view)), ['causality', 'severity', 'serious']);
    const fields = { causality: 'possible', severity: 'mild', serious: 'yes' };
    assert.deepEqual(Object.keys(missingFields('confirm', fields, view)), ['criteria']);
    assert.deepEqual(missingFields('confirm', { ...fields, criteria: 'hospital' }, view), {});
    assert.deepEqual(bodyOf('confirm', { ...fields, criteria: 'hospital,death' }), {
        causality: 'possible', severity: 'mild', serious: true, criteria: ['hospital', 'death'], outcome: null, actionTaken: null, note: '',
    });
});

test('forms: Naranjo asks for all ten answers and sends them in their order', () => {
    const rest = { method: 'naranjo', severity: 'mild', serious: 'no', outcome: 'resolved', actionTaken: 'dose-reduced' };
    const asked = Object.keys(missingFields('confirm', rest, view));
    assert.deepEqual(asked, [...naranjoQuestions]);
    const answers = Object.fromEntries(naranjoQuestions.map((name, index) => [name, ['yes', 'no', 'unknown'][index % 3] ?? '']));
    const body = bodyOf('confirm', { ...rest, ...answers });
    assert.deepEqual(body, {
        causality: null, naranjoAnswers: [1, -1, 0, 1, -1, 0, 1, -1, 0, 1], severity: 'mild', serious: false, criteria: [],
        outcome: 'resolved', actionTaken: 'dose-reduced', note: '',
    });
});

test('forms: each dismissal asks for what it needs', () => {
    const needed = (reason: string): string[] => Object.keys(missingFields('dismiss', { reason }, view));
    assert.deepEqual([needed('will-monitor'), needed('other-cause'), needed('duplicate'), needed('data-error')],
        [['monitorOn'], ['cause'], ['duplicateOf'], []]);
    assert.deepEqual(Object.keys(missingFields('dismiss', { reason: 'other-cause', cause: '  ' }, view)), ['cause']);
});

test('forms: a lower dose needs a taper plan or a reason, a higher one does not', () => {
    const fields = { kind: 'dose', route: 'oral', text: 'x' };
    assert.equal(isLowerDose({ ...fields, dose: '45' }, view), true);
    assert.equal(isLowerDose({ ...fields, dose: '75' }, view), false);
    assert.equal(isLowerDose({ ...fields, route: 'intrathecal', dose: '45' }, view), false, 'routes are never compared');
    assert.deepEqual(Object.keys(missingFields('recommend', { ...fields, dose: '0' }, view)), ['taper']);
    assert.deepEqual(missingFields('recommend', { ...fields, dose: '0', override: 'allergy' }, view), {});
});

test('snooze: only ends that the priority allows', () => {
    const now = Date.parse('2026-11-23T12:00:30Z');
    assert.deepEqual(snoozeEnds(now, null), []);
    assert.deepEqual(snoozeEnds(now, '2026-11-23T16:00:30Z').map((end) => end.until), ['2026-11-23T13:00:00Z', '2026-11-23T16:00:00Z']);
    assert.equal(snoozeEnds(now, '2026-11-26T12:00:30Z').length, 4);
});

test('palette: words that begin with what was typed come first', () => {
    const commands = ['Dismiss', 'Add second opinion', 'Assign'].map((label) => ({ id: label, label, keys: '', run: () => undefined }));
    assert.deepEqual(matching(commands, 'a').map((one) => one.label), ['Add second opinion', 'Assign']);
    assert.deepEqual(matching(commands, 'SS').map((one) => one.label), ['Dismiss', 'Assign']);
    assert.deepEqual(matching(commands, 'zz'), []);
});

test('ulid: 26 characters of Crockford base 32, in order of time', () => {
    assert.match(ulid(), /^[0-9A-HJKMNP-TV-Z]{26}$/);
    assert.ok(ulid(1_000) < ulid(2_000));
    assert.notEqual(ulid(5), ulid(5));
});

test('catalogue: every sentence is used', () => {
    const folder = join(process.env['PAGE_ROOT'] ?? '.', 'src');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name) && !name.includes('text/en-'));
    const source = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
    // `queue.${queue}` uses every key of that form.
    const families = [...source.matchAll(/`([a-z][\w.]*\.\$\{[^`]*)`/g)].map((match) =>
        new RegExp(`^${(match[1] ?? '').replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`));
    const unused = Object.keys({ ...english, ...reviewEnglish, ...pagesEnglish }).filter((key) => !source.includes(`'${key}'`) && !families.some((family) => family.test(key)));
    assert.deepEqual(unused, []);
});

/** The scripts that the entry imports, however far, without what it fetches later. */
function fetchedFirst(path: string, found = new Map<string, string>()): Map<string, string> {
    if (found.has(path)) return found;
    const source = readFileSync(path, 'utf8');
    found.set(path, source);
    for (const [, type, from = ''] of source.matchAll(/^(?:import|export)( type)? [^;]*?from '(\.[^']+\.tsx?)'/gm)) {
        if (!type) fetchedFirst(join(path, '..', from), found);
    }
    return found;
}

test('catalogue: what is fetched first needs no sentence that comes later', () => {
    const sources = [...fetchedFirst(join(process.env['PAGE_ROOT'] ?? '.', 'src/main.tsx')).values()].join('\n');
    assert.ok(sources.includes("say('list.empty.filter')"), 'the list is among them');
    const families = [...sources.matchAll(/`([a-z][\w.]*\.)\$\{/g)].map((match) => match[1] ?? '');
    const early = Object.keys({ ...reviewEnglish, ...pagesEnglish }).filter((key) => sources.includes(`'${key}'`) || families.some((family) => key.startsWith(family)));
    assert.deepEqual(early, []);
});

test('catalogue: a code without a sentence is shown as it is', () => {
    assert.equal(say('history.teleport' as MessageKey), 'teleport');
    assert.equal(say('age.hour', { n: 3 }), '3 h');
});

test('catalogue: placeholders survive the pseudo language', () => {
    for (const [key, message] of Object.entries({ ...english, ...reviewEnglish, ...pagesEnglish })) {
        const wanted = message.match(/\{\w+\}/g) ?? [];
        assert.deepEqual(pseudo(message).match(/\{\w+\}/g) ?? [], wanted, key);
    }
});

test('names: the family name in capitals, whatever its letters', () => {
    assert.equal(formatName({ family: 'Schneider-Wiśniewska', given: 'Ana' }), 'SCHNEIDER-WIŚNIEWSKA, Ana');
    assert.equal(formatName({ family: 'Novák', given: '' }), 'NOVÁK');
    assert.equal(formatListName('Novák, Jan'), 'NOVÁK, Jan');
});

test('segments: joined they are the text', () => {
    const text = 'Since [time:Monday] 😵 [effect:été]';
    assert.equal(segments(text).map((segment) => segment.text).join(''), 'Since Monday 😵 été');
});

test('the rows in sight are given to the elements of those that left it, and none to two', () => {
    const start = assign([], new Set([0, 1, 2, 3, 4]), 100, 9);
    assert.deepEqual(start, [0, 1, 2, 3, 4]);
    assert.deepEqual(assign(start, new Set([0, 3, 4, 5, 6]), 100, 9), [0, 5, 6, 3, 4], 'the row with the tab stop keeps its element');
    assert.deepEqual(assign(start, new Set([0, 50, 51]), 100, 9), [0, 50, 51, 3, 4], 'fewer rows: the rest stays where nobody looks');
    assert.deepEqual(assign(start, new Set([0, 1, 2, 3, 4, 5, 6]), 100, 9), [0, 1, 2, 3, 4, 5, 6], 'more rows: more elements');
    assert.deepEqual(assign(start, new Set([0, 1]), 2, 9), [0, 1], 'a shorter list shows no row it has not');
});

test('a frame changes as many rows as it may, the most wanted first, and the next ones the rest', () => {
    const start = assign([], new Set([0, 1, 2, 3, 4]), 100, 5);
    const wanted = new Set([0, 52, 51, 50, 53]);
    const once = assign(start, wanted, 100, 2);
    assert.deepEqual(once, [0, 52, 51, 3, 4]);
    assert.deepEqual(assign(once, wanted, 100, 2), [0, 52, 51, 50, 53]);
    assert.deepEqual(assign(once, wanted, 100, 0), once);
});

test('a frame draws fewer rows after a slow one, more again while they are quick, and never none', () => {
    for (let frame = 0; frame < 9; frame += 1) learn(200);
    const fewest = rowsAFrame();
    assert.ok(fewest > 0);
    learn(20);
    assert.equal(rowsAFrame(), fewest, 'neither slow nor quick');
    for (let frame = 0; frame < 99; frame += 1) learn(2);
    assert.ok(rowsAFrame() > 12, 'a screen of rows at once');
    learn(60);
    assert.ok(rowsAFrame() <= 12);
});
