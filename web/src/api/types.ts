// The review API as the page sees it: docs/review-api.md in types. Times are UTC instants
// ("2026-11-23T15:32:07Z"); a PartialDate keeps the precision the sender gave ("2026-11").
// Quantities are decimal strings, because 1.50 and 1.5 say different things in FHIR.

export type Instant = string;
export type PartialDate = string;
export type DecimalText = string;

/** How soon someone must look: FHIR Task.priority, shown as Emergency, Same day, 3 days, Routine. */
export type Priority = 'stat' | 'asap' | 'urgent' | 'routine';
export type Route = 'oral' | 'intrathecal' | 'topical' | 'unknown';
export type Severity = 'mild' | 'moderate' | 'severe';
/** WHO-UMC causality categories. */
export type Causality =
    | 'certain'
    | 'probable'
    | 'possible'
    | 'unlikely'
    | 'conditional'
    | 'unassessable';
export type NaranjoCategory = 'definite' | 'probable' | 'possible' | 'doubtful';
/** AdverseEvent.outcome. */
export type Outcome = 'resolved' | 'recovering' | 'ongoing' | 'resolvedWithSequelae' | 'fatal' | 'unknown';
/** What was done with the drug. */
export type ActionTaken =
    | 'dose-not-changed'
    | 'dose-reduced'
    | 'dose-increased'
    | 'drug-interrupted'
    | 'drug-withdrawn'
    | 'not-applicable'
    | 'unknown';
export type SeriousnessCriterion =
    | 'death'
    | 'life-threatening'
    | 'hospital'
    | 'disability'
    | 'birth-defect'
    | 'other-important';
export type Role = 'nurse' | 'pharmacist' | 'physician' | 'rule-owner' | 'auditor' | 'operator';
/** `second-review`: decided by somebody else and drawn by chance, to be judged without seeing how. */
export type Queue = 'mine' | 'team' | 'emergency' | 'snoozed' | 'waiting' | 'returned' | 'done' | 'second-review';
export type FlagState =
    | 'new'
    | 'reviewing'
    | 'snoozed'
    | 'waiting'
    | 'confirmed'
    | 'dismissed'
    | 'merged'
    | 'cleared';
export type Reason = 'new' | 'returned' | 'escalated' | 'assigned' | 'more-evidence' | 'reopened';

export interface Person {
    id: string;
    name: string;
    role: Role;
}

// Session ---------------------------------------------------------------------------------------

export interface Preferences {
    appearance: 'system' | 'light' | 'dark';
    language: 'en-GB' | 'en-US';
    singleKeys: boolean;
    pagesView: boolean;
    savedViews: SavedView[];
}

export interface SavedView {
    name: string;
    filter: WorklistFilter;
}

export interface Site {
    name: string;
    timeZone: string;
    onCallNumber: string | null;
    emergencyInstructions: string | null;
    idleLockSeconds: number;
    leaseSeconds: number;
    undoSeconds: number;
    training: boolean;
    build: string;
}

export interface Session {
    me: Person;
    roles: Role[];
    /** Signed in with a first password: nothing else is answered until it was changed. */
    mustChangePassword: boolean;
    /** Signed in through the identity provider: there is no password here. */
    external: boolean;
    csrfToken: string;
    preferences: Preferences;
    site: Site;
}

/** Without a session: what a sign-in page may say. */
export interface SignInOptions {
    siteName: string;
    password: boolean;
    /** Where to start an OpenID Connect or SMART sign-in, or null. */
    openidUrl: string | null;
    /** What the site calls it, or null for a general text. */
    openidName: string | null;
    training: boolean;
}

// Worklist --------------------------------------------------------------------------------------

export interface WorklistFilter {
    queue: Queue;
    priorities: Priority[];
    routes: Route[];
    rules: string[];
}

export interface WorklistQuery extends WorklistFilter {
    /** Name, birth date or identifier; never in a URL. */
    text: string;
    offset: number;
    limit: number;
}

export interface WorklistRow {
    id: string;
    priority: Priority;
    title: string;
    rule: string;
    route: Route;
    patientName: string;
    born: PartialDate | null;
    raisedAt: Instant;
    /** Pieces of evidence behind the flag. */
    evidenceCount: number;
    state: FlagState;
    reason: Reason;
    owner: Person | null;
    /** Who is reviewing now, while the lease runs. */
    reviewer: Person | null;
    dueAt: Instant | null;
}

export type EngineStatus = 'ok' | 'stopped' | 'no-data' | 'error';

export interface EngineHealth {
    status: EngineStatus;
    lastRunAt: Instant | null;
    /** Parts that are silent: plain words such as "Laboratory feed". */
    silent: string[];
}

export type QueueCounts = Record<Exclude<Queue, 'second-review'>, number>;

export interface WorklistWindow {
    asOf: Instant;
    total: number;
    queues: QueueCounts;
    engine: EngineHealth;
    ruleCounts: { rule: string; title: string; count: number }[];
    offset: number;
    rows: WorklistRow[];
}

// Flag review -----------------------------------------------------------------------------------

export type SegmentRole = 'plain' | 'effect' | 'time' | 'negation' | 'uncertainty' | 'severity';

export interface Segment {
    text: string;
    role: SegmentRole;
}

export interface Dose {
    value: DecimalText;
    /** UCUM: mg/d for oral, ug/d for intrathecal. */
    unit: 'mg/d' | 'ug/d' | string;
}

export interface ExposureSummary {
    route: Route;
    dose: Dose | null;
    words: string;
    since: PartialDate | null;
}

export interface PatientBanner {
    id: string;
    family: string;
    given: string;
    born: PartialDate | null;
    ageYears: number | null;
    sex: 'female' | 'male' | 'other' | 'unknown';
    identifiers: { label: string; value: string }[];
    /** Null: nothing recorded either way; []: recorded as none known. */
    allergies: string[] | null;
    exposures: ExposureSummary[];
}

export interface RuleReference {
    id: string;
    version: string;
    title: string;
    rationale: string;
    source: string;
    /** S seen in the source, M from memory, E engineering default. */
    mark: 'S' | 'M' | 'E';
}

export type EvidenceKind =
    | 'words'
    | 'symptom'
    | 'measurement'
    | 'medication'
    | 'condition'
    | 'device'
    | 'other';

export interface EvidenceItem {
    id: string;
    /** "Observation/01J…": relative reference, and the version seen. */
    resource: string;
    version: string;
    kind: EvidenceKind;
    at: PartialDate | null;
    receivedAt: Instant;
    sentence: string;
    /** The words as sent, cut into labelled segments; joined they are the original. Null: no text. */
    segments: Segment[] | null;
    language: string | null;
}

export type Hypothesis = 'withdrawal' | 'overdose' | 'side-effect' | 'other';

export interface HypothesisFact {
    text: string;
    evidence: string | null;
}

export interface HypothesisView {
    hypothesis: Hypothesis;
    for: HypothesisFact[];
    against: HypothesisFact[];
}

export interface MissingFact {
    id: string;
    what: string;
    detail: string;
    ask: 'patient' | 'clinic' | null;
}

export type Action =
    | 'claim'
    | 'release'
    | 'assign'
    | 'escalate'
    | 'snooze'
    | 'wait'
    | 'dismiss'
    | 'confirm'
    | 'recommend'
    | 'reopen'
    | 'undo'
    | 'merge'
    | 'second-opinion';

/** Why an action cannot be taken now; with `role`, `roles` says who may. */
export type Refusal = 'role' | 'state' | 'priority' | 'lease';

export interface ActionOffer {
    action: Action;
    allowed: boolean;
    refusal: Refusal | null;
    roles: Role[];
}

export interface Lease {
    holder: Person;
    until: Instant;
}

export interface Judgement {
    /** Null where Naranjo's scale was used. */
    causality: Causality | null;
    naranjo: { score: number; category: NaranjoCategory } | null;
    severity: Severity;
    serious: boolean;
    criteria: SeriousnessCriterion[];
    outcome: Outcome | null;
    actionTaken: ActionTaken | null;
    note: string;
}

/** A judgement as it is given: with a category, or with the answers to Naranjo's ten questions (1 yes, -1 no, 0 not known). */
export type JudgementForm = Omit<Judgement, 'naranjo'> & { naranjoAnswers?: number[] };

export interface Decision {
    id: string;
    action: Action;
    by: Person;
    at: Instant;
    evidenceVersion: number;
    judgement: Judgement | null;
    dismissReason: DismissReason | null;
    note: string;
    /** Undo is possible until then; null when it is over or does not apply. */
    undoUntil: Instant | null;
}

export interface HistoryEntry {
    at: Instant;
    who: string;
    action: Action | 'raised' | 'evidence' | 'returned' | 'overdue' | 'cleared' | 'replaced';
    sentence: string;
}

export interface Draft {
    form: DecisionForm;
    fields: Record<string, string>;
    savedAt: Instant;
}

export type DecisionForm =
    | 'confirm'
    | 'dismiss'
    | 'snooze'
    | 'escalate'
    | 'assign'
    | 'recommend'
    | 'wait'
    | 'merge'
    | 'reopen';

export interface PinnedInstruction {
    kind: 'withdrawal' | 'overdose';
    text: string;
    phone: string | null;
    url: string | null;
}

export interface FlagReview {
    id: string;
    title: string;
    priority: Priority;
    state: FlagState;
    reason: Reason;
    raisedAt: Instant;
    onset: PartialDate | null;
    sentence: string;
    /** What was found about this patient, with values and dates: signs first, then the treatment. */
    because: string[];
    /** The thresholds as they stood when the rule ran, those this site changed first. */
    limits: string[];
    clearsWhen: string;
    evidenceVersion: number;
    taskVersion: string;
    patient: PatientBanner;
    rule: RuleReference;
    evidence: EvidenceItem[];
    couldBe: HypothesisView[];
    missing: MissingFact[];
    timeline: Timeline;
    pinned: PinnedInstruction | null;
    owner: Person | null;
    lease: Lease | null;
    snoozedUntil: Instant | null;
    /** Latest instant a snooze may end; null when the flag cannot be snoozed. */
    snoozeLimit: Instant | null;
    actions: ActionOffer[];
    decision: Decision | null;
    secondOpinions: Decision[];
    history: HistoryEntry[];
    draft: Draft | null;
    /** Open flags of the same patient that this one could be a duplicate of. */
    related: { id: string; title: string; priority: Priority; raisedAt: Instant }[];
}

/** GET /flags/{id}/report: by ICH E2B(R3) element. */
export interface SafetyReport {
    flag: string;
    caseId: string;
    /** The four minimum criteria are met. */
    valid: boolean;
    dayZero: Instant;
    dueAt: Instant;
    reaction: { words: string };
    drugs: { name: string; dose: string; route: string; causality: string }[];
    missing: { element: string; name: string; why: string; minimum: boolean }[];
}

// Decisions -------------------------------------------------------------------------------------

export interface Versions {
    evidenceVersion: number;
    taskVersion: string;
}

export type DismissReason =
    | 'will-monitor'
    | 'tolerated-before'
    | 'other-cause'
    | 'duplicate'
    | 'not-a-side-effect'
    | 'data-error'
    | 'handled-elsewhere'
    | 'rule-not-useful';

export interface DecisionBodies {
    claim: object;
    release: object;
    assign: { to: string; note: string };
    escalate: { to: string; priority: Priority; note: string };
    snooze: { until: Instant; note: string };
    wait: { ask: 'patient' | 'clinic'; question: string };
    dismiss: {
        reason: DismissReason;
        /** will-monitor: date of the next look; other-cause: the cause; duplicate: the other flag. */
        monitorOn: PartialDate | null;
        cause: string | null;
        duplicateOf: string | null;
        note: string;
    };
    confirm: JudgementForm;
    recommend: Recommendation;
    reopen: { note: string };
    undo: object;
    merge: { into: string; note: string };
    'second-opinion': JudgementForm | DecisionBodies['dismiss'] | { joint: true; note: string };
}

export interface Recommendation {
    kind: 'dose' | 'alternative' | 'monitoring' | 'pump-check' | 'laboratory';
    route: Route;
    newDose: Dose | null;
    /** Needed when the dose falls, unless overrideReason says why there is none. */
    taperPlan: string | null;
    overrideReason: string | null;
    text: string;
}

// Bulk ------------------------------------------------------------------------------------------

export type BulkAction = 'assign' | 'snooze' | 'merge';

export interface BulkRequest {
    action: BulkAction;
    flags: string[];
    to: string | null;
    until: Instant | null;
    into: string | null;
    note: string;
}

export interface BulkPreview {
    accepted: string[];
    refused: { id: string; reason: Refusal }[];
}

// Timeline --------------------------------------------------------------------------------------

export interface DoseStep {
    from: PartialDate;
    /** Null: continues. */
    to: PartialDate | null;
    value: DecimalText;
    words: string;
    resource: string;
}

export interface LaneGap {
    from: PartialDate;
    to: PartialDate | null;
    words: string;
}

export interface DoseLane {
    unit: 'mg/d' | 'ug/d';
    steps: DoseStep[];
    gaps: LaneGap[];
}

export interface TimelinePoint {
    at: PartialDate;
    words: string;
    resource: string;
}

export interface ScoreLane {
    name: string;
    site: string | null;
    /** Every step of the scale in order, lowest first: Modified Ashworth is 0, 1, 1+, 2, 3, 4. */
    scale: string[];
    /** Ordinal steps may not be joined or averaged. */
    ordinal: boolean;
    points: (TimelinePoint & { value: string })[];
    gaps: LaneGap[];
}

export interface Timeline {
    from: PartialDate;
    to: PartialDate;
    oral: DoseLane;
    intrathecal: DoseLane;
    pumpEvents: (TimelinePoint & { kind: 'refill' | 'refill-due' | 'alarm' | 'programming' | 'other' })[];
    scores: ScoreLane[];
    symptoms: (TimelinePoint & { name: string; severity: Severity | null; flag: string | null })[];
    coMedications: { name: string; sedating: boolean; from: PartialDate; to: PartialDate | null; words: string }[];
    kidney: { unit: string; points: (TimelinePoint & { value: DecimalText })[]; gaps: LaneGap[] };
    context: (TimelinePoint & { kind: 'infection' | 'fall' | 'relapse' | 'procedure' | 'other' })[];
}

export interface PatientTimeline {
    patient: PatientBanner;
    timeline: Timeline;
    flags: { id: string; title: string; priority: Priority; state: FlagState; raisedAt: Instant }[];
}

export interface PatientRow {
    id: string;
    name: string;
    born: PartialDate | null;
    sex: PatientBanner['sex'];
    exposures: ExposureSummary[];
    openFlags: number;
    highest: Priority | null;
}

export interface PatientWindow {
    total: number;
    offset: number;
    rows: PatientRow[];
}

// Rules, audit, system --------------------------------------------------------------------------

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

export interface AuditQuery {
    who: string | null;
    action: string | null;
    patient: string | null;
    flag: string | null;
    from: PartialDate | null;
    to: PartialDate | null;
    before: number | null;
    limit: number;
}

export interface AuditEntry {
    number: number;
    at: Instant;
    who: string;
    role: Role | 'system';
    action: string;
    sentence: string;
    flag: string | null;
    evidenceVersion: number | null;
    rule: string | null;
}

export interface AuditWindow {
    entries: AuditEntry[];
    next: number | null;
    chain: { verified: boolean; through: number; brokenAt: number | null };
}

export type PartStatus = 'ok' | 'no-data' | 'error' | 'stopped';

export interface SystemPart {
    name: string;
    status: PartStatus;
    sentence: string;
    since: Instant | null;
    runbook: string | null;
}

export interface SystemView {
    build: string;
    upSince: Instant;
    parts: SystemPart[];
    oldestUnreviewed: Record<Priority, Instant | null>;
    liveClients: number;
}

/** Something the service accepted and could not use: a code, a unit, a phrase. No patient data. */
export interface CoverageGap {
    sender: string;
    kind: string;
    what: string;
    example: string | null;
    count: number;
    first: Instant;
    last: Instant;
}

/** One system that sends, as operations see it. */
export interface SenderView {
    sender: string;
    lastSeen: Instant;
    lastAccepted: Instant | null;
    accepted: number;
    refusals: { reason: string; count: number }[];
    perMinute: number;
    clockSkewSeconds: number | null;
    gaps: number;
}

/** A refused message that is kept, without its contents. */
export interface RefusedMessage {
    id: string;
    at: Instant;
    sender: string;
    request: string;
    status: number;
    bytes: number;
    reasons: string[];
}

// Errors and events -----------------------------------------------------------------------------

export type ProblemCode =
    | 'session-ended'
    | 'sign-in-failed'
    | 'csrf'
    | 'password-change-needed'
    | 'second-person-needed'
    | 'role-not-allowed'
    | 'not-found'
    | 'already-decided'
    | 'task-changed'
    | 'evidence-changed'
    | 'lease-held'
    | 'state-not-allowed'
    | 'form-invalid'
    | 'undo-over'
    | 'throttled'
    | 'busy'
    | 'internal';

export interface Conflict {
    who: Person | null;
    at: Instant;
    /** Plain words: "Confirmed, Probable, Moderate". */
    what: string;
    decision: Decision | null;
    evidenceVersion: number;
    taskVersion: string;
}

export interface Problem {
    code: ProblemCode;
    message: string;
    requestId: string | null;
    fields: { field: string; message: string }[];
    conflict: Conflict | null;
}

/** `change` event of /events. Ids and counts only. */
export interface ChangeEvent {
    flags: {
        id: string;
        /** `overdue`: an emergency that nobody has looked at in time. */
        kind: 'new' | 'changed' | 'closed' | 'overdue';
        priority: Priority;
        evidenceVersion: number;
        taskVersion: string;
    }[];
}

/** `engine` event of /events. */
export interface EngineEvent {
    status: EngineStatus;
    lastRunAt: Instant | null;
}
