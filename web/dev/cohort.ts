import type { Cohort } from '../src/api/types.ts';

/** An invented clinic's: side effects rise with the oral dose; of the pumps there are few. */
export const cohort: Cohort = {
    asOf: '2026-11-23T15:32:07Z',
    days: 365,
    least: 10,
    routes: [{
        route: 'oral', unit: 'mg/d', upTo: ['30', '60', '80'], patients: [140, 96, 41, null],
        scores: [{
            name: 'Modified Ashworth',
            rows: [
                { name: '0', patients: [null, null, null, null] }, { name: '1', patients: [34, 22, null, null] },
                { name: '1+', patients: [41, 30, 11, null] }, { name: '2', patients: [28, 19, 12, null] },
                { name: '3', patients: [12, 10, null, null] }, { name: '4', patients: [null, null, null, null] },
            ],
        }],
        effects: [{ name: 'Sleepiness', patients: [18, 24, 17, null] }, { name: 'Dizziness', patients: [12, 11, null, null] }],
    }, {
        route: 'intrathecal', unit: 'ug/d', upTo: ['100', '300', '600'], patients: [null, 16, 13, null], scores: [], effects: [],
    }],
};
