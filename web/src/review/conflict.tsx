import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import type { Conflict, DecisionForm, FlagReview } from '../api/types.ts';
import { Icon } from '../parts/icons.tsx';
import { agoText } from '../parts/chips.tsx';
import { judgementOf, type Fields } from '../state/forms.ts';
import { decideOver, discardMine, fields, form, viewChanges } from '../state/review.ts';
import { say, type MessageKey } from '../text/messages.ts';
import { causalityText, decisionWords } from './summary.tsx';

type Row = [label: string, value: string];

/** Mine and theirs side by side. Nothing of mine is lost until I say so. */
export function ConflictView({ view, conflict }: { view: FlagReview; conflict: Conflict }): JSX.Element {
    const element = useRef<HTMLElement>(null);
    useEffect(() => element.current?.focus(), []);
    const name = conflict.who?.name ?? say('conflict.system');
    const what = conflict.decision ? decisionWords(conflict.decision) : conflict.what;
    const decided = conflict.decision !== null;
    return (
        <section class="conflict" tabIndex={-1} ref={element} aria-label={say('conflict.yours')}>
            <header class="conflict-head">
                <Icon name="warning" />
                <div>
                    <h3>{decided ? say('conflict.title', { name }) : say('conflict.changed.title')}</h3>
                    <p>{decided
                        ? say('conflict.lead', { what, age: agoText(conflict.at) })
                        : say('conflict.changed.lead', { what })}</p>
                </div>
            </header>
            {decided ? <Sides conflict={conflict} name={name} /> : null}
            <footer class="conflict-foot">
                {decided && form.value === 'confirm' ? (
                    <button type="button" class="button-primary"
                        onClick={() => void decideOver(conflict, 'second-opinion', judgementOf(fields.value))}>
                        {say('conflict.keep')}
                    </button>
                ) : null}
                {decided ? (
                    <button type="button" class="button"
                        onClick={() => void decideOver(conflict, 'second-opinion', { joint: true, note: fields.value['note'] ?? '' })}>
                        {say('conflict.joint')}
                    </button>
                ) : (
                    <button type="button" class="button-primary" onClick={() => void viewChanges()}>{say('conflict.reload')}</button>
                )}
                <button type="button" class="button" onClick={discardMine}>{say('conflict.discard')}</button>
            </footer>
            <span class="hidden">{view.title}</span>
        </section>
    );
}

function Sides({ conflict, name }: { conflict: Conflict; name: string }): JSX.Element {
    return (
        <div class="conflict-sides">
            <Side title={say('conflict.yours')} rows={draftRows(form.value ?? 'confirm', fields.value)} />
            <Side title={say('conflict.theirs', { name, age: agoText(conflict.at) })} rows={decisionRows(conflict)} />
        </div>
    );
}

function Side({ title, rows }: { title: string; rows: Row[] }): JSX.Element {
    return (
        <div class="conflict-side">
            <h4>{title}</h4>
            <dl>{rows.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
        </div>
    );
}

const worded: Record<string, (value: string) => string> = {
    causality: (value) => `causality.${value}`, severity: (value) => `severity.${value}`,
    reason: (value) => `dismiss.${value}`, serious: (value) => `serious.${value}`,
};

function valueText(name: string, value: string | undefined): string {
    if (!value) return say('conflict.nothing');
    const key = worded[name]?.(value);
    return key ? say(key as MessageKey) : value;
}

/** "Causality" of "Causality: did baclofen cause it?" */
const term = (label: MessageKey): string => say(label).split(':')[0] ?? '';

export function draftRows(kind: DecisionForm, draft: Fields): Row[] {
    const names: [string, MessageKey][] = kind === 'confirm'
        ? [['causality', 'form.causality'], ['severity', 'form.severity'], ['serious', 'form.serious']]
        : [['reason', 'form.reason']];
    return [
        [say('conflict.decision'), say(`action.${kind}`)],
        ...names.filter(([name]) => kind === 'confirm' || draft[name])
            .map(([name, label]): Row => [term(label), valueText(name, draft[name])]),
        [say('form.note'), draft['note'] ?? ''],
    ];
}

function decisionRows({ decision }: Conflict): Row[] {
    if (!decision) return [];
    const { judgement } = decision;
    return [
        [say('conflict.decision'), say(`action.${decision.action}`)],
        ...(judgement ? [
            [term('form.causality'), causalityText(judgement)],
            [term('form.severity'), say(`severity.${judgement.severity}`)],
            [term('form.serious'), say(judgement.serious ? 'serious.yes' : 'serious.no')],
        ] as Row[] : []),
        ...(decision.dismissReason ? [[say('form.reason'), say(`dismiss.${decision.dismissReason}`)] as Row] : []),
        [say('form.note'), judgement?.note ?? decision.note],
    ];
}
