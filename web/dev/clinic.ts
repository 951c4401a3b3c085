// The synthetic clinic behind the development server: flags, people, audit entries and the events they cause.

import type {
    AuditEntry, Decision, Draft, EngineHealth, EvidenceItem, FlagState, HistoryEntry, PatientBanner, Person, Preferences,
    Priority, Reason,
} from '../src/api/types.ts';
import { Random } from './random.ts';
import { stories, type Story } from './stories.ts';

export interface Flag {
    id: string;
    story: Story;
    patient: PatientBanner;
    title: string;
    priority: Priority;
    state: FlagState;
    reason: Reason;
    raisedAt: number;
    evidence: EvidenceItem[];
    /** The evidence as it stood at each earlier version, first version first. */
    earlier: EvidenceItem[][];
    evidenceVersion: number;
    taskVersion: number;
    owner: Person | null;
    lease: { holder: Person; until: number } | null;
    snoozedUntil: number | null;
    decision: Decision | null;
    decidedAt: number;
    before: Pick<Flag, 'state' | 'reason' | 'priority' | 'owner' | 'snoozedUntil'> | null;
    secondOpinions: Decision[];
    history: HistoryEntry[];
    drafts: Map<string, Draft>;
}

export const people: (Person & { user: string })[] = [
    { id: 'P-MENSAH', name: 'Dr A. Mensah', role: 'physician', user: 'mensah' },
    { id: 'P-LEE', name: 'Ana Lee', role: 'nurse', user: 'lee' },
    { id: 'P-OSEI', name: 'K. Osei', role: 'pharmacist', user: 'osei' },
    { id: 'P-NOWAK', name: 'J. Nowak', role: 'rule-owner', user: 'nowak' },
    { id: 'P-OPS', name: 'S. Rivera', role: 'operator', user: 'rivera' },
    { id: 'P-SILVA', name: 'M. Silva', role: 'auditor', user: 'silva' },
];

export const password = 'synthetic';

const families = ['Okafor', 'Lee', 'García', 'Novák', 'Schneider-Wiśniewska', 'O’Brien', 'Haddad', 'Ivanova', 'Tanaka', 'Mbeki', 'Larsen', 'Moreau'];
const givens = ['Grace', 'Thomas', 'Elena', 'Jan', 'Aoife', 'Yusuf', 'Olga', 'Kenji', 'Thandi', 'Ingrid', 'Luc', 'Maria'];

export class Clinic {
    /** The clinic's time may be moved forward by tests. */
    private shift = 0;
    readonly flags = new Map<string, Flag>();
    readonly audit: AuditEntry[] = [];
    readonly preferences = new Map<string, Preferences>();
    readonly outbox: { flag: string; dueAt: number; cancelled: boolean }[] = [];
    engine: EngineHealth = { status: 'ok', lastRunAt: null, silent: [] };
    chainBrokenAt: number | null = null;
    ruleVersion = '3';
    listeners: ((event: string, data: unknown) => void)[] = [];
    private random = new Random(7);
    private sequence = 0;

    constructor(count: number) {
        this.reset(count);
    }

    now(): number {
        return Date.now() + this.shift;
    }

    instant(at = this.now()): string {
        return new Date(at).toISOString().replace(/\.\d+Z/, 'Z');
    }

    /** Starts over with `count` flags; the first of each story is the newest of its kind. */
    reset(count: number): void {
        this.shift = 0;
        this.random = new Random(7);
        this.sequence = 0;
        this.flags.clear();
        this.audit.length = 0;
        this.outbox.length = 0;
        this.preferences.clear();
        this.chainBrokenAt = null;
        this.ruleVersion = '3';
        this.engine = { status: 'ok', lastRunAt: this.instant(), silent: [] };
        for (let index = 0; index < count; index += 1) {
            const story = index < stories.length ? (stories[index] as Story) : this.common();
            const hours = { stat: 0.05, asap: 2, urgent: 20, routine: 60 }[story.priority];
            this.raise(story, this.now() - hours * 3_600_000 * (1 + this.random.next()) - index * 60_000, false);
        }
        for (const flag of [...this.flags.values()].slice(2, 3)) flag.owner = this.person('P-LEE');
    }

    /** Most flags are not emergencies. */
    private common(): Story {
        const dice = this.random.next();
        if (dice < 0.01) return stories[this.random.below(2)] as Story;
        if (dice < 0.12) return stories[2] as Story;
        return stories[3 + this.random.below(3)] as Story;
    }

    person(id: string): Person {
        const { user: _user, ...person } = people.find((one) => one.id === id) ?? (people[0] as Person & { user: string });
        return person;
    }

    raise(story: Story, raisedAt = this.now(), announce = true, patient?: PatientBanner): Flag {
        this.sequence += 1;
        const id = `01K${String(this.sequence).padStart(23, '0')}`;
        const flag: Flag = {
            id, story, patient: patient ?? this.patient(story), title: story.title, priority: story.priority, state: 'new', reason: 'new',
            raisedAt, evidence: this.evidence(story, raisedAt), earlier: [], evidenceVersion: 1, taskVersion: 1, owner: null,
            lease: null, snoozedUntil: null, decision: null, decidedAt: 0, before: null, secondOpinions: [], drafts: new Map(),
            history: [{ at: this.instant(raisedAt), who: 'tonus', action: 'raised', sentence: story.title }],
        };
        this.flags.set(id, flag);
        if (announce) this.changed(flag, 'new');
        return flag;
    }

    private patient(story: Story): PatientBanner {
        const number = this.sequence;
        const first = number === 1;
        const year = first ? 1961 : 1940 + this.random.below(60);
        const born = first ? '1961-07-14' : `${year}-${String(1 + this.random.below(12)).padStart(2, '0')}-${String(1 + this.random.below(28)).padStart(2, '0')}`;
        const intrathecal = story.route === 'intrathecal';
        return {
            id: `PT${String(number).padStart(6, '0')}`,
            family: first ? 'Okafor' : this.random.pick(families),
            given: first ? 'Grace' : this.random.pick(givens),
            born,
            ageYears: new Date(this.now()).getUTCFullYear() - year - 1,
            sex: first ? 'female' : this.random.pick(['female', 'male'] as const),
            identifiers: [{ label: 'NHS', value: first ? '943 476 5919' : `999 ${String(100 + (number % 900))} ${String(1000 + (number % 9000))}` }],
            allergies: this.random.pick([[], null, ['penicillin']]),
            exposures: [{
                route: story.route,
                dose: intrathecal ? { value: '350', unit: 'ug/d' } : { value: '60', unit: 'mg/d' },
                words: intrathecal ? 'pump' : 'tablets',
                since: new Date(this.now() - 26 * 86_400_000).toISOString().slice(0, 10),
                until: null,
            }],
            lastExposure: null,
        };
    }

    private evidence(story: Story, raisedAt: number): EvidenceItem[] {
        const reported = {
            id: 'e0', resource: `QuestionnaireResponse/q${this.sequence}`, version: '1', kind: 'words' as const, language: null,
            at: this.instant(raisedAt - 600_000), receivedAt: this.instant(raisedAt), sentence: 'Message in the patient portal', segments: story.words,
        };
        const facts = story.facts.map((fact, index) => ({
            id: `e${index + 1}`, resource: `${fact.resource}-${this.sequence}`, version: '1', kind: fact.kind, language: null, segments: null,
            at: new Date(raisedAt - fact.daysAgo * 86_400_000).toISOString().slice(0, 10), receivedAt: this.instant(raisedAt), sentence: fact.sentence,
        }));
        return [reported, ...facts];
    }

    /** A further report about an open flag; wakes a snoozed one. */
    addEvidence(id: string, item: Pick<EvidenceItem, 'sentence' | 'segments'>): void {
        const flag = this.flag(id);
        flag.earlier.push([...flag.evidence]);
        flag.evidence = [...flag.evidence, {
            id: `e${flag.evidence.length}`, resource: `QuestionnaireResponse/n${flag.evidence.length}-${id}`, version: '1',
            kind: 'words', at: this.instant(), receivedAt: this.instant(), language: null, ...item,
        }];
        flag.evidenceVersion += 1;
        if (flag.state === 'snoozed') this.wake(flag, 'more-evidence');
        flag.history.push({ at: this.instant(), who: 'tonus', action: 'evidence', sentence: 'evidence' });
        this.changed(flag, 'changed');
    }

    private wake(flag: Flag, reason: Reason): void {
        flag.state = 'new';
        flag.reason = reason;
        flag.snoozedUntil = null;
        flag.taskVersion += 1;
        flag.history.push({ at: this.instant(), who: 'tonus', action: 'returned', sentence: 'returned' });
    }

    flag(id: string): Flag {
        const found = this.flags.get(id);
        if (!found) throw new Error(`no flag ${id}`);
        return found;
    }

    advance(seconds: number): void {
        this.shift += seconds * 1000;
        this.settle();
    }

    /** What happens by time alone: snoozes end, leases expire. */
    settle(): void {
        for (const flag of this.flags.values()) {
            if (flag.state === 'snoozed' && flag.snoozedUntil !== null && flag.snoozedUntil <= this.now()) {
                this.wake(flag, 'returned');
                this.changed(flag, 'new');
            }
            if (flag.lease && flag.lease.until <= this.now()) {
                flag.lease = null;
                if (flag.state === 'reviewing') {
                    flag.state = 'new';
                    flag.reason = 'returned';
                }
                flag.taskVersion += 1;
                this.changed(flag, 'changed');
            }
        }
    }

    record(who: Person, action: string, sentence: string, flag: Flag | null): void {
        this.audit.push({
            number: this.audit.length + 1, at: this.instant(), who: who.name, role: who.role, action, sentence,
            flag: flag?.id ?? null, patients: flag ? [`Patient/${flag.patient.id}`] : [], evidenceVersion: flag?.evidenceVersion ?? null, rule: flag?.story.rule.id ?? null,
        });
    }

    changed(flag: Flag, kind: 'new' | 'changed' | 'closed'): void {
        const { id, priority, evidenceVersion } = flag;
        this.tell('change', { flags: [{ id, kind, priority, evidenceVersion, taskVersion: String(flag.taskVersion) }] });
    }

    tell(event: string, data: unknown): void {
        for (const listener of this.listeners) listener(event, data);
    }
}
