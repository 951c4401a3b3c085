// The only place that calls fetch. Every call ends as a value or as a CallError whose `kind` says what the
// page may tell the user; nothing here ever reaches the console or storage.

import type {
    Action, AuditQuery, AuditWindow, BulkPreview, BulkRequest, Cohort, CoverageGap, DecisionBodies, DecisionForm, EffectCount, EngineHealth,
    FlagReview, PatientTimeline, PatientWindow, Person, Preferences, Problem, Queue, RefusedMessage, RuleChangeForm, RuleDetail, RuleList, SenderView, Session,
    SafetyReport, SignInOptions, SystemView, Versions, WorklistQuery, WorklistWindow,
} from './types.ts';

export type FailureKind = 'problem' | 'offline' | 'timeout' | 'malformed' | 'unavailable' | 'server';

export class CallError extends Error {
    constructor(
        readonly kind: FailureKind,
        readonly status: number,
        readonly problem: Problem | null,
    ) {
        super(problem?.code ?? kind);
    }
}

const base = '/review/api';
const timeoutMilliseconds = 15_000;

let csrfToken = '';
let onSessionEnded: () => void = () => undefined;

export function useSession(token: string): void {
    csrfToken = token;
}

/** Called when the service says the session is over, whatever the call was. */
export function whenSessionEnds(handler: () => void): void {
    onSessionEnded = handler;
}

interface Options {
    method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
    body?: unknown;
    idempotencyKey?: string;
    /** A sign-in or unlock that fails is not the end of a session. */
    keepsSession?: boolean;
}

async function call<T>(path: string, options: Options = {}): Promise<T> {
    const response = await send(path, options);
    if (response.status === 204) return undefined as T;
    const text = await response.text().catch(() => '');
    const body = parse(text);
    if (response.ok) {
        if (body === undefined) throw new CallError('malformed', response.status, null);
        return body as T;
    }
    throw failure(response.status, isProblem(body) ? body : null, options);
}

async function send(path: string, options: Options): Promise<Response> {
    const headers: Record<string, string> = { Accept: 'application/json' };
    if (options.body !== undefined) headers['Content-Type'] = 'application/json';
    if (options.method && options.method !== 'GET') headers['X-CSRF-Token'] = csrfToken;
    if (options.idempotencyKey) headers['Idempotency-Key'] = options.idempotencyKey;
    const request: RequestInit = {
        method: options.method ?? 'GET',
        headers,
        cache: 'no-store',
        credentials: 'same-origin',
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMilliseconds),
    };
    if (options.body !== undefined) request.body = JSON.stringify(options.body);
    try {
        return await fetch(base + path, request);
    } catch (error) {
        const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
        throw new CallError(timedOut ? 'timeout' : 'offline', 0, null);
    }
}

function parse(text: string): unknown {
    try {
        return JSON.parse(text) as unknown;
    } catch {
        return undefined;
    }
}

function isProblem(body: unknown): body is Problem {
    return typeof body === 'object' && body !== null && typeof (body as Problem).code === 'string';
}

function failure(status: number, problem: Problem | null, options: Options): CallError {
    if (status === 401 && !options.keepsSession) onSessionEnded();
    if (status === 503 || status === 429) return new CallError('unavailable', status, problem);
    if (status >= 500) return new CallError('server', status, problem);
    return new CallError(problem ? 'problem' : 'malformed', status, problem);
}

const post = <T>(path: string, body: unknown, more: Options = {}): Promise<T> =>
    call<T>(path, { ...more, method: 'POST', body });

export const api = {
    session: () => call<Session>('/session', { keepsSession: true }),
    signInOptions: () => call<SignInOptions>('/session/options', { keepsSession: true }),
    signIn: (user: string, password: string) =>
        post<Session>('/session', { user, password }, { keepsSession: true }),
    unlock: (password: string) => post<void>('/session/unlock', { password }, { keepsSession: true }),
    changePassword: (current: string, password: string) => post<Session>('/session/password', { current, password }),
    signOut: () => call<void>('/session', { method: 'DELETE' }),
    signOutEverywhere: () => call<void>('/session/everywhere', { method: 'DELETE' }),
    savePreferences: (preferences: Preferences) =>
        call<Preferences>('/preferences', { method: 'PUT', body: preferences }),
    people: () => call<{ people: Person[] }>('/people'),

    worklist: (query: WorklistQuery) => post<WorklistWindow>('/worklist/query', query),
    effects: (queue: Queue) => call<{ effects: EffectCount[] }>(`/worklist/effects?queue=${queue}`),
    patients: (text: string, offset: number) => post<PatientWindow>('/patients/query', { text, offset, limit: 50 }),
    flag: (id: string, blind = false) => call<FlagReview>(`/flags/${id}${blind ? '?blind=true' : ''}`),
    flagAt: (id: string, evidenceVersion: number) =>
        call<FlagReview>(`/flags/${id}/evidence/${evidenceVersion}`),
    saveDraft: (id: string, form: DecisionForm, fields: Record<string, string>) =>
        call<void>(`/flags/${id}/draft`, { method: 'PUT', body: { form, fields } }),
    dropDraft: (id: string) => call<void>(`/flags/${id}/draft`, { method: 'DELETE' }),
    decide: <A extends Action>(
        id: string, action: A, body: DecisionBodies[A], versions: Versions, idempotencyKey: string,
    ) => post<FlagReview>(`/flags/${id}/${action}`, { ...body, ...versions }, { idempotencyKey }),
    previewBulk: (request: BulkRequest) => post<BulkPreview>('/bulk/preview', request),
    runBulk: (request: BulkRequest, idempotencyKey: string) =>
        post<BulkPreview>('/bulk', request, { idempotencyKey }),

    timeline: (patient: string, days: number) =>
        call<PatientTimeline>(`/patients/${patient}/timeline?days=${days}`),
    cohort: () => call<Cohort>('/cohort'),
    rules: () => call<RuleList>('/rules'),
    rule: (id: string) => call<RuleDetail>(`/rules/${id}`),
    proposeChange: (rule: string, form: RuleChangeForm) => post<RuleDetail>(`/rules/${rule}/proposals`, form),
    onProposal: (rule: string, proposal: string, verb: 'backtest' | 'silent-run' | 'withdraw' | 'promote' | `sample/${string}`, body: object) =>
        post<RuleDetail>(`/rules/${rule}/proposals/${proposal}/${verb}`, body),
    audit: (query: AuditQuery) => post<AuditWindow>('/audit/query', query),
    engine: () => call<EngineHealth>('/engine'),
    system: () => call<SystemView>('/system'),
    report: (flag: string) => call<SafetyReport>(`/flags/${flag}/report`),
    /** Said before a sheet with patient data is printed, for the audit log. */
    printed: (view: 'flag' | 'timeline', flag: string | null, patient: string | null) =>
        call<void>('/prints', { method: 'POST', body: { view, flag, patient } }),
    /** Whether it was kept changes nothing for who sees the page. */
    pageFault: (fault: { page: string; code: string; build: string }) => post<object>('/page-faults', fault, { keepsSession: true }),
    senders: () => call<{ senders: SenderView[] }>('/senders'),
    inbox: () => call<{ enabled: boolean; messages: RefusedMessage[] }>('/inbox'),
    replayRefused: (id: string) => call<void>(`/inbox/${id}/replay`, { method: 'POST', body: {} }),
    coverageGaps: () => call<{ gaps: CoverageGap[] }>('/coverage-gaps'),
};
