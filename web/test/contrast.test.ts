import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const css = readFileSync(join(process.env['PAGE_ROOT'] ?? '.', 'src/styles/tokens.css'), 'utf8');

/** A token's colour, light or dark. */
function colour(token: string, look: 'light' | 'dark'): [number, number, number] {
    const value = new RegExp(`--${token}: ([^;]+);`).exec(css)?.[1] ?? '';
    const pair = /light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/.exec(value);
    const hex = (pair ? pair[look === 'light' ? 1 : 2] : /#[0-9a-f]{6}/.exec(value)?.[0]) ?? '';
    assert.match(hex, /^#[0-9a-f]{6}$/, `--${token} is a colour`);
    return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];
}

function luminance(rgb: [number, number, number]): number {
    const [red, green, blue] = rgb.map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(front: string, ground: string, look: 'light' | 'dark'): number {
    const [light, dark] = [luminance(colour(front, look)), luminance(colour(ground, look))].sort((left, right) => right - left) as [number, number];
    return (light + 0.05) / (dark + 0.05);
}

const text: [front: string, ground: string][] = [
    ['ink', 'surface'], ['ink', 'ground'], ['ink', 'surface-active'], ['ink', 'surface-raised'], ['muted', 'surface'], ['muted', 'ground'],
    ['muted', 'surface-active'], ['muted', 'surface-raised'], ['link', 'surface'], ['link', 'ground'], ['link', 'surface-active'], ['on-accent', 'accent'],
    ['on-accent', 'accent-hover'], ['header-ink', 'header'], ['header-muted', 'header'], ['on-stat', 'stat'], ['on-asap', 'asap'], ['on-urgent', 'urgent'],
    ['info-ink', 'routine'], ['danger-ink', 'danger-ground'], ['danger-ink', 'surface'], ['caution-ink', 'caution-ground'], ['good-ink', 'good-ground'],
    ['info-ink', 'surface-active'], ['dose', 'surface'], ['score', 'surface'], ['ink', 'routine'],
];
const shapes: [front: string, ground: string][] = [
    ['control', 'surface'], ['focus', 'surface'], ['focus', 'ground'], ['urgent-edge', 'surface'], ['routine-edge', 'surface'], ['event', 'surface'],
    ['accent', 'surface'],
];

for (const look of ['light', 'dark'] as const) {
    for (const [front, ground] of text) {
        test(`contrast: text ${front} on ${ground}, ${look}`, () => {
            const found = ratio(front, ground, look);
            assert.ok(found >= 4.5, found.toFixed(2));
        });
    }
    for (const [front, ground] of shapes) {
        test(`contrast: shape ${front} on ${ground}, ${look}`, () => {
            const found = ratio(front, ground, look);
            assert.ok(found >= 3, found.toFixed(2));
        });
    }
}
