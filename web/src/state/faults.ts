// Faults of the page itself are told to the service: where, of which kind, in which build. Never what was shown.

import { api } from '../api/client.ts';
import { place } from './router.ts';
import { session } from './session.ts';

const most = 5;
const told = new Set<string>();

export function reportFault(fault: unknown): void {
    if (!(fault instanceof Error) || !session.peek()) return;
    const { page } = place.peek();
    const key = `${page} ${fault.name}`;
    if (told.has(key) || told.size >= most) return;
    told.add(key);
    void api.pageFault({ page, code: fault.name, build: import.meta.url.split('/').at(-1) ?? '' }).catch(() => undefined);
}

export function watchFaults(): void {
    window.addEventListener('error', ({ error }) => reportFault(error));
    window.addEventListener('unhandledrejection', ({ reason }) => reportFault(reason));
}
