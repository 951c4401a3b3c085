import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { PriorityChip } from '../parts/chips.tsx';
import { activeIndex, flagUrl, loaded, rowAt, want, windows } from '../state/worklist.ts';
import { say } from '../text/messages.ts';
import { formatListName } from '../text/names.ts';
import { bornText, effectsText, rowTag, Waiting } from './row.tsx';
import { rangeText, ViewSwitch } from './view-switch.tsx';

const pageRows = 50;

/** The same rows as a plain table of links, for those who prefer it to the grid. */
export function PagesTable(): JSX.Element | null {
    const [page, setPage] = useState(() => Math.floor(activeIndex.peek() / pageRows));
    const total = loaded.value?.total ?? 0;
    const first = page * pageRows;
    const last = Math.min(total, first + pageRows) - 1;
    useEffect(() => want(first, last), [first, last, windows.value.size]);
    if (total === 0) return null;
    const rows = Array.from({ length: last - first + 1 }, (_, step) => rowAt(first + step));
    return (
        <div class="pages">
            <div class="pages-scroll" tabIndex={0} role="group" aria-label={say('list.label')}>
                <table class="table" aria-label={say('list.label')}>
                    <thead>
                        <tr>
                            <th scope="col">{say('list.column.priority')}</th>
                            <th scope="col">{say('list.column.flag')}</th>
                            <th scope="col">{say('list.column.age')}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {rows.map((row, step) => row ? (
                            <tr key={row.id}>
                                <td><PriorityChip priority={row.priority} /></td>
                                <td>
                                    <a href={flagUrl(row.id)}>{row.title}</a>{' '}
                                    <span class="muted row-effects">{effectsText(row)}</span>
                                    <div class="muted">{formatListName(row.patientName)}, {bornText(row)}</div>
                                    {rowTag(row) ? <div class="muted">{rowTag(row)}</div> : null}
                                </td>
                                <td><Waiting row={row} /></td>
                            </tr>
                        ) : <tr key={step}><td colSpan={3}>{say('list.loading')}</td></tr>)}
                    </tbody>
                </table>
            </div>
            <div class="pages-foot">
                <button type="button" class="button" disabled={page === 0} onClick={() => setPage(page - 1)}>
                    {say('list.pages.previous')}
                </button>
                <span>{rangeText(first + 1, last + 1, total)}</span>
                <ViewSwitch />
                <button type="button" class="button" disabled={last + 1 >= total} onClick={() => setPage(page + 1)}>
                    {say('list.pages.next')}
                </button>
            </div>
        </div>
    );
}
