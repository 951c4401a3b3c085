import type { Role } from './vocabulary.ts';

export type Action =
    | 'claim'
    | 'release'
    | 'assign'
    | 'escalate'
    | 'snooze'
    | 'wait'
    | 'dismiss'
    | 'confirm'
    | 'recommend'
    | 'reopen'
    | 'undo'
    | 'merge'
    | 'second-opinion';

/** Why an action cannot be taken now; with `role`, `roles` says who may. */
export type Refusal = 'role' | 'state' | 'priority' | 'lease';

export interface ActionOffer {
    action: Action;
    allowed: boolean;
    refusal: Refusal | null;
    roles: Role[];
}

/** The actions that have a form. */
export type DecisionForm =
    | 'confirm'
    | 'dismiss'
    | 'snooze'
    | 'escalate'
    | 'assign'
    | 'recommend'
    | 'wait'
    | 'merge'
    | 'reopen';
