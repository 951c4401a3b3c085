// What the synthetic patients tell. Words are invented; phrases are cut into segments here, by hand.

import type {
    EvidenceItem, HypothesisView, MissingFact, PinnedInstruction, Priority, Route, RuleReference, Segment, SegmentRole,
} from '../src/api/types.ts';

export interface Story {
    rule: RuleReference;
    title: string;
    priority: Priority;
    route: Route;
    effects: string[];
    sentence: string;
    clearsWhen: string;
    words: Segment[];
    facts: { kind: EvidenceItem['kind']; resource: string; daysAgo: number; sentence: string }[];
    couldBe: HypothesisView[];
    missing: MissingFact[];
    pinned: Pick<PinnedInstruction, 'kind' | 'text'> | null;
}

/** "plain [effect:itch all over] plain" into segments. */
export function segments(text: string): Segment[] {
    return text.split(/(\[[a-z]+:[^\]]*\])/).filter((part) => part !== '').map((part) => {
        const match = /^\[([a-z]+):([^\]]*)\]$/.exec(part);
        return match
            ? { text: match[2] ?? '', role: match[1] as SegmentRole }
            : { text: part, role: 'plain' as const };
    });
}

const fact = (text: string) => ({ text, evidence: null });

const rule = (id: string, title: string, rationale: string, mark: RuleReference['mark'] = 'S'): RuleReference => ({
    id, version: '3', title, rationale, source: 'Product label, warnings and precautions', mark,
});

export const stories: Story[] = [
    {
        rule: rule('withdrawal-intrathecal', 'Signs of intrathecal baclofen withdrawal',
            'Itching without rash, fever and returning stiffness after a missed refill are early signs of withdrawal, which can be fatal.'),
        title: 'Itching without rash, refill overdue',
        priority: 'stat', route: 'intrathecal', effects: ['pruritus', 'stiffness'],
        sentence: 'Itching, no rash and fever, and the pump refill is 3 days overdue.',
        clearsWhen: 'The refill is recorded and the signs are refuted or older than 14 days.',
        words: segments('[time:Since Monday] I [effect:itch all over], [negation:no rash], and my legs are [severity:much] [effect:stiffer] than before. [uncertainty:Maybe] it is the new soap?'),
        facts: [
            { kind: 'device', resource: 'Device/pump', daysAgo: 3, sentence: 'Pump refill due, no refill recorded since' },
            { kind: 'measurement', resource: 'Observation/temperature', daysAgo: 0, sentence: 'Body temperature 38.4 °C' },
            { kind: 'medication', resource: 'MedicationStatement/baclofen', daysAgo: 97, sentence: 'Intrathecal baclofen 350 micrograms/day, unchanged' },
        ],
        couldBe: [
            { hypothesis: 'withdrawal', for: [fact('Refill overdue by 3 days'), fact('Fever 38.4 °C'), fact('Itching without rash')], against: [fact('Programmed dose unchanged')] },
            { hypothesis: 'overdose', for: [], against: [fact('No drowsiness reported'), fact('No dose step in 90 days')] },
            { hypothesis: 'other', for: [fact('New soap named by the patient')], against: [fact('No rash')] },
        ],
        missing: [
            { id: 'egfr', what: 'Kidney function', detail: 'eGFR: none in 14 months', ask: 'clinic' },
            { id: 'mas', what: 'Spasticity score', detail: 'last Modified Ashworth 120 days old', ask: null },
            { id: 'alarm', what: 'Pump alarm', detail: 'did the pump beep?', ask: 'patient' },
        ],
        pinned: { kind: 'withdrawal', text: 'Site plan: same-day pump check, oral baclofen cover, emergency department if fever rises.' },
    },
    {
        rule: rule('toxicity', 'Signs of baclofen toxicity', 'Drowsiness with slow breathing points to too much baclofen, above all with reduced kidney function.'),
        title: 'Hard to wake, slow breathing',
        priority: 'stat', route: 'oral', effects: ['drowsiness'],
        sentence: 'Hard to wake since this morning, breathing rate 9 a minute, eGFR 28.',
        clearsWhen: 'The signs are refuted, or 72 hours pass without them.',
        words: segments('My husband is [severity:very] [effect:sleepy] and [effect:hard to wake] [time:since this morning].'),
        facts: [
            { kind: 'measurement', resource: 'Observation/respiration', daysAgo: 0, sentence: 'Breathing rate 9/min' },
            { kind: 'measurement', resource: 'Observation/egfr', daysAgo: 6, sentence: 'eGFR 28 mL/min/1.73 m²' },
        ],
        couldBe: [
            { hypothesis: 'overdose', for: [fact('Breathing rate 9/min'), fact('eGFR 28'), fact('Tizanidine started 5 days ago')], against: [fact('Dose unchanged in 60 days')] },
            { hypothesis: 'other', for: [fact('Urinary infection 4 days ago')], against: [] },
        ],
        missing: [{ id: 'intake', what: 'Tablets taken', detail: 'how many today, and when?', ask: 'patient' }],
        pinned: { kind: 'overdose', text: 'Site plan: emergency services, hold the next dose, do not stop baclofen for long.' },
    },
    {
        rule: rule('drowsiness-persistent', 'Drowsiness severe or lasting', 'Lasting sleepiness makes driving and transfers unsafe and is the most frequent dose-related effect.'),
        title: 'Sleepiness after a dose rise',
        priority: 'asap', route: 'oral', effects: ['drowsiness'],
        sentence: 'Sleepy at work since the rise to 60 mg/day; unsafe driving reported.',
        clearsWhen: 'The report is refuted, or 14 days pass without another after a dose change.',
        words: segments('I [effect:fall asleep] at my desk [time:every afternoon], [severity:badly], [time:since the new dose]. I [negation:don’t] feel [effect:dizzy].'),
        facts: [
            { kind: 'medication', resource: 'MedicationRequest/baclofen', daysAgo: 12, sentence: 'Oral baclofen raised from 40 to 60 mg/day' },
            { kind: 'measurement', resource: 'Observation/epworth', daysAgo: 2, sentence: 'Epworth sleepiness score 17' },
        ],
        couldBe: [
            { hypothesis: 'side-effect', for: [fact('Began 2 days after a dose rise'), fact('Epworth 17')], against: [] },
            { hypothesis: 'other', for: [fact('Opioid since 20 days')], against: [fact('Opioid dose unchanged')] },
        ],
        missing: [{ id: 'egfr', what: 'Kidney function', detail: 'eGFR: none in 14 months', ask: 'clinic' }],
        pinned: null,
    },
    {
        rule: rule('side-effect-reported', 'Side effect reported', 'A known effect reported by the patient; its weight depends on what it stops them doing.'),
        title: 'Dizziness',
        priority: 'urgent', route: 'oral', effects: ['dizziness'],
        sentence: 'Dizziness reported three times in 9 days on 45 mg/day.',
        clearsWhen: 'No report for 30 days.',
        words: segments('[effect:Dizzy] when I stand up, [time:mostly mornings]. [uncertainty:Not sure] if it is the tablets.'),
        facts: [{ kind: 'symptom', resource: 'Observation/dizziness', daysAgo: 4, sentence: 'Dizziness coded by the nurse, mild' }],
        couldBe: [
            { hypothesis: 'side-effect', for: [fact('Known effect of baclofen')], against: [fact('Dose unchanged in 120 days')] },
            { hypothesis: 'other', for: [fact('Ramipril started 10 days ago')], against: [] },
        ],
        missing: [{ id: 'pressure', what: 'Blood pressure', detail: 'none in 40 days', ask: 'clinic' }],
        pinned: null,
    },
    {
        rule: rule('renal-egfr-30-44', 'Reduced kidney function with baclofen', 'Baclofen leaves by the kidneys; with an eGFR of 30 to 44 it builds up.', 'M'),
        title: 'Kidney function 38, no symptoms',
        priority: 'urgent', route: 'oral', effects: [],
        sentence: 'eGFR 38 on oral baclofen 60 mg/day.',
        clearsWhen: 'A newer eGFR is 60 or more, or baclofen is reduced for kidney function.',
        words: segments('Un peu [effect:fatiguée] [time:ces jours-ci], ça va 🙂'),
        facts: [{ kind: 'measurement', resource: 'Observation/egfr', daysAgo: 3, sentence: 'eGFR 38 mL/min/1.73 m²' }],
        couldBe: [{ hypothesis: 'side-effect', for: [fact('Tiredness reported')], against: [fact('No drowsiness')] }],
        missing: [],
        pinned: null,
    },
    {
        rule: rule('evaluation-overdue', 'Evaluation overdue after a dose change', 'A dose change without a look at its effect keeps doses that do not help.', 'E'),
        title: 'No evaluation since the dose change',
        priority: 'routine', route: 'intrathecal', effects: [],
        sentence: 'Dose raised 8 weeks ago, no score or report since.',
        clearsWhen: 'A spasticity, spasm or pain score or a report after the change arrives.',
        words: segments('الدواء [uncertainty:ربما] يسبب [effect:الدوخة] [time:منذ يومين]'),
        facts: [{ kind: 'medication', resource: 'MedicationStatement/baclofen', daysAgo: 56, sentence: 'Intrathecal baclofen raised from 300 to 350 micrograms/day' }],
        couldBe: [],
        missing: [{ id: 'mas', what: 'Spasticity score', detail: 'none since the change', ask: 'clinic' }],
        pinned: null,
    },
];
