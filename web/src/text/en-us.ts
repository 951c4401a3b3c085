import type { MessageKey } from './messages.ts';

/** Only what reads differently in the United States. */
export const american: Partial<Record<MessageKey, string>> = {
    'signIn.openid': 'Sign in with your organization',
};
