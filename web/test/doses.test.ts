import assert from 'node:assert/strict';
import { test } from 'node:test';

import { formatDose, formatQuantity } from '../src/text/doses.ts';

const quantities: [given: string, shown: string][] = [
    ['60', '60'], ['.5', '0.5'], ['0.50', '0.5'], ['5.0', '5'], ['1000', '1,000'], ['1234567.250', '1,234,567.25'], ['007', '7'], ['0', '0'],
    ['-12.0', '-12'], ['123456789012345678.1', '123,456,789,012,345,678.1'], ['about 5', 'about 5'],
];

for (const [given, shown] of quantities) test(`doses: ${given} is shown as ${shown}`, () => assert.equal(formatQuantity(given), shown));

test('doses: units are words, with a space before them', () => {
    assert.equal(formatDose({ value: '350', unit: 'ug/d' }, 'en-GB'), '350 micrograms/day');
    assert.equal(formatDose({ value: '1000', unit: 'ug/d' }, 'en-US'), '1,000 mcg/day');
    assert.equal(formatDose({ value: '60', unit: 'mg/d' }, 'en-GB'), '60 mg/day');
});

test('doses: an unknown unit is shown as sent', () => assert.equal(formatDose({ value: '1', unit: 'drops' }, 'en-GB'), '1 drops'));
