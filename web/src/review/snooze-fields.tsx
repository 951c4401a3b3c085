import type { JSX } from 'preact';

import type { FlagReview } from '../api/types.ts';
import { Choices } from '../parts/fields.tsx';
import { now } from '../state/clock.ts';
import { timeZone } from '../state/session.ts';
import { snoozeEnds } from '../state/snooze.ts';
import { formatInstant } from '../text/dates.ts';
import { say } from '../text/messages.ts';
import { bind, Note } from './bound.tsx';

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
