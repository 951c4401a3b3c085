import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** What pushes `element` down or up the page leaves its contents where they were: it scrolls by as much. */
export function keepInPlace(element: HTMLElement, lastTop: { current: number }): void {
    const { top } = element.getBoundingClientRect();
    const moved = top - lastTop.current;
    if (moved !== 0 && !Number.isNaN(moved)) element.scrollTop += moved;
    lastTop.current = top;
}

/** A banner that comes or goes above moves nothing in `element` that somebody reads or is about to press. */
export function useSteady(element: RefObject<HTMLElement | null>): void {
    useLayoutEffect(() => {
        const scroller = element.current;
        if (!scroller) return undefined;
        const lastTop = { current: Number.NaN };
        const observer = new ResizeObserver(() => keepInPlace(scroller, lastTop));
        observer.observe(scroller);
        return () => observer.disconnect();
    }, []);
}
