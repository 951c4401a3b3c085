import type { ComponentChildren, JSX } from 'preact';

import { Icon } from './icons.tsx';

export type Tone = 'danger' | 'caution' | 'info' | 'good';

interface Props {
    tone: Tone;
    children: ComponentChildren;
    actions?: ComponentChildren;
    /** Assertive: only for conflicts and failed saves. */
    urgent?: boolean;
}

export function Notice({ tone, children, actions, urgent = false }: Props): JSX.Element {
    return (
        <div class={`notice notice-${tone}`} role={urgent ? 'alert' : undefined}>
            <Icon name={tone === 'good' ? 'check' : tone === 'info' ? 'bell' : 'warning'} />
            <div class="notice-text">{children}</div>
            {actions === undefined ? null : <div class="notice-actions">{actions}</div>}
        </div>
    );
}

interface EmptyProps {
    title: string;
    hint?: string | undefined;
    children?: ComponentChildren;
}

/** What stands where a list or a review would, when there is nothing to show. */
export function Empty({ title, hint, children }: EmptyProps): JSX.Element {
    return (
        <div class="empty">
            <Icon name="empty" />
            <p class="empty-title">{title}</p>
            {hint ? <p class="empty-hint">{hint}</p> : null}
            {children}
        </div>
    );
}

/** Grey lines in the place of text that is on its way; shown only after 200 ms (by style). */
export function Placeholder({ lines }: { lines: number }): JSX.Element {
    return (
        <div class="placeholder" aria-hidden="true">
            {Array.from({ length: lines }, (_, line) => <span key={line} class="placeholder-line" />)}
        </div>
    );
}
