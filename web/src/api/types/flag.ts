import type { Action, ActionOffer, DecisionForm } from './action.ts';
import type { Decision } from './decision.ts';
import type { EvidenceItem, HypothesisView, MissingFact } from './evidence.ts';
import type { PatientBanner } from './patient.ts';
import type { Timeline } from './timeline.ts';
import type { FlagState, Instant, PartialDate, Person, Priority, Reason } from './vocabulary.ts';

export interface RuleReference {
    id: string;
    version: string;
    title: string;
    rationale: string;
    source: string;
    /** S seen in the source, M from memory, E engineering default. */
    mark: 'S' | 'M' | 'E';
}

export interface Lease {
    holder: Person;
    until: Instant;
}

export interface HistoryEntry {
    at: Instant;
    who: string;
    action: Action | 'raised' | 'evidence' | 'returned' | 'overdue' | 'cleared' | 'replaced';
    sentence: string;
}

export interface Draft {
    form: DecisionForm;
    fields: Record<string, string>;
    savedAt: Instant;
}

export interface PinnedInstruction {
    kind: 'withdrawal' | 'overdose';
    text: string;
    phone: string | null;
    url: string | null;
}

export interface FlagReview {
    id: string;
    title: string;
    priority: Priority;
    state: FlagState;
    reason: Reason;
    raisedAt: Instant;
    onset: PartialDate | null;
    sentence: string;
    /** What was found about this patient, with values and dates: signs first, then the treatment. */
    because: string[];
    /** The thresholds as they stood when the rule ran, those this site changed first. */
    limits: string[];
    clearsWhen: string;
    evidenceVersion: number;
    taskVersion: string;
    patient: PatientBanner;
    rule: RuleReference;
    evidence: EvidenceItem[];
    couldBe: HypothesisView[];
    missing: MissingFact[];
    timeline: Timeline;
    pinned: PinnedInstruction | null;
    owner: Person | null;
    lease: Lease | null;
    snoozedUntil: Instant | null;
    /** Latest instant a snooze may end; null when the flag cannot be snoozed. */
    snoozeLimit: Instant | null;
    actions: ActionOffer[];
    decision: Decision | null;
    secondOpinions: Decision[];
    history: HistoryEntry[];
    draft: Draft | null;
    /** Open flags of the same patient that this one could be a duplicate of. */
    related: { id: string; title: string; priority: Priority; raisedAt: Instant }[];
}
