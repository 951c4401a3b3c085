// What each call of the review API answers over the synthetic clinic.

import type {
    Action, AuditQuery, BulkRequest, DecisionForm, Person, Preferences, Queue, Session, Versions, WorklistQuery,
} from '../src/api/types.ts';
import { password, people, type Clinic } from './clinic.ts';
import { cohort } from './cohort.ts';
import { decide, preview, problem, Refused, runBulk } from './decide.ts';
import { coverageGaps, ruleDetail, ruleList, safetyReport, senders, system } from './knowledge.ts';
import { reviewOf, rolesOf } from './review.ts';
import { timelineOf } from './timeline.ts';
import { effectsIn, isClosed, rowOf, worklist } from './worklist.ts';
import type { Call, Signed, World } from './world.ts';

const standardPreferences: Preferences = { appearance: 'system', language: 'en-GB', singleKeys: true, pagesView: false, savedViews: [] };

export function sessionView(world: World, signed: Signed): Session {
    const me = world.clinic.person(signed.personId);
    return {
        me, roles: [me.role], mustChangePassword: signed.first ?? false, external: false, csrfToken: signed.csrf, preferences: world.clinic.preferences.get(me.id) ?? standardPreferences, site: world.site,
    };
}

/** The answer to one call of the review API, null for 204; throws Refused. */
export function route(world: World, call: Call, path: string, signed: Signed & { id: string }): unknown {
    const { clinic } = world;
    const { method, body, url } = call;
    const me = clinic.person(signed.personId);
    const reviewer = ['nurse', 'pharmacist', 'physician'].includes(me.role);
    if (signed.first && !path.startsWith('/session')) throw new Refused(403, problem('password-change-needed', 'Choose a password of your own first.'));
    switch (`${method} ${path}`) {
        case 'GET /session': return sessionView(world, signed);
        case 'DELETE /session': world.sessions.delete(signed.id); return null;
        case 'POST /session/unlock':
            if (body['password'] !== password) throw new Refused(401, problem('sign-in-failed', 'Wrong password.'));
            return null;
        case 'POST /session/password': return changePassword(world, signed, body);
        case 'DELETE /session/everywhere':
            for (const [id, other] of world.sessions) if (other.personId === me.id) world.sessions.delete(id);
            return null;
        case 'PUT /preferences': clinic.preferences.set(me.id, body as unknown as Preferences); return body;
        case 'GET /engine': return clinic.engine;
        case 'GET /system': return system(clinic, world.streams.count);
        case 'GET /people': return { people: people.filter((one) => one.role !== 'operator' && one.role !== 'auditor').map(({ user: _user, ...person }) => person) };
    }
    refuseByRole(me, path, reviewer);
    switch (`${method} ${path}`) {
        case 'POST /prints': return null;
        case 'POST /page-faults': return {};
        case 'GET /coverage-gaps': return coverageGaps(clinic);
        case 'GET /senders': return senders(clinic);
        case 'GET /inbox': return { enabled: false, messages: [] };
        case 'POST /worklist/query': return worklist(clinic, body as unknown as WorklistQuery, me);
        case 'GET /worklist/effects': return effectsIn(clinic, url.searchParams.get('queue') as Queue, me);
        case 'POST /patients/query': return patients(clinic, body);
        case 'POST /audit/query': return audit(clinic, body as unknown as AuditQuery);
        case 'POST /bulk/preview': return preview(clinic, body as unknown as BulkRequest, me);
        case 'POST /bulk': return runBulk(clinic, body as unknown as BulkRequest, me);
        case 'GET /cohort': return cohort;
        case 'GET /rules': return ruleList(clinic);
    }
    const rule = /^\/rules\/([a-z0-9-]+)$/.exec(path);
    if (rule) {
        const detail = ruleDetail(clinic, rule[1] ?? '');
        if (!detail) throw notFound();
        return detail;
    }
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
    if (action === 'report') return safetyReport(clinic, flag);
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

function changePassword(world: World, signed: Signed & { id: string }, body: Record<string, unknown>): Session {
    const wrong = (field: string, message: string): Refused =>
        new Refused(422, problem('form-invalid', message, { fields: [{ field, message }] }));
    if (body['current'] !== password) throw wrong('current', 'The present password is not right, or the account is locked.');
    if (String(body['password']).length < 12) throw wrong('password', 'A password needs at least 12 characters.');
    const changed = { ...signed, first: false };
    world.sessions.set(signed.id, changed);
    return sessionView(world, changed);
}

/** Reviewers see patients; auditors the log and what it replays; rule owners rules; operators the system. */
function refuseByRole(me: Person, path: string, reviewer: boolean): void {
    const allowed = path.startsWith('/rules') ? me.role !== 'operator'
        : path.startsWith('/audit') ? me.role === 'auditor'
            : ['/coverage-gaps', '/senders', '/inbox'].includes(path) ? me.role === 'operator'
                : path.includes('/evidence/') ? reviewer || me.role === 'auditor' : reviewer;
    if (!allowed) throw new Refused(403, problem('role-not-allowed', `Not for the role ${me.role}.`));
}

const notFound = (): Refused => new Refused(404, problem('not-found', 'Not here.'));

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
                id: flag.patient.id, name: row.patientName, born: row.born, sex: flag.patient.sex, exposures: flag.patient.exposures, lastExposure: flag.patient.lastExposure,
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
