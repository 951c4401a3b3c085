// The pages beside worklist and review, fetched together when one of them is first opened.

export { AuditPage } from './audit.tsx';
export { PatientsPage } from './patients.tsx';
export { PreferencesPage } from './preferences.tsx';
export { RulePage } from './rule.tsx';
export { RulesPage } from './rules.tsx';
export { SystemPage } from './system.tsx';
export { TimelinePage } from './timeline.tsx';
