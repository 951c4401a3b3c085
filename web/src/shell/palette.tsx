import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { Dialog } from '../parts/dialog.tsx';
import { commands, paletteOpen, type Command } from '../state/commands.ts';
import { say } from '../text/messages.ts';
import { matching } from './matching.ts';

export function Palette(): JSX.Element | null {
    useEffect(() => {
        const open = (event: KeyboardEvent): void => {
            if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
                event.preventDefault();
                paletteOpen.value = true;
            }
        };
        window.addEventListener('keydown', open);
        return () => window.removeEventListener('keydown', open);
    }, []);
    return paletteOpen.value ? <OpenPalette /> : null;
}

function OpenPalette(): JSX.Element {
    const [typed, setTyped] = useState('');
    const [active, setActive] = useState(0);
    const found = matching(commands(), typed);
    const close = (): void => {
        paletteOpen.value = false;
    };
    const run = (command: Command | undefined): void => {
        if (!command) return;
        close();
        // After the dialog has given focus back, so that the command may move it.
        window.setTimeout(command.run);
    };
    const onKey = (event: KeyboardEvent): void => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step !== undefined && found.length > 0) {
            event.preventDefault();
            setActive((active + step + found.length) % found.length);
        } else if (event.key === 'Enter') {
            event.preventDefault();
            run(found[active]);
        }
    };
    useEffect(() => {
        document.getElementById(`command-${found[active]?.id}`)?.scrollIntoView({ block: 'nearest' });
    }, [active]);
    return (
        <Dialog title={say('palette.title')} onClose={close} kind="palette">
            <input class="palette-input" type="text" role="combobox" aria-label={say('palette.placeholder')}
                aria-expanded="true" aria-controls="palette-list" autocomplete="off" spellcheck={false}
                aria-activedescendant={found[active] ? `command-${found[active].id}` : undefined}
                placeholder={say('palette.placeholder')} value={typed} onKeyDown={onKey}
                onInput={(event) => {
                    setTyped(event.currentTarget.value);
                    setActive(0);
                }} />
            {found.length === 0 ? <p class="palette-empty">{say('palette.empty')}</p> : null}
            <ul id="palette-list" class="palette-list" role="listbox" aria-label={say('palette.title')}>
                {found.map((command, index) => (
                    <li key={command.id} id={`command-${command.id}`} role="option" class="palette-item"
                        aria-selected={index === active} onClick={() => run(command)}>
                        <span>{command.label}</span>
                        {command.keys ? <kbd>{command.keys}</kbd> : null}
                    </li>
                ))}
            </ul>
        </Dialog>
    );
}
