import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import { api, CallError } from '../api/client.ts';
import type { FlagReview, SafetyReport } from '../api/types.ts';
import { Notice } from '../parts/notice.tsx';
import { session, timeZone } from '../state/session.ts';
import { formatDay } from '../text/dates.ts';
import { say } from '../text/messages.ts';

/** For a confirmed reaction: what a report would hold and lack. A person downloads it; nothing is sent. */
export function SafetyReportView({ view }: { view: FlagReview }): JSX.Element | null {
    const [report, setReport] = useState<SafetyReport | null>(null);
    const [problem, setProblem] = useState('');
    const mayReport = (session.value?.roles ?? []).some((role) => role === 'pharmacist' || role === 'physician');
    if (view.state !== 'confirmed' || !mayReport) return null;
    const load = (): void => {
        api.report(view.id).then((next) => {
            setReport(next);
            setProblem('');
        }, (error: unknown) => setProblem(error instanceof CallError && error.status === 404 ? say('report.none') : say('report.error')));
    };
    return (
        <section class="block">
            <div class="block-head">
                <h3>{say('report.title')}</h3>
                {report ? null : <button type="button" class="button button-small" onClick={load}>{say('report.draft')}</button>}
            </div>
            {problem ? <Notice tone="caution">{problem}</Notice> : null}
            {report ? <Drafted report={report} /> : <p class="muted">{say('report.lead')}</p>}
        </section>
    );
}

function Drafted({ report }: { report: SafetyReport }): JSX.Element {
    const day = (instant: string): string => formatDay(instant, timeZone.value);
    return (
        <>
            <Notice tone={report.valid ? 'good' : 'caution'}>{say(report.valid ? 'report.valid' : 'report.invalid')}</Notice>
            <dl class="inputs">
                <div><dt>{say('report.case')}</dt><dd>{report.caseId}</dd></div>
                <div><dt>{say('report.dayZero')}</dt><dd>{day(report.dayZero)}</dd></div>
                <div><dt>{say('report.due')}</dt><dd>{day(report.dueAt)}</dd></div>
                <div><dt>{say('report.reaction')}</dt><dd>{report.reaction.words}</dd></div>
                {report.drugs.map((drug) => (
                    <div key={drug.name}><dt>{drug.name}</dt><dd>{[drug.dose, drug.route, drug.causality].filter(Boolean).join(', ')}</dd></div>
                ))}
            </dl>
            {report.missing.length > 0 ? (
                <ul class="missing" aria-label={say('review.missing')}>
                    {report.missing.map((item) => (
                        <li key={item.element}><span><b>{item.name}</b> {item.why}</span><span class="muted">{item.element}</span></li>
                    ))}
                </ul>
            ) : null}
            {report.valid ? (
                <div class="notice-actions">
                    <a class="button" href={`/review/api/flags/${report.flag}/report/icsr`} download target="_self">{say('report.download')}</a>
                    <button type="button" class="button" onClick={() => window.print()}>{say('app.print')}</button>
                </div>
            ) : null}
            <p class="muted">{say('report.notSent')}</p>
        </>
    );
}
