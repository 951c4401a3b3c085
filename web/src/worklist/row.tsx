import type { JSX } from 'preact';

import type { WorklistRow } from '../api/types.ts';
import { Age, PriorityChip } from '../parts/chips.tsx';
import { timeZone } from '../state/session.ts';
import { formatPartial } from '../text/dates.ts';
import { say } from '../text/messages.ts';

export function bornText(row: Pick<WorklistRow, 'born'>): string {
    return row.born ? formatPartial(row.born, timeZone.value) : say('banner.noBorn');
}

/** Why the row is where it is, and who has it: one short tag, the most telling first. */
export function rowTag(row: WorklistRow): string {
    if (row.reviewer) return say('list.reviewing', { name: row.reviewer.name });
    if (row.state !== 'new' && row.state !== 'reviewing') return say(`state.${row.state}`);
    if (row.owner) return say('list.owner', { name: row.owner.name });
    return row.reason === 'new' ? '' : say(`reason.${row.reason}`);
}

export function RowContent({ row, leaving }: { row: WorklistRow; leaving: boolean }): JSX.Element {
    const tag = leaving ? say('list.gone') : rowTag(row);
    return (
        <>
            <span role="gridcell" class="cell-priority"><PriorityChip priority={row.priority} /></span>
            <span role="gridcell" class="cell-age"><Age instant={row.raisedAt} /></span>
            <span role="gridcell" class="cell-flag">
                <span class="row-title">{row.title}</span>
                {row.evidenceCount > 1
                    ? <span class="row-evidence">{say('list.evidence', { n: row.evidenceCount })}</span>
                    : null}
            </span>
            <span role="gridcell" class="cell-patient">
                <span class="row-name">{row.patientName}</span>
                <span class="row-born">{bornText(row)}</span>
                {tag ? <span class={`row-tag${row.reviewer ? ' row-tag-person' : ''}`}>{tag}</span> : null}
            </span>
        </>
    );
}
