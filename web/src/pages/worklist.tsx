import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';

import { Icon, PriorityShape } from '../parts/icons.tsx';
import { Empty } from '../parts/notice.tsx';
import { lazyPart } from '../parts/lazy.tsx';
import { close, conflict, form, leaveForm, openFlag, review } from '../state/review.ts';
import { go } from '../state/router.ts';
import { preferences } from '../state/session.ts';
import { sideBySide } from '../state/width.ts';
import { keysOpen } from '../state/commands.ts';
import { reviewFocusWanted } from '../state/focus.ts';
import { flagUrl, rowAt } from '../state/worklist.ts';
import { say } from '../text/messages.ts';
import { BulkBar } from '../worklist/bulk.tsx';
import { Filters } from '../worklist/filters.tsx';
import { Grid } from '../worklist/grid.tsx';
import { ListState } from '../worklist/list-state.tsx';
import { PagesTable } from '../worklist/pages-table.tsx';
import { QueueTabs } from '../worklist/queue-tabs.tsx';

const loadReview = async () => (await import('./more.ts')).ReviewPane;
const ReviewPane = lazyPart(loadReview);

/** List and review side by side where there is room, else one at a time. */
export function WorklistPage({ flag }: { flag: string | null }): JSX.Element {
    useEffect(() => {
        // After the idle lock the form is still there; for another flag, what was typed becomes a draft.
        if (form.peek()) {
            if (review.peek()?.id === flag) return;
            leaveForm();
        }
        if (flag === null) close();
        else void openFlag(flag);
    }, [flag]);
    // The review comes after the list, before it is asked for; a failure shows when it is.
    useEffect(() => void loadReview().catch(() => undefined), []);
    const formCoversList = sideBySide.value && form.value !== null && conflict.value === null;
    return (
        <main class={`worklist${flag === null ? ' worklist-list' : ' worklist-review'}`} id="main" tabIndex={-1}>
            {/* Not in the list, which rests under a form, and on small screens gives way to the review. */}
            <h1 class="hidden">{say('page.worklist')}</h1>
            <section class="list-pane" id="list" tabIndex={-1} inert={formCoversList} aria-label={say('page.worklist')}>
                <QueueTabs />
                <Filters />
                <ListState />
                {preferences.value.pagesView ? <PagesTable /> : <Grid />}
                <BulkBar />
            </section>
            <section class="review-pane" aria-label={say('review.region')}>
                {flag === null ? <NothingChosen /> : <ReviewPane />}
            </section>
        </main>
    );
}

function NothingChosen(): JSX.Element {
    const first = rowAt(0);
    return (
        <Empty title={say('list.choose')} hint={say('list.choose.hint')}>
            {first ? (
                <button type="button" class="button-primary" onClick={() => {
                    go(flagUrl(first.id));
                    reviewFocusWanted.value = true;
                }}>
                    <PriorityShape priority={first.priority} />{say('list.choose.first')}
                </button>
            ) : null}
            <button type="button" class="button" onClick={() => { keysOpen.value = true; }}>
                <Icon name="keyboard" />{say('keys.title')}
            </button>
        </Empty>
    );
}
