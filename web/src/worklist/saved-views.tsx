import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import { Field } from '../parts/fields.tsx';
import { Icon } from '../parts/icons.tsx';
import { filterQuery } from '../state/filter.ts';
import { announce } from '../state/live.ts';
import { go } from '../state/router.ts';
import { preferences, savePreferences } from '../state/session.ts';
import { filter } from '../state/worklist.ts';
import { say } from '../text/messages.ts';

/** Named filters, kept with the user's preferences at the service. They hold codes, never search text. */
export function SavedViews(): JSX.Element {
    const [name, setName] = useState('');
    const views = preferences.value.savedViews;
    const save = async (event: Event): Promise<void> => {
        event.preventDefault();
        const title = name.trim();
        if (title === '') return;
        const others = views.filter((view) => view.name !== title);
        await savePreferences({ savedViews: [...others, { name: title, filter: filter.value }] }).then(
            () => announce(say('preferences.saved')), () => announce(say('preferences.error')),
        );
        setName('');
    };
    const remove = (title: string): void => {
        void savePreferences({ savedViews: views.filter((view) => view.name !== title) })
            .catch(() => announce(say('preferences.error')));
    };
    return (
        <details class="menu filter-menu">
            <summary>{say('list.views')}<Icon name="down" /></summary>
            <div class="menu-panel menu-panel-end">
                {views.map((view) => (
                    <div key={view.name} class="saved-view">
                        <button type="button" class="menu-item"
                            onClick={() => go(`/worklist${filterQuery(view.filter)}`)}>{view.name}</button>
                        <button type="button" class="button-plain button-icon" onClick={() => remove(view.name)}>
                            <Icon name="close" />
                            <span class="hidden">{say('list.views.remove', { name: view.name })}</span>
                        </button>
                    </div>
                ))}
                <form class="saved-view-form" onSubmit={(event) => void save(event)}>
                    <Field name="view-name" label={say('list.views.name')} value={name} onChange={setName} />
                    <button type="submit" class="button">{say('list.views.save')}</button>
                </form>
            </div>
        </details>
    );
}
