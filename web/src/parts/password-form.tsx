import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import { CallError } from '../api/client.ts';
import { focusById } from '../state/focus.ts';
import { changePassword, session } from '../state/session.ts';
import { say } from '../text/messages.ts';
import { Field } from './fields.tsx';
import { Notice } from './notice.tsx';

type FieldName = 'current' | 'password' | 'repeated';
type Problems = Partial<Record<FieldName, string>>;

const noValues: Record<FieldName, string> = { current: '', password: '', repeated: '' };

/** Instead of the present password a new one. What is wrong stands beside its field, which gets the focus. */
export function PasswordForm({ currentLabel, onDone }: { currentLabel: string; onDone?: () => void }): JSX.Element {
    const [values, setValues] = useState(noValues);
    const [problems, setProblems] = useState<Problems>({});
    const [failed, setFailed] = useState(false);
    const [saving, setSaving] = useState(false);
    const show = (found: Problems): void => {
        setProblems(found);
        const first = (['current', 'password', 'repeated'] as const).find((name) => found[name]);
        if (first) focusById(`field-${first}`);
    };
    const submit = async (event: Event): Promise<void> => {
        event.preventDefault();
        if (saving) return;
        setFailed(false);
        if (values.password !== values.repeated) {
            show({ repeated: say('password.differs') });
            return;
        }
        setSaving(true);
        try {
            await changePassword(values.current, values.password);
            setValues(noValues);
            show({});
            onDone?.();
        } catch (error) {
            const fields = error instanceof CallError ? error.problem?.fields ?? [] : [];
            setFailed(fields.length === 0);
            show(Object.fromEntries(fields.map(({ field, message }) => [field, message])));
        } finally {
            setSaving(false);
        }
    };
    const field = (name: FieldName, label: string, autocomplete: string, hint?: string): JSX.Element => (
        <Field name={name} label={label} type="password" value={values[name]} autocomplete={autocomplete} hint={hint}
            problem={problems[name]} onChange={(value) => setValues({ ...values, [name]: value })} />
    );
    return (
        <form class="gate-form" onSubmit={(event) => void submit(event)}>
            {failed ? <Notice tone="danger" urgent>{say('password.failed')}</Notice> : null}
            <input hidden readOnly autocomplete="username" value={session.value?.me.id ?? ''} />
            {field('current', currentLabel, 'current-password')}
            {field('password', say('password.new'), 'new-password', say('password.rules'))}
            {field('repeated', say('password.repeat'), 'new-password')}
            <button type="submit" class="button-primary" aria-disabled={saving}>{say('password.submit')}</button>
        </form>
    );
}
