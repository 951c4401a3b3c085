import type { JSX } from 'preact';

import type { Timeline } from '../api/types.ts';
import { timeZone } from '../state/session.ts';
import { say } from '../text/messages.ts';
import { pointRows } from './points.ts';

/** Every value of the graph, newest first. */
export function TimelineTable({ timeline }: { timeline: Timeline }): JSX.Element {
    const rows = pointRows(timeline, timeZone.value).reverse();
    return (
        <table class="table" aria-label={say('timeline.graph.title')}>
            <thead>
                <tr>
                    <th scope="col">{say('timeline.column.when')}</th>
                    <th scope="col">{say('timeline.column.lane')}</th>
                    <th scope="col">{say('timeline.column.value')}</th>
                </tr>
            </thead>
            <tbody>
                {rows.map((row) => (
                    <tr key={row.key} class={row.missing ? 'row-missing' : ''}>
                        <td class="nowrap">{row.when}</td>
                        <td>{row.laneText}</td>
                        <td>{row.value}</td>
                    </tr>
                ))}
            </tbody>
        </table>
    );
}
