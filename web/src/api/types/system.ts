import type { Instant, Priority } from './vocabulary.ts';

export type PartStatus = 'ok' | 'no-data' | 'error' | 'stopped';

export interface SystemPart {
    name: string;
    status: PartStatus;
    sentence: string;
    since: Instant | null;
    runbook: string | null;
}

export interface SystemView {
    build: string;
    upSince: Instant;
    parts: SystemPart[];
    oldestUnreviewed: Record<Priority, Instant | null>;
    liveClients: number;
}

/** Something the service accepted and could not use: a code, a unit, a phrase. No patient data. */
export interface CoverageGap {
    sender: string;
    kind: string;
    what: string;
    example: string | null;
    count: number;
    first: Instant;
    last: Instant;
}

/** One system that sends, as operations see it. */
export interface SenderView {
    sender: string;
    lastSeen: Instant;
    lastAccepted: Instant | null;
    accepted: number;
    refusals: { reason: string; count: number }[];
    perMinute: number;
    clockSkewSeconds: number | null;
    gaps: number;
}

/** A refused message that is kept, without its contents. */
export interface RefusedMessage {
    id: string;
    at: Instant;
    sender: string;
    request: string;
    status: number;
    bytes: number;
    reasons: string[];
}
