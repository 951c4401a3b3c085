import type { JSX } from 'preact';

import type { Causality, DecisionForm, FlagReview, Severity } from '../api/types.ts';
import { Choices, Field, Select } from '../parts/fields.tsx';
import { criteria, dismissReasons } from '../state/forms.ts';
import { fieldProblems, fields, setField } from '../state/review.ts';
import { now } from '../state/clock.ts';
import { people, preferences, session, timeZone } from '../state/session.ts';
import { isoDay } from '../text/dates.ts';
import { say } from '../text/messages.ts';
import { priorities } from '../state/filter.ts';
import { RecommendFields } from './recommend-fields.tsx';
import { SnoozeFields } from './snooze-fields.tsx';

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

export function Note(): JSX.Element {
    return <Field {...bind('note')} label={`${say('form.note')} (${say('form.optional')})`} type="area" />;
}

export function FormFields({ kind, view }: { kind: DecisionForm; view: FlagReview }): JSX.Element {
    switch (kind) {
        case 'confirm':
            return <ConfirmFields />;
        case 'dismiss':
            return <DismissFields view={view} />;
        case 'snooze':
            return <SnoozeFields view={view} />;
        case 'escalate':
            return <EscalateFields view={view} />;
        case 'assign':
            return <><PersonField /><Note /></>;
        case 'wait':
            return <WaitFields />;
        case 'recommend':
            return <RecommendFields view={view} />;
        case 'merge':
            return <><DuplicateField name="into" view={view} /><Note /></>;
        case 'reopen':
            return <Field {...bind('note')} label={say('form.reason')} type="area" />;
    }
}

const causalities: Causality[] = ['certain', 'probable', 'possible', 'unlikely', 'conditional', 'unassessable'];
const severities: Severity[] = ['mild', 'moderate', 'severe'];

function ConfirmFields(): JSX.Element {
    return (
        <div class="confirm-fields">
            <Choices {...bind('causality')} legend={say('form.causality')}
                choices={causalities.map((value) => ({
                    value, label: say(`causality.${value}`), hint: say(`causality.${value}.means`),
                }))} />
            <div>
                <Choices {...bind('severity')} legend={say('form.severity')}
                    choices={severities.map((value) => ({
                        value, label: say(`severity.${value}`), hint: say(`severity.${value}.means`),
                    }))} />
                <Choices {...bind('serious')} legend={say('form.serious')} compact
                    choices={[{ value: 'no', label: say('serious.no') }, { value: 'yes', label: say('serious.yes') }]} />
                {fields.value['serious'] === 'yes' ? (
                    <Choices {...bind('criteria')} legend={say('form.criteria')} several compact
                        choices={criteria.map((value) => ({ value, label: say(`criterion.${value}`) }))} />
                ) : null}
                <Note />
            </div>
        </div>
    );
}

function DismissFields({ view }: { view: FlagReview }): JSX.Element {
    const reason = fields.value['reason'] ?? '';
    const today = isoDay(new Date(now.value).toISOString(), timeZone.value);
    return (
        <div class="confirm-fields">
            <Choices {...bind('reason')} legend={say('form.reason')}
                choices={dismissReasons.map((value) => ({ value, label: say(`dismiss.${value}`) }))} />
            <div>
                {reason === 'will-monitor'
                    ? <Field {...bind('monitorOn')} label={say('form.monitorOn')} type="date" min={today} />
                    : null}
                {reason === 'other-cause' ? <Field {...bind('cause')} label={say('form.cause')} /> : null}
                {reason === 'duplicate' ? <DuplicateField name="duplicateOf" view={view} /> : null}
                <Note />
            </div>
        </div>
    );
}

function DuplicateField({ name, view }: { name: string; view: FlagReview }): JSX.Element {
    if (view.related.length === 0) return <p>{say('form.duplicateOf.none')}</p>;
    return (
        <Choices {...bind(name)} legend={say('form.duplicateOf')}
            choices={view.related.map((flag) => ({ value: flag.id, label: flag.title, hint: say(`priority.${flag.priority}`) }))} />
    );
}

function PersonField(): JSX.Element {
    const me = session.value?.me.id;
    return (
        <Select {...bind('to')} label={say('form.to')} placeholder={say('form.to.choose')}
            options={people.value.map((person) => ({
                value: person.id,
                label: `${person.name}, ${say(`role.${person.role}`)}${person.id === me ? ` (${say('queue.mine')})` : ''}`,
            }))} />
    );
}

function EscalateFields({ view }: { view: FlagReview }): JSX.Element {
    // Escalating never lowers the priority.
    const higher = priorities.slice(0, priorities.indexOf(view.priority) + 1);
    return (
        <>
            <PersonField />
            <Choices {...bind('priority')} legend={say('form.priority')} compact
                choices={higher.map((value) => ({ value, label: say(`priority.${value}`) }))} />
            <Note />
        </>
    );
}

function WaitFields(): JSX.Element {
    return (
        <>
            <Choices {...bind('ask')} legend={say('form.ask')} compact
                choices={[
                    { value: 'patient', label: say('form.ask.patient') }, { value: 'clinic', label: say('form.ask.clinic') },
                ]} />
            <Field {...bind('question')} label={say('form.question')} type="area" />
        </>
    );
}
