import type { JSX } from 'preact';

import { Empty } from '../parts/notice.tsx';
import { firstPage } from '../state/access.ts';
import { session } from '../state/session.ts';
import { say } from '../text/messages.ts';

/** For an address that is not a page, or not one of this role. */
export function UnknownPage({ text }: { text: string }): JSX.Element {
    const first = firstPage(session.value?.roles ?? []);
    return (
        <main class="page" id="main" tabIndex={-1}>
            <Empty title={text}>
                <a class="button" href={first}>{say('app.first')}</a>
            </Empty>
        </main>
    );
}
