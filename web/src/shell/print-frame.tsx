import type { JSX } from 'preact';

import { now } from '../state/clock.ts';
import { review } from '../state/review.ts';
import { place } from '../state/router.ts';
import { session, site, timeZone } from '../state/session.ts';
import { printedPatient } from '../state/print.ts';
import { patientLabel } from '../parts/banner.tsx';
import { formatInstant } from '../text/dates.ts';
import { say } from '../text/messages.ts';

/** Repeats on each printed sheet: whose record, who printed it and when. */
export function PrintFrame(): JSX.Element {
    const { page } = place.value;
    const patient = page === 'flag' ? (review.value?.patient ?? null) : page === 'timeline' ? printedPatient.value : null;
    const time = formatInstant(new Date(now.value).toISOString(), timeZone.value);
    return (
        <div class="print-frame" aria-hidden="true">
            <div>
                {patient ? (
                    <b>{patientLabel(patient)}{patient.identifiers.map((one) => ` · ${one.label} ${one.value}`).join('')}</b>
                ) : null}
                <span>{say('print.by', { name: session.value?.me.name ?? '', time, zone: timeZone.value })}</span>
                {site.value.training ? <b>{say('app.training')}</b> : null}
                {patient ? <span>{say('print.notPrescription')}</span> : null}
            </div>
        </div>
    );
}
