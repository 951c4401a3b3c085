// The driver the scenarios speak to: a clinic whose patients tell stories. One implementation is the
// synthetic clinic of web/dev, the other a running tonus reached over its FHIR interface.

import type { Server } from 'node:http';
import { join } from 'node:path';

import type { FhirResource } from 'fhir/r4';

import type { AuditEntry, Segment } from '../../web/src/api/types.ts';
import { startServer } from '../../web/dev/server.ts';
import type { World } from '../../web/dev/world.ts';
import { startProgram } from './program.ts';
import { connectToService } from './service-clinic.ts';

/** Index into the stories of web/dev/stories.ts. */
export type StoryName = 'withdrawal' | 'toxicity' | 'sleepiness' | 'dizziness' | 'kidney' | 'overdue';
export const storyOrder: StoryName[] = ['withdrawal', 'toxicity', 'sleepiness', 'dizziness', 'kidney', 'overdue'];

export type UserName = 'mensah' | 'lee' | 'osei' | 'nowak' | 'rivera' | 'silva';

export interface ClinicState {
    audit: AuditEntry[];
    outbox: { flag: string; dueAt: number; cancelled: boolean }[];
    requests: string[];
    streams: number;
    flag: {
        state: string; priority: string; owner: { id: string } | null; evidence: number; words: (Segment[] | null)[];
        drafts: { fields: Record<string, string> }[];
    } | null;
    names: string[];
}

export interface Clinic {
    readonly url: string;
    readonly password: string;
    /** What the person types at sign-in. */
    account(user: UserName): string;
    /** The id of their Person. */
    person(user: UserName): string;
    /** What this clinic can do beside the FHIR interface; scenarios that need more are left out, by name. */
    readonly canSteer: boolean;
    /** A nurse who has just been given an account, with the first password. */
    hire(): Promise<{ user: string; password: string }>;
    /** A fresh clinic with `flags` open flags, the first of each story among them. */
    reset(options?: { flags?: number; site?: Record<string, unknown> }): Promise<void>;
    /** A patient, or the patient of the flag `patientOf`, sends what raises a flag; returns the flag's id. */
    raise(story: StoryName, words?: string, patientOf?: string): Promise<string>;
    /** So many flags more, each of a patient of its own; only where `reset` cannot make them. */
    fill(flags: number): Promise<void>;
    /** Sends resources in one transaction; only to a program. */
    send(resources: FhirResource[]): Promise<void>;
    /** The flag that this rule raised for the patient; only of a program. */
    flagOf(patient: string, rule: string): Promise<string>;
    /** What FHIR answers to a read or a search; only of a program. */
    read<T>(path: string): Promise<T>;
    /** Of the patient whose flag this is; only of a program. */
    patientOf(flag: string): string;
    /** A further report on the flag's patient. */
    report(flag: string, words?: string): Promise<void>;
    advance(seconds: number): Promise<void>;
    engine(status: 'ok' | 'stopped' | 'no-data' | 'error'): Promise<void>;
    fail(path: string, kind: '500' | '503' | 'timeout' | 'malformed', times?: number): Promise<void>;
    dropStreams(): Promise<void>;
    breakChain(at: number): Promise<void>;
    state(flag?: string): Promise<ClinicState>;
    /** The service ends and starts again; only of a program. */
    restart(): Promise<void>;
    close(): Promise<void>;
}

/** PAGE_PROGRAM names a tonus to start, PAGE_BASE_URL one that runs; without either, the synthetic clinic. */
export async function openClinic(): Promise<Clinic> {
    const path = process.env['PAGE_PROGRAM'];
    const base = process.env['PAGE_BASE_URL'];
    if (base) return connectToService({ url: base, log: () => [], run: () => Promise.reject(new Error('its data are elsewhere')), restart: () => Promise.reject(new Error('it is not ours')), stop: () => Promise.resolve() });
    if (!path) return startSyntheticClinic();
    return connectToService(await startProgram(path));
}

export async function startSyntheticClinic(): Promise<Clinic> {
    const root = process.env['PAGE_ROOT'] ?? '.';
    const { server, url } = await startServer(process.env['PAGE_DIST'] ?? join(root, 'dist'), 0) as { server: Server; url: string; world: World };
    const post = async (verb: string, body: unknown = {}): Promise<unknown> => {
        const response = await fetch(`${url}/dev/${verb}`, { method: 'POST', body: JSON.stringify(body) });
        if (!response.ok) throw new Error(`/dev/${verb}: ${response.status}`);
        return response.json();
    };
    return {
        url,
        password: 'synthetic',
        account: (user) => user,
        person: (user) => `P-${user.toUpperCase()}`,
        canSteer: true,
        hire: () => Promise.resolve({ user: 'newcomer', password: 'synthetic' }),
        reset: async (options = {}) => void await post('reset', options),
        raise: async (story, words, patientOf) =>
            ((await post('raise', { story: storyOrder.indexOf(story), words, patientOf })) as { id: string }).id,
        send: () => Promise.reject(new Error('it takes no FHIR')),
        flagOf: () => Promise.reject(new Error('it takes no FHIR')),
        read: () => Promise.reject(new Error('it takes no FHIR')),
        patientOf: () => '',
        fill: () => Promise.reject(new Error('reset makes them')),
        restart: () => Promise.reject(new Error('it holds nothing over a restart')),
        report: async (flag, words) => void await post('report', { flag, words }),
        advance: async (seconds) => void await post('advance', { seconds }),
        engine: async (status) => void await post('engine', { status }),
        fail: async (path, kind, times = 1) => void await post('fail', { path, kind, times }),
        dropStreams: async () => void await post('drop'),
        breakChain: async (at) => void await post('breakChain', { at }),
        state: async (flag) => await post('state', { flag }) as ClinicState,
        close: async () => {
            server.closeAllConnections();
            await new Promise((resolve) => server.close(resolve));
        },
    };
}
