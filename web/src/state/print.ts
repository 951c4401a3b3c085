import { signal } from '@preact/signals';

import type { PatientBanner } from '../api/types.ts';

/** Whose timeline is on the page, for the line that repeats on each printed sheet. */
export const printedPatient = signal<PatientBanner | null>(null);
