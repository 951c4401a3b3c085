import { spawn } from 'node:child_process';

/** Runs node with `args`; resolves with its exit code. */
export function runNode(args, environment = {}) {
    const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...environment } });
    return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}
