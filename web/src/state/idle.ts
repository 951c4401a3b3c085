// The idle lock: after a while without activity, in any tab, patient text leaves the page. What was typed
// and the lease stay.

import { computed, signal } from '@preact/signals';

import { locked, sessionState, site } from './session.ts';

const warningSeconds = 60;
const lastActivity = signal(Date.now());
const tick = signal(Date.now());

/** Seconds until the lock, once fewer than 60 are left; null before. */
export const lockWarning = computed(() => {
    if (sessionState.value !== 'in' || locked.value) return null;
    const left = Math.ceil(site.value.idleLockSeconds - (tick.value - lastActivity.value) / 1000);
    return left <= warningSeconds ? Math.max(0, left) : null;
});

export function stayActive(): void {
    lastActivity.value = Date.now();
}

export function startIdleLock(): void {
    const tabs = new BroadcastChannel('tonus-activity');
    tabs.onmessage = stayActive;
    let toldAt = 0;
    const active = (): void => {
        // Once the warning shows, only its button counts: a nudge of the mouse is not a person.
        if (lockWarning.peek() !== null) return;
        stayActive();
        if (Date.now() - toldAt > 5000) {
            toldAt = Date.now();
            tabs.postMessage(null);
        }
    };
    for (const name of ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const) {
        window.addEventListener(name, active, { passive: true });
    }
    window.setInterval(() => {
        tick.value = Date.now();
        if (lockWarning.value === 0) locked.value = true;
    }, 1000);
}
