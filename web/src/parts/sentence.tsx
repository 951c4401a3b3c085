import type { JSX } from 'preact';

import { timeZone } from '../state/session.ts';
import { withDates } from '../text/dates.ts';

/** A sentence of the service, with its dates in this page's form and each of them on one line. */
export function Sentence({ text }: { text: string }): JSX.Element {
    const parts = withDates(text, timeZone.value).split(/((?:\d\d-)?[A-Z][a-z]{2}-\d{4}(?: \d\d:\d\d)?)/);
    return <>{parts.map((part, index) => (index % 2 === 1 ? <span key={index} class="nowrap">{part}</span> : part))}</>;
}
