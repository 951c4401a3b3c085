import type { ComponentChildren, JSX } from 'preact';

import { say } from '../text/messages.ts';
import type { Loading } from './loader.tsx';
import { Notice, Placeholder } from './notice.tsx';

/** A page of one column with its heading. */
export function Page({ title, lead, tools, children }: {
    title: string; lead?: ComponentChildren; tools?: ComponentChildren; children: ComponentChildren;
}): JSX.Element {
    return (
        <main class="page" id="main" tabIndex={-1}>
            <header class="page-head">
                <div>
                    <h1>{title}</h1>
                    {lead ? <p class="muted">{lead}</p> : null}
                </div>
                {tools === undefined ? null : <div class="page-tools">{tools}</div>}
            </header>
            {children}
        </main>
    );
}

/** Placeholder, error with retry, or the data; data shown before stays under an error. */
export function Loadable<T>({ loading, error, children }: {
    loading: Loading<T>; error: string; children: (data: T) => ComponentChildren;
}): JSX.Element {
    return (
        <div aria-busy={loading.busy}>
            {loading.failed ? (
                <Notice tone="caution" actions={(
                    <button type="button" class="button" onClick={loading.again}>{say('app.retry')}</button>
                )}>{error}</Notice>
            ) : null}
            {loading.data === null ? (loading.failed ? null : <Placeholder lines={8} />) : children(loading.data)}
        </div>
    );
}
