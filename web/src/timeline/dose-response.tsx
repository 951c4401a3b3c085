// Each score against the dose of that day, one route at a time: the path is numbered in order of time.

import type { JSX } from 'preact';

import type { DoseLane, PartialDate, ScoreLane, Timeline } from '../api/types.ts';
import { startOf } from '../text/dates.ts';
import { formatQuantity, formatUnit } from '../text/doses.ts';
import { say, unitLanguage } from '../text/messages.ts';
import { scoreText } from './points.ts';
import { niceTop, ordinalShare } from './scale.ts';

export interface Spot {
    /** Places in order of time, from 1. */
    numbers: number[];
    dose: string;
    value: string;
}

/** The dose in force at `at`; nothing where none is recorded. */
export function doseAt(lane: DoseLane, at: PartialDate): string | undefined {
    const time = startOf(at);
    return lane.steps.find((step) => startOf(step.from) <= time && (step.to === null || time < startOf(step.to)))?.value;
}

/** Scores with a known dose; those at the same dose and step share a spot. `path` holds every visit. */
export function spotsOf(doses: DoseLane, score: ScoreLane): { spots: Spot[]; path: Spot[] } {
    const spots: Spot[] = [];
    const path: Spot[] = [];
    for (const point of [...score.points].sort((left, right) => startOf(left.at) - startOf(right.at))) {
        const dose = doseAt(doses, point.at);
        if (dose === undefined) continue;
        let spot = spots.find((one) => one.dose === dose && one.value === point.value);
        if (!spot) spots.push(spot = { numbers: [], dose, value: point.value });
        path.push(spot);
        spot.numbers.push(path.length);
    }
    return { spots, path };
}

const left = 56;
const width = 520;
const row = 26;

export function DoseResponse({ timeline }: { timeline: Timeline }): JSX.Element {
    const charts = (['oral', 'intrathecal'] as const).flatMap((route) => timeline.scores
        .filter((score) => spotsOf(timeline[route], score).path.length > 0)
        .map((score) => <Chart key={route + score.name + (score.site ?? '')} timeline={timeline} route={route} score={score} />));
    return charts.length > 0 ? <><p class="muted">{say('dose.lead')}</p><div class="columns">{charts}</div></> : <p class="muted">{say('dose.none')}</p>;
}

function Chart({ timeline, route, score }: { timeline: Timeline; route: 'oral' | 'intrathecal'; score: ScoreLane }): JSX.Element {
    const lane = timeline[route];
    const { spots, path } = spotsOf(lane, score);
    const effects = new Map<string, string[]>();
    for (const { at, name } of timeline.symptoms) {
        const dose = doseAt(lane, at);
        if (dose !== undefined) effects.set(dose, [...new Set([...effects.get(dose) ?? [], name])]);
    }
    // The present one too, where no score was taken on it yet.
    const doses = [...new Set(['0', ...spots.map((spot) => spot.dose), ...effects.keys(), ...lane.steps.slice(-1).map(({ value }) => value)])];
    const top = niceTop(doses.map(Number));
    const floor = score.scale.length * row;
    const x = (dose: string): number => left + (Number(dose) / top) * (width - left - 40);
    const y = (value: string): number => floor - 10 - ordinalShare(score.scale, value) * (floor - row);
    const under = (index: number): number => floor + row * (index + 1.5);
    /** Words stand on the side with room. */
    const beside = (dose: string): { x: number; 'text-anchor'?: 'end' } => (Number(dose) > top / 2 ? { x: x(dose) - 9, 'text-anchor': 'end' } : { x: x(dose) + 9 });
    const unit = formatUnit(lane.unit, unitLanguage());
    const title = `${scoreText(score.name, score.site)}, ${say(`timeline.lane.${route}`)} (${unit})`;
    const read = path.map((spot, index) => `${index + 1}: ${formatQuantity(spot.dose)} ${unit}, ${spot.value}`).join('; ');
    return (
        <figure class="graph">
            <figcaption><b>{title}</b></figcaption>
            <svg width={width} viewBox={`0 0 ${width} ${under(effects.size)}`} role="img" aria-label={`${title}. ${read}`}>
                {score.scale.map((value) => (
                    <g key={value}>
                        <line class="grid-line" x1={left} x2={width} y1={y(value)} y2={y(value)} />
                        <text class="lane-step" x={left - 8} y={y(value) + 4} text-anchor="end">{value}</text>
                    </g>
                ))}
                <polyline class="score-line" points={path.map((spot) => `${x(spot.dose)},${y(spot.value)}`).join(' ')} />
                {spots.map((spot) => (
                    <g key={spot.dose + spot.value} class="lane-score">
                        <rect class="score-point" x={x(spot.dose) - 5} y={y(spot.value) - 5} width="10" height="10" />
                        <text {...beside(spot.dose)} y={y(spot.value) + 4}>{spot.numbers.join(', ')}</text>
                    </g>
                ))}
                {doses.map((dose) => <text key={dose} class="lane-step" x={x(dose)} y={floor + 16} text-anchor="middle">{formatQuantity(dose)}</text>)}
                {[...effects].map(([dose, names], index) => (
                    <g key={dose}>
                        <path class="mark-shape" d={`M${x(dose) - 5} ${under(index)}h10l-5 -10z`} />
                        <text {...beside(dose)} y={under(index)}>{names.join(', ')}</text>
                    </g>
                ))}
            </svg>
        </figure>
    );
}
