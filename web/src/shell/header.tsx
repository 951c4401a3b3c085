import type { JSX } from 'preact';

import { Icon, Mark } from '../parts/icons.tsx';
import { areasOf, firstPage } from '../state/access.ts';
import { paletteOpen } from '../state/commands.ts';
import { locked, session, signOut, site } from '../state/session.ts';
import { place } from '../state/router.ts';
import { loaded } from '../state/worklist.ts';
import { say } from '../text/messages.ts';
import { grouped } from '../text/numbers.ts';

export function Header(): JSX.Element {
    const me = session.value?.me;
    const waiting = loaded.value?.queues.team;
    return (
        <header class="header">
            <a class="brand" href={firstPage(session.value?.roles ?? [])}><Mark /><span>tonus</span></a>
            <nav class="tabs" aria-label={say('app.navigation')}>
                {areasOf(session.value?.roles ?? []).map((tab) => (
                    <a key={tab.url} href={tab.url} class="tab"
                        aria-current={tab.pages.includes(place.value.page) ? 'page' : undefined}>
                        {say(tab.label)}
                        {tab.url === '/worklist' && waiting !== undefined
                            ? <span class="count">{grouped(waiting)}</span>
                            : null}
                    </a>
                ))}
            </nav>
            {site.value.training ? <span class="training">{say('app.training')}</span> : null}
            <button type="button" class="palette-button" onClick={() => { paletteOpen.value = true; }}>
                <Icon name="search" />
                <span>{say('palette.title')}</span>
                <kbd>Ctrl+K</kbd>
            </button>
            {me ? <Account name={me.name} role={say(`role.${me.role}`)} /> : null}
        </header>
    );
}

function Account({ name, role }: { name: string; role: string }): JSX.Element {
    const initials = name.split(/[\s.]+/).filter((part) => /^[A-Z]/.test(part) && part !== 'Dr')
        .map((part) => part[0]).slice(0, 2).join('');
    return (
        <details class="account menu">
            <summary>
                <span class="avatar">{initials}</span>
                <span class="hidden">, {say('app.account', { name })}</span>
            </summary>
            <div class="menu-panel">
                <p class="menu-head"><b>{name}</b><span class="muted">{role}</span></p>
                <a class="menu-item" href="/preferences">{say('page.preferences')}</a>
                <button type="button" class="menu-item" onClick={() => { locked.value = true; }}>
                    {say('app.lock')}
                </button>
                <button type="button" class="menu-item" onClick={() => void signOut()}>{say('app.signOut')}</button>
            </div>
        </details>
    );
}
