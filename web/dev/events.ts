import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Clinic } from './clinic.ts';

interface Past {
    id: number;
    text: string;
}

const kept = 1000;

/** Server-sent events with ids, resumption and a heartbeat. */
export class EventStreams {
    private past: Past[] = [];
    private next = 1;
    private open = new Set<ServerResponse>();

    constructor(clinic: Clinic) {
        clinic.listeners.push((event, data) => {
            const entry = { id: this.next, text: `id: ${this.next}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n` };
            this.next += 1;
            this.past.push(entry);
            if (this.past.length > kept) this.past.shift();
            for (const response of this.open) response.write(entry.text);
        });
        setInterval(() => {
            for (const response of this.open) response.write(':\n\n');
        }, 15_000).unref();
    }

    get count(): number {
        return this.open.size;
    }

    serve(request: IncomingMessage, response: ServerResponse, after: string | null): void {
        response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
        const last = Number(request.headers['last-event-id'] ?? after ?? Number.NaN);
        const oldest = this.past[0]?.id ?? this.next;
        if (Number.isNaN(last)) response.write(`id: ${this.next - 1}\nevent: ready\ndata: {}\n\n`);
        else if (last + 1 < oldest) response.write(`id: ${this.next - 1}\nevent: gap\ndata: {}\n\n`);
        else for (const entry of this.past.filter((one) => one.id > last)) response.write(entry.text);
        this.open.add(response);
        response.on('close', () => this.open.delete(response));
    }

    /** As a network that fails: every stream ends. */
    drop(): void {
        for (const response of this.open) response.destroy();
    }
}
