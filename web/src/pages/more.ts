// The review and the pages beside the worklist, fetched together behind the list: one file packs better than
// several that share most of what they are made of.

import { pagesEnglish } from '../text/en-gb-pages.ts';
import { reviewEnglish } from '../text/en-gb-review.ts';
import { learn } from '../text/messages.ts';

learn(reviewEnglish);
learn(pagesEnglish);

export { AuditPage } from './audit.tsx';
export { PatientsPage } from './patients.tsx';
export { PreferencesPage } from './preferences.tsx';
export { ReviewPane } from '../review/pane.tsx';
export { RulePage } from './rule.tsx';
export { RulesPage } from './rules.tsx';
export { SystemPage } from './system.tsx';
export { TimelinePage } from './timeline.tsx';
