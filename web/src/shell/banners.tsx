import type { JSX } from 'preact';

import type { EngineHealth } from '../api/types.ts';
import { Notice } from '../parts/notice.tsx';
import { mayOpen, reviewsFlags } from '../state/access.ts';
import { emergency, engine, online, stream } from '../state/live.ts';
import { session, timeZone } from '../state/session.ts';
import { flagUrl } from '../state/worklist.ts';
import { formatTime } from '../text/dates.ts';
import { say } from '../text/messages.ts';

export function engineText(health: EngineHealth): string {
    const time = health.lastRunAt ? formatTime(health.lastRunAt, timeZone.value) : say('live.engine.never');
    if (health.status === 'no-data') return say('live.engine.no-data', { parts: health.silent.join(', ') });
    return say(health.status === 'error' ? 'live.engine.error' : 'live.engine.stopped', { time });
}

/** What outranks everything else on every page: silence, being offline, a new emergency. */
export function Banners(): JSX.Element {
    const health = engine.value;
    const roles = session.value?.roles ?? [];
    const followsFlags = reviewsFlags(roles);
    return (
        <section class="banners" aria-label={say('app.notices')}>
            {health && health.status !== 'ok' ? (
                <Notice tone="danger" actions={mayOpen('system', roles) ? <a class="button" href="/system">{say('live.system')}</a> : undefined}>
                    {engineText(health)}
                </Notice>
            ) : null}
            {!online.value ? <Notice tone="caution">{say('live.offline')}</Notice> : null}
            {online.value && followsFlags && stream.value === 'lost'
                ? <Notice tone="caution">{say('live.lost')}</Notice>
                : null}
            {emergency.value ? <Emergency {...emergency.value} /> : null}
        </section>
    );
}

/** One is opened by itself; of several, their queue. */
function Emergency({ id, text, count }: NonNullable<typeof emergency.value>): JSX.Element {
    const close = (): void => {
        emergency.value = null;
    };
    return (
        <Notice tone="danger" actions={(
            <>
                <a class="button" href={count > 1 ? '/worklist?queue=emergency' : flagUrl(id)} onClick={close}>{say('live.emergency.open')}</a>
                <button type="button" class="button-plain" onClick={close}>{say('app.dismiss')}</button>
            </>
        )}>
            {count > 1 ? say('live.emergencies', { n: count }) : say(text)}
        </Notice>
    );
}
