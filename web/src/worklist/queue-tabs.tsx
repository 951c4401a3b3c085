import type { JSX } from 'preact';

import { judgesAgain } from '../state/access.ts';
import { filterQuery, queues } from '../state/filter.ts';
import { session } from '../state/session.ts';
import { filter, loaded } from '../state/worklist.ts';
import { say } from '../text/messages.ts';
import { grouped } from '../text/numbers.ts';

export function QueueTabs(): JSX.Element {
    const current = filter.value;
    const roles = session.value?.roles ?? [];
    return (
        <nav class="queues" aria-label={say('list.queues')}>
            {queues.filter((queue) => queue !== 'second-review' || judgesAgain(roles)).map((queue) => {
                const count = queue === 'second-review' ? undefined : loaded.value?.queues[queue];
                return (
                    <a key={queue} class={`queue queue-${queue}`} href={`/worklist${filterQuery({ ...current, queue })}`}
                        aria-current={queue === current.queue ? 'true' : undefined}>
                        {say(`queue.${queue}`)}
                        {count === undefined ? null : <span class="count">{grouped(count)}</span>}
                    </a>
                );
            })}
        </nav>
    );
}
