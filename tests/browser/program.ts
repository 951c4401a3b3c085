// The real program over its demo clinic, in a folder of its own that goes with it.

import { execFile, spawn, type ChildProcess } from 'node:child_process';
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
    /** Ends it and starts it again, on the same data and port. */
    restart(): Promise<void>;
    stop(): Promise<void>;
}

/** Starts it on `port`, 0 for any, and waits until it answers. */
async function launch(path: string, data: string, port: string, more: string[], heard: (text: string) => void): Promise<{ service: ChildProcess; port: string }> {
    const service = spawn(
        path,
        ['serve', '--demo', '--data', data, '--set', `http.port=${port}`, '--set', 'admin.port=0', '--set', 'site.second_review_percent=100', ...more],
        { cwd: join(process.env['PAGE_ROOT'] ?? '.', '..'), stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let said = '';
    const taken = await new Promise<string>((resolve, reject) => {
        service.stderr.on('data', (chunk) => {
            said += String(chunk);
            heard(String(chunk));
            const found = /event=ready .*?\bport=(\d+)/.exec(said)?.[1];
            if (found) resolve(found);
        });
        service.on('exit', () => reject(new Error(`the program did not start:\n${said}`)));
    });
    return { service, port: taken };
}

function end(service: ChildProcess): Promise<void> {
    return new Promise((resolve) => {
        service.on('exit', () => resolve());
        service.kill('SIGTERM');
    });
}

export async function startProgram(path: string, more: string[] = []): Promise<Program> {
    const folder = mkdtempSync(join(tmpdir(), 'tonus-browser-'));
    const data = join(folder, 'data');
    let log = '';
    const heard = (text: string): void => {
        log += text;
    };
    let { service, port } = await launch(path, data, '0', more, heard);
    return {
        url: `http://127.0.0.1:${port}`,
        log: () => log.split('\n'),
        run: async (...words) => (await promisify(execFile)(path, [...words, '--data', data])).stdout,
        restart: async () => {
            await end(service);
            ({ service, port } = await launch(path, data, port, more, heard));
        },
        stop: async () => {
            await end(service);
            rmSync(folder, { recursive: true, force: true });
        },
    };
}
