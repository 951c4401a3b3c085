import type { JSX } from 'preact';

import type { DecisionForm, FlagReview } from '../api/types.ts';
import { DateField } from '../parts/date-field.tsx';
import { Choices, Field, Select } from '../parts/fields.tsx';
import { dismissReasons } from '../state/forms.ts';
import { fields } from '../state/review.ts';
import { people, session } from '../state/session.ts';
import { say } from '../text/messages.ts';
import { priorities } from '../state/filter.ts';
import { bind, Note } from './bound.tsx';
import { ConfirmFields } from './confirm-fields.tsx';
import { RecommendFields } from './recommend-fields.tsx';
import { SnoozeFields } from './snooze-fields.tsx';

export function FormFields({ kind, view }: { kind: DecisionForm; view: FlagReview }): JSX.Element {
    switch (kind) {
        case 'confirm':
            return <ConfirmFields view={view} />;
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

function DismissFields({ view }: { view: FlagReview }): JSX.Element {
    const reason = fields.value['reason'] ?? '';
    return (
        <div class="confirm-fields">
            <Choices {...bind('reason')} legend={say('form.reason')}
                choices={dismissReasons.map((value) => ({ value, label: say(`dismiss.${value}`) }))} />
            <div>
                {reason === 'will-monitor'
                    ? <DateField {...bind('monitorOn')} label={say('form.monitorOn')} weeksAhead={[2, 4, 12]} />
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
