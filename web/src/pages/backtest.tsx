import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { api, CallError } from '../api/client.ts';
import type { Backtest, BacktestFlag, RuleDetail } from '../api/types.ts';
import { When } from '../parts/chips.tsx';
import { Field, Select } from '../parts/fields.tsx';
import { Notice } from '../parts/notice.tsx';
import { announce } from '../state/live.ts';
import { loadPeople, people, session } from '../state/session.ts';
import { say } from '../text/messages.ts';

const days = 180;
const silentDays = 14;

/** What another version would have caught and what it would have lost, on flags already decided. */
export function BacktestSection({ detail, onChange }: {
    detail: RuleDetail; onChange: (next: RuleDetail) => void;
}): JSX.Element | null {
    const [result, setResult] = useState<Backtest | null>(null);
    const [failed, setFailed] = useState(false);
    const next = detail.versions.find((version) => Number(version.version) > Number(detail.version));
    if (!next) return null;
    const run = (): void => {
        api.backtest(detail.id, next.version, days).then(
            (found) => {
                setResult(found);
                setFailed(false);
            },
            () => setFailed(true),
        );
    };
    return (
        <section class="card">
            <div class="block-head">
                <h2>{say('rule.backtest')}</h2>
                <button type="button" class="button" onClick={run}>
                    {say('rule.backtest.run', { from: detail.version, to: next.version })}
                </button>
            </div>
            {failed ? <Notice tone="caution" urgent>{say('rule.backtest.error')}</Notice> : null}
            {result ? <Result result={result} /> : null}
            {result ? <Promotion result={result} onChange={onChange} /> : null}
        </section>
    );
}

function Result({ result }: { result: Backtest }): JSX.Element {
    const change = result.flagsPerReviewerDayChange;
    const figures: [string, string][] = [
        [say('rule.backtest.lostConfirmed'), String(result.lostConfirmed.length)],
        [say('rule.backtest.lost'), String(result.lost.length)],
        [say('rule.backtest.same'), String(result.same)],
        [say('rule.backtest.gained'), String(result.gained.length)],
        [say('rule.backtest.burden'), change > 0 ? `+${change}` : String(change)],
    ];
    return (
        <>
            <p class="muted">{say('rule.backtest.days', { n: result.days })}</p>
            <dl class="figures">
                {figures.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}
            </dl>
            <FlagList title={say('rule.backtest.lostConfirmed')} flags={result.lostConfirmed} />
            <FlagList title={say('rule.backtest.gained')} flags={result.gained} />
        </>
    );
}

function FlagList({ title, flags }: { title: string; flags: BacktestFlag[] }): JSX.Element | null {
    if (flags.length === 0) return null;
    return (
        <>
            <h3>{title}</h3>
            <ul class="flag-list">
                {flags.map((flag) => (
                    <li key={flag.id}>
                        <a href={`/flags/${flag.id}`}>{flag.title}</a>
                        <span class="muted">{say(`state.${flag.state}`)}</span>
                        <span class="muted"><When instant={flag.raisedAt} /></span>
                    </li>
                ))}
            </ul>
        </>
    );
}

function Promotion({ result, onChange }: { result: Backtest; onChange: (next: RuleDetail) => void }): JSX.Element {
    const [reason, setReason] = useState('');
    const [approver, setApprover] = useState('');
    const [problems, setProblems] = useState<Record<string, string>>({});
    const version = result.toVersion;
    const me = session.value?.me.id;
    useEffect(() => { if (people.value.length === 0) loadPeople(); }, []);
    const done = (text: string) => (next: RuleDetail): void => {
        setProblems({});
        announce(text);
        onChange(next);
    };
    const refused = (error: unknown): void => {
        const fields = error instanceof CallError ? (error.problem?.fields ?? []) : [];
        setProblems(fields.length > 0
            ? Object.fromEntries(fields.map((field) => [field.field, field.message]))
            : { all: error instanceof CallError ? (error.problem?.message ?? say('form.failed')) : say('form.failed') });
    };
    return (
        <div class="promotion">
            {result.lostConfirmed.length > 0 ? <Notice tone="caution">{say('rule.promote.guard')}</Notice> : null}
            {problems['all'] ? <Notice tone="danger" urgent>{problems['all']}</Notice> : null}
            <Field name="reason" label={say('rule.promote.reason')} type="area" value={reason} problem={problems['reason']}
                onChange={setReason} />
            <Select name="approver" label={say('rule.promote.approver')} placeholder={say('form.to.choose')} value={approver}
                problem={problems['approver']} onChange={setApprover}
                options={people.value.filter((person) => person.id !== me).map((person) => ({ value: person.id, label: person.name }))} />
            <div class="dialog-actions">
                <button type="button" class="button-primary" onClick={() =>
                    void api.promote(result.rule, version, reason, approver || null)
                        .then(done(say('rule.promoted', { version })), refused)}>
                    {say('rule.promote', { version })}
                </button>
                <button type="button" class="button" onClick={() =>
                    void api.runSilently(result.rule, version, silentDays)
                        .then(done(say('rule.silent.started', { version })), refused)}>
                    {say('rule.silent')}
                </button>
            </div>
        </div>
    );
}
