import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { PartialDate } from '../api/types.ts';
import { now } from '../state/clock.ts';
import { timeZone } from '../state/session.ts';
import { formatPartial, isoDay } from '../text/dates.ts';
import { say } from '../text/messages.ts';
import { dayTyped } from '../text/typed-date.ts';
import { Field } from './fields.tsx';

interface Props {
    name: string;
    label: string;
    /** "2027-01-15", or "" while nothing that is a day has been typed. */
    value: string;
    onChange: (value: string) => void;
    problem?: string | undefined;
    /** Refuses days before today, and offers days so many weeks from it. */
    weeksAhead?: number[];
}

/** A day in the one form clinicians read, 15-Jan-2027; a browser's own date input follows its locale. */
export function DateField({ name, label, value, onChange, problem, weeksAhead }: Props): JSX.Element {
    const shown = (day: PartialDate): string => (day === '' ? '' : formatPartial(day, timeZone.value));
    const [typed, setTyped] = useState(() => shown(value));
    const [left, setLeft] = useState(false);
    const dayAfter = (weeks: number): PartialDate => isoDay(new Date(now.value + weeks * 604_800_000).toISOString(), timeZone.value);
    const take = (text: string): void => {
        const day = dayTyped(text);
        setTyped(text);
        onChange(day !== null && (!weeksAhead || day >= dayAfter(0)) ? day : '');
    };
    const leave = (): void => {
        setLeft(true);
        if (value !== '') setTyped(shown(value));
    };
    const wrong = left && typed !== '' && value === ''
        ? say(dayTyped(typed) === null ? 'form.date.wrong' : 'form.date.past')
        : undefined;
    return (
        <div class="field" onFocusOut={leave}>
            <Field name={name} label={label} hint={say('form.date.hint')} value={typed} problem={wrong ?? problem} onChange={take} />
            {weeksAhead ? (
                <div class="filter-row">
                    {weeksAhead.map((weeks) => (
                        <button key={weeks} type="button" class="button" onClick={() => take(shown(dayAfter(weeks)))}>
                            {say('form.date.weeks', { n: weeks })}
                        </button>
                    ))}
                </div>
            ) : null}
        </div>
    );
}
