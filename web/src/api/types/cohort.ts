import type { DecimalText, Instant } from './vocabulary.ts';

/** Patients in each band of doses; null: fewer than `least`. */
export type BandCounts = (number | null)[];

export interface CohortRow {
    name: string;
    patients: BandCounts;
}

/** One route; oral and intrathecal never share bands. */
export interface CohortRoute {
    route: 'oral' | 'intrathecal';
    unit: 'mg/d' | 'ug/d';
    /** The highest dose of each band but the last, which has none. */
    upTo: DecimalText[];
    patients: BandCounts;
    scores: { name: string; rows: CohortRow[] }[];
    effects: CohortRow[];
}

export interface Cohort {
    /** When it was counted. */
    asOf: Instant;
    days: number;
    least: number;
    routes: CohortRoute[];
}
