import type { JSX } from 'preact';

import { Icon } from '../parts/icons.tsx';
import { done, undo, undoSeconds } from '../state/review.ts';
import { say } from '../text/messages.ts';

/** What was just recorded, with Undo while nothing has left the service. */
export function DoneBar(): JSX.Element | null {
    const last = done.value;
    if (!last) return null;
    return (
        <section class="done-bar" aria-label={say('action.undo')}>
            <Icon name="check" />
            <span><b>{say(`done.${last.action}`)}</b> {last.patient}</span>
            {undoSeconds.value > 0 ? (
                <button type="button" id="undo" class="button-plain" onClick={() => void undo()}>
                    {say('done.undo.offer', { n: undoSeconds.value })}
                </button>
            ) : null}
            <button type="button" class="button-plain button-icon" onClick={() => { done.value = null; }}>
                <Icon name="close" />
                <span class="hidden">{say('app.dismiss')}</span>
            </button>
        </section>
    );
}
