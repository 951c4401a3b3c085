import type { JSX } from 'preact';

import { now } from '../state/clock.ts';
import { review } from '../state/review.ts';
import { place } from '../state/router.ts';
import { session, timeZone } from '../state/session.ts';
import { printedPatient } from '../state/print.ts';
import { patientLabel } from '../parts/banner.tsx';
import { formatInstant } from '../text/dates.ts';
import { say } from '../text/messages.ts';

/** Repeats on each printed page: whose record, who printed it and when. */
export function PrintFrame(): JSX.Element | null {
    const { page } = place.value;
    const patient = page === 'flag' ? (review.value?.patient ?? null) : page === 'timeline' ? printedPatient.value : null;
    const time = formatInstant(new Date(now.value).toISOString(), timeZone.value);
    return (
        <div class="print-frame" aria-hidden="true">
            <span>{patient ? patientLabel(patient) : null}
                {patient?.identifiers.map((one) => ` · ${one.label} ${one.value}`).join('') ?? ''}</span>
            <span>{say('print.by', { name: session.value?.me.name ?? '', time, zone: timeZone.value })}</span>
            <span>{say('print.notPrescription')}</span>
        </div>
    );
}
