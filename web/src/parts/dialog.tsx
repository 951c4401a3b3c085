import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import { say } from '../text/messages.ts';
import { Icon } from './icons.tsx';

interface Props {
    title: string;
    onClose: () => void;
    children: ComponentChildren;
    /** "palette" is narrow and sits high; "wide" holds two columns. */
    kind?: 'plain' | 'wide' | 'palette';
}

/** The browser's own modal dialog: it keeps the focus in, makes the rest inert and closes on Escape. */
export function Dialog({ title, onClose, children, kind = 'plain' }: Props): JSX.Element {
    const element = useRef<HTMLDialogElement>(null);
    useEffect(() => {
        const before = document.activeElement;
        element.current?.showModal();
        return () => {
            if (before instanceof HTMLElement && before.isConnected) before.focus();
        };
    }, []);
    return (
        <dialog ref={element} class={`dialog dialog-${kind}`} aria-label={title}
            onCancel={(event) => {
                event.preventDefault();
                onClose();
            }}
            onKeyDown={(event) => event.stopPropagation()}>
            {kind === 'palette' ? null : (
                <header class="dialog-head">
                    <h2>{title}</h2>
                    <button type="button" class="button-plain button-icon" onClick={onClose}>
                        <Icon name="close" />
                        <span class="hidden">{say('app.dismiss')}</span>
                    </button>
                </header>
            )}
            <div class="dialog-body">{children}</div>
        </dialog>
    );
}
