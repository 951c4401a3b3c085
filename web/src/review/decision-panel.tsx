import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import type { DecisionForm, FlagReview } from '../api/types.ts';
import { patientLabel } from '../parts/banner.tsx';
import { Icon } from '../parts/icons.tsx';
import { Notice } from '../parts/notice.tsx';
import { useSteady } from '../parts/steady.ts';
import { focusById } from '../state/focus.ts';
import { online } from '../state/live.ts';
import { evidenceIsNewer, fieldProblems, leaveForm, saveFailed, saveForm, saving } from '../state/review.ts';
import { preferences, timeZone } from '../state/session.ts';
import { formatInstant } from '../text/dates.ts';
import { say } from '../text/messages.ts';
import { failureText } from './failure.ts';
import { FormFields } from './form-fields.tsx';

/** The form over the list, or below the evidence where there is no room for both; the evidence stays in sight. */
export function DecisionPanel({ view, kind }: { view: FlagReview; kind: DecisionForm }): JSX.Element {
    const element = useRef<HTMLFormElement>(null);
    const scroller = useRef<HTMLDivElement>(null);
    useSteady(scroller);
    useEffect(() => {
        if (!element.current) return;
        element.current.focus();
        // In a low window it stands below the evidence, as tall as it is.
        if (getComputedStyle(element.current).position === 'static') element.current.scrollIntoView();
        showFacts(element.current);
    }, [kind]);
    const blocked = blockedBy();
    const save = async (): Promise<void> => {
        await saveForm();
        if (Object.keys(fieldProblems.peek()).length > 0) focusFirstProblem(element.current);
    };
    return (
        <form class="decision-form" id="decision-form" tabIndex={-1} ref={element} aria-label={say(`action.${kind}`)}
            noValidate
            onSubmit={(event) => {
                event.preventDefault();
                void save();
            }}
            onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                    event.preventDefault();
                    void save();
                } else if (event.key === 'Escape') {
                    event.preventDefault();
                    event.stopPropagation();
                    leaveForm();
                    focusById('review');
                } else if (preferences.value.singleKeys && chooseByDigit(element.current, event)) event.preventDefault();
            }}>
            <header class="decision-head">
                <h3>{say(`action.${kind}`)}</h3>
                <span class="muted">
                    {say('form.evidence', { version: view.evidenceVersion, time: evidenceTime(view) })}
                </span>
                <button type="button" class="button-plain button-icon" onClick={() => {
                    leaveForm();
                    focusById('review');
                }}>
                    <Icon name="close" /><span class="hidden">{say('form.close')}</span>
                </button>
            </header>
            <div class="decision-fields" ref={scroller}>
                {saveFailed.value ? <Notice tone="danger">{failureText(saveFailed.value)}</Notice> : null}
                <FormFields kind={kind} view={view} />
            </div>
            <footer class="decision-foot">
                <button type="submit" class="button-primary" disabled={saving.value || blocked !== ''} aria-describedby="save-blocked">
                    {saving.value ? say('form.saving') : say(`form.save.${kind}`, { patient: patientLabel(view.patient) })}
                </button>
                <kbd aria-hidden="true">Ctrl Enter</kbd>
                <span id="save-blocked" class="blocked">{blocked}</span>
            </footer>
        </form>
    );
}

/** A digit chooses in the first group that has no choice yet; it records nothing. */
function chooseByDigit(form: HTMLFormElement | null, event: KeyboardEvent): boolean {
    if (!/^[1-9]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.target instanceof Element && event.target.matches('textarea, select, input:not([type=radio], [type=checkbox])')) return false;
    const groups = [...form?.querySelectorAll('.choices') ?? []].map((group) => [...group.querySelectorAll<HTMLInputElement>('input[type=radio]')]);
    const open = groups.find((radios) => radios.length > 0 && !radios.some((radio) => radio.checked));
    const radio = open?.[Number(event.key) - 1];
    if (!radio || radio.disabled) return false;
    radio.click();
    radio.focus();
    return true;
}

/** Where the form is below the evidence and takes most of the height, what was found goes to the top of the rest. */
function showFacts(form: HTMLElement): void {
    const scroller = document.getElementById('review-scroll');
    const facts = scroller?.querySelector('.why')?.getBoundingClientRect();
    const below = scroller && form.getBoundingClientRect().top >= scroller.getBoundingClientRect().bottom;
    if (below && facts) scroller.scrollTop += Math.max(0, facts.top - scroller.getBoundingClientRect().top - 8);
}

function evidenceTime(view: FlagReview): string {
    const latest = view.evidence.map((item) => item.receivedAt).sort().at(-1) ?? view.raisedAt;
    return formatInstant(latest, timeZone.value);
}

function blockedBy(): string {
    if (!online.value) return say('form.blocked.offline');
    return evidenceIsNewer.value ? say('form.blocked.evidence') : '';
}

function focusFirstProblem(form: HTMLFormElement | null): void {
    requestAnimationFrame(() => {
        form?.querySelector<HTMLElement>('.field-wrong input, .field-wrong textarea, .field-wrong select')?.focus();
    });
}
