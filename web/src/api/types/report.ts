import type { Instant } from './vocabulary.ts';

/** GET /flags/{id}/report: by ICH E2B(R3) element. */
export interface SafetyReport {
    flag: string;
    caseId: string;
    /** The four minimum criteria are met. */
    valid: boolean;
    dayZero: Instant;
    dueAt: Instant;
    reaction: { words: string };
    drugs: { name: string; dose: string; route: string; causality: string }[];
    missing: { element: string; name: string; why: string; minimum: boolean }[];
}
