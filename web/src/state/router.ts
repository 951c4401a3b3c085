import { computed, signal } from '@preact/signals';

export type PageName =
    | 'worklist' | 'flag' | 'patients' | 'timeline' | 'rules' | 'rule' | 'audit' | 'system' | 'preferences'
    | 'sign-in' | 'unknown';

export interface Place {
    page: PageName;
    id: string;
    query: URLSearchParams;
}

const patterns: [RegExp, PageName][] = [
    [/^\/(?:worklist)?$/, 'worklist'],
    [/^\/flags\/([A-Za-z0-9.-]{1,64})$/, 'flag'],
    [/^\/patients$/, 'patients'],
    [/^\/patients\/([A-Za-z0-9.~-]{1,64})\/timeline$/, 'timeline'],
    [/^\/rules$/, 'rules'],
    [/^\/rules\/([a-z0-9-]{1,64})(?:\/backtest)?$/, 'rule'],
    [/^\/audit$/, 'audit'],
    [/^\/system$/, 'system'],
    [/^\/preferences$/, 'preferences'],
    [/^\/sign-in$/, 'sign-in'],
];

export function parsePlace(url: string): Place {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    for (const [pattern, page] of patterns) {
        const match = pattern.exec(pathname);
        if (match) return { page, id: match[1] ?? '', query: searchParams };
    }
    return { page: 'unknown', id: '', query: searchParams };
}

const location = signal(typeof window === 'undefined' ? '/' : window.location.pathname + window.location.search);

export const place = computed(() => parsePlace(location.value));

/** Whether there is a page of this site to go back to. */
let pushed = false;

/** Opens a page of this site. `replace` keeps one entry in the history, as filters do. */
export function go(url: string, how: 'push' | 'replace' = 'push'): void {
    if (url === location.value) return;
    pushed ||= how === 'push';
    if (how === 'push') window.history.pushState(null, '', url);
    else window.history.replaceState(null, '', url);
    location.value = url;
}

export function startRouter(): void {
    window.addEventListener('popstate', () => {
        location.value = window.location.pathname + window.location.search;
    });
    // Escape leads back from the pages that a review leads to.
    window.addEventListener('keydown', (event) => {
        const page = place.value.page;
        if (event.key !== 'Escape' || event.defaultPrevented || !pushed || (page !== 'timeline' && page !== 'rule')) return;
        if (!document.querySelector('dialog[open], details.menu[open], :is(input, textarea, select):focus')) window.history.back();
    });
    document.addEventListener('click', (event) => {
        const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
        const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
        const href = link?.getAttribute('href') ?? '';
        if (!link || !plain || event.defaultPrevented || !href.startsWith('/') || link.hasAttribute('target')) return;
        event.preventDefault();
        go(href);
    });
}
