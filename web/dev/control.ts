// What tests may do to the clinic from outside: POST /dev/<verb>.

import type { EngineStatus } from '../src/api/types.ts';
import { segments, stories } from './stories.ts';
import type { Failure, World } from './world.ts';

type Verb = (world: World, body: Record<string, unknown>) => unknown;

const verbs: Record<string, Verb> = {
    reset: (world, body) => {
        world.clinic.reset(Number(body['flags'] ?? 214));
        world.failures = [];
        world.sessions.clear();
        world.requests = [];
        Object.assign(world.site, { timeZone: 'Europe/London', idleLockSeconds: 600 }, body['site'] ?? {});
    },
    raise: (world, body) => {
        const story = stories[Number(body['story'] ?? 3)] ?? stories[3];
        if (!story) throw new Error('no story');
        const words = body['words'] ? { words: segments(String(body['words'])) } : {};
        const patient = body['patientOf'] ? world.clinic.flag(String(body['patientOf'])).patient : undefined;
        return { id: world.clinic.raise({ ...story, ...words }, undefined, true, patient).id };
    },
    report: (world, body) => world.clinic.addEvidence(String(body['flag']), {
        sentence: 'New message in the patient portal', segments: segments(String(body['words'] ?? '[effect:Worse] today')),
    }),
    advance: (world, body) => world.clinic.advance(Number(body['seconds'])),
    engine: (world, body) => {
        const status = body['status'] as EngineStatus;
        world.clinic.engine = { status, lastRunAt: world.clinic.instant(), silent: status === 'no-data' ? ['Laboratory feed'] : [] };
        world.clinic.tell('engine', { status, lastRunAt: world.clinic.engine.lastRunAt });
    },
    fail: (world, body) => {
        world.failures.push({ path: String(body['path']), kind: body['kind'] as Failure['kind'], times: Number(body['times'] ?? 1) });
    },
    drop: (world) => world.streams.drop(),
    breakChain: (world, body) => {
        world.clinic.chainBrokenAt = Number(body['at']);
    },
    state: (world, body) => {
        const flag = body['flag'] ? world.clinic.flag(String(body['flag'])) : null;
        return {
            audit: world.clinic.audit, outbox: world.clinic.outbox, requests: world.requests, streams: world.streams.count,
            flag: flag && {
                state: flag.state, priority: flag.priority, owner: flag.owner, evidence: flag.evidence.length, words: flag.evidence.map((item) => item.segments),
                drafts: [...flag.drafts.values()],
            },
            names: [...world.clinic.flags.values()].slice(0, 50).map((one) => one.patient.family),
        };
    },
};

export async function control(world: World, verb: string, body: Record<string, unknown>): Promise<unknown> {
    const run = verbs[verb];
    if (!run) throw new Error(`no such verb: ${verb}`);
    return await run(world, body);
}
