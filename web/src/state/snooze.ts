import type { MessageKey } from '../text/messages.ts';

const spans: [hours: number, label: MessageKey][] = [
    [1, 'form.until.1h'], [4, 'form.until.4h'], [24, 'form.until.1d'], [72, 'form.until.3d'],
];

/** Ends of a snooze that the flag's priority allows, rounded to the minute. */
export function snoozeEnds(nowMilliseconds: number, limit: string | null): { until: string; label: MessageKey }[] {
    const minute = Math.floor(nowMilliseconds / 60_000) * 60_000;
    return spans
        .map(([hours, label]) => ({ until: new Date(minute + hours * 3_600_000).toISOString().replace('.000', ''), label }))
        .filter((end) => limit !== null && end.until <= limit);
}
