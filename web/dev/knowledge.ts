// Rules, backtest and system pages of the synthetic clinic.

import type { CoverageGap, PartStatus, RuleDetail, RuleList, RuleRow, SafetyReport, SenderView, SystemView } from '../src/api/types.ts';
import type { Clinic } from './clinic.ts';
import { stories } from './stories.ts';
import { isClosed } from './worklist.ts';

export function ruleRows(clinic: Clinic): RuleRow[] {
    const rows = stories.map((story, index): RuleRow => ({
        id: story.rule.id, version: story.rule.id === 'withdrawal-intrathecal' ? clinic.ruleVersion : '3', title: story.rule.title,
        owner: ['K. Osei', 'Ana Lee', null][index % 3] ?? null, status: 'live', statusWords: '', reviewBy: '2027-03',
        firesPer100PatientWeeks: [1.2, 0.6, 14.8, 9.1, 2.4, 6.3][index] ?? 1,
        confirmedPercent: [71, 80, 18, 34, 62, 45][index] ?? null, dismissedPercent: [22, 15, 77, 51, 30, 40][index] ?? null,
        medianDwellSeconds: [96, 120, 9, 34, 51, 28][index] ?? null,
        hourly: Array.from({ length: 24 }, (_, hour) => Math.round(4 + 4 * Math.sin((hour + index * 5) / 3))),
    }));
    return [...rows, {
        id: 'acute-kidney-injury', version: '1', title: 'Kidney function fell while on baclofen', owner: 'Ana Lee', reviewBy: '2026-01-31', status: 'no-data',
        statusWords: 'No value since 2026-10-19: Creatinine', firesPer100PatientWeeks: null, confirmedPercent: null,
        dismissedPercent: null, medianDwellSeconds: null, hourly: Array.from({ length: 24 }, () => 0),
    }];
}

export function ruleList(clinic: Clinic): RuleList {
    return {
        burden: {
            flagsPerReviewerDay: 11.4, medianMinutesToReview: { stat: 6, asap: 95, urgent: 960, routine: 3100 },
            snoozed: [...clinic.flags.values()].filter((flag) => flag.state === 'snoozed').length, dismissedThenConfirmed: 2, agreement: { pairs: 12, percent: 83.3, kappa: 0.61 },
        },
        waiting: [],
        rules: ruleRows(clinic),
    };
}

export function ruleDetail(clinic: Clinic, id: string): RuleDetail | null {
    const row = ruleRows(clinic).find((one) => one.id === id);
    if (!row) return null;
    const story = stories.find((one) => one.rule.id === id);
    return {
        ...row, rationale: story?.rule.rationale ?? 'A fall in kidney function raises exposure.', source: story?.rule.source ?? 'Product label',
        mark: story?.rule.mark ?? 'E', sentence: story?.sentence ?? 'Creatinine rose by half within 7 days.',
        inputs: [
            { name: 'Refill due date', criterion: 'passed by 1 day or more' },
            { name: 'Itching without rash, or fever of 38.0 °C or more', criterion: 'within 72 hours' },
        ],
        clearsWhen: story?.clearsWhen ?? 'A newer result is in range.',
        dismissReasons: [{ reason: 'will-monitor', count: 14 }, { reason: 'tolerated-before', count: 9 }],
        enabled: true, siteChanges: [], mayPropose: false, mayJudge: false, mayPromote: false, proposals: [],
        thresholds: [{ name: 'fever', value: '38', unit: ' °C', shipped: null }],
    };
}

export function system(clinic: Clinic, liveClients: number): SystemView {
    const open = [...clinic.flags.values()].filter((flag) => !isClosed(flag));
    const oldest = (priority: string): string | null => {
        const times = open.filter((flag) => flag.priority === priority).map((flag) => flag.raisedAt);
        return times.length === 0 ? null : clinic.instant(Math.min(...times));
    };
    const part = (name: string, status: PartStatus, sentence: string, since: string | null = null) =>
        ({ name, status, sentence, since, runbook: null });
    const engine = clinic.engine.status === 'ok' ? 'ok' : clinic.engine.status;
    return {
        build: 'dev', upSince: clinic.instant(clinic.now() - 12 * 86_400_000), liveClients,
        parts: [
            part('Rules engine', engine, engine === 'ok' ? 'Every change assessed' : 'Changes are not assessed', clinic.engine.lastRunAt),
            part('Intake', 'ok', 'Newest resource 2 s old'),
            part('Laboratory feed', 'no-data', 'No result received; kidney rules cannot fire', clinic.instant(clinic.now() - 2 * 86_400_000)),
            part('Outgoing notifications', 'error', 'Subscriber answers 401', clinic.instant(clinic.now() - 5_400_000)),
            part('Outbox', 'ok', `${clinic.outbox.filter((one) => one.dueAt > clinic.now()).length} waiting`),
            part('Storage', 'ok', '41 % used'),
        ],
        oldestUnreviewed: { stat: oldest('stat'), asap: oldest('asap'), urgent: oldest('urgent'), routine: oldest('routine') },
    };
}

export function coverageGaps(clinic: Clinic): { gaps: CoverageGap[] } {
    const at = clinic.instant();
    return {
        gaps: [
            { sender: 'Ward system', kind: 'unit', what: 'tablets/week', example: null, count: 1204, first: at, last: at },
            { sender: 'Laboratory', kind: 'code', what: 'LAB-4471', example: 'GFR (local)', count: 37, first: at, last: at },
        ],
    };
}

export function senders(clinic: Clinic): { senders: SenderView[] } {
    const at = clinic.instant();
    return {
        senders: [
            { sender: 'Ward system', lastSeen: at, lastAccepted: at, accepted: 48210, refusals: [{ reason: 'invalid', count: 12 }], perMinute: 31.4, clockSkewSeconds: 2, gaps: 1204 },
            { sender: 'Laboratory', lastSeen: at, lastAccepted: null, accepted: 0, refusals: [{ reason: 'unprocessable', count: 3 }], perMinute: 0.1, clockSkewSeconds: null, gaps: 37 },
        ],
    };
}

export function safetyReport(clinic: Clinic, flag: { id: string; story: { title: string } }): SafetyReport {
    return {
        flag: flag.id, caseId: `TEST-${flag.id}`, valid: true, dayZero: clinic.instant(), dueAt: clinic.instant(), reaction: { words: flag.story.title },
        drugs: [{ name: 'Baclofen', dose: '60 mg/day', route: 'oral', causality: 'probable' }],
        missing: [{ element: 'D.2.1', name: 'Birth date', why: 'The site sends initials only.', minimum: false }],
    };
}
