// Clinical dates are day, three-letter month, year in every language (NHS CUI D+Ta). Intl is not used for
// months because its en-GB prints "Sept"; it is used only to find the wall clock of a time zone.

import type { Instant, PartialDate } from '../api/types.ts';

export const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

interface WallClock {
    year: string;
    month: number;
    day: string;
    hour: string;
    minute: string;
    second: string;
}

const dayLength = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number | null>();

/** How far the clocks of a time zone are ahead of UTC at an instant, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
    let formatter = formatters.get(timeZone);
    if (!formatter) {
        formatter = new Intl.DateTimeFormat('en-GB', {
            timeZone, year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23',
        });
        formatters.set(timeZone, formatter);
    }
    const parts = new Map(formatter.formatToParts(at).map((part) => [part.type, Number(part.value)]));
    const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
    return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - Math.floor(at / 1000) * 1000;
}

/** The same without asking a formatter, which costs more than a row of the list, on days that keep their offset. */
function offsetOn(at: number, timeZone: string): number {
    if (timeZone === 'UTC') return 0;
    const day = Math.floor(at / dayLength);
    const key = `${timeZone} ${day}`;
    let offset = offsets.get(key);
    if (offset === undefined) {
        const begin = offsetAt(day * dayLength, timeZone);
        offset = begin === offsetAt((day + 1) * dayLength, timeZone) ? begin : null;
        offsets.set(key, offset);
    }
    return offset ?? offsetAt(at, timeZone);
}

function wallClock(instant: Instant, timeZone: string): WallClock {
    const at = Date.parse(instant);
    const text = new Date(at + offsetOn(at, timeZone)).toISOString();
    return {
        year: text.slice(0, 4), month: Number(text.slice(5, 7)), day: text.slice(8, 10),
        hour: text.slice(11, 13), minute: text.slice(14, 16), second: text.slice(17, 19),
    };
}

const dayOf = (clock: WallClock): string => `${clock.day}-${months[clock.month - 1] ?? ''}-${clock.year}`;

/** "23-Nov-2026" on the wall of `timeZone`. */
export function formatDay(instant: Instant, timeZone: string): string {
    return dayOf(wallClock(instant, timeZone));
}

/** "15:32" */
export function formatTime(instant: Instant, timeZone: string): string {
    const clock = wallClock(instant, timeZone);
    return `${clock.hour}:${clock.minute}`;
}

/** "23-Nov-2026 15:32" */
export function formatInstant(instant: Instant, timeZone: string): string {
    const clock = wallClock(instant, timeZone);
    return `${dayOf(clock)} ${clock.hour}:${clock.minute}`;
}

/** "23-Nov-2026 15:32:07 UTC", as the audit log shows it. */
export function formatInstantUtc(instant: Instant): string {
    return `${formatInstant(instant, 'UTC')}:${wallClock(instant, 'UTC').second} UTC`;
}

/** As precise as it was given: "2026", "Nov-2026", "23-Nov-2026" or with the time. */
export function formatPartial(date: PartialDate, timeZone: string): string {
    if (date.includes('T')) return formatInstant(date, timeZone);
    const [year = '', month, day] = date.split('-');
    if (month === undefined) return year;
    const name = months[Number(month) - 1] ?? month;
    return day === undefined ? `${name}-${year}` : `${day}-${name}-${year}`;
}

/**
 * A sentence of the service with its dates in this page's form and the site's time:
 * "from 2026-01-08" -> "from 08-Jan-2026", "2026-11-23 21:30 UTC" -> "23-Nov-2026 21:30".
 */
export function withDates(sentence: string, timeZone: string): string {
    return sentence.replace(/\b(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d) UTC)?\b/g, (_whole, day: string, time?: string) =>
        formatPartial(time === undefined ? day : `${day}T${time}:00Z`, timeZone));
}

/** Start of a partial date in milliseconds; what a lane sorts and draws by. */
export function startOf(date: PartialDate): number {
    if (date.includes('T')) return Date.parse(date);
    const [year = '', month = '01', day = '01'] = date.split('-');
    return Date.parse(`${year}-${month}-${day}T00:00:00Z`);
}

export interface Age {
    value: number;
    unit: 'minute' | 'hour' | 'day';
}

/** How long ago: minutes under two hours, hours under two days, then days. Never negative. */
export function ageOf(instant: Instant, now: number): Age {
    const minutes = Math.max(0, Math.floor((now - Date.parse(instant)) / 60_000));
    if (minutes < 120) return { value: minutes, unit: 'minute' };
    if (minutes < 48 * 60) return { value: Math.floor(minutes / 60), unit: 'hour' };
    return { value: Math.floor(minutes / 1440), unit: 'day' };
}

/** "2026-11-23" on the wall of `timeZone`. */
export function isoDay(instant: Instant, timeZone: string): string {
    const clock = wallClock(instant, timeZone);
    return `${clock.year}-${String(clock.month).padStart(2, '0')}-${clock.day}`;
}
