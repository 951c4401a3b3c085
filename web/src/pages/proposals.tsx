import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { api, CallError } from '../api/client.ts';
import type { RuleDetail, RulePriority, RuleProposal } from '../api/types.ts';
import { When } from '../parts/chips.tsx';
import { Choices, Field, Select } from '../parts/fields.tsx';
import { Notice } from '../parts/notice.tsx';
import { announce } from '../state/live.ts';
import { say } from '../text/messages.ts';
import { grouped } from '../text/numbers.ts';
import { inputName } from '../text/names.ts';
import { BacktestFigures } from './backtest-result.tsx';

interface Props {
    detail: RuleDetail;
    onChange: (next: RuleDetail) => void;
}

type Problems = Record<string, string>;

const backtestDays = 180;
const silentDays = 14;
const progressMilliseconds = 1000;

function problemsOf(error: unknown): Problems {
    const fields = error instanceof CallError ? (error.problem?.fields ?? []) : [];
    if (fields.length > 0) return Object.fromEntries(fields.map(({ field, message }) => [field, message]));
    return { all: error instanceof CallError ? (error.problem?.message ?? say('form.failed')) : say('form.failed') };
}

/** What waits for a decision, with all that has been found out about it. */
export function OpenProposals({ detail, onChange }: Props): JSX.Element | null {
    const open = detail.proposals.filter((one) => one.stage === 'open');
    const running = open.some((one) => one.running !== null);
    useEffect(() => {
        if (!running) return undefined;
        const timer = window.setInterval(() => void api.rule(detail.id).then(onChange, () => undefined), progressMilliseconds);
        return () => window.clearInterval(timer);
    }, [running, detail.id]);
    if (open.length === 0) return null;
    return <>{open.map((one) => <Proposal key={one.id} proposal={one} detail={detail} onChange={onChange} />)}</>;
}

function Proposal({ proposal, detail, onChange }: Props & { proposal: RuleProposal }): JSX.Element {
    const [problems, setProblems] = useState<Problems>({});
    const [reason, setReason] = useState('');
    const run = (verb: Parameters<typeof api.onProposal>[2], body: object, said: string): void => {
        api.onProposal(detail.id, proposal.id, verb, body).then(
            (next) => {
                setProblems({});
                announce(said);
                onChange(next);
            },
            (error: unknown) => setProblems(problemsOf(error)),
        );
    };
    return (
        <section class="card proposal" aria-label={say('proposal.title')}>
            <h2>{say('proposal.title')}</h2>
            <ul class="proposal-changes">{proposal.changes.map((change) => <li key={change}><b>{change}</b></li>)}</ul>
            <p>{proposal.reason}</p>
            <p class="muted">{say('proposal.by', { name: proposal.by })} <When instant={proposal.at} /></p>
            {problems['all'] ? <Notice tone="danger" urgent>{problems['all']}</Notice> : null}
            {proposal.failure ? <Notice tone="caution">{say('backtest.failed')} {proposal.failure}</Notice> : null}
            {proposal.running ? <Running running={proposal.running} /> : null}
            {detail.mayPropose ? (
                <div class="dialog-actions">
                    <button type="button" class="button" aria-disabled={proposal.running !== null}
                        onClick={() => run('backtest', { days: backtestDays }, say('backtest.started'))}>
                        {say('backtest.run', { n: backtestDays })}
                    </button>
                    <button type="button" class="button" onClick={() => run('silent-run', { days: silentDays }, say('silent.started'))}>
                        {say(proposal.silent ? 'silent.longer' : 'silent.run', { n: silentDays })}
                    </button>
                    <button type="button" class="button-plain" onClick={() => run('withdraw', { reason: '' }, say('proposal.withdrawn'))}>
                        {say('proposal.withdraw')}
                    </button>
                </div>
            ) : null}
            {proposal.backtest ? (
                <>
                    <h3>{say('backtest.title')}</h3>
                    <BacktestFigures result={proposal.backtest} onJudge={detail.mayJudge && !proposal.own
                        ? (sample, wanted) => run(`sample/${sample}`, { wanted }, say('sample.kept'))
                        : null} />
                </>
            ) : null}
            {proposal.silent ? <Silent run={proposal.silent} /> : null}
            {detail.mayPromote ? (
                <Promotion proposal={proposal} reason={reason} problem={problems['reason']} onReason={setReason}
                    onPromote={() => run('promote', { reason }, say('proposal.promoted'))} />
            ) : null}
        </section>
    );
}

function Running({ running }: { running: { patients: number; of: number } }): JSX.Element {
    const of = Math.max(running.of, running.patients, 1);
    return (
        <p class="proposal-running">
            <progress max={of} value={running.patients} aria-label={say('backtest.running')} />
            {' '}{say('backtest.progress', { n: grouped(running.patients), of: grouped(of) })}
        </p>
    );
}

function Silent({ run }: { run: NonNullable<RuleProposal['silent']> }): JSX.Element {
    const figures: [string, number][] = [
        [say('backtest.lost'), run.lost], [say('backtest.gained'), run.gained], [say('backtest.changed'), run.changed], [say('backtest.same'), run.same],
    ];
    return (
        <>
            <h3>{say('silent.title')}</h3>
            <p class="muted">{say(run.over ? 'silent.over' : 'silent.until')} <When instant={run.until} />. {say('silent.counts')}</p>
            <dl class="figures">
                {figures.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}
            </dl>
        </>
    );
}

function Promotion({ proposal, reason, problem, onReason, onPromote }: {
    proposal: RuleProposal; reason: string; problem: string | undefined; onReason: (text: string) => void; onPromote: () => void;
}): JSX.Element {
    if (proposal.own) return <p class="muted">{say('proposal.second')}</p>;
    if (!proposal.backtest) return <p class="muted">{say('proposal.needsBacktest')}</p>;
    return (
        <div class="promotion">
            <Field name={`reason-${proposal.id}`} label={say('proposal.promote.reason')} type="area" value={reason} problem={problem} onChange={onReason} />
            <div class="dialog-actions">
                <button type="button" class="button-primary" onClick={onPromote}>{say('proposal.promote')}</button>
            </div>
        </div>
    );
}

const levels: RulePriority[] = ['emergent', 'urgent', 'routine'];

/** Thresholds, priorities, on or off: nothing of it counts before a second person has promoted it. */
export function ProposeSection({ detail, onChange }: Props): JSX.Element {
    const [values, setValues] = useState<Record<string, string>>({});
    const [problems, setProblems] = useState<Problems>({});
    const [open, setOpen] = useState(false);
    const set = (name: string) => (value: string): void => setValues({ ...values, [name]: value });
    const level = (name: string): RulePriority | null => levels.find((one) => one === values[name]) ?? null;
    const submit = (event: Event): void => {
        event.preventDefault();
        api.proposeChange(detail.id, {
            parameters: detail.thresholds.flatMap(({ name, value }) => {
                const typed = values[`parameter ${name}`];
                return typed === undefined || typed === value ? [] : [{ name, value: typed }];
            }),
            enabled: values['enabled'] === undefined ? null : values['enabled'] === 'on',
            highestPriority: level('highestPriority'), lowestPriority: level('lowestPriority'), reason: values['reason'] ?? '',
        }).then(
            (next) => {
                setProblems({});
                setValues({});
                setOpen(false);
                announce(say('proposal.proposed'));
                onChange(next);
            },
            (error: unknown) => setProblems(problemsOf(error)),
        );
    };
    const priority = (name: string, label: string): JSX.Element => (
        <Select name={name} label={label} placeholder={say('propose.unchanged')} value={values[name] ?? ''} problem={problems[name]}
            onChange={set(name)} options={levels.map((one) => ({ value: one, label: say(`rule.priority.${one}`) }))} />
    );
    return (
        <details class="card propose" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary><h2>{say('propose.title')}</h2></summary>
            <form onSubmit={submit}>
                <p class="muted">{say('propose.lead')}</p>
                {problems['all'] ?? problems['change'] ? <Notice tone="danger" urgent>{problems['all'] ?? problems['change']}</Notice> : null}
                <div class="propose-fields">
                    {detail.thresholds.map(({ name, value, unit, shipped }) => (
                        <Field key={name} name={name} label={inputName(name) + (unit ? ` (${unit.trim()})` : '')} inputMode="decimal"
                            value={values[`parameter ${name}`] ?? value} problem={problems[name]} onChange={set(`parameter ${name}`)}
                            hint={shipped === null ? undefined : say('propose.shipped', { value: shipped })} />
                    ))}
                    {priority('highestPriority', say('propose.highest'))}
                    {priority('lowestPriority', say('propose.lowest'))}
                </div>
                <Choices name="enabled" legend={say('propose.enabled')} value={values['enabled'] ?? (detail.enabled ? 'on' : 'off')} compact
                    choices={(['on', 'off'] as const).map((value) => ({ value, label: say(`propose.enabled.${value}`) }))} onChange={set('enabled')} />
                <Field name="reason" label={say('propose.reason')} type="area" value={values['reason'] ?? ''} problem={problems['reason']} onChange={set('reason')} />
                <div class="dialog-actions"><button type="submit" class="button-primary">{say('propose.submit')}</button></div>
            </form>
        </details>
    );
}

/** What was promoted or withdrawn, the newest first. */
export function ChangeLog({ proposals }: { proposals: RuleProposal[] }): JSX.Element | null {
    const closed = proposals.filter((one) => one.stage !== 'open');
    const stage = (one: RuleProposal): string => say(one.stage === 'promoted' ? 'proposal.stage.promoted' : 'proposal.stage.withdrawn');
    if (closed.length === 0) return null;
    return (
        <section class="card">
            <h2>{say('rule.changes')}</h2>
            <ol class="history">
                {closed.map((one) => (
                    <li key={one.id}>
                        <span class="muted"><When instant={one.closedAt ?? one.at} /></span>
                        <span><span class="tag">{stage(one)}</span> {one.changes.join('; ')}. {one.closingReason ?? ''}</span>
                        <span class="muted">{say('proposal.people', { by: one.by, closedBy: one.closedBy ?? '' })}</span>
                    </li>
                ))}
            </ol>
        </section>
    );
}
