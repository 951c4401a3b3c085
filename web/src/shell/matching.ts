import type { Command } from '../state/commands.ts';

/** Commands whose words begin with what was typed come first. */
export function matching(all: Command[], typed: string): Command[] {
    const wanted = typed.trim().toLocaleLowerCase();
    if (wanted === '') return all;
    const starts = all.filter((command) => command.label.toLocaleLowerCase().startsWith(wanted));
    const holds = all.filter((command) => !starts.includes(command) && command.label.toLocaleLowerCase().includes(wanted));
    return [...starts, ...holds];
}
