import type { Timeline } from '../src/api/types.ts';

const day = 86_400_000;

/** Days before `now` as a date. */
export function daysAgo(now: number, days: number): string {
    return new Date(now - days * day).toISOString().slice(0, 10);
}

/** One invented course: tablets, then a pump; scores that fall; two other medicines; a silence in the kidneys' data. */
export function timelineOf(now: number, days: number, intrathecal: boolean): Timeline {
    const at = (back: number): string => daysAgo(now, back);
    const within = (date: string): boolean => days === 0 || date >= at(days);
    const cut = <T extends { at: string }>(list: T[]): T[] => list.filter((one) => within(one.at));
    const overlapping = <T extends { from: string; to: string | null }>(list: T[]): T[] =>
        list.filter((one) => one.to === null || within(one.to));
    return {
        from: at(days === 0 ? 420 : days),
        to: at(0),
        oral: {
            unit: 'mg/d',
            steps: overlapping([
                { from: at(400), to: at(170), value: '30', words: '30 mg/day', resource: 'MedicationStatement/oral-1' },
                { from: at(170), to: at(60), value: '40', words: '40 mg/day', resource: 'MedicationStatement/oral-2' },
                { from: at(60), to: intrathecal ? at(48) : null, value: '60', words: '60 mg/day', resource: 'MedicationStatement/oral-3' },
            ]),
            gaps: intrathecal ? [{ from: at(48), to: null, words: 'stopped' }] : [],
        },
        intrathecal: {
            unit: 'ug/d',
            steps: intrathecal ? overlapping([
                { from: at(52), to: at(26), value: '300', words: '300 micrograms/day', resource: 'MedicationStatement/pump-1' },
                { from: at(26), to: null, value: '350', words: '350 micrograms/day', resource: 'MedicationStatement/pump-2' },
            ]) : [],
            gaps: [],
        },
        pumpEvents: intrathecal ? cut([
            { at: at(52), kind: 'refill' as const, words: 'first fill', resource: 'Procedure/fill' },
            { at: at(3), kind: 'refill-due' as const, words: 'no refill recorded', resource: 'Device/pump' },
        ]) : [],
        scores: [{
            name: 'Modified Ashworth', site: 'left leg', scale: ['0', '1', '1+', '2', '3', '4'], ordinal: true,
            points: cut([
                { at: at(176), value: '3', words: '3', resource: 'Observation/mas-1' },
                { at: at(82), value: '2', words: '2', resource: 'Observation/mas-2' },
                { at: at(30), value: '1+', words: '1+', resource: 'Observation/mas-3' },
                { at: at(12), value: '1', words: '1', resource: 'Observation/mas-4' },
            ]),
            gaps: [],
        }, {
            name: 'Modified Ashworth', site: 'right leg', scale: ['0', '1', '1+', '2', '3', '4'], ordinal: true,
            points: cut([{ at: at(30), value: '0', words: '0', resource: 'Observation/mas-5' }]),
            gaps: [],
        }],
        symptoms: cut([
            { at: at(140), name: 'Sleepiness', severity: 'mild' as const, flag: null, words: 'sleepy', resource: 'Observation/s-1' },
            { at: at(50), name: 'Dizziness', severity: 'moderate' as const, flag: null, words: 'dizzy', resource: 'Observation/s-2' },
            { at: at(2), name: 'Itching', severity: null, flag: null, words: 'itch all over', resource: 'Observation/s-3' },
        ]),
        coMedications: overlapping([
            { name: 'Tizanidine', sedating: true, from: at(300), to: at(70), words: '6 mg/day' },
            { name: 'Oxybutynin', sedating: false, from: at(120), to: null, words: '10 mg/day' },
        ]),
        kidney: {
            unit: 'mL/min/{1.73_m2}',
            points: cut([{ at: at(410), value: '74', words: 'eGFR', resource: 'Observation/egfr-1' },
                { at: at(150), value: '58', words: 'eGFR', resource: 'Observation/egfr-2' }]),
            gaps: [{ from: at(149), to: null, words: 'no eGFR recorded' }],
        },
        context: cut([
            { at: at(118), kind: 'infection' as const, words: 'Urinary infection', resource: 'Condition/uti' },
            { at: at(20), kind: 'fall' as const, words: 'Fall at home', resource: 'Observation/fall' },
        ]),
    };
}
