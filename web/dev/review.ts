import type { Action, ActionOffer, FlagReview, Person, Refusal, Role } from '../src/api/types.ts';
import type { Clinic, Flag } from './clinic.ts';
import { timelineOf } from './timeline.ts';
import { isClosed } from './worklist.ts';

const everyone: Role[] = ['nurse', 'pharmacist', 'physician'];
const judges: Role[] = ['pharmacist', 'physician'];

export const rolesOf: Record<Action, Role[]> = {
    claim: everyone, release: everyone, assign: everyone, escalate: everyone, snooze: everyone, wait: everyone, merge: everyone,
    dismiss: everyone, confirm: judges, recommend: judges, reopen: judges, undo: everyone, 'second-opinion': judges,
};

export function refusalOf(clinic: Clinic, flag: Flag, action: Action, me: Person): Refusal | null {
    if (!rolesOf[action].includes(me.role)) return 'role';
    const undoable = flag.decision?.by.id === me.id && flag.decidedAt + 30_000 > clinic.now();
    if (action === 'undo') return undoable ? null : 'state';
    if (action === 'reopen') return isClosed(flag) && !undoable ? null : 'state';
    if (action === 'second-opinion') return isClosed(flag) && flag.decision !== null ? null : 'state';
    if (action === 'recommend') return null;
    if (isClosed(flag)) return 'state';
    if (action === 'snooze' && flag.priority === 'stat') return 'priority';
    if (action === 'release') return flag.lease?.holder.id === me.id ? null : 'state';
    if (action === 'claim') return flag.lease && flag.lease.holder.id !== me.id ? 'lease' : null;
    return null;
}

export function offers(clinic: Clinic, flag: Flag, me: Person): ActionOffer[] {
    return (Object.keys(rolesOf) as Action[]).map((action) => {
        const refusal = refusalOf(clinic, flag, action, me);
        return { action, allowed: refusal === null, refusal, roles: rolesOf[action] };
    });
}

/** The view at `evidenceVersion`, or as it stands. */
export function reviewOf(clinic: Clinic, flag: Flag, me: Person, evidenceVersion = flag.evidenceVersion): FlagReview {
    const { story } = flag;
    const replay = evidenceVersion !== flag.evidenceVersion;
    const hours = { stat: 0, asap: 4, urgent: 72, routine: 14 * 24 }[flag.priority];
    const undoUntil = flag.decidedAt + 30_000;
    const decision = flag.decision === null ? null : {
        ...flag.decision, undoUntil: undoUntil > clinic.now() ? clinic.instant(undoUntil) : null,
    };
    return {
        id: flag.id, title: flag.title, priority: flag.priority, state: flag.state, reason: flag.reason,
        raisedAt: clinic.instant(flag.raisedAt), onset: clinic.instant(flag.raisedAt - 2 * 86_400_000).slice(0, 10),
        sentence: story.sentence, because: flag.evidence.slice(0, 3).map((item) => item.sentence), limits: [],
        clearsWhen: story.clearsWhen, evidenceVersion, taskVersion: String(flag.taskVersion),
        patient: flag.patient, rule: story.rule, evidence: replay ? (flag.earlier[evidenceVersion - 1] ?? []) : flag.evidence,
        couldBe: story.couldBe, missing: story.missing, timeline: timelineOf(clinic.now(), 90, story.route === 'intrathecal'),
        pinned: story.pinned && !isClosed(flag) ? { ...story.pinned, phone: '4417', url: null } : null,
        owner: flag.owner,
        lease: flag.lease ? { holder: flag.lease.holder, until: clinic.instant(flag.lease.until) } : null,
        snoozedUntil: flag.snoozedUntil === null ? null : clinic.instant(flag.snoozedUntil),
        snoozeLimit: hours === 0 ? null : clinic.instant(clinic.now() + hours * 3_600_000),
        actions: replay ? [] : offers(clinic, flag, me), decision: replay ? null : decision,
        secondOpinions: flag.secondOpinions, history: [...flag.history].reverse(), draft: replay ? null : (flag.drafts.get(me.id) ?? null),
        related: [...clinic.flags.values()]
            .filter((other) => other.id !== flag.id && other.patient.id === flag.patient.id && !isClosed(other))
            .map((other) => ({ id: other.id, title: other.title, priority: other.priority, raisedAt: clinic.instant(other.raisedAt) })),
    };
}
