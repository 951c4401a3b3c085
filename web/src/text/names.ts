import type { PatientBanner } from '../api/types.ts';

/** "OKAFOR, Grace": family name in capitals, as NHS CUI shows a patient. */
export function formatName(patient: Pick<PatientBanner, 'family' | 'given'>): string {
    const family = patient.family.toLocaleUpperCase('en');
    return patient.given ? `${family}, ${patient.given}` : family;
}
