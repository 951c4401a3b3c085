import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { api, CallError } from '../api/client.ts';
import type { BulkAction, BulkPreview, BulkRequest, Refusal } from '../api/types.ts';
import { ulid } from '../api/ulid.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Select } from '../parts/fields.tsx';
import { Notice } from '../parts/notice.tsx';
import { announce, online } from '../state/live.ts';
import { now } from '../state/clock.ts';
import { people } from '../state/session.ts';
import { bulkOpen } from '../state/commands.ts';
import { indexOf, reload, rowAt, selected } from '../state/worklist.ts';
import { say } from '../text/messages.ts';

const limit = 50;
const actions: BulkAction[] = ['assign', 'snooze', 'merge'];

export function BulkBar(): JSX.Element | null {
    const count = selected.value.size;
    if (count === 0) return null;
    return (
        <div class="bulk-bar" role="group" aria-label={say('list.selected', { n: count })}>
            <b>{say('list.selected', { n: count })}</b>
            {count > limit ? <span class="muted">{say('bulk.limit')}</span> : actions.map((action) => (
                <button key={action} type="button" class="button" disabled={!online.value}
                    onClick={() => { bulkOpen.value = action; }}>
                    {say(`action.${action}`)}
                </button>
            ))}
            <button type="button" class="button-plain" onClick={() => { selected.value = new Set(); }}>
                {say('list.selected.clear')}
            </button>
            {bulkOpen.value ? <BulkDialog action={bulkOpen.value} /> : null}
        </div>
    );
}

/** What would change is shown before anything does; the button counts what the preview counted. */
function BulkDialog({ action }: { action: BulkAction }): JSX.Element {
    const [target, setTarget] = useState('');
    const [preview, setPreview] = useState<BulkPreview | null>(null);
    const [problem, setProblem] = useState('');
    const [key] = useState(() => ulid());
    const close = (): void => {
        bulkOpen.value = null;
    };
    const request = requestOf(action, target);
    useEffect(() => {
        let current = true;
        // An answer that comes after another choice was made is not the preview of that choice.
        api.previewBulk(request).then(
            (answer) => { if (current) setPreview(answer); },
            () => { if (current) setProblem(say('form.failed')); },
        );
        return () => { current = false; };
    }, [action, target]);
    const run = async (): Promise<void> => {
        if (!preview || target === '') return;
        try {
            const result = await api.runBulk({ ...request, flags: preview.accepted }, key);
            announce(say('bulk.done', { n: result.accepted.length }));
            selected.value = new Set();
            close();
            await reload();
        } catch (error) {
            const changed = error instanceof CallError && error.status === 412;
            setProblem(say(changed ? 'bulk.changed' : 'form.failed'));
        }
    };
    const accepted = preview?.accepted.length ?? 0;
    return (
        <Dialog title={say(`bulk.run.${action}`, { n: selected.value.size })} onClose={close}>
            {problem ? <Notice tone="danger" urgent>{problem}</Notice> : null}
            <TargetChoice action={action} value={target} onChange={setTarget} />
            {preview ? <PreviewText preview={preview} /> : null}
            <div class="dialog-actions">
                <button type="button" class="button-primary" disabled={accepted === 0 || target === ''}
                    onClick={() => void run()}>
                    {say(`bulk.run.${action}`, { n: accepted })}
                </button>
                <button type="button" class="button-plain" onClick={close}>{say('app.cancel')}</button>
            </div>
        </Dialog>
    );
}

function requestOf(action: BulkAction, target: string): BulkRequest {
    const flags = [...selected.value].filter((id) => action !== 'merge' || id !== target);
    const hours = Number(target);
    const until = action === 'snooze' && target !== ''
        ? new Date(now.peek() + hours * 3_600_000).toISOString().replace(/\.\d+/, '')
        : null;
    return {
        action, flags, until, to: action === 'assign' ? target || null : null,
        into: action === 'merge' ? target || null : null, note: '',
    };
}

function TargetChoice({ action, value, onChange }: {
    action: BulkAction; value: string; onChange: (value: string) => void;
}): JSX.Element {
    if (action === 'assign') {
        return (
            <Select name="bulk-to" label={say('form.to')} placeholder={say('form.to.choose')} value={value}
                options={people.value.map((person) => ({ value: person.id, label: person.name }))} onChange={onChange} />
        );
    }
    if (action === 'snooze') {
        return (
            <Select name="bulk-until" label={say('form.until')} placeholder={say('form.required.date')} value={value}
                options={[{ value: '24', label: say('form.until.1d') }, { value: '72', label: say('form.until.3d') }]}
                onChange={onChange} />
        );
    }
    const flags = [...selected.value].flatMap((id) => {
        const row = rowAt(indexOf(id));
        return row ? [{ value: id, label: `${row.title}, ${row.patientName}` }] : [];
    });
    return (
        <Select name="bulk-into" label={say('form.duplicateOf')} placeholder={say('form.required')} value={value}
            options={flags} onChange={onChange} />
    );
}

function PreviewText({ preview }: { preview: BulkPreview }): JSX.Element {
    const count = (reason: Refusal): number => preview.refused.filter((one) => one.reason === reason).length;
    const reasons: Refusal[] = ['priority', 'role', 'state', 'lease'];
    return (
        <div class="bulk-preview" role="status">
            <p>{say('bulk.preview', { accepted: preview.accepted.length, refused: preview.refused.length })}</p>
            <ul>
                {reasons.filter((reason) => count(reason) > 0).map((reason) => (
                    <li key={reason}>{say(`bulk.refused.${reason}`, { n: count(reason) })}</li>
                ))}
            </ul>
        </div>
    );
}
