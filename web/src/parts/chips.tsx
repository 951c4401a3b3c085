import type { JSX } from 'preact';

import type { Instant, Priority, Severity } from '../api/types.ts';
import { nearlyNow, now } from '../state/clock.ts';
import { timeZone } from '../state/session.ts';
import { ageOf, formatInstant } from '../text/dates.ts';
import { say } from '../text/messages.ts';
import { PriorityShape, SeverityBars } from './icons.tsx';

/** Priority by word and shape; colour only repeats them. */
export function PriorityChip({ priority }: { priority: Priority }): JSX.Element {
    return (
        <span class={`chip priority-${priority}`}>
            <PriorityShape priority={priority} />
            {say(`priority.${priority}`)}
        </span>
    );
}

export function SeverityLabel({ severity }: { severity: Severity }): JSX.Element {
    return (
        <span class="severity">
            <SeverityBars severity={severity} />
            {say(`severity.${severity}`)}
        </span>
    );
}

export function ageText(instant: Instant): string {
    const age = ageOf(instant, nearlyNow.value);
    if (age.unit === 'minute' && age.value === 0) return say('age.now');
    if (age.unit === 'day' && age.value === 1) return say('age.day.one');
    return say(`age.${age.unit}`, { n: age.value });
}

/** To the second while that tells more than "under 1 min" does. */
export function agoText(instant: Instant): string {
    const seconds = Math.max(1, Math.round((now.value - Date.parse(instant)) / 1000));
    if (seconds >= 60) return ageText(instant);
    return seconds === 1 ? say('age.second.one') : say('age.second', { n: seconds });
}

/** As an age, once somebody should have looked: "overdue 40 min". */
export function Overdue({ due }: { due: Instant }): JSX.Element {
    return <b class="overdue">{say('age.overdue', { age: ageText(due) })}<span class="hidden">, {formatInstant(due, timeZone.value)}</span></b>;
}

/** "4 min", with the absolute time in the text for screen readers, print and copies. */
export function Age({ instant }: { instant: Instant }): JSX.Element {
    const absolute = formatInstant(instant, timeZone.value);
    return (
        <time dateTime={instant} title={absolute}>
            {ageText(instant)}
            <span class="hidden">, {absolute}</span>
        </time>
    );
}

export function When({ instant }: { instant: Instant }): JSX.Element {
    return <time dateTime={instant}>{formatInstant(instant, timeZone.value)}</time>;
}
