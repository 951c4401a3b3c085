import type { JSX } from 'preact';

import { Field } from '../parts/fields.tsx';
import { fieldProblems, fields, setField } from '../state/review.ts';
import { preferences } from '../state/session.ts';
import { say } from '../text/messages.ts';

/** What every control of a form needs, by field name. */
export function bind(name: string): {
    name: string; value: string; problem: string | undefined; numbered: boolean; onChange: (value: string) => void;
} {
    return {
        name,
        value: fields.value[name] ?? '',
        problem: fieldProblems.value[name],
        numbered: preferences.value.singleKeys,
        onChange: (value) => setField(name, value),
    };
}

export const optional = (label: 'form.note' | 'form.outcome' | 'form.actionTaken'): string => `${say(label)} (${say('form.optional')})`;

export function Note(): JSX.Element {
    return <Field {...bind('note')} label={optional('form.note')} type="area" />;
}
