// One event stream per browser: over HTTP/1.1 six streams are the ceiling, so the tab that holds the lock
// reads the stream and tells the others. When it closes, the lock passes on and the next tab resumes
// after the last event any of them saw.

import type { ChangeEvent, EngineEvent } from './types.ts';

export type StreamState = 'connecting' | 'open' | 'lost';

export interface StreamHandlers {
    change: (event: ChangeEvent) => void;
    engine: (event: EngineEvent) => void;
    /** Events may have been missed: fetch everything again. */
    gap: () => void;
    /** The stream begins: what came between the first load and now was not told. */
    begun: () => void;
    /** There is no stream: look for yourself. */
    look: () => void;
    state: (state: StreamState) => void;
}

type Message =
    | { kind: 'change'; id: string; data: ChangeEvent }
    | { kind: 'engine'; id: string; data: EngineEvent }
    | { kind: 'gap'; id: string }
    | { kind: 'state'; state: StreamState }
    | { kind: 'hello' };

/** Where the tabs cannot agree on a leader, each asks by itself, less often while nobody looks. */
function poll(handlers: StreamHandlers): () => void {
    let timer = 0;
    const ask = (): void => {
        handlers.look();
        timer = window.setTimeout(ask, document.hidden ? 60_000 : 15_000);
    };
    ask();
    handlers.state('open');
    return () => window.clearTimeout(timer);
}

export function listen(handlers: StreamHandlers): () => void {
    // Only HTTPS and this computer itself have locks, whatever the type says.
    if (!('locks' in navigator)) return poll(handlers);
    const channel = new BroadcastChannel('tonus-events');
    const stop = new AbortController();
    let lastId = '';
    let source: EventSource | null = null;
    let state: StreamState = 'connecting';

    const receive = (message: Message): void => {
        if ('id' in message && message.id) lastId = message.id;
        if (message.kind === 'change') handlers.change(message.data);
        else if (message.kind === 'engine') handlers.engine(message.data);
        else if (message.kind === 'gap') handlers.gap();
        else if (message.kind === 'state') handlers.state(message.state);
        else if (source) channel.postMessage({ kind: 'state', state } satisfies Message);
    };
    const tell = (message: Message): void => {
        receive(message);
        channel.postMessage(message);
    };
    const setState = (next: StreamState): void => {
        state = next;
        tell({ kind: 'state', state });
    };

    const open = (): void => {
        source = new EventSource(lastId ? `/events?after=${encodeURIComponent(lastId)}` : '/events');
        source.onopen = () => {
            setState('open');
            if (lastId === '') handlers.begun();
        };
        source.onerror = () => {
            setState('lost');
            // A closed source does not retry by itself (an HTTP error, a proxy's answer).
            if (source?.readyState === EventSource.CLOSED) retry();
        };
        const on = (name: 'change' | 'engine' | 'gap'): void => {
            source?.addEventListener(name, (event: MessageEvent<string>) => {
                const data: unknown = JSON.parse(event.data);
                tell({ kind: name, id: event.lastEventId, data } as Message);
            });
        };
        on('change');
        on('engine');
        on('gap');
    };
    const retry = (): void => {
        if (stop.signal.aborted) return;
        window.setTimeout(() => {
            if (!stop.signal.aborted) open();
        }, 3000);
    };
    const lead = (): Promise<void> =>
        new Promise((resolve) => {
            open();
            stop.signal.addEventListener('abort', () => {
                source?.close();
                resolve();
            });
        });

    channel.onmessage = (event: MessageEvent<Message>) => receive(event.data);
    channel.postMessage({ kind: 'hello' } satisfies Message);
    navigator.locks.request('tonus-events', { signal: stop.signal }, lead).catch(() => undefined);
    return () => {
        stop.abort();
        channel.close();
    };
}
