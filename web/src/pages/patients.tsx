import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { api } from '../api/client.ts';
import type { PatientRow } from '../api/types.ts';
import { Exposure, LastExposure } from '../parts/banner.tsx';
import { PriorityChip } from '../parts/chips.tsx';
import { Switch } from '../parts/fields.tsx';
import { Icon } from '../parts/icons.tsx';
import { useLoad } from '../parts/loader.tsx';
import { Empty } from '../parts/notice.tsx';
import { Loadable, Page } from '../parts/page.tsx';
import { go, place } from '../state/router.ts';
import { bornText } from '../worklist/row.tsx';
import { say } from '../text/messages.ts';
import { grouped } from '../text/numbers.ts';
import { formatListName } from '../text/names.ts';
import { wordsTyped } from '../text/typed-date.ts';
import { CohortView } from './cohort.tsx';

export function PatientsPage(): JSX.Element {
    const [typed, setTyped] = useState('');
    const [text, setText] = useState('');
    const [offset, setOffset] = useState(0);
    useEffect(() => {
        const timer = window.setTimeout(() => {
            setText(wordsTyped(typed));
            setOffset(0);
        }, 250);
        return () => window.clearTimeout(timer);
    }, [typed]);
    const loading = useLoad(() => api.patients(text, offset), [text, offset]);
    const together = place.value.query.get('view') === 'together';
    return (
        <Page title={say('page.patients')} tools={(
            <>
                <Switch label={say('patients.view')} value={together ? 'together' : ''}
                    options={[['', say('patients.list')], ['together', say('patients.cohort')]]}
                    onChange={(value) => go(value ? `/patients?view=${value}` : '/patients', 'replace')} />
                {together ? null : (
                    <div class="search">
                        <Icon name="search" />
                        <input type="search" aria-label={say('patients.search')} placeholder={say('patients.search')} value={typed}
                            autocomplete="off" spellcheck={false} onInput={(event) => setTyped(event.currentTarget.value)} />
                    </div>
                )}
            </>
        )}>
            {together ? <CohortView /> : <Loadable loading={loading} error={say('patients.error')}>
                {(data) => data.rows.length === 0 ? <Empty title={say('patients.empty')} /> : (
                    <section class="card card-flush">
                        <PatientsTable rows={data.rows} />
                        <div class="pages-foot">
                            <button type="button" class="button" disabled={offset === 0}
                                onClick={() => setOffset(Math.max(0, offset - 50))}>{say('list.pages.previous')}</button>
                            <span>{say('list.range', {
                                from: data.offset + 1, to: data.offset + data.rows.length, total: grouped(data.total),
                            })}</span>
                            <button type="button" class="button" disabled={offset + 50 >= data.total}
                                onClick={() => setOffset(offset + 50)}>{say('list.pages.next')}</button>
                        </div>
                    </section>
                )}
            </Loadable>}
        </Page>
    );
}

/** What is taken now; where nothing is, what was and until when. */
function Baclofen({ row }: { row: PatientRow }): JSX.Element {
    if (row.exposures.length > 0) return <>{row.exposures.map((exposure) => <Exposure key={exposure.words} exposure={exposure} />)}</>;
    return row.lastExposure ? <LastExposure exposure={row.lastExposure} /> : <span class="muted">{say('banner.noExposure')}</span>;
}

function PatientsTable({ rows }: { rows: PatientRow[] }): JSX.Element {
    return (
        <table class="table" aria-label={say('patients.label')}>
            <thead>
                <tr>
                    <th scope="col">{say('patients.column.name')}</th>
                    <th scope="col">{say('patients.column.born')}</th>
                    <th scope="col">{say('patients.column.dose')}</th>
                    <th scope="col">{say('patients.column.flags')}</th>
                </tr>
            </thead>
            <tbody>
                {rows.map((row) => (
                    <tr key={row.id}>
                        <td><a href={`/patients/${row.id}/timeline`}>{formatListName(row.name)}</a></td>
                        <td class="nowrap">{bornText(row)}</td>
                        <td><Baclofen row={row} /></td>
                        <td>{row.highest
                            ? <span class="flag-count"><PriorityChip priority={row.highest} /> {row.openFlags}</span>
                            : <span class="muted">{say('patients.flags.none')}</span>}</td>
                    </tr>
                ))}
            </tbody>
        </table>
    );
}
