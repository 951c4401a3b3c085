import { signal } from '@preact/signals';

import { american } from './en-us.ts';
import { english, type MessageKey } from './en-gb.ts';
import { pseudo } from './pseudo.ts';

export type Language = 'en-GB' | 'en-US' | 'pseudo';

/** The language of the page; reading a message inside a component subscribes it. */
export const language = signal<Language>('en-GB');

function template(key: MessageKey): string | undefined {
    if (language.value === 'en-US') return american[key] ?? english[key];
    const sentence: string | undefined = english[key];
    return language.value === 'pseudo' && sentence !== undefined ? pseudo(sentence) : sentence;
}

/** The message in the page's language with {placeholders} filled in. */
export function say(key: MessageKey, values: Record<string, string | number> = {}): string {
    // A code that a newer service sends has no sentence here; its code is better than a blank page.
    const sentence = template(key) ?? key.slice(key.lastIndexOf('.') + 1);
    return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
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
