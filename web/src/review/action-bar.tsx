import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';

import type { Action, ActionOffer, DecisionForm, FlagReview } from '../api/types.ts';
import { Icon } from '../parts/icons.tsx';
import { formActions, mayDo, openNeighbour, startForm } from '../state/commands.ts';
import { announce, online } from '../state/live.ts';
import { blind, decide, openForm } from '../state/review.ts';
import { narrow } from '../state/width.ts';
import { say } from '../text/messages.ts';

type FormAction = Action & DecisionForm;

const verdicts: FormAction[] = ['confirm', 'dismiss'];
const further: FormAction[] = ['escalate', 'assign', 'snooze', 'recommend'];
const rare: FormAction[] = ['wait', 'merge'];
const closed: FormAction[] = ['reopen', 'recommend'];

export function ActionBar({ view }: { view: FlagReview }): JSX.Element {
    const isClosed = ['confirmed', 'dismissed', 'merged', 'cleared'].includes(view.state);
    const offers = new Map(view.actions.map((offer) => [offer.action, offer]));
    const inSight = isClosed ? closed : narrow.value ? verdicts : [...verdicts, ...further];
    const rest = narrow.value ? [...further, ...rare] : rare;
    if (blind.value) return <BlindActions view={view} />;
    const shown = (names: FormAction[]): ActionOffer[] => names.flatMap((name) => {
        const offer = offers.get(name);
        // An emergency never offers snooze, not even greyed.
        return offer && offer.refusal !== 'priority' ? [offer] : [];
    });
    return (
        <div class="action-bar" id="actions" role="group" aria-label={say('action.group')} tabIndex={-1}>
            {shown(inSight).map((offer) => <ActionButton key={offer.action} offer={offer} view={view} />)}
            {isClosed ? null : <MoreActions offers={shown(rest)} mayRelease={offers.get('release')?.allowed ?? false} view={view} />}
        </div>
    );
}

/** To the flag before and after this one, at the head of the review. */
export function Neighbours(): JSX.Element {
    return (
        <span class="action-neighbours">
            {([-1, 1] as const).map((step) => (
                <button key={step} type="button" class="button button-icon" onClick={() => openNeighbour(step)}>
                    <Icon name={step < 0 ? 'back' : 'next'} /><span class="hidden">{say(step < 0 ? 'review.previous' : 'review.next')}</span>
                </button>
            ))}
        </span>
    );
}

/** A second opinion: the same two verdicts, recorded beside the first. */
function BlindActions({ view }: { view: FlagReview }): JSX.Element {
    return (
        <div class="action-bar" id="actions" role="group" aria-label={say('action.group')} tabIndex={-1}>
            {verdicts.map((action) => (
                <ActionButton key={action} view={view} offer={{ action, allowed: true, refusal: null, roles: [] }} />
            ))}
        </div>
    );
}

/** For messages and notes: what was found, without name, dates of birth or numbers. */
async function copyText(view: FlagReview): Promise<void> {
    const lines = [
        `${view.title} (${say(`priority.${view.priority}`)})`, view.sentence, ...view.evidence.map((item) => `- ${item.sentence}`),
        say('review.rule', { id: view.rule.id, version: view.rule.version }),
    ];
    await navigator.clipboard.writeText(lines.join('\n')).then(() => announce(say('app.copied')), () => announce(say('app.notCopied')));
}

/** What is needed less often, in a menu that opens upwards. */
function MoreActions({ offers, mayRelease, view }: {
    offers: ActionOffer[]; mayRelease: boolean; view: FlagReview;
}): JSX.Element {
    const element = useRef<HTMLDetailsElement>(null);
    const shut = (): void => {
        if (element.current) element.current.open = false;
    };
    return (
        <details class="menu more" ref={element} onClick={(event) => {
            if (event.target instanceof Element && event.target.closest('.menu-panel')) shut();
        }}>
            <summary class="button">{say('action.more')}<Icon name="down" /></summary>
            <div class="menu-panel">
                {offers.map((offer) => <ActionButton key={offer.action} offer={offer} view={view} />)}
                {mayDo(view, 'recommend') ? (['dose', 'alternative'] as const).map((kind) => (
                    <button key={kind} type="button" class="button" onClick={() => void openForm('recommend', { kind })}>{say(`form.kind.${kind}`)}</button>
                )) : null}
                <button type="button" class="button" onClick={() => void copyText(view)}>{say('app.copy')}</button>
                {mayRelease ? (
                    <button type="button" class="button" onClick={() => void decide('release', {})}>{say('action.release')}</button>
                ) : null}
            </div>
        </details>
    );
}

function refusalText(offer: ActionOffer, view: FlagReview): string {
    const action = say(`action.${offer.action}`);
    if (offer.refusal === 'role') {
        return say('action.refused.role', { action, roles: offer.roles.map((role) => say(`role.${role}`)).join(', ') });
    }
    if (offer.refusal === 'lease') {
        return say('action.refused.lease', { action, name: view.lease?.holder.name ?? say('action.refused.reviewer') });
    }
    return say('action.refused.state', { action });
}

function ActionButton({ offer, view }: { offer: ActionOffer; view: FlagReview }): JSX.Element {
    const action = offer.action as FormAction;
    const key = formActions.find((entry) => entry.action === action)?.key ?? '';
    const first = action === 'confirm' || action === 'reopen';
    if (!offer.allowed) {
        const why = refusalText(offer, view);
        return (
            <button type="button" class="button" aria-disabled="true" title={why}>
                {say(`action.${action}`)}
                <span class="action-role">{offer.refusal === 'role' ? say(`role.${offer.roles[0] ?? 'physician'}`) : null}</span>
                <span class="hidden">{why}</span>
            </button>
        );
    }
    return (
        <button type="button" class={first ? 'button-primary' : 'button'} disabled={!online.value}
            onClick={() => startForm(action)}>
            {say(`action.${action}`)}
            {key ? <kbd aria-hidden="true">{key}</kbd> : null}
        </button>
    );
}
