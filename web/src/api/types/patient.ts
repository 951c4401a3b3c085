import type { Timeline } from './timeline.ts';
import type { DecimalText, FlagState, Instant, PartialDate, Priority, Route } from './vocabulary.ts';

export interface Dose {
    value: DecimalText;
    /** UCUM: mg/d for oral, ug/d for intrathecal. */
    unit: 'mg/d' | 'ug/d' | string;
}

export interface ExposureSummary {
    route: Route;
    dose: Dose | null;
    words: string;
    since: PartialDate | null;
    until: PartialDate | null;
}

export interface PatientBanner {
    id: string;
    family: string;
    given: string;
    born: PartialDate | null;
    ageYears: number | null;
    sex: 'female' | 'male' | 'other' | 'unknown';
    identifiers: { label: string; value: string }[];
    /** Null: nothing recorded either way; []: recorded as none known. */
    allergies: string[] | null;
    exposures: ExposureSummary[];
    /** What ended last; null while something is taken, or if nothing is known to have been. */
    lastExposure: ExposureSummary | null;
}

export interface PatientTimeline {
    patient: PatientBanner;
    timeline: Timeline;
    flags: { id: string; title: string; priority: Priority; state: FlagState; raisedAt: Instant }[];
}

export interface PatientRow {
    id: string;
    name: string;
    born: PartialDate | null;
    sex: PatientBanner['sex'];
    exposures: ExposureSummary[];
    /** As in PatientBanner. */
    lastExposure: ExposureSummary | null;
    openFlags: number;
    highest: Priority | null;
}

export interface PatientWindow {
    total: number;
    offset: number;
    rows: PatientRow[];
}
