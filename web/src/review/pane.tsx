import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import type { FlagReview } from '../api/types.ts';
import { PatientHeader } from '../parts/banner.tsx';
import { Icon } from '../parts/icons.tsx';
import { Empty, Notice, Placeholder } from '../parts/notice.tsx';
import { useSteady } from '../parts/steady.ts';
import { keysOpen, formActions, openNeighbour, paletteOpen, startForm } from '../state/commands.ts';
import { focusActiveRow, focusById, reviewFocusWanted } from '../state/focus.ts';
import {
    announced, blind, conflict, continueDraft, dropDraft, evidenceIsNewer, form, openFlag, review, reviewFailed, saveFailed, taskIsNewer, viewChanges,
} from '../state/review.ts';
import { go, place } from '../state/router.ts';
import { preferences, timeZone } from '../state/session.ts';
import { narrow } from '../state/width.ts';
import { worklistUrl } from '../state/worklist.ts';
import { formatTime } from '../text/dates.ts';
import { say } from '../text/messages.ts';
import { ActionBar, Neighbours } from './action-bar.tsx';
import { ConflictView } from './conflict.tsx';
import { DecisionPanel } from './decision-panel.tsx';
import { EvidenceView } from './evidence.tsx';
import { failureText } from './failure.ts';
import { PinnedView, Summary } from './summary.tsx';

export function ReviewPane(): JSX.Element {
    const view = review.value;
    const element = useRef<HTMLDivElement>(null);
    const wanted = reviewFocusWanted.value;
    useEffect(() => {
        if (!wanted) return;
        reviewFocusWanted.value = false;
        element.current?.focus();
    }, [wanted]);
    return (
        <div class="review" id="review" tabIndex={-1} ref={element} onKeyDown={onKey}>
            <div class="back">
                <a class="button-plain" href={worklistUrl()}><Icon name="back" />{say('app.back')}</a>
                {narrow.value ? <Neighbours /> : null}
            </div>
            {view ? <Loaded view={view} /> : <NotLoaded />}
        </div>
    );
}

function NotLoaded(): JSX.Element {
    const failed = reviewFailed.value;
    if (!failed) return <Placeholder lines={8} />;
    if (failed.status === 404) return <Empty title={say('review.notFound')} />;
    return (
        <Notice tone="caution" actions={(
            <button type="button" class="button" onClick={() => void openFlag(place.value.id)}>{say('app.retry')}</button>
        )}>
            {say('review.error')}
        </Notice>
    );
}

function Loaded({ view }: { view: FlagReview }): JSX.Element {
    const scroller = useRef<HTMLDivElement>(null);
    useSteady(scroller);
    return (
        <>
            <PatientHeader patient={view.patient}>{narrow.value ? null : <Neighbours />}</PatientHeader>
            {view.pinned ? <PinnedView pinned={view.pinned} /> : null}
            <div class="review-scroll" id="review-scroll" ref={scroller} tabIndex={0} role="group" aria-label={view.title}>
                {saveFailed.value && !form.value ? <Notice tone="danger">{failureText(saveFailed.value)}</Notice> : null}
                {blind.value ? <Notice tone="info">{say('review.blind')}</Notice> : null}
                <Changes />
                {view.draft && !form.value ? <DraftNotice savedAt={view.draft.savedAt} /> : null}
                <Summary view={view} />
                <EvidenceView view={view} />
            </div>
            {conflict.value ? <ConflictView view={view} conflict={conflict.value} /> : null}
            {form.value && !conflict.value ? <DecisionPanel view={view} kind={form.value} /> : null}
            {form.value ? null : <ActionBar view={view} />}
        </>
    );
}

/** What changed while the flag was open; saving waits until it was looked at. */
function Changes(): JSX.Element | null {
    if (evidenceIsNewer.value) {
        return (
            <Notice tone="caution" actions={(
                <button type="button" class="button" onClick={() => void viewChanges()}>{say('review.newEvidence.view')}</button>
            )}>
                {say('review.newEvidence', { time: formatTime(new Date(announced.value?.at ?? 0).toISOString(), timeZone.value) })}
            </Notice>
        );
    }
    if (!taskIsNewer.value || conflict.value) return null;
    return (
        <Notice tone="info" actions={(
            <button type="button" class="button" onClick={() => void viewChanges()}>{say('review.changed.view')}</button>
        )}>
            {say('review.changed')}
        </Notice>
    );
}

function DraftNotice({ savedAt }: { savedAt: string }): JSX.Element {
    return (
        <Notice tone="info" actions={(
            <>
                <button type="button" class="button" onClick={() => {
                    continueDraft();
                    focusById('decision-form');
                }}>{say('review.draft.continue')}</button>
                <button type="button" class="button-plain" onClick={dropDraft}>{say('review.draft.discard')}</button>
            </>
        )}>
            {say('review.draft', { time: formatTime(savedAt, timeZone.value) })}
        </Notice>
    );
}

/** Letters open forms only while the review has focus and no field does; none of them records anything. */
function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('input, textarea, select, form')) return;
    if (event.key === 'Escape') {
        event.preventDefault();
        go(worklistUrl());
        focusActiveRow();
        return;
    }
    if (!preferences.value.singleKeys) return;
    const key = event.key.toUpperCase();
    const found = formActions.find((entry) => entry.key !== '' && entry.key === key);
    const runs: Record<string, () => void> = {
        T: () => review.value && go(`/patients/${review.value.patient.id}/timeline`),
        N: () => openNeighbour(1),
        P: () => openNeighbour(-1),
        Z: () => document.getElementById('undo')?.focus(),
        '?': () => { keysOpen.value = true; },
    };
    const run = found ? () => startForm(found.action) : runs[key];
    if (!run || paletteOpen.value || form.value) return;
    event.preventDefault();
    run();
}
