import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import { api } from '../api/client.ts';
import type { WorklistFilter } from '../api/types.ts';
import { Icon } from '../parts/icons.tsx';
import { filterQuery, isNarrowed, priorities, routes } from '../state/filter.ts';
import { go } from '../state/router.ts';
import { filter, loaded, searchText } from '../state/worklist.ts';
import { say, sayCount } from '../text/messages.ts';
import { grouped } from '../text/numbers.ts';
import { wordsTyped } from '../text/typed-date.ts';
import { SavedViews } from './saved-views.tsx';

interface Option {
    value: string;
    label: string;
    count?: number;
}

export function applyFilter(change: Partial<WorklistFilter>): void {
    go(`/worklist${filterQuery({ ...filter.value, ...change })}`, 'replace');
}

export function clearFilters(): void {
    searchText.value = '';
    applyFilter({ priorities: [], routes: [], rules: [], effects: [] });
}

export function Filters(): JSX.Element {
    const current = filter.value;
    const total = loaded.value?.total ?? null;
    const [effects, setEffects] = useState<Option[]>([]);
    // Counted when somebody asks: it takes a look at every flag of the queue.
    const loadEffects = (): void => void api.effects(current.queue).then((answer) => setEffects(
        answer.effects.map(({ effect, title, count }) => ({ value: effect, label: title, count })),
    ), () => undefined);
    const ruleOptions = (loaded.value?.ruleCounts ?? [])
        .map((rule) => ({ value: rule.rule, label: rule.title, count: rule.count }));
    return (
        <div class="filters" role="group" aria-label={say('list.filters')}>
            <Search />
            <div class="filter-row">
                <FilterMenu label={say('list.filter.priority')} chosen={current.priorities}
                    options={priorities.map((value) => ({ value, label: say(`priority.${value}`) }))}
                    onChange={(values) => applyFilter({ priorities: priorities.filter((one) => values.includes(one)) })} />
                <FilterMenu label={say('list.filter.effect')} chosen={current.effects ?? []} options={effects} onOpen={loadEffects}
                    onChange={(values) => applyFilter({ effects: values })} />
                <FilterMenu label={say('list.filter.route')} chosen={current.routes}
                    options={routes.map((value) => ({ value, label: say(`route.${value}`) }))}
                    onChange={(values) => applyFilter({ routes: routes.filter((one) => values.includes(one)) })} />
                <FilterMenu label={say('list.filter.rule')} chosen={current.rules} options={ruleOptions}
                    onChange={(rules) => applyFilter({ rules })} />
                <SavedViews />
                {isNarrowed(current, searchText.value)
                    ? <button type="button" class="button-plain" onClick={clearFilters}>{say('list.clear')}</button>
                    : null}
                <span class="matching" role="status">
                    {isNarrowed(current, searchText.value) && total !== null ? sayCount('list.matching', 'list.matching.one', total) : ''}
                </span>
            </div>
        </div>
    );
}

/** The text goes to the service in a request body, never into the address. */
function Search(): JSX.Element {
    const [typed, setTyped] = useState(searchText.peek());
    const timer = useRef(0);
    useEffect(() => searchText.subscribe((text) => setTyped(text)), []);
    const change = (text: string): void => {
        setTyped(text);
        window.clearTimeout(timer.current);
        timer.current = window.setTimeout(() => {
            searchText.value = wordsTyped(text);
        }, 250);
    };
    return (
        <div class="search">
            <Icon name="search" />
            <input id="search" type="search" aria-label={say('list.search.label')} placeholder={say('list.search')}
                autocomplete="off" spellcheck={false} value={typed}
                onInput={(event) => change(event.currentTarget.value)} />
        </div>
    );
}

interface MenuProps {
    label: string;
    options: Option[];
    chosen: readonly string[];
    onChange: (values: string[]) => void;
    onOpen?: () => void;
}

function FilterMenu({ label, options, chosen, onChange, onOpen }: MenuProps): JSX.Element {
    const element = useRef<HTMLDetailsElement>(null);
    const toggle = (value: string, on: boolean): void =>
        onChange(on ? [...chosen, value] : chosen.filter((one) => one !== value));
    return (
        <details ref={element} class={`menu filter-menu${chosen.length > 0 ? ' filter-on' : ''}`}
            onKeyDown={(event) => {
                if (event.key !== 'Escape' || !element.current?.open) return;
                event.stopPropagation();
                element.current.open = false;
                element.current.querySelector('summary')?.focus();
            }}
            onToggle={(event) => event.currentTarget.open && onOpen?.()}
            onFocusOut={(event) => {
                const to = event.relatedTarget;
                if (to instanceof Node && !element.current?.contains(to) && element.current) element.current.open = false;
            }}>
            <summary>
                {label}
                {chosen.length > 0 ? <span class="count">{chosen.length}</span> : null}
                <Icon name="down" />
            </summary>
            <div class="menu-panel" role="group" aria-label={label}>
                {options.map((option) => (
                    <label key={option.value} class="menu-item">
                        <input type="checkbox" checked={chosen.includes(option.value)}
                            onChange={(event) => toggle(option.value, event.currentTarget.checked)} />
                        <span>{option.label}</span>
                        {option.count === undefined ? null : <span class="muted">{grouped(option.count)}</span>}
                    </label>
                ))}
            </div>
        </details>
    );
}
