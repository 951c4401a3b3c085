import type { DecimalText, PartialDate, Severity } from './vocabulary.ts';

export interface DoseStep {
    from: PartialDate;
    /** Null: continues. */
    to: PartialDate | null;
    value: DecimalText;
    words: string;
    resource: string;
}

export interface LaneGap {
    from: PartialDate;
    to: PartialDate | null;
    words: string;
}

export interface DoseLane {
    unit: 'mg/d' | 'ug/d';
    steps: DoseStep[];
    gaps: LaneGap[];
}

export interface TimelinePoint {
    at: PartialDate;
    words: string;
    resource: string;
}

export interface ScoreLane {
    name: string;
    site: string | null;
    /** Every step of the scale in order, lowest first: Modified Ashworth is 0, 1, 1+, 2, 3, 4. */
    scale: string[];
    /** Ordinal steps may not be joined or averaged. */
    ordinal: boolean;
    points: (TimelinePoint & { value: string })[];
    gaps: LaneGap[];
}

export interface Timeline {
    from: PartialDate;
    to: PartialDate;
    oral: DoseLane;
    intrathecal: DoseLane;
    pumpEvents: (TimelinePoint & { kind: 'refill' | 'refill-due' | 'alarm' | 'programming' | 'other' })[];
    scores: ScoreLane[];
    symptoms: (TimelinePoint & { name: string; severity: Severity | null; flag: string | null })[];
    coMedications: { name: string; sedating: boolean; from: PartialDate; to: PartialDate | null; words: string }[];
    kidney: { unit: string; points: (TimelinePoint & { value: DecimalText })[]; gaps: LaneGap[] };
    context: (TimelinePoint & { kind: 'infection' | 'fall' | 'relapse' | 'procedure' | 'diagnosis' | 'other' })[];
}
