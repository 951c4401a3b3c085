import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { CallError } from '../api/client.ts';
import { Field } from '../parts/fields.tsx';
import { Mark } from '../parts/icons.tsx';
import { Notice } from '../parts/notice.tsx';
import { focusById, focusWork } from '../state/focus.ts';
import { place } from '../state/router.ts';
import { sessionState, signIn, signInOptions, startSession } from '../state/session.ts';
import { say } from '../text/messages.ts';

export function SignInPage(): JSX.Element {
    const options = signInOptions.value;
    const ended = place.value.page !== 'sign-in' && place.value.page !== 'worklist';
    return (
        <main class="gate" id="main" tabIndex={-1}>
            <div class="gate-card">
                <div class="gate-brand"><Mark /><h1>tonus</h1></div>
                <p class="muted">{say('signIn.lead')}</p>
                {sessionState.value === 'unavailable' ? <Unavailable /> : null}
                {ended && sessionState.value === 'out' ? <Notice tone="info">{say('signIn.ended')}</Notice> : null}
                {options?.password !== false && sessionState.value === 'out' ? <PasswordForm /> : null}
                {options?.openidUrl
                    ? <a class="button" href={options.openidUrl} target="_self">{options.openidName ?? say('signIn.openid')}</a>
                    : null}
                {options?.training ? <span class="training">{say('app.training')}</span> : null}
            </div>
            <p class="muted">{options?.siteName}</p>
        </main>
    );
}

function Unavailable(): JSX.Element {
    return (
        <Notice tone="caution" actions={(
            <button type="button" class="button" onClick={() => void startSession()}>{say('app.retry')}</button>
        )}>
            {say('signIn.unavailable')}
        </Notice>
    );
}

function PasswordForm(): JSX.Element {
    const [user, setUser] = useState('');
    const [password, setPassword] = useState('');
    const [problem, setProblem] = useState('');
    useEffect(() => focusById('field-user'), []);
    const submit = async (event: Event): Promise<void> => {
        event.preventDefault();
        setProblem('');
        try {
            await signIn(user, password);
            focusWork();
        } catch (error) {
            const wrong = error instanceof CallError && error.status === 401;
            setProblem(say(wrong ? 'signIn.failed' : 'signIn.unavailable'));
        }
    };
    return (
        <form class="gate-form" onSubmit={(event) => void submit(event)}>
            {problem ? <Notice tone="danger" urgent>{problem}</Notice> : null}
            <Field name="user" label={say('signIn.user')} value={user} autocomplete="username" onChange={setUser} />
            <Field name="password" label={say('signIn.password')} type="password" value={password}
                autocomplete="current-password" onChange={setPassword} />
            <button type="submit" class="button-primary">{say('signIn.submit')}</button>
        </form>
    );
}
