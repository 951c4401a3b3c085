import type { Instant, PartialDate } from './vocabulary.ts';

export type SegmentRole = 'plain' | 'effect' | 'time' | 'negation' | 'uncertainty' | 'severity';

export interface Segment {
    text: string;
    role: SegmentRole;
}

export type EvidenceKind =
    | 'words'
    | 'symptom'
    | 'measurement'
    | 'medication'
    | 'condition'
    | 'device'
    | 'other';

export interface EvidenceItem {
    id: string;
    /** "Observation/01J…": relative reference, and the version seen. */
    resource: string;
    version: string;
    kind: EvidenceKind;
    at: PartialDate | null;
    receivedAt: Instant;
    sentence: string;
    /** All of the text as sent, cut into labelled segments; joined they are the original. Null: no text. */
    segments: Segment[] | null;
    language: string | null;
}

export type Hypothesis = 'withdrawal' | 'overdose' | 'side-effect' | 'other';

export interface HypothesisFact {
    text: string;
    evidence: string | null;
}

export interface HypothesisView {
    hypothesis: Hypothesis;
    for: HypothesisFact[];
    against: HypothesisFact[];
}

export interface MissingFact {
    id: string;
    what: string;
    detail: string;
    ask: 'patient' | 'clinic' | null;
}
