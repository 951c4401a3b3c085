import type { CallError } from '../api/client.ts';
import { say } from '../text/messages.ts';

/** What a failed save tells: what happened, that the entries are kept, what to do. */
export function failureText(error: CallError): string {
    const kept = say('form.failed');
    if (error.problem?.code === 'undo-over') return say('form.undoOver');
    if (error.problem?.code === 'lease-held') {
        return say('form.lease', { name: error.problem.conflict?.who?.name ?? say('action.refused.reviewer') });
    }
    switch (error.kind) {
        case 'unavailable':
            return `${kept} ${say('form.failed.503')}`;
        case 'timeout':
            return `${kept} ${say('form.failed.timeout')}`;
        case 'malformed':
            return `${kept} ${say('form.failed.malformed')}`;
        case 'server':
            return `${kept} ${say('form.failed.500', { reference: error.problem?.requestId ?? '-' })}`;
        case 'offline':
            return `${kept} ${say('form.blocked.offline')}`;
        case 'problem':
            return `${kept} ${error.problem?.message ?? ''}`;
    }
}
