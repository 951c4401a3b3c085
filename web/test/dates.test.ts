import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ageOf, formatDay, formatInstant, formatInstantUtc, formatPartial, isoDay, startOf, withDates } from '../src/text/dates.ts';
import { dayTyped } from '../src/text/typed-date.ts';

const cases: [name: string, shown: string, wanted: string][] = [
    ['September has three letters', formatDay('2026-09-05T10:00:00Z', 'Europe/London'), '05-Sep-2026'],
    ['summer time in London', formatInstant('2026-07-01T23:30:00Z', 'Europe/London'), '02-Jul-2026 00:30'],
    ['winter time in London', formatInstant('2026-12-01T23:30:00Z', 'Europe/London'), '01-Dec-2026 23:30'],
    ['the hour that comes twice, first', formatInstant('2026-10-25T00:30:00Z', 'Europe/London'), '25-Oct-2026 01:30'],
    ['the hour that comes twice, second', formatInstant('2026-10-25T01:30:00Z', 'Europe/London'), '25-Oct-2026 01:30'],
    ['midnight is 00, not 24', formatInstant('2026-11-23T00:05:00Z', 'UTC'), '23-Nov-2026 00:05'],
    ['a zone with half an hour', formatInstant('2026-11-23T00:05:00Z', 'Asia/Kolkata'), '23-Nov-2026 05:35'],
    ['the audit log', formatInstantUtc('2026-11-23T15:32:07Z'), '23-Nov-2026 15:32:07 UTC'],
    ['a year', formatPartial('2026', 'UTC'), '2026'],
    ['a month', formatPartial('2026-11', 'UTC'), 'Nov-2026'],
    ['a day does not move with the zone', formatPartial('1961-07-14', 'America/New_York'), '14-Jul-1961'],
    ['an instant', formatPartial('2026-11-23T15:32:07Z', 'America/New_York'), '23-Nov-2026 10:32'],
    ['an instant with an offset', formatPartial('2026-11-23T15:32:07+09:00', 'UTC'), '23-Nov-2026 06:32'],
    ['a day on the wall of a zone', isoDay('2026-11-23T23:30:00Z', 'Asia/Tokyo'), '2026-11-24'],
];

for (const [name, shown, wanted] of cases) test(`dates: ${name}`, () => assert.equal(shown, wanted));

/** What Intl says of every instant, which the page asks of few. */
function asIntlHasIt(instant: string, timeZone: string): string {
    const text = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(instant));
    const [day = '', time = ''] = text.split(' ');
    return `${formatPartial(day, 'UTC')} ${time}`;
}

test('dates: the wall clock of every zone is as Intl has it, hour by hour, where clocks change too', () => {
    const zones = ['Europe/London', 'America/St_Johns', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Africa/Casablanca', 'Pacific/Apia'];
    // Spring and autumn in both halves of the world, and the day that Samoa left out.
    const begins = ['2026-03-07T00:10:00Z', '2026-03-28T00:10:00Z', '2026-04-04T00:10:00Z', '2026-10-03T00:10:00Z', '2026-10-24T00:10:00Z', '2026-10-31T00:10:00Z', '2018-11-03T00:10:00Z', '2011-12-29T00:10:00Z'];
    for (const timeZone of zones) {
        for (const begin of begins) {
            for (let hour = 0; hour < 60; hour += 1) {
                const instant = new Date(Date.parse(begin) + hour * 3_600_000).toISOString();
                assert.equal(formatInstant(instant, timeZone), asIntlHasIt(instant, timeZone), `${instant} in ${timeZone}`);
            }
        }
    }
});

test('dates: an age is minutes, then hours, then days, and never negative', () => {
    const now = Date.parse('2026-11-23T12:00:00Z');
    assert.deepEqual(ageOf('2026-11-23T11:56:00Z', now), { value: 4, unit: 'minute' });
    assert.deepEqual(ageOf('2026-11-23T10:00:01Z', now), { value: 119, unit: 'minute' });
    assert.deepEqual(ageOf('2026-11-23T09:00:00Z', now), { value: 3, unit: 'hour' });
    assert.deepEqual(ageOf('2026-11-21T11:00:00Z', now), { value: 2, unit: 'day' });
    assert.deepEqual(ageOf('2026-11-23T12:05:00Z', now), { value: 0, unit: 'minute' });
});

test('dates: partial dates sort at their start', () => {
    const sorted = ['2026-02-01', '2026', '2026-03', '2026-01-15T08:00:00Z'].sort((left, right) => startOf(left) - startOf(right));
    assert.deepEqual(sorted, ['2026', '2026-01-15T08:00:00Z', '2026-02-01', '2026-03']);
});

test('dates in a sentence of the service take the form and the zone of the page', () => {
    assert.equal(withDates('Baclofen by mouth, 60 mg/day, from 2026-01-08 to 2026-11-22', 'Europe/London'),
        'Baclofen by mouth, 60 mg/day, from 08-Jan-2026 to 22-Nov-2026');
    assert.equal(withDates('Hallucinations, 2026-07-23 21:30 UTC', 'Europe/London'), 'Hallucinations, 23-Jul-2026 22:30');
    assert.equal(withDates('Case 12345-2026-01', 'UTC'), 'Case 12345-2026-01');
});

const typed: [text: string, wanted: string | null][] = [
    ['15-Jan-2027', '2027-01-15'], ['5 sep 2026', '2026-09-05'], ['05-Sept-2026', '2026-09-05'], ['1January2027', '2027-01-01'],
    [' 2027-01-15 ', '2027-01-15'], ['29-Feb-2028', '2028-02-29'], ['29-Feb-2027', null], ['31-Apr-2027', null], ['00-Jan-2027', null],
    ['01/02/2027', null], ['15-01-2027', null], ['15-Jan-27', null], ['15-Foo-2027', null], ['Jan-2027', null], ['2027-13-01', null], ['', null],
];

for (const [text, wanted] of typed) test(`dates: typed "${text}"`, () => assert.equal(dayTyped(text), wanted));
