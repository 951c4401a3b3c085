// A frame that draws a screen of rows at once keeps a slow computer for longer than a key press may wait: it draws as
// many as it has time for, the next one others.

const least = 2;
const most = 24;
/** Milliseconds, of the 50 from which on a browser calls a task long. */
const quick = 16;
const slow = 28;

let rows = 4;

export const rowsAFrame = (): number => rows;

/** Told how long the frame took that has just begun: fewer rows after a slow one, more again while they are quick. */
export function learn(took: number): void {
    if (took > slow) rows = Math.max(least, Math.floor(rows / 2));
    else if (took < quick) rows = Math.min(most, rows + 1);
}

/** To be called as a frame begins. */
export function timeFrame(): void {
    const begun = performance.now();
    // Runs when the frame is laid out and painted.
    window.setTimeout(() => learn(performance.now() - begun));
}
