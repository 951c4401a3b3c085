// What the patients of a running service tell: FHIR resources that make its rules raise one flag each.

import type { FhirResource, MedicationStatement, Observation, Reference } from 'fhir/r4';

import type { StoryName } from './clinic.ts';

const texts: Record<StoryName, string> = {
    withdrawal: 'Since Monday I itch all over, no rash, and my legs are much stiffer than usual.',
    toxicity: 'I want to end my life.',
    sleepiness: 'I fall asleep at my desk every afternoon, badly, since the new dose.',
    dizziness: 'Dizzy when I stand up, mostly mornings.',
    kidney: 'A bit tired these days.',
    overdue: 'No change.',
};

/** The marks of "[effect:dizzy]" are the synthetic clinic's; a service finds its own. */
const unmarked = (words: string): string => words.replace(/\[[a-z]+:|\]/g, '');

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();
const dayAgo = (days: number): string => daysAgo(days).slice(0, 10);

export function report(patient: string, number: number, words: string): Observation {
    return {
        resourceType: 'Observation', id: `${patient}-report-${number}`, status: 'final', subject: { reference: `Patient/${patient}` },
        effectiveDateTime: new Date().toISOString(), code: { text: 'Patient message' }, valueString: unmarked(words),
    };
}

function tablets(id: string, subject: Reference, start: number, end: number | null): MedicationStatement {
    return {
        resourceType: 'MedicationStatement', id, status: end === null ? 'active' : 'completed', subject,
        medicationCodeableConcept: {
            coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '197391', display: 'baclofen 10 MG Oral Tablet' }],
            text: 'baclofen 10 MG Oral Tablet',
        },
        effectivePeriod: { start: dayAgo(start), ...(end === null ? {} : { end: dayAgo(end) }) },
        dosage: [{ text: '20 mg three times a day', route: { text: 'oral' } }],
    };
}

/** Tablets until a pump took over, scores on the way, one old kidney result. */
function pumpCourse(patient: string, subject: Reference): FhirResource[] {
    const scores = ['2', '1+', '3', '1', '2'].map((step, index): Observation => ({
        resourceType: 'Observation', id: `${patient}-ashworth-${index}`, status: 'final', subject, code: { text: 'Modified Ashworth Scale' },
        effectiveDateTime: daysAgo(150 - index * 30), valueString: step,
    }));
    const pump: MedicationStatement = {
        resourceType: 'MedicationStatement', id: `${patient}-pump`, status: 'active', subject,
        medicationCodeableConcept: {
            coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '1292', display: 'baclofen' }],
            text: 'baclofen intrathecal, implanted pump',
        },
        effectivePeriod: { start: dayAgo(100) },
        dosage: [{
            text: '350 micrograms/day by continuous intrathecal infusion',
            route: { coding: [{ system: 'http://snomed.info/sct', code: '72607000', display: 'Intrathecal route' }], text: 'Intrathecal route' },
            doseAndRate: [{ rateQuantity: { value: 350, unit: 'ug/d', system: 'http://unitsofmeasure.org', code: 'ug/d' } }],
        }],
    };
    const kidney: Observation = {
        resourceType: 'Observation', id: `${patient}-egfr`, status: 'final', subject, effectiveDateTime: daysAgo(80),
        code: { coding: [{ system: 'http://loinc.org', code: '98979-8', display: 'eGFR CKD-EPI 2021' }], text: 'eGFR CKD-EPI 2021' },
        valueQuantity: { value: 86, unit: 'mL/min/1.73m2', system: 'http://unitsofmeasure.org', code: 'mL/min/{1.73_m2}' },
    };
    return [tablets(`${patient}-tablets`, subject, 300, 110), pump, ...scores, kidney];
}

/** A patient who tells a story, all of it at once. */
export function patientOf(patient: string, family: string, story: StoryName, words: string | undefined): FhirResource[] {
    const subject = { reference: `Patient/${patient}` };
    const course = story === 'withdrawal' ? pumpCourse(patient, subject) : [tablets(`${patient}-tablets`, subject, 60, null)];
    return [
        {
            resourceType: 'Patient', id: patient, name: [{ family, given: ['Test'] }], gender: 'female',
            birthDate: story === 'withdrawal' ? '1961-07-14' : '1971-07-14',
        },
        ...course, report(patient, 0, words ?? texts[story]),
    ];
}

export const wordsOf = (story: StoryName, words: string | undefined): string => words ?? texts[story];
