import type { PartialDate } from '../api/types.ts';
import { months } from './dates.ts';

/**
 * The day somebody typed, as "2027-01-15"; null for anything that could be two days. The month is in letters or the
 * year comes first: 01/02/2027 is a day in January in one country and in February in the next.
 */
export function dayTyped(text: string): PartialDate | null {
    const words = /^(\d{1,2})[\s./-]*([a-z]{3,9})[\s./-]*(\d{4})$/i.exec(text.trim());
    const numbers = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text.trim());
    const month = numbers ? Number(numbers[2]) : months.findIndex((name) => words?.[2]?.toLowerCase().startsWith(name.toLowerCase())) + 1;
    const [year, day] = numbers ? [numbers[1], numbers[3]] : [words?.[3], words?.[1]];
    const iso = `${year}-${String(month).padStart(2, '0')}-${day?.padStart(2, '0')}`;
    const instant = new Date(`${iso}T00:00:00Z`);
    // 31-Feb rolls over into March.
    return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso) ? iso : null;
}

/** What was typed to find a patient; a birth date as the service knows it. */
export function wordsTyped(text: string): string {
    return dayTyped(text) ?? text.trim();
}
