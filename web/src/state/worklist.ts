// The rows of the list in windows of 100, at most six kept, so that ten thousand patients are never all in
// memory. Rows keep their places while the user looks: what is new waits behind a button, what has gone
// stays, greyed, until the list is loaded again.

import { computed, effect, signal } from '@preact/signals';

import { api, CallError } from '../api/client.ts';
import type { ChangeEvent, Instant, WorklistRow, WorklistWindow } from '../api/types.ts';
import { synchronise } from './clock.ts';
import { filterFrom, filterQuery } from './filter.ts';
import { announce, engine } from './live.ts';
import { place } from './router.ts';
import { sessionState } from './session.ts';
import { say } from '../text/messages.ts';

export const windowSize = 100;
const windowsKept = 6;
/** Rows this near to those shown are fetched before they come into sight. */
const rowsAhead = windowSize / 2;

interface Loaded {
    /** Null after the filter has changed, until its own answer is there. */
    total: number | null;
    asOf: Instant;
    queues: WorklistWindow['queues'];
    ruleCounts: WorklistWindow['ruleCounts'];
}

export const filter = computed(() => filterFrom(place.value.query));
/** Search text lives here only: it may hold a name. */
export const searchText = signal('');
export const loaded = signal<Loaded | null>(null);
export const windows = signal<ReadonlyMap<number, WorklistRow[]>>(new Map());
export const listFailed = signal<CallError | null>(null);
export const loading = signal(false);
export const activeIndex = signal(0);
export const selected = signal<ReadonlySet<string>>(new Set());
export const arrived = signal<ReadonlySet<string>>(new Set());
export const gone = signal<ReadonlySet<string>>(new Set());

let generation = 0;
const inFlight = new Set<number>();

export function rowAt(index: number): WorklistRow | undefined {
    return windows.value.get(Math.floor(index / windowSize))?.[index % windowSize];
}

export function indexOf(id: string): number {
    for (const [number, rows] of windows.value) {
        const at = rows.findIndex((row) => row.id === id);
        if (at >= 0) return number * windowSize + at;
    }
    return -1;
}

function query(window: number): Promise<WorklistWindow> {
    return api.worklist({
        ...filter.value, text: searchText.value, offset: window * windowSize, limit: windowSize,
    });
}

function accept(answer: WorklistWindow): void {
    synchronise(answer.asOf);
    engine.value = answer.engine;
    loaded.value = {
        total: answer.total, asOf: answer.asOf, queues: answer.queues, ruleCounts: answer.ruleCounts,
    };
}

/** Loads the list from the start; the rows shown stay until the answer is there. */
export async function reload(): Promise<void> {
    generation += 1;
    const mine = generation;
    inFlight.clear();
    loading.value = true;
    try {
        const window = Math.floor(activeIndex.value / windowSize);
        const answer = await query(window);
        if (mine !== generation) return;
        accept(answer);
        windows.value = new Map([[window, answer.rows]]);
        activeIndex.value = Math.max(0, Math.min(activeIndex.value, answer.total - 1));
        arrived.value = new Set();
        gone.value = new Set();
        listFailed.value = null;
    } catch (error) {
        if (mine === generation && error instanceof CallError) listFailed.value = error;
    } finally {
        if (mine === generation) loading.value = false;
    }
}

/** Sees to it that the rows from `first` to `last`, and those about to be scrolled to, are there or on their way. */
export function want(first: number, last: number): void {
    const total = loaded.value?.total ?? 0;
    if (total === 0 || loading.value) return;
    const from = Math.floor(Math.max(0, first - rowsAhead) / windowSize);
    const to = Math.floor(Math.min(last + rowsAhead, total - 1) / windowSize);
    for (let window = from; window <= to; window += 1) {
        if (!windows.value.has(window) && !inFlight.has(window)) void load(window);
    }
}

async function load(window: number): Promise<void> {
    const mine = generation;
    inFlight.add(window);
    try {
        const answer = await query(window);
        if (mine !== generation) return;
        const kept = [...windows.value]
            .sort(([left], [right]) => Math.abs(left - window) - Math.abs(right - window))
            .slice(0, windowsKept - 1);
        windows.value = new Map([...kept, [window, answer.rows]]);
        listFailed.value = null;
    } catch (error) {
        if (mine === generation && error instanceof CallError) listFailed.value = error;
    } finally {
        inFlight.delete(window);
    }
}

/** Fetches the loaded rows again without moving any of them; rows raised since then are offered. */
async function refreshInPlace(): Promise<void> {
    const mine = generation;
    const numbers = [...windows.value.keys()];
    try {
        const answers = await Promise.all(numbers.map(query));
        if (mine !== generation || answers.length === 0) return;
        const fresh = new Map(answers.flatMap((answer) => answer.rows.map((row) => [row.id, row] as const)));
        windows.value = new Map(
            [...windows.value].map(([number, rows]) => [number, rows.map((row) => fresh.get(row.id) ?? row)]),
        );
        const asOf = loaded.value?.asOf ?? '';
        const later = [...fresh.values()].filter((row) => row.raisedAt > asOf && indexOf(row.id) < 0);
        if (later.length > 0) arrived.value = new Set([...arrived.value, ...later.map((row) => row.id)]);
        const first = answers[0];
        if (first) {
            engine.value = first.engine;
            if (loaded.value) loaded.value = { ...loaded.value, queues: first.queues, ruleCounts: first.ruleCounts };
        }
    } catch {
        // The next event or the user's reload tries again; the rows shown stay as they are.
    }
}

/** Whether a flag just raised comes into this list, as far as its event tells; rows fetched afresh tell the rest. */
function comesIn({ kind, priority }: ChangeEvent['flags'][number]): boolean {
    const { queue, priorities } = filter.value;
    if (kind !== 'new') return false;
    return queue === 'emergency' ? priority === 'stat' : queue === 'team' && (priorities.length === 0 || priorities.includes(priority));
}

/** In milliseconds: a few events together are one refresh, and so are those of this long when they do not end. */
const settle = 250;
const refreshEvery = 2000;
let refreshTimer = 0;
let refreshed = 0;

function refreshSoon(): void {
    const next = Math.max(settle, refreshed + refreshEvery - Date.now());
    refreshTimer ||= window.setTimeout(() => {
        refreshTimer = 0;
        refreshed = Date.now();
        void refreshInPlace();
    }, next);
}

export function flagsChanged(event: ChangeEvent): void {
    const isNew = event.flags.filter((flag) => comesIn(flag) && indexOf(flag.id) < 0);
    if (isNew.length > 0) arrived.value = new Set([...arrived.value, ...isNew.map((flag) => flag.id)]);
    const closed = event.flags.filter((flag) => flag.kind === 'closed').map((flag) => flag.id);
    if (closed.length > 0) {
        gone.value = new Set([...gone.value, ...closed.filter((id) => indexOf(id) >= 0)]);
        arrived.value = new Set([...arrived.value].filter((id) => !closed.includes(id)));
    }
    refreshSoon();
}

/** For handling several at once, which Emergency and Same day flags are not. */
export function toggleSelected({ id, priority }: WorklistRow): void {
    const next = new Set(selected.value);
    if (!next.delete(id)) {
        if (priority === 'stat' || priority === 'asap') return announce(say('list.select.refused'));
        next.add(id);
    }
    selected.value = next;
}

/** The page address of a flag with the list's filter kept. */
export function flagUrl(id: string): string {
    return `/flags/${id}${filterQuery(filter.value)}`;
}

export function worklistUrl(): string {
    return `/worklist${filterQuery(filter.value)}`;
}

/** Loads the list whenever its filter changes while someone is signed in. */
export function followFilter(): void {
    const key = computed(() => {
        const { page } = place.value;
        const showsList = page === 'worklist' || page === 'flag';
        return showsList && sessionState.value === 'in' ? `${filterQuery(filter.value)}|${searchText.value}` : null;
    });
    let last: string | null = null;
    effect(() => {
        const next = key.value;
        if (sessionState.value !== 'in') {
            last = null;
            forget();
            return;
        }
        if (next === null || next === last) return;
        last = next;
        queueMicrotask(() => {
            activeIndex.value = 0;
            selected.value = new Set();
            windows.value = new Map();
            if (loaded.value) loaded.value = { ...loaded.value, total: null };
            void reload();
        });
    });
}

function forget(): void {
    generation += 1;
    windows.value = new Map();
    loaded.value = null;
    searchText.value = '';
    selected.value = new Set();
    arrived.value = new Set();
    gone.value = new Set();
    listFailed.value = null;
    activeIndex.value = 0;
}
