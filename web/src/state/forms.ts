// Field names of each decision form, what is missing from them, and the body they make.

import type {
    ActionTaken, Causality, DecisionBodies, DecisionForm, DismissReason, Dose, FlagReview, JudgementForm, Outcome, Route, SeriousnessCriterion,
} from '../api/types.ts';
import { say } from '../text/messages.ts';

export type Fields = Readonly<Record<string, string>>;
export type FieldProblems = Readonly<Record<string, string>>;

export const dismissReasons: DismissReason[] = [
    'will-monitor', 'tolerated-before', 'other-cause', 'duplicate', 'not-a-side-effect', 'data-error',
    'handled-elsewhere', 'rule-not-useful',
];
export const criteria: SeriousnessCriterion[] = [
    'death', 'life-threatening', 'hospital', 'disability', 'birth-defect', 'other-important',
];

/** In the order of the scale: the answers of the body stand in it. */
export const naranjoQuestions = [
    'naranjo.1', 'naranjo.2', 'naranjo.3', 'naranjo.4', 'naranjo.5', 'naranjo.6', 'naranjo.7', 'naranjo.8', 'naranjo.9', 'naranjo.10',
] as const;

/** True when the drafted dose is below what the patient takes by that route now. */
export function isLowerDose(fields: Fields, view: FlagReview): boolean {
    if (fields['kind'] !== 'dose') return false;
    const now = view.patient.exposures.find((exposure) => exposure.route === fields['route'])?.dose;
    const wanted = Number(fields['dose']);
    return now !== null && now !== undefined && fields['dose'] !== undefined && wanted < Number(now.value);
}

function requiredOf(kind: DecisionForm, fields: Fields, view: FlagReview): string[] {
    switch (kind) {
        case 'confirm':
            return [
                ...(fields['method'] === 'naranjo' ? naranjoQuestions : ['causality']), 'severity', 'serious', ...(fields['serious'] === 'yes' ? ['criteria'] : []),
            ];
        case 'dismiss':
            return ['reason', ...(dismissDetail[fields['reason'] ?? ''] ?? [])];
        case 'snooze':
            return ['until'];
        case 'assign':
            return ['to'];
        case 'escalate':
            return ['to', 'priority'];
        case 'wait':
            return ['ask', 'question'];
        case 'merge':
            return ['into'];
        case 'reopen':
            return ['note'];
        case 'recommend': {
            const dose = fields['kind'] === 'dose' ? ['route', 'dose'] : [];
            const guard = isLowerDose(fields, view) && !fields['override'] ? ['taper'] : [];
            return ['kind', ...dose, ...guard, 'text'];
        }
    }
}

const dismissDetail: Record<string, string[]> = {
    'will-monitor': ['monitorOn'],
    'other-cause': ['cause'],
    duplicate: ['duplicateOf'],
};

const typed = new Set(['cause', 'question', 'note', 'text', 'taper', 'dose']);
const dates = new Set(['monitorOn', 'until']);

export function missingFields(kind: DecisionForm, fields: Fields, view: FlagReview): FieldProblems {
    const missing = requiredOf(kind, fields, view).filter((name) => (fields[name] ?? '').trim() === '');
    return Object.fromEntries(missing.map((name) => {
        if (dates.has(name)) return [name, say('form.required.date')];
        return [name, say(typed.has(name) ? 'form.required.text' : 'form.required')];
    }));
}

const text = (fields: Fields, name: string): string => (fields[name] ?? '').trim();
const orNull = (fields: Fields, name: string): string | null => text(fields, name) || null;

const naranjoPoints: Record<string, number> = { yes: 1, no: -1, unknown: 0 };

export function judgementOf(fields: Fields): JudgementForm {
    return {
        ...(fields['method'] === 'naranjo'
            ? { causality: null, naranjoAnswers: naranjoQuestions.map((name) => naranjoPoints[text(fields, name)] ?? 0) }
            : { causality: text(fields, 'causality') as Causality }),
        severity: text(fields, 'severity') as JudgementForm['severity'],
        serious: fields['serious'] === 'yes',
        criteria: fields['serious'] === 'yes' ? (text(fields, 'criteria').split(',') as SeriousnessCriterion[]) : [],
        outcome: orNull(fields, 'outcome') as Outcome | null,
        actionTaken: orNull(fields, 'actionTaken') as ActionTaken | null,
        note: text(fields, 'note'),
    };
}

function newDose(fields: Fields): Dose | null {
    if (fields['kind'] !== 'dose') return null;
    return { value: text(fields, 'dose'), unit: fields['route'] === 'intrathecal' ? 'ug/d' : 'mg/d' };
}

/** The request body of a complete form. */
export function bodyOf(kind: DecisionForm, fields: Fields): DecisionBodies[DecisionForm] {
    const note = text(fields, 'note');
    switch (kind) {
        case 'confirm':
            return judgementOf(fields);
        case 'dismiss':
            return {
                reason: text(fields, 'reason') as DismissReason,
                monitorOn: orNull(fields, 'monitorOn'),
                cause: orNull(fields, 'cause'),
                duplicateOf: orNull(fields, 'duplicateOf'),
                note,
            };
        case 'snooze':
            return { until: text(fields, 'until'), note };
        case 'assign':
            return { to: text(fields, 'to'), note };
        case 'escalate':
            return {
                to: text(fields, 'to'),
                priority: text(fields, 'priority') as DecisionBodies['escalate']['priority'],
                note,
            };
        case 'wait':
            return { ask: fields['ask'] === 'clinic' ? 'clinic' : 'patient', question: text(fields, 'question') };
        case 'merge':
            return { into: text(fields, 'into'), note };
        case 'reopen':
            return { note };
        case 'recommend':
            return {
                kind: text(fields, 'kind') as DecisionBodies['recommend']['kind'],
                route: (text(fields, 'route') || 'unknown') as Route,
                newDose: newDose(fields),
                taperPlan: orNull(fields, 'taper'),
                overrideReason: orNull(fields, 'override'),
                text: text(fields, 'text'),
            };
    }
}
