import type { DismissReason } from './decision.ts';
import type { DecimalText, Instant, PartialDate, Priority } from './vocabulary.ts';

export type RuleStatus = 'live' | 'silent' | 'no-data' | 'retired';

export interface RuleRow {
    id: string;
    version: string;
    title: string;
    owner: string | null;
    /** When it must be looked at again. */
    reviewBy: PartialDate | null;
    status: RuleStatus;
    statusWords: string;
    /** Over 90 days; null where nothing was decided. */
    firesPer100PatientWeeks: number | null;
    confirmedPercent: number | null;
    dismissedPercent: number | null;
    medianDwellSeconds: number | null;
    hourly: number[];
}

/** Between a decision and the second opinion on the same evidence; kappa is Cohen's, null for fewer than two pairs. */
export interface Agreement {
    pairs: number;
    percent: number | null;
    kappa: number | null;
}

export interface RuleBurden {
    flagsPerReviewerDay: number | null;
    medianMinutesToReview: Record<Priority, number | null>;
    snoozed: number;
    dismissedThenConfirmed: number;
    agreement: Agreement;
}

export interface RuleList {
    burden: RuleBurden;
    /** Changes somebody proposed that nobody has promoted or withdrawn. */
    waiting: { rule: string; title: string; by: string; at: Instant }[];
    rules: RuleRow[];
}

export interface RuleDetail extends RuleRow {
    rationale: string;
    source: string;
    mark: 'S' | 'M' | 'E';
    sentence: string;
    inputs: { name: string; criterion: string }[];
    clearsWhen: string;
    agreement?: Agreement;
    dismissReasons: { reason: DismissReason; count: number }[];
    enabled: boolean;
    /** `unit` is written out in words, with a space before it. */
    thresholds: { name: string; value: DecimalText; unit: string; shipped: DecimalText | null }[];
    /** What this site changed, a sentence each. */
    siteChanges: string[];
    mayPropose: boolean;
    mayJudge: boolean;
    mayPromote: boolean;
    /** The newest first; closed ones are the change log. */
    proposals: RuleProposal[];
}

export type RulePriority = 'emergent' | 'urgent' | 'routine';

/** What somebody asks to change; null leaves it as it is. */
export interface RuleChangeForm {
    parameters: { name: string; value: DecimalText }[];
    enabled: boolean | null;
    highestPriority: RulePriority | null;
    lowestPriority: RulePriority | null;
    reason: string;
}

export interface BacktestFlag {
    /** Null for one that is not a flag yet. */
    id: string | null;
    title: string;
    at: Instant;
    stage: string | null;
    before: RulePriority | null;
    after: RulePriority | null;
    /** Of a new one that was drawn to be judged, for those who may see patients. */
    sample: { id: string; patient: string; sentences: string[] } | null;
    /** Whether a clinician would have wanted it; null: not judged. */
    wanted: boolean | null;
    judgedBy: string | null;
}

export interface BacktestResult {
    at: Instant;
    days: number;
    patients: number;
    same: number;
    gained: number;
    lost: number;
    changed: number;
    /** Of every rule. */
    lostConfirmed: number;
    flagsPerReviewerDayChange: number | null;
    /** Examples, at most 20 each; the confirmed ones first. */
    lostFlags: BacktestFlag[];
    gainedFlags: BacktestFlag[];
    changedFlags: BacktestFlag[];
    others: { rule: string; gained: number; lost: number; changed: number }[];
    /** Other rules are in force by now than those it compared with. */
    outdated: boolean;
}

export interface RuleProposal {
    id: string;
    stage: 'open' | 'promoted' | 'withdrawn';
    changes: string[];
    reason: string;
    by: string;
    own: boolean;
    at: Instant;
    running: { patients: number; of: number } | null;
    failure: string | null;
    backtest: BacktestResult | null;
    /** Patients, each counted once for what was found since it began. */
    silent: {
        begun: Instant; until: Instant; over: boolean; same: number; gained: number; lost: number; changed: number;
    } | null;
    closedBy: string | null;
    closedAt: Instant | null;
    closingReason: string | null;
}
