import { signal } from '@preact/signals';

import { american } from './en-us.ts';
import { english } from './en-gb.ts';
import type { pagesEnglish } from './en-gb-pages.ts';
import type { reviewEnglish } from './en-gb-review.ts';
import { grouped } from './numbers.ts';
import { pseudo } from './pseudo.ts';

export type MessageKey = keyof typeof english | keyof typeof pagesEnglish | keyof typeof reviewEnglish;
export type Language = 'en-GB' | 'en-US' | 'pseudo';

const catalogue: Partial<Record<MessageKey, string>> = { ...english };

/** Adds the sentences that come with the pages they are for. */
export function learn(sentences: Partial<Record<MessageKey, string>>): void {
    Object.assign(catalogue, sentences);
}

/** Whether there is a sentence for what may be a code. */
export function isMessage(key: string): key is MessageKey {
    return Object.hasOwn(catalogue, key);
}

/** The language of the page; reading a message inside a component subscribes it. */
export const language = signal<Language>('en-GB');

function template(key: MessageKey): string | undefined {
    if (language.value === 'en-US') return american[key] ?? catalogue[key];
    const sentence = catalogue[key];
    return language.value === 'pseudo' && sentence !== undefined ? pseudo(sentence) : sentence;
}

/** The message in the page's language with {placeholders} filled in. */
export function say(key: MessageKey, values: Record<string, string | number> = {}): string {
    // A code that a newer service sends has no sentence here; its code is better than a blank page.
    const sentence = template(key) ?? key.slice(key.lastIndexOf('.') + 1);
    return !sentence.includes('{') ? sentence : sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Picks `key.one` for exactly one. */
export function sayCount(key: MessageKey & `${string}`, one: MessageKey, count: number): string {
    const n = grouped(count);
    return say(count === 1 ? one : key, { n, total: n });
}

/** Units follow the region, not the test language. */
export function unitLanguage(): 'en-GB' | 'en-US' {
    return language.value === 'en-US' ? 'en-US' : 'en-GB';
}
