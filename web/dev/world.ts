// What the stand-in holds, and a call upon it.

import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Session } from '../src/api/types.ts';
import type { Clinic } from './clinic.ts';
import type { EventStreams } from './events.ts';

export interface Signed {
    personId: string;
    csrf: string;
    /** Signed in with a first password. */
    first?: boolean;
}

export interface Failure {
    path: string;
    kind: '500' | '503' | 'timeout' | 'malformed';
    times: number;
}

export interface World {
    clinic: Clinic;
    streams: EventStreams;
    sessions: Map<string, Signed>;
    failures: Failure[];
    site: Session['site'];
    requests: string[];
}

export interface Call {
    request: IncomingMessage;
    response: ServerResponse;
    method: string;
    url: URL;
    body: Record<string, unknown>;
}
