import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { say, type MessageKey } from '../text/messages.ts';
import { Notice, Placeholder } from './notice.tsx';
import { Page } from './page.tsx';

/** A part whose script is fetched when it is first shown; `title` heads a whole page until then. */
export function lazyPart<P extends object>(
    load: () => Promise<ComponentType<P>>, title?: MessageKey,
): (props: P) => JSX.Element {
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
        const waiting = failed ? (
            <Notice tone="caution" actions={(
                <button type="button" class="button" onClick={() => setFailed(false)}>{say('app.retry')}</button>
            )}>
                {say('signIn.unavailable')}
            </Notice>
        ) : <Placeholder lines={8} />;
        return title ? <Page title={say(title)}>{waiting}</Page> : waiting;
    };
}
