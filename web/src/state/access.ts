// Which pages a role opens. The service decides what it answers; this only keeps the page from offering
// what would be refused.

import type { Role } from '../api/types.ts';
import type { PageName } from './router.ts';

const reviewers: Role[] = ['nurse', 'pharmacist', 'physician'];

interface Area {
    url: string;
    label: 'page.worklist' | 'page.patients' | 'page.rules' | 'page.audit' | 'page.system';
    pages: PageName[];
    roles: Role[];
}

export const areas: Area[] = [
    { url: '/worklist', label: 'page.worklist', pages: ['worklist', 'flag'], roles: reviewers },
    { url: '/patients', label: 'page.patients', pages: ['patients', 'timeline'], roles: reviewers },
    { url: '/rules', label: 'page.rules', pages: ['rules', 'rule'], roles: [...reviewers, 'rule-owner', 'auditor'] },
    { url: '/audit', label: 'page.audit', pages: ['audit'], roles: ['auditor'] },
    { url: '/system', label: 'page.system', pages: ['system'], roles: [...reviewers, 'rule-owner', 'auditor', 'operator'] },
];

export function areasOf(roles: readonly Role[]): Area[] {
    return areas.filter((area) => area.roles.some((role) => roles.includes(role)));
}

export function mayOpen(page: PageName, roles: readonly Role[]): boolean {
    const area = areas.find((one) => one.pages.includes(page));
    return area === undefined || area.roles.some((role) => roles.includes(role));
}

/** Where someone begins: the first page that is theirs. */
export function firstPage(roles: readonly Role[]): string {
    return areasOf(roles)[0]?.url ?? '/preferences';
}

export const reviewsFlags = (roles: readonly Role[]): boolean => mayOpen('worklist', roles);

/** Who may judge causality, and so give a second opinion. */
export const judgesAgain = (roles: readonly Role[]): boolean => roles.includes('pharmacist') || roles.includes('physician');
