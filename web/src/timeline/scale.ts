// Pure geometry of the timeline's lanes.

export interface TimeScale {
    from: number;
    to: number;
    width: number;
}

/** Pixels from the left edge; instants outside the range are drawn at its edge. */
export function x(scale: TimeScale, at: number): number {
    const share = (at - scale.from) / Math.max(1, scale.to - scale.from);
    return Math.max(0, Math.min(1, share)) * scale.width;
}

/** Top of a dose lane: a round number at or above every dose, so that the axis starts at zero. */
export function niceTop(values: number[]): number {
    const highest = Math.max(0, ...values);
    if (highest === 0) return 1;
    const magnitude = 10 ** Math.floor(Math.log10(highest));
    const step = [1, 1.5, 2, 3, 4, 5, 8, 10].find((one) => one * magnitude >= highest) ?? 10;
    return step * magnitude;
}

/** Height above the lane's floor of an ordinal value: its place on the scale, never a number of its own. */
export function ordinalShare(scale: readonly string[], value: string): number {
    const place = scale.indexOf(value);
    return place < 0 || scale.length < 2 ? 0 : place / (scale.length - 1);
}

const day = 86_400_000;

/** Month starts for long ranges, Mondays for short ones: at most about eight. */
export function ticks(from: number, to: number): number[] {
    const days = (to - from) / day;
    const found: number[] = [];
    if (days <= 45) {
        const start = new Date(from);
        start.setUTCHours(0, 0, 0, 0);
        start.setUTCDate(start.getUTCDate() + ((8 - start.getUTCDay()) % 7));
        for (let at = start.getTime(); at <= to; at += 7 * day) found.push(at);
        return found;
    }
    const step = Math.max(1, Math.ceil(days / 30 / 7));
    const date = new Date(from);
    const month = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1));
    while (month.getTime() <= to) {
        found.push(month.getTime());
        month.setUTCMonth(month.getUTCMonth() + step);
    }
    return found;
}
