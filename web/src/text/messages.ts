import { signal } from '@preact/signals';

import { american } from './en-us.ts';
import { english, type MessageKey } from './en-gb.ts';
import { pseudo } from './pseudo.ts';

export type Language = 'en-GB' | 'en-US' | 'pseudo';

/** The language of the page; reading a message inside a component subscribes it. */
export const language = signal<Language>('en-GB');

function template(key: MessageKey): string {
    if (language.value === 'en-US') return american[key] ?? english[key];
    return language.value === 'pseudo' ? pseudo(english[key]) : english[key];
}

/** The message in the page's language with {placeholders} filled in. */
export function say(key: MessageKey, values: Record<string, string | number> = {}): string {
    return template(key).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Picks `key.one` for exactly one. */
export function sayCount(key: MessageKey & `${string}`, one: MessageKey, count: number): string {
    const grouped = count.toLocaleString('en-GB');
    return say(count === 1 ? one : key, { n: grouped, total: grouped });
}

/** Units follow the region, not the test language. */
export function unitLanguage(): 'en-GB' | 'en-US' {
    return language.value === 'en-US' ? 'en-US' : 'en-GB';
}

export type { MessageKey };
