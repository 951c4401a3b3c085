import type { JSX } from 'preact';

import type { Decision, FlagReview, HistoryEntry, Judgement, PinnedInstruction } from '../api/types.ts';
import { ageText, PriorityChip, When } from '../parts/chips.tsx';
import { Icon } from '../parts/icons.tsx';
import { Sentence } from '../parts/sentence.tsx';
import { form } from '../state/review.ts';
import { timeZone, session } from '../state/session.ts';
import { formatInstant, formatPartial, formatTime } from '../text/dates.ts';
import { say } from '../text/messages.ts';

/** The site's emergency instructions stay in sight while withdrawal or overdose is suspected. */
export function PinnedView({ pinned }: { pinned: PinnedInstruction }): JSX.Element {
    return (
        <aside class="pinned" aria-label={say(`pinned.${pinned.kind}`)}>
            <Icon name="warning" />
            <div class="pinned-text"><b>{say(`pinned.${pinned.kind}`)}</b> <span>{pinned.text}</span></div>
            {pinned.phone ? <span class="pinned-phone"><Icon name="phone" />{say('pinned.phone', { phone: pinned.phone })}</span> : null}
            {pinned.url ? <a class="button" href={pinned.url} target="_blank" rel="noreferrer">{say('pinned.open')}</a> : null}
        </aside>
    );
}

export function Summary({ view }: { view: FlagReview }): JSX.Element {
    return (
        <section class="summary">
            <div class="summary-head">
                <h2>{view.title}</h2>
                <PriorityChip priority={view.priority} />
            </div>
            <p class="summary-meta">
                <span>{say('review.raised', { time: formatInstant(view.raisedAt, timeZone.value), zone: timeZone.value, age: ageText(view.raisedAt) })}</span>
                {view.onset ? <span>{say('review.onset', { date: formatPartial(view.onset, timeZone.value) })}</span> : null}
                {view.reason === 'new' ? null : <span class="tag">{say(`reason.${view.reason}`)}</span>}
                {view.state === 'new' || view.lease ? null : <span class="tag">{say(`state.${view.state}`)}</span>}
                {view.owner && !view.lease ? <span>{say('review.owner', { name: view.owner.name })}</span> : null}
                {view.snoozedUntil
                    ? <span>{say('review.snoozed', { time: formatInstant(view.snoozedUntil, timeZone.value) })}</span>
                    : null}
                {view.lease ? <LeaseText view={view} /> : null}
            </p>
            {view.decision ? <DecisionLine decision={view.decision} /> : null}
            {view.secondOpinions.map((decision) => (
                <DecisionLine key={decision.id} decision={decision} second />
            ))}
        </section>
    );
}

function LeaseText({ view }: { view: FlagReview }): JSX.Element | null {
    if (!view.lease) return null;
    const time = formatTime(view.lease.until, timeZone.value);
    const mine = view.lease.holder.id === session.value?.me.id;
    // Beside an open form it goes without saying, and one line more would move what is being read.
    const look = form.value ? 'hidden' : 'lease';
    return (
        <span class={mine ? look : 'lease lease-other'}>
            <Icon name="person" />
            {mine ? say('review.lease.you', { time }) : say('review.lease', { name: view.lease.holder.name, time })}
        </span>
    );
}

/** "Probable", or "Probable (Naranjo 6)". */
export function causalityText({ causality, naranjo }: Judgement): string {
    if (naranjo) return say('review.naranjo', { category: say(`naranjo.${naranjo.category}`), score: naranjo.score });
    return causality ? say(`causality.${causality}`) : say('conflict.nothing');
}

/** "Confirmed, Probable, Moderate" */
export function decisionWords(decision: Decision): string {
    const judgement = decision.judgement;
    const first = {
        confirm: say('state.confirmed'), dismiss: say('state.dismissed'), snooze: say('state.snoozed'),
        wait: say('state.waiting'), merge: say('state.merged'),
    }[decision.action as string] ?? say(`action.${decision.action}`);
    const words = [first];
    if (judgement) {
        words.push(causalityText(judgement), say(`severity.${judgement.severity}`));
        if (judgement.serious) words.push(say('serious.said'));
    }
    if (decision.dismissReason) words.push(say(`dismiss.${decision.dismissReason}`));
    if (decision.monitorOn) words.push(say('review.monitorOn', { date: formatPartial(decision.monitorOn, timeZone.value) }));
    return words.join(', ');
}

function DecisionLine({ decision, second = false }: { decision: Decision; second?: boolean }): JSX.Element {
    const what = second ? `${say('review.secondOpinion')}: ${decisionWords(decision)}` : decisionWords(decision);
    const time = formatInstant(decision.at, timeZone.value);
    return (
        <div class="notice notice-good decision">
            <Icon name="check" />
            <div>
                <b>{say('review.decided', { what, name: decision.by.name, time })}</b>
                {decision.note ? <p>{decision.note}</p> : null}
            </div>
        </div>
    );
}

/** What the sentence says beyond the action itself: "confirm: probable" is told as "probable". */
function historyDetail({ action, sentence }: HistoryEntry): string {
    if (sentence === action) return '';
    return sentence.startsWith(`${action}: `) ? sentence.slice(action.length + 2) : sentence;
}

export function History({ view }: { view: FlagReview }): JSX.Element {
    return (
        <section class="block">
            <h3>{say('review.history')}</h3>
            <ol class="history">
                {view.history.map((entry, index) => (
                    <li key={index}>
                        <span class="muted"><When instant={entry.at} /></span>
                        <span><b>{say(`history.${entry.action}`)}</b> <Sentence text={historyDetail(entry)} /></span>
                        <span class="muted">{entry.who}</span>
                    </li>
                ))}
            </ol>
        </section>
    );
}
