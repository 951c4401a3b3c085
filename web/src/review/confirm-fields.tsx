import type { JSX } from 'preact';

import type { ActionTaken, Causality, FlagReview, Outcome, Severity } from '../api/types.ts';
import { Choices, Select } from '../parts/fields.tsx';
import { criteria, naranjoQuestions } from '../state/forms.ts';
import { fields } from '../state/review.ts';
import { say } from '../text/messages.ts';
import { bind, Note, optional } from './bound.tsx';

const causalities: Causality[] = ['certain', 'probable', 'possible', 'unlikely', 'conditional', 'unassessable'];
const severities: Severity[] = ['mild', 'moderate', 'severe'];
const outcomes: Outcome[] = ['resolved', 'recovering', 'ongoing', 'resolvedWithSequelae', 'fatal', 'unknown'];
const actionsTaken: ActionTaken[] = [
    'dose-not-changed', 'dose-reduced', 'dose-increased', 'drug-interrupted', 'drug-withdrawn', 'not-applicable', 'unknown',
];

export function ConfirmFields({ view }: { view: FlagReview }): JSX.Element {
    return (
        <div class="confirm-fields">
            <div class="causality">{fields.value['method'] === 'naranjo' ? <NaranjoFields /> : <CategoryField view={view} />}</div>
            <div class="in-row">
                <Choices {...bind('severity')} legend={say('form.severity')}
                    choices={severities.map((value) => ({
                        value, label: say(`severity.${value}`), hint: say(`severity.${value}.means`),
                    }))} />
            </div>
            <div class="in-row">
                <Choices {...bind('serious')} legend={say('form.serious')}
                    choices={[{ value: 'no', label: say('serious.no') }, { value: 'yes', label: say('serious.yes') }]} />
                {fields.value['serious'] === 'yes' ? (
                    <Choices {...bind('criteria')} legend={say('form.criteria')} several compact
                        choices={criteria.map((value) => ({ value, label: say(`criterion.${value}`) }))} />
                ) : null}
            </div>
            <div class="more-fields">
                <Select {...bind('outcome')} label={optional('form.outcome')} placeholder={say('form.unsaid')}
                    options={outcomes.map((value) => ({ value, label: say(`outcome.${value}`) }))} />
                <Select {...bind('actionTaken')} label={optional('form.actionTaken')} placeholder={say('form.unsaid')}
                    options={actionsTaken.map((value) => ({ value, label: say(`actionTaken.${value}`) }))} />
                <Note />
                {couldBeWithdrawal(view) ? null : (
                    <Select {...bind('method')} label={say('form.method')} placeholder="WHO-UMC" options={[{ value: 'naranjo', label: 'Naranjo' }]} />
                )}
            </div>
        </div>
    );
}

/** Naranjo's questions ask about a drug that was given; for the lack of one they make no sense. */
const couldBeWithdrawal = (view: FlagReview): boolean =>
    view.couldBe.some((one) => one.hypothesis === 'withdrawal' && one.for.length > 0);

function CategoryField({ view }: { view: FlagReview }): JSX.Element {
    return (
        <Choices {...bind('causality')} legend={say(couldBeWithdrawal(view) ? 'form.causality.lack' : 'form.causality')}
            choices={causalities.map((value) => ({ value, label: say(`causality.${value}`), hint: say(`causality.${value}.means`) }))} />
    );
}

function NaranjoFields(): JSX.Element {
    return (
        <div class="naranjo">
            <b>{say('form.causality')}</b>
            {naranjoQuestions.map((name) => (
                <Choices key={name} {...bind(name)} legend={say(name)} compact
                    choices={(['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: say(`naranjo.${value}`) }))} />
            ))}
        </div>
    );
}
