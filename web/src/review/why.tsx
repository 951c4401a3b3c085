import type { JSX } from 'preact';

import type { EvidenceItem, EvidenceKind, FlagReview } from '../api/types.ts';
import { Icon, type Glyph } from '../parts/icons.tsx';
import { Sentence } from '../parts/sentence.tsx';
import { seenEvidence } from '../state/review.ts';
import { timeZone } from '../state/session.ts';
import { formatInstant, formatPartial } from '../text/dates.ts';
import { formatQuantity } from '../text/doses.ts';
import { say } from '../text/messages.ts';

/** What was found about this patient, the weightiest first, then the rule in a sentence; the rest unfolds. */
export function Why({ view }: { view: FlagReview }): JSX.Element {
    const facts = [...view.evidence];
    const weight = (item: EvidenceItem): number => {
        const at = view.because.indexOf(item.sentence);
        return at < 0 ? view.because.length : at;
    };
    facts.sort((left, right) => weight(left) - weight(right));
    const told = facts.map((item) => item.sentence);
    const first = facts.filter((item, at) => isNew(item) || (view.because.includes(item.sentence) && told.indexOf(item.sentence) === at));
    // What patients said in words stands below in full.
    const rest = facts.filter((item) => !isNew(item) && !view.because.includes(item.sentence) && item.segments === null);
    return (
        <section class="block why">
            <h3>{say('review.why')}</h3>
            {first.length > 0 ? <ul class="evidence why-facts">{first.map((item) => <Fact key={item.id} item={item} />)}</ul> : null}
            <p><span class="muted">{say('review.looksFor')}</span> <Sentence text={view.sentence} /></p>
            {rest.length > 0 ? (
                <details class="unfold">
                    <summary>{say(rest.length === 1 ? 'review.evidence.rest.one' : 'review.evidence.rest', { n: rest.length })}</summary>
                    <ul class="evidence">{rest.map((item) => <Fact key={item.id} item={item} />)}</ul>
                </details>
            ) : null}
            <RuleDetails view={view} />
        </section>
    );
}

function RuleDetails({ view }: { view: FlagReview }): JSX.Element {
    const { rule } = view;
    return (
        <details class="unfold">
            <summary>{say('review.rule', { id: rule.id, version: rule.version })}</summary>
            <dl>
                <dt>{say('review.rationale')}</dt>
                <dd>{rule.rationale}</dd>
                <dt>{say('review.source')}</dt>
                <dd><Sentence text={rule.source} /> <span class="muted">({say(`review.mark.${rule.mark}`)})</span></dd>
                {view.limits.length > 0 ? (
                    <>
                        <dt>{say('review.limits')}</dt>
                        <dd>{view.limits.map((limit) => limit.replace(/\d{4,}/, formatQuantity)).join(', ')}</dd>
                    </>
                ) : null}
                <dt>{say('review.clears')}</dt>
                <dd>{view.clearsWhen}</dd>
            </dl>
            <a href={`/rules/${rule.id}`}>{say('review.ruleWrong')}</a>
        </details>
    );
}

const kindGlyphs: Record<EvidenceKind, Glyph> = {
    words: 'quote', symptom: 'person', measurement: 'ruler', medication: 'pill', condition: 'heart', device: 'device',
    other: 'file',
};

function Fact({ item }: { item: EvidenceItem }): JSX.Element {
    return (
        <li class={isNew(item) ? 'is-new' : ''} data-resource={item.resource}>
            <Icon name={kindGlyphs[item.kind]} />
            <span class="hidden">{say(`evidence.${item.kind}`)}: </span>
            <span class="fact"><NewTag item={item} /><Sentence text={item.sentence} /></span>
            <Provenance item={item} />
        </li>
    );
}

export function isNew(item: EvidenceItem): boolean {
    return seenEvidence.value.size > 0 && !seenEvidence.value.has(`${item.resource}/${item.version}`);
}

export function NewTag({ item }: { item: EvidenceItem }): JSX.Element | null {
    return isNew(item) ? <span class="tag tag-new">{say('review.new')}</span> : null;
}

export function Provenance({ item }: { item: EvidenceItem }): JSX.Element {
    return (
        <span class="provenance">
            {/* Most sentences of the service say when. */}
            {/\d{4}-\d\d-\d\d/.test(item.sentence)
                ? null
                : <span>{item.at ? formatPartial(item.at, timeZone.value) : say('review.undated')}</span>}
            <span class={item.version === '1' ? 'print-only' : undefined} title={item.resource}>{say('review.version', { version: item.version })}</span>
            <span class="print-only">{say('review.received', { time: formatInstant(item.receivedAt, timeZone.value) })}</span>
        </span>
    );
}
