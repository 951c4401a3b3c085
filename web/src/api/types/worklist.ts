import type { FlagState, Instant, PartialDate, Person, Priority, Queue, Reason, Route } from './vocabulary.ts';

export interface WorklistFilter {
    queue: Queue;
    priorities: Priority[];
    routes: Route[];
    rules: string[];
    /** Symptoms by concept; views saved before there were any have none. */
    effects?: string[];
}

export interface EffectCount {
    effect: string;
    title: string;
    count: number;
}

export interface WorklistQuery extends WorklistFilter {
    /** Name, birth date or identifier; never in a URL. */
    text: string;
    offset: number;
    limit: number;
}

export interface WorklistRow {
    id: string;
    priority: Priority;
    title: string;
    rule: string;
    route: Route;
    patientName: string;
    born: PartialDate | null;
    raisedAt: Instant;
    /** Pieces of evidence behind the flag. */
    evidenceCount: number;
    /** Names of the effects it rests on. */
    effects: string[];
    state: FlagState;
    reason: Reason;
    owner: Person | null;
    /** Who is reviewing now, while the lease runs. */
    reviewer: Person | null;
    dueAt: Instant | null;
}

export type EngineStatus = 'ok' | 'stopped' | 'no-data' | 'error';

export interface EngineHealth {
    status: EngineStatus;
    lastRunAt: Instant | null;
    /** Parts that are silent: plain words such as "Laboratory feed". */
    silent: string[];
}

export type QueueCounts = Record<Exclude<Queue, 'second-review'>, number>;

export interface WorklistWindow {
    asOf: Instant;
    total: number;
    queues: QueueCounts;
    engine: EngineHealth;
    ruleCounts: { rule: string; title: string; count: number }[];
    offset: number;
    rows: WorklistRow[];
}
