// A running tonus, told stories over FHIR. It cannot move that service's clock or make it fail, so the
// scenarios that need this run only over the synthetic clinic.

import type { Bundle, FhirResource, Flag, Task } from 'fhir/r4';

import type { AuditWindow, FlagReview, PatientWindow, Preferences, Session, SystemView } from '../../web/src/api/types.ts';
import type { Clinic, ClinicState, UserName } from './clinic.ts';
import type { Program } from './program.ts';
import { patientOf, report, wordsOf } from './service-stories.ts';

const json = 'application/fhir+json';

/** Who the demo clinic's people are, by the roles of the synthetic clinic's. */
const accounts: Record<UserName, string> = {
    mensah: 'mensah', lee: 'ana', osei: 'lee', nowak: 'osei', silva: 'audit', rivera: 'ops',
};

const standard: Preferences = { appearance: 'system', language: 'en-GB', singleKeys: true, pagesView: false, savedViews: [] };

type Method = 'GET' | 'POST' | 'PUT';

/** Calls of the review API beside the page's own, each person signed in once. */
function reviewCalls(base: string, password: string): <T>(user: UserName, path: string, body?: unknown, method?: Method) => Promise<T> {
    const sessions = new Map<UserName, Record<string, string>>();
    const signIn = async (user: UserName): Promise<Record<string, string>> => {
        const response = await fetch(`${base}/review/api/session`, {
            method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ user: accounts[user], password }),
        });
        const session = await response.json() as Session;
        const headers = {
            'Content-Type': 'application/json', Cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '', 'X-CSRF-Token': session.csrfToken,
        };
        sessions.set(user, headers);
        return headers;
    };
    return async <T>(user: UserName, path: string, body?: unknown, method: Method = body === undefined ? 'GET' : 'POST'): Promise<T> => {
        const send = (headers: Record<string, string>): Promise<Response> =>
            fetch(`${base}/review/api${path}`, body === undefined ? { headers, method } : { headers, method, body: JSON.stringify(body) });
        let response = await send(sessions.get(user) ?? await signIn(user));
        // A scenario may have signed this person out everywhere.
        if (response.status === 401) response = await send(await signIn(user));
        if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
        return await response.json() as T;
    };
}

export function connectToService(program: Program): Clinic {
    const base = program.url;
    const password = process.env['PAGE_PASSWORD'] ?? 'synthetic clinic';
    const call = reviewCalls(base, password);
    const fhir = `${base}/fhir`;
    const headers: Record<string, string> = { Accept: json, 'Content-Type': json };
    const token = process.env['PAGE_TOKEN'];
    if (token) headers['Authorization'] = `Bearer ${token}`;
    let number = 0;
    const patients = new Map<string, string>();

    /** All or nothing, so that the rules see the whole story at once. */
    const send = async (resources: FhirResource[]): Promise<void> => {
        const entry = resources.map((resource) => ({ resource, request: { method: 'PUT', url: `${resource.resourceType}/${resource.id}` } }));
        const response = await fetch(fhir, { method: 'POST', headers, body: JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry }) });
        if (!response.ok) throw new Error(`transaction: ${response.status} ${await response.text()}`);
    };
    const read = async <T>(path: string): Promise<T> => {
        const response = await fetch(`${fhir}/${path}`, { headers });
        if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
        return await response.json() as T;
    };
    /** The most urgent open flag of the patient that no scenario was given yet. */
    const flagOf = async (patient: string): Promise<string> => {
        // R4 has no search parameter for a Flag's status.
        const found = await read<Bundle<Flag>>(`Flag?patient=${patient}`);
        const open = (found.entry ?? []).flatMap(({ resource }) => (resource?.status === 'active' && resource.id ? [resource.id] : []));
        const tasks = await Promise.all(open.filter((id) => !patients.has(id)).map((id) => read<Task>(`Task/${id}`)));
        const order = ['stat', 'asap', 'urgent', 'routine'];
        tasks.sort((left, right) => order.indexOf(left.priority ?? '') - order.indexOf(right.priority ?? ''));
        const id = tasks[0]?.id;
        if (!id) throw new Error(`no flag was raised for Patient/${patient}`);
        return id;
    };
    const unsteerable = (): Promise<never> => Promise.reject(new Error('this clinic cannot be steered'));

    const state = async (flag?: string): Promise<ClinicState> => {
        const query = { who: null, action: null, patient: null, flag: flag ?? null, from: null, to: null, before: null, limit: 200 };
        const { entries } = await call<AuditWindow>('silva', '/audit/query', query);
        const { rows } = await call<PatientWindow>('mensah', '/patients/query', { text: '', offset: 0, limit: 50 });
        const { liveClients } = await call<SystemView>('rivera', '/system');
        const view = flag === undefined ? null : await call<FlagReview>('mensah', `/flags/${flag}`);
        return {
            // The views of others, this one's among them, are no part of what was decided.
            audit: entries.reverse().filter((entry) => !/view|read|signed/.test(entry.action)),
            outbox: [], requests: program.log(), streams: liveClients,
            flag: view && {
                state: view.state, priority: view.priority, owner: view.owner, evidence: view.evidence.length,
                words: view.evidence.map((item) => item.segments), drafts: [],
            },
            names: rows.map((row) => row.name.split(',')[0] ?? ''),
        };
    };

    return {
        url: base,
        password,
        account: (user) => accounts[user],
        person: (user) => accounts[user],
        canSteer: false,
        hire: async () => {
            number += 1;
            const user = `newcomer${number}`;
            const said = await program.run('user', 'add', user, '--display', `N. Newcomer${number}`, '--role', 'nurse');
            return { user, password: said.trim().split(': ').at(-1) ?? '' };
        },
        reset: async () => {
            for (const user of ['mensah', 'lee', 'osei'] as const) await call(user, '/preferences', standard, 'PUT');
        },
        raise: async (story, words, otherFlag) => {
            number += 1;
            const known = patients.get(otherFlag ?? '');
            const patient = known ?? `browser-${Date.now().toString(36)}-${number}`;
            await send(known ? [report(patient, number, wordsOf(story, words))] : patientOf(patient, `Okafor${number}`, story, words));
            const flag = await flagOf(patient);
            patients.set(flag, patient);
            return flag;
        },
        send,
        read,
        patientOf: (flag) => patients.get(flag) ?? '',
        flagOf: async (patient, rule) => {
            const found = await read<Bundle<Flag>>(`Flag?patient=${patient}`);
            const flag = (found.entry ?? []).find(({ resource }) => JSON.stringify(resource?.code).includes(`"${rule}"`))?.resource?.id;
            if (!flag) throw new Error(`${rule} raised no flag for Patient/${patient}`);
            return flag;
        },
        fill: async (flags) => {
            const batch = 50;
            for (let first = 0; first < flags; first += batch) {
                const people = Array.from({ length: Math.min(batch, flags - first) }, (_, step) => first + step);
                await send(people.flatMap((one) => patientOf(`many-${one}`, `Family${one}`, 'dizziness', undefined)));
            }
        },
        report: async (flag, words = 'Dizzy again, and worse today.') => {
            const patient = patients.get(flag);
            if (!patient) throw new Error('only patients of this run can report');
            number += 1;
            await send([report(patient, number, words)]);
        },
        advance: unsteerable,
        engine: unsteerable,
        fail: unsteerable,
        dropStreams: unsteerable,
        breakChain: unsteerable,
        state,
        restart: () => program.restart(),
        close: () => program.stop(),
    };
}
