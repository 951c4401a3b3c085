import type { JSX } from 'preact';

import type { WorklistRow } from '../api/types.ts';
import { Age, Overdue, PriorityChip } from '../parts/chips.tsx';
import { Icon } from '../parts/icons.tsx';
import { nearlyNow } from '../state/clock.ts';
import { session, timeZone } from '../state/session.ts';
import { formatPartial } from '../text/dates.ts';
import { say } from '../text/messages.ts';
import { formatListName } from '../text/names.ts';

export function bornText(row: Pick<WorklistRow, 'born'>): string {
    return row.born ? formatPartial(row.born, timeZone.value) : say('banner.noBorn');
}

const isMe = ({ id }: { id: string }): boolean => id === session.value?.me.id;

/** Why the row is where it is, and who has it: one short tag, the most telling first. */
export function rowTag(row: WorklistRow): string {
    if (row.reviewer) return isMe(row.reviewer) ? say('list.reviewing.you') : say('list.reviewing', { name: row.reviewer.name });
    if (row.state !== 'new' && row.state !== 'reviewing') return say(`state.${row.state}`);
    if (row.owner) return say('list.owner', { name: row.owner.name });
    return row.reason === 'new' ? '' : say(`reason.${row.reason}`);
}

/** How long it has waited, or by how much that is too long. */
export function Waiting({ row }: { row: WorklistRow }): JSX.Element {
    const late = row.dueAt !== null && Date.parse(row.dueAt) < nearlyNow.value;
    return late && row.dueAt ? <Overdue due={row.dueAt} /> : <Age instant={row.raisedAt} />;
}

/** The effects a flag rests on, where its title does not begin with them: titles of rules name many. */
export function effectsText({ title, effects }: WorklistRow): string {
    const named = title.toLowerCase();
    return effects.filter((effect) => !named.startsWith(effect.toLowerCase())).join(', ');
}

/** "Intrathecal ×3": by which way the drug goes, and how many facts there are to read. */
function RouteAndFacts({ row }: { row: WorklistRow }): JSX.Element {
    const facts = row.evidenceCount;
    return (
        <span class="row-evidence" title={facts > 1 ? say('list.evidence', { n: facts }) : undefined}>
            {row.route === 'unknown' ? null : say(`route.${row.route}`)}
            {facts > 1 ? <> <span aria-hidden="true">×{facts}</span><span class="hidden">, {say('list.evidence', { n: facts })}</span></> : null}
        </span>
    );
}

/** Of who is reviewing the row has room for the name only; the rest is said. */
function Tag({ row: { reviewer }, words }: { row: WorklistRow; words: string }): JSX.Element {
    if (!reviewer) return <>{words}</>;
    return <><Icon name="person" />{' '}<span aria-hidden="true">{isMe(reviewer) ? say('list.you') : reviewer.name}</span><span class="hidden">{words}</span></>;
}

export function RowContent({ row, leaving }: { row: WorklistRow; leaving: boolean }): JSX.Element {
    const effects = effectsText(row);
    const tag = leaving ? say('list.gone') : rowTag(row);
    return (
        <>
            <span role="gridcell" class="cell-priority"><PriorityChip priority={row.priority} /></span>
            <span role="gridcell" class="cell-age"><Waiting row={row} /></span>
            <span role="gridcell" class="cell-flag">
                <span class="row-title" title={row.title}>{row.title}</span>
                {effects ? <span class="row-effects" title={effects}>{effects}</span> : null}
            </span>
            <span role="gridcell" class="cell-patient">
                <span class="row-name">{formatListName(row.patientName)}</span>
                <span class="row-born">{bornText(row)}</span>
                {tag ? <span class="row-tag" title={tag}>{leaving ? tag : <Tag row={row} words={tag} />}</span> : <RouteAndFacts row={row} />}
            </span>
        </>
    );
}
