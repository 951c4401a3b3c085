// Whether the rules run and data come in. An engine that stands still sends no events, so every page asks.

import { effect } from '@preact/signals';

import { api } from '../api/client.ts';
import { engine } from './live.ts';
import { locked, sessionState } from './session.ts';

export function watchHealth(): void {
    const ask = (): void => {
        if (sessionState.value !== 'in' || locked.value || document.hidden) return;
        api.engine().then((health) => {
            engine.value = health;
        }, () => undefined);
    };
    effect(ask);
    window.setInterval(ask, 60_000);
    document.addEventListener('visibilitychange', ask);
}
