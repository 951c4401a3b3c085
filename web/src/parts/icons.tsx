// Inline SVG only: Unicode symbols came out as empty boxes on hospital computers.

import type { JSX } from 'preact';

import type { Priority, Severity } from '../api/types.ts';

const shapes: Record<Priority, JSX.Element> = {
    stat: <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" />,
    asap: <path d="M8 .6 15.4 8 8 15.4.6 8z" />,
    urgent: <path d="M8 1.2 15.6 15H.4z" />,
    routine: <circle cx="8" cy="8" r="6.6" />,
};

export function PriorityShape({ priority }: { priority: Priority }): JSX.Element {
    return (
        <svg class="shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            {shapes[priority]}
        </svg>
    );
}

/** One to three bars; the word stands beside them. */
export function SeverityBars({ severity }: { severity: Severity }): JSX.Element {
    const filled = { mild: 1, moderate: 2, severe: 3 }[severity];
    return (
        <svg class="bars" viewBox="0 0 14 12" aria-hidden="true" focusable="false">
            {[0, 1, 2].map((bar) => (
                <rect key={bar} x={bar * 5} y={8 - bar * 4} width="3.5" height={4 + bar * 4}
                    class={bar < filled ? 'bar-filled' : 'bar-empty'} />
            ))}
        </svg>
    );
}

const glyphs = {
    warning: 'M12 3 22 20H2zM12 10v5M12 17.4v.2',
    search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.4 15.4 21 21',
    close: 'M5 5l14 14M19 5 5 19',
    check: 'M4 12.5 9.5 18 20 6.5',
    down: 'M6 9l6 6 6-6',
    back: 'M14 5l-7 7 7 7',
    next: 'M10 5l7 7-7 7',
    person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 21c.6-4.4 3.6-6.5 8-6.5s7.4 2.1 8 6.5',
    bell: 'M6 16V11a6 6 0 0 1 12 0v5l2 2.5H4zM10 21h4',
    phone: 'M6 3h3l2 5-2.5 1.5a12 12 0 0 0 6 6L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z',
    lines: 'M4 6h16M4 12h16M4 18h10',
    clock: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 7v5l3.5 2',
    quote: 'M5 17V11c0-3 1.5-5 4-6M14 17v-6c0-3 1.5-5 4-6M5 12h4v5H5zM14 12h4v5h-4z',
    pill: 'M9.5 20.5a5 5 0 0 1-7-7l9-9a5 5 0 0 1 7 7zM7 9l7 7',
    ruler: 'M3 17 17 3l4 4L7 21zM8 12l2 2M11 9l2 2M14 6l2 2',
    heart: 'M12 20S4 15 4 9.5A4.5 4.5 0 0 1 12 7a4.5 4.5 0 0 1 8 2.5C20 15 12 20 12 20z',
    device: 'M6 4h12v16H6zM9 8h6M12 12v5',
    file: 'M6 3h8l4 4v14H6zM14 3v4h4',
    keyboard: 'M2 6h20v12H2zM6 10h.1M10 10h.1M14 10h.1M18 10h.1M7 14h10',
    lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
    empty: 'M3 13l3-8h12l3 8v6H3zM3 13h5l1.5 3h5L16 13h5',
} as const;

export type Glyph = keyof typeof glyphs;

export function Icon({ name }: { name: Glyph }): JSX.Element {
    return (
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d={glyphs[name]} />
        </svg>
    );
}

/** A resting trace with one spasm: the mark of the product. */
export function Mark(): JSX.Element {
    return (
        <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <rect width="32" height="32" rx="8" fill="#1e5b96" />
            <path d="M4 18h6l2.5-9 4 15 3.5-11 2 5h6" fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round" />
        </svg>
    );
}
