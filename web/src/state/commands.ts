// Every action and screen, once: the palette lists them, keys and buttons run them.

import { signal } from '@preact/signals';

import type { Action, DecisionForm, FlagReview } from '../api/types.ts';
import { say } from '../text/messages.ts';
import { areasOf, judgesAgain, reviewsFlags } from './access.ts';
import { queues } from './filter.ts';
import { focusById } from './focus.ts';
import { blind, continueDraft, decide, openForm, review, undo, undoSeconds } from './review.ts';
import { go } from './router.ts';
import { locked, session, signOut } from './session.ts';
import { activeIndex, flagUrl, indexOf, loaded, reload, rowAt, toggleSelected, worklistUrl } from './worklist.ts';

export const paletteOpen = signal(false);
export const keysOpen = signal(false);
export const bulkOpen = signal<'assign' | 'snooze' | 'merge' | null>(null);

export interface Command {
    id: string;
    label: string;
    keys: string;
    run: () => void;
}

/** Actions that open a form, with their letter while the review has focus. */
export const formActions: { action: Action & DecisionForm; key: string }[] = [
    { action: 'confirm', key: 'C' },
    { action: 'dismiss', key: 'D' },
    { action: 'escalate', key: 'E' },
    { action: 'assign', key: 'A' },
    { action: 'snooze', key: 'S' },
    { action: 'wait', key: '' },
    { action: 'recommend', key: 'R' },
    { action: 'merge', key: '' },
    { action: 'reopen', key: '' },
];

export function mayDo(view: FlagReview | null, action: Action): boolean {
    if (blind.value) return action === 'confirm' || action === 'dismiss';
    return view?.actions.some((offer) => offer.action === action && offer.allowed) ?? false;
}

export function startForm(action: Action & DecisionForm): void {
    const open = review.value;
    if (!mayDo(open, action)) return;
    if (open?.draft?.form === action) continueDraft();
    else void openForm(action);
    focusById('decision-form');
}

export function selectRow(index: number): void {
    const row = rowAt(index);
    if (row) toggleSelected(row);
}

/** The neighbour of the open flag in the list. */
export function openNeighbour(step: 1 | -1): void {
    const open = review.value;
    const at = open ? indexOf(open.id) : -1;
    const row = rowAt(at >= 0 ? at + step : activeIndex.value);
    if (row) go(flagUrl(row.id));
}

function screens(): Command[] {
    const roles = session.value?.roles ?? [];
    const open = (id: string, label: string, url: string): Command => ({ id, label, keys: '', run: () => go(url) });
    const lists = queues.filter((queue) => queue !== 'second-review' || judgesAgain(roles)).map((queue) =>
        open(queue, say(`queue.${queue}`), `/worklist?queue=${queue}`));
    return [
        ...areasOf(roles).map((area) => open(area.url.slice(1), say(area.label), area.url)),
        ...(reviewsFlags(roles) ? lists : []),
        open('preferences', say('page.preferences'), '/preferences'),
    ];
}

function reviewCommands(): Command[] {
    const open = review.value;
    if (!open) return [];
    const forms = formActions.filter(({ action }) => mayDo(open, action)).map(({ action, key }) => ({
        id: action, label: say(`action.${action}`), keys: key, run: () => startForm(action),
    }));
    const release = mayDo(open, 'release')
        ? [{ id: 'release', label: say('action.release'), keys: '', run: () => void decide('release', {}) }]
        : [];
    return [
        ...forms,
        ...release,
        {
            id: 'timeline', label: say('review.timeline.open'), keys: 'T',
            run: () => go(`/patients/${open.patient.id}/timeline`),
        },
        { id: 'next', label: say('review.next'), keys: 'N', run: () => openNeighbour(1) },
        { id: 'previous', label: say('review.previous'), keys: 'P', run: () => openNeighbour(-1) },
        { id: 'back', label: say('app.back'), keys: 'Esc', run: () => go(worklistUrl()) },
    ];
}

export function commands(): Command[] {
    const list = loaded.value
        ? [
            { id: 'reload', label: say('list.reload'), keys: '', run: () => void reload() },
            { id: 'select', label: say('list.select'), keys: 'X', run: () => selectRow(activeIndex.value) },
        ]
        : [];
    const takeBack = undoSeconds.value > 0 ? [{ id: 'undo', label: say('action.undo'), keys: 'Z', run: () => void undo() }] : [];
    return [
        ...takeBack,
        ...reviewCommands(),
        ...list,
        ...screens(),
        { id: 'keys', label: say('keys.title'), keys: '?', run: () => { keysOpen.value = true; } },
        { id: 'print', label: say('app.print'), keys: '', run: () => window.print() },
        { id: 'lock', label: say('app.lock'), keys: '', run: () => { locked.value = true; } },
        { id: 'sign-out', label: say('app.signOut'), keys: '', run: () => void signOut() },
    ];
}
