import { spawn } from 'node:child_process';

/** Runs node with `args` and ends this process with its exit code. */
export function runNode(args, environment = {}) {
    const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...environment } });
    child.on('exit', (code) => process.exit(code ?? 1));
}
