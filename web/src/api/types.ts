// The review API as the page sees it: docs/review-api.md in types. Times are UTC instants
// ("2026-11-23T15:32:07Z"); a PartialDate keeps the precision the sender gave ("2026-11").
// Quantities are decimal strings, because 1.50 and 1.5 say different things in FHIR.

export type * from './types/action.ts';
export type * from './types/audit.ts';
export type * from './types/cohort.ts';
export type * from './types/decision.ts';
export type * from './types/evidence.ts';
export type * from './types/flag.ts';
export type * from './types/patient.ts';
export type * from './types/problem.ts';
export type * from './types/report.ts';
export type * from './types/rules.ts';
export type * from './types/session.ts';
export type * from './types/system.ts';
export type * from './types/timeline.ts';
export type * from './types/vocabulary.ts';
export type * from './types/worklist.ts';
