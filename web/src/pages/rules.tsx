import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';

import { api } from '../api/client.ts';
import type { Agreement, RuleBurden, RuleList, RuleRow } from '../api/types.ts';
import { When } from '../parts/chips.tsx';
import { Icon } from '../parts/icons.tsx';
import { Switch } from '../parts/fields.tsx';
import { useLoad } from '../parts/loader.tsx';
import { Loadable, Page } from '../parts/page.tsx';
import { Sentence } from '../parts/sentence.tsx';
import { StatusWord } from '../parts/status.tsx';
import { priorities } from '../state/filter.ts';
import { nearlyNow } from '../state/clock.ts';
import { timeZone } from '../state/session.ts';
import { ageOf, formatPartial, startOf } from '../text/dates.ts';
import { say } from '../text/messages.ts';

type Order = 'fires' | 'dismissed' | 'title';

const figureOf: Record<Exclude<Order, 'title'>, (rule: RuleRow) => number> = {
    fires: (rule) => rule.firesPer100PatientWeeks ?? 0, dismissed: (rule) => rule.dismissedPercent ?? -1,
};

function sorted(rules: RuleRow[], order: Order): RuleRow[] {
    // A rule that sees nothing stands first, whatever is asked for: its figures say less than they seem to.
    const blind = (rule: RuleRow): number => Number(rule.status === 'no-data');
    const by = (left: RuleRow, right: RuleRow): number => (order === 'title' ? 0 : figureOf[order](right) - figureOf[order](left));
    return [...rules].sort((left, right) =>
        blind(right) - blind(left) || by(left, right) || left.title.localeCompare(right.title, 'en'));
}

export function RulesPage(): JSX.Element {
    const loading = useLoad(() => api.rules(), []);
    const [order, setOrder] = useState<Order>('fires');
    return (
        <Page title={say('page.rules')} lead={say('rules.lead')} tools={(
            <Switch label={say('rules.sort')} value={order} options={(['fires', 'dismissed', 'title'] as const).map((one) => [one, say(`rules.sort.${one}`)])}
                onChange={(value) => setOrder(value as Order)} />
        )}>
            <Loadable loading={loading} error={say('rules.error')}>
                {(data) => (
                    <>
                        <Burden burden={data.burden} />
                        <Waiting waiting={data.waiting} />
                        <p class="muted">{say('rules.dash')}</p>
                        <section class="card card-flush table-scroll"><RulesTable rules={sorted(data.rules, order)} /></section>
                    </>
                )}
            </Loadable>
        </Page>
    );
}

function Waiting({ waiting }: Pick<RuleList, 'waiting'>): JSX.Element | null {
    if (waiting.length === 0) return null;
    return (
        <section class="card">
            <h2>{say('rules.waiting')}</h2>
            <ul class="flag-list">
                {waiting.map((one) => (
                    <li key={one.rule + one.at}>
                        <a href={`/rules/${one.rule}`}>{one.title}</a>
                        <span class="muted">{say('proposal.by', { name: one.by })} <When instant={one.at} /></span>
                    </li>
                ))}
            </ul>
        </section>
    );
}

/** A number with its unit; a dash, read as "not known", where there is none. */
export function figure(value: number | null, unit = ''): ComponentChildren {
    return value === null ? unknown() : `${value.toLocaleString('en-GB', { maximumFractionDigits: value < 10 ? 1 : 0 })}${unit}`;
}

export function agreementText({ percent, pairs, kappa }: Agreement): ComponentChildren {
    if (percent === null) return unknown();
    return <>{percent} % <small class="muted">{say('rule.agreement.value', { pairs, kappa: kappa ?? say('rules.none') })}</small></>;
}

function unknown(): JSX.Element {
    return <span class="muted"><span aria-hidden="true">–</span><span class="hidden">{say('rules.none')}</span></span>;
}

function durationText(minutes: number | null): ComponentChildren {
    if (minutes === null) return unknown();
    const age = ageOf(new Date(0).toISOString(), minutes * 60_000);
    return age.unit === 'day' && age.value === 1 ? say('age.day.one') : say(`age.${age.unit}`, { n: age.value });
}

/** What the flags cost those who review them. It never ranks people. */
function Burden({ burden }: { burden: RuleBurden }): JSX.Element {
    const rows: [string, ComponentChildren][] = [
        [say('rules.burden.flags'), figure(burden.flagsPerReviewerDay)],
        ...priorities.map((priority): [string, ComponentChildren] => [
            say('rules.burden.review', { priority: say(`priority.${priority}`) }),
            durationText(burden.medianMinutesToReview[priority]),
        ]),
        [say('rules.burden.snoozed'), figure(burden.snoozed)],
        [say('rules.burden.reversed'), figure(burden.dismissedThenConfirmed)],
        [say('rule.agreement'), agreementText(burden.agreement)],
    ];
    return (
        <dl class="card figures figures-even">
            {rows.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}
        </dl>
    );
}

function RulesTable({ rules }: { rules: RuleRow[] }): JSX.Element {
    return (
        <table class="table table-rules" aria-label={say('page.rules')}>
            <thead>
                <tr>
                    <th scope="col">{say('rules.column.rule')}</th>
                    <th scope="col">{say('rules.column.status')}</th>
                    <th scope="col" class="number">{say('rules.column.fires')}</th>
                    <th scope="col" class="number">{say('rules.column.confirmed')}</th>
                    <th scope="col" class="number">{say('rules.column.dismissed')}</th>
                    <th scope="col" class="number">{say('rules.column.dwell')}</th>
                    <th scope="col">{say('rules.column.hours')}</th>
                </tr>
            </thead>
            <tbody>{rules.map((rule) => <Row key={rule.id} rule={rule} />)}</tbody>
        </table>
    );
}

/** Who answers for the rule and until when; a date that is over needs attention. */
export function stewardText({ owner, reviewBy }: Pick<RuleRow, 'owner' | 'reviewBy'>): ComponentChildren {
    const who = owner ? say('rules.owner', { name: owner }) : say('rules.owner.none');
    if (!reviewBy) return who;
    const by = say('rule.reviewBy', { date: formatPartial(reviewBy, timeZone.value) });
    return <>{who}, <span class="nowrap"><Watched text={by} watch={startOf(reviewBy) < nearlyNow.value} /></span></>;
}

const manyDismissed = 70;
const hastyLook = 10;

function Row({ rule }: { rule: RuleRow }): JSX.Element {
    return (
        <tr>
            <td>
                <a href={`/rules/${rule.id}`}>{rule.title}</a>
                <div class="muted">{say('review.rule', { id: rule.id, version: rule.version })}. {stewardText(rule)}</div>
            </td>
            <td>
                <StatusWord status={rule.status} text={say(`rules.status.${rule.status}`)} />
                {rule.statusWords ? <div class="muted"><Sentence text={rule.statusWords} /></div> : null}
            </td>
            <td class="number" data-label={say('rules.column.fires')}>{figure(rule.firesPer100PatientWeeks)}</td>
            <td class="number" data-label={say('rules.column.confirmed')}>{figure(rule.confirmedPercent, ' %')}</td>
            <td class="number" data-label={say('rules.column.dismissed')}>
                <Watched text={figure(rule.dismissedPercent, ' %')} watch={(rule.dismissedPercent ?? 0) >= manyDismissed} />
            </td>
            <td class="number" data-label={say('rules.column.dwell')}>
                <Watched text={figure(rule.medianDwellSeconds, ' s')}
                    watch={rule.medianDwellSeconds !== null && rule.medianDwellSeconds < hastyLook} />
            </td>
            <td data-label={say('rules.column.hours')}><Hours hourly={rule.hourly} /></td>
        </tr>
    );
}

function Watched({ text, watch }: { text: ComponentChildren; watch: boolean }): JSX.Element {
    if (!watch) return <span>{text}</span>;
    return <span class="status status-caution"><Icon name="warning" />{text}<span class="hidden">, {say('rules.attention')}</span></span>;
}

function Hours({ hourly }: { hourly: number[] }): JSX.Element {
    if (hourly.length === 0) return <>{unknown()}</>;
    const top = Math.max(1, ...hourly);
    const total = hourly.reduce((sum, count) => sum + count, 0);
    return (
        <svg class="hours" width="96" height="24" role="img" aria-label={say('rules.hours', { n: total })}>
            {hourly.map((count, hour) => (
                <rect key={hour} x={hour * 4} width="3" y={24 - Math.max(1, (count / top) * 22)} height={Math.max(1, (count / top) * 22)} />
            ))}
        </svg>
    );
}
