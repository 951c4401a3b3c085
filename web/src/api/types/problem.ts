import type { Decision } from './decision.ts';
import type { Instant, Person, Priority } from './vocabulary.ts';
import type { EngineStatus } from './worklist.ts';

export type ProblemCode =
    | 'session-ended'
    | 'sign-in-failed'
    | 'csrf'
    | 'password-change-needed'
    | 'second-person-needed'
    | 'role-not-allowed'
    | 'not-found'
    | 'already-decided'
    | 'task-changed'
    | 'evidence-changed'
    | 'lease-held'
    | 'state-not-allowed'
    | 'form-invalid'
    | 'undo-over'
    | 'throttled'
    | 'busy'
    | 'internal';

export interface Conflict {
    who: Person | null;
    at: Instant;
    /** Plain words: "Confirmed, Probable, Moderate". */
    what: string;
    decision: Decision | null;
    evidenceVersion: number;
    taskVersion: string;
}

export interface Problem {
    code: ProblemCode;
    message: string;
    requestId: string | null;
    fields: { field: string; message: string }[];
    conflict: Conflict | null;
}

/** `change` event of /events. Ids and counts only. */
export interface ChangeEvent {
    flags: {
        id: string;
        /** `overdue`: an emergency that nobody has looked at in time. */
        kind: 'new' | 'changed' | 'closed' | 'overdue';
        priority: Priority;
        evidenceVersion: number;
        taskVersion: string;
    }[];
}

/** `engine` event of /events. */
export interface EngineEvent {
    status: EngineStatus;
    lastRunAt: Instant | null;
}
