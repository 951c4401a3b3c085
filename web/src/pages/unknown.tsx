import type { JSX } from 'preact';

import { Empty } from '../parts/notice.tsx';
import { say } from '../text/messages.ts';

export function UnknownPage(): JSX.Element {
    return (
        <main class="page" id="main" tabIndex={-1}>
            <Empty title={say('app.notFound')} hint={say('app.notFound.hint')}>
                <a class="button" href="/worklist">{say('page.worklist')}</a>
            </Empty>
        </main>
    );
}
