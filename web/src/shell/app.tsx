import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';

import { announcement, alertText } from '../state/live.ts';
import { place, type PageName } from '../state/router.ts';
import { locked, sessionState } from '../state/session.ts';
import { say, type MessageKey } from '../text/messages.ts';
import { AuditPage } from '../pages/audit.tsx';
import { PatientsPage } from '../pages/patients.tsx';
import { PreferencesPage } from '../pages/preferences.tsx';
import { RulePage } from '../pages/rule.tsx';
import { RulesPage } from '../pages/rules.tsx';
import { SignInPage } from '../pages/sign-in.tsx';
import { SystemPage } from '../pages/system.tsx';
import { TimelinePage } from '../pages/timeline.tsx';
import { UnknownPage } from '../pages/unknown.tsx';
import { WorklistPage } from '../pages/worklist.tsx';
import { Banners } from './banners.tsx';
import { DoneBar } from './done-bar.tsx';
import { Header } from './header.tsx';
import { LockScreen, LockWarning } from './lock.tsx';
import { Palette } from './palette.tsx';
import { KeysDialog } from './keys.tsx';
import { PrintFrame } from './print-frame.tsx';

/** The title names the page, never the patient. */
const titles: Record<PageName, MessageKey> = {
    worklist: 'page.worklist', flag: 'page.review', patients: 'page.patients', timeline: 'page.timeline',
    rules: 'page.rules', rule: 'page.rule', audit: 'page.audit', system: 'page.system',
    preferences: 'page.preferences', 'sign-in': 'page.signIn', unknown: 'app.name',
};

export function App(): JSX.Element {
    const signedIn = sessionState.value === 'in';
    const page = signedIn ? place.value.page : 'sign-in';
    useEffect(() => {
        document.title = `${say(titles[page])} - tonus`;
    });
    return (
        <>
            {frame(signedIn)}
            <div class="hidden" role="status" aria-live="polite">{announcement.value}</div>
            <div class="hidden" role="alert">{alertText.value}</div>
        </>
    );
}

function frame(signedIn: boolean): JSX.Element | null {
    if (sessionState.value === 'starting') return null;
    if (!signedIn) return <SignInPage />;
    if (locked.value) return <LockScreen />;
    return (
        <div class="frame">
            <a class="skip" href="#list" onClick={skipTo('list')}>{say('app.skip.list')}</a>
            <a class="skip" href="#review" onClick={skipTo('review')}>{say('app.skip.review')}</a>
            <a class="skip" href="#actions" onClick={skipTo('actions')}>{say('app.skip.actions')}</a>
            <Header />
            <Banners />
            <Page name={place.value.page} id={place.value.id} />
            <DoneBar />
            <Palette />
            <KeysDialog />
            <LockWarning />
            <PrintFrame />
        </div>
    );
}

function skipTo(id: string) {
    return (event: Event): void => {
        event.preventDefault();
        (document.getElementById(id) ?? document.getElementById('main'))?.focus();
    };
}

function Page({ name, id }: { name: PageName; id: string }): JSX.Element {
    switch (name) {
        case 'worklist':
        case 'sign-in':
            return <WorklistPage flag={null} />;
        case 'flag':
            return <WorklistPage flag={id} />;
        case 'patients':
            return <PatientsPage />;
        case 'timeline':
            return <TimelinePage key={id} patient={id} />;
        case 'rules':
            return <RulesPage />;
        case 'rule':
            return <RulePage key={id} rule={id} />;
        case 'audit':
            return <AuditPage />;
        case 'system':
            return <SystemPage />;
        case 'preferences':
            return <PreferencesPage />;
        case 'unknown':
            return <UnknownPage />;
    }
}
