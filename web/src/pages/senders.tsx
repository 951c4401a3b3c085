import type { JSX } from 'preact';

import { api } from '../api/client.ts';
import type { RefusedMessage, SenderView } from '../api/types.ts';
import { When } from '../parts/chips.tsx';
import { useLoad } from '../parts/loader.tsx';
import { say } from '../text/messages.ts';
import { grouped } from '../text/numbers.ts';

/** Whose pushes come in, and what is wrong with them. */
export function Senders(): JSX.Element | null {
    const senders = useLoad(() => api.senders(), []).data?.senders ?? [];
    if (senders.length === 0) return null;
    return (
        <section class="card card-flush table-scroll">
            <table class="table">
                <caption>{say('senders.title')}</caption>
                <thead>
                    <tr>
                        <th scope="col">{say('senders.sender')}</th>
                        <th scope="col">{say('senders.last')}</th>
                        <th scope="col" class="number">{say('senders.rate')}</th>
                        <th scope="col" class="number">{say('senders.accepted')}</th>
                        <th scope="col">{say('senders.refused')}</th>
                        <th scope="col" class="number">{say('senders.skew')}</th>
                        <th scope="col" class="number">{say('senders.gaps')}</th>
                    </tr>
                </thead>
                <tbody>{senders.map((sender) => <Sender key={sender.sender} sender={sender} />)}</tbody>
            </table>
        </section>
    );
}

function Sender({ sender }: { sender: SenderView }): JSX.Element {
    return (
        <tr>
            <td>{sender.sender}</td>
            <td><When instant={sender.lastSeen} /></td>
            <td class="number" data-label={say('senders.rate')}>{sender.perMinute.toFixed(1)}</td>
            <td class="number" data-label={say('senders.accepted')}>{grouped(sender.accepted)}</td>
            <td>{sender.refusals.map((refusal) => <div key={refusal.reason}>{refusal.reason} {grouped(refusal.count)}</div>)}</td>
            <td class="number" data-label={say('senders.skew')}>{sender.clockSkewSeconds ?? ''}</td>
            <td class="number" data-label={say('senders.gaps')}>{grouped(sender.gaps)}</td>
        </tr>
    );
}

/** Refused messages that are kept; their contents are shown by the command line only. */
export function Inbox(): JSX.Element | null {
    const loading = useLoad(() => api.inbox(), []);
    const messages = loading.data?.messages ?? [];
    if (messages.length === 0) return null;
    const replay = (message: RefusedMessage): void => void api.replayRefused(message.id).finally(loading.again);
    return (
        <section class="card card-flush table-scroll">
            <table class="table">
                <caption>{say('inbox.title')}</caption>
                <thead>
                    <tr>
                        <th scope="col">{say('senders.sender')}</th>
                        <th scope="col">{say('inbox.at')}</th>
                        <th scope="col">{say('inbox.why')}</th>
                        <th scope="col">{say('inbox.request')}</th>
                        <th scope="col"><span class="hidden">{say('inbox.replay')}</span></th>
                    </tr>
                </thead>
                <tbody>
                    {messages.map((message) => (
                        <tr key={message.id}>
                            <td>{message.sender}</td>
                            <td><When instant={message.at} /></td>
                            <td>{message.status}{message.reasons.map((reason) => <div class="muted" key={reason}>{reason}</div>)}</td>
                            <td>{message.request}</td>
                            <td><button type="button" class="button" onClick={() => replay(message)}>{say('inbox.replay')}</button></td>
                        </tr>
                    ))}
                </tbody>
            </table>
        </section>
    );
}
