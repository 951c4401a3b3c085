/** By element of the list: the index of the row it shows. */
export type Pool = readonly number[];

/**
 * Gives the rows `wanted`, the most wanted first, to elements that show none of them, at most `atOnce` of them. An
 * element whose row has scrolled out of sight is given another: changing its text costs a fraction of making, or
 * moving, one.
 */
export function assign(pool: Pool, wanted: ReadonlySet<number>, total: number, atOnce: number): Pool {
    const shown = pool.filter((index) => index < total);
    const missing = [...wanted].filter((index) => !shown.includes(index)).slice(0, atOnce);
    const reused = shown.map((index) => (wanted.has(index) ? index : (missing.shift() ?? index)));
    return [...reused, ...missing];
}
