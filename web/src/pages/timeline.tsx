import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { api } from '../api/client.ts';
import type { PatientTimeline, Timeline } from '../api/types.ts';
import { PatientHeader } from '../parts/banner.tsx';
import { Age, PriorityChip } from '../parts/chips.tsx';
import { Switch } from '../parts/fields.tsx';
import { useLoad } from '../parts/loader.tsx';
import { Loadable, Page } from '../parts/page.tsx';
import { priorities } from '../state/filter.ts';
import { printedPatient } from '../state/print.ts';
import { go, place } from '../state/router.ts';
import { site } from '../state/session.ts';
import { say } from '../text/messages.ts';
import { DoseResponse } from '../timeline/dose-response.tsx';
import { TimelineGraph } from '../timeline/graph.tsx';
import { TimelineTable } from '../timeline/table.tsx';

const ranges = [30, 90, 180, 365, 0];
const views = ['graph', 'table', 'dose'] as const;
type View = (typeof views)[number];

function rangeText(days: number): string {
    if (days === 0) return say('timeline.all');
    return days === 365 ? say('timeline.year') : say('timeline.days', { n: days });
}

export function TimelinePage({ patient }: { patient: string }): JSX.Element {
    const query = place.value.query;
    const days = ranges.find((range) => String(range) === query.get('days')) ?? 180;
    const view = views.find((one) => one === query.get('view')) ?? 'graph';
    const loading = useLoad(() => api.timeline(patient, days), [patient, days]);
    useEffect(() => {
        printedPatient.value = loading.data?.patient ?? null;
        return () => { printedPatient.value = null; };
    }, [loading.data]);
    const show = (nextDays: number, nextView: string): void =>
        go(`/patients/${patient}/timeline?days=${nextDays}${nextView === 'graph' ? '' : `&view=${nextView}`}`, 'replace');
    return (
        <Page title={say('page.timeline')} lead={say('app.timeZone', { zone: site.value.timeZone })} tools={(
            <>
                <Switch label={say('timeline.range')} value={String(days)}
                    options={ranges.map((range) => [String(range), rangeText(range)])}
                    onChange={(value) => show(Number(value), view)} />
                <Switch label={say('timeline.view')} value={view} options={views.map((one) => [one, say(`timeline.${one}`)])}
                    onChange={(value) => show(days, value)} />
                <button type="button" class="button" onClick={() => window.print()}>{say('app.print')}</button>
            </>
        )}>
            <Loadable loading={loading} error={say('timeline.error')}>
                {(data) => <Body data={data} view={view} />}
            </Loadable>
        </Page>
    );
}

/** Scores of one place on the body, or of all. */
function atSite(timeline: Timeline, site: string): Timeline {
    return site === '' ? timeline : { ...timeline, scores: timeline.scores.filter((score) => score.site === site) };
}

function Body({ data, view }: { data: PatientTimeline; view: View }): JSX.Element {
    const [wanted, setWanted] = useState('');
    const sites = [...new Set(data.timeline.scores.flatMap(({ site }) => site ?? []))];
    const site = sites.includes(wanted) ? wanted : '';
    const timeline = atSite(data.timeline, site);
    return (
        <>
            <div class="card card-flush"><PatientHeader patient={data.patient} /></div>
            {sites.length > 1 ? (
                <Switch label={say('timeline.site')} value={site} onChange={setWanted}
                    options={[['', say('timeline.site.all')], ...sites.map((one): [string, string] => [one, one])]} />
            ) : null}
            <section class={`card timeline-graph${view === 'graph' ? '' : ' print-only'}`} aria-label={say('timeline.graph')}>
                <TimelineGraph timeline={timeline} />
            </section>
            <section class={`card timeline-table${view === 'table' ? '' : ' print-only'}`} aria-label={say('timeline.table')}>
                <TimelineTable timeline={timeline} />
            </section>
            {view === 'dose' ? <section class="card" aria-label={say('timeline.dose')}><DoseResponse timeline={timeline} /></section> : null}
            {data.flags.length > 0 ? (
                <section class="card">
                    <h2>{say('timeline.flags')}</h2>
                    <ul class="flag-list">
                        {mostUrgentFirst(data.flags).map((flag) => (
                            <li key={flag.id}>
                                <PriorityChip priority={flag.priority} />
                                <a href={`/flags/${flag.id}`}>{flag.title}</a>
                                <span class="muted">{say(`state.${flag.state}`)}</span>
                                <span class="muted"><Age instant={flag.raisedAt} /></span>
                            </li>
                        ))}
                    </ul>
                </section>
            ) : null}
        </>
    );
}

const mostUrgentFirst = (flags: PatientTimeline['flags']): PatientTimeline['flags'] =>
    [...flags].sort((left, right) => priorities.indexOf(left.priority) - priorities.indexOf(right.priority));
