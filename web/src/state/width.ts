import { signal, type Signal } from '@preact/signals';

function follow(media: string): Signal<boolean> {
    const query = window.matchMedia(media);
    const matches = signal(query.matches);
    query.addEventListener('change', () => {
        matches.value = query.matches;
    });
    return matches;
}

/** A phone, or a page at 400 %: one column, little room. */
export const narrow = follow('(max-width: 47.99rem)');
/** List and review side by side. */
export const sideBySide = follow('(min-width: 75rem)');
