// Form controls with label, hint and problem tied together. Values are strings; no choice is preselected.

import type { ComponentChildren, JSX } from 'preact';

export interface Choice {
    value: string;
    label: ComponentChildren;
    hint?: string;
    disabled?: boolean;
}

interface ChoicesProps {
    name: string;
    legend: string;
    choices: Choice[];
    value: string;
    problem?: string | undefined;
    onChange: (value: string) => void;
    /** Several of them, joined by commas. */
    several?: boolean;
    compact?: boolean;
    /** Digits choose, where the form around listens for them. */
    numbered?: boolean;
}

export function Choices(props: ChoicesProps): JSX.Element {
    const { name, legend, choices, value, problem, onChange, several = false, compact = false, numbered = false } = props;
    const chosen = value === '' ? [] : value.split(',');
    const change = (choice: string, checked: boolean): void => {
        if (!several) onChange(choice);
        else onChange((checked ? [...chosen, choice] : chosen.filter((one) => one !== choice)).join(','));
    };
    const problemId = `${name}-problem`;
    return (
        <fieldset class={`field choices${compact ? ' choices-compact' : ''}${problem ? ' field-wrong' : ''}`}
            aria-describedby={problem ? problemId : undefined}>
            <legend>{legend}</legend>
            {problem ? <p class="field-problem" id={problemId}>{problem}</p> : null}
            <div class="choices-list">
                {choices.map((choice, index) => (
                    <label key={choice.value} class="choice">
                        <input type={several ? 'checkbox' : 'radio'} name={name} value={choice.value}
                            aria-labelledby={`${name}-${choice.value}`} aria-describedby={choice.hint ? `${name}-${choice.value}-hint` : undefined}
                            checked={chosen.includes(choice.value)} disabled={choice.disabled ?? false}
                            onChange={(event) => change(choice.value, event.currentTarget.checked)} />
                        <span class="choice-text">
                            {numbered && !several && value === '' ? <kbd aria-hidden="true">{index + 1}</kbd> : null}
                            <span class="choice-label" id={`${name}-${choice.value}`}>{choice.label}</span>
                            {choice.hint ? <span class="choice-hint" id={`${name}-${choice.value}-hint`}>{choice.hint}</span> : null}
                        </span>
                    </label>
                ))}
            </div>
        </fieldset>
    );
}

interface FieldProps {
    name: string;
    label: string;
    value: string;
    onChange: (value: string) => void;
    problem?: string | undefined;
    hint?: string | undefined;
    type?: 'text' | 'password' | 'area';
    autocomplete?: string;
    inputMode?: 'decimal';
}

export function Field(props: FieldProps): JSX.Element {
    const { name, label, value, onChange, problem, hint, type = 'text' } = props;
    const described = [problem ? `${name}-problem` : '', hint ? `${name}-hint` : ''].filter(Boolean).join(' ');
    const common = {
        id: `field-${name}`,
        name,
        value,
        'aria-invalid': problem ? true : undefined,
        'aria-describedby': described || undefined,
        autocomplete: props.autocomplete ?? 'off',
        spellcheck: type === 'area',
    };
    return (
        <div class={`field${problem ? ' field-wrong' : ''}`}>
            <label for={`field-${name}`}>{label}</label>
            {hint ? <p class="field-hint" id={`${name}-hint`}>{hint}</p> : null}
            {problem ? <p class="field-problem" id={`${name}-problem`}>{problem}</p> : null}
            {type === 'area'
                ? <textarea {...common} rows={2} onInput={(event) => onChange(event.currentTarget.value)} />
                : (
                    <input {...({ ...common, type } as JSX.IntrinsicElements['input'])}
                        inputMode={props.inputMode} onInput={(event) => onChange(event.currentTarget.value)} />
                )}
        </div>
    );
}

interface SelectProps {
    name: string;
    label: string;
    value: string;
    placeholder: string;
    options: { value: string; label: string }[];
    onChange: (value: string) => void;
    problem?: string | undefined;
}

export function Select({ name, label, value, placeholder, options, onChange, problem }: SelectProps): JSX.Element {
    return (
        <div class={`field${problem ? ' field-wrong' : ''}`}>
            <label for={`field-${name}`}>{label}</label>
            {problem ? <p class="field-problem" id={`${name}-problem`}>{problem}</p> : null}
            <select id={`field-${name}`} name={name} value={value} aria-invalid={problem ? true : undefined}
                aria-describedby={problem ? `${name}-problem` : undefined}
                onChange={(event) => onChange(event.currentTarget.value)}>
                <option value="">{placeholder}</option>
                {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
            </select>
        </div>
    );
}

/** One of a few, always one of them. */
export function Switch({ label, value, options, onChange }: {
    label: string; value: string; options: [value: string, text: string][]; onChange: (value: string) => void;
}): JSX.Element {
    return (
        <div class="switch" role="group" aria-label={label}>
            {options.map(([option, text]) => (
                <button key={option} type="button" aria-pressed={option === value} onClick={() => onChange(option)}>{text}</button>
            ))}
        </div>
    );
}
