const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A ULID: 48 bits of time, 80 of randomness, Crockford base 32. Keys retries of one decision. */
export function ulid(now = Date.now()): string {
    let time = now;
    let text = '';
    for (let index = 0; index < 10; index += 1) {
        text = (alphabet[time % 32] ?? '0') + text;
        time = Math.floor(time / 32);
    }
    for (const byte of crypto.getRandomValues(new Uint8Array(16))) text += alphabet[byte % 32] ?? '0';
    return text;
}
