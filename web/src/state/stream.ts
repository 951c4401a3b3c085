import { effect } from '@preact/signals';

import { listen } from '../api/events.ts';
import type { ChangeEvent } from '../api/types.ts';
import { say } from '../text/messages.ts';
import { reviewsFlags } from './access.ts';
import { announce, emergency, engine, stream } from './live.ts';
import { announced, openFlag, review, saving, viewChanges } from './review.ts';
import { session, sessionState } from './session.ts';
import { flagsChanged, reload } from './worklist.ts';

function changed(event: ChangeEvent): void {
    flagsChanged(event);
    const urgent = event.flags.find((flag) => (flag.kind === 'new' || flag.kind === 'overdue') && flag.priority === 'stat');
    if (urgent) {
        const text = urgent.kind === 'new' ? 'live.emergency' : 'live.overdue';
        emergency.value = { id: urgent.id, text };
        announce(say(text));
    }
    const open = event.flags.find((flag) => flag.id === review.value?.id);
    // While a save is under way its own event may come before its answer.
    if (open && !saving.value) announced.value = open;
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
