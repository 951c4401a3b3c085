// A stand-in for the service while the page is developed and tested: the review API over a synthetic clinic
// in memory, and /dev/* to set scenes, move the clock and cause failures.

import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type {
    AuditQuery, BulkRequest, DecisionForm, Person, Preferences, Session, Versions, WorklistQuery, Action,
} from '../src/api/types.ts';
import { Clinic, password, people } from './clinic.ts';
import { control } from './control.ts';
import { decide, preview, problem, Refused, runBulk } from './decide.ts';
import { EventStreams } from './events.ts';
import { backtest, ruleDetail, ruleList, system } from './knowledge.ts';
import { reviewOf, rolesOf } from './review.ts';
import { timelineOf } from './timeline.ts';
import { isClosed, rowOf, worklist } from './worklist.ts';

export const securityHeaders: Record<string, string> = {
    'Content-Security-Policy': "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
};

interface Signed {
    personId: string;
    csrf: string;
}

export interface Failure {
    path: string;
    kind: '500' | '503' | 'timeout' | 'malformed';
    times: number;
}

export interface World {
    clinic: Clinic;
    streams: EventStreams;
    sessions: Map<string, Signed>;
    failures: Failure[];
    site: Session['site'];
    requests: string[];
}

interface Call {
    request: IncomingMessage;
    response: ServerResponse;
    method: string;
    url: URL;
    body: Record<string, unknown>;
}

const standardSite: Session['site'] = {
    name: 'Synthetic clinic', timeZone: 'Europe/London', onCallNumber: '4417', emergencyInstructions: null, idleLockSeconds: 600,
    leaseSeconds: 900, undoSeconds: 30, training: true, build: 'dev',
};

export function startServer(dist: string, port: number, flags = 214): Promise<{ server: Server; url: string; world: World }> {
    const clinic = new Clinic(flags);
    const world: World = {
        clinic, streams: new EventStreams(clinic), sessions: new Map(), failures: [], site: { ...standardSite }, requests: [],
    };
    const repeated = new Map<string, string>();
    const server = createServer((request, response) => {
        void handle(world, dist, repeated, request, response).catch((error: unknown) => {
            if (error instanceof Refused) send(response, error.status, error.problem);
            else send(response, 500, problem('internal', 'Nothing was changed.'));
        });
    });
    return new Promise((resolve) => {
        server.listen(port, '127.0.0.1', () => {
            const address = server.address();
            const bound = typeof address === 'object' && address ? address.port : port;
            resolve({ server, url: `http://127.0.0.1:${bound}`, world });
        });
    });
}

async function handle(
    world: World, dist: string, repeated: Map<string, string>, request: IncomingMessage, response: ServerResponse,
): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    world.requests.push(`${request.method} ${request.url}`);
    const body = await readBody(request);
    const call: Call = { request, response, method: request.method ?? 'GET', url, body };
    if (url.pathname.startsWith('/dev/')) {
        send(response, 200, await control(world, url.pathname.slice(5), body) ?? {});
        return;
    }
    if (failOnDemand(world, url.pathname, response)) return;
    if (url.pathname === '/events') {
        if (!sessionOf(world, request)) send(response, 401, problem('session-ended', 'Sign in.'));
        else world.streams.serve(request, response, url.searchParams.get('after'));
        return;
    }
    if (url.pathname.startsWith('/review/api/')) serveApi(world, repeated, call, url.pathname.slice('/review/api'.length));
    else servePage(dist, url.pathname, response);
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

function failOnDemand(world: World, path: string, response: ServerResponse): boolean {
    const failure = world.failures.find((one) => one.times > 0 && path.includes(one.path));
    if (!failure) return false;
    failure.times -= 1;
    if (failure.kind === '500') send(response, 500, problem('internal', 'Nothing was changed.'));
    else if (failure.kind === '503') send(response, 503, problem('busy', 'Try again.'), { 'Retry-After': '1' });
    else if (failure.kind === 'malformed') response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"id": ');
    // A timeout is an answer that never comes; the page gives up by itself.
    return true;
}

function servePage(dist: string, path: string, response: ServerResponse): void {
    if (path === '/') {
        response.writeHead(302, { Location: '/worklist' }).end();
        return;
    }
    if (!path.startsWith('/assets/')) {
        const html = readFileSync(join(dist, 'index.html'));
        response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', ...securityHeaders }).end(html);
        return;
    }
    const type = { js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' }[path.split('.').at(-1) ?? ''] ?? 'text/plain';
    try {
        const content = readFileSync(join(dist, 'assets', path.slice('/assets/'.length).replaceAll('/', '')));
        response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'public, max-age=31536000, immutable', ...securityHeaders }).end(content);
    } catch {
        response.writeHead(404).end();
    }
}

function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
    if (response.headersSent) return;
    response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers });
    response.end(status === 204 ? undefined : JSON.stringify(body));
}

function sessionOf(world: World, request: IncomingMessage): (Signed & { id: string }) | null {
    const id = /tonus_session=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
    const signed = world.sessions.get(id);
    return signed ? { ...signed, id } : null;
}

const standardPreferences: Preferences = { appearance: 'system', language: 'en-GB', singleKeys: true, pagesView: false, savedViews: [] };

function sessionView(world: World, signed: Signed): Session {
    const me = world.clinic.person(signed.personId);
    return {
        me, roles: [me.role], csrfToken: signed.csrf, preferences: world.clinic.preferences.get(me.id) ?? standardPreferences, site: world.site,
    };
}

function serveApi(world: World, repeated: Map<string, string>, call: Call, path: string): void {
    const { request, response, method } = call;
    if (path === '/session/options') {
        send(response, 200, { siteName: world.site.name, password: true, openidUrl: null, training: world.site.training });
        return;
    }
    if (path === '/session' && method === 'POST') {
        signIn(world, call);
        return;
    }
    const signed = sessionOf(world, request);
    if (!signed) throw new Refused(401, problem('session-ended', 'Sign in.'));
    const reads = method === 'GET' || path.endsWith('/query');
    if (!reads && request.headers['x-csrf-token'] !== signed.csrf) throw new Refused(403, problem('csrf', 'Token missing.'));
    const key = String(request.headers['idempotency-key'] ?? '');
    const before = repeated.get(`${signed.personId} ${key}`);
    if (key !== '' && before !== undefined) {
        send(response, 200, JSON.parse(before));
        return;
    }
    const answer = route(world, call, path, signed);
    if (key !== '') repeated.set(`${signed.personId} ${key}`, JSON.stringify(answer));
    if (path === '/session' && method === 'DELETE') send(response, 204, null, { 'Clear-Site-Data': '"cache", "storage"' });
    else send(response, answer === null ? 204 : 200, answer);
}

function signIn(world: World, { body, response }: Call): void {
    const person = people.find((one) => one.user === body['user']);
    if (!person || body['password'] !== password) throw new Refused(401, problem('sign-in-failed', 'Wrong name or password.'));
    const id = randomUUID();
    const signed = { personId: person.id, csrf: randomUUID() };
    world.sessions.set(id, signed);
    send(response, 200, sessionView(world, signed), { 'Set-Cookie': `tonus_session=${id}; HttpOnly; SameSite=Lax; Path=/` });
}

function route(world: World, call: Call, path: string, signed: Signed & { id: string }): unknown {
    const { clinic } = world;
    const { method, body, url } = call;
    const me = clinic.person(signed.personId);
    const reviewer = ['nurse', 'pharmacist', 'physician'].includes(me.role);
    switch (`${method} ${path}`) {
        case 'GET /session': return sessionView(world, signed);
        case 'DELETE /session': world.sessions.delete(signed.id); return null;
        case 'POST /session/unlock':
            if (body['password'] !== password) throw new Refused(401, problem('sign-in-failed', 'Wrong password.'));
            return null;
        case 'PUT /preferences': clinic.preferences.set(me.id, body as unknown as Preferences); return body;
        case 'GET /people': return { people: people.filter((one) => one.role !== 'operator' && one.role !== 'auditor').map(({ user: _user, ...person }) => person) };
    }
    refuseByRole(me, path, reviewer);
    switch (`${method} ${path}`) {
        case 'GET /system': return system(clinic, world.streams.count);
        case 'POST /worklist/query': return worklist(clinic, body as unknown as WorklistQuery, me);
        case 'POST /patients/query': return patients(clinic, body);
        case 'POST /audit/query': return audit(clinic, body as unknown as AuditQuery);
        case 'POST /bulk/preview': return preview(clinic, body as unknown as BulkRequest, me);
        case 'POST /bulk': return runBulk(clinic, body as unknown as BulkRequest, me);
        case 'GET /rules': return ruleList(clinic);
    }
    const rule = /^\/rules\/([a-z0-9-]+)(?:\/(backtest|promote|silent-run))?$/.exec(path);
    if (rule) return ruleCall(world, rule[1] ?? '', rule[2], body);
    const timeline = /^\/patients\/(\w+)\/timeline$/.exec(path);
    if (timeline) return patientTimeline(clinic, timeline[1] ?? '', Number(url.searchParams.get('days')));
    const match = /^\/flags\/(\w+)(?:\/([a-z-]+)(?:\/(\d+))?)?$/.exec(path);
    const flag = match ? clinic.flags.get(match[1] ?? '') : undefined;
    if (!flag || !match) throw notFound();
    const action = match[2];
    if (action === undefined) {
        clinic.settle();
        return reviewOf(clinic, flag, me);
    }
    if (action === 'evidence') return reviewOf(clinic, flag, me, Number(match[3]));
    if (action === 'draft') {
        if (method === 'DELETE') flag.drafts.delete(me.id);
        else flag.drafts.set(me.id, { form: body['form'] as DecisionForm, fields: body['fields'] as Record<string, string>, savedAt: clinic.instant() });
        return null;
    }
    if (!(action in rolesOf)) throw notFound();
    decide(clinic, flag, action as Action, body as Record<string, unknown> & Versions, me);
    return reviewOf(clinic, flag, me);
}

/** Reviewers see patients; auditors the log and what it replays; rule owners rules; operators the system. */
function refuseByRole(me: Person, path: string, reviewer: boolean): void {
    const allowed = path.startsWith('/rules') ? me.role !== 'operator'
        : path.startsWith('/audit') ? me.role === 'auditor'
            : path === '/system' ? me.role === 'operator'
                : path.includes('/evidence/') ? reviewer || me.role === 'auditor' : reviewer;
    if (!allowed) throw new Refused(403, problem('role-not-allowed', `Not for the role ${me.role}.`));
}

const notFound = (): Refused => new Refused(404, problem('not-found', 'Not here.'));

function ruleCall({ clinic }: World, id: string, action: string | undefined, body: Record<string, unknown>): unknown {
    const detail = ruleDetail(clinic, id);
    if (!detail) throw notFound();
    if (action === 'backtest') return backtest(clinic, id, String(body['toVersion']), Number(body['days']));
    if (action === 'promote') {
        const fields = (['reason', 'approver'] as const).filter((field) => !body[field]).map((field) => ({ field, message: 'Needed.' }));
        if (fields.length > 0) throw new Refused(422, problem('form-invalid', 'Not complete.', { fields }));
        clinic.ruleVersion = String(body['toVersion']);
        return ruleDetail(clinic, id);
    }
    return detail;
}

function patients(clinic: Clinic, body: Record<string, unknown>): unknown {
    const query = {
        queue: 'team' as const, priorities: [], routes: [], rules: [], text: String(body['text'] ?? ''), offset: Number(body['offset'] ?? 0), limit: 50,
    };
    const window = worklist(clinic, query, clinic.person('P-MENSAH'));
    return {
        total: window.total, offset: window.offset,
        rows: window.rows.slice(0, 50).map((row) => {
            const flag = clinic.flag(row.id);
            return {
                id: flag.patient.id, name: row.patientName, born: row.born, sex: flag.patient.sex, exposures: flag.patient.exposures,
                openFlags: 1, highest: flag.priority,
            };
        }),
    };
}

function patientTimeline(clinic: Clinic, id: string, days: number): unknown {
    const own = [...clinic.flags.values()].filter((flag) => flag.patient.id === id);
    const first = own[0];
    if (!first) throw notFound();
    return {
        patient: first.patient, timeline: timelineOf(clinic.now(), days, first.story.route === 'intrathecal'),
        flags: own.map((flag) => {
            const { title, priority, state, raisedAt } = rowOf(flag, clinic);
            return { id: flag.id, title, priority, state, raisedAt };
        }).filter((flag) => flag.id !== '' && !isClosed(clinic.flag(flag.id))),
    };
}

function audit(clinic: Clinic, query: AuditQuery): unknown {
    const fits = clinic.audit.filter((entry) =>
        (query.who === null || entry.who.toLowerCase().includes(query.who.toLowerCase()))
        && (query.before === null || entry.number < query.before)
        && (query.from === null || entry.at.slice(0, 10) >= query.from) && (query.to === null || entry.at.slice(0, 10) <= query.to)
        && (query.patient === null || (entry.flag !== null && clinic.flag(entry.flag).patient.family.toLowerCase() === query.patient.toLowerCase())));
    const entries = [...fits].reverse().slice(0, query.limit);
    return {
        entries, next: fits.length > query.limit ? (entries.at(-1)?.number ?? null) : null,
        chain: { verified: clinic.chainBrokenAt === null, through: clinic.audit.length, brokenAt: clinic.chainBrokenAt },
    };
}
