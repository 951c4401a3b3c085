// One lane each, drawn in SVG with its own axis. Oral and intrathecal doses never share one.

import type { JSX } from 'preact';

import type { DoseLane, ScoreLane, Timeline } from '../api/types.ts';
import { startOf } from '../text/dates.ts';
import { formatQuantity } from '../text/doses.ts';
import { say } from '../text/messages.ts';
import { niceTop, ordinalShare, x, type TimeScale } from './scale.ts';

interface LaneProps {
    scale: TimeScale;
    height: number;
}

/** `late`: the words stand at the end, clear of a mark that the gap follows. */
export function Gaps({ gaps, scale, height, late = false }: LaneProps & { gaps: DoseLane['gaps']; late?: boolean }): JSX.Element {
    return (
        <>
            {gaps.map((gap) => {
                const left = x(scale, startOf(gap.from));
                const right = gap.to ? x(scale, startOf(gap.to)) : scale.width;
                return (
                    <g key={gap.from} class="gap">
                        <rect x={left} y={2} width={Math.max(2, right - left)} height={height - 4} fill="url(#hatch)" />
                        {right - left < 90 ? null : (
                            <text x={late ? right - 6 : left + 6} y={height / 2 + 4} text-anchor={late ? 'end' : 'start'}>{gap.words}</text>
                        )}
                    </g>
                );
            })}
        </>
    );
}

export function DoseSteps({ lane, scale, height }: LaneProps & { lane: DoseLane }): JSX.Element {
    const top = niceTop(lane.steps.map((step) => Number(step.value)));
    const y = (value: string): number => height - 4 - (Number(value) / top) * (height - 24);
    return (
        <g class="lane-dose">
            <Gaps gaps={lane.gaps} scale={scale} height={height} />
            {lane.steps.map((step, index) => {
                const from = x(scale, startOf(step.from));
                const to = step.to ? x(scale, startOf(step.to)) : scale.width;
                const before = lane.steps[index - 1];
                const joined = before?.to === step.from;
                return (
                    <g key={step.from}>
                        <rect class="dose-area" x={from} y={y(step.value)} width={Math.max(0, to - from)}
                            height={height - 4 - y(step.value)} />
                        {before && joined ? <line class="dose-line" x1={from} x2={from} y1={y(before.value)} y2={y(step.value)} /> : null}
                        <line class="dose-line" x1={from} x2={to} y1={y(step.value)} y2={y(step.value)} />
                        {to - from > 24 || index === lane.steps.length - 1
                            ? <text x={Math.min(from + 4, scale.width - 30)} y={y(step.value) - 5}>{formatQuantity(step.value)}</text>
                            : null}
                    </g>
                );
            })}
        </g>
    );
}

/** Squares on labelled steps, joined only by a thin dashed guide when the scale is not ordinal. */
export function ScoreSteps({ lane, scale, height }: LaneProps & { lane: ScoreLane }): JSX.Element {
    const y = (value: string): number => height - 10 - ordinalShare(lane.scale, value) * (height - 20);
    const points = lane.points.map((point) => ({ ...point, left: x(scale, startOf(point.at)), top: y(point.value) }));
    return (
        <g class="lane-score">
            {lane.scale.map((step) => (
                <line key={step} class="grid-line" x1={0} x2={scale.width} y1={y(step)} y2={y(step)} />
            ))}
            <Gaps gaps={lane.gaps} scale={scale} height={height} />
            {lane.ordinal ? null : (
                <polyline class="score-line" points={points.map((point) => `${point.left},${point.top}`).join(' ')} />
            )}
            {points.map((point) => (
                <g key={point.at}>
                    <rect class="score-point" x={point.left - 4} y={point.top - 4} width="8" height="8" />
                    {lane.ordinal
                        ? <text x={Math.min(point.left + 8, scale.width - 14)} y={point.top + 4}>{point.value}</text>
                        // Beside the mark the line would strike the number through.
                        : <text x={Math.min(point.left, scale.width - 8)} y={point.top + (point.top > 18 ? -8 : 16)} text-anchor="middle">{point.value}</text>}
                </g>
            ))}
        </g>
    );
}

interface Mark {
    at: string;
    text: string;
}

/** What happened at one time is one mark: "Itching, Muscle rigidity". */
export function together(marks: Mark[]): Mark[] {
    const times = new Map<string, Mark>();
    for (const mark of marks) {
        const known = times.get(mark.at);
        if (!known) times.set(mark.at, { ...mark });
        else if (!known.text.split(', ').includes(mark.text)) known.text += `, ${mark.text}`;
    }
    return [...times.values()];
}

/** Marks with their words beside them where there is room. */
export function Marks({ marks, scale, height, shape }: LaneProps & { marks: Mark[]; shape: 'triangle' | 'diamond' | 'bar' }): JSX.Element {
    let free = -1;
    const middle = height / 2;
    return (
        <g class={`lane-marks lane-marks-${shape}`}>
            {together(marks).map((mark, index) => {
                const left = Math.min(x(scale, startOf(mark.at)), scale.width - 6);
                const width = mark.text.length * 6.4;
                const before = left + width + 14 > scale.width;
                const start = before ? left - width - 10 : left;
                const labelled = start >= free;
                if (labelled) free = before ? left + 8 : left + width + 14;
                return (
                    <g key={index}>
                        {shape === 'triangle' ? <path class="mark-shape" d={`M${left - 5} ${middle + 5}h10l-5 -10z`} /> : null}
                        {shape === 'diamond' ? <path class="mark-shape" d={`M${left} ${middle - 6}l6 6-6 6-6-6z`} /> : null}
                        {shape === 'bar' ? <rect class="mark-shape" x={left - 1.5} y={middle - 8} width="3" height="16" /> : null}
                        {labelled ? (
                            <text x={before ? left - 9 : left + 9} y={middle + 4} text-anchor={before ? 'end' : 'start'}>{mark.text}</text>
                        ) : null}
                    </g>
                );
            })}
        </g>
    );
}

export function Intervals({ medicines, scale, rowHeight }: {
    medicines: Timeline['coMedications']; scale: TimeScale; rowHeight: number;
}): JSX.Element {
    return (
        <g class="lane-intervals">
            {medicines.map((medicine, index) => {
                const left = x(scale, startOf(medicine.from));
                const right = medicine.to ? x(scale, startOf(medicine.to)) : scale.width;
                const top = index * rowHeight + 3;
                const text = medicine.sedating ? `${medicine.name} (${say('timeline.sedating')})` : medicine.name;
                return (
                    <g key={`${medicine.name}${medicine.from}`} class={medicine.sedating ? 'sedating' : ''}>
                        <rect class="interval" x={left} y={top} width={Math.max(4, right - left)} height={rowHeight - 6} rx="3" />
                        {medicine.sedating
                            ? <rect x={left} y={top} width={Math.max(4, right - left)} height={rowHeight - 6} rx="3" fill="url(#hatch-strong)" />
                            : null}
                        {left + text.length * 6.4 > scale.width
                            ? <text x={left - 6} y={top + rowHeight / 2 + 1} text-anchor="end">{text}</text>
                            : <text x={left + 6} y={top + rowHeight / 2 + 1}>{text}</text>}
                    </g>
                );
            })}
        </g>
    );
}
