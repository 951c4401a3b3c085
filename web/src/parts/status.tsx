import type { JSX } from 'preact';

import { Icon, type Glyph } from './icons.tsx';

export type Status = 'ok' | 'live' | 'silent' | 'no-data' | 'error' | 'stopped' | 'retired';

const look: Record<Status, { tone: 'good' | 'caution' | 'danger' | 'quiet'; icon: Glyph }> = {
    ok: { tone: 'good', icon: 'check' },
    live: { tone: 'good', icon: 'check' },
    silent: { tone: 'quiet', icon: 'clock' },
    retired: { tone: 'quiet', icon: 'close' },
    'no-data': { tone: 'caution', icon: 'warning' },
    error: { tone: 'danger', icon: 'warning' },
    stopped: { tone: 'danger', icon: 'close' },
};

/** A state by word and sign. A rule or a feed without data is never shown as well. */
export function StatusWord({ status, text }: { status: Status; text: string }): JSX.Element {
    const { tone, icon } = look[status];
    return <span class={`status status-${tone}`}><Icon name={icon} />{text}</span>;
}
