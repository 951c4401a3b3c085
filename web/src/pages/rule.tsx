import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';

import { api } from '../api/client.ts';
import type { RuleDetail } from '../api/types.ts';
import { useLoad } from '../parts/loader.tsx';
import { Loadable, Page } from '../parts/page.tsx';
import { Sentence } from '../parts/sentence.tsx';
import { StatusWord } from '../parts/status.tsx';
import { timeZone } from '../state/session.ts';
import { say } from '../text/messages.ts';
import { inputName } from '../text/names.ts';
import { ChangeLog, OpenProposals, ProposeSection } from './proposals.tsx';
import { agreementText, figure, stewardText } from './rules.tsx';

export function RulePage({ rule }: { rule: string }): JSX.Element {
    const [changed, setChanged] = useState<RuleDetail | null>(null);
    const loading = useLoad(() => api.rule(rule), [rule]);
    const data = changed ?? loading.data;
    return (
        <Page title={data?.title ?? say('page.rule')}
            lead={data ? <>{say('review.rule', { id: data.id, version: data.version })}. {stewardText(data)}. {say('app.timeZone', { zone: timeZone.value })}</> : undefined}
            tools={data ? (
                <>
                    <StatusWord status={data.status} text={say(`rules.status.${data.status}`)} />
                    {data.statusWords ? <span class="muted"><Sentence text={data.statusWords} /></span> : null}
                </>
            ) : undefined}>
            <Loadable loading={{ ...loading, data }} error={say('rules.error')}>
                {(detail) => <Body detail={detail} onChange={setChanged} />}
            </Loadable>
        </Page>
    );
}

function Body({ detail, onChange }: { detail: RuleDetail; onChange: (next: RuleDetail) => void }): JSX.Element {
    const numbers: [string, ComponentChildren][] = [
        [say('rules.column.fires'), figure(detail.firesPer100PatientWeeks)],
        [say('rules.column.confirmed'), figure(detail.confirmedPercent, ' %')],
        [say('rules.column.dismissed'), figure(detail.dismissedPercent, ' %')],
        [say('rules.column.dwell'), figure(detail.medianDwellSeconds, ' s')],
        ...(detail.agreement ? [[say('rule.agreement'), agreementText(detail.agreement)] as [string, ComponentChildren]] : []),
    ];
    return (
        <>
            <dl class="card figures">
                {numbers.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}
            </dl>
            <div class="columns">
                <section class="card">
                    <h2>{say('rule.sentence')}</h2>
                    <p class="why-sentence">{detail.sentence}</p>
                    <p>{detail.rationale}</p>
                    <h3>{say('review.clears')}</h3>
                    <p>{detail.clearsWhen}</p>
                    <h3>{say('rule.reference')}</h3>
                    <p><Sentence text={detail.source} /> <span class="muted">({say(`review.mark.${detail.mark}`)})</span></p>
                </section>
                <section class="card">
                    <h2>{say('rule.inputs')}</h2>
                    <dl class="inputs">
                        {detail.inputs.map((input) => <div key={input.name}><dt>{inputName(input.name)}</dt><dd><Sentence text={input.criterion} /></dd></div>)}
                    </dl>
                    {detail.dismissReasons.length > 0 ? (
                        <>
                            <h2>{say('rule.dismissals')}</h2>
                            <dl class="inputs">
                                {detail.dismissReasons.map((one) => <div key={one.reason}><dt>{say(`dismiss.${one.reason}`)}</dt><dd>{one.count}</dd></div>)}
                            </dl>
                        </>
                    ) : null}
                </section>
            </div>
            {detail.siteChanges.length > 0 ? (
                <section class="card">
                    <h2>{say('rule.siteChanges')}</h2>
                    <ul>{detail.siteChanges.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
                </section>
            ) : null}
            <OpenProposals detail={detail} onChange={onChange} />
            {detail.mayPropose ? <ProposeSection detail={detail} onChange={onChange} /> : null}
            <ChangeLog proposals={detail.proposals} />
        </>
    );
}
