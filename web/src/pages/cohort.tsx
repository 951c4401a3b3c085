// All patients' doses against scores and side effects, a table for each route. Counts, no averages: scores are ordinal.

import type { JSX } from 'preact';

import { api } from '../api/client.ts';
import type { BandCounts, Cohort, CohortRoute } from '../api/types.ts';
import { useLoad } from '../parts/loader.tsx';
import { Loadable } from '../parts/page.tsx';
import { timeZone } from '../state/session.ts';
import { formatInstant } from '../text/dates.ts';
import { formatQuantity, formatUnit } from '../text/doses.ts';
import { say, unitLanguage } from '../text/messages.ts';

export function CohortView(): JSX.Element {
    const loading = useLoad(() => api.cohort(), []);
    return (
        <Loadable loading={loading} error={say('patients.error')}>
            {(data) => (
                <>
                    <p class="muted">{say('cohort.lead', { days: data.days, least: data.least, when: formatInstant(data.asOf, timeZone.value) })}</p>
                    {data.routes.map((one) => <RouteTable key={one.route} one={one} cohort={data} />)}
                </>
            )}
        </Loadable>
    );
}

function bandTexts({ upTo, unit }: CohortRoute): string[] {
    const named = formatUnit(unit, unitLanguage());
    const band = (key: 'cohort.upTo' | 'cohort.over', dose = ''): string => `${say(key, { dose: formatQuantity(dose) })} ${named}`;
    return [...upTo.map((dose) => band('cohort.upTo', dose)), band('cohort.over', upTo.at(-1))];
}

function RouteTable({ one, cohort }: { one: CohortRoute; cohort: Cohort }): JSX.Element {
    const title = say(`timeline.lane.${one.route}`);
    const bands = bandTexts(one);
    const few = say('cohort.few', { least: cohort.least });
    const row = (name: string, counts: BandCounts): JSX.Element => (
        <tr key={name}>
            <th scope="row">{name}</th>
            {counts.map((count, index) => <td key={index} class={count === null ? 'muted' : ''} data-label={bands[index]}>{count ?? few}</td>)}
        </tr>
    );
    const part = (name: string, rows: CohortRoute['effects']): JSX.Element | null => rows.length === 0 ? null : (
        <tbody key={name}>
            <tr><th colSpan={one.upTo.length + 2} scope="rowgroup"><b>{name}</b></th></tr>
            {rows.map((each) => row(each.name, each.patients))}
        </tbody>
    );
    return (
        <section class="card card-flush table-scroll">
            <table class="table">
                <caption>{title}</caption>
                <thead>
                    <tr>
                        <th scope="col">{say('cohort.dose')}</th>
                        {bands.map((text) => <th key={text} scope="col">{text}</th>)}
                    </tr>
                </thead>
                <tbody>{row(say('page.patients'), one.patients)}</tbody>
                {one.scores.map((score) => part(score.name, score.rows))}
                {part(say('timeline.lane.symptoms'), one.effects)}
            </table>
        </section>
    );
}
