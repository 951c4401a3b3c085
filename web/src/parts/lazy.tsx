import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { say } from '../text/messages.ts';
import { Notice, Placeholder } from './notice.tsx';

/** A part whose script is fetched when it is first shown. */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>): (props: P) => JSX.Element {
    let ready: ComponentType<P> | null = null;
    return function LazyPart(props: P): JSX.Element {
        const [failed, setFailed] = useState(false);
        const [round, setRound] = useState(0);
        useEffect(() => {
            // It may have come between this part's first drawing and now.
            if (ready) {
                setRound((count) => count + 1);
                return;
            }
            load().then(
                (component) => {
                    ready = component;
                    setFailed(false);
                    setRound((count) => count + 1);
                },
                () => setFailed(true),
            );
        }, [failed]);
        if (ready) {
            const Ready = ready;
            return <Ready key={round} {...props} />;
        }
        if (!failed) return <Placeholder lines={8} />;
        return (
            <Notice tone="caution" actions={(
                <button type="button" class="button" onClick={() => setFailed(false)}>{say('app.retry')}</button>
            )}>
                {say('signIn.unavailable')}
            </Notice>
        );
    };
}
