// Where the keyboard is. Regions register by id; a row is focused after the list has rendered it.

import { signal } from '@preact/signals';

import { place } from './router.ts';

/** Counts requests to focus the active row; the list reacts to the change. */
export const rowFocusRequests = signal(0);

export function focusActiveRow(): void {
    rowFocusRequests.value += 1;
}

/** Set by the key that opens a flag; the review takes the focus once it is in the document, however late. */
export const reviewFocusWanted = signal(false);

/** Once somebody has signed in, the keys go to what they came for. */
export function focusWork(): void {
    if (place.value.page === 'flag') reviewFocusWanted.value = true;
    else focusActiveRow();
}

export function focusById(id: string): void {
    requestAnimationFrame(() => document.getElementById(id)?.focus());
}
