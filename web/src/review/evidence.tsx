import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { EvidenceItem, FlagReview, Hypothesis, HypothesisView } from '../api/types.ts';
import { SegmentedText } from '../parts/segments.tsx';
import { Sentence } from '../parts/sentence.tsx';
import { mayDo } from '../state/commands.ts';
import { openForm } from '../state/review.ts';
import { say } from '../text/messages.ts';
import { TimelineGraph } from '../timeline/graph.tsx';
import { SafetyReportView } from './safety-report.tsx';
import { History } from './summary.tsx';
import { isNew, NewTag, Provenance, Why } from './why.tsx';

/** Why and on what evidence, the dose among it, then what it could mean, then what is missing: information, not a recommendation. */
export function EvidenceView({ view }: { view: FlagReview }): JSX.Element {
    const words = view.evidence.filter((item) => item.segments !== null);
    return (
        <>
            <Why view={view} />
            {words.length > 0 ? <Words items={words} told={view.because} /> : null}
            <section class="block">
                <div class="block-head">
                    <h3>{say('review.timeline')}</h3>
                    <a href={`/patients/${view.patient.id}/timeline`}>{say('review.timeline.open')}</a>
                </div>
                <TimelineGraph timeline={view.timeline} mini />
            </section>
            {view.couldBe.length > 0 ? <CouldBe hypotheses={view.couldBe} /> : null}
            {view.missing.length > 0 ? <Missing view={view} /> : null}
            <SafetyReportView view={view} />
            <History view={view} />
        </>
    );
}

/** `told`: what stands above, and need not be said once more. */
function Words({ items, told }: { items: EvidenceItem[]; told: readonly string[] }): JSX.Element {
    const [marked, setMarked] = useState(true);
    return (
        <section class="block">
            <div class="block-head">
                <h3>{say('review.words')}</h3>
                <button type="button" class="button-plain" aria-pressed={!marked} onClick={() => setMarked(!marked)}>
                    {say(marked ? 'review.words.original' : 'review.words.marked')}
                </button>
            </div>
            {textsOf(items).map(([item, sentences]) => (
                <figure key={item.id} class={`quote${isNew(item) ? ' is-new' : ''}`} data-resource={item.resource}>
                    <blockquote><SegmentedText segments={item.segments ?? []} marked={marked} /></blockquote>
                    {sentences.every((sentence) => told.includes(sentence)) && !item.language && !isNew(item) ? null : (
                        <figcaption>
                            <NewTag item={item} />
                            {sentences.map((sentence) => <span key={sentence}><Sentence text={sentence} /></span>)}
                            {item.language ? <span>{say('review.words.language', { language: item.language })}</span> : null}
                            <Provenance item={item} />
                        </figcaption>
                    )}
                </figure>
            ))}
        </section>
    );
}

/** Each text once, marked as its first fact was read, with all that was read from it. */
function textsOf(items: EvidenceItem[]): [EvidenceItem, string[]][] {
    const texts = new Map<string, [EvidenceItem, string[]]>();
    for (const item of items) {
        const key = `${item.resource} ${item.version} ${JSON.stringify(item.segments)}`;
        const known = texts.get(key);
        if (known) known[1].push(item.sentence);
        else texts.set(key, [item, [item.sentence]]);
    }
    return [...texts.values()];
}

const order: Hypothesis[] = ['withdrawal', 'overdose', 'side-effect', 'other'];

function CouldBe({ hypotheses }: { hypotheses: HypothesisView[] }): JSX.Element {
    const sorted = order.flatMap((name) => hypotheses.filter((one) => one.hypothesis === name));
    return (
        <section class="block">
            <h3>{say('review.couldBe')}</h3>
            <div class="could-be">
                {sorted.map((one) => (
                    <article key={one.hypothesis} class="hypothesis">
                        <h4>{say(`hypothesis.${one.hypothesis}`)}</h4>
                        <Facts title={say('review.couldBe.for')} facts={one.for} sign="for" />
                        <Facts title={say('review.couldBe.against')} facts={one.against} sign="against" />
                    </article>
                ))}
            </div>
        </section>
    );
}

function Facts({ title, facts, sign }: {
    title: string; facts: HypothesisView['for']; sign: 'for' | 'against';
}): JSX.Element {
    return (
        <div class={`facts facts-${sign}`}>
            <h5>{title}</h5>
            {facts.length === 0 ? <p class="muted">{say('review.couldBe.nothing')}</p> : (
                <ul>{facts.map((fact) => <li key={fact.text}><Sentence text={fact.text} /></li>)}</ul>
            )}
        </div>
    );
}

function Missing({ view }: { view: FlagReview }): JSX.Element {
    const mayAsk = mayDo(view, 'wait');
    return (
        <section class="block">
            <h3>{say('review.missing')}</h3>
            <ul class="missing">
                {view.missing.map((fact) => (
                    <li key={fact.id}>
                        <span><b>{fact.what}</b> {fact.detail}</span>
                        {fact.ask && mayAsk ? (
                            <button type="button" class="button button-small"
                                onClick={() => void openForm('wait', { ask: fact.ask ?? '', question: fact.detail ? `${fact.what}: ${fact.detail}` : fact.what })}>
                                {say(`review.missing.ask.${fact.ask}`)}
                            </button>
                        ) : null}
                    </li>
                ))}
            </ul>
        </section>
    );
}
