import type {
    Action, BulkPreview, BulkRequest, Conflict, Decision, DecisionBodies, FlagState, Judgement, Person, Priority, Problem,
    ProblemCode, Versions,
} from '../src/api/types.ts';
import type { Clinic, Flag } from './clinic.ts';
import { refusalOf } from './review.ts';
import { isClosed } from './worklist.ts';

export class Refused extends Error {
    constructor(readonly status: number, readonly problem: Problem) {
        super(problem.code);
    }
}

export function problem(code: ProblemCode, message: string, more: Partial<Problem> = {}): Problem {
    return { code, message, requestId: 'r-1', fields: [], conflict: null, ...more };
}

function conflictOf(clinic: Clinic, flag: Flag): Conflict {
    const who = flag.decision?.by ?? flag.lease?.holder ?? flag.owner;
    return {
        who, at: flag.decision?.at ?? clinic.instant(), what: flag.history.at(-1)?.sentence ?? '',
        decision: isClosed(flag) ? flag.decision : null, evidenceVersion: flag.evidenceVersion, taskVersion: String(flag.taskVersion),
    };
}

function check(clinic: Clinic, flag: Flag, action: Action, body: Versions, me: Person): void {
    const refusal = refusalOf(clinic, flag, action, me);
    if (refusal === 'role') throw new Refused(403, problem('role-not-allowed', `${me.role} may not ${action}`));
    const conflict = conflictOf(clinic, flag);
    const changes = !['undo', 'reopen', 'second-opinion', 'recommend'].includes(action);
    if (changes && isClosed(flag)) throw new Refused(412, problem('already-decided', 'Someone decided first.', { conflict }));
    const holder = flag.lease?.holder;
    if (changes && holder && holder.id !== me.id) throw new Refused(409, problem('lease-held', 'Someone else is reviewing.', { conflict }));
    if (action === 'undo' && refusal) throw new Refused(409, problem('undo-over', 'The 30 seconds are over.', { conflict }));
    if (refusal) throw new Refused(409, problem('state-not-allowed', `Not possible: ${refusal}.`, { conflict }));
    if (action === 'claim' || action === 'undo') return;
    if (body.evidenceVersion !== flag.evidenceVersion) throw new Refused(412, problem('evidence-changed', 'New evidence arrived.', { conflict }));
    if (body.taskVersion !== String(flag.taskVersion)) throw new Refused(412, problem('task-changed', 'The task changed.', { conflict }));
}

const invalid = (field: string, message: string): Refused =>
    new Refused(422, problem('form-invalid', 'The form is not complete.', { fields: [{ field, message }] }));

function validate(action: Action, body: Record<string, unknown>, me: Person, flag: Flag, clinic: Clinic): void {
    const needs = (field: string): void => {
        if (body[field] === null || body[field] === undefined || body[field] === '') throw invalid(field, 'needed');
    };
    if (action === 'confirm') {
        const judgement = body as unknown as Judgement;
        needs('causality');
        needs('severity');
        if (judgement.serious && judgement.criteria.length === 0) throw invalid('criteria', 'needed');
        if ((judgement.serious || judgement.severity === 'severe') && me.role !== 'physician') {
            throw new Refused(403, problem('role-not-allowed', 'Severe or serious reactions are confirmed by a physician.'));
        }
    }
    if (action === 'dismiss') {
        needs('reason');
        if (body['reason'] === 'will-monitor') needs('monitorOn');
        if (body['reason'] === 'other-cause') needs('cause');
        if (body['reason'] === 'duplicate') needs('duplicateOf');
    }
    if (action === 'snooze') {
        needs('until');
        const hours = { stat: 0, asap: 4, urgent: 72, routine: 336 }[flag.priority];
        if (Date.parse(String(body['until'])) > clinic.now() + hours * 3_600_000 + 60_000) throw invalid('until', 'Too late.');
    }
    if (action === 'recommend') {
        const draft = body as unknown as DecisionBodies['recommend'];
        const now = flag.patient.exposures[0]?.dose;
        if (draft.newDose && now && Number(draft.newDose.value) < Number(now.value) && !draft.taperPlan && !draft.overrideReason) {
            throw invalid('taper', 'A lower dose needs a taper plan or a reason.');
        }
    }
}

/** Records one decision and returns the flag as it stands, or throws Refused. */
export function decide(clinic: Clinic, flag: Flag, action: Action, body: Record<string, unknown> & Versions, me: Person): void {
    clinic.settle();
    check(clinic, flag, action, body, me);
    validate(action, body, me, flag, clinic);
    const before = { state: flag.state, reason: flag.reason, priority: flag.priority, owner: flag.owner, snoozedUntil: flag.snoozedUntil };
    const judgement = action === 'confirm' || (action === 'second-opinion' && 'causality' in body) ? (body as unknown as Judgement) : null;
    const decision: Decision = {
        id: `D${clinic.audit.length + 1}`, action, by: me, at: clinic.instant(), evidenceVersion: flag.evidenceVersion,
        judgement: judgement && {
            causality: judgement.causality, naranjo: null, severity: judgement.severity, serious: judgement.serious, criteria: judgement.criteria,
            outcome: judgement.outcome, actionTaken: judgement.actionTaken, note: judgement.note,
        },
        dismissReason: action === 'dismiss' ? (body['reason'] as Decision['dismissReason']) : null,
        monitorOn: action === 'dismiss' ? (body['monitorOn'] as Decision['monitorOn']) ?? null : null, note: String(body['note'] ?? body['text'] ?? ''), undoUntil: null,
    };
    const to = (state: FlagState): void => {
        flag.state = state;
        flag.lease = null;
    };
    switch (action) {
        case 'claim':
            flag.lease = { holder: me, until: clinic.now() + 900_000 };
            flag.state = 'reviewing';
            break;
        case 'release': to('new'); break;
        case 'assign': flag.owner = clinic.person(String(body['to'])); to('new'); flag.reason = 'assigned'; break;
        case 'escalate':
            flag.owner = clinic.person(String(body['to']));
            flag.priority = body['priority'] as Priority;
            to('new');
            flag.reason = 'escalated';
            break;
        case 'snooze': to('snoozed'); flag.snoozedUntil = Date.parse(String(body['until'])); break;
        case 'wait': to('waiting'); break;
        case 'confirm': to('confirmed'); break;
        case 'dismiss': to('dismissed'); break;
        case 'merge': {
            to('merged');
            const into = clinic.flag(String(body['into']));
            into.earlier.push([...into.evidence]);
            into.evidence = [...into.evidence, ...flag.evidence.map((item) => ({ ...item, id: `${flag.id}-${item.id}` }))];
            into.evidenceVersion += 1;
            clinic.changed(into, 'changed');
            break;
        }
        case 'reopen': to('new'); flag.reason = 'reopened'; break;
        case 'second-opinion': flag.secondOpinions.push(decision); break;
        case 'recommend': break;
        case 'undo': Object.assign(flag, flag.before); flag.lease = null; flag.decision = null; break;
    }
    const recorded = !['claim', 'release', 'second-opinion', 'undo'].includes(action);
    if (recorded) {
        flag.decision = decision;
        flag.before = before;
        flag.decidedAt = clinic.now();
        clinic.outbox.push({ flag: flag.id, dueAt: clinic.now() + 30_000, cancelled: false });
    }
    if (action === 'undo') clinic.outbox.filter((one) => one.flag === flag.id).forEach((one) => { one.cancelled = true; });
    if (action !== 'claim') flag.drafts.delete(me.id);
    flag.taskVersion += 1;
    const sentence = describe(action, decision);
    flag.history.push({ at: clinic.instant(), who: me.name, action, sentence });
    clinic.record(me, action, sentence, flag);
    clinic.changed(flag, isClosed(flag) || flag.state === 'snoozed' || flag.state === 'waiting' ? 'closed' : 'changed');
}

function describe(action: Action, { judgement, dismissReason }: Decision): string {
    if (judgement) return `${action}: ${judgement.causality}, ${judgement.severity}${judgement.serious ? ', serious' : ''}`;
    return dismissReason ? `${action}: ${dismissReason}` : action;
}

export function preview(clinic: Clinic, request: BulkRequest, me: Person): BulkPreview {
    const result: BulkPreview = { accepted: [], refused: [] };
    for (const id of request.flags) {
        const flag = clinic.flag(id);
        const urgent = flag.priority === 'stat' || flag.priority === 'asap';
        const refusal = urgent ? 'priority' : refusalOf(clinic, flag, request.action, me);
        if (refusal) result.refused.push({ id, reason: refusal });
        else result.accepted.push(id);
    }
    return result;
}

export function runBulk(clinic: Clinic, request: BulkRequest, me: Person): BulkPreview {
    const found = preview(clinic, request, me);
    if (found.refused.length > 0) throw new Refused(412, problem('task-changed', 'The accepted set has changed.'));
    for (const id of found.accepted) {
        const flag = clinic.flag(id);
        decide(clinic, flag, request.action, {
            ...request, evidenceVersion: flag.evidenceVersion, taskVersion: String(flag.taskVersion),
        }, me);
    }
    return found;
}
