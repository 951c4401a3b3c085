import { computed, signal } from '@preact/signals';

import type { StreamState } from '../api/events.ts';
import type { EngineHealth } from '../api/types.ts';
import { say } from '../text/messages.ts';

/** What the service last said of its rules engine; null before the first answer. */
export const engine = signal<EngineHealth | null>(null);
export const stream = signal<StreamState>('connecting');
export const online = signal(typeof navigator === 'undefined' ? true : navigator.onLine);
/** The last emergency that arrived, or was left too long, while the page was open, and how many there were; until opened or closed. */
export const emergency = signal<{ id: string; text: 'live.emergency' | 'live.overdue'; count: number } | null>(null);

export const engineHealthy = computed(() => engine.value?.status === 'ok');

/** Polite announcements go to one live region; urgent ones (conflict, failed save) to another. */
export const announcement = signal('');
export const alertText = signal('');

export function announce(text: string): void {
    announcement.value = text;
}

type Alarm = NonNullable<typeof emergency.value>;

export function raiseAlarm(id: string, text: Alarm['text']): void {
    const { id: last, count } = emergency.peek() ?? { id, count: 1 };
    emergency.value = { id, text, count: last === id ? count : count + 1 };
    announce(say(text));
}

export function startOnline(): void {
    window.addEventListener('online', () => {
        online.value = true;
    });
    window.addEventListener('offline', () => {
        online.value = false;
    });
}
