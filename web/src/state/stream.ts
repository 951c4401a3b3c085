import { effect } from '@preact/signals';

import { api } from '../api/client.ts';
import { listen } from '../api/events.ts';
import type { ChangeEvent } from '../api/types.ts';
import { reviewsFlags } from './access.ts';
import { now } from './clock.ts';
import { engine, raiseAlarm, stream } from './live.ts';
import { announced, openFlag, review, saving, viewChanges } from './review.ts';
import { session, sessionState } from './session.ts';
import { flagsChanged, reload } from './worklist.ts';

function changed(event: ChangeEvent): void {
    flagsChanged(event);
    for (const { id, kind, priority } of event.flags) {
        if (priority === 'stat' && (kind === 'new' || kind === 'overdue')) raiseAlarm(id, kind === 'new' ? 'live.emergency' : 'live.overdue');
    }
    const open = event.flags.find((flag) => flag.id === review.value?.id);
    // While a save is under way its own event may come before its answer.
    if (open && !saving.value) announced.value = { ...open, at: now.value };
}

let knownEmergencies: ReadonlySet<string> | null = null;

/** Without a stream: the rows shown, and whether there is an emergency that was not there before. */
async function look(): Promise<void> {
    flagsChanged({ flags: [] });
    const answer = await api.worklist({
        queue: 'emergency', priorities: [], routes: [], rules: [], effects: [], text: '', offset: 0, limit: 100,
    }).catch(() => null);
    if (!answer) return;
    engine.value = answer.engine;
    const before = knownEmergencies;
    if (before) for (const { id } of answer.rows) if (!before.has(id)) raiseAlarm(id, 'live.emergency');
    knownEmergencies = new Set([...(before ?? []), ...answer.rows.map((row) => row.id)]);
}

function caughtUp(): void {
    void reload();
    if (review.value) void (review.value.draft ? viewChanges() : openFlag(review.value.id));
}

/** Listens while someone who works with flags is signed in. */
export function followStream(): void {
    let stop: (() => void) | null = null;
    effect(() => {
        const wanted = sessionState.value === 'in' && reviewsFlags(session.value?.roles ?? []);
        if (wanted && !stop) {
            stop = listen({
                change: changed,
                engine: (event) => {
                    engine.value = { silent: engine.peek()?.silent ?? [], ...event };
                },
                gap: caughtUp,
                begun: () => flagsChanged({ flags: [] }),
                look: () => void look(),
                state: (next) => {
                    stream.value = next;
                },
            });
        } else if (!wanted && stop) {
            stop();
            stop = null;
        }
    });
}
