import { options, type JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import type { Timeline } from '../api/types.ts';
import { timeZone } from '../state/session.ts';
import { formatPartial, startOf } from '../text/dates.ts';
import { formatUnit } from '../text/doses.ts';
import { say, unitLanguage } from '../text/messages.ts';
import { DoseSteps, Gaps, Intervals, Marks, ScoreSteps } from './lanes.tsx';
import { kidneyText, pointRows, scoreText, standingAt, type LaneName } from './points.ts';
import { ticks, x, type TimeScale } from './scale.ts';

interface Lane {
    key: string;
    name: LaneName;
    title: string;
    unit: string;
    height: number;
    draw: ((scale: TimeScale, height: number) => JSX.Element) | null;
    steps?: string[];
}

/** Every lane; those with nothing to draw are named under the graph, in the mini view left out. */
function lanesOf(timeline: Timeline, mini: boolean): Lane[] {
    const tall = mini ? 52 : 92;
    const low = mini ? 26 : 34;
    const titleAndUnit = 34;
    const row = mini ? 20 : 24;
    const lane = (name: LaneName, title: string, height: number, filled: boolean, draw: Lane['draw'], unit = ''): Lane =>
        ({ key: title, name, title, unit, height: filled ? height : low, draw: filled ? draw : null });
    const has = (list: readonly unknown[]): boolean => list.length > 0;
    const dose = (name: 'oral' | 'intrathecal'): Lane => lane(
        name, say(`timeline.lane.${name}`), tall, has(timeline[name].steps) || has(timeline[name].gaps),
        (scale, height) => <DoseSteps lane={timeline[name]} scale={scale} height={height} />,
        formatUnit(timeline[name].unit, unitLanguage()),
    );
    const marks = (
        name: LaneName, title: string, list: { at: string; text: string }[], shape: 'triangle' | 'diamond' | 'bar', unit = '',
    ): Lane => lane(name, title, low, has(list), (scale, height) => (
        <Marks marks={list} scale={scale} height={height} shape={shape} />
    ), unit);
    const all: Lane[] = [
        dose('oral'),
        dose('intrathecal'),
        marks('pump', say('timeline.lane.pump'),
            timeline.pumpEvents.map((event) => ({ at: event.at, text: say(`pump.${event.kind}`) })), 'bar'),
        ...timeline.scores.map((score): Lane => ({
            ...lane('score', score.name, tall + (mini ? 36 : 16), true, (scale, height) => (
                <ScoreSteps lane={score} scale={scale} height={height} />
            ), score.site ?? ''),
            key: scoreText(score.name, score.site),
            steps: score.scale,
        })),
        marks('symptoms', say('timeline.lane.symptoms'), timeline.symptoms.map((symptom) => ({
            at: symptom.at,
            text: symptom.severity ? `${symptom.name} (${say(`severity.${symptom.severity}`)})` : symptom.name,
        })), 'triangle'),
        lane('comedications', say('timeline.lane.comedications'), timeline.coMedications.length * row + 4,
            has(timeline.coMedications),
            (scale) => <Intervals medicines={timeline.coMedications} scale={scale} rowHeight={row} />),
        lane('kidney', say('timeline.lane.kidney'), titleAndUnit, has(timeline.kidney.points) || has(timeline.kidney.gaps), (scale, height) => (
            <>
                <Gaps gaps={timeline.kidney.gaps} scale={scale} height={height} late />
                <Marks marks={timeline.kidney.points.map((point) => ({ at: point.at, text: kidneyText(point) }))}
                    scale={scale} height={height} shape="diamond" />
            </>
        ), formatUnit(timeline.kidney.unit, unitLanguage())),
        marks('context', say('timeline.lane.context'),
            timeline.context.map((event) => ({ at: event.at, text: event.words })), 'diamond'),
    ];
    return all;
}

/** What a sheet of A4 or Letter has between its margins. */
const sheetWidth = 640;

/** The width to draw for: that of `element`, and of the sheet while it is printed. */
function useDrawnWidth(element: { current: HTMLElement | null }): number {
    const [width, setWidth] = useState(sheetWidth);
    useLayoutEffect(() => {
        const measure = (): void => setWidth(Math.max(240, element.current?.clientWidth ?? sheetWidth));
        const fitSheet = (): void => {
            // What is drawn after this event has returned is too late for the printer.
            const usual = options.debounceRendering;
            options.debounceRendering = (draw) => draw();
            setWidth(sheetWidth);
            if (usual) options.debounceRendering = usual;
            else delete options.debounceRendering;
        };
        measure();
        const observer = new ResizeObserver(measure);
        if (element.current) observer.observe(element.current);
        window.addEventListener('beforeprint', fitSheet);
        window.addEventListener('afterprint', measure);
        return () => {
            observer.disconnect();
            window.removeEventListener('beforeprint', fitSheet);
            window.removeEventListener('afterprint', measure);
        };
    }, []);
    return width;
}

export function TimelineGraph({ timeline, mini = false }: { timeline: Timeline; mini?: boolean }): JSX.Element {
    const element = useRef<HTMLDivElement>(null);
    const width = useDrawnWidth(element);
    const [cursor, setCursor] = useState<number | null>(null);
    const all = lanesOf(timeline, mini);
    const lanes = all.filter((lane) => lane.draw !== null);
    const empty = all.filter((lane) => lane.draw === null).map((lane) => lane.title);
    const narrow = width < 480;
    const gutter = narrow ? 0 : 208;
    const titleHeight = narrow ? 20 : 0;
    const scale: TimeScale = { from: startOf(timeline.from), to: startOf(timeline.to), width: width - gutter - 12 };
    const tops: number[] = [];
    let height = 8;
    for (const lane of lanes) {
        height += titleHeight;
        tops.push(height);
        height += lane.height + 10;
    }
    const rows = pointRows(timeline, timeZone.value);
    const read = cursor === null ? undefined : rows[cursor];
    const onKey = (event: KeyboardEvent): void => {
        const next = { ArrowRight: (cursor ?? -1) + 1, ArrowLeft: (cursor ?? 1) - 1, Home: 0, End: rows.length - 1 }[event.key];
        if (next === undefined || rows.length === 0) return;
        event.preventDefault();
        event.stopPropagation();
        setCursor(Math.max(0, Math.min(rows.length - 1, next)));
    };
    const description = say('timeline.graph.description', { n: rows.length });
    return (
        <div class={`graph${mini ? ' graph-mini' : ''}`} ref={element}>
            <svg width={width} height={height + 24} role="img" tabindex={mini ? undefined : 0}
                aria-label={`${say('timeline.graph.title')}. ${description}`} onKeyDown={mini ? undefined : onKey}>
                <title>{say('timeline.graph.title')}</title>
                <desc>{description}</desc>
                <Hatching />
                <g transform={`translate(${gutter} 0)`} class="ticks">
                    {ticks(scale.from, scale.to).map((at) => (
                        <g key={at}>
                            <line x1={x(scale, at)} x2={x(scale, at)} y1={4} y2={height} />
                            <text x={x(scale, at)} y={height + 16} text-anchor={x(scale, at) > scale.width - 20 ? 'end' : 'middle'}>{tickText(at)}</text>
                        </g>
                    ))}
                </g>
                {lanes.map((lane, index) => (
                    <LaneGroup key={lane.key} lane={lane} top={tops[index] ?? 0} gutter={gutter} scale={scale} narrow={narrow} />
                ))}
                {read ? (
                    <line class="cursor" x1={gutter + x(scale, startOf(read.at))} x2={gutter + x(scale, startOf(read.at))}
                        y1={4} y2={height} />
                ) : null}
            </svg>
            {mini || empty.length === 0 ? null : <p class="graph-empty">{say('timeline.none', { lanes: empty.join(', ') })}</p>}
            {mini ? null : (
                <p class="readout" role="status">
                    {read ? <><b>{read.when}</b> {[`${read.laneText}: ${read.value}`, ...standingAt(timeline, read.at)].join('; ')}</> : <span class="muted">{description}</span>}
                </p>
            )}
        </div>
    );
}

function tickText(at: number): string {
    return formatPartial(new Date(at).toISOString().slice(0, 10), 'UTC').slice(0, 6);
}

/** Labels keep a line's height between them. */
const stepsALabel = ({ steps, height }: Lane): number => Math.ceil(12 * ((steps?.length ?? 1) - 1) / (height - 20)) || 1;

function LaneGroup({ lane, top, gutter, scale, narrow }: {
    lane: Lane; top: number; gutter: number; scale: TimeScale; narrow: boolean;
}): JSX.Element {
    return (
        <g transform={`translate(0 ${top})`} data-lane={lane.name}>
            <text class="lane-title" x={0} y={narrow ? -6 : 14}>{lane.title}</text>
            {lane.unit ? <text class="lane-unit" x={narrow ? scale.width : 0} y={narrow ? -6 : 30} text-anchor={narrow ? 'end' : 'start'}>{lane.unit}</text> : null}
            {lane.steps && !narrow ? lane.steps.map((step, index) => index % stepsALabel(lane) > 0 ? null : (
                <text key={step} class="lane-step" x={gutter - 8} text-anchor="end"
                    y={lane.height - 10 - (index / Math.max(1, lane.steps!.length - 1)) * (lane.height - 20) + 4}>{step}</text>
            )) : null}
            <g transform={`translate(${gutter} 0)`}>
                <line class="lane-floor" x1={0} x2={scale.width} y1={lane.height} y2={lane.height} />
                {lane.draw?.(scale, lane.height)}
            </g>
        </g>
    );
}

/** Hatching says "nothing is known here", and "sedating", without colour. */
function Hatching(): JSX.Element {
    return (
        <defs>
            <pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <line class="hatch-line" x1="0" x2="0" y1="0" y2="8" />
            </pattern>
            <pattern id="hatch-strong" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <line class="hatch-line" x1="0" x2="0" y1="0" y2="6" />
            </pattern>
        </defs>
    );
}
