import type { JSX } from 'preact';

import { Dialog } from '../parts/dialog.tsx';
import { formActions, keysOpen } from '../state/commands.ts';
import { say } from '../text/messages.ts';

type Row = [keys: string, meaning: string];

/** Built when shown, so that it speaks the language of the page. */
function sections(): [title: string, rows: Row[]][] {
    return [
        [say('keys.anywhere'), [['Ctrl K', say('keys.palette')], ['Esc', say('keys.back')]]],
        [say('keys.list'), [
            ['↑ ↓ J K', say('keys.move')], ['Enter O', say('keys.open')], ['X', say('keys.select')],
            ['/', say('keys.filter')], ['?', say('keys.title')],
        ]],
        [say('keys.review'), [
            ...formActions.filter(({ key }) => key !== '').map(({ action, key }): Row => [key, say(`action.${action}`)]),
            ['T', say('page.timeline')], ['N P', say('keys.next')], ['Z', say('keys.undo')],
        ]],
        [say('keys.form'), [['1 … 9', say('keys.choose')], ['Ctrl Enter', say('keys.save')], ['Esc', say('form.close')]]],
    ];
}

export function KeysDialog(): JSX.Element | null {
    if (!keysOpen.value) return null;
    return (
        <Dialog title={say('keys.title')} kind="wide" onClose={() => { keysOpen.value = false; }}>
            <div class="keys">
                {sections().map(([title, rows]) => (
                    <section key={title}>
                        <h3>{title}</h3>
                        <dl>
                            {rows.map(([keys, meaning]) => (
                                <div key={keys}>
                                    <dt>{keys.split(' ').map((key) => <kbd key={key}>{key}</kbd>)}</dt>
                                    <dd>{meaning}</dd>
                                </div>
                            ))}
                        </dl>
                    </section>
                ))}
            </div>
        </Dialog>
    );
}
