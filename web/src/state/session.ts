import { computed, effect, signal } from '@preact/signals';

import { api, CallError, useSession, whenSessionEnds } from '../api/client.ts';
import type { Person, Preferences, Session, SignInOptions, Site } from '../api/types.ts';
import { language } from '../text/messages.ts';
import { firstPage, reviewsFlags } from './access.ts';
import { go, place } from './router.ts';

/** 'first-password': signed in, and nothing to be done before the password was changed. */
export type SessionState = 'starting' | 'in' | 'first-password' | 'out' | 'unavailable';

export const sessionState = signal<SessionState>('starting');
export const session = signal<Session | null>(null);
export const signInOptions = signal<SignInOptions | null>(null);
/** Patient text is out of the page until the user unlocks. */
export const locked = signal(false);
export const people = signal<Person[]>([]);

const noSite: Site = {
    name: '', timeZone: 'UTC', onCallNumber: null, emergencyInstructions: null, idleLockSeconds: 600,
    leaseSeconds: 900, undoSeconds: 30, training: false, build: '',
};

export const site = computed(() => session.value?.site ?? noSite);
export const timeZone = computed(() => site.value.timeZone);
export const preferences = computed<Preferences>(() => session.value?.preferences ?? {
    appearance: 'system', language: 'en-GB', singleKeys: true, pagesView: false, savedViews: [],
});

function enter(next: Session): void {
    useSession(next.csrfToken);
    session.value = next;
    locked.value = false;
    sessionState.value = next.mustChangePassword ? 'first-password' : 'in';
    if (next.mustChangePassword) return;
    const { page } = place.value;
    if (page === 'sign-in' || (page === 'worklist' && !reviewsFlags(next.roles))) go(firstPage(next.roles), 'replace');
    if (reviewsFlags(next.roles)) loadPeople();
}

/** Those who can be assigned a flag or asked for a second approval. */
export function loadPeople(): void {
    void api.people().then((answer) => {
        people.value = answer.people;
    }).catch(() => undefined);
}

function leave(): void {
    useSession('');
    session.value = null;
    sessionState.value = 'out';
    void loadSignInOptions();
}

async function loadSignInOptions(): Promise<void> {
    try {
        signInOptions.value = await api.signInOptions();
    } catch {
        signInOptions.value = null;
    }
}

export async function startSession(): Promise<void> {
    whenSessionEnds(leave);
    try {
        enter(await api.session());
    } catch (error) {
        if (error instanceof CallError && error.status === 401) leave();
        else sessionState.value = 'unavailable';
    }
}

export async function signIn(user: string, password: string): Promise<void> {
    enter(await api.signIn(user, password));
}

/** Ends the session even if the service cannot be told: what is on the screen goes first. */
export async function signOut(): Promise<void> {
    const told = api.signOut().catch(() => undefined);
    leave();
    go('/sign-in', 'replace');
    await told;
}

export async function changePassword(current: string, password: string): Promise<void> {
    enter(await api.changePassword(current, password));
}

/** Ends every session of this account, on every device. Throws if the service could not be told. */
export async function signOutEverywhere(): Promise<void> {
    await api.signOutEverywhere();
    leave();
    go('/sign-in', 'replace');
}

export async function unlock(password: string): Promise<void> {
    await api.unlock(password);
    locked.value = false;
}

export async function savePreferences(change: Partial<Preferences>): Promise<void> {
    const saved = await api.savePreferences({ ...preferences.value, ...change });
    if (session.value) session.value = { ...session.value, preferences: saved };
}

/** Shows appearance and language on the document; a page restored from cache asks for its session again. */
export function followPreferences(): void {
    effect(() => {
        const { appearance, language: wanted } = preferences.value;
        document.documentElement.dataset['appearance'] = appearance;
        const pseudo = new URLSearchParams(window.location.search).get('language') === 'pseudo';
        language.value = pseudo ? 'pseudo' : wanted;
        document.documentElement.lang = wanted;
    });
    window.addEventListener('pageshow', (event) => {
        if (event.persisted) {
            session.value = null;
            sessionState.value = 'starting';
            void startSession();
        }
    });
}
