// Every value of a timeline as a row: what the table shows and what the arrow keys read in the graph.

import type { DoseLane, LaneGap, PartialDate, Timeline } from '../api/types.ts';
import { formatPartial, startOf } from '../text/dates.ts';
import { formatQuantity, formatUnit } from '../text/doses.ts';
import { say, unitLanguage } from '../text/messages.ts';

export type LaneName = 'oral' | 'intrathecal' | 'pump' | 'score' | 'symptoms' | 'comedications' | 'kidney' | 'context';

export interface PointRow {
    key: string;
    lane: LaneName;
    laneText: string;
    at: PartialDate;
    when: string;
    value: string;
    missing: boolean;
}

/** All values in order of time, gaps among them. */
export function pointRows(timeline: Timeline, timeZone: string): PointRow[] {
    const rows = [
        ...doseRows('oral', timeline.oral, timeZone),
        ...doseRows('intrathecal', timeline.intrathecal, timeZone),
        ...timeline.pumpEvents.map((event) =>
            row('pump', say('timeline.lane.pump'), event.at, timeZone, `${say(`pump.${event.kind}`)}: ${event.words}`)),
        ...timeline.scores.flatMap((score) => [
            ...score.points.map((point) => row('score', scoreText(score.name, score.site), point.at, timeZone, point.value)),
            ...gapRows('score', scoreText(score.name, score.site), score.gaps, timeZone),
        ]),
        ...timeline.symptoms.map((symptom) => row('symptoms', say('timeline.lane.symptoms'), symptom.at, timeZone,
            `${symptom.name} (${say(symptom.severity ? `severity.${symptom.severity}` : 'severity.none')})`)),
        ...timeline.coMedications.map((medicine) => row('comedications', say('timeline.lane.comedications'),
            medicine.from, timeZone,
            `${medicine.name}${medicine.sedating ? ` (${say('timeline.sedating')})` : ''}, ${untilText(medicine.to, timeZone)}`)),
        ...timeline.kidney.points.map((point) => row('kidney', say('timeline.lane.kidney'), point.at, timeZone,
            `${kidneyText(point)} ${formatUnit(timeline.kidney.unit, unitLanguage())}`)),
        ...gapRows('kidney', say('timeline.lane.kidney'), timeline.kidney.gaps, timeZone),
        ...timeline.context.map((event) => row('context', say('timeline.lane.context'), event.at, timeZone,
            `${say(`context.${event.kind}`)}: ${event.words}`)),
    ];
    return rows
        .map((one, index) => ({ ...one, key: `${one.lane}-${index}` }))
        .sort((left, right) => startOf(left.at) - startOf(right.at));
}

/** What else held then: the doses, since how long, and the newest scores. */
export function standingAt(timeline: Timeline, at: PartialDate): string[] {
    const time = startOf(at);
    const doses = (['oral', 'intrathecal'] as const).flatMap((route) => {
        const { steps, unit } = timeline[route];
        const step = steps.filter(({ from, to }) => startOf(from) <= time && (!to || time < startOf(to))).at(-1);
        if (!step) return [];
        const n = Math.floor((time - startOf(step.from)) / 86_400_000);
        const since = say('banner.since', { date: say(n === 1 ? 'age.day.one' : 'age.day', { n }) });
        return [`${say(`timeline.lane.${route}`)} ${formatQuantity(step.value)} ${formatUnit(unit, unitLanguage())} ${since}`];
    });
    const scores = timeline.scores.flatMap(({ name, site, points }) =>
        points.filter((point) => startOf(point.at) <= time).slice(-1).map((point) => `${scoreText(name, site)} ${point.value}`));
    return [...doses, ...scores];
}

export function scoreText(name: string, site: string | null): string {
    return site ? `${name}, ${site}` : name;
}

/** "eGFR 58"; words that hold the number themselves are not put before it. */
export function kidneyText({ words, value }: { words: string; value: string }): string {
    const quantity = formatQuantity(value);
    return words === '' || /\d/.test(words) ? quantity : `${words} ${quantity}`;
}

function row(lane: LaneName, laneText: string, at: PartialDate, timeZone: string, value: string, missing = false): PointRow {
    return { key: '', lane, laneText, at, when: formatPartial(at, timeZone), value, missing };
}

function untilText(to: PartialDate | null, timeZone: string): string {
    return to ? say('timeline.until', { date: formatPartial(to, timeZone) }) : say('timeline.now');
}

function doseRows(lane: 'oral' | 'intrathecal', doses: DoseLane, timeZone: string): PointRow[] {
    const laneText = say(`timeline.lane.${lane}`);
    const unit = formatUnit(doses.unit, unitLanguage());
    return [
        ...doses.steps.map((step) => row(lane, laneText, step.from, timeZone,
            `${formatQuantity(step.value)} ${unit}, ${untilText(step.to, timeZone)}`)),
        ...gapRows(lane, laneText, doses.gaps, timeZone),
    ];
}

function gapRows(lane: LaneName, laneText: string, gaps: LaneGap[], timeZone: string): PointRow[] {
    return gaps.map((gap) => row(lane, laneText, gap.from, timeZone, `${gap.words}, ${untilText(gap.to, timeZone)}`, true));
}
