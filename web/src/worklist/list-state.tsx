import type { JSX } from 'preact';

import { engineText } from '../shell/banners.tsx';
import { Empty, Notice, Placeholder } from '../parts/notice.tsx';
import { isNarrowed } from '../state/filter.ts';
import { engine, engineHealthy } from '../state/live.ts';
import { timeZone } from '../state/session.ts';
import { arrived, filter, listFailed, loaded, loading, reload, searchText } from '../state/worklist.ts';
import { formatInstant, formatTime } from '../text/dates.ts';
import { say, sayCount } from '../text/messages.ts';
import { clearFilters } from './filters.tsx';

/** What the list has to say for itself: new flags, an error, an empty queue, that it is loading. */
export function ListState(): JSX.Element {
    const failed = listFailed.value;
    return (
        <div class="list-state" aria-busy={loading.value}>
            {arrived.value.size > 0 ? <Arrived count={arrived.value.size} /> : null}
            {failed && failed.status !== 401 ? <Failed /> : null}
            {!failed && (loaded.value?.total ?? null) === null ? <Placeholder lines={9} /> : null}
            {!failed && loaded.value?.total === 0 && !loading.value ? <NoRows /> : null}
        </div>
    );
}

function Arrived({ count }: { count: number }): JSX.Element {
    return (
        <div class="arrived" role="status">
            <span>{sayCount('list.new', 'list.new.one', count)}</span>
            <button type="button" class="button-plain" onClick={() => void reload()}>{say('list.new.show')}</button>
        </div>
    );
}

function Failed(): JSX.Element {
    const kept = loaded.value?.total ? loaded.value.asOf : null;
    return (
        <Notice tone="caution" actions={(
            <button type="button" class="button" onClick={() => void reload()}>{say('app.retry')}</button>
        )}>
            {say('list.error')}
            {kept ? ` ${say('list.error.kept', { time: formatInstant(kept, timeZone.value) })}` : null}
        </Notice>
    );
}

/** An empty queue is good news only while the rules engine is known to be running. */
function NoRows(): JSX.Element {
    if (isNarrowed(filter.value, searchText.value)) {
        return (
            <Empty title={say('list.empty.filter')}>
                <button type="button" class="button" onClick={clearFilters}>{say('list.clear')}</button>
            </Empty>
        );
    }
    const health = engine.value;
    if (!health || !engineHealthy.value) {
        return <Empty title={say('list.empty.silent')} hint={health ? engineText(health) : undefined} />;
    }
    const ran = health.lastRunAt ? ` ${say('list.empty.ran', { time: formatTime(health.lastRunAt, timeZone.value) })}` : '';
    const mine = filter.value.queue === 'mine';
    const team = loaded.value?.queues.team ?? 0;
    return <Empty title={(mine ? say('list.empty.done.mine', { team }) : say('list.empty.done')) + ran} />;
}
