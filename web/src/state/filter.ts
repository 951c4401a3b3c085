import type { Priority, Queue, Route, WorklistFilter } from '../api/types.ts';

export const queues: Queue[] = ['mine', 'team', 'emergency', 'snoozed', 'waiting', 'returned', 'done', 'second-review'];
export const priorities: Priority[] = ['stat', 'asap', 'urgent', 'routine'];
export const routes: Route[] = ['oral', 'intrathecal', 'topical', 'unknown'];

function codes<T extends string>(text: string | null, known: readonly T[]): T[] {
    return known.filter((code) => (text ?? '').split(',').includes(code));
}

/** A filter from a URL: codes only, unknown ones are dropped. */
export function filterFrom(query: URLSearchParams): WorklistFilter {
    const queue = queues.find((name) => name === query.get('queue')) ?? 'team';
    const slugs = (name: string): string[] => (query.get(name) ?? '').split(',').filter((slug) => /^[a-z0-9-]{1,64}$/.test(slug));
    return {
        queue,
        priorities: codes(query.get('priority'), priorities),
        routes: codes(query.get('route'), routes),
        rules: slugs('rule'),
        effects: slugs('effect'),
    };
}

/** The query string of a filter, "" for the default one. */
export function filterQuery(filter: WorklistFilter): string {
    const parts: string[] = [];
    if (filter.queue !== 'team') parts.push(`queue=${filter.queue}`);
    if (filter.priorities.length > 0) parts.push(`priority=${filter.priorities.join(',')}`);
    if (filter.routes.length > 0) parts.push(`route=${filter.routes.join(',')}`);
    if (filter.rules.length > 0) parts.push(`rule=${filter.rules.join(',')}`);
    if (filter.effects?.length) parts.push(`effect=${filter.effects.join(',')}`);
    return parts.length > 0 ? `?${parts.join('&')}` : '';
}

export function isNarrowed(filter: WorklistFilter, text: string): boolean {
    return filter.priorities.length + filter.routes.length + filter.rules.length + (filter.effects?.length ?? 0) > 0 || text !== '';
}
