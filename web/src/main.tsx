import { render } from 'preact';

import { App } from './shell/app.tsx';
import { watchFaults } from './state/faults.ts';
import { startClock } from './state/clock.ts';
import { startOnline } from './state/live.ts';
import { followPrints } from './state/print.ts';
import { startRouter } from './state/router.ts';
import { followPreferences, startSession } from './state/session.ts';
import { followStream } from './state/stream.ts';
import { watchHealth } from './state/health.ts';
import { followFilter } from './state/worklist.ts';
import { startIdleLock } from './state/idle.ts';

const root = document.getElementById('app');
if (root) {
    startClock();
    startOnline();
    startRouter();
    followPreferences();
    followFilter();
    followStream();
    watchHealth();
    startIdleLock();
    followPrints();
    watchFaults();
    render(<App />, root);
    void startSession();
}
