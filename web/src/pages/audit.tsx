import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { api, CallError } from '../api/client.ts';
import type { AuditEntry, AuditQuery, AuditWindow, FlagReview } from '../api/types.ts';
import { Dialog } from '../parts/dialog.tsx';
import { DateField } from '../parts/date-field.tsx';
import { Field, Select } from '../parts/fields.tsx';
import { Empty, Notice, Placeholder } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { EvidenceView } from '../review/evidence.tsx';
import { Summary } from '../review/summary.tsx';
import { PatientHeader } from '../parts/banner.tsx';
import { formatInstantUtc } from '../text/dates.ts';
import { isMessage, say } from '../text/messages.ts';
import { grouped } from '../text/numbers.ts';

const blank: AuditQuery = {
    who: null, action: null, patient: null, flag: null, from: null, to: null, before: null, limit: 50,
};

export function AuditPage(): JSX.Element {
    const [query, setQuery] = useState<AuditQuery>(blank);
    const [entries, setEntries] = useState<AuditEntry[]>([]);
    const [answer, setAnswer] = useState<AuditWindow | null>(null);
    const [failed, setFailed] = useState<CallError | null>(null);
    const [replayed, setReplayed] = useState<FlagReview | null>(null);
    const load = async (wanted: AuditQuery): Promise<void> => {
        try {
            const found = await api.audit(wanted);
            setAnswer(found);
            setEntries((before) => (wanted.before === null ? found.entries : [...before, ...found.entries]));
            setFailed(null);
        } catch (error) {
            if (error instanceof CallError) setFailed(error);
        }
    };
    useEffect(() => void load(query), [query]);
    const replay = async (entry: AuditEntry): Promise<void> => {
        if (!entry.flag || entry.evidenceVersion === null) return;
        try {
            setReplayed(await api.flagAt(entry.flag, entry.evidenceVersion));
        } catch (error) {
            if (error instanceof CallError) setFailed(error);
        }
    };
    return (
        <Page title={say('page.audit')} tools={(
            <>
                <a class="button" href="/review/api/audit/export?after=0" download target="_self">{say('audit.export')}</a>
                <button type="button" class="button" onClick={() => window.print()}>{say('app.print')}</button>
            </>
        )}>
            <AuditForm onSearch={(next) => setQuery({ ...blank, ...next })} />
            {failed ? (
                <Notice tone="caution" actions={(
                    <button type="button" class="button" onClick={() => void load(query)}>{say('app.retry')}</button>
                )}>{say('audit.error')}</Notice>
            ) : null}
            {answer ? <Chain chain={answer.chain} /> : failed ? null : <Placeholder lines={8} />}
            {answer && entries.length === 0 ? <Empty title={say('audit.empty')} /> : null}
            {entries.length > 0 ? (
                <section class="card card-flush table-scroll">
                    <Entries entries={entries} onReplay={(entry) => void replay(entry)} />
                    {answer?.next ? (
                        <div class="pages-foot">
                            <button type="button" class="button" onClick={() => void load({ ...query, before: answer.next })}>
                                {say('audit.more')}
                            </button>
                        </div>
                    ) : null}
                </section>
            ) : null}
            {replayed ? <Replay view={replayed} onClose={() => setReplayed(null)} /> : null}
        </Page>
    );
}

function Chain({ chain }: { chain: AuditWindow['chain'] }): JSX.Element {
    if (chain.brokenAt !== null) {
        return <Notice tone="danger" urgent>{say('audit.chain.broken', { n: grouped(chain.brokenAt) })}</Notice>;
    }
    return <Notice tone="good">{say('audit.chain.ok', { n: grouped(chain.through) })}</Notice>;
}

/** Who and whose record go in the body of the request, never in the address. */
function AuditForm({ onSearch }: { onSearch: (change: Partial<AuditQuery>) => void }): JSX.Element {
    const [who, setWho] = useState('');
    const [action, setAction] = useState('');
    const [patient, setPatient] = useState('');
    const [from, setFrom] = useState('');
    const [to, setTo] = useState('');
    return (
        <form class="card audit-form" onSubmit={(event) => {
            event.preventDefault();
            onSearch({ who: who.trim() || null, action: action || null, patient: patient.trim() || null, from: from || null, to: to || null });
        }}>
            <Field name="who" label={say('audit.who')} value={who} onChange={setWho} />
            <Select name="action" label={say('audit.action')} value={action} placeholder={say('audit.anything')}
                options={actions.map((value) => ({ value, label: actionText(value) }))} onChange={setAction} />
            <Field name="patient" label={say('audit.patient')} value={patient} onChange={setPatient} />
            <DateField name="from" label={say('audit.from')} value={from} onChange={setFrom} />
            <DateField name="to" label={say('audit.to')} value={to} onChange={setTo} />
            <button type="submit" class="button-primary">{say('audit.search')}</button>
        </form>
    );
}

function Entries({ entries, onReplay }: { entries: AuditEntry[]; onReplay: (entry: AuditEntry) => void }): JSX.Element {
    return (
        <table class="table" aria-label={say('page.audit')}>
            <thead>
                <tr>
                    <th scope="col">{say('audit.column.when')}</th>
                    <th scope="col">{say('audit.column.who')}</th>
                    <th scope="col">{say('audit.column.what')}</th>
                </tr>
            </thead>
            <tbody>
                {entries.map((entry) => (
                    <tr key={entry.number}>
                        <td class="nowrap">{formatInstantUtc(entry.at)}</td>
                        <td>{entry.who}<div class="muted">{roleText(entry)}</div></td>
                        <td>
                            {entryText(entry)}
                            <div class="entry-meta muted">
                                <span>{say('audit.entry', { n: grouped(entry.number) })}</span>
                                {entry.patients.length === 1 ? <span>{entry.patients[0]}</span> : null}
                                {entry.rule ? <a href={`/rules/${entry.rule}`}>{entry.rule}</a> : null}
                                {entry.evidenceVersion === null ? null : <span>{say('audit.evidence', { n: entry.evidenceVersion })}</span>}
                                {entry.flag && entry.evidenceVersion !== null ? (
                                    <button type="button" class="button-plain" onClick={() => onReplay(entry)}>{say('audit.replay')}</button>
                                ) : null}
                            </div>
                        </td>
                    </tr>
                ))}
            </tbody>
        </table>
    );
}

/** What the service wrote without a person is the service's; a person's own sign-in has no role yet. */
function roleText({ role, who }: AuditEntry): string {
    if (role !== 'system') return say(`role.${role}`);
    return who === 'tonus' ? say('audit.system') : '';
}

/** What an auditor asks for most; the service knows more. */
const actions = [
    'viewed', 'printed', 'downloaded', 'drafted', 'claim', 'confirm', 'dismiss', 'snooze', 'escalate', 'assign', 'wait', 'recommend', 'merge',
    'second-opinion', 'undo', 'reopen', 'rule-proposed', 'rule-promoted', 'signed-in', 'sign-in-failed', 'service-started', 'service-stopped',
];

/** "signed-in" -> "Signed in". */
function actionText(action: string): string {
    const key = `history.${action}`;
    if (isMessage(key)) return say(key);
    const plain = action.replaceAll('-', ' ');
    return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** "claim: now claimed" -> "Review started: now claimed". */
function entryText({ action, sentence }: AuditEntry): string {
    if (sentence === action || sentence === '') return actionText(action);
    return sentence.startsWith(`${action}: `) ? actionText(action) + sentence.slice(action.length) : sentence;
}

function Replay({ view, onClose }: { view: FlagReview; onClose: () => void }): JSX.Element {
    return (
        <Dialog title={say('audit.replay.title', { n: view.evidenceVersion })} kind="wide" onClose={onClose}>
            <div class="replay">
                <PatientHeader patient={view.patient} />
                <Summary view={view} />
                <EvidenceView view={view} />
            </div>
        </Dialog>
    );
}
