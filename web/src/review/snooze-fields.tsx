import type { JSX } from 'preact';

import type { FlagReview } from '../api/types.ts';
import { Choices } from '../parts/fields.tsx';
import { now } from '../state/clock.ts';
import { timeZone } from '../state/session.ts';
import { formatInstant } from '../text/dates.ts';
import { say, type MessageKey } from '../text/messages.ts';
import { bind, Note } from './form-fields.tsx';

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

export function SnoozeFields({ view }: { view: FlagReview }): JSX.Element {
    // The ends stand still while the form is open, or the choice made would no longer be among them.
    const start = Math.floor(now.peek() / 60_000) * 60_000;
    const limit = view.snoozeLimit;
    return (
        <>
            {limit ? <p class="field-hint">{say('form.until.limit', { time: formatInstant(limit, timeZone.value) })}</p> : null}
            <Choices {...bind('until')} legend={say('form.until')} compact
                choices={snoozeEnds(start, limit).map((end) => ({
                    value: end.until, label: `${say(end.label)} (${formatInstant(end.until, timeZone.value)})`,
                }))} />
            <Note />
        </>
    );
}
