import { useEffect, useState } from 'preact/hooks';

import { CallError } from '../api/client.ts';

export interface Loading<T> {
    data: T | null;
    failed: CallError | null;
    busy: boolean;
    again: () => void;
}

/** Loads when `inputs` change; what was there stays until the new answer comes. */
export function useLoad<T>(load: () => Promise<T>, inputs: readonly unknown[]): Loading<T> {
    const [state, setState] = useState<{ data: T | null; failed: CallError | null; busy: boolean }>(
        { data: null, failed: null, busy: true },
    );
    const [round, setRound] = useState(0);
    useEffect(() => {
        let current = true;
        setState((before) => ({ ...before, busy: true }));
        load().then(
            (data) => { if (current) setState({ data, failed: null, busy: false }); },
            (error: unknown) => {
                if (current && error instanceof CallError) setState((before) => ({ ...before, failed: error, busy: false }));
            },
        );
        return () => { current = false; };
    }, [...inputs, round]);
    return { ...state, again: () => setRound(round + 1) };
}
