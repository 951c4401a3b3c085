import { signal } from '@preact/signals';

const query = window.matchMedia('(max-width: 47.99rem)');

/** A phone, or a page at 400 %: one column, little room. */
export const narrow = signal(query.matches);

query.addEventListener('change', () => {
    narrow.value = query.matches;
});
