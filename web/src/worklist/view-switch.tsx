import type { JSX } from 'preact';

import { preferences, savePreferences } from '../state/session.ts';
import { say } from '../text/messages.ts';
import { grouped } from '../text/numbers.ts';

export const rangeText = (from: number, to: number, total: number): string =>
    say('list.range', { from, to, total: grouped(total) });

/** From the grid to the pages view and back, kept as a preference. */
export function ViewSwitch(): JSX.Element {
    const { pagesView } = preferences.value;
    return (
        <button type="button" class="button button-small" onClick={() => void savePreferences({ pagesView: !pagesView }).catch(() => undefined)}>
            {say(pagesView ? 'list.view.grid' : 'list.view.pages')}
        </button>
    );
}
