import { signal } from '@preact/signals';

import { api } from '../api/client.ts';
import type { PatientBanner } from '../api/types.ts';
import { review } from './review.ts';
import { place } from './router.ts';

/** Whose timeline is on the page, for the line that repeats on each printed sheet. */
export const printedPatient = signal<PatientBanner | null>(null);

/** Tells the service's audit log what is printed, however the printing was asked for. */
export function followPrints(): void {
    window.addEventListener('beforeprint', () => {
        const { page } = place.value;
        const told = page === 'flag' && review.value ? api.printed('flag', review.value.id, review.value.patient.id)
            : page === 'timeline' && printedPatient.value ? api.printed('timeline', null, printedPatient.value.id) : null;
        told?.catch(() => undefined);
    });
}
