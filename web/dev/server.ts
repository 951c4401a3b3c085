// A stand-in for the service while the page is developed and tested: the review API over a synthetic clinic
// in memory, and /dev/* to set scenes, move the clock and cause failures.

import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Session } from '../src/api/types.ts';
import { Clinic, password, people } from './clinic.ts';
import { control } from './control.ts';
import { problem, Refused } from './decide.ts';
import { EventStreams } from './events.ts';
import { route, sessionView } from './routes.ts';
import type { Call, Signed, World } from './world.ts';

export const securityHeaders: Record<string, string> = {
    'Content-Security-Policy': "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
};

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

function serveApi(world: World, repeated: Map<string, string>, call: Call, path: string): void {
    const { request, response, method } = call;
    if (path === '/session/options') {
        send(response, 200, { siteName: world.site.name, password: true, openidUrl: null, openidName: null, training: world.site.training });
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
    // Who was given an account and has not used it yet.
    const first = body['user'] === 'newcomer';
    const person = people.find((one) => one.user === (first ? 'lee' : body['user']));
    if (!person || body['password'] !== password) throw new Refused(401, problem('sign-in-failed', 'Wrong name or password.'));
    const id = randomUUID();
    const signed = { personId: person.id, csrf: randomUUID(), first };
    world.sessions.set(id, signed);
    send(response, 200, sessionView(world, signed), { 'Set-Cookie': `tonus_session=${id}; HttpOnly; SameSite=Lax; Path=/` });
}
