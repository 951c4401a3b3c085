import { computed, signal } from '@preact/signals';

import type { Instant } from '../api/types.ts';

let offset = 0;

/** The service's time in milliseconds, refreshed every second; ages and leases are read against it. */
export const now = signal(Date.now());

/** The same in steps of ten seconds, for ages: what reads it is drawn again so often only. */
export const nearlyNow = computed(() => Math.floor(now.value / 10_000) * 10_000);

/** Learns how far this computer's clock is from the service's. */
export function synchronise(serviceNow: Instant): void {
    offset = Date.parse(serviceNow) - Date.now();
    now.value = Date.now() + offset;
}

export function startClock(): void {
    window.setInterval(() => {
        now.value = Date.now() + offset;
    }, 1000);
}
