// Doses as NHS CUI and ISMP want them: space before the unit, leading zero, no trailing zero, comma from
// 1,000, units in full words. Digits are regrouped as text, never computed with.

import type { DecimalText, Dose } from '../api/types.ts';

/** "1000" -> "1,000"; ".50" -> "0.5". */
export function formatQuantity(value: DecimalText): string {
    const match = /^(-?)(\d*)(?:\.(\d+))?$/.exec(value);
    if (!match) return value;
    const sign = match[1] ?? '';
    const whole = (match[2] ?? '').replace(/^0+(?=\d)/, '') || '0';
    const fraction = (match[3] ?? '').replace(/0+$/, '');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
    return sign + grouped + (fraction ? `.${fraction}` : '');
}

const unitWords: Record<'en-GB' | 'en-US', Record<string, string>> = {
    'en-GB': { 'mg/d': 'mg/day', 'ug/d': 'micrograms/day', 'mL/min/{1.73_m2}': 'mL/min/1.73 m²' },
    'en-US': { 'mg/d': 'mg/day', 'ug/d': 'mcg/day', 'mL/min/{1.73_m2}': 'mL/min/1.73 m²' },
};

export function formatUnit(unit: string, language: 'en-GB' | 'en-US'): string {
    return unitWords[language][unit] ?? unit;
}

/** "350 micrograms/day" */
export function formatDose(dose: Dose, language: 'en-GB' | 'en-US'): string {
    return `${formatQuantity(dose.value)} ${formatUnit(dose.unit, language)}`;
}
