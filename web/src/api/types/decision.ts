import type { Action, Refusal } from './action.ts';
import type { Dose } from './patient.ts';
import type {
    ActionTaken, Causality, Instant, NaranjoCategory, Outcome, PartialDate, Person, Priority, Route, SeriousnessCriterion, Severity,
} from './vocabulary.ts';

export interface Judgement {
    /** Null where Naranjo's scale was used. */
    causality: Causality | null;
    naranjo: { score: number; category: NaranjoCategory } | null;
    severity: Severity;
    serious: boolean;
    criteria: SeriousnessCriterion[];
    outcome: Outcome | null;
    actionTaken: ActionTaken | null;
    note: string;
}

/** A judgement as it is given: with a category, or with the answers to Naranjo's ten questions (1 yes, -1 no, 0 not known). */
export type JudgementForm = Omit<Judgement, 'naranjo'> & { naranjoAnswers?: number[] };

export interface Decision {
    id: string;
    action: Action;
    by: Person;
    at: Instant;
    evidenceVersion: number;
    judgement: Judgement | null;
    dismissReason: DismissReason | null;
    /** will-monitor: when the flag comes back. */
    monitorOn: PartialDate | null;
    note: string;
    /** Undo is possible until then; null when it is over or does not apply. */
    undoUntil: Instant | null;
}

export interface Versions {
    evidenceVersion: number;
    taskVersion: string;
}

export type DismissReason =
    | 'will-monitor'
    | 'tolerated-before'
    | 'other-cause'
    | 'duplicate'
    | 'not-a-side-effect'
    | 'data-error'
    | 'handled-elsewhere'
    | 'rule-not-useful';

export interface DecisionBodies {
    claim: object;
    release: object;
    assign: { to: string; note: string };
    escalate: { to: string; priority: Priority; note: string };
    snooze: { until: Instant; note: string };
    wait: { ask: 'patient' | 'clinic'; question: string };
    dismiss: {
        reason: DismissReason;
        /** will-monitor: date of the next look; other-cause: the cause; duplicate: the other flag. */
        monitorOn: PartialDate | null;
        cause: string | null;
        duplicateOf: string | null;
        note: string;
    };
    confirm: JudgementForm;
    recommend: Recommendation;
    reopen: { note: string };
    undo: object;
    merge: { into: string; note: string };
    'second-opinion': JudgementForm | DecisionBodies['dismiss'] | { joint: true; note: string };
}

export interface Recommendation {
    kind: 'dose' | 'alternative' | 'monitoring' | 'pump-check' | 'laboratory';
    route: Route;
    newDose: Dose | null;
    /** Needed when the dose falls, unless overrideReason says why there is none. */
    taperPlan: string | null;
    overrideReason: string | null;
    text: string;
}

export type BulkAction = 'assign' | 'snooze' | 'merge';

export interface BulkRequest {
    action: BulkAction;
    flags: string[];
    to: string | null;
    until: Instant | null;
    into: string | null;
    note: string;
}

export interface BulkPreview {
    accepted: string[];
    refused: { id: string; reason: Refusal }[];
}
