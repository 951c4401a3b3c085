// The virtual grid: all rows have one height in rem, only those in sight or just out of it (and the one with
// focus) are in the document. One tab stop; arrows move it.

import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';

import { keepInPlace } from '../parts/steady.ts';
import { reviewFocusWanted, rowFocusRequests } from '../state/focus.ts';
import { keysOpen, selectRow } from '../state/commands.ts';
import { go, place } from '../state/router.ts';
import { preferences, timeZone } from '../state/session.ts';
import { activeIndex, flagUrl, gone, loaded, rowAt, selected, want } from '../state/worklist.ts';
import { say } from '../text/messages.ts';
import { rowsAFrame, timeFrame } from './frame-share.ts';
import { assign, type Pool } from './row-pool.ts';
import { RowContent } from './row.tsx';
import { rangeText, ViewSwitch } from './view-switch.tsx';

const rowRem = 4.25;
const overscan = 3;

function rowPixels(): number {
    return rowRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

export function Grid(): JSX.Element | null {
    const scroller = useRef<HTMLDivElement>(null);
    const gridTop = useRef(Number.NaN);
    const pool = useRef<Pool>([]);
    const rows = useRef<JSX.Element[]>([]);
    const held = useRef(0);
    const frame = useRef(0);
    const [view, setView] = useState(() => ({ top: 0, height: 800, row: rowPixels() }));
    const total = loaded.value?.total ?? 0;
    const first = Math.max(0, Math.floor(view.top / view.row) - overscan);
    const last = Math.min(total - 1, Math.ceil((view.top + view.height) / view.row) + overscan);

    // Nothing is measured while scrolling: that would lay the rows out once more.
    const draw = (): void => {
        frame.current ||= requestAnimationFrame(() => {
            frame.current = 0;
            timeFrame();
            if (scroller.current) setView((last) => ({ ...last, top: scroller.current?.scrollTop ?? 0 }));
        });
    };
    const measure = (): void => {
        const element = scroller.current;
        if (!element) return;
        keepInPlace(element, gridTop);
        setView({ top: element.scrollTop, height: element.clientHeight, row: rowPixels() });
    };
    useLayoutEffect(() => {
        measure();
        const observer = new ResizeObserver(measure);
        if (scroller.current) observer.observe(scroller.current);
        return () => observer.disconnect();
    }, [total > 0]);
    useEffect(() => want(first, last), [first, last, total]);

    const requests = rowFocusRequests.value;
    useEffect(() => {
        // Asked for before there were rows, it must not take the focus from what is being typed by then.
        if (requests > 0 && document.activeElement?.tagName !== 'INPUT') focusRow(scroller.current, activeIndex.peek(), view.row);
    }, [requests, total > 0]);

    // The row that holds the tab stop stays, so that focus is not lost when it scrolls out of sight; the one that held
    // it too, because focus that does not move to another element is not announced.
    const wanted = new Set([activeIndex.value, held.current].filter((index) => index < total));
    const inSight = Math.floor(view.top / view.row);
    for (const index of [...range(inSight, last), ...range(first, inSight - 1)]) if (rowAt(index)) wanted.add(index);
    pool.current = assign(pool.current, wanted, total, pool.current.length === 0 ? wanted.size : rowsAFrame());
    const drawn = new Set(pool.current);
    // The same element is not compared again: only rows that others have taken the place of are.
    rows.current = pool.current.map((index, element) => {
        const before = rows.current[element];
        return before?.props.index === index ? before : <Row key={element} index={index} />;
    });
    useEffect(() => {
        held.current = activeIndex.peek();
        if ([...wanted].some((index) => !drawn.has(index))) draw();
    });

    if (total === 0) return null;
    // The document holds the rows in any order; a screen reader is told theirs.
    const order = [...pool.current].sort((left, right) => left - right).map((index) => `row-${index}`).join(' ');
    const [top, bottom] = [view.top / view.row, (view.top + view.height) / view.row];
    return (
        <>
        <div class="grid" role="grid" ref={scroller} aria-label={say('list.label')} aria-owns={order}
            aria-rowcount={total} aria-multiselectable="true" onScroll={draw}
            onKeyDown={(event) => onKey(event, scroller.current, view.row, total)}>
            <div class="grid-space" role="presentation" style={{ height: `${total * rowRem}rem` }}>
                {rows.current}
            </div>
        </div>
        <div class="pages-foot">
            <span>{rangeText(Math.floor(top) + 1, Math.min(total, Math.floor(bottom)), total)}</span>
            <span class="muted">{place.value.page === 'worklist' ? say('app.timeZone', { zone: timeZone.value }) : ''}</span>
            <ViewSwitch />
        </div>
        </>
    );
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step);

function Row({ index }: { index: number }): JSX.Element {
    const row = rowAt(index);
    const open = row !== undefined && place.value.id === row.id;
    const leaving = row !== undefined && gone.value.has(row.id);
    // The same element is not compared again: a key press then costs the rows it changes.
    const content = useMemo(() => (row
        ? <RowContent row={row} leaving={leaving} />
        : <span role="gridcell" class="row-loading hidden">{say('list.loading')}</span>), [row, leaving]);
    const state = [
        'row', open ? 'row-open' : '', leaving ? 'row-gone' : '',
        row && selected.value.has(row.id) ? 'row-selected' : '',
    ].filter(Boolean).join(' ');
    return (
        <div class={state} role="row" id={`row-${index}`} aria-rowindex={index + 1} aria-current={open || undefined}
            aria-selected={row ? selected.value.has(row.id) : false} style={{ top: `${index * rowRem}rem` }}
            tabIndex={index === activeIndex.value ? 0 : -1} data-flag={row?.id}
            onFocus={() => { activeIndex.value = index; }}
            onClick={(event) => (event.ctrlKey || event.metaKey ? selectRow(index) : row && go(flagUrl(row.id)))}>
            {content}
        </div>
    );
}

/** Scrolls the row into sight at once and focuses it as soon as it is in the document. */
function focusRow(scroller: HTMLDivElement | null, index: number, height: number): void {
    if (!scroller) return;
    const top = index * height;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    const bottom = top + height - scroller.clientHeight;
    if (bottom > scroller.scrollTop) scroller.scrollTop = bottom;
    activeIndex.value = index;
    requestAnimationFrame(() => document.getElementById(`row-${index}`)?.focus({ preventScroll: true }));
}

function onKey(event: KeyboardEvent, scroller: HTMLDivElement | null, height: number, total: number): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller?.clientHeight ?? height) / height) - 1);
    const letters = preferences.value.singleKeys;
    const single = event.key.length === 1;
    const key = !single || event.key === ' ' ? event.key : letters ? event.key.toLowerCase() : '';
    const at = activeIndex.value;
    const moves: Record<string, number> = {
        ArrowDown: at + 1, j: at + 1, ArrowUp: at - 1, k: at - 1, Home: 0, End: total - 1,
        PageDown: at + page, PageUp: at - page,
    };
    const target = moves[key];
    if (target !== undefined) {
        event.preventDefault();
        focusRow(scroller, Math.max(0, Math.min(total - 1, target)), height);
        return;
    }
    const row = rowAt(at);
    if ((key === 'Enter' || key === 'o') && row) openRow(event, row.id);
    else if (key === 'x' || key === ' ') {
        event.preventDefault();
        selectRow(at);
    } else if (key === '/') {
        event.preventDefault();
        document.getElementById('search')?.focus();
    } else if (key === '?') keysOpen.value = true;
}

function openRow(event: KeyboardEvent, id: string): void {
    event.preventDefault();
    go(flagUrl(id));
    reviewFocusWanted.value = true;
}
