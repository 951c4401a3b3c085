import type { PatientBanner } from '../api/types.ts';

/** "Okafor, Grace" as the list has it, in the same form. */
export function formatListName(name: string): string {
    const [family = '', ...given] = name.split(',');
    return [family.toUpperCase(), ...given].join(',');
}

/** "OKAFOR, Grace": family name in capitals, as NHS CUI shows a patient. */
export function formatName(patient: Pick<PatientBanner, 'family' | 'given'>): string {
    const family = patient.family.toUpperCase();
    return patient.given ? `${family}, ${patient.given}` : family;
}

/** "least_dose" -> "Least dose" */
export function inputName(name: string): string {
    const words = name.replaceAll('_', ' ');
    return words.charAt(0).toUpperCase() + words.slice(1);
}
