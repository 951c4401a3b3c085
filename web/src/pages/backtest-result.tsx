import type { JSX } from 'preact';

import type { BacktestFlag, BacktestResult } from '../api/types.ts';
import { When } from '../parts/chips.tsx';
import { Notice } from '../parts/notice.tsx';
import { mayOpen } from '../state/access.ts';
import { session, timeZone } from '../state/session.ts';
import { withDates } from '../text/dates.ts';
import { isMessage, say } from '../text/messages.ts';
import { grouped } from '../text/numbers.ts';

/** What a proposal would have caught and lost; confirmed reactions it loses come first. */
export function BacktestFigures({ result, onJudge }: { result: BacktestResult; onJudge: Judge | null }): JSX.Element {
    const change = result.flagsPerReviewerDayChange;
    const figures: [string, string][] = [
        [say('backtest.lostConfirmed'), String(result.lostConfirmed)],
        [say('backtest.lost'), String(result.lost)],
        [say('backtest.gained'), String(result.gained)],
        [say('backtest.changed'), String(result.changed)],
        [say('backtest.same'), String(result.same)],
        [say('backtest.burden'), change === null ? say('rules.none') : change > 0 ? `+${change}` : String(change)],
    ];
    return (
        <div class="backtest">
            <p class="muted">
                {say('backtest.looked', { days: result.days, patients: grouped(result.patients) })} <When instant={result.at} />
            </p>
            {result.outdated ? <Notice tone="caution">{say('backtest.outdated')}</Notice> : null}
            {result.lostConfirmed > 0 ? <Notice tone="danger">{say('backtest.guard', { n: result.lostConfirmed })}</Notice> : null}
            <dl class="figures">
                {figures.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}
            </dl>
            {result.others.length > 0 ? (
                <p>{say('backtest.others')} {result.others.map((one) =>
                    say('backtest.other', { rule: one.rule, gained: one.gained, lost: one.lost, changed: one.changed })).join('; ')}</p>
            ) : null}
            <FlagList title={say('backtest.lost')} flags={result.lostFlags} of={result.lost} />
            <FlagList title={say('backtest.gained')} flags={result.gainedFlags} of={result.gained} onJudge={onJudge} />
            <Judged flags={result.gainedFlags} />
            <FlagList title={say('backtest.changed')} flags={result.changedFlags} of={result.changed} />
        </div>
    );
}

type Judge = (sample: string, wanted: boolean) => void;

/** What those who looked at the sample made of it. */
function Judged({ flags }: { flags: BacktestFlag[] }): JSX.Element | null {
    const judged = flags.filter((flag) => flag.wanted !== null);
    if (judged.length === 0) return null;
    return <p><b>{say('sample.judged', { n: judged.length, wanted: judged.filter((flag) => flag.wanted).length })}</b></p>;
}

/** One that would be new, with what it rests on: would a clinician have wanted it? */
function Sample({ flag, onJudge }: { flag: BacktestFlag; onJudge: Judge | null }): JSX.Element | null {
    const { sample, wanted } = flag;
    if (wanted !== null) return <b>{say(wanted ? 'sample.wanted' : 'sample.unwanted')}, {flag.judgedBy}</b>;
    if (!sample) return null;
    return (
        <>
            <span>{sample.sentences.map((sentence) => withDates(sentence, timeZone.value)).join('; ')}</span>
            <a href={`/patients/${sample.patient}/timeline`}>{say('page.timeline')}</a>
            {onJudge ? [true, false].map((yes) => (
                <button key={yes} type="button" class="button" onClick={() => onJudge(sample.id, yes)}>
                    {say(yes ? 'sample.wanted' : 'sample.unwanted')}
                </button>
            )) : null}
        </>
    );
}

function FlagList({ title, flags, of, onJudge = null }: {
    title: string; flags: BacktestFlag[]; of: number; onJudge?: Judge | null;
}): JSX.Element | null {
    if (flags.length === 0) return null;
    const opens = mayOpen('flag', session.value?.roles ?? []);
    return (
        <>
            <h4>{of > flags.length ? say('backtest.some', { title, n: flags.length, of }) : title}</h4>
            <ul class="flag-list">
                {flags.map((flag, index) => (
                    <li key={flag.id ?? index}>
                        {flag.id && opens ? <a href={`/flags/${flag.id}`}>{flag.title}</a> : <span>{flag.title}</span>}
                        <span class="muted">{flag.stage ? stageWord(flag.stage) : say('backtest.new')}</span>
                        {flag.before && flag.after && flag.before !== flag.after
                            ? <span class="muted">{say('backtest.moved', { before: say(`rule.priority.${flag.before}`), after: say(`rule.priority.${flag.after}`) })}</span>
                            : null}
                        <span class="muted"><When instant={flag.at} /></span>
                        <Sample flag={flag} onJudge={onJudge} />
                    </li>
                ))}
            </ul>
        </>
    );
}

/** The service's words for what the page calls otherwise. */
const stages: Record<string, string> = { open: 'new', claimed: 'reviewing', withdrawn: 'cleared' };

function stageWord(stage: string): string {
    const key = `state.${stages[stage] ?? stage}`;
    return isMessage(key) ? say(key) : stage;
}
