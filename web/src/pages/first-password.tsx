import type { JSX } from 'preact';

import { Mark } from '../parts/icons.tsx';
import { PasswordForm } from '../parts/password-form.tsx';
import { session, signOut } from '../state/session.ts';
import { say } from '../text/messages.ts';

/** All there is for somebody who signed in with a first password. */
export function FirstPasswordPage(): JSX.Element {
    return (
        <main class="gate" id="main" tabIndex={-1}>
            <div class="gate-card">
                <Mark />
                <h1>{say('password.first.title')}</h1>
                <p class="muted">{say('password.first.lead')}</p>
                <p><b>{session.value?.me.name}</b></p>
                <PasswordForm currentLabel={say('password.first.current')} />
                <button type="button" class="button-plain" onClick={() => void signOut()}>{say('app.signOut')}</button>
            </div>
        </main>
    );
}
