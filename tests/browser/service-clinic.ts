// A running tonus, told stories over FHIR. It cannot move that service's clock or make it fail, so the
// scenarios that need this run only over the synthetic clinic.

import type { Bundle, FhirResource, Flag } from 'fhir/r4';

import type { Clinic, ClinicState, StoryName, UserName } from './clinic.ts';

const json = 'application/fhir+json';

/** Who the demo clinic's people are, by the roles of the synthetic clinic's. */
const accounts: Record<UserName, string> = {
    mensah: 'mensah', lee: 'ana', osei: 'lee', nowak: 'osei', silva: 'audit', rivera: 'ops',
};

const texts: Record<StoryName, string> = {
    withdrawal: 'Since Monday I itch all over, no rash, and my legs are much stiffer. The pump refill was missed.',
    toxicity: 'My husband is very sleepy and hard to wake since this morning.',
    sleepiness: 'I fall asleep at my desk every afternoon, badly, since the new dose.',
    dizziness: 'Dizzy when I stand up, mostly mornings.',
    kidney: 'A bit tired these days.',
    overdue: 'No change.',
};

/** The marks of "[effect:dizzy]" are the synthetic clinic's; a service finds its own. */
const unmarked = (words: string): string => words.replace(/\[[a-z]+:|\]/g, '');

function patientResources(patient: string, family: string, words: string): FhirResource[] {
    const subject = { reference: `Patient/${patient}` };
    const now = new Date().toISOString();
    return [
        { resourceType: 'Patient', id: patient, name: [{ family, given: ['Test'] }], gender: 'female', birthDate: '1961-07-14' },
        {
            resourceType: 'MedicationStatement', id: `${patient}-baclofen`, status: 'active', subject,
            medicationCodeableConcept: {
                coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '197391', display: 'baclofen 10 MG Oral Tablet' }],
                text: 'baclofen 10 MG Oral Tablet',
            },
            effectivePeriod: { start: new Date(Date.now() - 60 * 86_400_000).toISOString().slice(0, 10) },
            dosage: [{ text: '20 mg three times a day', route: { text: 'oral' } }],
        },
        {
            resourceType: 'Observation', id: `${patient}-report`, status: 'final', subject, effectiveDateTime: now,
            code: { text: 'Patient message' }, valueString: words,
        },
    ];
}

export function connectToService(base: string, close: () => Promise<void>): Clinic {
    const fhir = `${base}/fhir`;
    const headers: Record<string, string> = { Accept: json, 'Content-Type': json };
    const token = process.env['PAGE_TOKEN'];
    if (token) headers['Authorization'] = `Bearer ${token}`;
    let number = 0;
    const patients = new Map<string, string>();

    const put = async (resource: FhirResource): Promise<void> => {
        const url = `${fhir}/${resource.resourceType}/${resource.id}`;
        const response = await fetch(url, { method: 'PUT', headers, body: JSON.stringify(resource) });
        if (!response.ok) throw new Error(`PUT ${url}: ${response.status} ${await response.text()}`);
    };
    const flagOf = async (patient: string): Promise<string> => {
        // R4 has no search parameter for a Flag's status.
        const response = await fetch(`${fhir}/Flag?patient=${patient}`, { headers });
        if (!response.ok) throw new Error(`Flag search: ${response.status} ${await response.text()}`);
        const bundle = await response.json() as Bundle<Flag>;
        const id = bundle.entry?.find((entry) => entry.resource?.status === 'active')?.resource?.id;
        if (!id) throw new Error(`no flag was raised for Patient/${patient}`);
        return id;
    };
    const unsteerable = (): Promise<never> => Promise.reject(new Error('this clinic cannot be steered'));

    return {
        url: base,
        password: process.env['PAGE_PASSWORD'] ?? 'synthetic clinic',
        account: (user) => accounts[user],
        canSteer: false,
        reset: () => Promise.resolve(),
        raise: async (story, words, patientOf) => {
            number += 1;
            const patient = patients.get(patientOf ?? '') ?? `browser-${Date.now().toString(36)}-${number}`;
            for (const resource of patientResources(patient, `Okafor${number}`, unmarked(words ?? texts[story]))) await put(resource);
            const flag = await flagOf(patient);
            patients.set(flag, patient);
            return flag;
        },
        report: async (flag, words = 'Worse today.') => {
            const patient = patients.get(flag);
            if (!patient) throw new Error('only patients of this run can report');
            number += 1;
            await put({
                resourceType: 'Observation', id: `${patient}-more-${number}`, status: 'final', subject: { reference: `Patient/${patient}` },
                effectiveDateTime: new Date().toISOString(), code: { text: 'Patient message' }, valueString: unmarked(words),
            });
        },
        advance: unsteerable,
        engine: unsteerable,
        fail: unsteerable,
        dropStreams: unsteerable,
        breakChain: unsteerable,
        state: () => unsteerable() as Promise<ClinicState>,
        close,
    };
}
