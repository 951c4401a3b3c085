import { signal } from '@preact/signals';

import type { Instant } from '../api/types.ts';

let offset = 0;

/** The service's time in milliseconds, refreshed every second; ages and leases are read against it. */
export const now = signal(Date.now());

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
