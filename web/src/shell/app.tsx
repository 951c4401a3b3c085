import type { JSX } from 'preact';
import { useEffect, useErrorBoundary } from 'preact/hooks';

import { Empty } from '../parts/notice.tsx';
import { lazyPart } from '../parts/lazy.tsx';
import { mayOpen } from '../state/access.ts';
import { reportFault } from '../state/faults.ts';
import { announcement, alertText } from '../state/live.ts';
import { place, type PageName } from '../state/router.ts';
import { form, review } from '../state/review.ts';
import { locked, session, sessionState } from '../state/session.ts';
import { say, type MessageKey } from '../text/messages.ts';
import { FirstPasswordPage } from '../pages/first-password.tsx';
import { SignInPage } from '../pages/sign-in.tsx';
import { UnknownPage } from '../pages/unknown.tsx';
import { WorklistPage } from '../pages/worklist.tsx';
import { Banners } from './banners.tsx';
import { DoneBar } from './done-bar.tsx';
import { Header } from './header.tsx';
import { LockScreen, LockWarning } from './lock.tsx';
import { Palette } from './palette.tsx';
import { KeysDialog } from './keys.tsx';
import { PrintFrame } from './print-frame.tsx';

// The worklist and the review are what a clinician waits for; the other pages come when they are opened.
const more = () => import('../pages/more.ts');
const AuditPage = lazyPart(async () => (await more()).AuditPage, 'page.audit');
const PatientsPage = lazyPart(async () => (await more()).PatientsPage, 'page.patients');
const PreferencesPage = lazyPart(async () => (await more()).PreferencesPage, 'page.preferences');
const RulePage = lazyPart(async () => (await more()).RulePage, 'page.rule');
const RulesPage = lazyPart(async () => (await more()).RulesPage, 'page.rules');
const SystemPage = lazyPart(async () => (await more()).SystemPage, 'page.system');
const TimelinePage = lazyPart(async () => (await more()).TimelinePage, 'page.timeline');

/** The title names the page, never the patient. */
const titles: Record<PageName, MessageKey> = {
    worklist: 'page.worklist', flag: 'page.review', patients: 'page.patients', timeline: 'page.timeline',
    rules: 'page.rules', rule: 'page.rule', audit: 'page.audit', system: 'page.system',
    preferences: 'page.preferences', 'sign-in': 'page.signIn', unknown: 'app.name',
};

export function App(): JSX.Element {
    const [broken] = useErrorBoundary(reportFault);
    const signedIn = sessionState.value === 'in';
    const page = signedIn ? place.value.page : 'sign-in';
    const title: MessageKey = sessionState.value === 'first-password' ? 'page.password' : titles[page];
    useEffect(() => {
        document.title = `${say(title)} - tonus`;
    });
    return (
        <>
            {broken ? <Broken /> : frame(signedIn)}
            <div class="hidden" role="status" aria-live="polite">{announcement.value}</div>
            <div class="hidden" role="alert">{alertText.value}</div>
        </>
    );
}

/** A fault in the page itself: said, and the way back; what it was about is not sent or logged. */
function Broken(): JSX.Element {
    return (
        <main class="page" id="main" tabIndex={-1}>
            <Empty title={say('app.broken')}>
                <button type="button" class="button" onClick={() => window.location.reload()}>{say('app.reload')}</button>
            </Empty>
        </main>
    );
}

function frame(signedIn: boolean): JSX.Element | null {
    if (sessionState.value === 'starting') return null;
    if (sessionState.value === 'first-password') return <FirstPasswordPage />;
    if (!signedIn) return <SignInPage />;
    if (locked.value) return <LockScreen />;
    const roles = session.value?.roles ?? [];
    return (
        <div class="frame">
            <SkipLinks />
            <Header />
            <Banners />
            {mayOpen(place.value.page, roles)
                ? <Page name={place.value.page} id={place.value.id} />
                : <UnknownPage text={say('app.notYours')} />}
            <DoneBar />
            <Palette />
            <KeysDialog />
            <LockWarning />
            <PrintFrame />
        </div>
    );
}

/** Only to what is on the page now. */
function SkipLinks(): JSX.Element {
    const { page } = place.value;
    const hasList = page === 'worklist' || page === 'flag';
    const link = (id: string, text: string): JSX.Element => (
        <a class="skip" href={`#${id}`} onClick={(event) => {
            event.preventDefault();
            const target = document.getElementById(id);
            (target?.querySelector<HTMLElement>('.row[tabindex="0"]') ?? target)?.focus();
        }}>{text}</a>
    );
    return (
        <nav aria-label={say('app.skips')}>
            {hasList ? null : link('main', say('app.skip.main'))}
            {hasList && !form.value ? link('list', say('app.skip.list')) : null}
            {page === 'flag' && review.value ? link('review', say('app.skip.review')) : null}
            {page === 'flag' && review.value && !form.value ? link('actions', say('app.skip.actions')) : null}
        </nav>
    );
}

function Page({ name, id }: { name: PageName; id: string }): JSX.Element {
    switch (name) {
        case 'worklist':
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
        case 'sign-in':
            return <PreferencesPage />;
        case 'unknown':
            return <UnknownPage text={say('app.notFound')} />;
    }
}
