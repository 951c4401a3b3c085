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
