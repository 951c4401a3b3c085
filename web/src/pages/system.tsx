import type { JSX } from 'preact';

import { api } from '../api/client.ts';
import type { SystemPart, SystemView } from '../api/types.ts';
import { Age, When, PriorityChip } from '../parts/chips.tsx';
import { useLoad } from '../parts/loader.tsx';
import { Loadable, Page } from '../parts/page.tsx';
import { StatusWord } from '../parts/status.tsx';
import { priorities } from '../state/filter.ts';
import { session, timeZone } from '../state/session.ts';
import { formatInstant } from '../text/dates.ts';
import { say } from '../text/messages.ts';
import { grouped } from '../text/numbers.ts';
import { Inbox, Senders } from './senders.tsx';

/** For operations too: parts and times, nothing about patients. */
export function SystemPage(): JSX.Element {
    const loading = useLoad(() => api.system(), []);
    return (
        <Page title={say('page.system')} lead={say('app.timeZone', { zone: timeZone.value })} tools={(
            <button type="button" class="button" onClick={loading.again}>{say('app.refresh')}</button>
        )}>
            <Loadable loading={loading} error={say('system.error')}>{(data) => <Body data={data} />}</Loadable>
            {session.value?.roles.includes('operator') ? <><Senders /><Gaps /><Inbox /></> : null}
        </Page>
    );
}

/** What senders should mend, or the site should map: the commonest first. */
function Gaps(): JSX.Element | null {
    const gaps = useLoad(() => api.coverageGaps(), []).data?.gaps ?? [];
    if (gaps.length === 0) return null;
    return (
        <section class="card card-flush table-scroll">
            <table class="table">
                <caption>{say('system.gaps')}</caption>
                <thead>
                    <tr>
                        <th scope="col">{say('system.gaps.what')}</th>
                        <th scope="col">{say('system.gaps.sender')}</th>
                        <th scope="col" class="number">{say('system.gaps.count')}</th>
                        <th scope="col">{say('system.gaps.last')}</th>
                    </tr>
                </thead>
                <tbody>
                    {gaps.map((gap) => (
                        <tr key={`${gap.sender} ${gap.kind} ${gap.what}`}>
                            <td>{gap.what}<div class="muted">{gap.kind}{gap.example ? `, ${gap.example}` : ''}</div></td>
                            <td>{gap.sender}</td>
                            <td class="number" data-label={say('system.gaps.count')}>{grouped(gap.count)}</td>
                            <td><When instant={gap.last} /></td>
                        </tr>
                    ))}
                </tbody>
            </table>
        </section>
    );
}

function Body({ data }: { data: SystemView }): JSX.Element {
    return (
        <>
            <section class="card card-flush">
                <ul class="parts">{data.parts.map((part) => <Part key={part.name} part={part} />)}</ul>
            </section>
            <section class="card">
                <h2>{say('system.oldest')}</h2>
                <dl class="figures">
                    {priorities.map((priority) => {
                        const oldest = data.oldestUnreviewed[priority];
                        return (
                            <div key={priority}>
                                <dt><PriorityChip priority={priority} /></dt>
                                <dd>{oldest ? <Age instant={oldest} /> : <span class="muted">{say('system.oldest.none')}</span>}</dd>
                            </div>
                        );
                    })}
                    <div>
                        <dt>{say('system.clients')}</dt>
                        <dd>{data.liveClients}</dd>
                    </div>
                </dl>
            </section>
            <p class="muted">{say('system.build', { build: data.build, time: formatInstant(data.upSince, timeZone.value) })}</p>
        </>
    );
}

function Part({ part }: { part: SystemPart }): JSX.Element {
    return (
        <li class={`part part-${part.status}`}>
            <StatusWord status={part.status} text={say(`system.status.${part.status}`)} />
            <b>{part.name}</b>
            <span>{part.sentence}</span>
            <span class="muted">{part.since ? <When instant={part.since} /> : null}</span>
            {part.runbook ? <a href={part.runbook} target="_blank" rel="noreferrer">{say('system.runbook')}</a> : null}
        </li>
    );
}
