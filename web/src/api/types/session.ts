import type { Person, Role } from './vocabulary.ts';
import type { WorklistFilter } from './worklist.ts';

export interface Preferences {
    appearance: 'system' | 'light' | 'dark';
    language: 'en-GB' | 'en-US';
    singleKeys: boolean;
    pagesView: boolean;
    savedViews: SavedView[];
}

export interface SavedView {
    name: string;
    filter: WorklistFilter;
}

export interface Site {
    name: string;
    timeZone: string;
    onCallNumber: string | null;
    emergencyInstructions: string | null;
    idleLockSeconds: number;
    leaseSeconds: number;
    undoSeconds: number;
    training: boolean;
    build: string;
}

export interface Session {
    me: Person;
    roles: Role[];
    /** Signed in with a first password: nothing else is answered until it was changed. */
    mustChangePassword: boolean;
    /** Signed in through the identity provider: there is no password here. */
    external: boolean;
    csrfToken: string;
    preferences: Preferences;
    site: Site;
}

/** Without a session: what a sign-in page may say. */
export interface SignInOptions {
    siteName: string;
    password: boolean;
    /** Where to start an OpenID Connect or SMART sign-in, or null. */
    openidUrl: string | null;
    /** What the site calls it, or null for a general text. */
    openidName: string | null;
    training: boolean;
}
