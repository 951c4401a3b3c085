import type { ComponentChildren, JSX } from 'preact';

import type { ExposureSummary, PatientBanner } from '../api/types.ts';
import { timeZone } from '../state/session.ts';
import { formatPartial } from '../text/dates.ts';
import { formatDose } from '../text/doses.ts';
import { say, unitLanguage } from '../text/messages.ts';
import { formatName } from '../text/names.ts';

/** "OKAFOR, Grace, 14-Jul-1961": who a decision is about, on the button that saves it. */
export function patientLabel(patient: PatientBanner): string {
    const born = patient.born ? formatPartial(patient.born, timeZone.value) : say('banner.noBorn');
    return `${formatName(patient)}, ${born}`;
}

export function PatientHeader({ patient, children }: { patient: PatientBanner; children?: ComponentChildren }): JSX.Element {
    return (
        <section class="banner" aria-label={say('banner.patient')}>
            <div class="banner-identity">
                <strong class="banner-name">{formatName(patient)}</strong>
                <span class="banner-item">
                    <span class="label">{say('banner.born')}</span>{' '}
                    <b>{patient.born ? formatPartial(patient.born, timeZone.value) : say('banner.noBorn')}</b>
                    {patient.ageYears === null ? null : ` (${say('banner.age', { n: patient.ageYears })})`}
                </span>
                <span class="banner-item">{say(`sex.${patient.sex}`)}</span>
                {patient.identifiers.map((identifier) => (
                    <span key={identifier.value} class="banner-item">
                        <span class="label">{identifier.label}</span> <b>{identifier.value}</b>
                    </span>
                ))}
            </div>
            <div class="banner-clinical">
                {patient.exposures.length === 0 ? <span class="banner-item"><b>{say('banner.noExposure')}</b></span> : null}
                {patient.lastExposure ? <LastExposure exposure={patient.lastExposure} /> : null}
                {patient.exposures.map((exposure) => <Exposure key={exposure.words} exposure={exposure} />)}
                <span class="banner-item">
                    <span class="label">{say('banner.allergy')}</span> {allergyText(patient)}
                </span>
            </div>
            {children}
        </section>
    );
}

function allergyText(patient: PatientBanner): string {
    if (patient.allergies === null) return say('banner.allergy.unknown');
    return patient.allergies.length === 0 ? say('banner.allergy.none') : patient.allergies.join(', ');
}

/** Where nothing is taken now: what was, and until when. */
export function LastExposure({ exposure: { route, dose, until } }: { exposure: ExposureSummary }): JSX.Element {
    return (
        <span class="banner-item">
            <span class="label">{say('banner.last')}</span> {say(`route.${route}`)}{' '}
            <b class="dose">{dose ? formatDose(dose, unitLanguage()) : say('banner.noDose')}</b>
            {until ? <>, <b class="nowrap">{say('banner.until', { date: formatPartial(until, timeZone.value) })}</b></> : null}
        </span>
    );
}

export function Exposure({ exposure }: { exposure: ExposureSummary }): JSX.Element {
    return (
        <span class={`exposure exposure-${exposure.route}`}>
            <span class="exposure-route">{say(`route.${exposure.route}`)}</span>
            <span class="label">{say('banner.dose')}</span>
            {exposure.dose
                ? <b class="dose">{formatDose(exposure.dose, unitLanguage())}</b>
                : <span>{say('banner.noDose')}</span>}
            {exposure.since
                ? <span class="muted">{say('banner.since', { date: formatPartial(exposure.since, timeZone.value) })}</span>
                : null}
        </span>
    );
}
