import type { EffectCount, Person, Priority, Queue, QueueCounts, WorklistQuery, WorklistRow, WorklistWindow } from '../src/api/types.ts';
import type { Clinic, Flag } from './clinic.ts';

const rank: Record<Priority, number> = { stat: 0, asap: 1, urgent: 2, routine: 3 };
const closed = new Set(['confirmed', 'dismissed', 'merged', 'cleared']);

export const isClosed = (flag: Flag): boolean => closed.has(flag.state);

function belongs(flag: Flag, queue: Queue, me: Person): boolean {
    // It draws no sample.
    if (queue === 'second-review') return false;
    if (queue === 'done') return isClosed(flag);
    if (isClosed(flag)) return false;
    const active = flag.state !== 'snoozed' && flag.state !== 'waiting';
    switch (queue) {
        case 'mine': return active && (flag.owner?.id === me.id || flag.lease?.holder.id === me.id);
        case 'team': return active;
        case 'emergency': return active && flag.priority === 'stat';
        case 'snoozed': return flag.state === 'snoozed';
        case 'waiting': return flag.state === 'waiting';
        case 'returned': return active && ['returned', 'more-evidence', 'reopened'].includes(flag.reason);
    }
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en');

function matches(flag: Flag, query: WorklistQuery): boolean {
    const { priorities, routes, rules, text } = query;
    if (priorities.length > 0 && !priorities.includes(flag.priority)) return false;
    if (routes.length > 0 && !routes.includes(flag.story.route)) return false;
    if (query.effects?.length && !query.effects.some((effect) => flag.story.effects.includes(effect))) return false;
    if (rules.length > 0 && !rules.includes(flag.story.rule.id)) return false;
    if (text === '') return true;
    const wanted = fold(text);
    const { family, given, born, identifiers } = flag.patient;
    return [family, given].some((name) => fold(name).startsWith(wanted)) || born === text
        || identifiers.some((one) => one.value.replaceAll(' ', '').includes(text.replaceAll(' ', '')));
}

const titleOf = (effect: string): string => effect.charAt(0).toUpperCase() + effect.slice(1);

export function rowOf(flag: Flag, clinic: Clinic): WorklistRow {
    return {
        id: flag.id, priority: flag.priority, title: flag.title, rule: flag.story.rule.id, route: flag.story.route,
        patientName: `${flag.patient.family.toLocaleUpperCase('en')}, ${flag.patient.given}`, born: flag.patient.born,
        raisedAt: clinic.instant(flag.raisedAt), evidenceCount: flag.evidence.length,
        effects: flag.story.effects.map(titleOf), state: flag.state, reason: flag.reason,
        owner: flag.owner, reviewer: flag.lease?.holder ?? null,
        dueAt: flag.snoozedUntil === null ? null : clinic.instant(flag.snoozedUntil),
    };
}

export function worklist(clinic: Clinic, query: WorklistQuery, me: Person): WorklistWindow {
    clinic.settle();
    const flags = [...clinic.flags.values()];
    const queues = Object.fromEntries(
        (['mine', 'team', 'emergency', 'snoozed', 'waiting', 'returned', 'done'] as const)
            .map((queue) => [queue, flags.filter((flag) => belongs(flag, queue, me)).length]),
    ) as QueueCounts;
    const inQueue = flags.filter((flag) => belongs(flag, query.queue, me));
    const found = inQueue.filter((flag) => matches(flag, query)).sort((left, right) =>
        query.queue === 'done'
            ? right.decidedAt - left.decidedAt
            : rank[left.priority] - rank[right.priority] || left.raisedAt - right.raisedAt || (left.id < right.id ? -1 : 1));
    const counts = new Map<string, { rule: string; title: string; count: number }>();
    for (const flag of inQueue.filter((one) => matches(one, { ...query, rules: [] }))) {
        const { id, title } = flag.story.rule;
        const entry = counts.get(id) ?? { rule: id, title, count: 0 };
        entry.count += 1;
        counts.set(id, entry);
    }
    return {
        asOf: clinic.instant(), total: found.length, queues, engine: clinic.engine,
        ruleCounts: [...counts.values()].sort((left, right) => right.count - left.count),
        offset: query.offset, rows: found.slice(query.offset, query.offset + Math.min(100, query.limit)).map((flag) => rowOf(flag, clinic)),
    };
}

export function effectsIn(clinic: Clinic, queue: Queue, me: Person): { effects: EffectCount[] } {
    const counts = new Map<string, number>();
    for (const flag of clinic.flags.values()) {
        if (belongs(flag, queue, me)) for (const effect of flag.story.effects) counts.set(effect, (counts.get(effect) ?? 0) + 1);
    }
    return {
        effects: [...counts].sort((left, right) => right[1] - left[1])
            .map(([effect, count]) => ({ effect, title: titleOf(effect), count })),
    };
}
