import type { Instant, PartialDate, Role } from './vocabulary.ts';

export interface AuditQuery {
    who: string | null;
    action: string | null;
    patient: string | null;
    flag: string | null;
    from: PartialDate | null;
    to: PartialDate | null;
    before: number | null;
    limit: number;
}

export interface AuditEntry {
    number: number;
    at: Instant;
    who: string;
    role: Role | 'system';
    action: string;
    sentence: string;
    flag: string | null;
    /** Whose records it concerns: "Patient/id". */
    patients: string[];
    evidenceVersion: number | null;
    rule: string | null;
}

export interface AuditWindow {
    entries: AuditEntry[];
    next: number | null;
    chain: { verified: boolean; through: number; brokenAt: number | null };
}
