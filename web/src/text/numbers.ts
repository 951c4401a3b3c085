const format = new Intl.NumberFormat('en-GB');

/** "1,204": groups of three from 1,000 on, in every language (NHS CUI). */
export const grouped = (count: number): string => format.format(count);
