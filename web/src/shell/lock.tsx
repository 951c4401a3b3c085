import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { CallError } from '../api/client.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Field } from '../parts/fields.tsx';
import { Mark } from '../parts/icons.tsx';
import { focusById, focusWork } from '../state/focus.ts';
import { lockWarning, stayActive } from '../state/idle.ts';
import { form } from '../state/review.ts';
import { session, signOut, unlock } from '../state/session.ts';
import { say } from '../text/messages.ts';

/** Takes the place of every page, so no patient text stays in the document. */
export function LockScreen(): JSX.Element {
    const [password, setPassword] = useState('');
    const [problem, setProblem] = useState('');
    useEffect(() => focusById('field-password'), []);
    const submit = async (event: Event): Promise<void> => {
        event.preventDefault();
        try {
            await unlock(password);
            if (form.value) focusById('decision-form');
            else focusWork();
            stayActive();
        } catch (error) {
            const wrong = error instanceof CallError && error.status === 401;
            setProblem(say(wrong ? 'signIn.failed' : 'signIn.unavailable'));
        }
    };
    return (
        <main class="gate" id="main" tabIndex={-1}>
            <form class="gate-card" onSubmit={(event) => void submit(event)}>
                <Mark />
                <h1>{say('lock.title')}</h1>
                <p class="muted">{say('lock.lead')}</p>
                <p><b>{session.value?.me.name}</b></p>
                <input hidden readOnly autocomplete="username" value={session.value?.me.name ?? ''} />
                {session.value?.external
                    ? <a class="button" href="/review/oidc/start" target="_self">{say('signIn.openid')}</a>
                    : (
                        <>
                            <Field name="password" label={say('signIn.password')} type="password" value={password}
                                autocomplete="current-password" problem={problem || undefined} onChange={setPassword} />
                            <button type="submit" class="button-primary">{say('lock.unlock')}</button>
                        </>
                    )}
                <button type="button" class="button-plain" onClick={() => void signOut()}>{say('app.signOut')}</button>
            </form>
        </main>
    );
}

export function LockWarning(): JSX.Element | null {
    const seconds = lockWarning.value;
    if (seconds === null) return null;
    return (
        <Dialog title={say('lock.soon')} onClose={stayActive}>
            <p>{say('lock.warning', { n: seconds })}</p>
            <button type="button" class="button-primary" onClick={stayActive}>{say('lock.stay')}</button>
        </Dialog>
    );
}
