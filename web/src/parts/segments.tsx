import type { ComponentChildren, JSX } from 'preact';

import type { Segment } from '../api/types.ts';
import { say } from '../text/messages.ts';

/** Of a long text between marks the ends; what lies between is printed, and shown without marks. */
function withoutMiddle(text: string): ComponentChildren {
    const [, head, middle, tail] = /^([^]{80}\S*\s)([^]{120,})(\s\S*[^]{80})$/.exec(text) ?? [];
    return middle ? <>{head}<span class="middle">{middle}</span>{tail}</> : text;
}

/** The patient's words. Marked parts carry an underline of their own kind and a label, never colour alone. */
export function SegmentedText({ segments, marked }: { segments: Segment[]; marked: boolean }): JSX.Element {
    return (
        <p class="words" dir="auto">
            {segments.map((segment, index) => {
                if (!marked || segment.role === 'plain') return <span key={index}>{marked ? withoutMiddle(segment.text) : segment.text}</span>;
                return (
                    <mark key={index} class={`segment segment-${segment.role}`}>
                        <span class="segment-text">{segment.text}</span>
                        <span class="segment-label">{say(`segment.${segment.role}`)}</span>
                    </mark>
                );
            })}
        </p>
    );
}
