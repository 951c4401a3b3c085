// The real program over its demo clinic, in a folder of its own that goes with it.

import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface Program {
    url: string;
    /** Everything it has logged so far, a line each. */
    log(): string[];
    /** Runs a command of the program on the same data; what it printed. */
    run(...words: string[]): Promise<string>;
    stop(): Promise<void>;
}

export async function startProgram(path: string, more: string[] = []): Promise<Program> {
    const folder = mkdtempSync(join(tmpdir(), 'tonus-browser-'));
    const service = spawn(
        path,
        ['serve', '--demo', '--data', join(folder, 'data'), '--set', 'http.port=0', '--set', 'admin.port=0', '--set', 'site.second_review_percent=100', ...more],
        { cwd: join(process.env['PAGE_ROOT'] ?? '.', '..'), stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const ended = new Promise<void>((resolve) => service.on('exit', () => resolve()));
    let log = '';
    const port = await new Promise<string>((resolve, reject) => {
        service.stderr.on('data', (chunk) => {
            log += String(chunk);
            const found = /event=ready .*?\bport=(\d+)/.exec(log)?.[1];
            if (found) resolve(found);
        });
        service.on('exit', () => reject(new Error(`the program did not start:\n${log}`)));
    });
    return {
        url: `http://127.0.0.1:${port}`,
        log: () => log.split('\n'),
        run: async (...words) => (await promisify(execFile)(path, [...words, '--data', join(folder, 'data')])).stdout,
        stop: async () => {
            service.kill('SIGTERM');
            await ended;
            rmSync(folder, { recursive: true, force: true });
        },
    };
}
