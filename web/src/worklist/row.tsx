import type { JSX } from 'preact';

import type { WorklistRow } from '../api/types.ts';
import { Age, PriorityChip } from '../parts/chips.tsx';
import { session, timeZone } from '../state/session.ts';
import { formatPartial } from '../text/dates.ts';
import { say } from '../text/messages.ts';
import { formatListName } from '../text/names.ts';

export function bornText(row: Pick<WorklistRow, 'born'>): string {
    return row.born ? formatPartial(row.born, timeZone.value) : say('banner.noBorn');
}

/** Why the row is where it is, and who has it: one short tag, the most telling first. */
export function rowTag(row: WorklistRow): string {
    if (row.reviewer) {
        const mine = row.reviewer.id === session.value?.me.id;
        return mine ? say('list.reviewing.you') : say('list.reviewing', { name: row.reviewer.name });
    }
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
            </span>
            <span role="gridcell" class="cell-patient">
                <span class="row-name">{formatListName(row.patientName)}</span>
                <span class="row-born">{bornText(row)}</span>
                {tag
                    ? <span class="row-tag">{tag}</span>
                    : <span class="row-evidence">{row.evidenceCount > 1 ? say('list.evidence', { n: row.evidenceCount }) : null}</span>}
            </span>
        </>
    );
}
