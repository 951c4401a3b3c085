import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { Preferences } from '../api/types.ts';
import { Choices } from '../parts/fields.tsx';
import { Notice } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { announce } from '../state/live.ts';
import { PasswordForm } from '../parts/password-form.tsx';
import { preferences, savePreferences, signOutEverywhere } from '../state/session.ts';
import { say } from '../text/messages.ts';

/** Kept at the service with the user, never in this browser. */
export function PreferencesPage(): JSX.Element {
    const [failed, setFailed] = useState(false);
    const current = preferences.value;
    const change = (next: Partial<Preferences>): void => {
        savePreferences(next).then(
            () => {
                setFailed(false);
                announce(say('preferences.saved'));
            },
            () => setFailed(true),
        );
    };
    return (
        <Page title={say('page.preferences')}>
            {failed ? <Notice tone="danger" urgent>{say('preferences.error')}</Notice> : null}
            <section class="card preferences">
                <Choices name="appearance" legend={say('preferences.appearance')} value={current.appearance} compact
                    choices={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: say(`preferences.appearance.${value}`) }))}
                    onChange={(value) => change({ appearance: value as Preferences['appearance'] })} />
                <Choices name="language" legend={say('preferences.language')} value={current.language} compact
                    choices={(['en-GB', 'en-US'] as const).map((value) => ({ value, label: say(`preferences.language.${value}`) }))}
                    onChange={(value) => change({ language: value as Preferences['language'] })} />
                <Choices name="singleKeys" legend={say('preferences.keys')} value={current.singleKeys ? 'on' : 'off'} compact
                    choices={(['on', 'off'] as const).map((value) => ({ value, label: say(`preferences.keys.${value}`) }))}
                    onChange={(value) => change({ singleKeys: value === 'on' })} />
                <Choices name="pagesView" legend={say('preferences.list')} value={current.pagesView ? 'pages' : 'grid'} compact
                    choices={[{ value: 'grid', label: say('list.view.grid') }, { value: 'pages', label: say('preferences.list.pages') }]}
                    onChange={(value) => change({ pagesView: value === 'pages' })} />
            </section>
            <SignInCard />
        </Page>
    );
}

/** The password of one's own, and the way out of a browser that was left signed in elsewhere. */
function SignInCard(): JSX.Element {
    const [failed, setFailed] = useState(false);
    return (
        <section class="card preferences" aria-label={say('password.title')}>
            <h2>{say('password.title')}</h2>
            <PasswordForm currentLabel={say('password.current')} onDone={() => announce(say('password.changed'))} />
            <h3>{say('password.everywhere')}</h3>
            <p class="muted">{say('password.everywhere.lead')}</p>
            {failed ? <Notice tone="danger" urgent>{say('password.everywhere.failed')}</Notice> : null}
            <p>
                <button type="button" class="button" onClick={() => void signOutEverywhere().catch(() => setFailed(true))}>
                    {say('password.everywhere')}
                </button>
            </p>
        </section>
    );
}
